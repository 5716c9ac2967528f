// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

void JsonView::moveTo(quint32 row, Extend extend)
{
    if (m_rows.count() == 0) {
        return;
    }
    m_current = m_rows.row(std::min(row, m_rows.count() - 1)).place;
    if (extend == Extend::No) {
        m_anchor = m_current;
    }
    bringInSight(currentRow());
    bringTextInSight(currentRow());
    viewport()->update();
    Q_EMIT currentChanged();
}

void JsonView::moveBy(qint64 rows, Extend extend)
{
    const qint64 last = static_cast<qint64>(m_rows.count()) - 1;
    moveTo(static_cast<quint32>(std::clamp<qint64>(currentRow() + rows, 0, std::max<qint64>(last, 0))), extend);
}

void JsonView::toggleFold(quint32 row)
{
    const models::JsonRow shown = m_rows.row(row);
    if (!shown.opens) {
        return;
    }
    shown.isFolded ? m_rows.unfold(row) : m_rows.fold(row);
    rowsChanged();
    // What stood in the fold stands at its row.
    m_current = m_rows.row(currentRow()).place;
    m_anchor = m_current;
    Q_EMIT currentChanged();
}

void JsonView::foldCurrent()
{
    const quint32 row = currentRow();
    const models::JsonRow shown = m_rows.row(row);
    if (shown.opens && !shown.isFolded) {
        toggleFold(row);
    } else if (const auto parent = m_rows.parentOf(row)) {
        moveTo(*parent, Extend::No);
    } else {
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
    }
}

void JsonView::unfoldCurrent()
{
    const quint32 row = currentRow();
    const models::JsonRow shown = m_rows.row(row);
    if (shown.isFolded) {
        toggleFold(row);
    } else if (shown.opens) {
        moveTo(row + 1, Extend::No);
    } else {
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    }
}

void JsonView::keyPressEvent(QKeyEvent *event)
{
    const auto extend = event->modifiers().testFlag(Qt::ShiftModifier) ? Extend::Yes : Extend::No;
    const bool all = event->modifiers().testFlag(Qt::ControlModifier);
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::SelectAll)) {
        m_anchor = 0;
        moveTo(m_rows.count(), Extend::Yes);
    } else if (event->key() == Qt::Key_Up) {
        moveBy(-1, extend);
    } else if (event->key() == Qt::Key_Down) {
        moveBy(1, extend);
    } else if (event->key() == Qt::Key_PageUp) {
        moveBy(1 - rowsInSight(), extend);
    } else if (event->key() == Qt::Key_PageDown) {
        moveBy(rowsInSight() - 1, extend);
    } else if (event->key() == Qt::Key_Home && all) {
        moveTo(0, extend);
    } else if (event->key() == Qt::Key_End && all) {
        moveTo(m_rows.count(), extend);
    } else if (event->key() == Qt::Key_Home) {
        horizontalScrollBar()->triggerAction(QAbstractSlider::SliderToMinimum);
    } else if (event->key() == Qt::Key_End) {
        showEndOf(currentRow());
    } else if (event->key() == Qt::Key_Left) {
        foldCurrent();
    } else if (event->key() == Qt::Key_Right) {
        unfoldCurrent();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        chooseCurrent();
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

std::optional<quint32> JsonView::rowAt(int y) const
{
    const qint64 row = topRow() + y / m_measures.row;
    return y >= 0 && row < static_cast<qint64>(m_rows.count()) ? std::optional(static_cast<quint32>(row))
                                                               : std::nullopt;
}

/// In a raw row what stands under the pointer, elsewhere where the row begins.
quint32 JsonView::offsetAt(quint32 row, int x) const
{
    const models::JsonRow shown = m_rows.row(row);
    if (!m_rows.isRaw()) {
        return shown.range.begin;
    }
    const record::RecordText &text = m_rows.layout()->record->text;
    const double left = m_measures.textLeft(shown, horizontalScrollBar()->value());
    quint32 offset = shown.range.begin;
    while (offset + 1 < shown.range.end &&
           left + m_measures.widthOf(models::visibleText(text.slice({shown.range.begin, offset + 1}))) < x) {
        ++offset;
    }
    return offset;
}

void JsonView::mousePressEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const auto row = rowAt(at.y());
    if (event->button() != Qt::LeftButton || !row) {
        QAbstractScrollArea::mousePressEvent(event);
        return;
    }
    const bool isOnMark = at.x() < m_measures.gutter && at.x() >= m_measures.gutter - m_measures.mark;
    if (isOnMark && m_rows.row(*row).opens) {
        toggleFold(*row);
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)) {
        moveTo(*row, Extend::Yes);
    } else {
        moveTo(*row, Extend::No);
        m_current = m_anchor = offsetAt(*row, at.x());
        chooseCurrent();
    }
}

void JsonView::mouseMoveEvent(QMouseEvent *event)
{
    const int y = std::clamp(event->position().toPoint().y(), 0, std::max(0, viewport()->height() - 1));
    const auto row = rowAt(y);
    // Dragged over rows, it marks them to be copied.
    if (event->buttons().testFlag(Qt::LeftButton) && row && *row != currentRow()) {
        moveTo(*row, Extend::Yes);
    }
}

void JsonView::copy()
{
    if (m_rows.count() > 0) {
        Q_EMIT copyRequested(m_rows.text(markedRows()));
    }
}

void JsonView::contextMenuEvent(QContextMenuEvent *event)
{
    if (m_rows.count() == 0) {
        return;
    }
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto row = rowAt(viewport()->mapFromGlobal(event->globalPos()).y());
        if (row && !markedRows().holds(*row)) {
            moveTo(*row, Extend::No);
        }
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("jsonMenu"));
    menu->addAction(tr("Copy"), this, &JsonView::copy)->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy JSON pointer"), this, [this] { Q_EMIT copyRequested(m_rows.pointerAt(m_current)); });
    menu->addAction(tr("Copy the whole record"), this,
                    [this] { Q_EMIT copyRequested(QString::fromUtf8(m_rows.layout()->record->text.bytes())); });
    menu->addSeparator();
    menu->addAction(tr("Fold all"), this, &JsonView::foldAllRequested)->setEnabled(!m_rows.isRaw());
    menu->addAction(tr("Unfold all"), this, [this] { setFolds({}); })->setEnabled(!m_rows.isRaw());
    QAction *raw = menu->addAction(tr("As received"), this, [this](bool on) { setRaw(on); });
    raw->setCheckable(true);
    raw->setChecked(m_rows.isRaw());
    const QRect row = rectOf(currentRow());
    const bool isByKey = event->reason() != QContextMenuEvent::Mouse;
    const QPoint below(m_measures.gutter, std::clamp(row.bottom(), 0, viewport()->height()));
    menu->popup(isByKey ? viewport()->mapToGlobal(below) : event->globalPos());
}

void JsonView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    Q_EMIT currentChanged();
}

void JsonView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
