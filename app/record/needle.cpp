// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/needle.h"

#include "record/json_text.h"

#include <algorithm>

namespace record {

namespace {

constexpr bool isAccent(QChar c)
{
    // The marks of other scripts are letters of their own: without them another word would be said.
    return c.unicode() >= 0x0300 && c.unicode() <= 0x036F;
}

QString folded(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf(isAccent);
    return plain.normalized(QString::NormalizationForm_C).toCaseFolded();
}

constexpr bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

Needle::Needle(const QString &text) : m_text(folded(text))
{
    const QByteArray bytes = m_text.toUtf8();
    if (std::all_of(bytes.begin(), bytes.end(), isAscii))
        m_ascii = bytes;
}

bool Needle::isIn(const QString &text) const
{
    return !isEmpty() && folded(text).contains(m_text);
}

bool Needle::isInToken(QByteArrayView token) const
{
    const bool isText = token.size() >= 2 && token.front() == '"';
    const QByteArrayView inner = isText ? token.sliced(1, token.size() - 2) : token;
    const bool isPlain = std::all_of(inner.begin(), inner.end(), [](char c) { return isAscii(c) && c != '\\'; });
    return isPlain ? isInAscii(inner) : isIn(QString::fromUtf8(resolved(inner)));
}

bool Needle::isInAscii(QByteArrayView text) const
{
    if (m_ascii.isEmpty())
        return false;
    const auto same = [](char a, char b) {
        return lower(a) == b;
    };
    return std::search(text.begin(), text.end(), m_ascii.begin(), m_ascii.end(), same) != text.end();
}

} // namespace record
