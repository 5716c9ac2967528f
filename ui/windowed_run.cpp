// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/windowed_run.h"

#include "analysis/wording.h"
#include "ui/commandline/headless_run.h"
#include "ui/export/export_name.h"
#include "ui/wording/error_text.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QStatusBar>
#include <QTimer>

namespace ui {

namespace {

/// A window that waits this long for its first record is shown without it. Most are there sooner, and nothing flickers.
constexpr std::chrono::milliseconds patience{80};
/// A key store's prompt waits for a person, who sees what is waited for and can cancel that.
constexpr std::chrono::minutes promptPatience{2};

opening::OpenOptions optionsOf(const CommandLine &line, const settings::Settings &settings)
{
    opening::OpenOptions options;
    options.asOf = line.asOf;
    options.limits.bytes = settings.sizeLimitBytes();
    return options;
}

axp::ClientSettings clientSettingsOf(const settings::Settings &settings)
{
    axp::ClientSettings client;
    client.limits.body = settings.sizeLimitBytes();
    return client;
}

bool confirm(QWidget *window, const QString &question, const QString &explanation)
{
    QMessageBox box(QMessageBox::Question, question, question, QMessageBox::Yes | QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(explanation);
    box.setDefaultButton(QMessageBox::Cancel);
    return box.exec() == QMessageBox::Yes;
}

UnsavedAnswer askUnsaved(QWidget *window, const QString &question)
{
    QMessageBox box(QMessageBox::Question, question, question,
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(WindowedRun::tr("What is noted and not saved is lost."));
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    return answer == QMessageBox::Save      ? UnsavedAnswer::Save
           : answer == QMessageBox::Discard ? UnsavedAnswer::Discard
                                            : UnsavedAnswer::Cancel;
}

DesktopSeams desktop()
{
    return {
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); },
        [] { return QGuiApplication::clipboard()->text(); },
        [](QWidget *window) {
            return QFileDialog::getOpenFileNames(window, WindowedRun::tr("Open engagements"), QString(),
                                                 WindowedRun::tr("Engagements (*.json *.engagement);;All files (*)"));
        },
        [](QWidget *window, const QString &suggested) {
            const QString pattern = QLatin1String("*") + exportSuffixes().join(QLatin1String(" *"));
            return QFileDialog::getSaveFileName(window, WindowedRun::tr("Export"), suggested,
                                                WindowedRun::tr("Reports and pictures (%1)").arg(pattern));
        },
        confirm,
        [](QWidget *window, const Preview &preview) {
            return PreviewDialog(preview, window).exec() == QDialog::Accepted;
        },
        askUnsaved,
        [] { return record::Instant{QDateTime::currentMSecsSinceEpoch()}; },
        systemAllowsMotion,
        [](const QImage &image) { QGuiApplication::clipboard()->setImage(image); },
        [](QWidget *window, QPrinter &printer) {
            QPrintDialog dialog(&printer, window);
            return dialog.exec() == QDialog::Accepted;
        },
        [](const QString &folder) { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); },
    };
}

/// Nothing on the command line is for this run alone.
bool isOrdinary(const CommandLine &line)
{
    return !line.exitAfterFirstPaint && !line.reveal && !line.asOf && !line.timeout && line.connection.isEmpty() &&
           line.zoneName.isEmpty() && line.language == sourceLanguage;
}

QString settingsFolder()
{
    return QFileInfo(settings::userSettingsPath()).absolutePath();
}

/// The sender's folder is not the running window's.
QStringList withWholePaths(const QStringList &inputs)
{
    QStringList whole;
    for (const QString &input : inputs) {
        const auto parsed = opening::parseArgument(input);
        const auto *file = parsed ? std::get_if<opening::FileInput>(&*parsed) : nullptr;
        whole << (file ? QFileInfo(file->path).absoluteFilePath() : input);
    }
    return whole;
}

} // namespace

bool WindowedRun::handsOver(const CommandLine &line)
{
    return isOrdinary(line) && !line.inputs.contains(QLatin1String("-")) &&
           RunningWindow(settingsFolder()).handOver({withWholePaths(line.inputs), line.demo});
}

WindowedRun::WindowedRun(QApplication &application, CommandLine line)
    : m_line(std::move(line))
    , m_own(settings::userSettingsPath())
    , m_preset(settings::presetSettingsPath())
    , m_settings(m_own, &m_preset)
    , m_log(settings::localLogPath(), m_settings.logDays())
    , m_appearance(application, m_settings.theme())
    , m_client(m_network, clientSettingsOf(m_settings))
    , m_secrets(promptPatience)
    , m_connections(m_settings, m_secrets, m_samples)
    , m_opener(m_client, m_connections.finder(), optionsOf(m_line, m_settings))
    , m_window({m_opener, m_samples, m_connections, m_client, m_reachability, m_settings, m_log,
                [this](settings::ThemeChoice theme) { m_appearance.choose(theme); }, desktop(),
                std::chrono::seconds(60), isOrdinary(m_line) && !m_line.demo})
    , m_running(settingsFolder())
{
    axp::useSystemProxy(m_network);
    m_client.setReachability(m_reachability);
    connect(&m_running, &RunningWindow::asked, this, &WindowedRun::takeHandedOver);
    connect(&m_window, &MainWindow::settled, this, &WindowedRun::takeSettled);
    if (m_line.exitAfterFirstPaint) {
        m_window.installEventFilter(this);
    }
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
    if (isOrdinary(m_line)) {
        m_running.listen();
    }
    if (isOrdinary(m_line) && !m_line.demo && m_settings.restoresTabs()) {
        m_window.restoreTabs();
    }
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
    if (m_line.journey) {
        openTogether();
    } else {
        for (const QString &argument : std::as_const(m_line.inputs)) {
            openInput(argument, m_line.demo);
        }
    }
    if (m_window.tabPages().empty()) {
        m_window.showStart();
    }
}

/// What is no input says so in a tab of its own.
void WindowedRun::openTogether()
{
    TabRequest request{{}, m_line.demo};
    for (const QString &argument : std::as_const(m_line.inputs)) {
        if (const auto input = opening::parseArgument(argument)) {
            request.inputs.push_back(*input);
        } else {
            m_window.openText(argument);
        }
    }
    if (!request.inputs.empty()) {
        m_window.open(request);
    }
}

void WindowedRun::takeHandedOver(const HandedOver &what)
{
    if (what.demo && what.inputs.isEmpty()) {
        m_window.openSample(opening::knownSamples().front().id);
    }
    for (const QString &argument : what.inputs) {
        openInput(argument, what.demo);
    }
    m_window.setWindowState(m_window.windowState() & ~Qt::WindowMinimized);
    showWindow();
    m_window.raise();
    m_window.activateWindow();
}

void WindowedRun::openInput(const QString &argument, bool demo)
{
    const auto input = opening::parseArgument(argument);
    if (!input) {
        m_window.openText(argument); // says why it cannot be opened
        return;
    }
    const auto *ref = std::get_if<record::EngagementRef>(&*input);
    if (ref && !ref->service && demo) {
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
        // After what the show has asked for: layout, and on most desktops the paint itself.
        QTimer::singleShot(0, this, [this] {
            if (!m_painted) {
                m_window.repaint();
            }
            Q_EMIT painted();
        });
    }
}

bool WindowedRun::eventFilter(QObject *watched, QEvent *event)
{
    m_painted = m_painted || event->type() == QEvent::Paint;
    return QObject::eventFilter(watched, event);
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
