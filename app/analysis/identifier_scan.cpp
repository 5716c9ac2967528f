// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/identifier_scan.h"

#include <optional>

namespace analysis {

namespace {

bool isBetweenDigits(QChar c)
{
    return QStringView(u" .-()/+").contains(c);
}

bool isLocalPart(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || QStringView(u"!#$%&'*+-./=?^_`{|}~").contains(c);
}

bool isDomain(QChar c)
{
    return c.isLetterOrNumber() || c.isSurrogate() || c == QLatin1Char('.') || c == QLatin1Char('-');
}

std::optional<FoundIdentifier> emailAround(QStringView text, qsizetype at, qsizetype from)
{
    qsizetype start = at;
    while (start > from && isLocalPart(text[start - 1])) {
        --start;
    }
    qsizetype end = at + 1;
    while (end < text.size() && isDomain(text[end])) {
        ++end;
    }
    while (end > at + 1 && !text[end - 1].isLetterOrNumber() && !text[end - 1].isSurrogate()) {
        --end;
    }
    const qsizetype dot = text.sliced(at + 1, end - at - 1).indexOf(QLatin1Char('.'));
    return start < at && dot > 0 ? std::optional(FoundIdentifier{start, end - start, true}) : std::nullopt;
}

/// Digits that stand together.
struct Group
{
    qsizetype start = 0;
    qsizetype end = 0;
    bool masked = false;
};

/// True where neither a letter, a digit nor a hyphen stands.
bool isFree(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() ||
           !(text[at].isLetterOrNumber() || text[at].isSurrogate() || text[at] == QLatin1Char('-'));
}

/// The groups of digits from `at` on that have nothing but separators between them.
std::vector<Group> groupsFrom(QStringView text, qsizetype at)
{
    std::vector<Group> groups;
    while (at < text.size()) {
        if (text[at].isDigit()) {
            const qsizetype start = at;
            while (at < text.size() && text[at].isDigit()) {
                ++at;
            }
            groups.push_back({start, at});
        } else if (isBetweenDigits(text[at])) {
            ++at;
        } else {
            break;
        }
    }
    return groups;
}

/// Marks every group that belongs to a phone number, however the groups are put together.
void markPhones(QStringView text, std::vector<Group> &groups)
{
    constexpr qsizetype fewest = 7;
    constexpr qsizetype most = 15;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        if (!isFree(text, groups[first].start - 1)) {
            continue;
        }
        qsizetype digits = 0;
        for (std::size_t last = first; last < groups.size(); ++last) {
            digits += groups[last].end - groups[last].start;
            if (digits > most) {
                break;
            }
            if (digits >= fewest && isFree(text, groups[last].end)) {
                for (std::size_t i = first; i <= last; ++i) {
                    groups[i].masked = true;
                }
            }
        }
    }
}

void addPhones(QStringView text, qsizetype from, qsizetype to, std::vector<FoundIdentifier> &found)
{
    const QStringView before = text.first(to);
    for (qsizetype at = from; at < to;) {
        if (!text[at].isDigit()) {
            ++at;
            continue;
        }
        std::vector<Group> groups = groupsFrom(before, at);
        markPhones(text, groups);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (!groups[i].masked) {
                continue;
            }
            const std::size_t first = i;
            while (i + 1 < groups.size() && groups[i + 1].masked) {
                ++i;
            }
            qsizetype start = groups[first].start;
            while (start > from && (text[start - 1] == QLatin1Char('+') || text[start - 1] == QLatin1Char('('))) {
                --start;
            }
            found.push_back({start, groups[i].end - start, false});
        }
        at = groups.back().end;
    }
}

} // namespace

std::vector<FoundIdentifier> findIdentifiers(QStringView text)
{
    std::vector<FoundIdentifier> found;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(QLatin1Char('@')); at >= 0; at = text.indexOf(QLatin1Char('@'), at + 1)) {
        if (at < from) {
            continue;
        }
        if (const auto email = emailAround(text, at, from)) {
            addPhones(text, from, email->start, found);
            found.push_back(*email);
            from = email->start + email->length;
        }
    }
    addPhones(text, from, text.size(), found);
    return found;
}

} // namespace analysis
