// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_painter.h"

#include "ui/timeline/box_painter.h"
#include "ui/timeline/crowd_painter.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace ui {
namespace {

using timeline::Box;
using timeline::RowKind;
using timeline::TextRole;

constexpr double padding = 12;
constexpr double tickLength = 10;
constexpr double foundLine = 2;        ///< px under what a find has found
constexpr std::size_t crowdFrom = 150; ///< boxes and texts from which ready pictures pay

/// Moves the painter to the layout's coordinates and clips it, for as long as it lives.
class LanesScope final
{
public:
    LanesScope(QPainter &painter, const Frame &frame, const FrameBand &band) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setClipRect(band.area, Qt::IntersectClip);
        m_painter.translate(frame.geometry.lanes.topLeft() - QPointF(0, band.scrolled));
    }
    ~LanesScope() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(LanesScope)

private:
    QPainter &m_painter;
};

double crisp(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

void TimelinePainter::paint(QPainter &painter, const Frame &frame) const
{
    painter.save();
    // Each text has the direction of its own letters: names and numbers are not turned round in a mirrored program.
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    painter.fillRect(frame.geometry.all, m_theme.panel);
    for (const FrameBand &band : bandsOf(frame)) {
        paintRows(painter, frame, band);
        paintBand(painter, frame, band);
        paintLabels(painter, frame, band);
    }
    paintFooter(painter, frame);
    paintRulers(painter, frame);
    paintBorders(painter, frame);
    painter.restore();
}

void TimelinePainter::paintBand(QPainter &painter, const Frame &frame, const FrameBand &band) const
{
    const LanesScope scope(painter, frame, band);
    paintGrid(painter, frame, band);
    paintConnectors(painter, frame);
    const auto crowd = crowdPainter(painter, frame);
    paintBoxes(painter, frame, crowd.get());
    const BoxPainter boxes(painter, m_theme);
    for (const timeline::FoldBox &fold : frame.layout.folds) {
        boxes.paint(fold, band.top, band.bottom());
    }
    for (const timeline::Crossing &crossing : frame.layout.crossings) {
        boxes.paintCrossing(frame.layout.boxes[crossing.box], frame.layout.folds[crossing.fold]);
    }
    paintTexts(painter, frame, crowd.get());
    paintFoldTexts(painter, frame, band);
    const QRectF clip = painter.clipBoundingRect().adjusted(-16, -16, 16, 16);
    for (const Box &box : frame.layout.boxes) {
        if (box.look.change && box.x <= clip.right() && box.right() >= clip.left()) {
            boxes.paintChange(box);
        }
    }
    for (const timeline::DoubtMark &doubt : frame.layout.doubts) {
        crowd ? crowd->paint(doubt) : boxes.paint(doubt);
    }
    paintMarks(painter, frame);
}

std::unique_ptr<CrowdPainter> TimelinePainter::crowdPainter(QPainter &painter, const Frame &frame) const
{
    const timeline::Layout &layout = frame.layout;
    const bool isCrowded = layout.boxes.size() + layout.texts.size() + layout.labels.size() >= crowdFrom;
    return isCrowded && m_cache && CrowdPainter::canPaintOn(painter)
               ? std::make_unique<CrowdPainter>(painter, m_theme, m_fonts, *m_cache)
               : nullptr;
}

void TimelinePainter::paintBoxes(QPainter &painter, const Frame &frame, CrowdPainter *crowd) const
{
    const QRectF clip = painter.clipBoundingRect().adjusted(-16, -16, 16, 16);
    const BoxPainter boxes(painter, m_theme);
    for (const Box &box : frame.layout.boxes) {
        const bool isInSight = box.x <= clip.right() && box.right() >= clip.left() && box.y <= clip.bottom() &&
                               box.y + box.height >= clip.top();
        if (isInSight && !(crowd && crowd->paint(box))) {
            boxes.paint(box);
        }
    }
    if (crowd) {
        crowd->flush();
    }
}

void TimelinePainter::drawText(QPainter &painter, QPointF topLeft, const QString &text, TextRole role,
                               const QColor &color, CrowdPainter *crowd) const
{
    if (crowd) {
        crowd->paintText({std::round(topLeft.x()), std::round(topLeft.y())}, text, role, color);
        return;
    }
    painter.setFont(m_fonts.font(role));
    painter.setPen(color);
    painter.drawText(QPointF(std::round(topLeft.x()), std::round(topLeft.y() + m_fonts.ascent(role))), text);
}

void TimelinePainter::paintRows(QPainter &painter, const Frame &frame, const FrameBand &band) const
{
    const FrameGeometry &geometry = frame.geometry;
    painter.save();
    painter.setClipRect(QRectF(0, band.area.top(), geometry.all.width(), band.area.height()), Qt::IntersectClip);
    const QColor line = mixed(m_theme.panel, m_theme.line, 0.6);
    for (const std::size_t i : frame.layout.rows) {
        const timeline::Row &row = frame.rows.rows[i];
        const double top = std::round(geometry.lanes.top() + row.y - band.scrolled);
        const double bottom = std::round(geometry.lanes.top() + row.bottom() - band.scrolled);
        if (row.kind != RowKind::Lane) {
            painter.fillRect(QRectF(0, top, geometry.all.width(), bottom - top), m_theme.window);
        }
        painter.fillRect(QRectF(0, bottom - 1, geometry.all.width(), 1), line);
    }
    painter.restore();
}

void TimelinePainter::paintGrid(QPainter &painter, const Frame &frame, const FrameBand &band) const
{
    const double top = band.top;
    const double height = band.area.height();
    const QColor grid = mixed(m_theme.panel, m_theme.line, 0.6);
    for (const timeline::Tick &tick : frame.layout.ruler.ticks) {
        painter.fillRect(QRectF(std::floor(tick.x), top, 1, height), grid);
    }
    painter.setPen(QPen(m_theme.quiet, 1, Qt::DashDotLine));
    for (const timeline::OffsetChange &change : frame.layout.ruler.offsetChanges) {
        painter.drawLine(QPointF(crisp(change.x), top), QPointF(crisp(change.x), top + height));
    }
    painter.setPen(QPen(m_theme.quiet, 1, Qt::DotLine));
    for (const timeline::EndLine &end : frame.layout.endLines) {
        painter.drawLine(QPointF(crisp(end.x), end.from), QPointF(crisp(end.x), std::max(end.to, top + height)));
    }
}

void TimelinePainter::paintConnectors(QPainter &painter, const Frame &frame) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.transfer.edge, 1.5));
    painter.setBrush(m_theme.transfer.edge);
    for (const timeline::Connector &connector : frame.layout.connectors) {
        const double x = crisp(connector.x);
        painter.drawLine(QPointF(x, connector.from), QPointF(x, connector.to));
        const double away = connector.to < connector.from ? 7 : -7;
        if (connector.arrow) {
            painter.drawPolygon(QPolygonF(
                {QPointF(x, connector.to), QPointF(x - 4, connector.to + away), QPointF(x + 4, connector.to + away)}));
        } else {
            painter.drawEllipse(QPointF(x, connector.from), 2.5, 2.5);
        }
    }
    painter.restore();
}

void TimelinePainter::paintTexts(QPainter &painter, const Frame &frame, CrowdPainter *crowd) const
{
    // Quiet text on a tint needs more weight than on the panel.
    const QColor quiet = mixed(m_theme.quiet, m_theme.text, 0.3);
    const QRectF clip = painter.clipBoundingRect();
    for (const timeline::TextBox &text : frame.layout.texts) {
        const QRectF rect(text.x, text.y, text.width, m_fonts.measure().height(text.role));
        if (!rect.intersects(clip)) {
            continue;
        }
        if (text.onPattern) {
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.alone.tint);
            painter.drawRoundedRect(rect.adjusted(-3, 0, 3, 0), 3, 3);
            painter.restore();
        }
        drawText(painter, rect.topLeft(), text.text, text.role, text.ink == timeline::Ink::Text ? m_theme.text : quiet,
                 crowd);
    }
}

void TimelinePainter::paintFoldTexts(QPainter &painter, const Frame &frame, const FrameBand &band) const
{
    if (band.bottom() <= frame.rows.fixedHeight) {
        return; // once is enough, and stands where there is more room
    }
    const double middle = (band.top + std::min(band.bottom(), frame.rows.height)) / 2;
    for (const timeline::FoldBox &fold : frame.layout.folds) {
        if (fold.text.isEmpty()) {
            continue;
        }
        const double width = m_fonts.measure().width(fold.text, TextRole::SmallStrong);
        painter.save();
        painter.translate(std::round(fold.x + fold.width / 2), std::round(middle));
        painter.rotate(-90);
        // Bars go on behind a fold; its length stays readable.
        const double height = m_fonts.measure().height(TextRole::SmallStrong);
        painter.fillRect(QRectF(-width / 2 - metrics::grid, -height / 2, width + 2 * metrics::grid, height),
                         foldGround(m_theme));
        drawText(painter, {-width / 2, -m_fonts.measure().height(TextRole::SmallStrong) / 2}, fold.text,
                 TextRole::SmallStrong, m_theme.quiet);
        painter.restore();
    }
}

void TimelinePainter::paintMarks(QPainter &painter, const Frame &frame) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const auto outline = [&](std::size_t box, double distance, const QPen &pen) {
        painter.setPen(pen);
        const QRectF rect = frame.layout.boxes[box].rect().adjusted(-distance, -distance, distance, distance);
        painter.drawRoundedRect(rect, metrics::radius + 1, metrics::radius + 1);
    };
    for (const std::size_t box : frame.marks.lit) {
        outline(box, 0.5, QPen(m_theme.accent, 2, Qt::DashLine));
    }
    for (const std::size_t box : frame.marks.found) {
        const QRectF rect = frame.layout.boxes[box].rect();
        painter.fillRect(QRectF(rect.left(), rect.bottom() + 1, rect.width(), foundLine), m_theme.accent);
    }
    if (frame.marks.hovered) {
        outline(*frame.marks.hovered, 0, QPen(m_theme.quiet, 1));
    }
    if (frame.marks.selected) {
        outline(*frame.marks.selected, 0.5, QPen(m_theme.accent, 2));
    }
    if (frame.marks.cursor) {
        outline(*frame.marks.cursor, 3, QPen(m_theme.accent, 1, Qt::DotLine));
    }
    painter.restore();
}

void TimelinePainter::paintRulers(QPainter &painter, const Frame &frame) const
{
    const QRectF &area = frame.geometry.ruler;
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, m_theme.panel);
    if (!frame.hasTimes) {
        drawText(painter,
                 {area.left() + padding, area.bottom() - m_fonts.measure().height(TextRole::Small) - metrics::grid},
                 QCoreApplication::translate("TimelinePainter", "This record has no times."), TextRole::Small,
                 m_theme.quiet);
    }
    const double height = m_fonts.rulerHeight();
    for (std::size_t axis = 0; axis < frame.axes.size(); ++axis) {
        const QRectF strip(area.left(), area.top() + height * static_cast<double>(axis), area.width(), height);
        paintRuler(painter, strip, frame.axes[axis].ruler);
    }
    paintTicks(painter, frame);
    painter.restore();
}

void TimelinePainter::paintTicks(QPainter &painter, const Frame &frame) const
{
    const QRectF &area = frame.geometry.ruler;
    for (const int tick : frame.marks.ticks) {
        painter.fillRect(QRectF(area.left() + tick - 1, area.bottom() - foundTick - 1, 3, foundTick), m_theme.accent);
    }
}

void TimelinePainter::paintRuler(QPainter &painter, const QRectF &area, const timeline::Ruler &ruler) const
{
    const double datesTop = area.top() + metrics::grid;
    const double ticksTop = datesTop + m_fonts.measure().height(TextRole::SmallStrong) + metrics::grid / 2.0;
    for (const timeline::DateMark &date : ruler.dates) {
        drawText(painter, {area.left() + date.x, datesTop}, date.text, TextRole::SmallStrong, m_theme.text);
    }
    for (const timeline::Tick &tick : ruler.ticks) {
        const double x = std::floor(area.left() + tick.x);
        const double length = tick.label.isEmpty() ? tickLength / 2 : tickLength;
        painter.fillRect(QRectF(x, area.bottom() - length, 1, length), m_theme.line);
        if (!tick.label.isEmpty()) {
            drawText(painter, {area.left() + tick.labelX, ticksTop}, tick.label, TextRole::Small, m_theme.quiet);
        }
    }
}

void TimelinePainter::paintFooter(QPainter &painter, const Frame &frame) const
{
    const QRectF &area = frame.geometry.footer;
    if (area.isEmpty()) {
        return;
    }
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    for (const timeline::EndLine &end : frame.layout.endLines) {
        painter.setPen(QPen(m_theme.quiet, 1, Qt::DotLine));
        const double x = crisp(area.left() + end.x);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() - metrics::grid));
        drawText(painter, {area.left() + end.textX, area.top() + metrics::grid / 2.0}, end.text, TextRole::Small,
                 m_theme.quiet);
    }
    painter.restore();
}

void TimelinePainter::paintBorders(QPainter &painter, const Frame &frame) const
{
    const FrameGeometry &geometry = frame.geometry;
    const bool mirrored = geometry.isMirrored();
    const double border = mirrored ? geometry.labels.left() - 1 : geometry.labels.right() - 1;
    painter.fillRect(QRectF(border, 0, 1, geometry.all.height()), m_theme.line);
    painter.fillRect(QRectF(0, geometry.ruler.bottom() - 1, geometry.all.width(), 1), m_theme.line);
    if (frame.rows.fixed > 0) {
        const double y = std::round(geometry.lanes.top() + frame.rows.fixedHeight);
        painter.fillRect(QRectF(0, y - 2, geometry.all.width(), 2), m_theme.line);
    }
    if (frame.hasTimes) {
        paintAxisTitles(painter, frame);
    }
}

void TimelinePainter::paintAxisTitles(QPainter &painter, const Frame &frame) const
{
    const bool mirrored = frame.geometry.isMirrored();
    const double height = m_fonts.rulerHeight();
    for (std::size_t axis = 0; axis < frame.axes.size(); ++axis) {
        const QRectF room = QRectF(frame.geometry.corner.left(), height * static_cast<double>(axis),
                                   frame.geometry.corner.width(), height)
                                .adjusted(padding, 0, -padding, -metrics::grid);
        const QString title =
            timeline::elided(frame.axes[axis].title, TextRole::Small, room.width(), m_fonts.measure());
        const double left = mirrored ? room.right() - m_fonts.measure().width(title, TextRole::Small) : room.left();
        drawText(painter, {left, room.bottom() - m_fonts.measure().height(TextRole::Small)}, title, TextRole::Small,
                 m_theme.quiet);
    }
}

} // namespace ui
