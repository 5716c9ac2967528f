// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/findings.h"

#include <string_view>

namespace analysis {

/// Where a rule looks: the engagement itself or one of its elements.
struct RuleScope
{
    record::Part part = record::Part::Engagement;
    std::optional<quint32> index;
    record::TextRange range; ///< of the object
};

/// Gathers findings and gives each its place in the document.
class FindingCollector final
{
public:
    explicit FindingCollector(const record::Record &record) : m_record(record) {}

    [[nodiscard]] const record::Record &record() const { return m_record; }

    /// About a field that is there; `said` is its text in the record.
    void add(FindingCode code, const RuleScope &scope, std::string_view field, record::Text said);
    /// About a field that is not there: it stands where its parent ends.
    void addAbsent(FindingCode code, const RuleScope &scope, std::string_view field);
    /// About a whole element.
    void addElement(FindingCode code, const RuleScope &scope);
    void add(Finding finding) { m_findings.push_back(finding); }

    /// By place, then by the code's name.
    [[nodiscard]] std::vector<Finding> take();

private:
    const record::Record &m_record;
    std::vector<Finding> m_findings;
};

} // namespace analysis
