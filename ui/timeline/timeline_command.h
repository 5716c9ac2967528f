// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <optional>
#include <span>

class QKeyEvent;

namespace ui {

/// What one can do on the timeline by a key (design/timeline.md, "Moving about").
enum class TimelineCommand : quint8 {
    ZoomIn,
    ZoomOut,
    Earlier,
    Later,
    PageEarlier,
    PageLater,
    Fit,
    FitSelection,
    Back,
    Forward,
    NextItem,
    PreviousItem,
    LaneUp,
    LaneDown,
    RangeEarlier,
    RangeLater,
    Measure,
    Folds,
    Channel,
    Engagement,
    FilterLanes,
    PinLane,
    ChooseNothing,
};

struct TimelineCommandInfo
{
    TimelineCommand command = TimelineCommand::Fit;
    const char *keys = "";  ///< `Shift+Backspace`: for people, not translated
    const char *title = ""; ///< English; translated by titleOf()
    const char *mouse = ""; ///< the same by mouse; translated by mouseOf()
};

/// Every command, in the order of the page: the key sheet and the tool tips are made of it.
[[nodiscard]] std::span<const TimelineCommandInfo> timelineCommands();
[[nodiscard]] const TimelineCommandInfo &infoOf(TimelineCommand command);
[[nodiscard]] QString titleOf(const TimelineCommandInfo &info);
[[nodiscard]] QString mouseOf(const TimelineCommandInfo &info);
/// `Zoom in (+)`, for a button's tool tip.
[[nodiscard]] QString toolTipOf(TimelineCommand command);

[[nodiscard]] std::optional<TimelineCommand> commandFor(const QKeyEvent &event);

} // namespace ui
