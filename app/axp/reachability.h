// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace axp {

/// Whether this computer has a network, as far as its system knows. It explains what has failed; it is no reason not to
/// try.
class Reachability : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// False only where there is none at all.
    [[nodiscard]] virtual bool isOnline() = 0;

Q_SIGNALS:
    void cameBack(); ///< there was no network, and now there is one
};

/// What the system says, from the first time it is asked on. Where it says nothing, there always is a network.
class SystemReachability final : public Reachability
{
    Q_OBJECT
public:
    using Reachability::Reachability;

    [[nodiscard]] bool isOnline() override;

private:
    void update();

    bool m_isAsked = false;
    bool m_isOnline = true;
};

} // namespace axp
