// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/box_painter.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace ui {
namespace {

using analysis::IntervalKind;
using timeline::Box;
using timeline::Doubt;
using timeline::ItemForm;
using timeline::Tone;

constexpr double edgeWidth = 4; ///< of the solid edge at a bar's start
constexpr double hatchDistance = 6;
constexpr double patternHeight = 6; ///< px of the pattern a kind has in high contrast
constexpr double tallEnough = 30;   ///< px of a bar that has room below its text
constexpr double changeSide = 9;    ///< px of the sign of a change
constexpr double tooth = 4;         ///< of a fold's torn edge
constexpr double dotRadius = 6;

QRectF onPixels(const QRectF &rect)
{
    return QRectF(QPointF(std::round(rect.left()), std::round(rect.top())),
                  QPointF(std::round(rect.right()), std::round(rect.bottom())));
}

QPainterPath rounded(const QRectF &rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, metrics::radius, metrics::radius);
    return path;
}

QPolygonF diamond(QPointF centre, double halfWidth, double halfHeight)
{
    return QPolygonF({centre - QPointF(0, halfHeight), centre + QPointF(halfWidth, 0), centre + QPointF(0, halfHeight),
                      centre - QPointF(halfWidth, 0)});
}

/// The part of a line between both sides of a rectangle that it enters from below.
QLineF within(const QLineF &line, const QRectF &rect)
{
    const double from = std::clamp((rect.left() - line.x1()) / line.dx(), 0.0, 1.0);
    const double to = std::clamp((rect.right() - line.x1()) / line.dx(), 0.0, 1.0);
    return {line.pointAt(from), line.pointAt(to)};
}

QPolygonF tornEdge(double x, double top, double bottom)
{
    QPolygonF edge;
    int step = 0;
    for (double y = top; y < bottom + tooth; y += 2 * tooth) {
        edge << QPointF(x + (step++ % 2 == 0 ? 0 : tooth), y);
    }
    return edge;
}

} // namespace

const Shade &shadeOf(const Theme &theme, Tone tone)
{
    switch (tone) {
    case Tone::Customer:
        return theme.customer;
    case Tone::Agent:
        return theme.agent;
    case Tone::Queue:
        return theme.queue;
    case Tone::Transfer:
        return theme.transfer;
    case Tone::Automation:
        return theme.automation;
    case Tone::Alone:
        return theme.alone;
    case Tone::Away:
    case Tone::Other:
        return theme.other;
    }
    return theme.other;
}

QColor mixed(const QColor &a, const QColor &b, double part)
{
    const auto mix = [part](int x, int y) {
        return static_cast<int>(std::lround(x + (y - x) * part));
    };
    return {mix(a.red(), b.red()), mix(a.green(), b.green()), mix(a.blue(), b.blue())};
}

QColor foldGround(const Theme &theme)
{
    return mixed(theme.panel, theme.window, theme.dark ? 0.7 : 1);
}

QColor joinedGround(const Shade &shade)
{
    return mixed(shade.tint, shade.edge, 0.22);
}

void BoxPainter::paint(const Box &box) const
{
    const Shade &shade = shadeOf(m_theme, box.tone);
    if (box.isBar() && box.width < plainBelow) {
        paintSmall(box, shade);
    } else if (box.count > 1) {
        paintJoined(box, shade);
    } else if (box.isBar()) {
        paintBar(box, shade);
    } else {
        paintMark(box, shade);
    }
}

void BoxPainter::paintSmall(const Box &box, const Shade &shade) const
{
    const QRectF rect = onPixels(box.rect());
    m_painter.fillRect(rect, shade.edge);
    if (box.tooShort) {
        // Drawn wider than it is: a notch at the top says so.
        m_painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 2), m_theme.panel);
        m_painter.fillRect(QRectF(rect.left(), rect.top() - 1, rect.width(), 2), shade.edge);
    }
}

void BoxPainter::paintJoined(const Box &box, const Shade &shade) const
{
    const QRectF rect = onPixels(box.rect());
    m_painter.fillRect(rect, joinedGround(shade));
    // Stacked edges: more than one thing stands here.
    m_painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), shade.edge);
    m_painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), shade.edge);
    m_painter.fillRect(QRectF(rect.left(), rect.bottom() - 3, rect.width(), 1), shade.edge);
}

void BoxPainter::paintBar(const Box &box, const Shade &shade) const
{
    const QRectF rect = onPixels(box.rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isOpen = box.look.kind == IntervalKind::Open && !box.endsAfter;
    const QPainterPath outline = rounded(rect);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    if (isOpen) {
        paintOpenEnd(rect, shade);
    } else {
        const bool isAway = box.tone == Tone::Away;
        m_painter.setPen(QPen(shade.edge, outlineWidth(), isAway ? Qt::DashLine : Qt::SolidLine));
        m_painter.setBrush(isAway ? m_theme.panel : shade.tint);
        m_painter.drawPath(outline);
    }
    m_painter.setClipPath(outline, Qt::IntersectClip);
    if (box.tone == Tone::Alone) {
        hatch(rect, mixed(shade.tint, shade.edge, 0.45), hatchDistance);
    }
    if (m_theme.highContrast) {
        paintPattern(box.tone, rect, outline);
    }
    if (box.look.kind == IntervalKind::Inferred && !box.endsAfter) {
        paintInferredEnd(rect, shade, outline);
    }
    if (!box.startsBefore && box.tone != Tone::Away) {
        fillWithin(outline, QRectF(rect.left() - 0.5, rect.top() - 0.5, edgeWidth, rect.height() + 1), shade.edge);
    }
    m_painter.restore();
    if (box.atMoment && !box.startsBefore) {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
        m_painter.setPen(QPen(m_theme.panel, 1.5));
        m_painter.setBrush(shade.edge);
        m_painter.drawEllipse(QPointF(rect.left() + 0.5, rect.center().y()), dotRadius, dotRadius);
        m_painter.restore();
    }
}

double BoxPainter::outlineWidth() const
{
    return m_theme.highContrast ? 2 : 1;
}

void BoxPainter::paintPattern(Tone tone, const QRectF &rect, const QPainterPath &outline) const
{
    const auto style = [tone] {
        switch (tone) {
        case Tone::Queue:
            return Qt::Dense4Pattern;
        case Tone::Transfer:
            return Qt::HorPattern;
        case Tone::Automation:
            return Qt::VerPattern;
        case Tone::Customer:
            return Qt::SolidPattern;
        case Tone::Agent:
        case Tone::Alone:
        case Tone::Away:
        case Tone::Other:
            break;
        }
        return Qt::NoBrush;
    }();
    // At the foot, where it does not stand behind a text.
    const double height = rect.height() < tallEnough ? patternHeight / 2 : patternHeight;
    QPainterPath foot;
    foot.addRect(QRectF(rect.left(), rect.bottom() - height, rect.width(), height));
    m_painter.fillPath(outline.intersected(foot), QBrush(m_theme.text, style));
}

void BoxPainter::paintOpenEnd(const QRectF &rect, const Shade &shade) const
{
    const double solid = std::max(0.0, 1 - timeline::openEnd / rect.width());
    const auto fading = [&](const QColor &color) {
        QColor clear = color;
        clear.setAlpha(0);
        QLinearGradient gradient(rect.topLeft(), rect.topRight());
        gradient.setColorAt(0, color);
        gradient.setColorAt(solid, color);
        gradient.setColorAt(1, clear);
        return QBrush(gradient);
    };
    m_painter.setPen(QPen(fading(shade.edge), 1));
    m_painter.setBrush(fading(shade.tint));
    m_painter.drawPath(rounded(rect));
    if (rect.width() >= timeline::openEnd) {
        const QPointF tip(rect.right() - 1, rect.center().y());
        m_painter.setPen(QPen(shade.edge, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_painter.drawLine(tip - QPointF(12, 0), tip);
        m_painter.drawPolyline(QPolygonF({tip + QPointF(-5, -5), tip, tip + QPointF(-5, 5)}));
    }
}

bool BoxPainter::clips() const
{
    return m_painter.paintEngine()->type() != QPaintEngine::SVG;
}

void BoxPainter::fillWithin(const QPainterPath &outline, const QRectF &rect, const QColor &color) const
{
    if (clips()) {
        m_painter.fillRect(rect, color);
        return;
    }
    QPainterPath path;
    path.addRect(rect);
    m_painter.fillPath(outline.intersected(path), color);
}

void BoxPainter::paintInferredEnd(const QRectF &rect, const Shade &shade, const QPainterPath &outline) const
{
    const double width = std::min(timeline::inferredEnd, rect.width() / 2);
    const QRectF end(rect.right() - width, rect.top(), width, rect.height());
    fillWithin(outline, end, m_theme.panel);
    hatch(end, shade.edge, hatchDistance - 2);
}

void BoxPainter::paintMark(const Box &box, const Shade &shade) const
{
    const QPointF centre = box.rect().center();
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const double half = box.width / 2.0;
    switch (box.look.form) {
    case ItemForm::Bar:
        break;
    case ItemForm::Instant:
        m_painter.setPen(QPen(shade.edge, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        m_painter.setBrush(shade.tint);
        m_painter.drawPolygon(diamond(centre, half - 1, std::min(box.height / 2.0 - 1, half + 4)));
        break;
    case ItemForm::Moment:
        m_painter.setPen(QPen(m_theme.panel, 1.5));
        m_painter.setBrush(shade.edge);
        m_painter.drawEllipse(centre, std::min(dotRadius, half), std::min(dotRadius, half));
        break;
    case ItemForm::Unknown:
        m_painter.setPen(QPen(shade.edge, 2, Qt::DotLine));
        m_painter.setBrush(m_theme.panel);
        m_painter.drawEllipse(centre, std::min(dotRadius, half), std::min(dotRadius, half));
        break;
    }
    m_painter.restore();
}

void BoxPainter::hatch(const QRectF &rect, const QColor &color, double distance) const
{
    m_painter.save();
    m_painter.setClipRect(rect, Qt::IntersectClip);
    m_painter.setPen(QPen(color, 1));
    const double height = rect.height();
    // Only what can be seen is hatched: a bar may be far longer than the screen is wide.
    const double first = std::floor(rect.left() / distance) * distance - height;
    QVector<QLineF> lines;
    for (double x = first; x < rect.right(); x += distance) {
        const QLineF line(x, rect.bottom(), x + height, rect.top());
        lines << (clips() ? line : within(line, rect));
    }
    m_painter.drawLines(lines);
    m_painter.restore();
}

void BoxPainter::paint(const timeline::DoubtMark &mark) const
{
    const QPointF c = mark.centre;
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = mark.doubt == Doubt::Error     ? m_theme.error
                        : mark.doubt == Doubt::Warning ? m_theme.warning
                                                       : m_theme.info;
    m_painter.setPen(QPen(edge, 1.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(m_theme.panel);
    if (mark.doubt == Doubt::Info) {
        m_painter.drawEllipse(c, 5.5, 5.5);
        m_painter.drawLine(c + QPointF(0, -0.5), c + QPointF(0, 2.8));
        m_painter.drawPoint(c + QPointF(0, -2.8));
    } else {
        m_painter.setBrush(mixed(m_theme.panel, edge, 0.18));
        m_painter.drawPolygon(QPolygonF({c + QPointF(0, -6), c + QPointF(7, 6), c + QPointF(-7, 6)}));
        m_painter.setPen(QPen(edge, 1.6, Qt::SolidLine, Qt::RoundCap));
        m_painter.drawLine(c + QPointF(0, -1.6), c + QPointF(0, 1.8));
        m_painter.drawPoint(c + QPointF(0, 4.1));
    }
    m_painter.restore();
}

void BoxPainter::paint(const timeline::FoldBox &fold, double top, double bottom) const
{
    const QColor ground = foldGround(m_theme);
    const QColor edge = mixed(m_theme.line, m_theme.quiet, 0.35);
    if (fold.width < 3 * tooth) {
        m_painter.fillRect(QRectF(std::round(fold.x), top, std::max(1.0, std::round(fold.width)), bottom - top), edge);
        return;
    }
    const QPolygonF left = tornEdge(fold.x, top, bottom);
    const QPolygonF right = tornEdge(fold.x + fold.width - tooth, top, bottom);
    QPolygonF column = left;
    for (auto point = right.crbegin(); point != right.crend(); ++point) {
        column << *point;
    }
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setClipRect(QRectF(fold.x, top, fold.width, bottom - top), Qt::IntersectClip);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ground);
    m_painter.drawPolygon(column);
    m_painter.setPen(QPen(edge, 1));
    m_painter.drawPolyline(left);
    m_painter.drawPolyline(right);
    m_painter.restore();
}

void BoxPainter::paintCrossing(const Box &box, const timeline::FoldBox &fold) const
{
    const QColor color = shadeOf(m_theme, box.tone).edge;
    const QRectF rect = onPixels(box.rect());
    m_painter.setPen(QPen(color, 1, Qt::DashLine));
    for (const double y : {rect.top() + 0.5, rect.bottom() - 0.5}) {
        m_painter.drawLine(QPointF(fold.x + tooth, y), QPointF(fold.x + fold.width - tooth, y));
    }
}

void BoxPainter::paintChange(const Box &box) const
{
    const QRectF rect = onPixels(box.rect());
    const double side = std::min(changeSide, rect.height() / 2);
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(m_theme.panel, 1));
    m_painter.setBrush(m_theme.accent);
    switch (*box.look.change) {
    case analysis::Change::New: {
        const QPointF corner = rect.topLeft();
        m_painter.drawPolygon(QPolygonF({corner, corner + QPointF(1.4 * side, 0), corner + QPointF(0, 1.4 * side)}));
        break;
    }
    case analysis::Change::Ended:
        m_painter.drawRect(QRectF(rect.right() - side, rect.top(), side, side));
        break;
    case analysis::Change::Changed:
    case analysis::Change::Gone:
        m_painter.drawEllipse(QRectF(rect.left() - side / 4, rect.top() - side / 4, side, side));
        break;
    }
    m_painter.restore();
}

} // namespace ui
