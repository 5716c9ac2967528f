// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// What a service knows beside a record: the customer's other engagements, and agent notes.
#include "ui/mainwindow.h"

#include "opening/search.h"
#include "ui/dialogs/agent_notes_dialog.h"
#include "ui/dialogs/search_dialog.h"
#include "ui/dialogs/search_form.h"
#include "ui/pages/journey_page.h"
#include "ui/reference.h"

#include <QPointer>

namespace ui {

namespace {

QStringList idsIn(const TabPage &page)
{
    QStringList ids;
    for (const analysis::JourneyEngagement &one : page.journey()->engagements) {
        if (const auto &id = one.received->engagement.id) {
            ids << id->toString();
        }
    }
    return ids;
}

/// Of one that a service has.
bool lacksNotes(const analysis::JourneyEngagement &engagement)
{
    const auto &notes = engagement.received->engagement.agentNotes;
    return (!notes || notes->empty()) && refOf(engagement);
}

} // namespace

void MainWindow::connectSearch()
{
    connect(m_actions.findOthers, &QAction::triggered, this, &MainWindow::findOthers);
    connect(m_actions.askNotes, &QAction::triggered, this, &MainWindow::askNotes);
}

void MainWindow::updateSearch()
{
    const TabPage *tab = currentTab();
    const bool hasJourney = tab && tab->state() == TabPage::State::Journey;
    m_actions.findOthers->setEnabled(hasJourney && canSearchBy(searchedEngagement(*tab)));
    m_actions.askNotes->setEnabled(hasJourney && lacksNotes(searchedEngagement(*tab)));
}

const analysis::JourneyEngagement &MainWindow::searchedEngagement(const TabPage &tab) const
{
    return tab.journey()->engagements.at(tab.journeyPage()->engagement());
}

void MainWindow::findOthers()
{
    TabPage *tab = currentTab();
    const analysis::JourneyEngagement &of = searchedEngagement(*tab);
    const record::EngagementRef where = refOf(of).value_or(record::EngagementRef{});
    auto *dialog = new SearchDialog(of, where, m_parts.opener.search(this), m_zone, this);
    connect(dialog, &SearchDialog::openRequested, this, &MainWindow::openInput);
    const auto follow = [dialog, tab] {
        if (tab->state() == TabPage::State::Journey) {
            dialog->setShownIds(idsIn(*tab));
        }
    };
    follow();
    connect(tab, &TabPage::changed, dialog, follow);
    connect(tab, &QObject::destroyed, dialog, &QObject::deleteLater);
    connect(dialog, &SearchDialog::addRequested, tab, [tab](std::vector<analysis::AnalysedRecord> records) {
        TabRequest what;
        for (analysis::AnalysedRecord &one : records) {
            if (const auto ref =
                    one.origin.url ? record::parseEngagementUrl(*one.origin.url) : tl::unexpected(record::RefError{})) {
                one.origin.input = static_cast<quint32>(what.inputs.size());
                what.inputs.emplace_back(*ref);
            }
        }
        std::erase_if(records, [](const auto &one) { return !one.origin.url; });
        tab->addRead(what, {std::move(records), {}});
    });
    dialog->show();
}

void MainWindow::askNotes()
{
    const TabPage *tab = currentTab();
    auto *dialog =
        new AgentNotesDialog(*refOf(searchedEngagement(*tab)), m_parts.opener.agentNotes(this), m_zone, this);
    const auto follow = [dialog, tab] {
        dialog->setJourney(tab->journey());
    };
    follow();
    connect(tab, &TabPage::changed, dialog, follow);
    connect(tab, &QObject::destroyed, dialog, &QObject::deleteLater);
    dialog->show();
}

} // namespace ui
