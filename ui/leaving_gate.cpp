// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/leaving_gate.h"

#include "analysis/wording.h"
#include "record/engagement_ref.h"

#include <utility>

namespace ui {

namespace {

/// Their ids: of what a record calls its id only what is one.
QString idsOf(const analysis::Journey &journey)
{
    QStringList ids;
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        const auto &id = engagement.received->engagement.id;
        if (id && record::isEngagementId(id->toString())) {
            ids << id->toString();
        }
    }
    return ids.join(QLatin1Char(' '));
}

} // namespace

LeavingGate::LeavingGate(const settings::LocalLog &log, Now now, PreviewAsker ask, QObject *parent)
    : QObject(parent), m_log(log), m_now(std::move(now)), m_ask(std::move(ask))
{}

bool LeavingGate::mayLeave(const analysis::Journey &journey, const Preview &preview, QWidget *window) const
{
    return journey.masked || m_ask(window, preview);
}

void LeavingGate::note(settings::LogAction action, const analysis::Journey &journey, const QString &form)
{
    // What is being revealed may still be worked out.
    const bool masked = journey.masked && action != settings::LogAction::Revealed;
    if (!m_log.note({m_now(), action, idsOf(journey), form, masked})) {
        Q_EMIT told(tr("The local log “%1” cannot be written.").arg(analysis::plainLabel(m_log.place())));
    }
}

} // namespace ui
