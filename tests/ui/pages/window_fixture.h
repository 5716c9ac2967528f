// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/played_reachability.h"
#include "demo/sample_service.h"
#include "ui/mainwindow.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The desktop as a test plays it.
struct FakeDesktop
{
    QString copied;
    QString clipboard;
    QStringList files;   ///< chosen in the dialog to open
    QString exportName;  ///< chosen in the dialog to save
    QString printedName; ///< the file that the printer chosen writes
    QImage copiedPicture;
    QStringList folders; ///< that were opened
    bool agrees = true;
    QStringList questions;
    ui::UnsavedAnswer unsaved = ui::UnsavedAnswer::Cancel; ///< what is done with notes that no file has
    std::vector<ui::Preview> previews;                     ///< that were shown; `agrees` is the answer
    record::Instant now{1'700'000'000'000};
    bool allowsMotion = false;

    [[nodiscard]] ui::DesktopSeams seams();
};

/// Whatever fails is not asked for again.
[[nodiscard]] axp::ClientSettings impatient();

/// The window with all that is around it: a real service over HTTP on loopback, settings in memory, a played desktop.
class WindowFixture final
{
public:
    /// `presets`: an administrator's.
    explicit WindowFixture(std::chrono::milliseconds revealedFor = std::chrono::hours(1),
                           const QVariantMap &presets = {}, const axp::ClientSettings &client = impatient());

    /// The window, shown, as large as the design is drawn.
    ui::MainWindow &window();
    /// The same before anybody has seen it.
    [[nodiscard]] ui::MainWindow &unseenWindow() { return *m_window; }
    /// A part of the window by its object name and class; fails the test if it is not there.
    template<typename Part>
    [[nodiscard]] Part *part(const char *name)
    {
        auto *found = window().findChild<Part *>(QLatin1String(name));
        if (!found) {
            QTest::qFail(qPrintable(QStringLiteral("There is no %1").arg(QLatin1String(name))), __FILE__, __LINE__);
        }
        return found;
    }
    [[nodiscard]] QString text(const char *label);
    [[nodiscard]] bool isShown(const char *name);
    void click(const char *button);
    void type(const QString &text); ///< into the field that takes anything, and Enter
    void trigger(const char *action);
    /// Opens the dialog to export, and chooses a file in it.
    void openExport(const QString &path);
    /// What is chosen there, written; what the dialog says of it then.
    [[nodiscard]] QString write();
    void closeExport();
    /// The journey of the tab in front is there.
    [[nodiscard]] bool waitForJourney();
    [[nodiscard]] bool waitForMessage();
    [[nodiscard]] ui::TabPage *tab();
    /// To `service`, started for it.
    [[nodiscard]] std::optional<axp::Connection> serviceConnection();
    void openSampleFile(const QString &name);
    [[nodiscard]] QNetworkAccessManager &network() { return m_network; }

    demo::SampleService service;
    FakeDesktop desktop;
    settings::MemoryStorage storage;
    settings::MemoryStorage preset;
    settings::Settings settings;
    std::vector<settings::ThemeChoice> themes; ///< that were applied
    axp::SecretStore secrets;
    QTemporaryDir folder;
    settings::LocalLog log;
    PlayedReachability reachability;
    std::optional<axp::Connection> elsewhere; ///< what ids are fetched with in place of `service`

private:
    QNetworkAccessManager m_network;
    opening::SampleService m_samples;

public:
    opening::ConnectionBook connections;

private:
    axp::EngagementClient m_client;
    opening::Opener m_opener;
    std::unique_ptr<ui::MainWindow> m_window;
};

/// An id the service knows and the samples for trying out do not.
inline const QString servedId = QStringLiteral("11111111-1111-4111-8111-111111111111");
[[nodiscard]] QByteArray sampleBytes(const QString &name);
