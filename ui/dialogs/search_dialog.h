// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/found_model.h"
#include "models/sorted_rows.h"
#include "opening/search.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace ui {

class EngagementStrip;
class SearchForm;

/// Looks for the other engagements of an engagement's customer, beside the window: pages come as one scrolls. What is
/// found stands in a table and on a strip of time, masked. Deletes itself when closed.
class SearchDialog final : public QDialog
{
    Q_OBJECT
public:
    /// Of more than so many only the first page comes unasked.
    static constexpr qint64 many = 500;

    /// `of`: the engagement by whose identifiers one looks; `where`: the service it is from. `search` becomes a child.
    SearchDialog(const analysis::JourneyEngagement &of, const record::EngagementRef &where, opening::Search *search,
                 const QTimeZone &zone, QWidget *parent = nullptr);
    ~SearchDialog() override;

    /// Engagements that are in the journey already are not offered to be added; ids, in any case.
    void setShownIds(const QStringList &ids);

Q_SIGNALS:
    void openRequested(const record::EngagementRef &ref);
    /// With their bytes as received: nothing needs to be fetched again.
    void addRequested(const std::vector<analysis::AnalysedRecord> &records);

private:
    void build(const analysis::JourneyEngagement &of, const QTimeZone &zone);
    void buildTable(const QTimeZone &zone);
    [[nodiscard]] QWidget *statusRow();
    [[nodiscard]] QWidget *buttons();
    void connectAll();
    void begin();
    void fetchNearTheEnd();
    void takeFound();
    void update();
    void showProgress(opening::Phase phase);
    [[nodiscard]] QSet<quint32> chosen() const; ///< places in what is found
    [[nodiscard]] std::vector<analysis::AnalysedRecord> addable(const QSet<quint32> &places) const;
    void openChosen();
    void choose(quint32 engagement);

    record::EngagementRef m_where;
    opening::Search &m_search;
    models::FoundModel m_found;
    models::SortedRows m_rows{m_found};
    QSet<QString> m_shownIds; ///< in lower case
    QString m_step;           ///< what the page under way is at
    SearchForm *m_form = nullptr;
    QPushButton *m_begin = nullptr;
    QPushButton *m_again = nullptr; ///< tries a page again, or goes on
    QPushButton *m_cancel = nullptr;
    QPushButton *m_loadAll = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_takeAll = nullptr;
    QProgressBar *m_progress = nullptr;
    QLabel *m_state = nullptr;
    QLabel *m_message = nullptr; ///< in place of an empty table
    EngagementStrip *m_strip = nullptr;
    QTableView *m_view = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
