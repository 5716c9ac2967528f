// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/opener.h"
#include "opening/sample_service.h"
#include "ui/pages/auto_refresh.h"
#include "ui/pages/page_content.h"
#include "ui/pages/tab_request.h"
#include "ui/panels/journey_head.h"
#include "ui/theme/motion.h"
#include "ui/wording/error_text.h"

#include <QTimeZone>
#include <QWidget>

class QStackedLayout;

namespace ui {

class JourneyPage;
class LoadingPage;
class MessagePage;
class NoticeBar;

/// The case file of a tab, and which form it has.
struct CaseTarget
{
    QString path;
    bool masked = true;
};

/// What every tab uses; outlives them all.
struct TabServices
{
    opening::Opener &opener; ///< opens masked: what is revealed is made of it
    opening::SampleService &samples;
    axp::Reachability &reachability;
    std::function<void(const QString &)> copy; ///< to the clipboard: what is no part of a record
    /// The same of what a journey shows, which is logged, and while it is revealed looked at first.
    std::function<void(const analysis::Journey &, const QString &)> copyOf;
    JourneyHead::Now now;
    MotionRule mayMove;
};

/// One tab: from loading to the journey or to the reason why there is none, and again. While a record is on screen,
/// reading it anew happens beside it: it stays until the new one is there, and is marked as old when that fails.
class TabPage final : public QWidget
{
    Q_OBJECT
public:
    enum class State : quint8 { Loading, Journey, Message };

    TabPage(TabRequest request, TabServices services, QWidget *parent = nullptr);
    ~TabPage() override;

    /// Opens what was asked for, or reads it anew. Nothing happens while that is under way.
    void open();
    /// Opens it when it is first looked at; its timeline shows `seen` then.
    void openLater(std::optional<record::Interval> seen);
    /// By what it comes back.
    [[nodiscard]] TabMemory memory() const;
    void cancel();
    /// Adds what is named to the journey that is shown; what cannot be opened is named. Nothing happens while something
    /// else is under way, or where there is no journey yet.
    void add(const TabRequest &what);
    /// The same with records that were read already: one for each input, in their order.
    void addRead(const TabRequest &what, opening::OpenedRecords records, bool areNotesSaved = true);
    /// Takes an engagement out of a journey of several.
    void remove(std::size_t engagement);
    /// How one engagement of the journey could have a tab of its own.
    [[nodiscard]] TabRequest requestOf(std::size_t engagement) const;
    /// All that is shown here, with the notes on it, to be shown elsewhere.
    [[nodiscard]] opening::OpenedRecords records() const;
    void setRevealed(bool revealed);
    void setTimeZone(const QTimeZone &zone);
    /// How often a record that is still live is read anew while this is looked at; 0 s: never.
    void setAutoRefresh(std::chrono::seconds interval) { m_autoRefresh.setInterval(interval); }
    /// What the reading anew by itself is at; empty where there is none.
    [[nodiscard]] QString autoRefreshText() const;
    /// The same, masked whatever is revealed; null until there is one.
    [[nodiscard]] const analysis::JourneyPtr &maskedJourney() const { return masked(); }
    /// Whether something is noted that no file has.
    [[nodiscard]] bool hasUnsavedNotes() const;
    /// The case file that notes are saved to; nothing until there is one.
    [[nodiscard]] std::optional<CaseTarget> caseTarget() const;
    void setCaseTarget(const CaseTarget &target) { m_caseTarget = target; }
    /// Says something above the record.
    void tell(const QString &text, bool isProblem);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] const TabRequest &request() const { return m_request; }
    /// As it is shown; null until there is one.
    [[nodiscard]] const analysis::JourneyPtr &journey() const { return m_shown; }
    /// Null until there is a journey.
    [[nodiscard]] JourneyPage *journeyPage() const { return m_journeyPage; }
    /// Why there is no journey.
    [[nodiscard]] const std::optional<opening::OpenError> &error() const { return m_error; }
    [[nodiscard]] QString title() const;  ///< plain text
    [[nodiscard]] QString source() const; ///< where the record is from: a connection's name, a file

Q_SIGNALS:
    void changed();                       ///< title, state, journey or selection
    void settled();                       ///< an opening has ended, well or not
    void valueRevealed();                 ///< one value of the journey was held to be seen
    void pageMade(ui::JourneyPage *page); ///< the first journey is about to be shown
    void connectionRequested();           ///< somebody wants to set up what this is fetched with
    void timeZoneChosen(const QTimeZone &zone);
    void undone();         ///< what was added or taken out last was taken back, or did not come to be
    void settledForGood(); ///< it cannot be taken back any more

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectSamples();
    void refreshByItself();
    void takeNetwork();
    [[nodiscard]] bool isOffline() const; ///< it has failed for want of a network
    void showProgress(opening::Phase phase, qint64 done, qint64 total);
    void updateAutoRefresh();
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] const analysis::JourneyPtr &masked() const { return m_contents.masked.journey; } ///< null: none yet
    void begin();
    void start(opening::OpenRequest request);
    void takeCount(int done, int total);
    void tryAgain();
    void takeResult(const opening::Opening::Result &result);
    void takeError(const opening::OpenError &error);
    void fillAhead(const PageContents &contents);
    void takeContents(const PageContents &contents);
    void tellChanges(const analysis::Journey &before);
    /// A journey of other engagements on the way to be shown.
    struct Change
    {
        TabRequest request; ///< of what is shown then
        TabRequest added;   ///< the last of its inputs
        QString done;       ///< what to say
        bool areNotesSaved = true;
    };
    /// What was shown before the last change.
    struct Past
    {
        TabRequest request;
        PageContents contents;
        std::vector<analysis::Note> notes;
        bool areNotesSaved = true;
    };
    void begin(Change change, opening::OpenRequest request);
    void takeChange();
    void showChange(const PageContents &before);
    void failToAdd(const opening::OpenError &error);
    void undoChange();
    void forgetPast();
    void tellOpened(const analysis::JourneyPtr &before);
    void fail(const ErrorText &text);
    void showBusy(const QString &step);
    void showJourney();
    void end();
    void show(State state);
    [[nodiscard]] LoadingPage &loadingPage();
    [[nodiscard]] MessagePage &messagePage();
    void makeJourneyPage();

    TabRequest m_request;
    std::optional<record::Interval> m_seen; ///< what the timeline is to show once there is one
    TabServices m_services;
    State m_state = State::Loading;
    bool m_busy = false;
    bool m_awaitsSamples = false;
    bool m_awaitsLook = false; ///< it is opened when it is first shown
    bool m_revealed = false;
    QTimeZone m_zone = QTimeZone::utc();
    opening::Opening *m_opening = nullptr;
    PageContents m_contents;
    analysis::JourneyPtr m_shown;
    Preparation m_preparation;
    std::optional<opening::OpenError> m_error;
    std::vector<opening::Opening::Failure> m_failures; ///< of what was opened last
    std::optional<Change> m_change;                    ///< under way
    std::optional<TabRequest> m_notAdded;              ///< to be tried again
    std::optional<Past> m_past;
    std::optional<CaseTarget> m_caseTarget; ///< that somebody chose
    AutoRefresh m_autoRefresh;
    bool m_byItself = false; ///< what is under way was not asked for by a person

    NoticeBar *m_notice = nullptr;
    QStackedLayout *m_stack = nullptr;
    LoadingPage *m_loadingPage = nullptr;
    MessagePage *m_messagePage = nullptr;
    JourneyPage *m_journeyPage = nullptr;
};

} // namespace ui
