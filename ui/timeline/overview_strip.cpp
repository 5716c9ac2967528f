// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/overview_strip.h"

#include "ui/timeline/box_painter.h"
#include "ui/timeline/frame.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double grip = 5;  ///< px beside an edge of the frame that take hold of it
constexpr double inset = 4; ///< px above and below the bands
constexpr double tallestBand = 4;

} // namespace

OverviewStrip::OverviewStrip(ViewState &state, QWidget *parent)
    : QWidget(parent), m_state(state), m_whole(state.projection())
{
    setObjectName(QStringLiteral("overviewStrip"));
    setAccessibleName(tr("Overview of the whole record"));
    setToolTip(tr("Drag the frame to move, its edges to zoom; drag beside it to choose what is shown"));
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_state, &ViewState::contentChanged, this, &OverviewStrip::takeContent);
    connect(&m_state, &ViewState::changed, this, [this] {
        if (m_whole.axisPtr() != m_state.projection().axisPtr()) {
            remake();
        }
        update();
    });
    connect(&m_state, &ViewState::foundChanged, this, &OverviewStrip::followFound);
    takeContent();
}

QSize OverviewStrip::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, std::max(24, fontMetrics().height() + 2 * metrics::grid)};
}

void OverviewStrip::setAxisSpan(int left, int width)
{
    if (left != m_left || width != m_width) {
        m_left = left;
        m_width = std::max(width, 1);
        remake();
    }
}

void OverviewStrip::takeContent()
{
    m_drag.reset();
    remake();
}

void OverviewStrip::remake()
{
    m_whole = timeline::Projection::fit(m_state.projection().axisPtr(), m_state.axisMetrics(), m_width);
    m_bands.reset(); // a window that takes its place changes the width several times
    m_ticks = m_state.found()->ticks(m_whole);
    update();
}

const std::vector<timeline::OverviewBand> &OverviewStrip::bands()
{
    if (!m_bands) {
        m_bands = m_state.content() ? timeline::overviewOf(*m_state.content(), m_whole)
                                    : std::vector<timeline::OverviewBand>();
    }
    return *m_bands;
}

void OverviewStrip::followFound()
{
    m_ticks = m_state.found()->ticks(m_whole);
    update(QRectF(m_left - 1, height() - foundTick - 2, m_width + 2, foundTick + 1).toAlignedRect());
}

record::Instant OverviewStrip::timeAt(double x) const
{
    return m_whole.timeAt(x - m_left);
}

double OverviewStrip::xOf(record::Instant time) const
{
    return m_left + m_whole.x(time);
}

QRectF OverviewStrip::frame() const
{
    const timeline::Projection &seen = m_state.projection();
    const double left = seen.isFit() ? m_left : m_left + m_whole.x(seen.positionAt(0));
    const double right = seen.isFit() ? m_left + m_width : m_left + m_whole.x(seen.positionAt(seen.width()));
    return {left, 1, std::max(right - left, 2.0), height() - 2.0};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const QRectF strip(m_left, 1, m_width, height() - 2.0);
    painter.fillRect(strip, theme.window);
    const double room = strip.height() - 2 * inset;
    const auto &shown = bands();
    const auto count = static_cast<double>(shown.size());
    const double step = count > 1 ? room / count : room;
    const double tall = std::clamp(step - 1, 1.0, tallestBand);
    for (std::size_t band = 0; band < shown.size(); ++band) {
        const double top = std::round(strip.top() + inset + (static_cast<double>(band) + 0.5) * step - tall / 2);
        const QColor color = shadeOf(theme, timeline::toneOf(shown[band].kind)).edge;
        for (const timeline::OverviewSpan &span : shown[band].spans) {
            painter.fillRect(QRectF(m_left + span.from, top, span.to - span.from, tall), color);
        }
    }
    for (const int tick : m_ticks) {
        painter.fillRect(QRectF(m_left + tick - 1, height() - foundTick - 2, 3, foundTick), theme.accent);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF framed = frame();
    if (m_drag && m_drag->part != Part::Inside) {
        const auto [left, right] = framedBy(*m_drag);
        framed.setLeft(left);
        framed.setRight(right);
    }
    QColor ground = theme.accent;
    ground.setAlpha(24);
    painter.setPen(QPen(theme.accent, 1.5));
    painter.setBrush(ground);
    painter.setClipRect(rect());
    painter.drawRoundedRect(framed.adjusted(0.75, 0.75, -0.75, -0.75), 3, 3);
}

OverviewStrip::Part OverviewStrip::partAt(QPointF at) const
{
    const QRectF framed = frame();
    if (std::abs(at.x() - framed.left()) <= grip) {
        return Part::LeftEdge;
    }
    if (std::abs(at.x() - framed.right()) <= grip) {
        return Part::RightEdge;
    }
    // All of it is in sight: nothing can be panned, so a drag brushes.
    const bool inside = framed.left() < at.x() && at.x() < framed.right();
    return inside && !m_state.projection().isFit() ? Part::Inside : Part::Outside;
}

std::pair<double, double> OverviewStrip::framedBy(const Drag &drag) const
{
    const double moved = drag.to - drag.from;
    switch (drag.part) {
    case Part::LeftEdge:
        return {std::min(drag.frame.left() + moved, drag.frame.right() - grip), drag.frame.right()};
    case Part::RightEdge:
        return {drag.frame.left(), std::max(drag.frame.right() + moved, drag.frame.left() + grip)};
    case Part::Inside:
        return {drag.frame.left() + moved, drag.frame.right() + moved};
    case Part::Outside:
        return std::minmax({drag.from, drag.to});
    }
    return {drag.from, drag.to};
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_state.content()) {
        event->ignore();
        return;
    }
    m_drag = Drag{partAt(event->position()), event->position().x(), event->position().x(), frame()};
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_drag) {
        const Part part = partAt(event->position());
        const bool isEdge = part == Part::LeftEdge || part == Part::RightEdge;
        setCursor(isEdge ? Qt::SizeHorCursor : part == Part::Inside ? Qt::OpenHandCursor : Qt::CrossCursor);
        return;
    }
    const double before = m_drag->to;
    m_drag->to = event->position().x();
    if (m_drag->part == Part::Inside) {
        // What is a pixel here is many pixels below.
        const timeline::Projection &seen = m_state.projection();
        m_state.pan((m_drag->to - before) * seen.scale() / m_whole.scale());
    }
    update();
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton) {
        return;
    }
    const Drag drag = *m_drag;
    m_drag.reset();
    const auto [left, right] = framedBy(drag);
    if (drag.part == Part::Outside && right - left < grip) {
        const double width = m_state.projection().width();
        m_state.pan(m_state.projection().x(timeAt(drag.to)) - width / 2);
    } else if (drag.part != Part::Inside && drag.from != drag.to) {
        m_state.show({timeAt(left), timeAt(right)});
    }
    update();
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent *)
{
    m_state.fit();
}

} // namespace ui
