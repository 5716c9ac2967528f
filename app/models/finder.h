// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/find.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace models {

/// The one find of a journey: looks for a text between the events of the window, and goes from hit to hit by choosing
/// each in the shared selection. A new text or a new journey – also one masked anew – ends the search under way and
/// begins another.
class Finder final : public QObject
{
    Q_OBJECT
public:
    /// Between two looks at the window's events it searches for a `turn`, and at least a piece of the record.
    explicit Finder(Selection &selection, std::chrono::milliseconds turn = std::chrono::milliseconds(8),
                    QObject *parent = nullptr);

    void setJourney(analysis::JourneyPtr journey);
    void setText(const QString &text);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] const analysis::JourneyPtr &journey() const { return m_journey; }

    [[nodiscard]] bool isSearching() const { return m_turns.isActive(); }
    /// Those found so far.
    [[nodiscard]] const std::vector<Hit> &hits() const { return m_find.hits(); }
    /// The hit that is chosen, from 0; nothing while something else is.
    [[nodiscard]] const std::optional<std::size_t> &current() const { return m_current; }

    /// From the hit that is chosen, or from what else is chosen, or from the first; round at the ends. While nothing is
    /// found yet, the first hit is chosen as soon as there is one.
    void next();
    void previous();

Q_SIGNALS:
    void changed();  ///< text, hits, whether it is searching, or which hit is chosen
    void finished(); ///< all hits are there

private:
    void restart();
    void turn();
    void go(std::size_t hit);
    void follow();
    [[nodiscard]] std::size_t firstFromChosen() const; ///< the hits' number where none follows
    [[nodiscard]] std::optional<std::size_t> chosenHit() const;

    Selection &m_selection;
    std::chrono::milliseconds m_turn;
    analysis::JourneyPtr m_journey;
    QString m_text;
    Find m_find;
    QTimer m_turns;
    std::optional<std::size_t> m_current;
    bool m_wantsFirst = false;
};

} // namespace models
