// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What is chosen for all of the window, what is remembered of it, and what comes back.
#include "ui/mainwindow.h"

#include "opening/request_log.h"
#include "ui/commandline/command_line.h"
#include "ui/pages/flat_tabs.h"

#include <QActionGroup>
#include <QScreen>

namespace ui {

namespace {

constexpr QSize firstSize{1440, 900};
constexpr QSize frameRoom{16, 48}; ///< of the window's frame, which is not known before it is shown

} // namespace

void MainWindow::connectChoices()
{
    connect(m_actions.mask, &QAction::triggered, &m_masking, [this](bool mask) { m_masking.setRevealed(!mask); });
    connect(&m_masking, &MaskingSwitch::changed, this, &MainWindow::takeMasking);
    connect(m_actions.themes, &QActionGroup::triggered, this, [this](const QAction *choice) {
        const auto theme = static_cast<settings::ThemeChoice>(choice->data().toInt());
        m_parts.settings.setTheme(theme);
        m_parts.applyTheme(theme);
    });
    connect(m_actions.refreshes, &QActionGroup::triggered, this, [this](const QAction *choice) {
        m_parts.settings.setAutoRefreshSeconds(choice->data().toInt());
        setAutoRefresh(choice->data().toInt());
    });
    m_actions.refreshes->setEnabled(!m_parts.settings.isLocked(settings::Key::AutoRefresh));
    connect(m_actions.zones, &QActionGroup::triggered, this,
            [this](const QAction *choice) { setTimeZone(choice->data().toString(), true); });
    connect(m_actions.motions, &QActionGroup::triggered, this, [this](const QAction *choice) {
        m_parts.settings.setMotion(static_cast<settings::MotionChoice>(choice->data().toInt()));
    });
    m_actions.motions->setEnabled(!m_parts.settings.isLocked(settings::Key::Motion));
    m_actions.themes->setEnabled(!m_parts.settings.isLocked(settings::Key::Theme));
    m_actions.restoreTabs->setEnabled(!m_parts.settings.isLocked(settings::Key::RestoreTabs));
    m_actions.zones->setEnabled(!m_parts.settings.isLocked(settings::Key::TimeZone));
}

void MainWindow::restore()
{
    markTheme(m_actions, m_parts.settings.theme());
    markMotion(m_actions, m_parts.settings.motion());
    markRefresh(m_actions, m_parts.settings.autoRefreshSeconds());
    m_actions.restoreTabs->setChecked(m_parts.settings.restoresTabs());
    setTimeZone(m_parts.settings.timeZone(), false);
    m_parts.settings.forgetOld(m_parts.desktop.now());
    m_parts.log.forgetOld(m_parts.desktop.now());
    if (const QByteArray geometry = m_parts.settings.windowGeometry();
        geometry.isEmpty() || !restoreGeometry(geometry)) {
        resize(firstSize.boundedTo(screen()->availableSize() - frameRoom));
    }
}

bool MainWindow::mayMove() const
{
    switch (m_parts.settings.motion()) {
    case settings::MotionChoice::System:
        return m_parts.desktop.allowsMotion();
    case settings::MotionChoice::On:
        return true;
    case settings::MotionChoice::Off:
        return false;
    }
    return false;
}

void MainWindow::updateMask()
{
    const bool revealed = m_masking.isRevealed();
    const TabPage *tab = currentTab();
    const bool isSealed = tab && tab->journey() && !analysis::canReveal(*tab->journey());
    m_actions.mask->setChecked(!revealed);
    m_actions.mask->setEnabled(revealed || !isSealed); // what other tabs reveal can be masked from here
    m_actions.mask->setIconText(isSealed   ? tr("Masked in its file")
                                : revealed ? tr("Revealed · Mask")
                                           : tr("Masked · Reveal"));
    m_actions.mask->setStatusTip(
        isSealed   ? tr("This case file was masked when it was written: there is nothing in it that could be revealed")
        : revealed ? tr("Mask phone numbers, e-mail addresses and other identifiers")
                   : tr("Show phone numbers, e-mail addresses and other identifiers for a minute"));
}

void MainWindow::takeMasking(bool revealed)
{
    updateMask();
    for (TabPage *page : tabPages()) {
        page->setRevealed(revealed);
        if (revealed && page->journey() && analysis::canReveal(*page->journey())) {
            m_leaving.note(settings::LogAction::Revealed, *page->journey());
        }
    }
}

void MainWindow::setAutoRefresh(int seconds)
{
    markRefresh(m_actions, seconds);
    for (TabPage *page : tabPages()) {
        page->setAutoRefresh(std::chrono::seconds(seconds));
    }
    updateBars();
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

void MainWindow::restoreTabs()
{
    const QStringList lines = m_parts.settings.tabs();
    std::vector<std::pair<TabPage *, TabMemory>> tabs;
    for (const QString &line : lines) {
        if (const auto tab = tabMemoryIn(line)) {
            tabs.emplace_back(makeTab(tab->request), *tab);
            connectTab(*tabs.back().first);
            m_tabs->addTab(tabs.back().first, QString());
            updateTab(*tabs.back().first);
        }
    }
    m_tabs->setCurrentIndex(qBound(0, m_parts.settings.currentTab(), qMax(0, m_tabs->count() - 1)));
    // Only now: while tabs come, others are in front of them for a moment, and would be opened.
    for (const auto &[page, tab] : tabs) {
        page->openLater(tab.seen);
    }
    updateBars();
}

void MainWindow::rememberTabs()
{
    if (!m_parts.remembersTabs) {
        return;
    }
    QStringList lines;
    int current = 0;
    for (const TabPage *page : tabPages()) {
        if (const auto line = lineOf(page->memory())) {
            current = page == currentTab() ? static_cast<int>(lines.size()) : current;
            lines << *line;
        }
    }
    const bool isWanted = m_parts.settings.restoresTabs();
    m_parts.settings.setTabs(isWanted ? lines : QStringList(), isWanted ? current : 0);
}

} // namespace ui
