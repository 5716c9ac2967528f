// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/lit_places.h"
#include "models/rows_as_text.h"
#include "models/selection.h"
#include "models/sorted_rows.h"

#include <QWidget>

#include <functional>
#include <map>
#include <optional>
#include <vector>

class QLabel;
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
    std::function<std::vector<models::Place>(const QModelIndex &)> placesOf; ///< what a row is lit with
    std::vector<int> shownAtFirst; ///< the columns that are shown until others are chosen, in this order
    int engagementColumn = 0;      ///< shown only where there are several
    std::function<std::vector<models::Place>(const QModelIndex &)> sourcesOf; ///< what choosing a row lights besides
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
    /// Order, width and sorting of the columns, and which are shown.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    /// Somebody wants this text on the clipboard.
    void copyRequested(const QString &text);
    void noteRequested(); ///< somebody wants to note something about the current row

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Whether a row that is chosen already is scrolled to.
    enum class Reveal : quint8 { Always, IfNew };

    void buildView();
    void buildMessage();
    void connectRows();
    void connectView();
    void arrangeColumns();
    void updateMessage();
    void updateRowHeight();
    void fit();
    [[nodiscard]] bool isFitted(const std::vector<int> &columns) const;
    [[nodiscard]] bool staysWhileFiltered(const std::vector<int> &columns) const;
    [[nodiscard]] bool isLit(const QModelIndex &index) const;
    void chooseCurrent();
    void followSelection(Reveal reveal);
    [[nodiscard]] QModelIndex chosenRow() const;
    void copy(models::RowsFormat format);
    void showMenu(const QPoint &at);
    void showColumnMenu(const QPoint &at);

    TableContent m_content;
    models::Selection &m_selection;
    models::SortedRows m_rows;
    QTableView *m_view = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
    QString m_emptyReason;
    bool m_isFollowing = false;                     ///< the current row changes, but nobody chose it
    bool m_hasOwnWidths = false;                    ///< somebody chose how wide the columns are
    std::map<int, int> m_fitted;                    ///< column → the width it was given last
    mutable std::optional<models::LitPlaces> m_lit; ///< made when first painted
};

} // namespace ui
