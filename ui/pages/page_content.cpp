// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/page_content.h"

#include <QtConcurrentRun>
#include <QThreadPool>
#include <QTimer>

#include <numeric>
#include <utility>

namespace ui {

namespace {

/// Less is worked out within a frame.
constexpr qsizetype smallBytes = 128 * 1024;

PageContent contentOf(analysis::JourneyPtr journey, const QTimeZone &zone)
{
    PageContent content;
    content.timeline = timeline::contentOf(journey);
    content.events = models::eventRows(journey);
    content.account = models::accountRows(journey, zone);
    content.journey = std::move(journey);
    return content;
}

PageContents completed(PageContents contents, const Preparation::Wanted &wanted)
{
    if (!contents.masked.timeline) {
        contents.masked = contentOf(contents.masked.journey, wanted.zone);
    }
    if (wanted.alsoRevealed && !contents.revealed.journey) {
        contents.revealed = contentOf(analysis::withMasking(*contents.masked.journey, true), wanted.zone);
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

void freeElsewhere(PageContents contents)
{
    if (contents.masked.journey && !isSmall(*contents.masked.journey)) {
        QThreadPool::globalInstance()->start([contents = std::move(contents)] {});
    }
}

Preparation::Preparation(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        QTimer::singleShot(0, this, [this, round = m_round] {
            if (isStill(round)) {
                tell(m_watcher.future().takeResult());
            }
        });
    });
}

void Preparation::tell(PageContents contents)
{
    // In turns between which the window answers: to fill tables is work enough for one, to show the rest for another.
    Q_EMIT made(contents);
    QTimer::singleShot(0, this, [this, round = m_round, contents = std::move(contents)] {
        if (isStill(round)) {
            m_isUnderWay = false;
            Q_EMIT done(contents);
        }
    });
}

void Preparation::begin(PageContents contents, const Wanted &wanted)
{
    if (isSmall(*contents.masked.journey)) {
        cancel();
        Q_EMIT done(completed(std::move(contents), wanted));
        return;
    }
    ++m_round;
    m_isUnderWay = true;
    m_watcher.setFuture(QtConcurrent::run(completed, std::move(contents), wanted));
}

void Preparation::cancel()
{
    m_isUnderWay = false;
    m_watcher.setFuture({});
}

} // namespace ui
