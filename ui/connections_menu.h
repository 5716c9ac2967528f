// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/connection_book.h"

#include <QMenu>

namespace ui {

struct DesktopSeams;

/// The connections that are saved, which of them ids alone are fetched with, and all that is done with them.
class ConnectionsMenu final : public QMenu
{
    Q_OBJECT
public:
    /// Both outlive the menu.
    ConnectionsMenu(opening::ConnectionBook &book, axp::EngagementClient &client, const DesktopSeams &desktop,
                    QWidget *parent);

    void add();
    void setUp(); ///< the current one, else a new one

Q_SIGNALS:
    /// Something was done, or could not be; for a line in place.
    void told(const QString &text);

private:
    void fill();
    void edit(const axp::SavedConnection &connection);
    void openDialog(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets);
    void remove(const axp::SavedConnection &connection);
    void importFile();
    void exportFile();
    void tellKept(axp::StoreOutcome outcome);
    QAction *addCommand(const QString &name, const QString &text, bool enabled, void (ConnectionsMenu::*what)());
    void editCurrent();
    void removeCurrent();

    opening::ConnectionBook &m_book;
    axp::EngagementClient &m_client;
    const DesktopSeams &m_desktop;
};

} // namespace ui
