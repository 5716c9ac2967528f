// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/finding_log.h"

#include "record/json_tokens.h"

#include <algorithm>
#include <tuple>

namespace record {

void FindingLog::raise(ReadingCode code, const FieldPath &path, quint32 place)
{
    m_findings.push_back({code, path, place});
}

void FindingLog::withdraw(std::size_t first, std::vector<quint32> places)
{
    std::sort(places.begin(), places.end());
    std::vector<TextRange> values;
    values.reserve(places.size());
    for (const quint32 place : places)
        values.push_back({place, static_cast<quint32>(endOfValue(m_bytes, place))});
    const auto isWithdrawn = [&values](const ReadingFinding &finding) {
        const auto begins = [](quint32 place, TextRange value) {
            return place < value.begin;
        };
        const auto after = std::upper_bound(values.begin(), values.end(), finding.place, begins);
        return after != values.begin() && finding.place < std::prev(after)->end;
    };
    const auto from = m_findings.begin() + static_cast<std::ptrdiff_t>(first);
    m_findings.erase(std::remove_if(from, m_findings.end(), isWithdrawn), m_findings.end());
}

std::vector<ReadingFinding> FindingLog::sorted() &&
{
    std::sort(m_findings.begin(), m_findings.end(), [](const ReadingFinding &a, const ReadingFinding &b) {
        return std::tie(a.place, a.code) < std::tie(b.place, b.code);
    });
    return std::move(m_findings);
}

} // namespace record
