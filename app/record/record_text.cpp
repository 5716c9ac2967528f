// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/record_text.h"

#include "record/json_pointer.h"
#include "record/json_text.h"
#include "record/json_tokens.h"
#include "record/token_scan.h"

#include <algorithm>

namespace record {

namespace {

constexpr bool holds(TextRange range, quint32 offset)
{
    return range.begin <= offset && offset < range.end;
}

QByteArrayView withoutQuotes(QByteArrayView token)
{
    return token.size() < 2 ? QByteArrayView() : token.sliced(1, token.size() - 2);
}

/// What a text token says, as UTF-8.
QByteArray utf8Of(QByteArrayView token)
{
    return resolved(withoutQuotes(token));
}

/// Whether a key (with its quotes) says `name`. Most keys have no escapes: they are compared where they stand.
bool says(QByteArrayView key, QByteArrayView name)
{
    return key.contains('\\') ? utf8Of(key) == name : withoutQuotes(key) == name;
}

std::optional<TextRange> elementAt(MemberCursor &cursor, quint32 index)
{
    std::optional<TextMember> element = cursor.next();
    for (quint32 i = 0; i < index && element; ++i)
        element = cursor.next();
    return element ? std::optional(element->value) : std::nullopt;
}

std::optional<TextRange> lastMemberNamed(MemberCursor &cursor, QByteArrayView bytes, QByteArrayView name)
{
    std::optional<TextRange> found;
    while (const std::optional<TextMember> member = cursor.next())
        if (says(bytes.sliced(member->key.begin, member->key.end - member->key.begin), name))
            found = member->value;
    return found;
}

/// The member or element of `value` that a pointer's token names.
std::optional<TextRange> step(QByteArrayView bytes, TextRange value, QStringView token)
{
    MemberCursor cursor(bytes, value);
    if (cursor.isInObject())
        return lastMemberNamed(cursor, bytes, nameOfToken(token).toUtf8());
    const std::optional<quint32> index = listIndex(token);
    return index ? elementAt(cursor, *index) : std::nullopt;
}

struct Child
{
    TextMember member;
    quint32 index = 0;
};

/// The member or element in which `offset` stands; between two of them it stands in none.
std::optional<Child> childAt(MemberCursor &cursor, quint32 offset)
{
    for (quint32 index = 0; const std::optional<TextMember> member = cursor.next(); ++index) {
        const quint32 begin = cursor.isInObject() ? member->key.begin : member->value.begin;
        if (holds({begin, member->value.end}, offset))
            return Child{*member, index};
        if (begin > offset)
            return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

RecordText::RecordText(QByteArray bytes) : m_bytes(std::move(bytes))
{}

QByteArrayView RecordText::slice(TextRange range) const
{
    const qsizetype end = std::min<qsizetype>(range.end, m_bytes.size());
    const qsizetype begin = std::min<qsizetype>(range.begin, end);
    return QByteArrayView(m_bytes).sliced(begin, end - begin);
}

TextRange RecordText::root() const
{
    const qsizetype begin = skipSpace(m_bytes, byteOrderMarkLength(m_bytes));
    qsizetype end = m_bytes.size();
    while (end > begin && isJsonSpace(m_bytes[end - 1]))
        --end;
    return {static_cast<quint32>(begin), static_cast<quint32>(end)};
}

std::optional<TextRange> RecordText::find(QStringView pointer) const
{
    return find(root(), pointer);
}

std::optional<TextRange> RecordText::find(TextRange from, QStringView pointer) const
{
    std::optional<TextRange> value = from;
    while (value && !pointer.isEmpty()) {
        if (!pointer.startsWith(u'/'))
            return std::nullopt;
        const qsizetype next = pointer.indexOf(u'/', 1);
        const qsizetype end = next < 0 ? pointer.size() : next;
        value = step(m_bytes, *value, pointer.sliced(1, end - 1));
        pointer = pointer.sliced(end);
    }
    return value;
}

QString RecordText::pointerAt(quint32 offset) const
{
    return pointerWithin(*this, root(), offset);
}

QString pointerWithin(const RecordText &text, TextRange value, quint32 offset)
{
    QString pointer;
    while (holds(value, offset)) {
        MemberCursor cursor(text.bytes(), value);
        const std::optional<Child> child = childAt(cursor, offset);
        if (!child)
            break;
        pointer += cursor.isInObject() ? pointerToken(utf8Of(text.slice(child->member.key)))
                                       : u'/' + QString::number(child->index);
        value = child->member.value;
    }
    return pointer;
}

std::vector<TextMember> RecordText::members(TextRange value) const
{
    std::vector<TextMember> found;
    MemberCursor cursor(m_bytes, value);
    while (const std::optional<TextMember> member = cursor.next())
        found.push_back(*member);
    return found;
}

QString RecordText::textOf(TextRange token) const
{
    const QByteArrayView text = slice(token);
    return text.startsWith('"') ? QString::fromUtf8(utf8Of(text)) : QString::fromUtf8(text);
}

TextPosition RecordText::positionAt(quint32 offset) const
{
    return positionIn(m_bytes, offset);
}

TextPosition positionIn(QByteArrayView bytes, qsizetype offset)
{
    const QByteArrayView before = bytes.first(std::clamp<qsizetype>(offset, 0, bytes.size()));
    const qsizetype lineStart = std::max(before.lastIndexOf('\n') + 1, byteOrderMarkLength(before));
    const auto isCharacterStart = [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    };
    const auto lines = std::count(before.begin(), before.end(), '\n');
    const auto columns = std::count_if(before.begin() + lineStart, before.end(), isCharacterStart);
    return {static_cast<quint32>(lines + 1), static_cast<quint32>(columns + 1)};
}

} // namespace record
