// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/sample_service.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcessEnvironment>

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

constexpr int wrongUsage = 1;
constexpr int cannotStart = 1;

const char description[] =
    "Serves the sample engagements of Engagement Viewer through the same API as the platform's, on this computer "
    "only.\n"
    "\n"
    "It prints its address as one line, http://127.0.0.1:PORT, and ends when its standard input does, or on SIGTERM.\n"
    "  GET  /api/journey/v1/accounts/SAMPLE/engagements/ID\n"
    "  GET  /api/journey/v1/accounts/SAMPLE/engagements?engagementIds=ID,ID\n"
    "  GET  /api/journey/v1/accounts/SAMPLE/engagements/ID/agent-notes\n"
    "  POST /api/journey/v1/accounts/SAMPLE/journeys:search\n"
    "  POST /api/auth/v1/SAMPLE/protocol/openid-connect/token\n"
    "  GET  /samples                                          the samples as JSON; needs no credentials\n"
    "The id 00000NNN-0000-4000-8000-000000000000 answers with the error NNN (400 to 599).\n"
    "\n"
    "What clients must show is read from the environment: AXP_APPKEY and AXP_TOKEN; AXP_CLIENT_ID and\n"
    "AXP_CLIENT_SECRET (AXP_USERNAME, AXP_PASSWORD) for the token endpoint. What is not set is random and told to\n"
    "nobody.";

bool print(FILE *stream, const QString &text)
{
    return std::fputs(qUtf8Printable(text), stream) >= 0 && std::fflush(stream) == 0;
}

int fail(int status, const QString &sentence)
{
    print(stderr, QStringLiteral("engagement-sample-service: %1\n").arg(sentence));
    return status;
}

int list()
{
    QString lines;
    for (const demo::Sample &sample : demo::sampleIndex().samples) {
        lines += sample.id + QLatin1String("  ") + sample.title + QLatin1Char('\n');
    }
    return print(stdout, lines) ? EXIT_SUCCESS
                                : fail(cannotStart, QStringLiteral("Standard output cannot be written."));
}

/// Nothing is left to save, and no slow client may hold up the end: out, without waiting for anybody.
void end(int)
{
    std::_Exit(EXIT_SUCCESS);
}

int serve()
{
    std::signal(SIGTERM, end);
    std::signal(SIGINT, end);
    demo::SampleService service({demo::credentialsFrom(QProcessEnvironment::systemEnvironment())});
    if (!service.start()) {
        return fail(cannotStart, QStringLiteral("No port on 127.0.0.1 can be opened."));
    }
    if (!print(stdout, service.address() + QLatin1Char('\n'))) {
        return fail(cannotStart, QStringLiteral("The address cannot be written to standard output."));
    }
    while (std::fgetc(stdin) != EOF) {
    }
    end(0);
    return EXIT_SUCCESS;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("engagement-sample-service"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VIEWER_VERSION));

    QCommandLineParser parser;
    parser.setApplicationDescription(QString::fromLatin1(description));
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption listing(QStringLiteral("list"), QStringLiteral("Print the samples' ids and titles."));
    parser.addOption(listing);
    if (!parser.parse(QCoreApplication::arguments())) {
        return fail(wrongUsage, parser.errorText());
    }
    if (!parser.positionalArguments().isEmpty()) {
        return fail(wrongUsage, QStringLiteral("It takes no arguments, but there is \"%1\".")
                                    .arg(parser.positionalArguments().constFirst()));
    }
    if (parser.isSet(help)) {
        return print(stdout, parser.helpText()) ? EXIT_SUCCESS : cannotStart;
    }
    if (parser.isSet(version)) {
        parser.showVersion();
    }
    return parser.isSet(listing) ? list() : serve();
}
