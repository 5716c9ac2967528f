// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/windowed_run.h"

#include "analysis/wording.h"
#include "ui/commandline/export_name.h"
#include "ui/commandline/headless_run.h"
#include "ui/wording/error_text.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMessageBox>
#include <QStatusBar>
#include <QTimer>

namespace ui {

namespace {

/// A window that waits this long for its first record is shown without it. Most are there sooner, and nothing flickers.
constexpr std::chrono::milliseconds patience{80};

opening::OpenOptions optionsOf(const CommandLine &line, const settings::Settings &settings)
{
    opening::OpenOptions options;
    options.asOf = line.asOf;
    options.limits.bytes = qsizetype(settings.sizeLimitMiB()) * 1024 * 1024;
    return options;
}

bool confirm(QWidget *window, const QString &question, const QString &explanation)
{
    QMessageBox box(QMessageBox::Question, question, question, QMessageBox::Yes | QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Yes;
}

DesktopSeams desktop()
{
    return {
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); },
        [] { return QGuiApplication::clipboard()->text(); },
        [](QWidget *window) {
            return QFileDialog::getOpenFileNames(window, WindowedRun::tr("Open engagements"), QString(),
                                                 WindowedRun::tr("Engagements (*.json);;All files (*)"));
        },
        [](QWidget *window, const QString &suggested) {
            const QString pattern = QLatin1String("*") + exportSuffixes().join(QLatin1String(" *"));
            return QFileDialog::getSaveFileName(window, WindowedRun::tr("Export"), suggested,
                                                WindowedRun::tr("Reports and pictures (%1)").arg(pattern));
        },
        confirm,
        [] { return record::Instant{QDateTime::currentMSecsSinceEpoch()}; },
        systemAllowsMotion,
    };
}

} // namespace

WindowedRun::WindowedRun(QApplication &application, CommandLine line)
    : m_line(std::move(line))
    , m_own(settings::userSettingsPath())
    , m_preset(settings::presetSettingsPath())
    , m_settings(m_own, &m_preset)
    , m_appearance(application, m_settings.theme())
    , m_client(m_network)
    , m_connections(m_settings, m_secrets, m_samples)
    , m_opener(m_client, m_connections.finder(), optionsOf(m_line, m_settings))
    , m_window({m_opener, m_samples, m_connections, m_client, m_settings,
                [this](settings::ThemeChoice theme) { m_appearance.choose(theme); }, desktop()})
{
    axp::useSystemProxy(m_network);
    connect(&m_window, &MainWindow::settled, this, &WindowedRun::takeSettled);
}

void WindowedRun::start()
{
    if (!m_line.zoneName.isEmpty()) {
        m_window.setTimeZone(m_line.zoneName, false);
    }
    if (!m_line.connection.isEmpty() && !m_connections.prefer(m_line.connection)) {
        const QString problem = tr("There is no saved connection “%1”.").arg(m_line.connection);
        printProblem(problem);
        m_window.statusBar()->showMessage(analysis::plainLabel(problem));
    }
    m_window.setRevealed(m_line.reveal);
    openAll();
    if (m_window.isBusy()) {
        QTimer::singleShot(patience, this, &WindowedRun::showWindow);
    } else {
        takeSettled();
    }
}

void WindowedRun::openAll()
{
    if (m_line.demo && m_line.inputs.isEmpty()) {
        m_window.openSample(opening::knownSamples().front().id);
    }
    for (const QString &argument : std::as_const(m_line.inputs)) {
        openInput(argument);
    }
    if (m_window.tabPages().empty()) {
        m_window.showStart();
    }
}

void WindowedRun::openInput(const QString &argument)
{
    const auto input = opening::parseArgument(argument);
    if (!input) {
        m_window.openText(argument); // says why it cannot be opened
        return;
    }
    const auto *ref = std::get_if<record::EngagementRef>(&*input);
    if (ref && !ref->service && m_line.demo) {
        m_window.openSample(ref->id);
    } else {
        m_window.openInput(*input);
    }
}

void WindowedRun::showWindow()
{
    if (!std::exchange(m_shown, true)) {
        m_window.show();
    }
}

void WindowedRun::takeSettled()
{
    showWindow();
    if (m_line.exitAfterFirstPaint) {
        // After the layout that the show has asked for.
        QTimer::singleShot(0, this, [this] {
            m_window.repaint();
            Q_EMIT painted();
        });
    }
}

ExitStatus WindowedRun::status() const
{
    ExitStatus status = ExitStatus::Done;
    for (const TabPage *page : m_window.tabPages()) {
        if (page->error()) {
            status = std::max(status, exitStatus(*page->error()));
        }
    }
    return status;
}

std::optional<QString> whyNoWindow([[maybe_unused]] const QStringList &arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    const bool isChosen =
        qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || arguments.contains(QLatin1String("-platform"));
    if (!isChosen && qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")) {
        return WindowedRun::tr("There is no display for a window; --report text prints what happened instead.");
    }
#endif
    return std::nullopt;
}

} // namespace ui
