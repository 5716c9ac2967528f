// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/auto_refresh.h"

#include <algorithm>

namespace ui {

namespace {

constexpr std::chrono::seconds longestWait{300};
constexpr int mostDoublings = 6; ///< of the shortest interval; the longest wait is reached by then

} // namespace

AutoRefresh::AutoRefresh(QObject *parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AutoRefresh::due);
}

void AutoRefresh::setInterval(std::chrono::seconds interval)
{
    if (m_interval != interval) {
        m_interval = interval;
        m_failures = 0;
        restart();
    }
}

void AutoRefresh::setWanted(bool wanted)
{
    if (m_wanted != wanted) {
        m_wanted = wanted;
        restart();
    }
}

void AutoRefresh::noteEnd(bool succeeded)
{
    m_failures = succeeded ? 0 : std::min(m_failures + 1, mostDoublings);
    restart();
}

std::chrono::seconds AutoRefresh::wait() const
{
    return std::min(m_interval * (1 << m_failures), std::max(longestWait, m_interval));
}

void AutoRefresh::restart()
{
    m_timer.stop();
    if (m_wanted && m_interval.count() > 0) {
        m_timer.start(wait());
    }
}

} // namespace ui
