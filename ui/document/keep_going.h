// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGlobal>

#include <functional>

namespace ui {

/// Asked often while something long is made: how much of how much is done; of 0 while that is not known. False ends it.
/// May be empty.
using KeepGoing = std::function<bool(qint64 done, qint64 total)>;

} // namespace ui
