// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/connection_book.h"
#include "ui/leaving_gate.h"
#include "ui/masking_switch.h"
#include "ui/pages/tab_page.h"
#include "ui/window_actions.h"

#include <QMainWindow>

class QLabel;
class QPrinter;

namespace opening {
class RequestLog;
}

namespace ui {

class ConnectionsMenu;
struct ExportOptions;
class FlatTabs;
class OpenBar;
class StartPage;

enum class UnsavedAnswer : quint8 { Save, Discard, Cancel };

/// What the window asks of the desktop; tests answer in its place.
struct DesktopSeams
{
    std::function<void(const QString &)> copy;
    std::function<QString()> clipboardText;
    std::function<QStringList(QWidget *)> chooseFiles;                        ///< empty: none
    std::function<QString(QWidget *, const QString &suggested)> chooseExport; ///< empty: none
    /// Whether to go on, after showing these sentences.
    std::function<bool(QWidget *, const QString &question, const QString &explanation)> confirm;
    PreviewAsker preview;
    /// What to do with notes that no file has, after showing this sentence.
    std::function<UnsavedAnswer(QWidget *, const QString &question)> askUnsaved;
    JourneyHead::Now now;
    MotionRule allowsMotion; ///< as the system says
    std::function<void(const QImage &)> copyPicture;
    std::function<bool(QWidget *, QPrinter &)> choosePrinter; ///< false: none
    std::function<void(const QString &folder)> openFolder;
};

/// What the window is made of; outlives it.
struct WindowParts
{
    opening::Opener &opener;
    opening::SampleService &samples;
    opening::ConnectionBook &connections;
    axp::EngagementClient &client; ///< to try connections out
    axp::Reachability &reachability;
    settings::Settings &settings;
    const settings::LocalLog &log;
    std::function<void(settings::ThemeChoice)> applyTheme;
    DesktopSeams desktop;
    std::chrono::milliseconds revealedFor{60'000};
    bool remembersTabs = true;
};

/// The window: what can be opened above, a tab for each journey, figures below.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(WindowParts parts);
    ~MainWindow() override;

    /// In a tab of its own; one that shows it already is gone to and read anew.
    void open(const TabRequest &request);
    void openSample(const QString &id);
    /// An id alone that the sample service knows is opened there.
    void openInput(const opening::Input &input);
    /// What was pasted or dropped.
    void openText(const QString &text);
    void setRevealed(bool revealed) { m_masking.setRevealed(revealed); }
    /// `zone`: `local`, `UTC` or an IANA name; for this run only unless `keep`.
    void setTimeZone(const QString &zone, bool keep);
    /// The tabs of the window before, each opened when it is first looked at.
    void restoreTabs();
    /// The tab with what was open lately, the samples and what is needed to fetch.
    void showStart();
    [[nodiscard]] bool isBusy() const;
    [[nodiscard]] std::vector<TabPage *> tabPages() const;

Q_SIGNALS:
    void settled(); ///< no tab is opening anything any more

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    void buildConnections();
    void buildStatusBar();
    void connectActions();
    void connectChoices();
    void restore();
    [[nodiscard]] bool mayMove() const;

    void openFiles(const QStringList &paths);
    void askWhereTo(const QStringList &dropped, QPoint at);
    void addTab(TabPage &page);
    void connectTab(TabPage &page);
    void takeSettled(const TabPage &page);
    void closeTab(int index);
    [[nodiscard]] TabPage *makeTab(const TabRequest &request);
    [[nodiscard]] TabRequest requestWith(const std::vector<opening::Input> &inputs) const;
    void fillStart();
    [[nodiscard]] TabPage *currentTab() const;
    void updateTab(const TabPage &page);
    void updateBars();
    void updateMask();
    void takeMasking(bool revealed);
    void setAutoRefresh(int seconds);
    void buildLeaving();
    void copyOf(const analysis::Journey &journey, const QString &text);
    void say(const QString &text); ///< below, for a few seconds
    void connectLinks();
    void updateLinks();
    void exportCurrent();
    void printCurrent();
    void showExport(const ExportOptions &first);
    void connectJourneys();
    void addToCurrent(const std::vector<opening::Input> &inputs);
    void offerTabs();
    /// All of a tab becomes part of another one's journey; taken back, it has its tab again.
    void moveTab(TabPage &page, TabPage &into);
    void giveOwnTab();
    void updateJourneyActions();
    void connectSearch();
    void updateSearch();
    void findOthers();
    void askNotes();
    /// The one that is chosen in a tab that shows a journey.
    [[nodiscard]] const analysis::JourneyEngagement &searchedEngagement(const TabPage &tab) const;
    void connectNotes();
    /// Writes a tab's engagement with its notes to its case file; `then` follows once it is written.
    void saveCase(TabPage &page, bool asksName, const std::function<void()> &then = {});
    void writeCase(TabPage &page, const CaseTarget &target, bool isKnown, const std::function<void()> &then);
    /// Whether a tab may go as far as its notes are concerned; if they are saved first, `then` follows.
    [[nodiscard]] bool mayGo(TabPage &page, const std::function<void()> &then);
    void removeTab(int index);
    void showLocalLog();
    void deleteEverything();
    void showRequests();
    void showPalette();
    void rememberTabs();

    WindowParts m_parts;
    MaskingSwitch m_masking;
    LeavingGate m_leaving;
    WindowActions m_actions;
    QString m_zoneName;
    QTimeZone m_zone;
    QString m_exportFolder; ///< where something was written last; known until the program ends
    opening::RequestLog *m_requests = nullptr;
    ConnectionsMenu *m_connections = nullptr;
    OpenBar *m_openBar = nullptr;
    FlatTabs *m_tabs = nullptr;
    StartPage *m_start = nullptr;
    QLabel *m_counts = nullptr;
    QLabel *m_refreshing = nullptr;
    QLabel *m_selected = nullptr;
};

} // namespace ui
