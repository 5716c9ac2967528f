// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <QSet>

namespace analysis {

/// The texts a record masks as one: those of `identifiers`, however deep, and the customer's numbers and addresses.
/// What a dialled number is compared with.
class KnownIdentifiers final
{
public:
    explicit KnownIdentifiers(const record::Record &record);

    /// Also if it is one of the phone numbers, written another way.
    [[nodiscard]] bool contains(const QString &text) const;

private:
    void add(const QString &text);
    void add(const std::optional<record::Text> &text);

    QSet<QString> m_texts;
    QSet<QString> m_digits; ///< of those that have as many as a phone number
};

} // namespace analysis
