// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTimeZone>

#include <functional>

class QMenu;

namespace ui {

/// Adds UTC, this computer's zone and all zones of the world by region; the one in force is marked.
void addTimeZones(QMenu &menu, const QTimeZone &current, const std::function<void(const QTimeZone &)> &choose);

} // namespace ui
