// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/json_line_places.h"

#include "record/element_places.h"
#include "record/json_pointer.h"
#include "record/token_scan.h"

namespace record {

namespace {

constexpr quint32 linesBetweenQuestions = 64 << 10;

/// The line with depth 1, directly in the record, that a line stands in; the line itself if it is one.
JsonLine memberOf(const JsonLines &lines, JsonLine line)
{
    while (line.depth > 1) {
        const std::optional<JsonLine> outer = lines.parent(line);
        if (!outer)
            break;
        line = *outer;
    }
    return line;
}

/// What is deep in an open map of a record's size would cost a walk through it: but such maps are small.
TextRange valueOf(const JsonLines &lines, const JsonLine &line)
{
    return {line.value.begin, lines.closing(line).value.end};
}

/// The last member of the record with this name.
std::optional<JsonLine> memberNamed(const Record &record, const JsonLines &lines, QStringView name)
{
    std::optional<JsonLine> found;
    JsonLineScan scan = lines.from(1);
    while (const std::optional<JsonLine> line = scan.next()) {
        if (line->depth == 0)
            break;
        if (line->hasName() && record.text.textOf(line->name) == name)
            found = line;
        if (line->kind == JsonLine::Kind::Opens)
            scan = lines.from(lines.closing(*line).number + 1);
    }
    return found;
}

} // namespace

QString pointerOf(const Record &record, const JsonLines &lines, const JsonLine &line)
{
    const JsonLine opening = lines.opening(line);
    if (opening.depth == 0)
        return {};
    if (const auto element = elementAt(record.engagement, opening.value.begin)) {
        const TextRange range = rangeOf(record.engagement, *element).value_or(TextRange());
        return pointerTo(*element) + pointerWithin(record.text, range, opening.value.begin);
    }
    const JsonLine member = memberOf(lines, opening);
    const QString pointer = pointerToken(record.text.textOf(member.name).toUtf8());
    return member.number == opening.number
               ? pointer
               : pointer + pointerWithin(record.text, valueOf(lines, member), opening.value.begin);
}

std::optional<JsonLine> lineOf(const Record &record, const JsonLines &lines, QStringView pointer)
{
    if (lines.count() == 0)
        return std::nullopt;
    if (pointer.isEmpty())
        return lines.line(0);
    const auto element = elementOf(pointer);
    if (element && rangeOf(record.engagement, *element)) {
        const auto range = rangeOf(record, pointer);
        return range ? std::optional(lines.lineAt(range->begin)) : std::nullopt;
    }
    if (!pointer.startsWith(u'/'))
        return std::nullopt;
    const qsizetype next = pointer.indexOf(u'/', 1);
    const qsizetype end = next < 0 ? pointer.size() : next;
    const auto member = memberNamed(record, lines, nameOfToken(pointer.sliced(1, end - 1)));
    const auto range = member ? record.text.find(valueOf(lines, *member), pointer.sliced(end)) : std::nullopt;
    return range ? std::optional(lines.lineAt(range->begin)) : std::nullopt;
}

std::vector<LineFold> everyFold(const JsonLines &lines, const std::function<bool()> &isCancelled)
{
    std::vector<LineFold> folds;
    std::vector<std::size_t> open;
    JsonLineScan scan = lines.from(0);
    while (const std::optional<JsonLine> line = scan.next()) {
        if (line->number % linesBetweenQuestions == 0 && isCancelled && isCancelled())
            return {};
        if (line->kind == JsonLine::Kind::Opens) {
            open.push_back(folds.size());
            folds.push_back({line->number, line->number});
        } else if (line->kind == JsonLine::Kind::Closes && !open.empty()) {
            folds[open.back()].last = line->number;
            open.pop_back();
        }
    }
    if (!folds.empty())
        folds.erase(folds.begin());
    return folds;
}

} // namespace record
