// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/command_line.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The options, named once; the parser that reads them and the help both come from here.
struct Options
{
    QCommandLineOption demo{QStringLiteral("demo"), tr("Start on the built-in sample service; no account is needed.")};
    QCommandLineOption report{QStringLiteral("report"),
                              tr("Write the analysis to standard output and exit: json, markdown, text or csv."),
                              QStringLiteral("format")};
    QCommandLineOption exportTo{QStringLiteral("export"),
                                tr("Write a file by its suffix (%1) and exit. With several inputs its name needs {id}.")
                                    .arg(exportSuffixes().join(QLatin1Char(' '))),
                                QStringLiteral("file")};
    QCommandLineOption search{QStringLiteral("search"),
                              tr("List the engagements of a customer with this identifier, such as "
                                 "phoneNumbers=+15550100, and exit; may be repeated."),
                              QStringLiteral("key=value")};
    QCommandLineOption journey{QStringLiteral("journey"),
                               tr("Make one journey of all inputs, with one report or export of the whole.")};
    QCommandLineOption align{QStringLiteral("align"),
                             tr("Compare the two engagements of a journey from this moment on: start, first-queue, "
                                "first-answer or true-time; start unless given."),
                             QStringLiteral("moment")};
    QCommandLineOption repeatDays{QStringLiteral("repeat-days"),
                                  tr("Within so many days a contact of a journey for the same topic is a repeated one; "
                                     "7 unless given."),
                                  QStringLiteral("days")};
    QCommandLineOption force{QStringLiteral("force"), tr("Let --export replace an existing file.")};
    QCommandLineOption size{QStringLiteral("size"),
                            tr("Size of a picture in pixels, %1 unless given; higher where its lanes need it.")
                                .arg(QLatin1StringView("1440x900")),
                            QStringLiteral("WxH")};
    QCommandLineOption paper{QStringLiteral("paper"), tr("Paper of a PDF: a4 or letter; a4 unless given."),
                             QStringLiteral("name")};
    QCommandLineOption timeout{QStringLiteral("timeout"),
                               tr("Give up on a service that says nothing for so long; 30 unless given."),
                               QStringLiteral("seconds")};
    QCommandLineOption asOf{QStringLiteral("as-of"),
                            tr("Judge what is still going on as of this time, such as 2026-01-31T12:00:00Z."),
                            QStringLiteral("time")};
    QCommandLineOption zone{QStringLiteral("time-zone"), tr("Show times in this zone: local, UTC or an IANA name."),
                            QStringLiteral("zone")};
    QCommandLineOption language{QStringLiteral("language"),
                                tr("Speak this language (%1).").arg(knownLanguages().join(QLatin1Char(' '))),
                                QStringLiteral("xx")};
    QCommandLineOption reveal{QStringLiteral("reveal"), tr("Do not mask phone numbers and other identifiers.")};
    QCommandLineOption exitAfterFirstPaint{QStringLiteral("exit-after-first-paint"),
                                           tr("Open what is named, paint the window once and exit, to measure.")};
    QCommandLineOption connection{QStringLiteral("connection"), tr("Fetch ids with the saved connection of this name."),
                                  QStringLiteral("name")};
    QCommandLineOption help{{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help and exit.")};
    QCommandLineOption version{{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version and exit.")};

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({demo, report, exportTo, search, journey, align, repeatDays, size, paper, force, asOf, zone,
                           language, reveal, timeout, connection, exitAfterFirstPaint, help, version});
        parser.addPositionalArgument(
            QStringLiteral("input"),
            tr("An engagement's id, its API URL, an axp-engagement: link, a file, or - for standard input."),
            QStringLiteral("[ID|URL|link|FILE]…"));
    }
};

std::optional<ReportFormat> reportFormat(const QString &name)
{
    static constexpr std::pair<QLatin1StringView, ReportFormat> formats[] = {
        {QLatin1StringView("json"), ReportFormat::Json},
        {QLatin1StringView("markdown"), ReportFormat::Markdown},
        {QLatin1StringView("text"), ReportFormat::Text},
        {QLatin1StringView("csv"), ReportFormat::Csv},
    };
    for (const auto &[known, format] : formats) {
        if (name == known) {
            return format;
        }
    }
    return std::nullopt;
}

QString textOf(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

using Problem = std::optional<QString>;

Problem readReport(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.report)) {
        return std::nullopt;
    }
    line.report = reportFormat(parser.value(options.report));
    return line.report ? Problem()
                       : tr("--report knows json, markdown, text and csv, not “%1”.").arg(parser.value(options.report));
}

Problem readExport(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    line.force = parser.isSet(options.force);
    if (!parser.isSet(options.exportTo)) {
        return std::nullopt;
    }
    line.exportName = parser.value(options.exportTo);
    if (!exportFormatOf(line.exportName)) {
        return tr("--export writes files that end in %1, not “%2”.")
            .arg(exportSuffixes().join(QLatin1StringView(", ")), line.exportName);
    }
    if (line.inputs.size() > 1 && !line.journey && !line.exportName.contains(exportIdMark)) {
        return tr(
            "--export with several inputs needs {id} in the name, so that each gets a file of its own, or --journey.");
    }
    return std::nullopt;
}

std::optional<analysis::Alignment> alignmentNamed(const QString &name)
{
    for (std::size_t i = 0; i < analysis::alignmentCount; ++i) {
        if (name == analysis::alignmentName(static_cast<analysis::Alignment>(i))) {
            return static_cast<analysis::Alignment>(i);
        }
    }
    return std::nullopt;
}

Problem readJourney(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    line.journey = parser.isSet(options.journey);
    if (!line.journey && (parser.isSet(options.align) || parser.isSet(options.repeatDays))) {
        return tr("--align and --repeat-days are of a journey; add --journey.");
    }
    if (parser.isSet(options.align)) {
        const auto alignment = alignmentNamed(parser.value(options.align));
        if (!alignment) {
            return tr("--align knows start, first-queue, first-answer and true-time, not “%1”.")
                .arg(parser.value(options.align));
        }
        line.journeyOptions.alignment = *alignment;
        line.arrangement.alignment = *alignment;
    }
    if (parser.isSet(options.repeatDays)) {
        bool isNumber = false;
        const int days = parser.value(options.repeatDays).toInt(&isNumber);
        if (!isNumber || days < 1 || days > analysis::mostRepeatDays) {
            return tr("--repeat-days needs whole days from 1 to %1, not “%2”.")
                .arg(analysis::mostRepeatDays)
                .arg(parser.value(options.repeatDays));
        }
        line.journeyOptions.figures.repeatDays = days;
    }
    return std::nullopt;
}

Problem readSize(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.size)) {
        return std::nullopt;
    }
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})[x×]([0-9]{1,5})$"));
    const auto match = form.match(parser.value(options.size));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.boundedTo(largestPicture).expandedTo(smallestPicture) != size) {
        return tr("--size needs a width and a height from %1 to %2, such as 1440x900, not “%3”.")
            .arg(textOf(smallestPicture), textOf(largestPicture), parser.value(options.size));
    }
    if (const auto format = exportFormatOf(line.exportName);
        format != ExportFormat::Png && format != ExportFormat::Svg) {
        return tr("--size is for pictures; name one with --export, such as timeline.png.");
    }
    line.size = size;
    return std::nullopt;
}

Problem readPaper(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.paper)) {
        return std::nullopt;
    }
    const QString name = parser.value(options.paper);
    if (name != QLatin1StringView("a4") && name != QLatin1StringView("letter")) {
        return tr("--paper knows a4 and letter, not “%1”.").arg(name);
    }
    if (exportFormatOf(line.exportName) != ExportFormat::Pdf) {
        return tr("--paper is for documents; name one with --export, such as engagement.pdf.");
    }
    line.paper = name == QLatin1StringView("letter") ? Paper::Letter : Paper::A4;
    return std::nullopt;
}

Problem readTimeout(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.timeout)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const std::chrono::seconds seconds(parser.value(options.timeout).toInt(&isNumber));
    if (!isNumber || seconds.count() < 1 || seconds > longestTimeout) {
        return tr("--timeout needs whole seconds from 1 to %1, not “%2”.")
            .arg(longestTimeout.count())
            .arg(parser.value(options.timeout));
    }
    line.timeout = seconds;
    return std::nullopt;
}

Problem readTimes(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (parser.isSet(options.asOf)) {
        const auto time = record::parseTime(QUtf8StringView(parser.value(options.asOf).toUtf8()));
        if (!time) {
            return tr("--as-of needs a time such as 2026-01-31T12:00:00Z, not “%1”.").arg(parser.value(options.asOf));
        }
        line.asOf = time->instant;
    }
    if (parser.isSet(options.zone)) {
        const auto zone = timeZoneNamed(parser.value(options.zone));
        if (!zone) {
            return tr("--time-zone knows local, UTC and IANA names such as Europe/Dublin, not “%1”.")
                .arg(parser.value(options.zone));
        }
        line.zone = *zone;
        line.zoneName = parser.value(options.zone);
    }
    return std::nullopt;
}

Problem readLanguage(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.language)) {
        return std::nullopt;
    }
    line.language = parser.value(options.language);
    return knownLanguages().contains(line.language)
               ? Problem()
               : tr("--language knows %1, not “%2”.")
                     .arg(knownLanguages().join(QLatin1StringView(", ")), line.language);
}

/// A list of what is found needs a service to ask, and nothing else.
Problem readSearch(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    for (const QString &value : parser.values(options.search)) {
        const qsizetype equals = value.indexOf(QLatin1Char('='));
        if (equals < 1 || equals + 1 == value.size()) {
            return tr("--search needs a key and a value, such as phoneNumbers=+15550100.");
        }
        line.search[value.left(equals)] << value.mid(equals + 1);
    }
    if (line.search.isEmpty()) {
        return std::nullopt;
    }
    if (line.journey || !line.exportName.isEmpty()) {
        return tr("--search writes a list to standard output; --journey and --export do not go with it.");
    }
    if (line.inputs.size() > 1) {
        return tr("--search asks one service: name one address.");
    }
    if (line.inputs.isEmpty() && !line.demo && line.connection.isEmpty()) {
        return tr("--search needs a service: --connection, --demo, or the address of an account "
                  "(https://…/api/journey/v1/accounts/ABCDEF) with AXP_APPKEY and AXP_TOKEN.");
    }
    return std::nullopt;
}

Problem readInputs(CommandLine &line)
{
    if (!line.search.isEmpty()) {
        return std::nullopt;
    }
    if (line.isHeadless() && line.inputs.isEmpty() && !line.demo) {
        return tr("Name an engagement id, a URL, a link or a file (or - for standard input), or try --demo.");
    }
    if (line.inputs.count(QStringLiteral("-")) > 1) {
        return tr("Standard input (-) can be read only once.");
    }
    return std::nullopt;
}

} // namespace

bool needsPainting(const CommandLine &line)
{
    const auto format = exportFormatOf(line.exportName);
    return format && isPicture(*format);
}

std::optional<QTimeZone> timeZoneNamed(const QString &name)
{
    if (name == QLatin1StringView("local")) {
        const QTimeZone here = QTimeZone::systemTimeZone();
        return here.id() == "Etc/UTC" ? QTimeZone::utc() : here; // one name for one zone
    }
    if (name == QLatin1StringView("UTC")) {
        return QTimeZone::utc();
    }
    const QTimeZone zone(name.toUtf8());
    return zone.isValid() ? std::optional(zone) : std::nullopt;
}

QStringList withoutToolkitOptions(const QStringList &arguments)
{
    static constexpr QLatin1StringView withValue[] = {
        QLatin1StringView("-platform"), QLatin1StringView("-style"),           QLatin1StringView("-display"),
        QLatin1StringView("-geometry"), QLatin1StringView("-qwindowgeometry"), QLatin1StringView("-platformtheme")};
    QStringList left;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (std::find(std::begin(withValue), std::end(withValue), arguments[i]) != std::end(withValue)) {
            ++i;
        } else if (arguments[i] != QLatin1String("-reverse")) {
            left << arguments[i];
        }
    }
    return left;
}

tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(QStringList{QString()} + arguments)) {
        return tl::unexpected(parser.errorText());
    }
    CommandLine line;
    line.inputs = parser.positionalArguments();
    line.help = parser.isSet(options.help);
    line.version = parser.isSet(options.version);
    line.demo = parser.isSet(options.demo);
    line.reveal = parser.isSet(options.reveal);
    line.connection = parser.value(options.connection);
    line.exitAfterFirstPaint = parser.isSet(options.exitAfterFirstPaint);
    for (const auto read :
         {readJourney, readReport, readExport, readSize, readPaper, readTimeout, readTimes, readLanguage, readSearch}) {
        if (const Problem problem = read(parser, options, line)) {
            return tl::unexpected(*problem);
        }
    }
    if (const Problem problem = line.help || line.version ? Problem() : readInputs(line)) {
        return tl::unexpected(*problem);
    }
    return line;
}

QString commandLineHelp()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Shows what happened to a customer: one engagement of the Avaya Experience Platform on a timeline.\n\n"
           "Standard output carries the result only. Exit status: 0 done; 1 wrong usage, no engagement id or no\n"
           "connection for an id; 2 a file cannot be read; 3 not found; 4 not allowed; 5 the network or the service\n"
           "failed; 6 cannot write.\n\n"
           "For scripts: AXP_APPKEY and AXP_TOKEN (or AXP_CLIENT_ID and AXP_CLIENT_SECRET, and for a person's own\n"
           "account AXP_USERNAME and AXP_PASSWORD) in the environment, and a full API URL as input."));
    const Options options;
    options.addTo(parser);
    return parser.helpText();
}

} // namespace ui
