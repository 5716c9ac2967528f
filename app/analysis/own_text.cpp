// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Masking of texts that are no part of a record but may quote it.
#include "analysis/identifier_scan.h"
#include "analysis/journey.h"

#include <algorithm>

namespace analysis {

namespace {

/// One character says nothing by itself, and would be found in every text.
constexpr qsizetype shortestKnown = 2;
/// Shorter texts are looked for as words of their own, not inside others.
constexpr qsizetype shortestInside = 6;

struct Span
{
    qsizetype start = 0;
    qsizetype end = 0;
    QString name;
    qsizetype nameFor = 0; ///< length of the text that the name stands for
};

bool isWordAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

void addKnown(std::vector<Span> &spans, const QString &text, const QString &known, const QString &name)
{
    for (qsizetype at = text.indexOf(known, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(known, at + 1, Qt::CaseInsensitive)) {
        const qsizetype end = at + known.size();
        if (known.size() >= shortestInside || (!isWordAt(text, at - 1) && !isWordAt(text, end))) {
            spans.push_back({at, end, name, known.size()});
        }
    }
}

/// Those that overlap as one: between two names nothing of either may be left.
std::vector<Span> apart(std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    std::vector<Span> merged;
    for (Span &span : spans) {
        if (merged.empty() || span.start >= merged.back().end) {
            merged.push_back(std::move(span));
            continue;
        }
        Span &last = merged.back();
        last.end = std::max(last.end, span.end);
        if (span.nameFor > last.nameFor) {
            last.name = span.name;
            last.nameFor = span.nameFor;
        }
    }
    return merged;
}

} // namespace

QString maskedText(const QString &text, Pseudonyms &pseudonyms)
{
    std::vector<Span> spans;
    for (auto known = pseudonyms.names().cbegin(); known != pseudonyms.names().cend(); ++known) {
        if (known.key().size() >= shortestKnown && known.key().size() <= text.size()) {
            addKnown(spans, text, known.key(), known.value());
        }
    }
    for (const FoundIdentifier &found : findIdentifiers(text)) {
        const qsizetype end = found.start + found.length;
        const bool isKnown = std::any_of(
            spans.begin(), spans.end(), [&](const Span &span) { return span.start <= found.start && span.end >= end; });
        if (!isKnown) {
            const auto kind = found.isEmail ? Pseudonyms::Kind::Email : Pseudonyms::Kind::Phone;
            spans.push_back(
                {found.start, end, pseudonyms.of(text.sliced(found.start, found.length), kind), found.length});
        }
    }
    QString masked;
    qsizetype from = 0;
    for (const Span &span : apart(std::move(spans))) {
        masked += QStringView(text).sliced(from, span.start - from);
        masked += span.name;
        from = span.end;
    }
    masked += QStringView(text).sliced(from);
    return masked;
}

std::vector<Note> notesAsShown(const Journey &journey, std::vector<Note> notes)
{
    if (!journey.masked || notes.empty()) {
        return notes;
    }
    Pseudonyms pseudonyms = journey.pseudonyms ? *journey.pseudonyms : Pseudonyms();
    for (Note &note : notes) {
        note.text = maskedText(note.text, pseudonyms);
    }
    return notes;
}

QLatin1StringView noteMarkName(NoteMark mark)
{
    switch (mark) {
    case NoteMark::Plain:
        return QLatin1StringView("plain");
    case NoteMark::Question:
        return QLatin1StringView("question");
    case NoteMark::Important:
        return QLatin1StringView("important");
    }
    return {};
}

} // namespace analysis
