// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/headless_run.h"

#include "analysis/wording.h"
#include "export/journey_report.h"
#include "ui/export/export_file.h"
#include "ui/wording/error_text.h"
#include "ui/wording/export_error_text.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace ui {

namespace {

bool writeStandardOutput(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0;
}

opening::OpenOptions optionsOf(const CommandLine &line, const settings::Settings &settings)
{
    opening::OpenOptions options;
    options.limits.bytes = settings.sizeLimitBytes();
    options.asOf = line.asOf;
    options.reveal = line.reveal;
    return options;
}

/// A run that names no connection does not depend on a user's settings.
std::unique_ptr<settings::Storage> storageFor(const CommandLine &line)
{
    if (line.connection.isEmpty()) {
        return std::make_unique<settings::MemoryStorage>();
    }
    return std::make_unique<settings::IniStorage>(settings::userSettingsPath());
}

axp::ClientSettings clientSettingsOf(const CommandLine &line, const settings::Settings &settings)
{
    axp::ClientSettings client;
    client.limits.body = settings.sizeLimitBytes();
    if (line.timeout) {
        axp::Timeouts &timeouts = client.limits.timeouts;
        timeouts.connect = std::min<std::chrono::milliseconds>(timeouts.connect, *line.timeout);
        timeouts.firstByte = *line.timeout;
        timeouts.idle = *line.timeout;
    }
    return client;
}

/// Nothing where the name has no suffix that is written.
std::optional<ExportOptions> exportOptionsOf(const CommandLine &line, const QString &name)
{
    const auto format = exportFormatOf(name);
    if (!format) {
        return std::nullopt;
    }
    ExportOptions options;
    options.format = *format;
    options.zone = line.zone;
    options.size = line.size;
    options.paper = line.paper;
    options.journey = line.journeyOptions;
    options.arrangement = line.arrangement;
    return options;
}

/// All of it in one line, details last.
QString lineOf(const ErrorText &text)
{
    constexpr qsizetype mostDetails = 600;
    QStringList parts{text.sentence, text.next};
    if (!text.details.isEmpty()) {
        const QString details = QString(text.details).replace(QLatin1Char('\n'), QLatin1String("; "));
        parts << QLatin1Char('(') + analysis::plainLabel(details, mostDetails) + QLatin1Char(')');
    }
    parts.removeAll(QString());
    return parts.join(QLatin1Char(' '));
}

/// What is made of a record never takes the record's place.
bool isSameFile(const QString &name, const QStringList &inputs)
{
    const QString place = QFileInfo(name).canonicalFilePath();
    return !place.isEmpty() && std::any_of(inputs.begin(), inputs.end(), [&place](const QString &input) {
        return QFileInfo(input).canonicalFilePath() == place;
    });
}

/// The first case file of a journey that holds masked bytes alone.
QString sealedName(const analysis::Journey &journey)
{
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        if (engagement.origin.caseFile && engagement.origin.caseFile->masked) {
            return analysis::plainLabel(engagement.origin.caseFile->name);
        }
    }
    return {};
}

} // namespace

void printProblem(const QString &sentence)
{
    const QString line =
        QStringLiteral("engagement-viewer: %1\n").arg(QString(sentence).replace(QLatin1Char('\n'), QLatin1Char(' ')));
    std::fputs(line.toLocal8Bit().constData(), stderr);
}

HeadlessRun::HeadlessRun(CommandLine line, QObject *parent)
    : QObject(parent)
    , m_line(std::move(line))
    , m_storage(storageFor(m_line))
    , m_preset(m_line.connection.isEmpty() ? QString() : settings::presetSettingsPath())
    , m_settings(*m_storage, &m_preset)
    , m_connections(m_settings, m_secrets, m_samples)
    , m_client(m_network, clientSettingsOf(m_line, m_settings))
    , m_opener(m_client, m_connections.finder(), optionsOf(m_line, m_settings))
{
    axp::useSystemProxy(m_network);
    m_client.setReachability(m_reachability);
    connect(&m_samples, &opening::SampleService::ready, this, &HeadlessRun::openNext);
    connect(&m_samples, &opening::SampleService::failed, this, [this](const QString &detail) {
        complain(tr("The sample service did not start. %1").arg(detail), ExitStatus::ServiceFailed);
        Q_EMIT finished(static_cast<int>(m_status));
    });
}

void HeadlessRun::start()
{
    if (!m_line.connection.isEmpty() && !m_connections.prefer(m_line.connection)) {
        complain(tr("There is no saved connection “%1”.").arg(m_line.connection), ExitStatus::WrongUsage);
        Q_EMIT finished(static_cast<int>(m_status));
        return;
    }
    if (!m_line.demo) {
        openNext();
        return;
    }
    if (m_line.inputs.isEmpty() && m_line.search.isEmpty()) {
        m_line.inputs << opening::knownSamples().front().id;
    }
    m_samples.start();
}

void HeadlessRun::openNext()
{
    if (!m_line.search.isEmpty()) {
        beginSearch();
        return;
    }
    if (m_next == m_line.inputs.size()) {
        Q_EMIT finished(static_cast<int>(m_status));
        return;
    }
    if (m_line.journey) {
        openAll();
        return;
    }
    const auto input = opening::parseArgument(m_line.inputs.at(m_next++));
    if (!input) {
        complain(opening::OpenError(input.error()));
        goOn();
        return;
    }
    follow(m_opener.open(*input, this));
}

/// What cannot be opened is told of; the rest is one journey.
void HeadlessRun::openAll()
{
    opening::OpenRequest request;
    for (; m_next < m_line.inputs.size(); ++m_next) {
        const auto input = opening::parseArgument(m_line.inputs.at(m_next));
        if (input) {
            request.inputs.push_back(*input);
        } else {
            complain(opening::OpenError(input.error()));
        }
    }
    if (request.inputs.empty()) {
        goOn();
        return;
    }
    follow(m_opener.open(std::move(request), this));
}

void HeadlessRun::follow(opening::Opening *opening)
{
    connect(opening, &opening::Opening::finished, this, [this, opening] {
        opening->deleteLater();
        for (const opening::Opening::Failure &failure : opening->failures()) {
            complain(failure.error);
        }
        if (const auto &journey = *opening->result()) {
            takeJourney(*journey);
        }
        goOn();
    });
}

void HeadlessRun::takeJourney(const analysis::JourneyPtr &journey)
{
    if (m_line.reveal && !analysis::canReveal(*journey)) {
        printProblem(tr("“%1” was masked when it was written: there is nothing in it that could be revealed.")
                         .arg(sealedName(*journey)));
    }
    report(*journey);
    exportFile(journey);
}

void HeadlessRun::goOn()
{
    QMetaObject::invokeMethod(this, &HeadlessRun::openNext, Qt::QueuedConnection);
}

void HeadlessRun::report(const analysis::Journey &journey)
{
    if (!m_line.report) {
        return;
    }
    QByteArray bytes;
    if (m_line.journey && journey.engagements.size() > 1) {
        bytes = reportOf(journey);
    } else {
        const bool isOneOfMany = m_line.inputs.size() > 1 || journey.engagements.size() > 1;
        for (const analysis::JourneyEngagement &engagement : journey.engagements) {
            bytes += reportOf(engagement, isOneOfMany && !m_line.journey);
        }
    }
    write(bytes);
}

void HeadlessRun::write(const QByteArray &result)
{
    if (!writeStandardOutput(result)) {
        complain(tr("Standard output cannot be written."), ExitStatus::CannotWrite);
    }
}

QByteArray HeadlessRun::reportOf(const analysis::Journey &journey)
{
    switch (*m_line.report) {
    case ReportFormat::Json:
        return exports::journeyJson(journey, m_line.journeyOptions);
    case ReportFormat::Markdown:
        return exports::journeyMarkdown(journey, m_line.zone, m_line.journeyOptions);
    case ReportFormat::Text:
        return exports::journeyText(journey, m_line.zone, m_line.journeyOptions);
    case ReportFormat::Csv:
        return exports::reportCsvHead() + exports::journeyCsv(journey, m_line.journeyOptions);
    }
    return {};
}

QByteArray HeadlessRun::reportOf(const analysis::JourneyEngagement &engagement, bool oneLine)
{
    const bool first = !std::exchange(m_reported, true);
    switch (*m_line.report) {
    case ReportFormat::Json:
        return exports::reportJson(engagement, oneLine);
    case ReportFormat::Markdown:
        return (first ? QByteArray() : QByteArray("\n")) + exports::reportMarkdown(engagement, m_line.zone);
    case ReportFormat::Text:
        return (first ? QByteArray() : QByteArray("\n")) + exports::reportText(engagement, m_line.zone);
    case ReportFormat::Csv:
        return (first ? exports::reportCsvHead() : QByteArray()) + exports::reportCsv(engagement);
    }
    return {};
}

void HeadlessRun::exportFile(const analysis::JourneyPtr &journey)
{
    if (m_line.exportName.isEmpty()) {
        return;
    }
    const auto &id = journey->engagements.front().received->engagement.id;
    const QString name = exportNameFor(m_line.exportName, id ? id->toString() : QStringLiteral("engagement"));
    if (isSameFile(name, m_line.inputs)) {
        complain(tr("“%1” is one of the files that are read; name another one.").arg(analysis::plainLabel(name)),
                 ExitStatus::CannotWrite);
        return;
    }
    const auto options = exportOptionsOf(m_line, name);
    const std::optional<ExportError> error =
        options ? writeExport({name, m_line.force}, journey, *options) : ExportError{ExportError::Kind::NoSuffix, {}};
    if (!error) {
        return;
    }
    const QString sentence = exportErrorText(name, *error);
    const bool forceHelps = error->kind == ExportError::Kind::Exists;
    complain(forceHelps ? sentence + QLatin1Char(' ') + tr("With --force it is replaced.") : sentence,
             ExitStatus::CannotWrite);
}

void HeadlessRun::complain(const opening::OpenError &error)
{
    complain(lineOf(errorText(error)), exitStatus(error));
}

void HeadlessRun::complain(const QString &sentence, ExitStatus status)
{
    printProblem(sentence);
    m_status = std::max(m_status, status);
}

} // namespace ui
