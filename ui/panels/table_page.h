// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rows_as_text.h"
#include "models/selection.h"
#include "models/sorted_rows.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QMenu;
class QStackedLayout;
class QTableView;

namespace ui {

/// What a table page shows, and what is its own.
struct TableContent
{
    QString name;  ///< object name of the view: `eventsTable`
    QString title; ///< for a screen reader
    QAbstractItemModel &rows;
    std::function<QModelIndex(const models::Place &)> indexOf; ///< the row of a place; invalid if it has none here
    std::vector<int> hiddenAtFirst;
    int engagementColumn = 0; ///< shown only where there are several
};

/// One table: sorting, columns to choose and move, a filter, rows to copy. Choosing a row chooses its place in the
/// shared selection, and the other way round. Where no row is to be seen it says why.
class TablePage final : public QWidget
{
    Q_OBJECT
public:
    TablePage(TableContent content, models::Selection &selection, QWidget *parent = nullptr);

    void setFilterText(const QString &text);
    [[nodiscard]] const QString &filterText() const { return m_rows.filterText(); }
    /// What to say where the table itself has no rows.
    void setEmptyReason(const QString &reason);
    void setSeveralEngagements(bool several);
    /// Order and width of the columns, and which are shown.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Somebody wants this text on the clipboard.
    void copyRequested(const QString &text);

private:
    void build();
    void connectAll();
    void showMenu(const QPoint &globalAt);
    void addColumnActions(QMenu &menu);
    void moveColumn(int by);
    void copy(models::RowsFormat format);
    void chooseCurrent();
    void followSelection();
    void updateMessage();
    void fitColumns();

    TableContent m_content;
    models::Selection &m_selection;
    models::SortedRows m_rows;
    QTableView *m_view = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
    QString m_emptyReason;
    bool m_fitted = false;
};

} // namespace ui
