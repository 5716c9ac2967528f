// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/connection_book.h"
#include "opening/opener.h"
#include "opening/sample_service.h"
#include "settings/settings.h"
#include "ui/commandline/command_line.h"
#include "ui/mainwindow.h"
#include "ui/running_window.h"
#include "ui/theme/appearance.h"

#include <QNetworkAccessManager>

class QApplication;

namespace ui {

/// A run with a window: makes the parts, opens what was named, each in a tab.
class WindowedRun final : public QObject
{
    Q_OBJECT
public:
    WindowedRun(QApplication &application, CommandLine line);

    /// Whether a window that runs already has taken what was asked for: there is nothing left to do then.
    [[nodiscard]] static bool handsOver(const CommandLine &line);
    void start();
    /// Why an input that was named could not be opened; Done where all could.
    [[nodiscard]] ExitStatus status() const;

Q_SIGNALS:
    void painted(); ///< what was named is on screen

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void openAll();
    void openTogether();
    void takeHandedOver(const HandedOver &what);
    void openInput(const QString &argument, bool demo);
    void showWindow();
    void takeSettled();

    CommandLine m_line;
    settings::IniStorage m_own;
    settings::IniStorage m_preset;
    settings::Settings m_settings;
    settings::LocalLog m_log;
    Appearance m_appearance;
    opening::SampleService m_samples;
    QNetworkAccessManager m_network;
    axp::SystemReachability m_reachability;
    axp::EngagementClient m_client;
    axp::SecretStore m_secrets;
    opening::ConnectionBook m_connections;
    opening::Opener m_opener;
    MainWindow m_window;
    RunningWindow m_running;
    bool m_shown = false;
    bool m_painted = false;
};

/// Why no window can be shown here, in one sentence; nothing where one can, as far as the environment tells.
[[nodiscard]] std::optional<QString> whyNoWindow(const QStringList &arguments);

} // namespace ui
