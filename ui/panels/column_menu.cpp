// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/column_menu.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include <algorithm>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::TablePage", text);
}

/// A heading as the text of an action, where `&` would name a key.
QString titleOf(const QTableView &table, int column)
{
    QString title = table.model()->headerData(column, Qt::Horizontal).toString();
    return title.replace(QLatin1Char('&'), QLatin1String("&&"));
}

void moveColumn(QHeaderView &header, int column, int by)
{
    const std::vector<int> shown = shownColumns(header);
    const auto at = std::find(shown.begin(), shown.end(), column);
    const auto to = at - shown.begin() + by;
    if (at != shown.end() && to >= 0 && to < static_cast<std::ptrdiff_t>(shown.size())) {
        header.moveSection(header.visualIndex(column), header.visualIndex(shown[static_cast<std::size_t>(to)]));
    }
}

void addSorting(QMenu &menu, QTableView &table, int column)
{
    const QString title = titleOf(table, column);
    const auto add = [&](const QString &text, Qt::SortOrder order) {
        menu.addAction(text.arg(title), &table, [&table, column, order] { table.sortByColumn(column, order); });
    };
    add(tr("Sort by “%1”"), Qt::AscendingOrder);
    add(tr("Sort by “%1”, last first"), Qt::DescendingOrder);
    QAction *unsorted =
        menu.addAction(tr("Sort as in the record"), &table, [&table] { table.sortByColumn(-1, Qt::AscendingOrder); });
    unsorted->setEnabled(table.horizontalHeader()->sortIndicatorSection() >= 0);
    menu.addSeparator();
}

void addMoving(QMenu &menu, QTableView &table, int column)
{
    QHeaderView &header = *table.horizontalHeader();
    const std::vector<int> shown = shownColumns(header);
    const QString title = titleOf(table, column);
    menu.addSeparator();
    menu.addAction(tr("Move “%1” towards the start").arg(title), &table,
                   [&header, column] { moveColumn(header, column, -1); })
        ->setEnabled(shown.front() != column);
    menu.addAction(tr("Move “%1” towards the end").arg(title), &table,
                   [&header, column] { moveColumn(header, column, 1); })
        ->setEnabled(shown.back() != column);
}

} // namespace

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

void addColumnActions(QMenu &menu, QTableView &table, std::optional<int> column)
{
    const QHeaderView &header = *table.horizontalHeader();
    const std::size_t shown = shownColumns(header).size();
    if (column) {
        addSorting(menu, table, *column);
    }
    for (int visual = 0; visual < header.count(); ++visual) {
        const int each = header.logicalIndex(visual);
        QAction *action = menu.addAction(titleOf(table, each));
        action->setCheckable(true);
        action->setChecked(!header.isSectionHidden(each));
        action->setEnabled(header.isSectionHidden(each) || shown > 1);
        QObject::connect(action, &QAction::toggled, &table,
                         [&table, each](bool on) { table.setColumnHidden(each, !on); });
    }
    if (column) {
        addMoving(menu, table, *column);
    }
}

} // namespace ui
