// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/json_rows.h"

#include "record/element_places.h"
#include "record/json_tokens.h"

#include <algorithm>

namespace models {

using record::JsonLine;
using record::JsonLineScan;
using record::LineFold;
using record::RawRow;
using record::TextRange;

JsonLayoutPtr layOut(const record::RecordPtr &record, const std::function<bool()> &isCancelled)
{
    const QByteArray &bytes = record->text.bytes();
    auto lines = record::JsonLines::of(bytes, isCancelled);
    auto raw = lines ? record::RawLines::of(bytes, isCancelled) : std::nullopt;
    return raw ? std::make_shared<const JsonLayout>(JsonLayout{record, std::move(*lines), std::move(*raw)}) : nullptr;
}

quint32 JsonRows::count() const
{
    if (!m_layout) {
        return 0;
    }
    return m_isRaw ? m_layout->raw.count() : m_folds.rowCount(m_layout->lines.count());
}

quint32 JsonRows::lastNumber() const
{
    const quint32 rows = count();
    return rows == 0 || !m_isRaw ? (rows == 0 ? 0 : m_layout->lines.count())
                                 : m_layout->raw.rows(rows - 1, 1).front().line + 1;
}

quint32 JsonRows::widest() const
{
    if (!m_layout) {
        return 0;
    }
    return m_isRaw ? record::RawLines::rowBytes : m_layout->lines.widest();
}

std::vector<JsonRow> JsonRows::rows(quint32 first, quint32 count) const
{
    std::vector<JsonRow> found;
    if (first >= this->count()) {
        return found;
    }
    if (m_isRaw) {
        for (const RawRow &row : m_layout->raw.rows(first, count)) {
            found.push_back(raw(row));
        }
        return found;
    }
    JsonLineScan scan = m_layout->lines.from(m_folds.lineOf(first));
    while (found.size() < count) {
        const std::optional<JsonLine> line = scan.next();
        if (!line) {
            break;
        }
        found.push_back(laidOut(*line));
        if (const auto fold = m_folds.foldAt(line->number)) {
            scan = m_layout->lines.from(fold->last + 1);
        }
    }
    return found;
}

JsonRow JsonRows::row(quint32 row) const
{
    const std::vector<JsonRow> found = rows(row, 1);
    return found.empty() ? JsonRow() : found.front();
}

JsonRow JsonRows::laidOut(const JsonLine &line) const
{
    const std::optional<LineFold> fold = m_folds.foldAt(line.number);
    const std::optional<JsonLine> closing = fold ? std::optional(m_layout->lines.line(fold->last)) : std::nullopt;
    return {line.number + 1,
            record::jsonIndent * line.depth,
            line.kind == JsonLine::Kind::Opens,
            fold.has_value(),
            {line.begin(), closing ? closing->value.end : line.value.end},
            line.begin(),
            spansOf(m_layout->record->text, line, closing)};
}

JsonRow JsonRows::raw(const RawRow &row) const
{
    JsonRow shown;
    shown.number = row.isPiece ? std::nullopt : std::optional(row.line + 1);
    shown.range = row.range;
    const auto token = static_cast<quint32>(record::skipSpace(m_layout->raw.bytes(), row.range.begin));
    shown.place = token < row.range.end ? token : row.range.begin;
    shown.spans.push_back({JsonSpan::Kind::Raw, visibleText(m_layout->record->text.slice(row.range)), row.range});
    return shown;
}

quint32 JsonRows::rowOf(quint32 offset) const
{
    if (!m_layout) {
        return 0;
    }
    return m_isRaw ? m_layout->raw.rowAt(offset) : m_folds.rowOf(m_layout->lines.lineAt(offset).number);
}

RowRange JsonRows::rowsOf(TextRange range) const
{
    return {rowOf(range.begin), rowOf(std::max(range.begin + 1, range.end) - 1)};
}

void JsonRows::fold(quint32 row)
{
    if (row >= count() || m_isRaw) {
        return;
    }
    const JsonLine line = lineOf(row);
    m_folds.fold({line.number, m_layout->lines.closing(line).number});
}

void JsonRows::unfold(quint32 row)
{
    if (row < count() && !m_isRaw) {
        m_folds.unfold(m_folds.lineOf(row));
    }
}

void JsonRows::reveal(quint32 offset)
{
    if (m_layout) {
        m_folds.reveal(m_layout->lines.lineAt(offset).number);
    }
}

std::optional<quint32> JsonRows::parentOf(quint32 row) const
{
    const auto parent = row < count() && !m_isRaw ? m_layout->lines.parent(lineOf(row)) : std::nullopt;
    return parent ? std::optional(m_folds.rowOf(parent->number)) : std::nullopt;
}

QString JsonRows::pointerAt(quint32 offset) const
{
    return m_layout ? record::pointerOf(*m_layout->record, m_layout->lines, m_layout->lines.lineAt(offset)) : QString();
}

std::optional<QString> JsonRows::nearbyPointerAt(quint32 offset) const
{
    constexpr quint32 far = 1 << 20;
    const record::JsonLines &lines = m_layout->lines;
    if (!record::elementAt(m_layout->record->engagement, offset)) {
        std::optional<JsonLine> member = lines.lineAt(offset);
        while (member && member->depth > 1) {
            member = lines.parent(*member);
        }
        if (member && offset - std::min(offset, member->begin()) > far) {
            return std::nullopt;
        }
    }
    return pointerAt(offset);
}

std::optional<TextRange> JsonRows::rangeOf(const QString &pointer) const
{
    const auto line = m_layout ? record::lineOf(*m_layout->record, m_layout->lines, pointer) : std::nullopt;
    return line ? std::optional(m_layout->lines.extent(*line)) : std::nullopt;
}

TextRange JsonRows::extentAt(quint32 offset) const
{
    const record::JsonLines &lines = m_layout->lines;
    return lines.extent(lines.opening(lines.lineAt(offset)));
}

QString JsonRows::text(RowRange rows) const
{
    if (rows.last >= count() || rows.first > rows.last) {
        return {};
    }
    const record::RecordText &text = m_layout->record->text;
    if (m_isRaw) {
        const TextRange range{row(rows.first).range.begin, row(rows.last).range.end};
        return QString::fromUtf8(text.slice(range));
    }
    const JsonLine first = lineOf(rows.first);
    const JsonLine last = lineOf(rows.last);
    const quint32 end = m_folds.foldAt(last.number).value_or(LineFold{last.number, last.number}).last;
    const quint32 least = std::min(first.depth, last.depth);
    QByteArray all;
    JsonLineScan scan = m_layout->lines.from(first.number);
    while (const std::optional<JsonLine> line = scan.next()) {
        all.append(static_cast<qsizetype>(record::jsonIndent * (line->depth - std::min(least, line->depth))), ' ');
        if (line->hasName()) {
            all.append(text.slice(line->name)).append(": ");
        }
        all.append(text.slice(line->value));
        if (line->number == end) {
            break;
        }
        all.append(line->hasComma ? ",\n" : "\n");
    }
    return QString::fromUtf8(all);
}

} // namespace models
