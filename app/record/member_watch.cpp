// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/member_watch.h"

#include <algorithm>

namespace record {

FieldPath ObjectPlace::at(Text name) const
{
    if (!index)
        return FieldPath::field(name);
    return member.isNull() ? FieldPath::element(part, *index, name) : FieldPath::element(part, *index, member, name);
}

MemberWatch::MemberWatch(Reading &reading, const ObjectPlace &object)
    : m_reading(reading), m_object(object), m_firstFinding(reading.findings().count())
{}

void MemberWatch::repeated(std::string_view name, quint32 before, quint32 place)
{
    m_overruled.push_back(before);
    m_reading.raise(ReadingCode::DuplicateKey, m_object.at(textOf(name)), place);
}

void MemberWatch::unmodelled(std::string_view name, quint32 place)
{
    m_unmodelled.push_back({name, place});
    m_reading.raise(ReadingCode::UnmodelledField, m_object.at(textOf(name)), place);
}

void MemberWatch::settle()
{
    std::sort(m_unmodelled.begin(), m_unmodelled.end());
    for (std::size_t i = 1; i < m_unmodelled.size(); ++i) {
        const Unmodelled &before = m_unmodelled[i - 1];
        const Unmodelled &member = m_unmodelled[i];
        if (before.name != member.name)
            continue;
        m_overruled.push_back(before.place);
        m_reading.raise(ReadingCode::DuplicateKey, m_object.at(textOf(member.name)), member.place);
    }
    if (!m_overruled.empty())
        m_reading.findings().withdraw(m_firstFinding, std::move(m_overruled));
}

} // namespace record
