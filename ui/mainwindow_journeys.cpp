// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Journeys of several engagements: adding, taking out, moving one tab into another.
#include "ui/mainwindow.h"

#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"
#include "ui/pages/open_bar.h"
#include "ui/pages/page_texts.h"

#include <QMenu>
#include <QPointer>

namespace ui {

void MainWindow::connectJourneys()
{
    connect(m_actions.addToJourney, &QAction::triggered, m_openBar, &OpenBar::askForMore);
    connect(m_openBar, &OpenBar::addRequested, this, &MainWindow::addToCurrent);
    connect(m_actions.addFiles, &QAction::triggered, this, [this] {
        std::vector<opening::Input> inputs;
        for (const QString &path : m_parts.desktop.chooseFiles(this)) {
            inputs.push_back(opening::FileInput{path});
        }
        if (!inputs.empty()) {
            addToCurrent(inputs);
        }
    });
    connect(m_actions.removeEngagement, &QAction::triggered, this,
            [this] { currentTab()->remove(currentTab()->journeyPage()->engagement()); });
    connect(m_actions.ownTab, &QAction::triggered, this, &MainWindow::giveOwnTab);
    connect(m_actions.moveInto, &QMenu::aboutToShow, this, &MainWindow::offerTabs);
}

void MainWindow::addToCurrent(const std::vector<opening::Input> &inputs)
{
    TabPage *tab = currentTab();
    if (!tab || tab->state() != TabPage::State::Journey) {
        return;
    }
    const TabRequest what = requestWith(inputs);
    if (what.fromSamples && !m_parts.samples.connection()) {
        // They are asked for as soon as their service runs.
        connect(
            &m_parts.samples, &opening::SampleService::ready, tab, [tab, what] { tab->add(what); },
            Qt::SingleShotConnection);
        m_parts.samples.start();
        return;
    }
    tab->add(what);
}

void MainWindow::offerTabs()
{
    m_actions.moveInto->clear();
    TabPage *from = currentTab();
    for (TabPage *into : tabPages()) {
        if (!from || into == from || into->state() != TabPage::State::Journey || into->isBusy()) {
            continue;
        }
        QAction *action = m_actions.moveInto->addAction(withoutMnemonic(into->title()));
        connect(action, &QAction::triggered, this, [this, from = QPointer(from), into = QPointer(into)] {
            if (from && into) {
                moveTab(*from, *into);
            }
        });
    }
    if (m_actions.moveInto->isEmpty()) {
        m_actions.moveInto->addAction(tr("No other tab shows a journey"))->setEnabled(false);
    }
}

void MainWindow::moveTab(TabPage &page, TabPage &into)
{
    const TabRequest request = page.request();
    const bool isSaved = !page.hasUnsavedNotes();
    into.addRead(request, page.records(), isSaved);
    const int at = m_tabs->indexOf(&page);
    m_tabs->setCurrentWidget(&into);
    m_tabs->removeTab(at);
    page.setParent(this);
    page.hide();
    // It waits out of sight until it cannot be taken back any more.
    const auto isDone = std::make_shared<bool>(false);
    connect(&into, &TabPage::undone, &page, [this, &page, at, isDone] {
        if (!std::exchange(*isDone, true)) {
            m_tabs->setCurrentIndex(m_tabs->insertTab(at, &page, QString()));
            updateTab(page);
            rememberTabs();
        }
    });
    const auto go = [&page, isDone] {
        if (!std::exchange(*isDone, true)) {
            page.deleteLater();
        }
    };
    connect(&into, &TabPage::settledForGood, &page, go);
    connect(&into, &QObject::destroyed, &page, go);
    rememberTabs();
    updateBars();
}

void MainWindow::giveOwnTab()
{
    TabPage *tab = currentTab();
    const std::size_t engagement = tab->journeyPage()->engagement();
    const TabRequest own = tab->requestOf(engagement);
    tab->remove(engagement);
    open(own);
}

void MainWindow::updateJourneyActions()
{
    const TabPage *tab = currentTab();
    const bool canChange = tab && tab->state() == TabPage::State::Journey && !tab->isBusy();
    const bool areSeveral = canChange && tab->journey()->engagements.size() > 1;
    for (QAction *action : {m_actions.addToJourney, m_actions.addFiles, m_actions.moveInto->menuAction()}) {
        action->setEnabled(canChange);
    }
    for (QAction *action : {m_actions.ownTab, m_actions.removeEngagement}) {
        action->setEnabled(areSeveral);
    }
}

} // namespace ui
