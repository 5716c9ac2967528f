// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/agent_notes.h"

#include <utility>

namespace opening {

AgentNotes::AgentNotes(axp::EngagementClient &client, ConnectionFinder connections, record::ReadLimits limits,
                       QObject *parent)
    : QObject(parent), m_client(client), m_connections(std::move(connections)), m_limits(limits)
{}

void AgentNotes::ask(const record::EngagementRef &of)
{
    delete std::exchange(m_asked, new QObject(this));
    m_outcome.reset();
    Q_EMIT changed();
    m_connections(of, m_asked, [this, of](const FoundConnection &found) { take(of, found); });
}

void AgentNotes::take(const record::EngagementRef &of, const FoundConnection &found)
{
    if (!found || !*found) {
        finish(tl::unexpected(found ? OpenError(NoConnection{of}) : OpenError(found.error())));
        return;
    }
    axp::Reply *reply = m_client.fetchNotes(**found, of.id);
    reply->setParent(m_asked);
    connect(reply, &axp::Reply::finished, m_asked, [this, reply] {
        auto answer = reply->takeOutcome();
        finish(answer ? notesIn(answer->bytes, m_limits) : tl::unexpected(OpenError(std::move(answer.error()))));
    });
}

void AgentNotes::finish(Outcome outcome)
{
    std::exchange(m_asked, nullptr)->deleteLater(); // this may be one of its own signals
    m_outcome = std::move(outcome);
    Q_EMIT changed();
}

AgentNotes::Outcome notesIn(const QByteArray &body, const record::ReadLimits &limits)
{
    // A record may have nothing but its notes, so the same reader reads them.
    const auto read = record::readEngagement(body, limits);
    if (!read) {
        return tl::unexpected(OpenError(BadAnswer{read.error()}));
    }
    const auto &notes = (*read)->engagement.agentNotes;
    if (!notes) {
        return tl::unexpected(OpenError(BadAnswer{{record::ReadErrorKind::NotAPage, 0, {}, {}}}));
    }
    std::vector<TakenNote> taken;
    for (const record::AgentNote &note : *notes) {
        if (const auto &text = note.note ? note.note : note.text; text && !text->isEmpty()) {
            const auto &author = note.createdBy;
            taken.push_back({author && author->name ? author->name->toString() : QString(),
                             note.createdAt ? std::optional(note.createdAt->instant) : std::nullopt, text->toString()});
        }
    }
    return taken;
}

} // namespace opening
