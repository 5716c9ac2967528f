// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/table_page.h"

#include "models/roles.h"
#include "ui/panels/cell_delegate.h"
#include "ui/panels/flat_header.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int sampleRows = 50; ///< widths are fitted to the first rows; a look at all of them would take too long
constexpr int widestAtFirst = 320;

std::vector<int> shownColumns(const QHeaderView &header)
{
    std::vector<int> columns;
    for (int visual = 0; visual < header.count(); ++visual) {
        if (const int column = header.logicalIndex(visual); !header.isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

} // namespace

TablePage::TablePage(TableContent content, models::Selection &selection, QWidget *parent)
    : QWidget(parent), m_content(std::move(content)), m_selection(selection), m_rows(m_content.rows)
{
    build();
    connectAll();
    updateMessage();
    fitColumns();
    followSelection();
}

void TablePage::build()
{
    m_view = new QTableView;
    m_view->setObjectName(m_content.name);
    m_view->setAccessibleName(m_content.title);
    m_view->setModel(&m_rows);
    m_view->setItemDelegate(new CellDelegate(m_view));
    m_view->setHorizontalHeader(new FlatHeader(m_view));
    m_view->setSortingEnabled(true);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->verticalHeader()->setDefaultSectionSize(qMax(metrics::row, fontMetrics().height() + 2 * metrics::grid));
    for (const int column : m_content.hiddenAtFirst) {
        m_view->hideColumn(column);
    }
    m_view->hideColumn(m_content.engagementColumn);

    m_message = new QLabel;
    m_message->setObjectName(m_content.name + QLatin1String("Message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(metrics::padding);
    m_message->setForegroundRole(QPalette::PlaceholderText);

    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    setFocusProxy(m_view);
}

void TablePage::connectAll()
{
    auto *copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, [this] { copy(models::RowsFormat::Text); });

    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showMenu(m_view->viewport()->mapToGlobal(at)); });
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        QMenu menu;
        addColumnActions(menu);
        menu.exec(m_view->horizontalHeader()->mapToGlobal(at));
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePage::chooseCurrent);
    connect(&m_selection, &models::Selection::changed, this, &TablePage::followSelection);

    const auto rowsChanged = [this] {
        updateMessage();
        fitColumns();
    };
    connect(&m_rows, &QAbstractItemModel::modelReset, this, rowsChanged);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, rowsChanged);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, rowsChanged);
}

void TablePage::setFilterText(const QString &text)
{
    m_rows.setFilterText(text);
    updateMessage();
    followSelection();
}

void TablePage::setEmptyReason(const QString &reason)
{
    m_emptyReason = reason;
    updateMessage();
}

void TablePage::setSeveralEngagements(bool several)
{
    m_view->setColumnHidden(m_content.engagementColumn, !several);
}

void TablePage::updateMessage()
{
    m_message->setText(m_content.rows.rowCount() > 0 ? tr("No row contains “%1”.").arg(m_rows.filterText())
                                                     : m_emptyReason);
    m_stack->setCurrentWidget(m_rows.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_message);
}

void TablePage::fitColumns()
{
    const int rows = qMin(m_rows.rowCount(), sampleRows);
    if (m_fitted || rows == 0) {
        return;
    }
    m_fitted = true;
    for (int column = 0; column < m_rows.columnCount(); ++column) {
        int width = m_view->horizontalHeader()->sectionSizeHint(column);
        for (int row = 0; row < rows; ++row) {
            width = qMax(width, m_view->sizeHintForIndex(m_rows.index(row, column)).width() + metrics::padding);
        }
        m_view->setColumnWidth(column, qMin(width, widestAtFirst));
    }
}

void TablePage::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        m_selection.select(current.data(models::ElementRole).value<models::Place>());
    }
}

void TablePage::followSelection()
{
    const auto &place = m_selection.current();
    const QModelIndex current = m_view->currentIndex();
    if (place && current.isValid() && current.data(models::ElementRole).value<models::Place>() == *place) {
        return;
    }
    const QModelIndex row = place ? m_rows.mapFromSource(m_content.indexOf(*place)) : QModelIndex();
    const QSignalBlocker silent(m_view->selectionModel());
    m_view->selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_view->viewport()->update();
    if (row.isValid()) {
        m_view->scrollTo(row);
    }
}

void TablePage::copy(models::RowsFormat format)
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows()) {
        rows.push_back(index.row());
    }
    std::sort(rows.begin(), rows.end());
    if (!rows.empty()) {
        Q_EMIT copyRequested(models::rowsAsText(format, m_rows, rows, shownColumns(*m_view->horizontalHeader())));
    }
}

void TablePage::showMenu(const QPoint &globalAt)
{
    QMenu menu;
    menu.setObjectName(m_content.name + QLatin1String("Menu"));
    const bool chosen = m_view->selectionModel()->hasSelection();
    const auto add = [&](const QString &text, models::RowsFormat format) {
        QAction *action = menu.addAction(text, this, [this, format] { copy(format); });
        action->setEnabled(chosen);
        return action;
    };
    add(tr("Copy"), models::RowsFormat::Text)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as CSV"), models::RowsFormat::Csv);
    add(tr("Copy as Markdown"), models::RowsFormat::Markdown);
    add(tr("Copy as JSON"), models::RowsFormat::Json);
    menu.addSeparator();
    addColumnActions(*menu.addMenu(tr("Columns")));
    menu.exec(globalAt);
}

void TablePage::addColumnActions(QMenu &menu)
{
    const QHeaderView &header = *m_view->horizontalHeader();
    const std::size_t shown = shownColumns(header).size();
    for (int column = 0; column < header.count(); ++column) {
        QAction *action = menu.addAction(m_rows.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(column));
        action->setEnabled(header.isSectionHidden(column) || shown > 1);
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_view->setColumnHidden(column, !on); });
    }
    if (m_view->currentIndex().isValid()) {
        menu.addSeparator();
        menu.addAction(tr("Move this column towards the start"), this, [this] { moveColumn(-1); });
        menu.addAction(tr("Move this column towards the end"), this, [this] { moveColumn(1); });
    }
}

void TablePage::moveColumn(int by)
{
    QHeaderView &header = *m_view->horizontalHeader();
    const std::vector<int> shown = shownColumns(header);
    const auto at = std::find(shown.begin(), shown.end(), m_view->currentIndex().column());
    const auto to = at - shown.begin() + by;
    if (at != shown.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(shown.size())) {
        header.moveSection(header.visualIndex(*at), header.visualIndex(shown[static_cast<std::size_t>(to)]));
    }
}

QByteArray TablePage::saveState() const
{
    return m_view->horizontalHeader()->saveState();
}

bool TablePage::restoreState(const QByteArray &state)
{
    m_fitted = m_view->horizontalHeader()->restoreState(state);
    return m_fitted;
}

} // namespace ui
