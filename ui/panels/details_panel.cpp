// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/details_panel.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "models/roles.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/field_delegate.h"

#include <QAction>
#include <QBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>
#include <QTreeView>

namespace ui {

DetailsPanel::DetailsPanel(models::Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("detailsPanel"));
    build();
    connectAll();
    followSelection();
}

void DetailsPanel::build()
{
    m_title = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_pointer = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
    m_pointer->setObjectName(QStringLiteral("detailsPointer"));

    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("details"));
    m_view->setAccessibleName(tr("Fields of what is chosen"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new FieldDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(4 * metrics::grid);
    m_view->setRootIsDecorated(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 10);
    m_view->header()->setStretchLastSection(true);

    m_fields = new QWidget;
    auto *lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins(metrics::padding, 2 * metrics::grid, metrics::padding, 2 * metrics::grid);
    lines->setSpacing(metrics::grid);
    lines->addWidget(m_title);
    lines->addWidget(m_view, 1);
    lines->addWidget(m_pointer);

    m_message = new QLabel(tr("Nothing is chosen. Choose a bar, a row, a sentence or a figure to see its fields."));
    m_message->setObjectName(QStringLiteral("detailsMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(metrics::padding);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_fields);
    m_stack->addWidget(m_message);
}

void DetailsPanel::connectAll()
{
    auto *copyAction = new QAction(tr("Copy value"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, &DetailsPanel::copyValue);
    connect(m_view, &QWidget::customContextMenuRequested, this, &DetailsPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DetailsPanel::chooseCurrent);
    // The height of a finding depends on the width it is wrapped to.
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, [this] { m_view->doItemsLayout(); });
    connect(&m_selection, &models::Selection::changed, this, &DetailsPanel::followSelection);
}

void DetailsPanel::setJourney(const analysis::JourneyPtr &journey)
{
    m_journey = journey;
    followSelection();
}

void DetailsPanel::followSelection()
{
    const auto &place = m_selection.current();
    const QModelIndex current = m_view->currentIndex();
    const bool isCurrent =
        place && current.isValid() && current.data(models::ElementRole).value<models::Place>() == *place;
    const auto before = m_model.subject();
    const QSignalBlocker silent(m_view->selectionModel());
    m_model.show(m_journey, place);
    updateWords();
    if (isCurrent && before == m_model.subject() && m_view->currentIndex().isValid()) {
        return;
    }
    const QModelIndex row = place ? m_model.indexOf(*place) : QModelIndex();
    m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    if (row.isValid()) {
        m_view->scrollTo(row);
    }
    if (before != m_model.subject() && m_model.subject()) {
        m_view->resizeColumnToContents(static_cast<int>(models::FieldColumn::Name));
        m_view->setColumnWidth(0, qMin(m_view->columnWidth(0) + metrics::grid, m_view->viewport()->width() / 2));
    }
    m_view->viewport()->update();
}

void DetailsPanel::updateWords()
{
    const auto &subject = m_model.subject();
    m_stack->setCurrentWidget(subject ? m_fields : static_cast<QWidget *>(m_message));
    if (subject) {
        m_title->setText(tr("Selected: %1").arg(analysis::plainLabel(models::titleOf(*m_journey, *subject))));
        m_pointer->setText(subject->pointer.isEmpty() ? tr("the whole record")
                                                      : analysis::plainLabel(subject->pointer));
    }
}

void DetailsPanel::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        m_selection.select(current.data(models::ElementRole).value<models::Place>());
    }
}

void DetailsPanel::copyValue()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        const QModelIndex value = current.siblingAtColumn(static_cast<int>(models::FieldColumn::Value));
        Q_EMIT copyRequested(value.data(models::WholeTextRole).toString());
    }
}

void DetailsPanel::copyAll()
{
    QString text;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        text += m_model.index(row, 0).data(models::WholeTextRole).toString() + QLatin1Char('\t') +
                m_model.index(row, 1).data(models::WholeTextRole).toString() + QLatin1Char('\n');
    }
    if (!text.isEmpty()) {
        Q_EMIT copyRequested(text);
    }
}

void DetailsPanel::showMenu(const QPoint &at)
{
    QMenu menu;
    const QModelIndex current = m_view->currentIndex();
    menu.addAction(tr("Copy value"), this, &DetailsPanel::copyValue)->setEnabled(current.isValid());
    const auto copyPointer = [this, current] {
        Q_EMIT copyRequested(current.data(models::ElementRole).value<models::Place>().pointer);
    };
    menu.addAction(tr("Copy JSON pointer"), this, copyPointer)->setEnabled(current.isValid());
    menu.addAction(tr("Copy all fields"), this, &DetailsPanel::copyAll);
    menu.exec(m_view->viewport()->mapToGlobal(at));
}

} // namespace ui
