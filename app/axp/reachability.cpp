// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/reachability.h"

#include <QNetworkInformation>

#include <utility>

namespace axp {

bool SystemReachability::isOnline()
{
    // Not before somebody wants to know: it takes a plugin and a word with the system's services.
    if (std::exchange(m_isAsked, true))
        return m_isOnline;
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability)) {
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
                &SystemReachability::update);
        update();
    }
    return m_isOnline;
}

void SystemReachability::update()
{
    // A network that is local only may well have the service in it.
    const bool isOnline =
        QNetworkInformation::instance()->reachability() != QNetworkInformation::Reachability::Disconnected;
    if (!std::exchange(m_isOnline, isOnline) && isOnline)
        Q_EMIT cameBack();
}

} // namespace axp
