// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/time_style.h"

#include <QHash>
#include <QStringList>

namespace timeline {

/// What stands on an item: a name, and facts from the most to the least important, of which as many are shown as fit.
struct ItemText
{
    QString title;       ///< `with John Smith`; never empty
    QStringList details; ///< `14 min 34 s`, `New Car inquiry`
};

/// Plain text of the shown record. Looked up while laying out, never while painting.
[[nodiscard]] ItemText itemText(const Content &content, const ItemId &item);

/// How long an item lasts, as short as it can be said: `1:21`; empty where it has no length or an end is not known.
[[nodiscard]] QString shortDuration(const Content &content, const ItemId &item);

/// Words of items, kept from one layout to the next: to find them costs more than to place them. Of one content; to be
/// cleared for another.
class ItemTexts final
{
public:
    [[nodiscard]] ItemText text(const Content &content, const ItemId &item);
    [[nodiscard]] QString shortDuration(const Content &content, const ItemId &item);
    void clear() { m_known.clear(); }

private:
    struct Words
    {
        std::optional<ItemText> text;
        std::optional<QString> duration;
    };
    [[nodiscard]] Words &wordsOf(const ItemId &item);

    QHash<ItemId, Words> m_known;
};

/// Everything there is to say about an item, a line each: name, lane, times and duration, kind of time, findings.
/// The tooltip and the screen reader say the same.
[[nodiscard]] QStringList itemFacts(const Content &content, const ItemId &item, const TimeStyle &style);

/// The same for several items that share a mark.
[[nodiscard]] QStringList joinedFacts(const Content &content, const ItemId &first, quint32 count,
                                      const TimeStyle &style);

} // namespace timeline
