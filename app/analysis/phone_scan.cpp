// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/phone_scan.h"

#include "analysis/scan_characters.h"

#include <algorithm>
#include <limits>
#include <span>

namespace analysis {

namespace {

constexpr int fewest = 7;
constexpr int most = 15;

/// Digits that stand together, in UTF-16 units.
struct Group
{
    qsizetype start = 0;
    qsizetype end = 0;
    int digits = 0; ///< no more than needed to know that they are too many
    bool masked = false;
    bool trunk = false; ///< begins with 0, as the numbers of a country do
    bool plus = false;  ///< a `+` stands between the group before and this one
    bool slash = false; ///< so does a `/`
};

/// True where nothing stands that makes digits part of something else.
bool isFreeBefore(QStringView text, qsizetype at)
{
    return at == 0 || !clingsToDigits(characterBefore(text, at).code);
}

bool isFreeAt(QStringView text, qsizetype at)
{
    return at >= text.size() || !clingsToDigits(characterAt(text, at).code);
}

Group groupAt(QStringView text, qsizetype at)
{
    Group group;
    group.start = at;
    group.trunk = QChar::digitValue(characterAt(text, at).code) == 0;
    while (at < text.size()) {
        const Character c = characterAt(text, at);
        if (!isDigit(c.code)) {
            break;
        }
        group.digits = std::min(group.digits + 1, most + 1);
        at += c.size;
    }
    group.end = at;
    return group;
}

/// The groups of digits from `at` on that have nothing but separators between them.
std::vector<Group> groupsFrom(QStringView text, qsizetype at)
{
    std::vector<Group> groups;
    bool plus = false;
    bool slash = false;
    while (at < text.size()) {
        const Character c = characterAt(text, at);
        if (isDigit(c.code)) {
            groups.push_back(groupAt(text, at));
            groups.back().plus = std::exchange(plus, false);
            groups.back().slash = std::exchange(slash, false);
            at = groups.back().end;
        } else if (isBetweenDigits(c.code)) {
            plus = plus || isPlus(c.code);
            slash = slash || c.code == U'/';
            at += c.size;
        } else {
            break;
        }
    }
    return groups;
}

/// Marks every group that belongs to a phone number, however the groups are put together.
void markPhones(QStringView text, std::vector<Group> &groups)
{
    for (std::size_t first = 0; first < groups.size(); ++first) {
        if (!isFreeBefore(text, groups[first].start)) {
            continue;
        }
        int digits = 0;
        for (std::size_t last = first; last < groups.size(); ++last) {
            digits += groups[last].digits;
            if (digits > most) {
                break;
            }
            if (digits >= fewest && isFreeAt(text, groups[last].end)) {
                for (std::size_t i = first; i <= last; ++i) {
                    groups[i].masked = true;
                }
            }
        }
    }
}

/// How unlikely it is that a number begins with this group, though the one before could go on.
int costOfCutBefore(const Group &group)
{
    return group.plus || group.slash || group.trunk ? 0 : 1;
}

/// How unlikely it is that a number goes on with this group.
int costOfJoining(const Group &group)
{
    return group.plus ? 10 : group.slash ? 3 : 0;
}

/// Cuts masked groups into numbers of 7–15 digits where that can be done, as few as make sense. For each group, whether
/// a number begins with it.
std::vector<bool> cutsOf(std::span<const Group> groups)
{
    constexpr int number = 2;
    constexpr int tooShort = 100;
    std::vector<int> cost(groups.size() + 1, std::numeric_limits<int>::max() / 2);
    std::vector<std::size_t> begin(groups.size() + 1, 0);
    cost[0] = 0;
    for (std::size_t first = 0; first < groups.size(); ++first) {
        int joined = 0;
        int digits = 0;
        for (std::size_t last = first; last < groups.size(); ++last) {
            digits += groups[last].digits;
            if (digits > most) {
                break;
            }
            joined += last > first ? costOfJoining(groups[last]) : 0;
            const int whole = cost[first] + number + joined + (first > 0 ? costOfCutBefore(groups[first]) : 0) +
                              (digits < fewest ? tooShort : 0);
            if (whole < cost[last + 1]) {
                cost[last + 1] = whole;
                begin[last + 1] = first;
            }
        }
    }
    std::vector<bool> cuts(groups.size(), false);
    for (std::size_t end = groups.size(); end > 0; end = begin[end]) {
        cuts[begin[end]] = true;
    }
    return cuts;
}

/// Adds the numbers that masked groups beside each other make.
void addNumbers(QStringView text, qsizetype from, std::span<const Group> groups, std::vector<FoundPhone> &found)
{
    const std::vector<bool> cuts = cutsOf(groups);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (!cuts[i]) {
            found.back().length = groups[i].end - found.back().start;
            continue;
        }
        qsizetype start = groups[i].start;
        const qsizetype least = i > 0 ? groups[i - 1].end : from;
        while (start > least && (isPlus(text[start - 1].unicode()) || text[start - 1] == QLatin1Char('('))) {
            --start;
        }
        found.push_back({start, groups[i].end - start});
    }
}

} // namespace

std::vector<FoundPhone> findPhones(QStringView text, qsizetype from, qsizetype to)
{
    std::vector<FoundPhone> found;
    const QStringView before = text.first(to);
    for (qsizetype at = from; at < to;) {
        const Character c = characterAt(text, at);
        if (!isDigit(c.code)) {
            at += c.size;
            continue;
        }
        std::vector<Group> groups = groupsFrom(before, at);
        markPhones(text, groups);
        const auto isMasked = [](const Group &group) {
            return group.masked;
        };
        for (auto first = groups.begin(); first != groups.end();) {
            first = std::find_if(first, groups.end(), isMasked);
            const auto last = std::find_if_not(first, groups.end(), isMasked);
            addNumbers(text, from, {first, last}, found);
            first = last;
        }
        at = groups.back().end;
    }
    return found;
}

} // namespace analysis
