// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

namespace ui {

/// Whether what is seen may move by itself where that helps to keep one's bearings. Asked before each movement, since
/// people change their choice, and the system's, while the program runs.
using MotionRule = std::function<bool()>;

/// What the system says of it: on Windows "Show animations". Where the system has no say, things move.
[[nodiscard]] bool systemAllowsMotion();

} // namespace ui
