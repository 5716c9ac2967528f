// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/opener.h"

namespace opening {

/// A note an agent took, as the service gave it: not masked.
struct TakenNote
{
    QString author; ///< empty where it is not said
    std::optional<record::Instant> at;
    QString text;
    friend bool operator==(const TakenNote &, const TakenNote &) = default;
};

/// Asks a service for the notes that agents took on an engagement whose record has none. They stay beside the record:
/// its bytes are as they were received. Deleting it ends it, silently.
class AgentNotes final : public QObject
{
    Q_OBJECT
public:
    using Outcome = tl::expected<std::vector<TakenNote>, OpenError>;

    AgentNotes(axp::EngagementClient &client, ConnectionFinder connections, record::ReadLimits limits,
               QObject *parent = nullptr);

    /// Asks; asks anew if it did before.
    void ask(const record::EngagementRef &of);
    [[nodiscard]] const std::optional<Outcome> &outcome() const { return m_outcome; } ///< nothing while it is asked

Q_SIGNALS:
    void changed(); ///< it is asked, or there is an outcome

private:
    void take(const record::EngagementRef &of, const FoundConnection &found);
    void finish(Outcome outcome);

    axp::EngagementClient &m_client;
    ConnectionFinder m_connections;
    record::ReadLimits m_limits;
    QObject *m_asked = nullptr; ///< what is under way; deleting it ends it
    std::optional<Outcome> m_outcome;
};

/// The notes in the body of an answer, `{"agentNotes":[…]}`; those without a text are left out.
[[nodiscard]] AgentNotes::Outcome notesIn(const QByteArray &body, const record::ReadLimits &limits);

} // namespace opening
