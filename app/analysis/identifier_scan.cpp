// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/identifier_scan.h"

#include "analysis/phone_scan.h"
#include "analysis/scan_characters.h"

#include <optional>

namespace analysis {

namespace {

/// Where the part before an `@` starts, `from` at the earliest; `at` itself where there is none.
qsizetype startOfLocalPart(QStringView text, qsizetype at, qsizetype from)
{
    constexpr qsizetype longestQuoted = 66;
    if (at > from && text[at - 1] == QLatin1Char('"')) {
        const qsizetype least = std::max(from, at - longestQuoted);
        const qsizetype quote = text.sliced(least, at - 1 - least).lastIndexOf(QLatin1Char('"'));
        return quote < 0 ? at : least + quote;
    }
    qsizetype start = at;
    while (start > from && isInLocalPart(characterBefore(text, start).code)) {
        start -= characterBefore(text, start).size;
    }
    // Quotes and stars around an address are none of it.
    while (start < at && !QChar::isLetterOrNumber(characterAt(text, start).code) && text[start] != QLatin1Char('_')) {
        start += characterAt(text, start).size;
    }
    return start;
}

/// Where the domain behind an `@` ends; `start` itself where no domain with a dot stands.
qsizetype endOfDomain(QStringView text, qsizetype start)
{
    qsizetype end = start;
    while (end < text.size() && isInDomain(characterAt(text, end).code)) {
        end += characterAt(text, end).size;
    }
    while (end > start && !QChar::isLetterOrNumber(characterBefore(text, end).code)) {
        end -= characterBefore(text, end).size;
    }
    for (qsizetype at = start + 1; at < end; ++at) {
        if (isDomainDot(text[at].unicode())) {
            return end;
        }
    }
    return start;
}

std::optional<FoundIdentifier> emailAround(QStringView text, qsizetype at, qsizetype from)
{
    const qsizetype start = startOfLocalPart(text, at, from);
    const qsizetype end = endOfDomain(text, at + 1);
    return start < at && end > at + 1 ? std::optional(FoundIdentifier{start, end - start, true}) : std::nullopt;
}

void addPhones(QStringView text, qsizetype from, qsizetype to, std::vector<FoundIdentifier> &found)
{
    for (const FoundPhone &phone : findPhones(text, from, to)) {
        found.push_back({phone.start, phone.length, false});
    }
}

} // namespace

std::vector<FoundIdentifier> findIdentifiers(QStringView text)
{
    std::vector<FoundIdentifier> found;
    qsizetype from = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!isAt(text[at].unicode())) {
            continue;
        }
        if (const auto email = emailAround(text, at, from)) {
            addPhones(text, from, email->start, found);
            found.push_back(*email);
            from = email->start + email->length;
            at = from - 1;
        }
    }
    addPhones(text, from, text.size(), found);
    return found;
}

} // namespace analysis
