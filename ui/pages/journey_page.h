// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/journey_report.h"
#include "models/finder.h"
#include "models/notebook.h"
#include "ui/dialogs/command_palette.h"
#include "ui/pages/page_content.h"
#include "ui/panels/journey_head.h"
#include "ui/theme/motion.h"

#include <QTimeZone>
#include <QWidget>

class QSplitter;

namespace ui {

class FindBar;
class JourneyFiguresCard;
class SidePanel;
class TablesPanel;
class TimelinePanel;

/// What fills a tab once a record is there: head, find, timeline, tables and side panel, all on one selection. Where
/// there is no room at the side, the side panel is a tab among the tables (design/visual.md).
class JourneyPage final : public QWidget
{
    Q_OBJECT
public:
    JourneyPage(JourneyHead::Now now, MotionRule mayMove, QWidget *parent = nullptr);

    /// News of the same engagement keeps selection, filters and places.
    void setContent(const PageContent &content);
    /// A part of it, before the page is shown: its tables are ready then.
    void fillTables(const PageContent &content);
    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] const models::Selection &selection() const { return m_selection; }
    void choose(const models::Place &place) { m_selection.select(place); }
    /// The engagement that is chosen, or something of it; the first where nothing is.
    [[nodiscard]] std::size_t engagement() const;

    /// How engagements stand beside each other; remembered with the page's state.
    void arrangeAs(const timeline::Arrangement &arrangement);
    [[nodiscard]] const timeline::Arrangement &arrangement() const { return m_arrangement; }
    /// What a report of the journey says as it is seen here.
    [[nodiscard]] exports::JourneyReportOptions reportOptions() const;

    /// The part of time the timeline shows; nothing: all of it.
    [[nodiscard]] std::optional<record::Interval> seen() const;
    void see(record::Interval interval);
    /// What can be done here, for the palette: on the timeline, and which table is shown.
    [[nodiscard]] std::vector<PaletteCommand> commands();

    /// What somebody noted; as it may be seen.
    [[nodiscard]] models::Notebook &notebook() { return m_notebook; }
    /// Asks for a note about what is chosen: an item, the start of a stretch of time, else the engagement.
    void addNote();
    void showNotes(); ///< their table
    void copyAccount();
    void showChanges(); ///< the table of what has changed since the record was read before
    void focusTimeline();
    void focusFilter();
    void openFind();
    void findNext();
    void findPrevious();
    /// Where the splitters stand, tab and columns of the tables.
    [[nodiscard]] QByteArray saveState() const;
    bool restoreState(const QByteArray &state);

Q_SIGNALS:
    void copyRequested(const QString &text);
    void timeZoneChosen(const QTimeZone &zone);
    void selectionChanged();
    void valueRevealed(); ///< one value was held to be seen
    void notesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build(JourneyHead::Now now);
    void connectAll();
    void arrange();
    void showTimeline();
    void addArrangements(std::vector<PaletteCommand> &commands);
    void markHits();
    void connectNotes();
    void addNoteTo(const analysis::Note &place);
    void editNote(std::size_t index);
    [[nodiscard]] QString whereOf(const analysis::Note &note) const;

    models::Selection m_selection;
    models::Finder m_finder{m_selection};
    models::Notebook m_notebook;
    JourneyHead::Now m_now;
    QTimeZone m_zone = QTimeZone::utc();
    analysis::JourneyPtr m_journey;
    timeline::ContentPtr m_plain; ///< the timeline at true time, one engagement below the other
    timeline::Arrangement m_arrangement;
    QFutureWatcher<timeline::ContentPtr> m_arranging;
    JourneyHead *m_head = nullptr;
    JourneyFiguresCard *m_figures = nullptr;
    FindBar *m_find = nullptr;
    TimelinePanel *m_timeline = nullptr;
    TablesPanel *m_tables = nullptr;
    SidePanel *m_side = nullptr;
    QSplitter *m_columns = nullptr; ///< picture and tables | side
    QSplitter *m_rows = nullptr;    ///< timeline / tables
    std::optional<bool> m_narrow;
};

} // namespace ui
