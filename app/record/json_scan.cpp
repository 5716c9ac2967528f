// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_scan.h"

#include <algorithm>

namespace record::json {

namespace {

std::optional<unsigned> hexQuad(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size()) {
        return std::nullopt;
    }
    unsigned code = 0;
    for (const char c : text.substr(at, 4)) {
        const unsigned digit = isDigit(c)             ? static_cast<unsigned>(c - '0')
                               : c >= 'a' && c <= 'f' ? static_cast<unsigned>(c - 'a' + 10)
                               : c >= 'A' && c <= 'F' ? static_cast<unsigned>(c - 'A' + 10)
                                                      : 16U;
        if (digit == 16U) {
            return std::nullopt;
        }
        code = code * 16 + digit;
    }
    return code;
}

void appendUtf8(std::string &out, unsigned code)
{
    const auto byte = [&out](unsigned value) {
        out.push_back(static_cast<char>(value));
    };
    if (code < 0x80) {
        byte(code);
    } else if (code < 0x800) {
        byte(0xC0 | code >> 6);
        byte(0x80 | (code & 0x3F));
    } else if (code < 0x10000) {
        byte(0xE0 | code >> 12);
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    } else {
        byte(0xF0 | code >> 18);
        byte(0x80 | (code >> 12 & 0x3F));
        byte(0x80 | (code >> 6 & 0x3F));
        byte(0x80 | (code & 0x3F));
    }
}

/// The character of `\uXXXX` whose digits start at `at`, with its second half if one follows; moves `at` behind it.
std::optional<unsigned> unicodeEscape(std::string_view text, std::size_t &at)
{
    constexpr unsigned replacement = 0xFFFD;
    const auto code = hexQuad(text, at);
    if (!code) {
        return std::nullopt;
    }
    at += 4;
    if (*code < 0xD800 || *code > 0xDFFF) {
        return code;
    }
    if (*code >= 0xDC00 || text.substr(at, 2) != "\\u") {
        return replacement;
    }
    const auto low = hexQuad(text, at + 2);
    if (!low || *low < 0xDC00 || *low > 0xDFFF) {
        return replacement;
    }
    at += 6;
    return 0x10000 + ((*code - 0xD800) << 10) + (*low - 0xDC00);
}

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

} // namespace

std::size_t skipSpace(std::string_view text, std::size_t at)
{
    while (at < text.size() && isSpace(text[at])) {
        ++at;
    }
    return at;
}

std::size_t endOfString(std::string_view text, std::size_t at)
{
    for (std::size_t i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            return i + 1;
        }
    }
    return text.size();
}

std::size_t endOfValue(std::string_view text, std::size_t at)
{
    if (at >= text.size()) {
        return text.size();
    }
    if (text[at] == '"') {
        return endOfString(text, at);
    }
    if (text[at] != '{' && text[at] != '[') {
        const auto end = text.find_first_of(",]}: \n\r\t", at);
        return std::min(end, text.size());
    }
    std::size_t depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = endOfString(text, at);
            continue;
        }
        ++at;
        if (c == '{' || c == '[') {
            ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
            return at;
        }
    }
    return text.size();
}

bool isNumber(std::string_view token)
{
    std::size_t at = 0;
    const auto digits = [&] {
        const std::size_t start = at;
        while (at < token.size() && isDigit(token[at])) {
            ++at;
        }
        return at - start;
    };
    const auto take = [&](std::string_view any) {
        const bool found = at < token.size() && any.find(token[at]) != std::string_view::npos;
        at += found ? 1 : 0;
        return found;
    };
    take("-");
    const bool leadingZero = at < token.size() && token[at] == '0';
    const std::size_t whole = digits();
    if (whole == 0 || (leadingZero && whole > 1)) {
        return false;
    }
    if (take(".") && digits() == 0) {
        return false;
    }
    if (take("eE")) {
        take("+-");
        if (digits() == 0) {
            return false;
        }
    }
    return at == token.size();
}

std::optional<std::string> unescaped(std::string_view inner)
{
    std::string out;
    out.reserve(inner.size());
    std::size_t at = 0;
    while (at < inner.size()) {
        const std::size_t slash = std::min(inner.find('\\', at), inner.size());
        out.append(inner.substr(at, slash - at));
        at = slash + 1;
        if (slash >= inner.size()) {
            break;
        }
        if (at >= inner.size()) {
            return std::nullopt;
        }
        const char escape = inner[at++];
        if (escape != 'u') {
            const auto plain = simpleEscape(escape);
            if (!plain) {
                return std::nullopt;
            }
            out.push_back(*plain);
            continue;
        }
        const auto code = unicodeEscape(inner, at);
        if (!code) {
            return std::nullopt;
        }
        appendUtf8(out, *code);
    }
    return out;
}

} // namespace record::json
