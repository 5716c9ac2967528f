// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "naive_lines.h"

namespace kit {

using record::JsonLine;
using record::RecordText;
using record::TextMember;
using record::TextRange;

namespace {

void layOut(const RecordText &text, TextRange value, const QString &indent, QString &all)
{
    const std::vector<TextMember> members = text.members(value);
    if (members.empty()) {
        all += QString::fromUtf8(text.slice(value));
        return;
    }
    const bool isObject = text.slice(value).startsWith('{');
    all += isObject ? QStringLiteral("{\n") : QStringLiteral("[\n");
    for (std::size_t i = 0; i < members.size(); ++i) {
        all += indent + QStringLiteral("  ");
        all += isObject ? QString::fromUtf8(text.slice(members[i].key)) + QStringLiteral(": ") : QString();
        layOut(text, members[i].value, indent + QStringLiteral("  "), all);
        all += i + 1 < members.size() ? QStringLiteral(",\n") : QStringLiteral("\n");
    }
    all += indent + QChar(isObject ? u'}' : u']');
}

} // namespace

QString dump(const record::JsonLines &lines)
{
    const RecordText text(lines.bytes());
    QString all;
    for (quint32 number = 0; number < lines.count(); ++number) {
        const JsonLine line = lines.line(number);
        all += QString(static_cast<qsizetype>(2 * line.depth), u' ');
        all += line.hasName() ? QString::fromUtf8(text.slice(line.name)) + QStringLiteral(": ") : QString();
        all += QString::fromUtf8(text.slice(line.value));
        all += line.hasComma ? QStringLiteral(",\n") : QStringLiteral("\n");
    }
    return all;
}

QString naiveDump(const QByteArray &bytes)
{
    const RecordText text(bytes);
    QString all;
    layOut(text, text.root(), {}, all);
    return all + u'\n';
}

QByteArray withoutSpace(const QByteArray &bytes)
{
    QByteArray tokens;
    bool isText = false;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char c = bytes[i];
        if (isText || !QByteArray(" \t\r\n").contains(c)) {
            tokens += c;
        }
        if (isText && c == '\\') {
            tokens += bytes[++i];
        } else if (c == '"') {
            isText = !isText;
        }
    }
    return tokens;
}

QByteArray RandomJson::space()
{
    constexpr const char *spaces[] = {"", "", "", " ", "\n", "\r\n\t", "   "};
    return spaces[below(7)];
}

QByteArray RandomJson::text()
{
    constexpr const char *pieces[] = {"a",       "\\\"", "\\\\", "{", "}", "[",   "]",      ":", ",",
                                      "\\u00e9", "é",    "日",   "😀", " ", "\\n", "\u202e", "x"};
    QByteArray all = "\"";
    for (int i = below(6); i > 0; --i) {
        all += pieces[below(17)];
    }
    return all + '"';
}

QByteArray RandomJson::value(int levels)
{
    constexpr const char *scalars[] = {"0", "-1.50e+10", "12345678901234567890", "true", "false", "null", "0.10"};
    const int kind = below(levels > 0 ? 6 : 3);
    return kind == 0   ? QByteArray(scalars[below(7)])
           : kind <= 2 ? text()
           : kind <= 4 ? object(levels - 1)
                       : list(levels - 1);
}

QByteArray RandomJson::list(int levels)
{
    QByteArray all = "[" + space();
    const int count = below(m_mostMembers);
    for (int i = 0; i < count; ++i) {
        all += (i > 0 ? "," : "") + space() + value(levels) + space();
    }
    return all + ']';
}

QByteArray RandomJson::object(int levels)
{
    QByteArray all = "{" + space();
    const int count = below(m_mostMembers);
    for (int i = 0; i < count; ++i) {
        all += (i > 0 ? "," : "") + space() + text() + space() + ':' + space() + value(levels) + space();
    }
    return all + '}';
}

} // namespace kit
