// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/mainwindow.h"

#include "ui/connections_menu.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/keys_dialog.h"
#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"
#include "ui/pages/open_bar.h"
#include "ui/pages/page_texts.h"
#include "ui/pages/start_page.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QStatusBar>

namespace ui {

namespace {

/// A window title shows `[*]` as a mark of unsaved changes unless it is doubled.
QString withoutMark(const QString &text)
{
    return QString(text).replace(QLatin1String("[*]"), QLatin1String("[*][*]"));
}

QLabel *makeStatusText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/// Of many ids the first: there is room for so many only.
void addRecent(const TabRequest &request, settings::Settings &settings, record::Instant now)
{
    constexpr std::size_t most = 20;
    for (std::size_t i = std::min(most, request.inputs.size()); i-- > 0;) {
        if (const auto *ref = std::get_if<record::EngagementRef>(&request.inputs[i])) {
            settings.addRecent(*ref, now);
        }
    }
}

QString settingName(const QTimeZone &zone)
{
    const QString id = QString::fromUtf8(zone.id());
    return id != QLatin1String("UTC") && zone == QTimeZone::systemTimeZone() ? QStringLiteral("local") : id;
}

} // namespace

MainWindow::MainWindow(WindowParts parts)
    : m_parts(std::move(parts))
    , m_masking(m_parts.revealedFor)
    , m_leaving(m_parts.log, m_parts.desktop.now, m_parts.desktop.preview)
    , m_actions(makeWindowActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    build();
    connectActions();
    connectChoices();
    restore();
    updateMask();
    updateBars();
}

MainWindow::~MainWindow()
{
    // Tabs tell of their changes until they are gone, and the bars must be there then.
    for (TabPage *page : tabPages()) {
        page->disconnect(this);
    }
}

void MainWindow::build()
{
    fillMenus(*menuBar(), m_actions);
    buildConnections();
    buildLeaving();
    addActions({m_actions.paste});
    m_openBar = new OpenBar;
    for (QAction *action : {m_actions.refresh, m_actions.find, m_actions.exportFile, m_actions.mask}) {
        m_openBar->addButton(*action);
    }
    m_tabs = new FlatTabs;
    m_tabs->setObjectName(QStringLiteral("tabs"));
    m_tabs->setAccessibleName(tr("Engagements"));

    auto *content = new QWidget;
    auto *all = new QVBoxLayout(content);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addWidget(m_openBar);
    auto *margins = new QVBoxLayout;
    margins->setContentsMargins(metrics::padding, 0, metrics::padding, 2 * metrics::grid);
    margins->addWidget(m_tabs);
    all->addLayout(margins, 1);
    setCentralWidget(content);
    buildStatusBar();
}

void MainWindow::buildStatusBar()
{
    m_counts = makeStatusText(QStringLiteral("counts"));
    m_refreshing = makeStatusText(QStringLiteral("refreshing"));
    m_selected = makeStatusText(QStringLiteral("selected"));
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(metrics::padding, 0, metrics::padding, 0);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(m_refreshing);
    statusBar()->addPermanentWidget(m_selected);
}

void MainWindow::connectActions()
{
    const auto on = [this](QAction *action, auto what) {
        connect(action, &QAction::triggered, this, what);
    };
    on(m_actions.newTab, [this] {
        showStart();
        m_openBar->focusField();
    });
    on(m_actions.open, [this] { m_openBar->focusField(); });
    on(m_actions.openFile, [this] { openFiles(m_parts.desktop.chooseFiles(this)); });
    on(m_actions.paste, [this] { openText(m_parts.desktop.clipboardText()); });
    on(m_actions.refresh, [this] { currentTab()->open(); });
    connectJourneys();
    connectSearch();
    connectNotes();
    connectLinks();
    on(m_actions.exportFile, [this] { exportCurrent(); });
    on(m_actions.print, [this] { printCurrent(); });
    on(m_actions.closeTab, [this] { closeTab(m_tabs->currentIndex()); });
    on(m_actions.quit, [this] { close(); });
    on(m_actions.copyAccount, [this] { currentTab()->journeyPage()->copyAccount(); });
    on(m_actions.find, [this] { currentTab()->journeyPage()->openFind(); });
    on(m_actions.findNext, [this] { currentTab()->journeyPage()->findNext(); });
    on(m_actions.findPrevious, [this] { currentTab()->journeyPage()->findPrevious(); });
    on(m_actions.filterRows, [this] { currentTab()->journeyPage()->focusFilter(); });
    on(m_actions.nextTab, [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    on(m_actions.previousTab,
       [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() - 1) % m_tabs->count()); });
    on(m_actions.resetChoices, [this] { deleteEverything(); });
    on(m_actions.palette, [this] { showPalette(); });
    on(m_actions.restoreTabs, [this] { m_parts.settings.setRestoresTabs(m_actions.restoreTabs->isChecked()); });
    on(m_actions.keys, [this] { (new KeysDialog(*this))->open(); });
    on(m_actions.about, [this] { (new AboutDialog(m_parts.settings.place(), m_parts.desktop.copy, this))->open(); });
    connect(m_openBar, &OpenBar::openRequested, this, &MainWindow::openInput);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    connect(m_tabs, &QTabWidget::currentChanged, this, &MainWindow::updateBars);
}

void MainWindow::open(const TabRequest &request)
{
    for (TabPage *page : tabPages()) {
        if (page->request() == request && canReopen(page->request())) {
            m_tabs->setCurrentWidget(page);
            page->open();
            return;
        }
    }
    TabPage *page = makeTab(request);
    addTab(*page);
    page->open();
}

TabPage *MainWindow::makeTab(const TabRequest &request)
{
    const DesktopSeams &desktop = m_parts.desktop;
    auto *page = new TabPage(
        request, {m_parts.opener, m_parts.samples, m_parts.reachability, desktop.copy,
                  [this](const analysis::Journey &journey, const QString &text) { copyOf(journey, text); }, desktop.now,
                  [this] {
                      return mayMove();
                  }});
    page->setTimeZone(m_zone);
    page->setRevealed(m_masking.isRevealed());
    page->setAutoRefresh(std::chrono::seconds(m_parts.settings.autoRefreshSeconds()));
    return page;
}

void MainWindow::addTab(TabPage &page)
{
    connectTab(page);
    const int start = m_start ? m_tabs->indexOf(m_start) : -1;
    const bool replaces = start >= 0 && start == m_tabs->currentIndex();
    m_tabs->setCurrentIndex(m_tabs->insertTab(replaces ? start : m_tabs->count(), &page, QString()));
    if (replaces) {
        m_tabs->removeTab(m_tabs->indexOf(m_start));
    }
    updateTab(page);
}

void MainWindow::connectTab(TabPage &page)
{
    connect(&page, &TabPage::changed, this, [this, &page] {
        updateTab(page);
        updateBars();
    });
    connect(&page, &TabPage::settled, this, [this, &page] { takeSettled(page); });
    connect(&page, &TabPage::valueRevealed, this,
            [this, &page] { m_leaving.note(settings::LogAction::Revealed, *page.journey(), QStringLiteral("value")); });
    connect(&page, &TabPage::connectionRequested, m_connections, &ConnectionsMenu::setUp);
    connect(&page, &TabPage::timeZoneChosen, this,
            [this](const QTimeZone &zone) { setTimeZone(settingName(zone), true); });
    connect(&page, &TabPage::pageMade, this, [this](JourneyPage *made) {
        if (const QByteArray state = m_parts.settings.pageState(); !state.isEmpty()) {
            made->restoreState(state);
        }
    });
}

void MainWindow::takeSettled(const TabPage &page)
{
    if (!page.error()) {
        addRecent(page.request(), m_parts.settings, m_parts.desktop.now());
    }
    if (page.journey() && !page.journey()->masked) {
        m_leaving.note(settings::LogAction::Revealed, *page.journey());
    }
    // What was asked for is there: the keys go to it, not to the field that took its id.
    if (&page == currentTab() && page.state() == TabPage::State::Journey && m_openBar->isIdle()) {
        page.journeyPage()->focusTimeline();
    }
    rememberTabs(); // not only at the end, which may come unasked
    if (!isBusy()) {
        Q_EMIT settled();
    }
}

void MainWindow::openSample(const QString &id)
{
    open(requestFor(record::EngagementRef{id, std::nullopt}, true));
}

void MainWindow::openInput(const opening::Input &input)
{
    open(requestWith({input}));
}

TabRequest MainWindow::requestWith(const std::vector<opening::Input> &inputs) const
{
    const auto samples = opening::knownSamples();
    const auto isSample = [&samples](const opening::Input &input) {
        const auto *ref = std::get_if<record::EngagementRef>(&input);
        return ref && !ref->service && std::any_of(samples.begin(), samples.end(), [ref](const auto &each) {
                   return each.id.compare(ref->id, Qt::CaseInsensitive) == 0;
               });
    };
    return {inputs, std::any_of(inputs.begin(), inputs.end(), isSample)};
}

void MainWindow::openText(const QString &text)
{
    m_openBar->take(text);
}

void MainWindow::openFiles(const QStringList &paths)
{
    for (const QString &path : paths) {
        open(requestFor(opening::FileInput{path}));
    }
}

void MainWindow::closeTab(int index)
{
    auto *page = qobject_cast<TabPage *>(m_tabs->widget(index));
    const auto close = [this, page = QPointer(page)] {
        if (page) {
            closeTab(m_tabs->indexOf(page));
        }
    };
    if (!page || mayGo(*page, close)) {
        removeTab(index);
    }
}

void MainWindow::removeTab(int index)
{
    QWidget *widget = m_tabs->widget(index);
    if (const auto *page = qobject_cast<TabPage *>(widget); page && page->journeyPage()) {
        m_parts.settings.setPageState(page->journeyPage()->saveState());
    }
    if (widget == m_start && m_tabs->count() == 1) {
        return;
    }
    m_tabs->removeTab(index);
    if (widget == m_start) {
        widget->setParent(this);
        widget->hide();
    } else {
        widget->deleteLater();
    }
    if (m_tabs->count() == 0) {
        showStart();
    }
    rememberTabs();
    updateBars();
}

void MainWindow::showStart()
{
    if (!m_start) {
        m_start = new StartPage(opening::knownSamples(), this);
        connect(m_start, &StartPage::connectionRequested, m_connections, &ConnectionsMenu::setUp);
        connect(m_start, &StartPage::openRequested, this, &MainWindow::openInput);
        connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
        connect(m_start, &StartPage::openFileRequested, m_actions.openFile, &QAction::trigger);
        connect(m_start, &StartPage::forgetRequested, this, &MainWindow::deleteEverything);
    }
    fillStart();
    if (m_tabs->indexOf(m_start) < 0) {
        m_tabs->addTab(m_start, tr("Start"));
    }
    m_tabs->setCurrentWidget(m_start);
    updateBars();
}

void MainWindow::fillStart()
{
    const record::Instant now = m_parts.desktop.now();
    m_start->setConnection(m_parts.connections.current());
    m_start->setRecent(m_parts.settings.recent(now), now);
}

TabPage *MainWindow::currentTab() const
{
    return qobject_cast<TabPage *>(m_tabs->currentWidget());
}

std::vector<TabPage *> MainWindow::tabPages() const
{
    std::vector<TabPage *> pages;
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (auto *page = qobject_cast<TabPage *>(m_tabs->widget(i))) {
            pages.push_back(page);
        }
    }
    return pages;
}

void MainWindow::say(const QString &text)
{
    constexpr int ms = 6'000;
    statusBar()->showMessage(text, ms);
}

bool MainWindow::isBusy() const
{
    const auto pages = tabPages();
    return std::any_of(pages.begin(), pages.end(), [](const TabPage *page) { return page->isBusy(); });
}

void MainWindow::updateTab(const TabPage &page)
{
    m_tabs->setTitle(m_tabs->indexOf(&page), page.title());
}

void MainWindow::updateBars()
{
    const TabPage *tab = currentTab();
    const bool hasJourney = tab && tab->state() == TabPage::State::Journey;
    m_actions.refresh->setEnabled(tab && !tab->isBusy() && canReopen(tab->request()));
    for (QAction *action :
         {m_actions.copyAccount, m_actions.find, m_actions.findNext, m_actions.findPrevious, m_actions.filterRows,
          m_actions.exportFile, m_actions.print, m_actions.save, m_actions.saveAs, m_actions.addNote}) {
        action->setEnabled(hasJourney);
    }
    m_actions.undo->setEnabled(hasJourney && tab->journeyPage()->notebook().canUndo());
    m_actions.redo->setEnabled(hasJourney && tab->journeyPage()->notebook().canRedo());
    m_actions.closeTab->setEnabled(tab || m_tabs->count() > 1);
    if (const int start = m_start ? m_tabs->indexOf(m_start) : -1; start >= 0) {
        m_tabs->setClosable(start, m_tabs->count() > 1);
    }
    m_actions.nextTab->setEnabled(m_tabs->count() > 1);
    m_actions.previousTab->setEnabled(m_tabs->count() > 1);
    updateJourneyActions();
    updateSearch();
    updateLinks();
    updateMask();
    m_openBar->setText(tab ? nameOf(tab->request()) : QString());
    m_openBar->setSource(tab ? tab->source() : QString());
    m_refreshing->setText(hasJourney ? tab->autoRefreshText() : QString());
    m_counts->setText(hasJourney ? countsText(*tab->journey(), locale()) : QString());
    m_selected->setText(hasJourney ? selectedText(*tab->journey(), tab->journeyPage()->selection()) : QString());
    const QString program = tr("Engagement Viewer");
    setWindowTitle(tab ? tr("%1 – %2", "engagement, program").arg(withoutMark(tab->title()), program) : program);
}

} // namespace ui
