// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/note.h"
#include "ui/theme/theme.h"

#include <QRectF>

class QPainter;

namespace ui {

/// Where the sign of a note stands on an item that is seen in `item`: at its upper edge, near the end.
[[nodiscard]] QRectF noteSignOn(const QRectF &item);
/// Where the flag of a moment stands: at the top of the axis, above its times, its pole at `x`.
[[nodiscard]] QRectF noteFlagAt(double x, const QRectF &ruler);

/// A small sheet, by its mark with lines, `?` or `!`.
void paintNoteSign(QPainter &painter, const Theme &theme, const QRectF &sign, analysis::NoteMark mark);
/// The same on a pole that goes down to the lanes.
void paintNoteFlag(QPainter &painter, const Theme &theme, const QRectF &flag, analysis::NoteMark mark);

} // namespace ui
