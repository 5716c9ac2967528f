// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/input.h"
#include "record/interval.h"

namespace ui {

/// What a tab is asked to show.
struct TabRequest
{
    opening::Input input;
    bool fromSamples = false; ///< the sample service has it and must run first
    friend bool operator==(const TabRequest &, const TabRequest &) = default;
};

/// By what a tab comes back in a later window.
struct TabMemory
{
    TabRequest request;
    std::optional<record::Interval> seen; ///< of the timeline; nothing: all of it
    friend bool operator==(const TabMemory &, const TabMemory &) = default;
};

/// It as one line: an id, an address or a file and two times, nothing else of the record. Nothing for standard input,
/// which cannot be read again.
[[nodiscard]] std::optional<QString> lineOf(const TabMemory &tab);
/// Nothing for a line that makes no sense.
[[nodiscard]] std::optional<TabMemory> tabMemoryIn(const QString &line);

} // namespace ui
