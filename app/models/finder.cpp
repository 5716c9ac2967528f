// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/finder.h"

#include <QElapsedTimer>

#include <algorithm>

namespace models {

namespace {

constexpr quint32 bytesATime = 64 << 10; ///< between two looks at the clock

bool isBefore(const Hit &a, const Hit &b)
{
    return std::pair(a.engagement, a.at) < std::pair(b.engagement, b.at);
}

} // namespace

Finder::Finder(Selection &selection, std::chrono::milliseconds turn, QObject *parent)
    : QObject(parent), m_selection(selection), m_turn(turn)
{
    m_turns.setInterval(0);
    connect(&m_turns, &QTimer::timeout, this, &Finder::turn);
    connect(&m_selection, &Selection::changed, this, &Finder::follow);
}

void Finder::setJourney(analysis::JourneyPtr journey)
{
    m_journey = std::move(journey);
    restart();
}

void Finder::setText(const QString &text)
{
    if (text != m_text) {
        m_text = text;
        restart();
    }
}

void Finder::restart()
{
    m_find = Find(m_journey, m_text);
    m_current.reset();
    m_wantsFirst = false;
    m_turns.start();
    // What is found in one turn is there at once: nothing flickers while a small record is searched.
    turn();
}

void Finder::turn()
{
    QElapsedTimer clock;
    clock.start();
    do {
        m_find.step(bytesATime);
    } while (!m_find.isDone() && clock.elapsed() < m_turn.count());
    if (m_find.isDone()) {
        m_turns.stop();
        m_current = chosenHit();
    }
    if (m_wantsFirst && !hits().empty()) {
        m_wantsFirst = false;
        next();
    }
    Q_EMIT changed();
    if (!isSearching()) {
        Q_EMIT finished();
    }
}

void Finder::next()
{
    if (hits().empty()) {
        m_wantsFirst = isSearching();
        return;
    }
    const std::size_t hit = m_current ? *m_current + 1 : firstFromChosen();
    go(hit < hits().size() ? hit : 0);
}

void Finder::previous()
{
    if (hits().empty()) {
        m_wantsFirst = isSearching();
        return;
    }
    const std::size_t hit = m_current ? *m_current : firstFromChosen();
    go((hit > 0 ? hit : hits().size()) - 1);
}

void Finder::go(std::size_t hit)
{
    const Place place = placeOf(*m_journey, hits()[hit]);
    m_current = hit;
    if (m_selection.current() == place) {
        m_selection.clear(); // every view has to bring it in sight again
        m_current = hit;
    }
    m_selection.select(place);
    Q_EMIT changed();
}

void Finder::follow()
{
    const std::optional<std::size_t> before = m_current;
    const auto &chosen = m_selection.current();
    if (m_current && (!chosen || *chosen != placeOf(*m_journey, hits()[*m_current]))) {
        m_current.reset();
    }
    if (!m_current && !isSearching()) {
        m_current = chosenHit();
    }
    if (m_current != before) {
        Q_EMIT changed();
    }
}

std::size_t Finder::firstFromChosen() const
{
    const auto &chosen = m_selection.current();
    const auto from = chosen && m_journey ? hitAt(*m_journey, *chosen) : std::nullopt;
    return from ? static_cast<std::size_t>(std::lower_bound(hits().begin(), hits().end(), *from, isBefore) -
                                           hits().begin())
                : 0;
}

std::optional<std::size_t> Finder::chosenHit() const
{
    const auto &chosen = m_selection.current();
    if (!chosen || hits().empty()) {
        return std::nullopt;
    }
    // A hit in a name stands before the value that the place is.
    const std::size_t from = firstFromChosen();
    for (const std::size_t hit : {from, from > 0 ? from - 1 : from}) {
        if (hit < hits().size() && placeOf(*m_journey, hits()[hit]) == *chosen) {
            return hit;
        }
    }
    return std::nullopt;
}

} // namespace models
