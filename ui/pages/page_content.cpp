// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/page_content.h"

#include <QtConcurrentRun>

#include <numeric>
#include <utility>

namespace ui {

namespace {

/// Less is worked out within a frame.
constexpr qsizetype smallBytes = 128 * 1024;

PageContent contentOf(analysis::JourneyPtr journey)
{
    PageContent content;
    content.timeline = timeline::contentOf(journey);
    content.events = models::eventRows(journey);
    content.journey = std::move(journey);
    return content;
}

PageContents completed(PageContents contents, bool alsoRevealed)
{
    if (!contents.masked.timeline) {
        contents.masked = contentOf(contents.masked.journey);
    }
    if (alsoRevealed && !contents.revealed.journey) {
        contents.revealed = contentOf(analysis::withMasking(*contents.masked.journey, true));
    }
    return contents;
}

bool isSmall(const analysis::Journey &journey)
{
    const auto add = [](qsizetype bytes, const analysis::JourneyEngagement &engagement) {
        return bytes + engagement.received->text.bytes().size();
    };
    return std::accumulate(journey.engagements.begin(), journey.engagements.end(), qsizetype{0}, add) <= smallBytes;
}

} // namespace

Preparation::Preparation(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (std::exchange(m_isUnderWay, false)) {
            Q_EMIT done(m_watcher.future().takeResult());
        }
    });
}

void Preparation::begin(PageContents contents, bool alsoRevealed)
{
    if (isSmall(*contents.masked.journey)) {
        cancel();
        Q_EMIT done(completed(std::move(contents), alsoRevealed));
        return;
    }
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run(completed, std::move(contents), alsoRevealed));
}

void Preparation::cancel()
{
    m_isUnderWay = false;
    m_watcher.setFuture({});
}

} // namespace ui
