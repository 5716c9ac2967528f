// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_view.h"

#include "ui/panels/json_accessible.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

namespace ui {

JsonView::JsonView(models::Selection &selection, QWidget *parent)
    : QAbstractScrollArea(parent), m_selection(selection), m_measures(JsonMeasures::of(font(), 0))
{
    installJsonAccessibility();
    setObjectName(QStringLiteral("jsonView"));
    setAccessibleName(tr("JSON of the record"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    // From the left in a mirrored window, too: so is the way along a line.
    horizontalScrollBar()->setLayoutDirection(Qt::LeftToRight);
    viewport()->setLayoutDirection(Qt::LeftToRight);
    viewport()->setCursor(Qt::ArrowCursor);
    rowsChanged();
    connect(&m_selection, &models::Selection::changed, this, &JsonView::follow);
    connect(&m_selection, &models::Selection::litChanged, this, [this] {
        m_lit = models::LitPlaces(m_selection.lit());
        viewport()->update();
    });
    m_lit = models::LitPlaces(m_selection.lit());
}

void JsonView::setFinder(const models::Finder &finder)
{
    m_finder = &finder;
    connect(&finder, &models::Finder::changed, viewport(), QOverload<>::of(&QWidget::update));
}

void JsonView::show(models::JsonLayoutPtr layout, std::size_t engagement, const std::optional<State> &state)
{
    const bool raw = m_rows.isRaw();
    m_rows = models::JsonRows(std::move(layout));
    m_rows.setRaw(raw);
    m_engagement = engagement;
    m_current = m_anchor = 0;
    m_chosen.reset();
    rowsChanged();
    verticalScrollBar()->setValue(0);
    if (state && m_rows.layout()) {
        if (state->lines == m_rows.layout()->lines.count()) {
            m_rows.setFolds(record::LineFolds(state->folds));
            rowsChanged();
        }
        const auto placeOf = [this](const QString &pointer) {
            return m_rows.rangeOf(pointer).value_or(record::TextRange()).begin;
        };
        m_current = m_anchor = placeOf(state->current);
        verticalScrollBar()->setValue(static_cast<int>(m_rows.rowOf(placeOf(state->top))));
    }
    const auto &place = m_selection.current();
    if (state && place == state->chosen) {
        markChosen(); // in sight or not, as it was
    } else {
        follow();
    }
    Q_EMIT currentChanged();
}

std::optional<JsonView::State> JsonView::state() const
{
    if (!m_rows.layout()) {
        return std::nullopt;
    }
    const auto top = static_cast<quint32>(topRow());
    return State{m_rows.pointerAt(m_rows.row(top).place), m_rows.pointerAt(m_current), m_selection.current(),
                 m_rows.folds().folds(), m_rows.layout()->lines.count()};
}

void JsonView::setRaw(bool raw)
{
    if (raw == m_rows.isRaw()) {
        return;
    }
    const bool wasInSight = rectOf(currentRow()).intersects(viewport()->rect());
    const quint32 place = wasInSight ? m_current : m_rows.row(static_cast<quint32>(topRow())).place;
    m_rows.setRaw(raw);
    rowsChanged();
    // What was looked at stays in sight.
    bringInSight(m_rows.rowOf(place));
    Q_EMIT rawChanged(raw);
    Q_EMIT currentChanged();
}

void JsonView::setFolds(record::LineFolds folds)
{
    m_rows.setFolds(std::move(folds));
    rowsChanged();
    bringInSight(currentRow());
    bringTextInSight(currentRow());
    Q_EMIT currentChanged();
}

void JsonView::rowsChanged()
{
    m_measures = JsonMeasures::of(font(), m_rows.lastNumber());
    m_window.forget();
    updateBars();
    viewport()->update();
}

quint32 JsonView::currentRow() const
{
    return m_rows.rowOf(m_current);
}

models::RowRange JsonView::markedRows() const
{
    const quint32 current = currentRow();
    const quint32 anchor = m_rows.rowOf(m_anchor);
    if (anchor != current || !m_chosen) {
        return {std::min(anchor, current), std::max(anchor, current)};
    }
    // What is chosen counts as long as one has not gone on from there.
    const models::RowRange chosen = m_rows.rowsOf(*m_chosen);
    return chosen.first == current ? chosen : models::RowRange{current, current};
}

JsonMarks JsonView::marks() const
{
    JsonMarks marks;
    marks.engagement = m_engagement;
    marks.current = currentRow();
    marks.focused = hasFocus() ? std::optional(marks.current) : std::nullopt;
    marks.lit = &m_lit;
    const bool isDragged = m_rows.rowOf(m_anchor) != marks.current;
    marks.chosen = isDragged ? std::nullopt : m_chosen;
    marks.rows = isDragged  ? std::optional(markedRows())
                 : m_chosen ? std::optional(m_rows.rowsOf(*m_chosen))
                            : std::nullopt;
    // Hits of another journey would stand elsewhere: a search is under way then.
    const bool isOfThis = m_finder && m_finder->journey() && m_rows.layout() &&
                          m_engagement < m_finder->journey()->engagements.size() &&
                          m_finder->journey()->engagements[m_engagement].shown == m_rows.layout()->record;
    marks.finder = isOfThis ? m_finder : nullptr;
    return marks;
}

void JsonView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    const Theme &theme = themeOf(palette());
    const JsonMarks found = marks();
    JsonPainter rows(painter, theme, m_measures, m_rows, found);
    painter.fillRect(event->rect(), theme.panel);
    const auto first = static_cast<quint32>(topRow());
    quint32 row = first;
    for (const models::JsonRow &shown : m_window.rows(m_rows, first, static_cast<quint32>(rowsInSight()) + 1)) {
        if (rectOf(row).intersects(event->rect())) {
            rows.paint(rectOf(row), row, shown, horizontalScrollBar()->value());
        }
        ++row;
    }
    painter.fillRect(QRect(m_measures.gutter - 1, 0, 1, viewport()->height()), theme.line);
}

void JsonView::markChosen()
{
    const auto &place = m_selection.current();
    m_chosen.reset();
    viewport()->update();
    if (!place || place->engagement != m_engagement || !m_rows.layout()) {
        return;
    }
    // A field that is missing is looked for where it would stand.
    for (QString pointer = place->pointer; !m_chosen; pointer.truncate(pointer.lastIndexOf(u'/'))) {
        m_chosen = m_rows.rangeOf(pointer);
        if (pointer.isEmpty()) {
            break;
        }
    }
}

void JsonView::follow()
{
    if (m_isChoosing) {
        return;
    }
    markChosen();
    if (m_chosen) {
        m_rows.reveal(m_chosen->begin);
        m_current = m_anchor = m_chosen->begin;
        rowsChanged();
        const models::RowRange rows = m_rows.rowsOf(*m_chosen);
        bringInSight(qMin(rows.last, rows.first + static_cast<quint32>(rowsInSight()) - 1));
        bringInSight(rows.first);
        bringTextInSight(rows.first);
        Q_EMIT currentChanged();
    }
}

void JsonView::select(const QString &pointer)
{
    const QScopedValueRollback choosing(m_isChoosing, true);
    m_selection.select({m_engagement, pointer});
}

void JsonView::chooseCurrent()
{
    if (m_rows.count() == 0) {
        return;
    }
    m_chosen = m_rows.extentAt(m_current);
    m_anchor = m_current;
    select(m_rows.pointerAt(m_current));
    viewport()->update();
}

void JsonView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void JsonView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        rowsChanged();
    }
}

} // namespace ui
