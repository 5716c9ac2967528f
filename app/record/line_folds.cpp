// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/line_folds.h"

#include <algorithm>
#include <utility>

namespace record {

namespace {

bool comesBefore(const LineFold &fold, quint32 line)
{
    return fold.first < line;
}

} // namespace

LineFolds::LineFolds(std::vector<LineFold> folds) : m_folds(std::move(folds))
{
    std::sort(m_folds.begin(), m_folds.end(), [](const LineFold &a, const LineFold &b) { return a.first < b.first; });
    arrange();
}

void LineFolds::arrange()
{
    m_outer.clear();
    m_hidden = 0;
    for (const LineFold &fold : m_folds) {
        if (!m_outer.empty() && fold.first <= m_outer.back().fold.last)
            continue;
        m_outer.push_back({fold, m_hidden});
        m_hidden += fold.last - fold.first;
    }
}

std::optional<LineFold> LineFolds::foldAt(quint32 first) const
{
    const auto found = std::lower_bound(m_folds.begin(), m_folds.end(), first, comesBefore);
    return found != m_folds.end() && found->first == first ? std::optional(*found) : std::nullopt;
}

void LineFolds::fold(LineFold fold)
{
    if (fold.last <= fold.first || foldAt(fold.first))
        return;
    m_folds.insert(std::lower_bound(m_folds.begin(), m_folds.end(), fold.first, comesBefore), fold);
    arrange();
}

void LineFolds::unfold(quint32 first)
{
    const auto found = std::lower_bound(m_folds.begin(), m_folds.end(), first, comesBefore);
    if (found != m_folds.end() && found->first == first) {
        m_folds.erase(found);
        arrange();
    }
}

void LineFolds::reveal(quint32 line)
{
    const std::size_t before = m_folds.size();
    std::erase_if(m_folds, [line](const LineFold &fold) { return fold.first < line && line <= fold.last; });
    if (m_folds.size() != before)
        arrange();
}

quint32 LineFolds::lineOf(quint32 row) const
{
    // A fold's own row is not moved by it.
    const auto after = std::upper_bound(m_outer.begin(), m_outer.end(), row, [](quint32 wanted, const Outer &outer) {
        return wanted <= outer.fold.first - outer.hiddenBefore;
    });
    if (after == m_outer.begin())
        return row;
    const Outer &outer = *(after - 1);
    return row + outer.hiddenBefore + (outer.fold.last - outer.fold.first);
}

quint32 LineFolds::rowOf(quint32 line) const
{
    const auto after = std::upper_bound(m_outer.begin(), m_outer.end(), line,
                                        [](quint32 wanted, const Outer &outer) { return wanted <= outer.fold.first; });
    if (after == m_outer.begin())
        return line;
    const Outer &outer = *(after - 1);
    if (line <= outer.fold.last)
        return outer.fold.first - outer.hiddenBefore;
    return line - outer.hiddenBefore - (outer.fold.last - outer.fold.first);
}

} // namespace record
