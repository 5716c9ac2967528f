// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/id_numbers.h"

#include "record/large_memory.h"

#include <QHashFunctions>

#include <algorithm>
#include <bit>

namespace analysis {

namespace {

/// Seeded anew in every process, so that nobody can know beforehand which ids collide.
quint32 hashOf(std::string_view id)
{
    return static_cast<quint32>(qHashBits(id.data(), id.size(), QHashSeed::globalSeed()));
}

std::string_view viewOf(record::Text id)
{
    return {id.data(), static_cast<std::size_t>(id.size())};
}

} // namespace

IdNumbers::IdNumbers(std::size_t expected)
{
    grow(expected);
}

quint32 IdNumbers::add(record::Text id)
{
    const auto next = static_cast<quint32>(m_ids.size());
    if (id.isNull()) {
        m_ids.emplace_back();
        return next;
    }
    if (m_slots.size() < 2 * (m_ids.size() + 1)) {
        grow(4 * (m_ids.size() + 1));
    }
    const quint32 hash = hashOf(viewOf(id));
    Slot &slot = m_slots[slotOf(viewOf(id), hash)];
    if (slot.number == 0) {
        slot = {hash, next + 1};
        m_ids.push_back(viewOf(id));
    }
    return slot.number - 1;
}

std::optional<quint32> IdNumbers::find(record::Text id) const
{
    if (m_slots.empty() || id.isNull()) {
        return std::nullopt;
    }
    const Slot &slot = m_slots[slotOf(viewOf(id), hashOf(viewOf(id)))];
    return slot.number == 0 ? std::nullopt : std::optional(slot.number - 1);
}

/// Makes room for so many ids and puts those that are there into their new slots.
void IdNumbers::grow(std::size_t ids)
{
    const std::size_t count = std::bit_ceil(std::max<std::size_t>(2 * ids, 16));
    std::vector<Slot> slots;
    record::reserveLarge(slots, count);
    slots.resize(count);
    m_ids.reserve(ids);
    m_slots.swap(slots);
    for (const Slot &slot : slots) {
        if (slot.number != 0) {
            m_slots[slotOf(m_ids[slot.number - 1], slot.hash)] = slot;
        }
    }
}

/// The slot of an id, or the free one where it belongs.
std::size_t IdNumbers::slotOf(std::string_view id, quint32 hash) const
{
    const std::size_t last = m_slots.size() - 1;
    std::size_t at = hash & last;
    while (m_slots[at].number != 0 && (m_slots[at].hash != hash || m_ids[m_slots[at].number - 1] != id)) {
        at = (at + 1) & last;
    }
    return at;
}

} // namespace analysis
