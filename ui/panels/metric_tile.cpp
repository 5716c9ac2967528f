// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/metric_tile.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace ui {

namespace {

constexpr int padding = 10;
constexpr int narrowest = 24; ///< in average characters of the small type

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

} // namespace

MetricTile::MetricTile(QWidget *parent) : QAbstractButton(parent)
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
    const QFontMetrics title(titleFont(font()));
    const QFontMetrics value(valueFont(font(), m_compact));
    if (m_compact) {
        const int gap = title.horizontalAdvance(QLatin1Char(' '));
        return {title.horizontalAdvance(m_tile.title) + gap + value.horizontalAdvance(m_tile.value) + 4 * metrics::grid,
                value.height() + 2 * metrics::grid};
    }
    const int text = qMax(title.averageCharWidth() * narrowest * 2 / 3,
                          qMax(value.horizontalAdvance(m_tile.value),
                               qMax(title.horizontalAdvance(m_tile.title), title.horizontalAdvance(m_tile.note))));
    return {text + 2 * padding, 2 * title.height() + value.height() + 3 * metrics::grid};
}

QColor MetricTile::valueColor() const
{
    const Theme &theme = themeOf(palette());
    return m_tile.known ? theme.text : theme.quiet;
}

void MetricTile::paintFrame(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const bool toned = m_tile.tone != Tone::Normal;
    const QColor tone = colorOf(m_tile.tone, theme);
    QColor edge = toned ? mixed(tone, theme.panel, 0.5) : theme.line;
    QColor fill = toned ? mixed(tone, theme.panel, 0.08) : theme.panel;
    if (isChecked()) {
        edge = theme.accent;
        fill = theme.accentTint;
    } else if (underMouse() || hasFocus()) {
        edge = theme.accent;
    }
    const bool framed = !m_compact || isChecked() || underMouse() || hasFocus() || toned;
    painter.setPen(framed ? QPen(edge, hasFocus() ? 2 : 1) : QPen(Qt::NoPen));
    painter.setBrush(framed ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::radius, metrics::radius);
}

void MetricTile::paintLine(QPainter &painter) const
{
    const QFontMetrics title(titleFont(font()));
    const int gap = title.horizontalAdvance(QLatin1Char(' '));
    const QRect room = rect().adjusted(2 * metrics::grid, 0, -2 * metrics::grid, 0);
    const int titleWidth = title.horizontalAdvance(m_tile.title) + gap;
    painter.setFont(titleFont(font()));
    painter.setPen(themeOf(palette()).quiet);
    const QRect first(room.left(), room.top(), titleWidth, room.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), room, first),
                     Qt::AlignVCenter | Qt::AlignAbsolute |
                         QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading),
                     m_tile.title);
    painter.setFont(valueFont(font(), true));
    painter.setPen(valueColor());
    const QRect second(room.left() + titleWidth, room.top(), room.width() - titleWidth, room.height());
    painter.drawText(QStyle::visualRect(layoutDirection(), room, second),
                     Qt::AlignVCenter | Qt::AlignAbsolute |
                         QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading),
                     painter.fontMetrics().elidedText(m_tile.value, Qt::ElideRight, second.width()));
}

void MetricTile::paintLines(QPainter &painter) const
{
    const Theme &theme = themeOf(palette());
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter);
    int top = metrics::grid;
    const auto line = [&](const QFont &type, const QColor &color, const QString &text) {
        painter.setFont(type);
        painter.setPen(color);
        const int height = painter.fontMetrics().height();
        const QRect room(padding, top, width() - 2 * padding, height);
        painter.drawText(room, static_cast<int>(leading) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
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

bool MetricTile::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    return QAbstractButton::event(event);
}

} // namespace ui
