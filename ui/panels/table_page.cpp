// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/table_page.h"

#include "analysis/wording.h"
#include "models/roles.h"
#include "ui/panels/cell_delegate.h"
#include "ui/panels/column_fit.h"
#include "ui/panels/column_menu.h"
#include "ui/panels/flat_header.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDataStream>
#include <QEvent>
#include <QIODevice>
#include <QLabel>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedLayout>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr int sampleRows = 50;      ///< widths are fitted to some rows; a look at all of them would take too long
constexpr int leastCharacters = 26; ///< of a squeezed column: a time is never cut
constexpr int mostCharacters = 45;  ///< of a column of a table that scrolls

int firstShown(const QHeaderView &header)
{
    int visual = 0;
    while (visual + 1 < header.count() && header.isSectionHidden(header.logicalIndex(visual))) {
        ++visual;
    }
    return header.logicalIndex(visual);
}

} // namespace

TablePage::TablePage(TableContent content, models::Selection &selection, QWidget *parent)
    : QWidget(parent), m_content(std::move(content)), m_selection(selection), m_rows(m_content.rows)
{
    buildView();
    connectRows();
    arrangeColumns();
    buildMessage();
    connectView();
    updateMessage();
    followSelection(Reveal::Always);
}

void TablePage::buildView()
{
    m_view = new QTableView;
    m_view->setObjectName(m_content.name);
    m_view->setAccessibleName(m_content.title);
    m_view->setItemDelegate(new CellDelegate([this](const QModelIndex &index) { return isLit(index); }, m_view));
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
    m_view->viewport()->installEventFilter(this);
    updateRowHeight();
    setFocusProxy(m_view);
}

void TablePage::buildMessage()
{
    m_message = makeEmptyText(m_content.name + QLatin1String("Message"));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
}

void TablePage::arrangeColumns()
{
    QHeaderView &header = *m_view->horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        header.hideSection(column);
    }
    int place = 0;
    for (const int column : m_content.shownAtFirst) {
        header.showSection(column);
        header.moveSection(header.visualIndex(column), place);
        ++place;
    }
}

void TablePage::connectRows()
{
    // The view makes another row current when the current one goes; that is nobody's choice. These begin before the
    // view hears of it, and end after.
    const auto begin = [this] {
        m_isFollowing = true;
    };
    connect(&m_rows, &QAbstractItemModel::modelAboutToBeReset, this, begin);
    connect(&m_rows, &QAbstractItemModel::rowsAboutToBeRemoved, this, begin);
    m_view->setModel(&m_rows);
    const auto end = [this] {
        m_isFollowing = false;
        updateMessage();
        fit();
        followSelection(Reveal::IfNew);
    };
    connect(&m_rows, &QAbstractItemModel::modelReset, this, end);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, end);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, end);
}

void TablePage::connectView()
{
    auto *copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, [this] { copy(models::RowsFormat::Text); });

    connect(m_view, &QWidget::customContextMenuRequested, this, &TablePage::showMenu);
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, &TablePage::showColumnMenu);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TablePage::chooseCurrent);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TablePage::chooseCurrent);
    connect(&m_selection, &models::Selection::changed, this, [this] { followSelection(Reveal::Always); });
    connect(&m_selection, &models::Selection::litChanged, this, [this] {
        m_lit.reset();
        m_view->viewport()->update();
    });
}

void TablePage::setFilterText(const QString &text)
{
    m_rows.setFilterText(text);
    fit();
    updateMessage();
    followSelection(Reveal::Always);
}

void TablePage::setEmptyReason(const QString &reason)
{
    m_emptyReason = reason;
    updateMessage();
}

void TablePage::setSeveralEngagements(bool several)
{
    m_view->setColumnHidden(m_content.engagementColumn, !several);
    fit();
}

void TablePage::updateMessage()
{
    const bool isFiltered = m_content.rows.rowCount() > 0;
    m_message->setText(isFiltered ? tr("No row contains “%1”.").arg(analysis::plainLabel(m_rows.filterText(), 60))
                                  : m_emptyReason);
    m_stack->setCurrentWidget(m_rows.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_message);
}

void TablePage::updateRowHeight()
{
    const int height = qMax(metrics::row, m_view->fontMetrics().height() + 2 * metrics::grid);
    m_view->verticalHeader()->setDefaultSectionSize(height);
}

bool TablePage::isFitted(const std::vector<int> &columns) const
{
    // The last column takes what is left, so its width says nothing about what somebody wants.
    return std::all_of(columns.begin(), columns.end() - 1, [this](int column) {
        const auto given = m_fitted.find(column);
        return given == m_fitted.end() || given->second == m_view->columnWidth(column);
    });
}

bool TablePage::staysWhileFiltered(const std::vector<int> &columns) const
{
    // Columns that moved with each letter typed could not be read meanwhile.
    const auto hasWidth = [this](int column) {
        return m_fitted.find(column) != m_fitted.end();
    };
    return !m_rows.filterText().isEmpty() && std::all_of(columns.begin(), columns.end(), hasWidth);
}

void TablePage::fit()
{
    const std::vector<int> columns = shownColumns(*m_view->horizontalHeader());
    const int rows = qMin(m_rows.rowCount(), sampleRows);
    if (rows == 0 || columns.empty() || !m_view->isVisible()) {
        return;
    }
    m_hasOwnWidths = m_hasOwnWidths || !isFitted(columns);
    if (m_hasOwnWidths || staysWhileFiltered(columns)) {
        return;
    }
    const int character = m_view->fontMetrics().averageCharWidth();
    std::vector<ColumnNeed> needs;
    for (const int column : columns) {
        const int heading = m_view->horizontalHeader()->sectionSizeHint(column);
        int natural = heading;
        for (int i = 0; i < rows; ++i) {
            const qint64 row = qint64(i) * m_rows.rowCount() / rows;
            const QModelIndex index = m_rows.index(static_cast<int>(row), column);
            natural = qMax(natural, m_view->sizeHintForIndex(index).width());
        }
        needs.push_back({natural, qMin(natural, qMax(heading, leastCharacters * character))});
    }
    const std::vector<int> widths = fitColumns(needs, m_view->viewport()->width(), mostCharacters * character);
    m_fitted.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        m_view->setColumnWidth(columns[i], widths[i]);
        m_fitted.emplace(columns[i], widths[i]);
    }
}

bool TablePage::isLit(const QModelIndex &index) const
{
    if (index.column() != firstShown(*m_view->horizontalHeader()) || m_selection.lit().empty()) {
        return false;
    }
    if (!m_lit) {
        m_lit.emplace(m_selection.lit());
    }
    const std::vector<models::Place> places = m_content.placesOf(m_rows.mapToSource(index));
    return std::any_of(places.begin(), places.end(),
                       [this](const models::Place &place) { return m_lit->contains(place); });
}

void TablePage::chooseCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    // The focus makes a row current; only one that is selected was chosen.
    if (m_isFollowing || !m_view->selectionModel()->isSelected(current)) {
        return;
    }
    if (const QVariant stretch = current.data(models::StretchRole); stretch.isValid()) {
        m_selection.selectInterval(stretch.value<models::Stretch>());
    } else {
        m_selection.select(current.data(models::ElementRole).value<models::Place>());
    }
    if (auto sources =
            m_content.sourcesOf ? m_content.sourcesOf(m_rows.mapToSource(current)) : std::vector<models::Place>();
        !sources.empty()) {
        m_selection.light(std::move(sources));
    }
}

QModelIndex TablePage::chosenRow() const
{
    const auto &place = m_selection.current();
    const QModelIndex current = m_view->currentIndex();
    if (!place) {
        return {};
    }
    // Several rows can speak of one place: the one that somebody chose stays.
    if (current.isValid() && current.data(models::ElementRole).value<models::Place>() == *place) {
        return current;
    }
    const QModelIndex row = m_rows.mapFromSource(m_content.indexOf(*place));
    const int column = current.isValid() ? current.column() : shownColumns(*m_view->horizontalHeader()).front();
    return row.siblingAtColumn(column);
}

void TablePage::followSelection(Reveal reveal)
{
    const QModelIndex row = chosenRow();
    QItemSelectionModel &chosen = *m_view->selectionModel();
    const QScopedValueRollback following(m_isFollowing, true);
    if (!row.isValid()) {
        chosen.clear();
    } else if (row.row() != m_view->currentIndex().row() || !chosen.isSelected(row)) {
        chosen.setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        m_view->scrollTo(row);
    } else if (reveal == Reveal::Always) {
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

void TablePage::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(m_content.name + QLatin1String("Menu"));
    const bool chosen = m_view->selectionModel()->hasSelection();
    const auto add = [&](const QString &text, models::RowsFormat format) {
        QAction *action = menu->addAction(text, this, [this, format] { copy(format); });
        action->setEnabled(chosen);
        return action;
    };
    add(tr("Copy"), models::RowsFormat::Text)->setShortcut(QKeySequence::Copy);
    add(tr("Copy as CSV"), models::RowsFormat::Csv);
    add(tr("Copy as Markdown"), models::RowsFormat::Markdown);
    add(tr("Copy as JSON"), models::RowsFormat::Json);
    menu->addSeparator();
    menu->addAction(tr("Add a note…"), this, &TablePage::noteRequested)->setEnabled(chosen);
    menu->addSeparator();
    QMenu *columns = menu->addMenu(tr("Columns"));
    const QModelIndex current = m_view->currentIndex();
    addColumnActions(*columns, *m_view, current.isValid() ? std::optional(current.column()) : std::nullopt);
    connect(columns, &QMenu::triggered, this, &TablePage::fit);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

void TablePage::showColumnMenu(const QPoint &at)
{
    QHeaderView &header = *m_view->horizontalHeader();
    const int column = header.logicalIndexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(m_content.name + QLatin1String("ColumnsMenu"));
    addColumnActions(*menu, *m_view, column >= 0 ? std::optional(column) : std::nullopt);
    connect(menu, &QMenu::triggered, this, &TablePage::fit);
    menu->popup(header.mapToGlobal(at));
}

QByteArray TablePage::saveState() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_hasOwnWidths << m_view->horizontalHeader()->saveState();
    return bytes;
}

bool TablePage::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    bool hasOwnWidths = false;
    QByteArray header;
    stream >> hasOwnWidths >> header;
    if (stream.status() != QDataStream::Ok || !m_view->horizontalHeader()->restoreState(header)) {
        return false;
    }
    m_hasOwnWidths = hasOwnWidths;
    m_fitted.clear();
    fit();
    return true;
}

void TablePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        updateRowHeight();
        fit();
    }
}

bool TablePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
        fit();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
