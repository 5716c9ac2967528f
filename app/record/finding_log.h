// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <QByteArrayView>

namespace record {

/// What was odd in the values read so far. A value that a later one overrules takes back what it raised.
class FindingLog final
{
public:
    /// `bytes` is the record as received.
    explicit FindingLog(QByteArrayView bytes) : m_bytes(bytes) {}

    void raise(ReadingCode code, const FieldPath &path, quint32 place);
    [[nodiscard]] std::size_t count() const { return m_findings.size(); }
    /// Takes back the findings from the `first` on that lie in the values that begin at `places`.
    void withdraw(std::size_t first, std::vector<quint32> places);
    /// In the order of the text, then of the codes.
    [[nodiscard]] std::vector<ReadingFinding> sorted() &&;

private:
    QByteArrayView m_bytes;
    std::vector<ReadingFinding> m_findings;
};

} // namespace record
