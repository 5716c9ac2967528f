// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What leaves the window and what comes into it: exports, drops, what is remembered.
#include "ui/mainwindow.h"

#include "analysis/wording.h"
#include "opening/request_log.h"
#include "ui/connections_menu.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/local_log_dialog.h"
#include "ui/dialogs/request_log_dialog.h"
#include "ui/export/export_choices.h"
#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"
#include "ui/pages/open_bar.h"

#include <QCloseEvent>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QStandardPaths>

#include <iterator>

namespace ui {

namespace {

/// Where documents are kept, until something was written elsewhere.
QString documentsFolder()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

} // namespace

void MainWindow::buildConnections()
{
    m_requests = new opening::RequestLog(m_parts.desktop.now, this);
    connect(&m_parts.client, &axp::EngagementClient::noted, m_requests, &opening::RequestLog::add);
    connect(m_actions.requestLog, &QAction::triggered, this, &MainWindow::showRequests);
    m_connections = new ConnectionsMenu(m_parts.connections, m_parts.client, m_parts.desktop, this);
    menuBar()->insertMenu(menuBar()->actions().constLast(), m_connections);
    connect(m_connections, &ConnectionsMenu::told, this, &MainWindow::say);
    connect(&m_parts.connections, &opening::ConnectionBook::changed, this, [this] {
        if (m_start) {
            fillStart();
        }
    });
}

void MainWindow::showRequests()
{
    auto *dialog = findChild<RequestLogDialog *>();
    if (!dialog) {
        dialog = new RequestLogDialog(*m_requests, m_parts.desktop.copy, this);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::buildLeaving()
{
    connect(m_actions.localLog, &QAction::triggered, this, &MainWindow::showLocalLog);
    connect(&m_leaving, &LeavingGate::told, this, &MainWindow::say);
}

void MainWindow::copyOf(const analysis::Journey &journey, const QString &text)
{
    if (m_leaving.mayLeave(journey, {tr("Copy this with its identifiers?"), tr("&Copy"), text, {}}, this)) {
        m_parts.desktop.copy(text);
        m_leaving.note(settings::LogAction::Copied, journey, QStringLiteral("text"));
    }
}

void MainWindow::exportCurrent()
{
    showExport(rememberedExport(m_parts.settings));
}

void MainWindow::printCurrent()
{
    ExportOptions options = rememberedExport(m_parts.settings);
    options.format = ExportFormat::Pdf;
    showExport(options);
}

void MainWindow::showExport(const ExportOptions &first)
{
    // With the notes of now, which the journey was not opened with.
    auto noted = std::make_shared<analysis::Journey>(*currentTab()->journey());
    noted->notes = currentTab()->journeyPage()->notebook().notes();
    const analysis::JourneyPtr journey = std::move(noted);
    const auto &id = journey->engagements.front().received->engagement.id;
    const QString stem = exportNameFor(QString(exportIdMark), id ? id->toString() : QStringLiteral("engagement"));
    const settings::Settings &known = m_parts.settings;
    const DesktopSeams &desktop = m_parts.desktop;
    ExportOptions options = first;
    options.zone = m_zone;
    options.journey = currentTab()->journeyPage()->reportOptions();
    options.arrangement = currentTab()->journeyPage()->arrangement();
    options.mirrored = layoutDirection() == Qt::RightToLeft;
    const ExportForm::Locks locks{
        known.isLocked(settings::Key::ExportFormat), known.isLocked(settings::Key::ExportPage),
        known.isLocked(settings::Key::ExportPicture), known.isLocked(settings::Key::ExportParts)};
    auto *dialog = new ExportDialog(
        {journey, options, locks, QDir(m_exportFolder.isEmpty() ? documentsFolder() : m_exportFolder).filePath(stem),
         desktop.chooseExport, desktop.choosePrinter, desktop.copy, desktop.copyPicture, desktop.openFolder},
        this);
    connect(dialog, &ExportDialog::left, this, [this, journey](settings::LogAction action, const QString &form) {
        m_leaving.note(action, *journey, form);
    });
    connect(dialog, &ExportDialog::written, this, [this](const QString &path, const ExportOptions &made) {
        m_exportFolder = QFileInfo(path).absolutePath();
        rememberExport(m_parts.settings, made);
    });
    dialog->open();
}

void MainWindow::showPalette()
{
    std::vector<PaletteCommand> commands = commandsOf(*menuBar());
    if (const TabPage *tab = currentTab(); tab && tab->state() == TabPage::State::Journey) {
        std::vector<PaletteCommand> more = tab->journeyPage()->commands();
        std::move(more.begin(), more.end(), std::back_inserter(commands));
    }
    for (TabPage *page : tabPages()) {
        commands.push_back({tr("Tab › %1").arg(page->title()), {}, true, [tabs = m_tabs, page = QPointer(page)] {
                                if (page) {
                                    tabs->setCurrentWidget(page);
                                }
                            }});
    }
    (new CommandPalette(std::move(commands), this))->open();
}

void MainWindow::showLocalLog()
{
    (new LocalLogDialog({m_parts.log, m_parts.desktop.now(), m_zone, !m_parts.settings.isLocked(settings::Key::LogDays),
                         m_parts.desktop.copy, m_parts.desktop.confirm},
                        this))
        ->open();
}

void MainWindow::deleteEverything()
{
    const bool sure = m_parts.desktop.confirm(
        this, tr("Delete everything?"),
        tr("The recent engagements, the connections with their secrets, the local log and every choice kept on this "
           "computer are forgotten. Open tabs stay."));
    if (!sure) {
        return;
    }
    m_parts.connections.clear();
    m_parts.settings.reset();
    if (!m_parts.settings.isLocked(settings::Key::LogDays)) {
        m_parts.log.clear();
    }
    m_parts.connections.reread();
    markTheme(m_actions, m_parts.settings.theme());
    markMotion(m_actions, m_parts.settings.motion());
    m_parts.applyTheme(m_parts.settings.theme());
    m_actions.restoreTabs->setChecked(m_parts.settings.restoresTabs());
    setTimeZone(m_parts.settings.timeZone(), false);
    setAutoRefresh(m_parts.settings.autoRefreshSeconds());
    if (m_start) {
        fillStart();
    }
    say(tr("Nothing is remembered any more."));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    for (TabPage *page : tabPages()) {
        if (!mayGo(*page, [this] { close(); })) {
            event->ignore();
            return;
        }
    }
    m_parts.settings.setWindowGeometry(saveGeometry());
    rememberTabs();
    if (const TabPage *tab = currentTab(); tab && tab->journeyPage()) {
        m_parts.settings.setPageState(tab->journeyPage()->saveState());
    }
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText()) {
        event->acceptProposedAction();
    }
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    const QList<QUrl> urls = event->mimeData()->urls();
    QStringList dropped;
    for (const QUrl &url : urls) {
        dropped << (url.isLocalFile() ? url.toLocalFile() : url.toString());
    }
    if (urls.isEmpty()) {
        dropped << event->mimeData()->text();
    }
    const TabPage *tab = currentTab();
    if (tab && tab->state() == TabPage::State::Journey && !tab->isBusy()) {
        askWhereTo(dropped, event->position().toPoint());
        return;
    }
    for (const QString &text : dropped) {
        openText(text);
    }
}

/// A drop beside a journey can mean two things; Escape means neither.
void MainWindow::askWhereTo(const QStringList &dropped, QPoint at)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dropMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *own = menu->addAction(tr("Open in a &tab of its own"));
    own->setObjectName(QStringLiteral("dropOpen"));
    connect(own, &QAction::triggered, this, [this, dropped] {
        for (const QString &text : dropped) {
            openText(text);
        }
    });
    QAction *add = menu->addAction(tr("&Add to this journey"));
    add->setObjectName(QStringLiteral("dropAdd"));
    connect(add, &QAction::triggered, m_openBar,
            [this, dropped] { m_openBar->takeMore(dropped.join(QLatin1Char('\n'))); });
    menu->addSeparator();
    menu->addAction(tr("Cancel"));
    menu->popup(mapToGlobal(at));
}

} // namespace ui
