// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/json_spans.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>

#include <limits>

namespace models {

using record::JsonLine;
using record::longestToken;
using record::RecordText;
using record::TextRange;

namespace {

using Kind = JsonSpan::Kind;

Kind kindOf(QByteArrayView token)
{
    const char first = token.isEmpty() ? ' ' : token.front();
    if (first == '"') {
        return Kind::Text;
    }
    if (first == '-' || (first >= '0' && first <= '9')) {
        return Kind::Number;
    }
    return QByteArrayView("{}[]").contains(first) ? Kind::Sign : Kind::Literal;
}

/// The start of a token, no character cut in two.
QByteArrayView startOf(QByteArrayView token)
{
    if (token.size() <= longestToken) {
        return token;
    }
    qsizetype end = longestToken;
    while (end > 0 && (static_cast<unsigned char>(token[end]) & 0xC0) == 0x80) {
        --end;
    }
    // An escape is not cut either: half of it would say something else.
    const qsizetype escape = token.first(end).lastIndexOf('\\');
    const bool mayBeCut = escape >= 0 && end - escape < 6;
    return token.first(mayBeCut && escape > 0 ? escape : end);
}

/// How much of a token is not shown; nothing if all of it is.
std::optional<JsonSpan> remarkOn(const RecordText &text, TextRange range)
{
    const QByteArrayView token = text.slice(range);
    const qsizetype left = token.size() - startOf(token).size();
    if (left == 0) {
        return std::nullopt;
    }
    return JsonSpan{Kind::Remark,
                    QCoreApplication::translate("models", "%1 more bytes: see them all as received, or copy the line")
                        .arg(QLocale().toString(static_cast<qlonglong>(left))),
                    {}};
}

void addToken(std::vector<JsonSpan> &spans, const RecordText &text, Kind kind, TextRange range)
{
    const QByteArrayView token = text.slice(range);
    const QByteArrayView start = startOf(token);
    const bool isCut = start.size() < token.size();
    spans.push_back({kind, isCut ? visibleText(start) + QChar(0x2026) : visibleText(start), range});
}

void addSign(std::vector<JsonSpan> &spans, const QString &sign)
{
    spans.push_back({Kind::Sign, sign, {}});
}

} // namespace

QString visibleText(QByteArrayView utf8)
{
    return analysis::plainLabel(QString::fromUtf8(utf8), std::numeric_limits<qsizetype>::max());
}

std::vector<JsonSpan> spansOf(const RecordText &text, const JsonLine &line, const std::optional<JsonLine> &foldedTo)
{
    std::vector<JsonSpan> spans;
    if (line.hasName()) {
        addToken(spans, text, Kind::Name, line.name);
        addSign(spans, QStringLiteral(": "));
    }
    const QByteArrayView value = text.slice(line.value);
    const bool isEmpty = line.kind == JsonLine::Kind::Whole && value.size() > 1 && kindOf(value) == Kind::Sign;
    if (isEmpty) {
        // The white space between its brackets is not ours to show.
        spans.push_back({Kind::Sign, value.front() == '{' ? QStringLiteral("{}") : QStringLiteral("[]"), line.value});
    } else {
        addToken(spans, text, kindOf(value), line.value);
    }
    if (foldedTo) {
        addSign(spans, QStringLiteral(" … "));
        addToken(spans, text, Kind::Sign, foldedTo->value);
    }
    if (foldedTo ? foldedTo->hasComma : line.hasComma) {
        addSign(spans, QStringLiteral(","));
    }
    // Behind all that is the record's own.
    for (const TextRange token : {line.name, isEmpty ? TextRange() : line.value}) {
        if (const auto remark = remarkOn(text, token)) {
            spans.push_back(*remark);
        }
    }
    if (foldedTo) {
        const auto hidden = static_cast<int>(foldedTo->number - line.number - 1);
        spans.push_back({Kind::Remark, QCoreApplication::translate("models", "%n line(s)", nullptr, hidden), {}});
    }
    return spans;
}

} // namespace models
