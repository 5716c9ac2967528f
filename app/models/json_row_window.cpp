// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/json_row_window.h"

#include <algorithm>
#include <iterator>

namespace models {

const std::vector<JsonRow> &JsonRowWindow::rows(const JsonRows &all, quint32 first, quint32 count)
{
    const quint32 end = m_first + static_cast<quint32>(m_rows.size());
    const quint32 keptFrom = std::max(first, m_first);
    const quint32 keptTo = std::min(first + count, end);
    std::vector<JsonRow> next;
    if (keptFrom >= keptTo) {
        next = all.rows(first, count);
    } else {
        next = all.rows(first, keptFrom - first);
        const auto at = [this](quint32 row) {
            return std::make_move_iterator(m_rows.begin() + static_cast<std::ptrdiff_t>(row - m_first));
        };
        next.insert(next.end(), at(keptFrom), at(keptTo));
        std::vector<JsonRow> after = all.rows(keptTo, first + count - keptTo);
        std::move(after.begin(), after.end(), std::back_inserter(next));
    }
    m_first = first;
    m_rows = std::move(next);
    return m_rows;
}

} // namespace models
