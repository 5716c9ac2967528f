// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/field_path.h"

#include "record/json_pointer.h"

#include <array>

namespace record {

namespace {

constexpr std::array partNames = {"",     "channels",   "identifiers", "participants", "conversations",
                                  "data", "attributes", "queues",      "transfers",    "agentNotes"};

constexpr std::array allParts = {Part::Channels,      Part::Identifiers, Part::Participants,
                                 Part::Conversations, Part::Data,        Part::Attributes,
                                 Part::Queues,        Part::Transfers,   Part::AgentNotes};

constexpr bool isList(Part part)
{
    switch (part) {
    case Part::Engagement:
    case Part::Identifiers:
    case Part::Data:
        return false;
    case Part::Channels:
    case Part::Participants:
    case Part::Conversations:
    case Part::Attributes:
    case Part::Queues:
    case Part::Transfers:
    case Part::AgentNotes:
        return true;
    }
    return false;
}

/// The part with this name; Part::Engagement if none has it.
Part partNamed(QUtf8StringView name)
{
    for (const Part part : allParts)
        if (name == partName(part))
            return part;
    return Part::Engagement;
}

/// Null and empty are two things here: the member with an empty name is a member.
bool sameName(QUtf8StringView a, QUtf8StringView b)
{
    return a.isNull() == b.isNull() && a == b;
}

} // namespace

QUtf8StringView partName(Part part)
{
    return partNames[static_cast<std::size_t>(part)];
}

FieldPath FieldPath::field(QUtf8StringView member)
{
    const Part part = partNamed(member);
    return part == Part::Engagement ? FieldPath{part, {}, member, {}} : of(part);
}

FieldPath FieldPath::of(Part part)
{
    return {part, {}, {}, {}};
}

FieldPath FieldPath::element(Part part, quint32 index, QUtf8StringView member, QUtf8StringView submember)
{
    return {part, index, member, submember};
}

FieldPath FieldPath::entry(Part part, QUtf8StringView key, QUtf8StringView submember)
{
    return {part, {}, key, submember};
}

std::optional<ElementRef> FieldPath::elementRef() const
{
    return index ? std::optional(ElementRef{part, *index}) : std::nullopt;
}

QString FieldPath::toPointer() const
{
    QString pointer;
    if (part != Part::Engagement)
        pointer += pointerToken(partName(part));
    if (index)
        pointer += u'/' + QString::number(*index);
    if (!member.isNull())
        pointer += pointerToken(member);
    if (!submember.isNull())
        pointer += pointerToken(submember);
    return pointer;
}

bool operator==(const FieldPath &a, const FieldPath &b)
{
    return a.part == b.part && a.index == b.index && sameName(a.member, b.member) && sameName(a.submember, b.submember);
}

std::optional<ElementRef> elementOf(QStringView pointer)
{
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    const qsizetype nameEnd = pointer.indexOf(u'/', 1);
    if (nameEnd < 0)
        return std::nullopt;
    const Part part = partNamed(pointer.sliced(1, nameEnd - 1).toUtf8());
    const QStringView rest = pointer.sliced(nameEnd + 1);
    const qsizetype indexEnd = rest.indexOf(u'/');
    const std::optional<quint32> index = listIndex(indexEnd < 0 ? rest : rest.first(indexEnd));
    return isList(part) && index ? std::optional(ElementRef{part, *index}) : std::nullopt;
}

QString pointerTo(ElementRef element)
{
    return FieldPath::element(element.part, element.index).toPointer();
}

} // namespace record
