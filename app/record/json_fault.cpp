// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_fault.h"

#include "record/json_pointer.h"
#include "record/json_text.h"
#include "record/json_tokens.h"

#include <vector>

namespace record {

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// An object or list that has begun and not ended, and the member or element reached in it.
struct Level
{
    bool isObject = false;
    quint32 index = 0;
    QByteArrayView key; ///< without its quotes; null before the first and between a comma and the next key
};

class FaultFinder final
{
public:
    FaultFinder(QByteArrayView bytes, int depth) : m_bytes(bytes), m_depth(depth) {}

    [[nodiscard]] std::optional<ReadError> find();

private:
    void readRoot();
    void readNext();
    void readValue();
    void begin(char bracket);
    void end(char bracket);
    void readKey();
    void readText();
    void readEscape();
    void readUtf8();
    void readNumber();
    void readDigits();
    void readLiteral(QByteArrayView literal);

    void fail(ReadErrorKind kind);
    void failHere();
    [[nodiscard]] bool isAt(char c) const { return m_at < m_bytes.size() && m_bytes[m_at] == c; }
    [[nodiscard]] bool isAtEnd() const { return m_at >= m_bytes.size(); }
    void pass(char c);
    [[nodiscard]] QString path() const;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    int m_depth;
    std::vector<Level> m_levels;
    bool m_isAfterValue = false; ///< a comma or the closing bracket must follow
    std::optional<ReadError> m_fault;
};

std::optional<ReadError> FaultFinder::find()
{
    m_at = skipSpace(m_bytes, byteOrderMarkLength(m_bytes));
    if (isAtEnd())
        fail(ReadErrorKind::Empty);
    else
        readRoot();
    while (!m_fault && !m_levels.empty()) {
        m_at = skipSpace(m_bytes, m_at);
        readNext();
    }
    m_at = skipSpace(m_bytes, m_at);
    if (!m_fault && !isAtEnd())
        fail(ReadErrorKind::MoreFollows);
    return m_fault;
}

void FaultFinder::readRoot()
{
    const qsizetype start = m_at;
    if (isAt('{'))
        return begin('{');
    if (!isAt('['))
        readValue();
    if (!m_fault) {
        m_at = start;
        fail(ReadErrorKind::NotAnObject);
    }
}

/// Reads one member, element, comma or closing bracket of the innermost object or list.
void FaultFinder::readNext()
{
    Level &level = m_levels.back();
    const char closing = level.isObject ? '}' : ']';
    const bool isFirst = level.index == 0 && !m_isAfterValue;
    if (isAt(closing) && (m_isAfterValue || isFirst))
        return end(closing);
    if (m_isAfterValue) {
        pass(',');
        ++level.index;
        level.key = {};
        m_isAfterValue = false;
        return;
    }
    if (level.isObject)
        readKey();
    if (!m_fault)
        readValue();
}

void FaultFinder::readValue()
{
    m_isAfterValue = true;
    if (isAt('{') || isAt('['))
        begin(m_bytes[m_at]);
    else if (isAt('"'))
        readText();
    else if (isAt('t'))
        readLiteral("true");
    else if (isAt('f'))
        readLiteral("false");
    else if (isAt('n'))
        readLiteral("null");
    else
        readNumber();
}

void FaultFinder::begin(char bracket)
{
    if (m_levels.size() >= static_cast<std::size_t>(m_depth))
        return fail(ReadErrorKind::TooDeep);
    m_levels.push_back({bracket == '{', 0, {}});
    m_isAfterValue = false;
    ++m_at;
}

void FaultFinder::end(char bracket)
{
    pass(bracket);
    m_levels.pop_back();
    m_isAfterValue = true;
}

void FaultFinder::readKey()
{
    const qsizetype start = m_at + 1;
    readText();
    if (m_fault)
        return;
    m_levels.back().key = m_bytes.sliced(start, m_at - 1 - start);
    m_at = skipSpace(m_bytes, m_at);
    pass(':');
    m_at = skipSpace(m_bytes, m_at);
}

void FaultFinder::readText()
{
    pass('"');
    while (!m_fault && !isAtEnd() && !isAt('"')) {
        const auto c = static_cast<unsigned char>(m_bytes[m_at]);
        if (c == '\\')
            readEscape();
        else if (c < 0x20)
            failHere();
        else if (c < 0x80)
            ++m_at;
        else
            readUtf8();
    }
    pass('"');
}

void FaultFinder::readEscape()
{
    const qsizetype length = m_bytes.sliced(m_at).startsWith("\\u") ? 6 : 2;
    const QByteArrayView there = m_bytes.sliced(m_at, std::min(length, m_bytes.size() - m_at));
    // What is cut off could have been a `b`: that is a hex digit and an escape's letter alike.
    const QByteArray escape = there.toByteArray().leftJustified(length, 'b');
    if (!hasValidEscapes(escape))
        failHere();
    else if (there.size() < length)
        fail(ReadErrorKind::CutShort);
    else
        m_at += length;
}

/// One character beyond ASCII: no surrogates, nothing longer than needed, nothing above U+10FFFF (RFC 3629).
void FaultFinder::readUtf8()
{
    const auto byte = [this](qsizetype i) {
        return static_cast<unsigned char>(m_bytes[m_at + i]);
    };
    const unsigned char first = byte(0);
    const qsizetype length = first < 0xC2 || first > 0xF4 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    for (qsizetype i = 1; i < length; ++i) {
        if (m_at + i >= m_bytes.size())
            return fail(ReadErrorKind::CutShort);
        const int least = i > 1 ? 0x80 : first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        const int most = i > 1 ? 0xBF : first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (byte(i) < least || byte(i) > most)
            return fail(ReadErrorKind::NotUtf8);
    }
    if (length == 0)
        return fail(ReadErrorKind::NotUtf8);
    m_at += length;
}

void FaultFinder::readNumber()
{
    if (isAt('-'))
        ++m_at;
    if (isAt('0'))
        ++m_at;
    else
        readDigits();
    if (isAt('.')) {
        ++m_at;
        readDigits();
    }
    if (isAt('e') || isAt('E')) {
        ++m_at;
        if (isAt('+') || isAt('-'))
            ++m_at;
        readDigits();
    }
}

void FaultFinder::readDigits()
{
    if (m_fault)
        return;
    if (isAtEnd() || !isDigit(m_bytes[m_at]))
        failHere();
    while (!isAtEnd() && isDigit(m_bytes[m_at]))
        ++m_at;
}

void FaultFinder::readLiteral(QByteArrayView literal)
{
    for (const char c : literal)
        pass(c);
}

void FaultFinder::pass(char c)
{
    if (m_fault)
        return;
    if (isAt(c))
        ++m_at;
    else
        failHere();
}

/// What stands here is not what JSON needs: bytes that are no text at all say more than that.
void FaultFinder::failHere()
{
    if (isAtEnd())
        return fail(ReadErrorKind::CutShort);
    if (static_cast<unsigned char>(m_bytes[m_at]) < 0x80)
        return fail(ReadErrorKind::NotJson);
    const qsizetype here = m_at;
    readUtf8();
    m_at = here;
    if (!m_fault)
        fail(ReadErrorKind::NotJson);
}

void FaultFinder::fail(ReadErrorKind kind)
{
    if (kind == ReadErrorKind::CutShort)
        m_at = m_bytes.size();
    m_fault = ReadError{kind, m_at, positionIn(m_bytes, m_at), path()};
}

QString FaultFinder::path() const
{
    QString pointer;
    for (const Level &level : m_levels) {
        if (!level.isObject)
            pointer += u'/' + QString::number(level.index);
        else if (!level.key.isNull())
            pointer += pointerToken(resolved(level.key));
    }
    return pointer;
}

} // namespace

std::optional<ReadError> findFault(QByteArrayView bytes, int depth)
{
    return FaultFinder(bytes, depth).find();
}

} // namespace record
