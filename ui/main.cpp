// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/headless_run.h"
#include "ui/windowed_run.h"
#include "ui/wording/language.h"

#include <QApplication>

#include <csignal>
#include <cstdio>

namespace {

void nameApplication()
{
    QCoreApplication::setApplicationName(QStringLiteral("engagement-viewer"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIEWER_VERSION));
}

int printAnswer(int &argc, char **argv, bool help)
{
    const QCoreApplication application(argc, argv);
    const QString text = help ? ui::commandLineHelp() : QStringLiteral("engagement-viewer " VIEWER_VERSION "\n");
    return std::fputs(text.toLocal8Bit().constData(), stdout) < 0 || std::fflush(stdout) != 0
               ? static_cast<int>(ui::ExitStatus::CannotWrite)
               : static_cast<int>(ui::ExitStatus::Done);
}

int runHeadless(QCoreApplication &application, const ui::CommandLine &line)
{
    ui::installLanguage(application, line.language);
    ui::HeadlessRun run(line);
    QObject::connect(
        &run, &ui::HeadlessRun::finished, &application, [](int status) { QCoreApplication::exit(status); },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(&run, &ui::HeadlessRun::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

/// Pictures are painted without a display, so that they are the same everywhere.
int paintHeadless(char **argv, const ui::CommandLine &line)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What Qt remarks about a desktop that is not there is no problem of this run, and standard error is for those.
    const auto handler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    int nameOnly = 1; // -platform and the like are for windows
    QGuiApplication application(nameOnly, argv);
    qInstallMessageHandler(handler);
    return runHeadless(application, line);
}

int runWindowed(int &argc, char **argv, const ui::CommandLine &line)
{
    QApplication::setStyle(QStringLiteral("Fusion"));
    QApplication application(argc, argv);
    ui::installLanguage(application, line.language);
    if (ui::WindowedRun::handsOver(line)) {
        return static_cast<int>(ui::ExitStatus::Done);
    }
    ui::WindowedRun run(application, line);
    QObject::connect(
        &run, &ui::WindowedRun::painted, &application,
        [&run] { QCoreApplication::exit(static_cast<int>(run.status())); }, Qt::QueuedConnection);
    run.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a file that may grow no further is an error like a full disk
#endif
    nameApplication();
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const auto line = ui::parseCommandLine(ui::withoutToolkitOptions(arguments));
    if (!line) {
        ui::printProblem(line.error());
        return static_cast<int>(ui::ExitStatus::WrongUsage);
    }
    if (line->help || line->version) {
        return printAnswer(argc, argv, line->help);
    }
    if (const bool paints = ui::needsPainting(*line); paints || line->isHeadless()) {
        if (paints) {
            return paintHeadless(argv, *line);
        }
        QCoreApplication application(argc, argv);
        return runHeadless(application, *line);
    }
    if (const auto problem = ui::whyNoWindow(arguments)) {
        ui::printProblem(*problem);
        return static_cast<int>(ui::ExitStatus::WrongUsage);
    }
    return runWindowed(argc, argv, *line);
}
