// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <QHash>

#include <array>

namespace analysis {

/// The pseudonyms of a journey (design/product.md, "Privacy"): Phone 1, E-mail 2, Value 3, numbered by first place,
/// the same for the same text wherever it stands. Shared by the engagements of one journey, in their order.
class Pseudonyms final
{
public:
    enum class Kind : quint8 { Phone, Email, Value, Agent };

    /// The pseudonym of `text`, a new one of `kind` if it has none yet.
    [[nodiscard]] QString of(const QString &text, Kind kind);
    /// Numbers go on behind those that stand in bytes that are masked already.
    void countOnBehind(QByteArrayView masked);
    /// By text.
    [[nodiscard]] const QHash<QString, QString> &names() const { return m_names; }

private:
    QHash<QString, QString> m_names;
    std::array<int, 4> m_count{}; ///< by kind
};

struct MaskingOptions
{
    bool agentNames = false; ///< mask agents' names too
};

/// The record's bytes with everything masked that must not leave: valid JSON of the same shape, every pointer leading
/// to the same field, ids, times, enumerated values and modelled numbers untouched. What is shown, copied or exported
/// while masked is read from these bytes, so no view masks anything itself.
[[nodiscard]] QByteArray maskedBytes(const record::Record &record, Pseudonyms &pseudonyms,
                                     const MaskingOptions &options = {});

/// A text that is no part of a record, such as a note: what has a pseudonym gets it here too, in upper or lower case,
/// and what looks like a phone number or an e-mail address gets one of its own. Texts of one character stay.
[[nodiscard]] QString maskedText(const QString &text, Pseudonyms &pseudonyms);

} // namespace analysis
