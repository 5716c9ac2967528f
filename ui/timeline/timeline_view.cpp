// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_view.h"

#include "analysis/wording.h"
#include "timeline/item_text.h"
#include "timeline/time_labels.h"
#include "ui/timeline/overlay_painter.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_painter.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace ui {

using timeline::ItemId;

TimelineView::TimelineView(ViewState &state, models::Selection &selection, QWidget *parent)
    : QAbstractScrollArea(parent), m_state(state), m_selection(selection), m_fonts(font()), m_found(state.found())
{
    installTimelineAccessibility();
    setObjectName(QStringLiteral("timelineView"));
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->grabGesture(Qt::PinchGesture);
    connectAll();
    takeContent();
}

void TimelineView::connectAll()
{
    connect(&m_state, &ViewState::contentChanged, this, &TimelineView::takeContent);
    connect(&m_state, &ViewState::jumped, this, [this](const auto &from) { m_jumpedFrom = from; });
    connect(&m_state, &ViewState::changed, this, &TimelineView::followPlace);
    connect(&m_glide, &Glide::moved, viewport(), qOverload<>(&QWidget::update));
    for (const auto rearranging : {&ViewState::lanesChanged, &ViewState::otherZonesChanged}) {
        connect(&m_state, rearranging, this, [this] {
            m_arranged = false;
            redraw();
        });
    }
    connect(&m_selection, &models::Selection::changed, this, &TimelineView::followSelection);
    connect(&m_selection, &models::Selection::intervalChanged, this, &TimelineView::followInterval);
    connect(&m_state, &ViewState::foundChanged, this, &TimelineView::followFound);
    connect(&m_state, &ViewState::measuresChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&m_selection, &models::Selection::litChanged, this, &TimelineView::followLit);
}

void TimelineView::takeContent()
{
    m_glide.stop();
    m_arranged = false;
    m_hovered.reset();
    m_found = m_state.found();
    m_texts.clear();
    setChosen(m_selection.current() ? itemAt(*m_selection.current()) : std::nullopt);
    followLit();
    followInterval();
    takeNotes();
    redraw();
}

void TimelineView::arrange()
{
    if (m_arranged || !m_state.content()) {
        return;
    }
    m_arranged = true;
    const timeline::Content &content = *m_state.content();
    m_geometry = ui::frameGeometry(viewport()->size(), content, m_fonts, isMirrored(),
                                   static_cast<int>(m_state.shownZones().size()) + 1);
    m_rows = timeline::rowsFor(content, timeline::RowMetrics::from(m_fonts.measure()), m_geometry.lanes.height(),
                               m_state.lanes());
    const int page = static_cast<int>(m_geometry.lanes.height());
    verticalScrollBar()->setRange(0, std::max(static_cast<int>(std::ceil(m_rows.height)) - page, 0));
    verticalScrollBar()->setPageStep(std::max(page - static_cast<int>(m_rows.fixedHeight), 1));
    verticalScrollBar()->setSingleStep(metrics::row);
    m_state.setAxisMetrics(m_fonts.axisMetrics(), m_geometry.lanes.width());
    Q_EMIT geometryChanged();
}

void TimelineView::redraw()
{
    m_laidOut = false;
    m_hovered.reset();
    m_pointedRow.reset();
    viewport()->update();
}

const FrameGeometry &TimelineView::geometry()
{
    arrange();
    return m_geometry;
}

const timeline::Rows &TimelineView::rows()
{
    arrange();
    return m_rows;
}

const timeline::Layout &TimelineView::layout()
{
    arrange();
    if (!m_laidOut && m_state.content()) {
        m_laid = laidAt(m_state.projection());
        m_laidOut = true;
    }
    return m_laid.layout;
}

TimelineView::Laid TimelineView::laidAt(const timeline::Projection &projection)
{
    Laid laid;
    laid.layout = timeline::layOut({*m_state.content(), m_rows, projection, m_state.style(), m_fonts.measure(),
                                    scrolled() + m_rows.fixedHeight, scrolled() + m_geometry.lanes.height(),
                                    m_geometry.labels.width(), timeline::RowMetrics::from(m_fonts.measure()).gap,
                                    &m_texts, m_totals ? &*m_totals : nullptr});
    for (const QTimeZone &zone : m_state.shownZones()) {
        timeline::TimeStyle style = m_state.style();
        style.display = timeline::TimeDisplay::Absolute;
        style.zone = zone;
        laid.otherRulers.push_back(timeline::rulerOf(projection, style, m_fonts.measure()));
    }
    laid.ticks = m_found->ticks(projection);
    return laid;
}

double TimelineView::scrolled() const
{
    return verticalScrollBar()->value();
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    if (!m_state.content()) {
        painter.fillRect(viewport()->rect(), theme.panel);
        return;
    }
    (void)layout();
    const auto &place = m_glide.place();
    const Laid onTheWay = place ? laidAt(*place) : Laid();
    const Laid &laid = place ? onTheWay : m_laid;
    if (std::exchange(m_cachedRatio, devicePixelRatioF()) != devicePixelRatioF()) {
        m_cache.clear();
    }
    TimelinePainter(theme, m_fonts, &m_cache)
        .paint(painter, {m_geometry, laid.layout, m_rows, scrolled(), marks(laid), axes(laid),
                         m_state.projection().axis().hasTimes()});
    paintNotes(painter);
    paintOverlay(painter);
    paintNothingLeft(painter);
}

std::vector<FrameAxis> TimelineView::axes(const Laid &laid) const
{
    const timeline::TimeAxis &axis = m_state.projection().axis();
    std::vector<FrameAxis> axes;
    for (std::size_t i = 0; i < laid.otherRulers.size(); ++i) {
        timeline::TimeStyle style = m_state.style();
        style.display = timeline::TimeDisplay::Absolute;
        style.zone = m_state.shownZones()[i];
        axes.push_back({laid.otherRulers[i], timeline::axisTitle(axis, style)});
    }
    axes.push_back({laid.layout.ruler, timeline::axisTitle(axis, m_state.style())});
    return axes;
}

FrameMarks TimelineView::marks(const Laid &laid) const
{
    FrameMarks marks;
    marks.lit = boxesWith(laid.layout, m_lit);
    marks.found = boxesWith(laid.layout, *m_found);
    marks.ticks = laid.ticks;
    if (m_chosen) {
        marks.selected = timeline::boxOf(laid.layout, *m_chosen);
    }
    marks.cursor = hasFocus() ? marks.selected : std::nullopt;
    if (!m_glide.place()) {
        marks.hovered = m_hovered; // one of the boxes at the state's place
    }
    marks.pointedRow = m_pointedRow;
    marks.isLive = true;
    return marks;
}

void TimelineView::paintOverlay(QPainter &painter)
{
    const timeline::Projection &projection = painted();
    const OverlayPainter overlay(painter, themeOf(palette()), m_fonts, m_geometry, projection);
    const bool hasPointer = m_pointer && projection.axis().hasTimes();
    const QString pointed = hasPointer ? pointerText(m_pointer->x()) : QString();
    if (m_totals) {
        const QRectF taken = hasPointer ? axisPill(m_geometry, m_fonts, m_pointer->x(), pointed) : QRectF();
        overlay.paintRange(m_totals->range, analysis::durationText(m_totals->range.duration()), taken);
    }
    std::vector<record::Interval> measures = m_state.measures();
    if (m_measuring) {
        measures.push_back(*m_measuring);
    }
    for (std::size_t i = 0; i < measures.size(); ++i) {
        overlay.paintMeasure(measures[i], i, timeline::exactDuration(measures[i].duration()));
    }
    if (hasPointer) {
        overlay.paintPointer(m_pointer->x(), pointed);
    }
}

QString TimelineView::pointerText(int x) const
{
    const timeline::Projection &projection = painted();
    return timeline::pointerLabel(projection.timeAt(x - m_geometry.lanes.left()), m_laid.layout.ruler.step,
                                  m_state.style());
}

void TimelineView::updatePointer(const std::optional<QPoint> &at)
{
    if (!at) {
        return;
    }
    viewport()->update(at->x() - 1, 0, 3, viewport()->height());
    if (m_totals) {
        viewport()->update(m_geometry.ruler.toAlignedRect());
        return;
    }
    const QRectF pill = axisPill(m_geometry, m_fonts, at->x(), pointerText(at->x()));
    viewport()->update(pill.adjusted(-2, -2, 2, 2).toAlignedRect());
}

void TimelineView::pointTo(const std::optional<QPoint> &at)
{
    const bool inLanes = at && m_state.content() && geometry().lanes.united(m_geometry.ruler).contains(*at);
    const std::optional<QPoint> next = inLanes ? at : std::nullopt;
    const auto box = next ? boxAt(*next) : std::nullopt;
    if (box != m_hovered) {
        for (const auto &each : {m_hovered, box}) {
            if (each) {
                viewport()->update(shownRect(*each).adjusted(-4, -4, 4, 4).toAlignedRect());
            }
        }
        m_hovered = box;
    }
    pointToLabel(at);
    if (next != m_pointer) {
        updatePointer(m_pointer);
        m_pointer = next;
        updatePointer(m_pointer);
    }
}

std::optional<QRect> TimelineView::rectOf(const ItemId &item)
{
    const auto box = timeline::boxOf(layout(), item);
    if (!box) {
        return std::nullopt;
    }
    const double covered = m_laid.layout.boxes[*box].y < m_rows.fixedHeight ? 0 : m_rows.fixedHeight;
    const QRectF lanes = m_geometry.lanes.adjusted(0, covered, 0, 0);
    const QRect seen = shownRect(*box).intersected(lanes).toAlignedRect();
    return seen.isEmpty() ? std::nullopt : std::optional(seen);
}

QRectF TimelineView::shownRect(std::size_t box) const
{
    return m_geometry.toFrame(m_laid.layout.boxes[box].rect(), m_rows, scrolled());
}

QPointF TimelineView::toLayout(QPointF point)
{
    return geometry().toLayout(point, m_rows, scrolled());
}

std::optional<std::size_t> TimelineView::boxAt(QPoint at)
{
    return m_state.content() && geometry().lanes.contains(at) ? timeline::boxAt(layout(), m_rows, toLayout(at))
                                                              : std::nullopt;
}

std::optional<std::size_t> TimelineView::foldAt(QPoint at)
{
    return m_state.content() && geometry().lanes.contains(at) ? timeline::foldAt(layout(), toLayout(at).x())
                                                              : std::nullopt;
}

std::optional<std::size_t> TimelineView::headingAt(QPoint at)
{
    const bool inRows = m_state.content() && at.y() >= geometry().lanes.top() && at.y() < m_geometry.lanes.bottom();
    const auto row = inRows ? m_rows.at(toLayout(at).y()) : std::nullopt;
    return row && m_rows.rows[*row].kind != timeline::RowKind::Lane ? row : std::nullopt;
}

QStringList TimelineView::factsAt(QPoint at)
{
    if (!m_state.content()) {
        return {};
    }
    const timeline::Content &content = *m_state.content();
    const QStringList notes = noteFacts(at);
    if (const auto box = boxAt(at)) {
        const timeline::Box &found = m_laid.layout.boxes[*box];
        const QStringList facts = found.count > 1
                                      ? timeline::joinedFacts(content, found.item, found.count, m_state.style())
                                      : timeline::itemFacts(content, found.item, m_state.style());
        return facts + notes;
    }
    if (!notes.isEmpty()) {
        return notes;
    }
    if (const auto fold = foldAt(at)) {
        const record::Interval interval = m_state.projection().axis().folds()[*fold];
        return {tr("%1 without anything, folded", "a duration").arg(analysis::durationText(interval.duration())),
                timeline::rangeLabel(interval, m_state.style()), tr("Click to open it")};
    }
    return labelFacts(at);
}

QSize TimelineView::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 22};
}

QSize TimelineView::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() * 9};
}

} // namespace ui
