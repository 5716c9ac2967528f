// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/metric_tile.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

constexpr int padding = 10;
constexpr int evenWidth = 16; ///< in average characters of the small type

QFont titleFont(const QFont &base)
{
    return typeFont(base, TypeSize::Small);
}

QFont valueFont(const QFont &base, bool compact)
{
    return typeFont(base, compact ? TypeSize::Body : TypeSize::Figure, TypeWeight::Strong);
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    const auto mix = [share](float x, float y) {
        return static_cast<float>(share) * x + static_cast<float>(1 - share) * y;
    };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// What a tile of this tone stands on.
struct TileGround
{
    QColor edge;
    QColor fill;
};

TileGround groundOf(Tone tone, const Theme &theme)
{
    switch (tone) {
    case Tone::Normal:
    case Tone::Quiet:
    case Tone::Accent:
        break;
    case Tone::Warning:
        return {mixed(theme.queue.edge, theme.panel, 0.6), mixed(theme.queue.tint, theme.panel, 0.35)};
    case Tone::Error:
        return {mixed(theme.error, theme.panel, 0.5), mixed(theme.error, theme.panel, 0.08)};
    }
    return {theme.line, theme.panel};
}

int gapOf(const QFont &small)
{
    return QFontMetrics(small).horizontalAdvance(QLatin1Char(' ')) + 1;
}

} // namespace

MetricTile::MetricTile(TileWidth width, QWidget *parent) : QAbstractButton(parent), m_width(width)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void MetricTile::setTile(const TileText &tile)
{
    m_tile = tile;
    setAccessibleName(tr("%1: %2", "a metric and its value").arg(tile.title, tile.value));
    setAccessibleDescription(tile.note);
    updateGeometry();
    update();
}

void MetricTile::setCompact(bool compact)
{
    if (m_compact != compact) {
        m_compact = compact;
        updateGeometry();
        update();
    }
}

QSize MetricTile::sizeHint() const
{
    const QFont small = titleFont(font());
    const QFont large = valueFont(font(), m_compact);
    const int title = widthOfLine(small, m_tile.title);
    const int value = widthOfLine(large, m_tile.value);
    const int valueHeight = QFontMetrics(large).height();
    if (m_compact) {
        return {title + gapOf(small) + value + 4 * metrics::grid, valueHeight + 2 * metrics::grid};
    }
    const QFontMetrics smallMetrics(small);
    const int even = m_width == TileWidth::Even ? smallMetrics.averageCharWidth() * evenWidth : 0;
    const int text = std::max({even, title, value, widthOfLine(small, m_tile.note)});
    return {text + 2 * padding, 2 * smallMetrics.height() + valueHeight + 5 * metrics::grid};
}

QColor MetricTile::valueColor() const
{
    const Theme &theme = themeOf(palette());
    return m_tile.known ? theme.text : theme.quiet;
}

void MetricTile::paintFrame(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    TileGround ground = groundOf(m_tile.tone, theme);
    if (isChecked()) {
        ground = {theme.accent, theme.accentTint};
    } else if (underMouse() || hasFocus()) {
        ground.edge = theme.accent;
    }
    const bool framed = !m_compact || isChecked() || underMouse() || hasFocus() || m_tile.tone != Tone::Normal;
    painter.setPen(framed ? QPen(ground.edge, hasFocus() ? 2 : 1) : QPen(Qt::NoPen));
    painter.setBrush(framed ? QBrush(ground.fill) : QBrush(Qt::NoBrush));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::radius, metrics::radius);
}

void MetricTile::paintLine(QPainter &painter) const
{
    const QRect room = rect().adjusted(2 * metrics::grid, 0, -2 * metrics::grid, 0);
    const int titleWidth = widthOfLine(titleFont(font()), m_tile.title) + gapOf(titleFont(font()));
    const QRect first(room.left(), room.top(), titleWidth, room.height());
    const QRect second(room.left() + titleWidth, room.top(), room.width() - titleWidth, room.height());
    painter.setFont(titleFont(font()));
    painter.setPen(themeOf(palette()).quiet);
    drawLine(painter, QStyle::visualRect(layoutDirection(), room, first), m_tile.title, {.layout = layoutDirection()});
    painter.setFont(valueFont(font(), true));
    painter.setPen(valueColor());
    drawLine(painter, QStyle::visualRect(layoutDirection(), room, second), m_tile.value, {.layout = layoutDirection()});
}

void MetricTile::paintLines(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    int top = metrics::grid + metrics::grid / 2;
    const auto line = [&](const QFont &type, const QColor &color, const QString &text) {
        painter.setFont(type);
        painter.setPen(color);
        const int height = painter.fontMetrics().height();
        drawLine(painter, {padding, top, width() - 2 * padding, height}, text, {.layout = layoutDirection()});
        top += height + metrics::grid / 2;
    };
    line(titleFont(font()), theme.quiet, m_tile.title);
    line(valueFont(font(), false), valueColor(), m_tile.value);
    line(titleFont(font()), m_tile.tone == Tone::Normal ? theme.quiet : colorOf(m_tile.tone, theme), m_tile.note);
}

void MetricTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter);
    if (m_compact) {
        paintLine(painter);
    } else {
        paintLines(painter);
    }
}

QString MetricTile::untoldText() const
{
    const bool noteIsLeftOut = m_compact && !m_tile.note.isEmpty();
    if (noteIsLeftOut) {
        return tr("%1 (%2)", "a metric with its value, and a note").arg(accessibleName(), m_tile.note);
    }
    return width() < sizeHint().width() ? accessibleName() : QString();
}

bool MetricTile::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    if (event->type() == QEvent::ToolTip) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(untoldText()), this);
        return true;
    }
    return QAbstractButton::event(event);
}

} // namespace ui
