// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// By what an engagement is found again elsewhere: a link, an address, a line for a shell. Nothing of its record.
#include "ui/mainwindow.h"

#include "axp/curl.h"
#include "ui/reference.h"

namespace ui {

namespace {

/// A link stands for an https address; what is fetched from this computer is known by its id.
QString linkOf(record::EngagementRef ref)
{
    if (ref.service && ref.service->base.scheme() != QLatin1String("https")) {
        ref.service.reset();
    }
    return record::engagementLink(ref);
}

QString curlOf(const record::EngagementRef &ref)
{
    axp::ExchangeFacts facts;
    facts.address = record::engagementUrl(*ref.service, ref.id);
    return axp::curlCommand(facts);
}

} // namespace

void MainWindow::connectLinks()
{
    const auto copies = [this](QAction *action, QString (*textOf)(const record::EngagementRef &)) {
        connect(action, &QAction::triggered, this, [this, textOf] {
            m_parts.desktop.copy(textOf(*refOf(currentTab()->journey()->engagements.front())));
            say(tr("Copied. It holds the engagement's id, nothing else of its record."));
        });
    };
    copies(m_actions.copyLink, [](const record::EngagementRef &ref) { return linkOf(ref); });
    copies(m_actions.copyAddress, [](const record::EngagementRef &ref) {
        return record::engagementUrl(*ref.service, ref.id).toString(QUrl::FullyEncoded);
    });
    copies(m_actions.copyCurl, curlOf);
}

void MainWindow::updateLinks()
{
    const TabPage *tab = currentTab();
    const auto ref =
        tab && tab->state() == TabPage::State::Journey ? refOf(tab->journey()->engagements.front()) : std::nullopt;
    m_actions.copyLink->setEnabled(ref.has_value());
    m_actions.copyAddress->setEnabled(ref && ref->service);
    m_actions.copyCurl->setEnabled(ref && ref->service);
}

} // namespace ui
