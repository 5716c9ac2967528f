// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What leaves the window and what comes into it: exports, drops, what is remembered.
#include "ui/mainwindow.h"

#include "analysis/wording.h"
#include "opening/request_log.h"
#include "ui/connections_menu.h"
#include "ui/dialogs/command_palette.h"
#include "ui/dialogs/local_log_dialog.h"
#include "ui/dialogs/request_log_dialog.h"
#include "ui/export/export_file.h"
#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"
#include "ui/wording/export_error_text.h"

#include <QCloseEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QStatusBar>

#include <iterator>

namespace ui {

namespace {

constexpr int noticeMs = 6'000;

} // namespace

void MainWindow::buildConnections()
{
    m_requests = new opening::RequestLog(m_parts.desktop.now, this);
    connect(&m_parts.client, &axp::EngagementClient::noted, m_requests, &opening::RequestLog::add);
    connect(m_actions.requestLog, &QAction::triggered, this, &MainWindow::showRequests);
    m_connections = new ConnectionsMenu(m_parts.connections, m_parts.client, m_parts.desktop, this);
    menuBar()->insertMenu(menuBar()->actions().constLast(), m_connections);
    connect(m_connections, &ConnectionsMenu::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, noticeMs); });
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
    connect(&m_leaving, &LeavingGate::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, noticeMs); });
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
    const TabPage *tab = currentTab();
    const auto &id = tab->journey()->engagements.front().received->engagement.id;
    const QString stem = exportNameFor(QString(exportIdMark), id ? id->toString() : QStringLiteral("engagement"));
    const QString name = m_parts.desktop.chooseExport(this, stem + exportSuffixes().constFirst());
    if (!name.isEmpty()) {
        writeTo(name);
    }
}

void MainWindow::writeTo(const QString &name)
{
    TabPage *tab = currentTab();
    const auto format = exportFormatOf(name);
    if (!format) {
        tab->tell(tr("The name of the file must end in one of %1.").arg(exportSuffixes().join(QLatin1String(", "))),
                  true);
        return;
    }
    ExportOptions options;
    options.format = *format;
    options.zone = m_zone;
    const analysis::JourneyPtr journey = tab->journey();
    const auto bytes = exportBytes(journey, options);
    if (!bytes) {
        tab->tell(exportErrorText(name, bytes.error()), true);
        return;
    }
    Preview preview{tr("Write this with its identifiers?"), tr("&Write"), {}, {}};
    if (!journey->masked && isPicture(*format)) {
        preview.picture = exportPicture(journey, options);
    } else if (!journey->masked) {
        preview.text = exportText(journey, options);
    }
    if (m_leaving.mayLeave(*journey, preview, this)) {
        const auto error = writeExport({name, true}, journey, options);
        tab->tell(error ? exportErrorText(name, *error) : tr("Written to “%1”.").arg(analysis::plainLabel(name)),
                  error.has_value());
        if (!error) {
            m_leaving.note(settings::LogAction::Exported, *journey, QFileInfo(name).suffix().toLower());
        }
    }
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
    statusBar()->showMessage(tr("Nothing is remembered any more."), noticeMs);
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
    if (urls.isEmpty()) {
        openText(event->mimeData()->text());
    }
    for (const QUrl &url : urls) {
        openText(url.isLocalFile() ? url.toLocalFile() : url.toString());
    }
}

} // namespace ui
