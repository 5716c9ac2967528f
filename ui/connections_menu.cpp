// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/connections_menu.h"

#include "analysis/wording.h"
#include "settings/whole_writing.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/mainwindow.h"
#include "ui/pages/page_texts.h"
#include "ui/wording/error_text.h"

#include <QActionGroup>
#include <QFile>
#include <QSaveFile>

namespace ui {

namespace {

constexpr qint64 largestImport = 1 << 20;

QString shownName(const axp::SavedConnection &connection)
{
    return analysis::plainLabel(connection.name, 60);
}

} // namespace

ConnectionsMenu::ConnectionsMenu(opening::ConnectionBook &book, axp::EngagementClient &client,
                                 const DesktopSeams &desktop, QWidget *parent)
    : QMenu(tr("&Connection"), parent), m_book(book), m_client(client), m_desktop(desktop)
{
    setObjectName(QStringLiteral("connectionsMenu"));
    connect(&m_book, &opening::ConnectionBook::changed, this, &ConnectionsMenu::fill);
    connect(&m_book, &opening::ConnectionBook::secretsKept, this, &ConnectionsMenu::tellKept);
    fill();
}

QAction *ConnectionsMenu::addCommand(const QString &name, const QString &text, bool enabled,
                                     void (ConnectionsMenu::*what)())
{
    QAction *action = addAction(text);
    action->setObjectName(name);
    action->setEnabled(enabled);
    connect(action, &QAction::triggered, this, what);
    return action;
}

void ConnectionsMenu::fill()
{
    clear();
    const auto current = m_book.current();
    auto *group = new QActionGroup(this);
    for (const axp::SavedConnection &each : m_book.saved()) {
        QAction *action = addAction(withoutMnemonic(shownName(each)));
        action->setCheckable(true);
        action->setChecked(current && current->key == each.key);
        action->setToolTip(each.service.base.host());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, key = each.key] { m_book.choose(key); });
    }
    connect(this, &QMenu::aboutToHide, group, &QObject::deleteLater, Qt::SingleShotConnection);
    if (m_book.saved().empty()) {
        addAction(tr("None is set up yet"))->setEnabled(false);
    }
    addSeparator();
    const bool mayChange = !m_book.isLocked();
    addCommand(QStringLiteral("addConnection"), tr("&Add…"), mayChange, &ConnectionsMenu::add);
    addCommand(QStringLiteral("editConnection"), tr("&Change the current one…"), current.has_value(),
               &ConnectionsMenu::editCurrent);
    addCommand(QStringLiteral("removeConnection"), tr("&Remove the current one"), mayChange && current,
               &ConnectionsMenu::removeCurrent);
    addSeparator();
    addCommand(QStringLiteral("importConnections"), tr("&Import…"), mayChange, &ConnectionsMenu::importFile);
    addCommand(QStringLiteral("exportConnections"), tr("&Export without secrets…"), current.has_value(),
               &ConnectionsMenu::exportFile);
}

void ConnectionsMenu::setUp()
{
    if (const auto current = m_book.current()) {
        edit(*current);
    } else {
        add();
    }
}

void ConnectionsMenu::add()
{
    axp::SavedConnection fresh;
    fresh.key = axp::newConnectionKey();
    openDialog(fresh, {});
}

void ConnectionsMenu::editCurrent()
{
    if (const auto current = m_book.current()) {
        edit(*current);
    }
}

void ConnectionsMenu::edit(const axp::SavedConnection &connection)
{
    // Gone again at once where the key store is open; where it has to be unlocked first it may be there for long.
    Q_EMIT told(tr("Asking this computer's key store for the secrets of “%1”…").arg(shownName(connection)));
    m_book.withSecrets(
        connection.key, this,
        [this, connection](const std::optional<axp::ConnectionSecrets> &secrets, axp::StoreOutcome outcome) {
            const bool isMissed = !secrets && outcome != axp::StoreOutcome::Missing;
            Q_EMIT told(isMissed ? errorText(opening::NoSecrets{connection.name, outcome}).sentence : QString());
            openDialog(connection, secrets.value_or(axp::ConnectionSecrets{}));
        });
}

void ConnectionsMenu::openDialog(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets)
{
    auto *dialog = new ConnectionDialog(connection, secrets, m_client, parentWidget());
    connect(dialog, &ConnectionDialog::saved, this,
            [this](const axp::SavedConnection &saved, const axp::ConnectionSecrets &with) {
                m_client.forgetTokens();
                m_book.put(saved, with);
                m_book.choose(saved.key);
            });
    if (m_book.isLocked()) {
        dialog->lock();
    }
    dialog->open();
}

void ConnectionsMenu::removeCurrent()
{
    if (const auto current = m_book.current()) {
        remove(*current);
    }
}

void ConnectionsMenu::remove(const axp::SavedConnection &connection)
{
    const bool sure = m_desktop.confirm(parentWidget(), tr("Remove “%1”?").arg(shownName(connection)),
                                        tr("Its address and its secrets are deleted from this computer."));
    if (sure) {
        m_book.remove(connection.key);
        m_client.forgetTokens();
        Q_EMIT told(tr("“%1” was removed.").arg(shownName(connection)));
    }
}

void ConnectionsMenu::importFile()
{
    const QStringList names = m_desktop.chooseFiles(parentWidget());
    if (names.isEmpty()) {
        return;
    }
    QFile file(names.constFirst());
    const bool isReadable = file.open(QIODevice::ReadOnly) && file.size() <= largestImport;
    const auto found = isReadable ? opening::importedConnections(file.readAll()) : std::nullopt;
    if (!found) {
        Q_EMIT told(
            tr("“%1” holds no connections that were exported here.").arg(analysis::plainLabel(file.fileName())));
        return;
    }
    for (const axp::SavedConnection &each : *found) {
        m_book.put(each, std::nullopt);
    }
    Q_EMIT told(
        tr("%n connection(s) imported. Their secrets have to be filled in.", nullptr, static_cast<int>(found->size())));
}

void ConnectionsMenu::exportFile()
{
    const QString name = m_desktop.chooseExport(parentWidget(), QStringLiteral("connections.json"));
    if (name.isEmpty()) {
        return;
    }
    QSaveFile file(name);
    const QByteArray bytes = opening::exportedConnections(m_book.saved());
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && settings::commitWhole(file);
    Q_EMIT told(isWritten ? tr("Written to “%1”.").arg(analysis::plainLabel(name))
                          : tr("“%1” cannot be written: %2").arg(analysis::plainLabel(name), file.errorString()));
}

void ConnectionsMenu::tellKept(axp::StoreOutcome outcome)
{
    switch (outcome) {
    case axp::StoreOutcome::Done:
        Q_EMIT told(tr("Saved; its secrets lie in this computer's key store."));
        return;
    case axp::StoreOutcome::Denied:
        Q_EMIT told(tr("Saved, but the key store stayed locked: its secrets are known until the program ends."));
        return;
    case axp::StoreOutcome::TimedOut:
        Q_EMIT told(tr("Saved, but the key store did not answer: its secrets are known until the program ends."));
        return;
    case axp::StoreOutcome::Missing:
    case axp::StoreOutcome::NoStore:
        break;
    }
    Q_EMIT told(tr("Saved, but no key store answers on this computer: its secrets are known until the program ends."));
}

} // namespace ui
