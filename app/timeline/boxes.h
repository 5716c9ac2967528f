// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/projection.h"

#include <QRectF>

namespace timeline {

/// What colour a thing has (design/visual.md).
enum class Tone : quint8 { Customer, Agent, Queue, Transfer, Automation, Alone, Away, Other };

[[nodiscard]] Tone toneOf(LaneKind kind);
[[nodiscard]] Tone toneOf(analysis::ClockState state);

/// One thing to be painted on a lane: an item, or several that share its pixels. Small, since a frame may hold
/// thousands.
struct Box
{
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
    ItemId item;       ///< the first of them
    quint32 count = 1; ///< items that share this mark
    Tone tone = Tone::Other;
    ItemLook look;
    bool startsBefore = false; ///< goes on out of sight to the left
    bool endsAfter = false;
    bool tooShort = false; ///< drawn wider than it is
    bool atMoment = false; ///< its start is a moment of its own: a transfer's time

    [[nodiscard]] QRectF rect() const
    {
        return {static_cast<double>(x), static_cast<double>(y), static_cast<double>(width),
                static_cast<double>(height)};
    }
    [[nodiscard]] float right() const { return x + width; }
    [[nodiscard]] bool isBar() const { return look.form == ItemForm::Bar || count > 1; }
};

/// Where the boxes of a track go.
struct TrackPlace
{
    ItemId first; ///< the track; its index is not used
    Tone tone = Tone::Other;
    double y = 0;
    double height = 0;
};

inline constexpr double inferredEnd = 10; ///< px at the end of a bar that say by a pattern that it is inferred
inline constexpr double openEnd = 28;     ///< px in which a bar without an end fades

inline constexpr double shortestBar = 3; ///< px: what is shorter is drawn so wide, and marked as such

/// The boxes of a track that are in sight, from left to right. Bars never cover bars and marks never cover marks: those
/// too short to stand apart become one box that knows how many they are. Cost: pixels in sight × log of the items
/// behind each.
[[nodiscard]] std::vector<Box> boxesOf(const Track &track, const TrackPlace &place, const Projection &projection);

/// Width of the mark of an item without a length, in a track of this height.
[[nodiscard]] constexpr double markWidth(double trackHeight)
{
    return trackHeight < 28 ? 12 : 18;
}

} // namespace timeline
