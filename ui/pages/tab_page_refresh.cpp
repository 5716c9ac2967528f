// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Reading a record anew: by itself while it is live, when a network is back, and what has changed then.
#include "ui/pages/tab_page.h"

#include "ui/pages/journey_page.h"
#include "ui/pages/notice_bar.h"
#include "ui/pages/page_texts.h"

namespace ui {

bool TabPage::isLive() const
{
    const auto isOver = [](const analysis::JourneyEngagement &engagement) {
        return engagement.analysis->over;
    };
    return masked() && !std::all_of(masked()->engagements.begin(), masked()->engagements.end(), isOver);
}

void TabPage::updateAutoRefresh()
{
    m_autoRefresh.setWanted(isVisible() && isFetched(m_request) && isLive() && !m_busy);
}

void TabPage::refreshByItself()
{
    m_byItself = true;
    open();
}

bool TabPage::isOffline() const
{
    const auto *failed = m_error ? std::get_if<axp::FetchError>(&*m_error) : nullptr;
    return failed && failed->kind == axp::ErrorKind::Offline;
}

void TabPage::takeNetwork()
{
    if (isOffline() && !m_busy) {
        refreshByItself();
    }
}

QString TabPage::autoRefreshText() const
{
    if (!masked() || !isFetched(m_request) || m_autoRefresh.interval().count() == 0) {
        return {};
    }
    return isLive() ? refreshText(m_autoRefresh.wait()) : tr("Over: not read anew any more");
}

void TabPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_awaitsLook) {
        open();
    }
    updateAutoRefresh();
}

void TabPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    updateAutoRefresh();
}

void TabPage::tellChanges(const analysis::Journey &before)
{
    std::vector<const analysis::Earlier *> news;
    for (const analysis::JourneyEngagement &each : masked()->engagements) {
        const auto isKnown = [&each](const analysis::JourneyEngagement &known) {
            return each.earlier && each.earlier->received == known.received;
        };
        if (std::any_of(before.engagements.begin(), before.engagements.end(), isKnown)) {
            news.push_back(each.earlier.get());
        }
    }
    if (m_byItself && news.empty() && m_notice->kind() != NoticeBar::Kind::Problem) {
        return;
    }
    m_notice->tell({NoticeBar::Kind::Done,
                    news.empty() ? unchangedText(before.engagements.front().origin, m_zone, locale())
                                 : changesText(news, m_zone, locale()),
                    {},
                    false,
                    !news.empty()});
}

} // namespace ui
