// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/details_panel.h"

#include "analysis/wording.h"
#include "models/clock_walk.h"
#include "models/places.h"
#include "models/roles.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/field_delegate.h"
#include "ui/panels/held_reveal.h"
#include "ui/panels/notes_box.h"
#include "ui/panels/text_label.h"

#include <QAction>
#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTreeView>

namespace ui {

namespace {

constexpr int nameColumn = static_cast<int>(models::FieldColumn::Name);
constexpr int valueColumn = static_cast<int>(models::FieldColumn::Value);

models::Place placeOf(const QModelIndex &index)
{
    return index.data(models::ElementRole).value<models::Place>();
}

} // namespace

DetailsPanel::DetailsPanel(models::Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("detailsPanel"));
    buildView();
    buildPages();
    connectAll();
    follow();
}

void DetailsPanel::buildView()
{
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("details"));
    m_view->setAccessibleName(tr("Fields of what is chosen"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new FieldDelegate([this](const QModelIndex &index) { return isLit(index); }, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHeaderHidden(true);
    m_view->setIndentation(3 * metrics::grid);
    m_view->setAllColumnsShowFocus(true);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->header()->setStretchLastSection(true);
    m_view->header()->setMinimumSectionSize(2 * metrics::padding);
    m_view->viewport()->installEventFilter(this);
}

void DetailsPanel::buildPages()
{
    m_title = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_title->setContentsMargins(metrics::padding, 0, metrics::padding, 0);
    m_pointer = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
    m_pointer->setObjectName(QStringLiteral("detailsPointer"));
    m_pointer->setContentsMargins(metrics::padding, 0, metrics::padding, 0);

    m_fields = new QWidget;
    auto *lines = new QVBoxLayout(m_fields);
    lines->setContentsMargins(0, 2 * metrics::grid, 0, 2 * metrics::grid);
    lines->setSpacing(metrics::grid);
    lines->addWidget(m_title);
    lines->addWidget(m_view, 1);
    lines->addWidget(m_pointer);

    m_message = makeEmptyText(QStringLiteral("detailsMessage"));
    m_all = new QVBoxLayout(this);
    m_all->setContentsMargins({});
    m_all->setSpacing(0);
    m_stack = new QStackedLayout;
    m_all->addLayout(m_stack, 1);
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
    connect(new HeldReveal(*m_view, m_model), &HeldReveal::revealed, this, &DetailsPanel::valueRevealed);
    connect(m_view, &QWidget::customContextMenuRequested, this, &DetailsPanel::showMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DetailsPanel::chooseCurrent);
    // The height of a text depends on the width it is wrapped to.
    connect(m_view->header(), &QHeaderView::sectionResized, m_view, [this] { m_view->doItemsLayout(); });
    connect(&m_selection, &models::Selection::changed, this, &DetailsPanel::follow);
    connect(&m_selection, &models::Selection::intervalChanged, this, &DetailsPanel::updateWords);
    connect(&m_selection, &models::Selection::litChanged, this, [this] {
        m_lit = models::LitPlaces(m_selection.lit());
        m_view->viewport()->update();
    });
}

void DetailsPanel::setJourney(const analysis::JourneyPtr &journey)
{
    const auto before = m_model.subject();
    const ViewState state = viewState();
    m_journey = journey;
    follow();
    if (before && before == m_model.subject()) {
        restore(state);
    }
}

void DetailsPanel::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    updateWords();
}

void DetailsPanel::setNotebook(const models::Notebook &notebook)
{
    auto *notes = new NotesBox(notebook, m_selection);
    m_all->insertWidget(0, notes);
    connect(notes, &NotesBox::editRequested, this, &DetailsPanel::editNoteRequested);
    connect(notes, &NotesBox::removeRequested, this, &DetailsPanel::removeNoteRequested);
}

void DetailsPanel::follow()
{
    const auto before = m_model.subject();
    {
        const QScopedValueRollback following(m_isFollowing, true);
        m_model.show(m_journey, m_selection.current());
    }
    updateWords();
    markChosen();
    if (before != m_model.subject()) {
        fitColumns();
    }
}

bool DetailsPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void DetailsPanel::markChosen()
{
    const auto &place = m_selection.current();
    const QModelIndex current = m_view->currentIndex();
    // Several rows can speak of one field: the one that somebody chose stays.
    if (place && current.isValid() && placeOf(current) == *place) {
        return;
    }
    const QScopedValueRollback following(m_isFollowing, true);
    const QModelIndex row = place ? m_model.indexOf(*place) : QModelIndex();
    if (row.isValid()) {
        m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->scrollTo(row);
    } else {
        m_view->selectionModel()->clear();
    }
}

void DetailsPanel::fitColumns()
{
    bool opens = false;
    for (int row = 0; row < m_model.rowCount() && !opens; ++row) {
        opens = m_model.hasChildren(m_model.index(row, nameColumn));
    }
    m_view->setRootIsDecorated(opens);
    m_view->resizeColumnToContents(nameColumn);
    m_view->setColumnWidth(nameColumn, qMin(m_view->columnWidth(nameColumn), m_view->viewport()->width() / 2));
}

void DetailsPanel::updateWords()
{
    const auto &subject = m_model.subject();
    m_stack->setCurrentWidget(subject ? m_fields : static_cast<QWidget *>(m_message));
    m_message->setText(messageText());
    if (subject) {
        m_title->setText(tr("Selected: %1").arg(analysis::plainLabel(models::titleOf(*m_journey, *subject))));
        const auto &chosen = m_selection.current();
        const QString pointer = chosen ? chosen->pointer : subject->pointer;
        m_pointer->setText(pointer.isEmpty() ? tr("the whole record") : analysis::plainLabel(pointer));
    }
}

QString DetailsPanel::messageText() const
{
    if (!m_journey) {
        return tr("No engagement is open.");
    }
    const auto &stretch = m_selection.interval();
    if (stretch && stretch->engagement < m_journey->engagements.size()) {
        return models::stretchText(*m_journey, *stretch, m_zone) + QLatin1Char(' ') +
               tr("A stretch of time is no field of the record: its totals stand above the lanes.");
    }
    return tr("Nothing is chosen. Choose a bar, a row, a sentence or a figure to see its fields.");
}

DetailsPanel::ViewState DetailsPanel::viewState() const
{
    ViewState state{{}, m_view->verticalScrollBar()->value()};
    const auto visit = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex index = m_model.index(row, nameColumn, parent);
            if (m_view->isExpanded(index)) {
                state.opened += placeOf(index).pointer;
                self(self, index);
            }
        }
    };
    visit(visit, {});
    return state;
}

void DetailsPanel::restore(const ViewState &state)
{
    for (const QString &pointer : state.opened) {
        m_view->expand(m_model.indexOf({m_model.subject()->engagement, pointer}));
    }
    m_view->doItemsLayout();
    m_view->verticalScrollBar()->setValue(state.scrolled);
}

bool DetailsPanel::isLit(const QModelIndex &index) const
{
    return !m_lit.isEmpty() && m_lit.contains(placeOf(index));
}

void DetailsPanel::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    // The focus makes a field current; only one that is selected was chosen.
    if (!m_isFollowing && m_view->selectionModel()->isSelected(current)) {
        m_selection.select(placeOf(current));
    }
}

void DetailsPanel::copyValue()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        Q_EMIT copyRequested(current.siblingAtColumn(valueColumn).data(models::WholeTextRole).toString());
    }
}

void DetailsPanel::copyPointer()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        Q_EMIT copyRequested(placeOf(current).pointer);
    }
}

void DetailsPanel::copyAll()
{
    QString text;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        text += m_model.index(row, nameColumn).data(models::WholeTextRole).toString() + QLatin1Char('\t') +
                m_model.index(row, valueColumn).data(models::WholeTextRole).toString() + QLatin1Char('\n');
    }
    if (!text.isEmpty()) {
        Q_EMIT copyRequested(text);
    }
}

void DetailsPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("detailsMenu"));
    const bool chosen = m_view->currentIndex().isValid();
    menu->addAction(tr("Copy value"), this, &DetailsPanel::copyValue)->setEnabled(chosen);
    menu->addAction(tr("Copy JSON pointer"), this, &DetailsPanel::copyPointer)->setEnabled(chosen);
    menu->addAction(tr("Copy all fields"), this, &DetailsPanel::copyAll);
    menu->addSeparator();
    menu->addAction(tr("Add a note…"), this, &DetailsPanel::noteRequested);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace ui
