// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/side_panel.h"

#include "ui/panels/account_panel.h"
#include "ui/panels/details_panel.h"
#include "ui/panels/link_button.h"
#include "ui/panels/underline_tabs.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QFrame>

namespace ui {

namespace {

constexpr int linesForBoth = 28; ///< below this height words and selection would both be too small to read

} // namespace

SidePanel::SidePanel(models::Selection &selection, QWidget *parent) : Card(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("sidePanel"));
    m_tabs = new UnderlineTabs;
    m_tabs->setObjectName(QStringLiteral("sideTabs"));
    m_tabs->setAccessibleName(tr("Side panel"));
    m_tabs->addTab(tr("In words"));
    m_tabs->addTab(tr("Details"));
    m_copy = new LinkButton(tr("Copy"));
    m_copy->setObjectName(QStringLiteral("copySide"));
    m_account = new AccountPanel(selection);
    m_details = new DetailsPanel(selection);
    auto *line = new QFrame;
    line->setFrameShape(QFrame::HLine);
    line->setFrameShadow(QFrame::Plain);
    line->setForegroundRole(QPalette::Mid);
    m_line = line;

    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::grid, metrics::grid, metrics::padding, metrics::grid);
    top->addWidget(m_tabs, 1);
    top->addWidget(m_copy);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addLayout(top);
    all->addWidget(m_account, 3);
    all->addWidget(m_line);
    all->addWidget(m_details, 2);

    connect(m_tabs, &QTabBar::currentChanged, this, &SidePanel::arrange);
    connect(m_copy, &QAbstractButton::clicked, this, &SidePanel::copyShown);
    connect(m_account, &AccountPanel::copyRequested, this, &SidePanel::copyRequested);
    connect(m_details, &DetailsPanel::copyRequested, this, &SidePanel::copyRequested);
    connect(m_details, &DetailsPanel::valueRevealed, this, &SidePanel::valueRevealed);
    connect(m_details, &DetailsPanel::noteRequested, this, &SidePanel::noteRequested);
    connect(m_details, &DetailsPanel::editNoteRequested, this, &SidePanel::editNoteRequested);
    connect(m_details, &DetailsPanel::removeNoteRequested, this, &SidePanel::removeNoteRequested);
    connect(&m_selection, &models::Selection::changed, this, &SidePanel::arrange);
    connect(&m_selection, &models::Selection::intervalChanged, this, &SidePanel::arrange);
    arrange();
}

void SidePanel::setJourney(const analysis::JourneyPtr &journey, const models::AccountRowsPtr &account)
{
    m_account->setJourney(journey, account);
    m_details->setJourney(journey);
}

void SidePanel::setTimeZone(const QTimeZone &zone)
{
    m_account->setTimeZone(zone);
    m_details->setTimeZone(zone);
}

void SidePanel::setNotebook(const models::Notebook &notebook)
{
    m_details->setNotebook(notebook);
}

void SidePanel::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

SidePanel::Page SidePanel::page() const
{
    return static_cast<Page>(m_tabs->currentIndex());
}

void SidePanel::copyAccount()
{
    m_account->copyAll();
}

void SidePanel::copyShown()
{
    switch (page()) {
    case Page::InWords:
        copyAccount();
        return;
    case Page::Details:
        m_details->copyAll();
        return;
    }
}

void SidePanel::arrange()
{
    const bool inWords = page() == Page::InWords;
    const bool isChosen = m_selection.current() || m_selection.interval();
    const bool both = inWords && isChosen && height() >= linesForBoth * fontMetrics().height();
    m_account->setVisible(inWords);
    m_line->setVisible(both);
    m_details->setVisible(!inWords || both);
}

void SidePanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

} // namespace ui
