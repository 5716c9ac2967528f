// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <Qt>

namespace models {

/// What every model of this room answers to, besides Qt::DisplayRole and Qt::TextAlignmentRole.
/// There is no Qt::ToolTipRole: Qt shows a tool tip as rich text where it looks like it, and the texts are untrusted.
enum Role : int {
    SortRole = Qt::UserRole + 1, ///< a number or a text to sort by; invalid where there is nothing, to stand last
    ElementRole,                 ///< the row's models::Place
    WholeTextRole,               ///< what Qt::DisplayRole shows, never cut: for tool tips and copies
    StretchRole,                 ///< the row's models::Stretch where it speaks of a time and of no place; else invalid
    SeverityRole,                ///< analysis::Severity of what the cell says; invalid where it speaks of no finding
};

} // namespace models
