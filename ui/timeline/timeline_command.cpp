// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_command.h"

#include <QCoreApplication>
#include <QKeyEvent>

#include <algorithm>
#include <array>

namespace ui {
namespace {

using Command = TimelineCommand;

constexpr std::array commands{
    TimelineCommandInfo{Command::ZoomIn, "+", QT_TRANSLATE_NOOP("TimelineCommand", "Zoom in"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Ctrl+wheel, or pinch")},
    TimelineCommandInfo{Command::ZoomOut, "-", QT_TRANSLATE_NOOP("TimelineCommand", "Zoom out"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Ctrl+wheel, or pinch")},
    TimelineCommandInfo{Command::Earlier, "Left", QT_TRANSLATE_NOOP("TimelineCommand", "Earlier"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Shift+wheel, or drag with the middle button or Space")},
    TimelineCommandInfo{Command::Later, "Right", QT_TRANSLATE_NOOP("TimelineCommand", "Later"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Shift+wheel, or drag with the middle button or Space")},
    TimelineCommandInfo{Command::PageEarlier, "PgUp", QT_TRANSLATE_NOOP("TimelineCommand", "A page earlier"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Drag the frame in the overview")},
    TimelineCommandInfo{Command::PageLater, "PgDown", QT_TRANSLATE_NOOP("TimelineCommand", "A page later"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Drag the frame in the overview")},
    TimelineCommandInfo{Command::Fit, "0", QT_TRANSLATE_NOOP("TimelineCommand", "Show all"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Double-click on the axis")},
    TimelineCommandInfo{Command::FitSelection, "F", QT_TRANSLATE_NOOP("TimelineCommand", "Fill with what is chosen"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Double-click on an item")},
    TimelineCommandInfo{Command::Back, "Backspace", QT_TRANSLATE_NOOP("TimelineCommand", "Back to the view before"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Back button")},
    TimelineCommandInfo{Command::Forward, "Shift+Backspace", QT_TRANSLATE_NOOP("TimelineCommand", "Forward again"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Forward button")},
    TimelineCommandInfo{Command::NextItem, ".", QT_TRANSLATE_NOOP("TimelineCommand", "Next item in time"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click")},
    TimelineCommandInfo{Command::PreviousItem, ",", QT_TRANSLATE_NOOP("TimelineCommand", "Previous item in time"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click")},
    TimelineCommandInfo{Command::LaneUp, "Up", QT_TRANSLATE_NOOP("TimelineCommand", "To the lane above"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click")},
    TimelineCommandInfo{Command::LaneDown, "Down", QT_TRANSLATE_NOOP("TimelineCommand", "To the lane below"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click")},
    TimelineCommandInfo{Command::RangeEarlier, "Shift+Left",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Choose time: end earlier"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Drag over the lanes")},
    TimelineCommandInfo{Command::RangeLater, "Shift+Right",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Choose time: end later"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Drag over the lanes")},
    TimelineCommandInfo{Command::Measure, "M", QT_TRANSLATE_NOOP("TimelineCommand", "Measure what is chosen"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Alt+drag, or drag while Measure is on")},
    TimelineCommandInfo{Command::Folds, "G", QT_TRANSLATE_NOOP("TimelineCommand", "Fold or unfold long gaps"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Fold gaps button; click on a fold opens it")},
    TimelineCommandInfo{Command::Channel, "C",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Put away or open the channel of what is chosen"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click on the channel's heading")},
    TimelineCommandInfo{Command::Engagement, "E",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Close or open the engagement of what is chosen"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click on the engagement's heading")},
    TimelineCommandInfo{Command::FilterLanes, "L",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Show only lanes with these words"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Filter button")},
    TimelineCommandInfo{Command::PinLane, "P",
                        QT_TRANSLATE_NOOP("TimelineCommand", "Pin the lane of what is chosen to the top, or unpin it"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Pin at a lane's label, or the label's menu")},
    TimelineCommandInfo{Command::ChooseNothing, "Esc", QT_TRANSLATE_NOOP("TimelineCommand", "Choose nothing"),
                        QT_TRANSLATE_NOOP("TimelineCommand", "Click on an empty place")},
};

struct Key
{
    Qt::Key key;
    Qt::KeyboardModifiers modifiers;
    Command command;
};

constexpr std::array keys{
    Key{Qt::Key_Left, Qt::NoModifier, Command::Earlier},
    Key{Qt::Key_Right, Qt::NoModifier, Command::Later},
    Key{Qt::Key_PageUp, Qt::NoModifier, Command::PageEarlier},
    Key{Qt::Key_PageDown, Qt::NoModifier, Command::PageLater},
    Key{Qt::Key_0, Qt::NoModifier, Command::Fit},
    Key{Qt::Key_F, Qt::NoModifier, Command::FitSelection},
    Key{Qt::Key_Backspace, Qt::NoModifier, Command::Back},
    Key{Qt::Key_Backspace, Qt::ShiftModifier, Command::Forward},
    Key{Qt::Key_Up, Qt::NoModifier, Command::LaneUp},
    Key{Qt::Key_Down, Qt::NoModifier, Command::LaneDown},
    Key{Qt::Key_Left, Qt::ShiftModifier, Command::RangeEarlier},
    Key{Qt::Key_Right, Qt::ShiftModifier, Command::RangeLater},
    Key{Qt::Key_M, Qt::NoModifier, Command::Measure},
    Key{Qt::Key_G, Qt::NoModifier, Command::Folds},
    Key{Qt::Key_C, Qt::NoModifier, Command::Channel},
    Key{Qt::Key_E, Qt::NoModifier, Command::Engagement},
    Key{Qt::Key_L, Qt::NoModifier, Command::FilterLanes},
    Key{Qt::Key_P, Qt::NoModifier, Command::PinLane},
    Key{Qt::Key_Escape, Qt::NoModifier, Command::ChooseNothing},
};

/// Signs stand on other keys, with other modifiers, from one keyboard layout to the next.
std::optional<Command> commandForSign(const QString &text)
{
    if (text == QLatin1String("+") || text == QLatin1String("=")) {
        return Command::ZoomIn;
    }
    if (text == QLatin1String("-")) {
        return Command::ZoomOut;
    }
    if (text == QLatin1String(".")) {
        return Command::NextItem;
    }
    if (text == QLatin1String(",")) {
        return Command::PreviousItem;
    }
    return std::nullopt;
}

} // namespace

std::span<const TimelineCommandInfo> timelineCommands()
{
    return commands;
}

const TimelineCommandInfo &infoOf(TimelineCommand command)
{
    return *std::find_if(commands.begin(), commands.end(),
                         [command](const TimelineCommandInfo &info) { return info.command == command; });
}

QString titleOf(const TimelineCommandInfo &info)
{
    return QCoreApplication::translate("TimelineCommand", info.title);
}

QString mouseOf(const TimelineCommandInfo &info)
{
    return QCoreApplication::translate("TimelineCommand", info.mouse);
}

QString toolTipOf(TimelineCommand command)
{
    const TimelineCommandInfo &info = infoOf(command);
    return QCoreApplication::translate("TimelineCommand", "%1 (%2)", "what a button does, its key")
        .arg(titleOf(info), QString::fromLatin1(info.keys));
}

std::optional<TimelineCommand> commandFor(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&](const Key &key) { return key.key == event.key() && key.modifiers == modifiers; });
    if (found != keys.end()) {
        return found->command;
    }
    const bool plain = (modifiers & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == Qt::NoModifier;
    return plain ? commandForSign(event.text()) : std::nullopt;
}

} // namespace ui
