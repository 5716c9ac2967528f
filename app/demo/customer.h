// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace demo {

/// One of a customer's engagements, made by code.
struct CustomerEngagement
{
    QString id;
    QByteArray bytes; ///< without agent notes, as the platform gives them
    QByteArray notes; ///< the `agentNotes` of it, a list, for the call that asks for them
};

/// What the customer of the ordinary sample went through in the two years before it: 119 engagements, the oldest first.
/// Voice, chat, e-mail and messaging; waits, transfers, bots and calls nobody answered; and matters that took several
/// contacts within days. The same each time.
[[nodiscard]] std::vector<CustomerEngagement> customerEngagements();

} // namespace demo
