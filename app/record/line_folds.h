// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace record {

/// Lines put away: `first` stays in sight, those after it up to `last` do not.
struct LineFold
{
    quint32 first = 0;
    quint32 last = 0;
    friend bool operator==(const LineFold &, const LineFold &) = default;
};

/// Which of some lines are in sight, and in which row. Folds lie in each other or beside each other; one that is inside
/// of another is remembered until that is opened. A look-up costs a search, a change goes over the folds.
class LineFolds final
{
public:
    LineFolds() = default;
    explicit LineFolds(std::vector<LineFold> folds); ///< in any order

    void fold(LineFold fold);
    void unfold(quint32 first);
    /// Opens what hides this line.
    void reveal(quint32 line);

    [[nodiscard]] const std::vector<LineFold> &folds() const { return m_folds; } ///< by `first`
    [[nodiscard]] std::optional<LineFold> foldAt(quint32 first) const;
    [[nodiscard]] quint32 rowCount(quint32 lines) const { return lines - m_hidden; }
    [[nodiscard]] quint32 lineOf(quint32 row) const;
    /// The row of a line; of one out of sight the row of the fold it is in.
    [[nodiscard]] quint32 rowOf(quint32 line) const;

private:
    /// A fold in no other, and how many lines are out of sight before it.
    struct Outer
    {
        LineFold fold;
        quint32 hiddenBefore = 0;
    };

    void arrange();

    std::vector<LineFold> m_folds;
    std::vector<Outer> m_outer;
    quint32 m_hidden = 0;
};

} // namespace record
