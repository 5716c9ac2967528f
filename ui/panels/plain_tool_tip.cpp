// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/plain_tool_tip.h"

namespace ui {

namespace {

constexpr qsizetype mostCharacters = 2000; ///< a tool tip larger than the screen cannot be read
constexpr int longestWord = 40;            ///< a longer one would make the tool tip wider than the screen

/// The text with places to break inside of long words.
QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size() + text.size() / longestWord);
    int inWord = 0;
    for (const QChar letter : text) {
        inWord = letter.isSpace() ? 0 : inWord + 1;
        if (inWord > longestWord && !letter.isLowSurrogate() && !letter.isMark()) {
            result += QChar(0x200b);
            inWord = 1;
        }
        result += letter;
    }
    return result;
}

} // namespace

QString plainToolTip(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const QString shown = text.size() > mostCharacters ? text.left(mostCharacters) + QChar(0x2026) : text;
    return QLatin1String("<p style=\"white-space:pre-wrap\">") + breakable(shown).toHtmlEscaped() +
           QLatin1String("</p>");
}

} // namespace ui
