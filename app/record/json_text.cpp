// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_text.h"

#include <algorithm>
#include <cstring>
#include <optional>

namespace record {

namespace {

std::optional<char> simpleEscape(char c)
{
    switch (c) {
    case '"':
    case '\\':
    case '/':
        return c;
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return std::nullopt;
    }
}

std::optional<char32_t> hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return static_cast<char32_t>(c - '0');
    if (c >= 'a' && c <= 'f')
        return static_cast<char32_t>(c - 'a' + 10);
    if (c >= 'A' && c <= 'F')
        return static_cast<char32_t>(c - 'A' + 10);
    return std::nullopt;
}

/// The UTF-16 unit of the `\uXXXX` that starts at `at`.
std::optional<char32_t> unitAt(QByteArrayView inner, qsizetype at)
{
    if (at + 6 > inner.size() || inner[at] != '\\' || inner[at + 1] != 'u')
        return std::nullopt;
    char32_t unit = 0;
    for (qsizetype i = at + 2; i < at + 6; ++i) {
        const std::optional<char32_t> digit = hexDigit(inner[i]);
        if (!digit)
            return std::nullopt;
        unit = unit * 16 + *digit;
    }
    return unit;
}

struct Escape
{
    char32_t says = 0;
    qsizetype length = 0; ///< of the escape, or of the two of a surrogate pair
};

Escape escapeAt(QByteArrayView inner, qsizetype at)
{
    constexpr char32_t replacement = 0xFFFD;
    const std::optional<char32_t> unit = unitAt(inner, at);
    if (!unit)
        return {static_cast<char32_t>(static_cast<unsigned char>(*simpleEscape(inner[at + 1]))), 2};
    if (*unit < 0xD800 || *unit > 0xDFFF)
        return {*unit, 6};
    const std::optional<char32_t> low = unitAt(inner, at + 6);
    const bool isPair = *unit < 0xDC00 && low && *low >= 0xDC00 && *low <= 0xDFFF;
    return isPair ? Escape{0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 12} : Escape{replacement, 6};
}

char *writeUtf8(char *out, char32_t c)
{
    const auto write = [&out](char32_t byte) {
        *out++ = static_cast<char>(byte);
    };
    if (c < 0x80) {
        write(c);
    } else if (c < 0x800) {
        write(0xC0 | (c >> 6));
        write(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        write(0xE0 | (c >> 12));
        write(0x80 | ((c >> 6) & 0x3F));
        write(0x80 | (c & 0x3F));
    } else {
        write(0xF0 | (c >> 18));
        write(0x80 | ((c >> 12) & 0x3F));
        write(0x80 | ((c >> 6) & 0x3F));
        write(0x80 | (c & 0x3F));
    }
    return out;
}

} // namespace

bool hasValidEscapes(QByteArrayView inner)
{
    qsizetype at = inner.indexOf('\\');
    while (at >= 0) {
        const bool isSimple = at + 1 < inner.size() && simpleEscape(inner[at + 1]);
        if (!isSimple && !unitAt(inner, at))
            return false;
        at = inner.indexOf('\\', at + (isSimple ? 2 : 6));
    }
    return true;
}

qsizetype resolveEscapes(QByteArrayView inner, char *out)
{
    char *const start = out;
    qsizetype at = 0;
    while (at < inner.size()) {
        const qsizetype escape = inner.indexOf('\\', at);
        const qsizetype plain = (escape < 0 ? inner.size() : escape) - at;
        std::memcpy(out, inner.data() + at, static_cast<std::size_t>(plain));
        out += plain;
        at += plain;
        if (escape >= 0) {
            const Escape found = escapeAt(inner, at);
            out = writeUtf8(out, found.says);
            at += found.length;
        }
    }
    return out - start;
}

QByteArray resolved(QByteArrayView inner)
{
    QByteArray text(inner.size(), Qt::Uninitialized);
    text.truncate(resolveEscapes(inner, text.data()));
    return text;
}

} // namespace record
