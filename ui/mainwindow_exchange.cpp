// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What leaves the window and what comes into it: exports, drops, what is remembered.
#include "ui/mainwindow.h"

#include "analysis/wording.h"
#include "opening/request_log.h"
#include "ui/commandline/command_line.h"
#include "ui/commandline/export_file.h"
#include "ui/connections_menu.h"
#include "ui/dialogs/request_log_dialog.h"
#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>

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

void MainWindow::exportCurrent()
{
    const TabPage *tab = currentTab();
    const auto &id = tab->journey()->engagements.front().received->engagement.id;
    const QString stem = exportNameFor(QString(exportIdMark), id ? id->toString() : QStringLiteral("engagement"));
    const QString name = m_parts.desktop.chooseExport(this, stem + exportSuffixes().constFirst());
    if (name.isEmpty()) {
        return;
    }
    const bool leaves =
        tab->journey()->masked ||
        m_parts.desktop.confirm(this, tr("Write the identifiers too?"),
                                tr("The engagement is revealed: the file will hold phone numbers, e-mail "
                                   "addresses and other identifiers as they are."));
    if (leaves) {
        writeTo(name);
    }
}

void MainWindow::writeTo(const QString &name)
{
    CommandLine line;
    line.zone = m_zone;
    line.force = true; // the file dialog has asked
    TabPage *tab = currentTab();
    if (!exportFormatOf(name)) {
        tab->tell(tr("The name of the file must end in one of %1.").arg(exportSuffixes().join(QLatin1String(", "))),
                  true);
        return;
    }
    const auto problem = writeExport(tab->journey(), name, line);
    tab->tell(problem.value_or(tr("Written to “%1”.").arg(analysis::plainLabel(name))), problem.has_value());
}

void MainWindow::deleteEverything()
{
    const bool sure = m_parts.desktop.confirm(
        this, tr("Delete everything?"),
        tr("The recent engagements, the connections with their secrets and every choice kept on this computer are "
           "forgotten. Open tabs stay."));
    if (!sure) {
        return;
    }
    m_parts.connections.clear();
    m_parts.settings.reset();
    m_parts.connections.reread();
    markTheme(m_actions, m_parts.settings.theme());
    markMotion(m_actions, m_parts.settings.motion());
    m_parts.applyTheme(m_parts.settings.theme());
    setTimeZone(m_parts.settings.timeZone(), false);
    setAutoRefresh(m_parts.settings.autoRefreshSeconds());
    if (m_start) {
        fillStart();
    }
    statusBar()->showMessage(tr("Nothing is remembered any more."), noticeMs);
}

void MainWindow::setTimeZone(const QString &name, bool keep)
{
    const auto zone = timeZoneNamed(name);
    m_zoneName = zone ? name : QStringLiteral("local");
    m_zone = zone.value_or(QTimeZone::systemTimeZone());
    m_requests->setTimeZone(m_zone);
    markZone(m_actions, m_zoneName);
    for (TabPage *page : tabPages()) {
        page->setTimeZone(m_zone);
        updateTab(*page);
    }
    if (keep) {
        m_parts.settings.setTimeZone(m_zoneName);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_parts.settings.setWindowGeometry(saveGeometry());
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
