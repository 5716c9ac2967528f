// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/frame.h"

#include <algorithm>

namespace ui {
namespace {

constexpr double labelPart = 0.3;   ///< of the width, at most: the lanes are what one came for
constexpr double widestLabels = 18; ///< in heights of a line of text: a longer name is cut, whatever the window's width

constexpr double pinWidth = 14; ///< px: what lies between the text of a label and the lanes

} // namespace

FrameGeometry frameGeometry(const QSizeF &size, const timeline::Content &content, const TimelineFonts &fonts,
                            bool mirrored, int axes)
{
    const double line = fonts.measure().height(timeline::TextRole::Name);
    const double most = std::min(size.width() * labelPart, line * widestLabels);
    const double labels = std::ceil(timeline::labelWidthFor(content, fonts.measure(), most));
    const double ruler = fonts.rulerHeight() * axes;
    const double footer = timeline::hasEndLines(content) ? fonts.footerHeight() : 0;
    const double width = std::max(size.width() - labels, 1.0);
    const double height = std::max(size.height() - ruler - footer, 0.0);
    const double labelsLeft = mirrored ? width : 0;
    const double lanesLeft = mirrored ? 0 : labels;
    return {
        .all = {QPointF(0, 0), size},
        .labels = {labelsLeft, ruler, labels, height},
        .corner = {labelsLeft, 0, labels, ruler},
        .ruler = {lanesLeft, 0, width, ruler},
        .lanes = {lanesLeft, ruler, width, height},
        .footer = {lanesLeft, ruler + height, width, footer},
    };
}

QRectF pinRoom(const FrameGeometry &geometry, double top, double height)
{
    const double left = geometry.isMirrored() ? geometry.labels.left() : geometry.labels.right() - pinWidth;
    return {left, top, pinWidth, height};
}

std::vector<FrameBand> bandsOf(const Frame &frame)
{
    const QRectF &lanes = frame.geometry.lanes;
    const double fixed = std::min(frame.rows.fixedHeight, lanes.height());
    std::vector<FrameBand> bands;
    if (fixed > 0) {
        bands.push_back({{lanes.topLeft(), QSizeF(lanes.width(), fixed)}, 0, 0});
    }
    bands.push_back({lanes.adjusted(0, fixed, 0, 0), frame.scrolled, frame.scrolled + fixed});
    return bands;
}

std::vector<std::size_t> boxesWith(const timeline::Layout &layout, const timeline::Found &items)
{
    std::vector<std::size_t> boxes;
    for (std::size_t i = 0; !items.isEmpty() && i < layout.boxes.size(); ++i) {
        if (items.anyOf(layout.boxes[i].item, layout.boxes[i].count)) {
            boxes.push_back(i);
        }
    }
    return boxes;
}

} // namespace ui
