// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocalServer>
#include <QStringList>

namespace ui {

/// What a second start asks the running window for.
struct HandedOver
{
    QStringList inputs; ///< as on the command line, files with their whole path
    bool demo = false;
    friend bool operator==(const HandedOver &, const HandedOver &) = default;
};

/// The one running window of a user's settings: a second start hands over what it was asked to open and ends
/// (design/product.md, "Command line"). Only the same user can reach it.
class RunningWindow final : public QObject
{
    Q_OBJECT
public:
    /// `place`: a folder that belongs to the user's settings.
    explicit RunningWindow(const QString &place, QObject *parent = nullptr);

    /// True where a window runs and has taken it.
    [[nodiscard]] bool handOver(const HandedOver &what) const;
    /// From now on this is the running window, if none is. Without a place to listen at it does not listen.
    void listen();

Q_SIGNALS:
    void asked(const ui::HandedOver &what);

private:
    void take();

    QString m_name;
    QLocalServer m_server;
};

} // namespace ui
