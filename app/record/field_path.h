// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUtf8StringView>

#include <optional>

namespace record {

/// The lists and maps that stand directly in an engagement.
enum class Part : quint8 {
    Engagement, ///< the engagement itself, no list
    Channels,
    Identifiers,
    Participants,
    Conversations,
    Data,
    Attributes,
    Queues,
    Transfers,
    AgentNotes,
};

/// The member name of a part in the JSON; empty for Part::Engagement.
[[nodiscard]] QUtf8StringView partName(Part part);

/// An element of one of the engagement's lists; `index` is its place in the JSON list, from 0, `null` elements counted.
struct ElementRef
{
    Part part = Part::Engagement;
    quint32 index = 0;
    friend bool operator==(const ElementRef &, const ElementRef &) = default;
};

/// Where a field stands in the record: a JSON pointer (RFC 6901) without its text. Up to part/index/member/submember.
/// The names are views: into the program's own literals or into the record the path speaks of, which must outlive it.
/// There is one form for each pointer: a part's own name never stands in `member`.
struct FieldPath
{
    Part part = Part::Engagement;
    std::optional<quint32> index;
    QUtf8StringView member;    ///< null: the part or element itself
    QUtf8StringView submember; ///< null: none. Of an agent note's author, or a value of an identifier (its index as text)

    /// A field of the engagement itself, such as `/startDate`; the pointer of the whole record if `member` is null.
    [[nodiscard]] static FieldPath field(QUtf8StringView member);
    /// A whole list or map, such as `/participants`.
    [[nodiscard]] static FieldPath of(Part part);
    /// `/participants/3`, or a member of it.
    [[nodiscard]] static FieldPath element(Part part, quint32 index, QUtf8StringView member = {},
                                           QUtf8StringView submember = {});
    /// A member of one of the maps, such as `/data/currentStatus`.
    [[nodiscard]] static FieldPath entry(Part part, QUtf8StringView key, QUtf8StringView submember = {});

    /// The element this field stands in, if it stands in one.
    [[nodiscard]] std::optional<ElementRef> elementRef() const;
    /// RFC 6901, with `~0` and `~1`.
    [[nodiscard]] QString toPointer() const;

    friend bool operator==(const FieldPath &a, const FieldPath &b);
};

/// The list element an RFC 6901 pointer leads into: `/participants/3/leftAt` → participants, 3.
[[nodiscard]] std::optional<ElementRef> elementOf(QStringView pointer);
/// The pointer of an element: `/participants/3`.
[[nodiscard]] QString pointerTo(ElementRef element);

} // namespace record
