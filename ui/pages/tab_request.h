// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/input.h"
#include "record/interval.h"

namespace ui {

/// What a tab is asked to show: one thing or several, as one journey.
struct TabRequest
{
    std::vector<opening::Input> inputs; ///< never empty
    bool fromSamples = false;           ///< the sample service has some of it and must run first
    friend bool operator==(const TabRequest &, const TabRequest &) = default;
};

[[nodiscard]] TabRequest requestFor(const opening::Input &input, bool fromSamples = false);

/// By what a tab comes back in a later window.
struct TabMemory
{
    TabRequest request;
    std::optional<record::Interval> seen; ///< of the timeline; nothing: all of it
    friend bool operator==(const TabMemory &, const TabMemory &) = default;
};

/// Something of it is fetched from a service.
[[nodiscard]] bool isFetched(const TabRequest &request);
/// Standard input can be read once only.
[[nodiscard]] bool canReopen(const TabRequest &request);
/// A name for people: of one thing its own, else how many there are. Plain text.
[[nodiscard]] QString nameOf(const TabRequest &request);

/// It as one line: ids, addresses or files and two times, nothing else of the records. Nothing for standard input,
/// which cannot be read again.
[[nodiscard]] std::optional<QString> lineOf(const TabMemory &tab);
/// Nothing for a line that makes no sense.
[[nodiscard]] std::optional<TabMemory> tabMemoryIn(const QString &line);

} // namespace ui
