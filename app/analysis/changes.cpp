// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/changes.h"

#include "record/json_pointer.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <map>

namespace analysis {

namespace {

using record::Part;
using record::RecordText;
using record::TextMember;
using record::TextRange;

/// What tells the elements of a list apart.
struct Identity
{
    Part part;
    std::array<QByteArrayView, 3> names; ///< empty: none
    QByteArrayView start;
    QByteArrayView end; ///< with it an element that was going on has ended
};

constexpr std::array identities{
    Identity{Part::Participants, {"id", "type", "channelId"}, "joinedAt", "leftAt"},
    Identity{Part::Queues, {"queueId", "channelId", ""}, "queuedAt", "acceptedAt"},
    Identity{
        Part::Transfers, {"initiatingAgentId", "channelId", "transferType"}, "timestamp", "destinationAgentJoinedAt"},
    Identity{Part::AgentNotes, {"id", "", ""}, "createdAt", ""},
    Identity{Part::Channels, {"id", "type", ""}, "", ""},
};

const Identity *identityOf(Part part)
{
    const auto *found = std::find_if(identities.begin(), identities.end(),
                                     [part](const Identity &identity) { return identity.part == part; });
    return found == identities.end() ? nullptr : found;
}

/// A value in one of the two readings.
struct Value
{
    TextRange range;
    QString pointer;
};

/// The values of an object by name; where a name stands twice, the last one counts.
using Members = std::map<QString, TextRange>;

Members membersOf(const RecordText &text, TextRange object)
{
    Members members;
    for (const TextMember &member : text.members(object)) {
        members[text.textOf(member.key)] = member.value;
    }
    return members;
}

char bracketOf(const RecordText &text, TextRange value)
{
    const QByteArrayView token = text.slice(value);
    return !token.isEmpty() && (token.front() == '{' || token.front() == '[') ? token.front() : '\0';
}

/// The elements of a list in the order of the text, with what tells them apart.
struct ListElement
{
    TextRange range;
    QByteArray loose;  ///< ids and type
    QByteArray strict; ///< these and the start
};

std::vector<ListElement> elementsOf(const RecordText &text, TextRange list, const Identity *identity)
{
    std::vector<ListElement> elements;
    for (const TextMember &member : text.members(list)) {
        ListElement element{member.value, {}, {}};
        if (identity && bracketOf(text, member.value) == '{') {
            std::array<QByteArrayView, 4> tokens;
            for (const TextMember &field : text.members(member.value)) {
                const QString name = text.textOf(field.key);
                for (std::size_t i = 0; i < identity->names.size(); ++i) {
                    if (name == QLatin1String(identity->names[i])) {
                        tokens[i] = text.slice(field.value);
                    }
                }
                if (name == QLatin1String(identity->start)) {
                    tokens.back() = text.slice(field.value);
                }
            }
            for (std::size_t i = 0; i < identity->names.size(); ++i) {
                element.loose.append(tokens[i]).append('\0');
            }
            element.strict = element.loose;
            element.strict.append(tokens.back());
        } else {
            element.strict = text.slice(member.value).toByteArray();
        }
        elements.push_back(std::move(element));
    }
    return elements;
}

using Pairs = std::vector<std::optional<std::size_t>>;

/// Gives each element of `now` that has none yet the first free one of `before` with the same key.
void pair(Pairs &pairs, std::vector<bool> &taken, const std::vector<ListElement> &before,
          const std::vector<ListElement> &now, QByteArray ListElement::*key)
{
    QHash<QByteArray, std::vector<std::size_t>> free; ///< the first one last
    for (std::size_t i = before.size(); i > 0; --i) {
        if (!taken[i - 1] && !(before[i - 1].*key).isEmpty()) {
            free[before[i - 1].*key].push_back(i - 1);
        }
    }
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto found = pairs[i] ? free.end() : free.find(now[i].*key);
        if (found != free.end() && !found->empty()) {
            pairs[i] = found->back();
            taken[found->back()] = true;
            found->pop_back();
        }
    }
}

/// Whether with this field an element, or the engagement, has come to its end.
bool isEnd(const QString &pointer)
{
    const auto element = record::elementOf(pointer);
    if (!element) {
        return pointer == QLatin1String("/endDate");
    }
    const Identity *identity = identityOf(element->part);
    return identity && !identity->end.isEmpty() &&
           pointer == record::pointerTo(*element) + QLatin1Char('/') + QLatin1String(identity->end);
}

const Identity *identityOfList(const QString &pointer)
{
    const auto element = record::elementOf(QString(pointer + QLatin1String("/0")));
    return element && record::pointerTo({element->part, 0}).size() == pointer.size() + 2 ? identityOf(element->part)
                                                                                         : nullptr;
}

auto keyOf(record::ElementRef element)
{
    return std::pair(element.part, element.index);
}

/// What became of each element that one of these fields stands in.
std::vector<ElementChange> elementsIn(const std::vector<PlaceChange> &places)
{
    std::vector<ElementChange> elements;
    for (const PlaceChange &place : places) {
        const auto element = record::elementOf(place.now);
        if (!element) {
            continue;
        }
        const bool isWhole = place.now == record::pointerTo(*element);
        const bool isOwn = place.change == Change::Ended || (isWhole && place.change == Change::New);
        elements.push_back({*element, isOwn ? place.change : Change::Changed});
    }
    // Of an element that has ended, that is told and not what else is different.
    std::stable_sort(elements.begin(), elements.end(), [](const ElementChange &a, const ElementChange &b) {
        return std::tuple(keyOf(a.element), a.change == Change::Changed) <
               std::tuple(keyOf(b.element), b.change == Change::Changed);
    });
    const auto sameElement = [](const ElementChange &a, const ElementChange &b) {
        return a.element == b.element;
    };
    elements.erase(std::unique(elements.begin(), elements.end(), sameElement), elements.end());
    return elements;
}

class Comparison final
{
public:
    Comparison(const RecordText &before, const RecordText &now) : m_before(before), m_now(now) {}

    [[nodiscard]] std::vector<PlaceChange> run() &&
    {
        compareValues({m_before.root(), {}}, {m_now.root(), {}});
        return std::move(m_places);
    }

private:
    void compareValues(const Value &before, const Value &now)
    {
        const QByteArrayView old = m_before.slice(before.range);
        if (old == m_now.slice(now.range)) {
            return;
        }
        const char bracket = bracketOf(m_now, now.range);
        if (bracket == '\0' || bracket != bracketOf(m_before, before.range)) {
            const bool ends = old == QByteArrayView("null") && isEnd(now.pointer);
            m_places.push_back({ends ? Change::Ended : Change::Changed, before.pointer, now.pointer});
        } else if (bracket == '{') {
            compareObjects(before, now);
        } else {
            compareLists(before, now);
        }
    }

    void compareObjects(const Value &before, const Value &now)
    {
        Members old = membersOf(m_before, before.range);
        for (const auto &[name, range] : membersInOrder(now.range)) {
            const QString token = record::pointerToken(QUtf8StringView(name.toUtf8()));
            const auto found = old.find(name);
            if (found == old.end()) {
                const QString pointer = now.pointer + token;
                m_places.push_back({isEnd(pointer) ? Change::Ended : Change::New, {}, pointer});
                continue;
            }
            compareValues({found->second, before.pointer + token}, {range, now.pointer + token});
            old.erase(found);
        }
        for (const auto &[name, range] : old) {
            m_places.push_back(
                {Change::Gone, before.pointer + record::pointerToken(QUtf8StringView(name.toUtf8())), now.pointer});
        }
    }

    /// The members of an object of the newer record in the order of the text, of those with one name the last.
    [[nodiscard]] std::vector<std::pair<QString, TextRange>> membersInOrder(TextRange object) const
    {
        Members last = membersOf(m_now, object);
        std::vector<std::pair<QString, TextRange>> members;
        for (const TextMember &member : m_now.members(object)) {
            const QString name = m_now.textOf(member.key);
            if (last.at(name) == member.value) {
                members.emplace_back(name, member.value);
            }
        }
        return members;
    }

    void compareLists(const Value &before, const Value &now)
    {
        const Identity *identity = identityOfList(now.pointer);
        const std::vector<ListElement> old = elementsOf(m_before, before.range, identity);
        const std::vector<ListElement> all = elementsOf(m_now, now.range, identity);
        Pairs pairs(all.size());
        std::vector<bool> taken(old.size());
        pair(pairs, taken, old, all, &ListElement::strict);
        pair(pairs, taken, old, all, &ListElement::loose);
        const auto pointerOf = [](const Value &list, std::size_t index) {
            return list.pointer + QLatin1Char('/') + QString::number(index);
        };
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (pairs[i]) {
                compareValues({old[*pairs[i]].range, pointerOf(before, *pairs[i])}, {all[i].range, pointerOf(now, i)});
            } else {
                m_places.push_back({Change::New, {}, pointerOf(now, i)});
            }
        }
        for (std::size_t i = 0; i < old.size(); ++i) {
            if (!taken[i]) {
                m_places.push_back({Change::Gone, pointerOf(before, i), now.pointer});
            }
        }
    }

    const RecordText &m_before;
    const RecordText &m_now;
    std::vector<PlaceChange> m_places;
};

} // namespace

std::optional<Change> Changes::of(record::ElementRef element) const
{
    const auto found = std::lower_bound(
        elements.begin(), elements.end(), element,
        [](const ElementChange &change, record::ElementRef wanted) { return keyOf(change.element) < keyOf(wanted); });
    return found != elements.end() && found->element == element ? std::optional(found->change) : std::nullopt;
}

Changes changesBetween(const record::Record &before, const record::Record &now)
{
    std::vector<PlaceChange> places = Comparison(before.text, now.text).run();
    std::vector<ElementChange> elements = elementsIn(places);
    return {std::move(places), std::move(elements)};
}

} // namespace analysis
