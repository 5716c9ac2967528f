// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/finding_collector.h"

#include "analysis/places.h"

#include <algorithm>

namespace analysis {

namespace {

record::FieldPath pathOf(const RuleScope &scope, std::string_view field)
{
    const record::Text name{field.data(), static_cast<qsizetype>(field.size())};
    return scope.index ? record::FieldPath::element(scope.part, *scope.index, name) : record::FieldPath::field(name);
}

} // namespace

void FindingCollector::add(FindingCode code, const RuleScope &scope, std::string_view field, record::Text said)
{
    const record::FieldPath path = pathOf(scope, field);
    const QByteArray &bytes = m_record.text.bytes();
    const auto offset = said.data() - bytes.constData();
    // A text without escapes lies in the bytes, right behind its quote; digits stand there themselves.
    if (offset > 0 && offset < bytes.size()) {
        const bool quoted = bytes.at(offset - 1) == '"';
        m_findings.push_back({code, path, static_cast<quint32>(quoted ? offset - 1 : offset)});
        return;
    }
    m_findings.push_back({code, path, placeOf(m_record, path)});
}

void FindingCollector::addAbsent(FindingCode code, const RuleScope &scope, std::string_view field)
{
    // A null, a wrong type or a bad time stands there all the same.
    const record::FieldPath path = pathOf(scope, field);
    m_findings.push_back({code, path, placeOf(m_record, path)});
}

void FindingCollector::addElement(FindingCode code, const RuleScope &scope)
{
    m_findings.push_back({code, record::FieldPath::element(scope.part, scope.index.value_or(0)), scope.range.begin});
}

std::vector<Finding> FindingCollector::take()
{
    std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
        return a.place != b.place ? a.place < b.place : findingName(a.code) < findingName(b.code);
    });
    return std::move(m_findings);
}

} // namespace analysis
