// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/json_rows.h"

namespace models {

/// The rows in sight, each laid out once while it stays there: to find the end of a text of megabytes for every picture
/// would not be smooth.
class JsonRowWindow final
{
public:
    /// So many rows from `first` on, or as many as there are.
    [[nodiscard]] const std::vector<JsonRow> &rows(const JsonRows &all, quint32 first, quint32 count);
    /// The rows have become others.
    void forget() { m_rows.clear(); }

private:
    quint32 m_first = 0;
    std::vector<JsonRow> m_rows;
};

} // namespace models
