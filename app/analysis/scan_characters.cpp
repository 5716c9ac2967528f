// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/scan_characters.h"

namespace analysis {

namespace {

/// The character itself, or the ASCII one it is a variant of: `＠` and `﹫` are `@`.
char32_t plain(char32_t code)
{
    if (code < 0x80) {
        return code;
    }
    const QString variantOf = QChar::decomposition(code);
    return variantOf.size() == 1 && variantOf.front().unicode() < 0x80 ? variantOf.front().unicode() : code;
}

/// Of the control characters all but the ends of lines.
bool isControl(char32_t code)
{
    return code < 0x20 && code != U'\n' && code != U'\r';
}

bool isOneOf(QStringView characters, char32_t code)
{
    return code < 0x10000 && characters.contains(QChar(static_cast<char16_t>(code)));
}

/// Neither seen nor counted: it may stand anywhere inside a number or an address.
bool isUnseen(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return category == QChar::Other_Format || category == QChar::Mark_NonSpacing ||
           category == QChar::Mark_SpacingCombining || category == QChar::Mark_Enclosing || code == 0x115F ||
           code == 0x1160 || code == 0x2800 || code == 0x3164 || code == 0xFFA0;
}

} // namespace

Character characterAt(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    if (first.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
        return {QChar::surrogateToUcs4(first, text[at + 1]), 2};
    }
    return {first.unicode(), 1};
}

Character characterBefore(QStringView text, qsizetype at)
{
    const QChar last = text[at - 1];
    if (last.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate()) {
        return {QChar::surrogateToUcs4(text[at - 2], last), 2};
    }
    return {last.unicode(), 1};
}

bool isDigit(char32_t code)
{
    return code < 0x80 ? code >= U'0' && code <= U'9' : QChar::digitValue(code) >= 0;
}

bool isBetweenDigits(char32_t code)
{
    if (code < 0x80) {
        return isOneOf(u" .-()/+", code) || isControl(code);
    }
    const QChar::Category category = QChar::category(code);
    return category == QChar::Separator_Space || category == QChar::Punctuation_Dash || isUnseen(code) ||
           isOneOf(u".-()/+", plain(code)) || isOneOf(u"\u00B7\u2022\u2027\u2044\u2212\u2215\u2219\u22C5\u30FB", code);
}

bool isPlus(char32_t code)
{
    return plain(code) == U'+';
}

bool clingsToDigits(char32_t code)
{
    const QChar::Category category = QChar::category(code);
    return code == U'-' || isDigit(code) || category == QChar::Letter_Uppercase ||
           category == QChar::Letter_Lowercase || category == QChar::Letter_Titlecase;
}

bool isAt(char32_t code)
{
    return plain(code) == U'@';
}

bool isWordCharacter(char32_t code)
{
    return QChar::isLetterOrNumber(code) || isUnseen(code);
}

bool isInLocalPart(char32_t code)
{
    // Not all that RFC 5322 allows: `to=x@y.org`, `a/x@y.org` and `{x@y.org}` are texts with an address in them.
    return isWordCharacter(code) || isOneOf(u"!#$%'*+-.^_~", plain(code));
}

bool isInDomain(char32_t code)
{
    return isWordCharacter(code) || isDomainDot(code) || isOneOf(u"-_", plain(code));
}

bool isDomainDot(char32_t code)
{
    return plain(code) == U'.' || code == 0x3002 || code == 0xFF61;
}

} // namespace analysis
