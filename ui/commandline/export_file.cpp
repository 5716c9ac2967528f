// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/export_file.h"

#include "analysis/wording.h"
#include "export/report.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportFile", text);
}

QByteArray bytesFor(const analysis::Journey &journey, ExportFormat format, const CommandLine &line)
{
    const analysis::JourneyEngagement &engagement = journey.engagements.front();
    switch (format) {
    case ExportFormat::Csv:
        return exports::reportCsvHead() + exports::reportCsv(engagement);
    case ExportFormat::Markdown:
        return exports::reportMarkdown(engagement, line.zone);
    case ExportFormat::Json:
        return exports::reportJson(engagement, false);
    }
    return {};
}

} // namespace

std::optional<QString> writeExport(const analysis::Journey &journey, const QString &name, const CommandLine &line)
{
    const QString shown = analysis::plainLabel(name);
    if (QFileInfo::exists(name) && !line.force) {
        return tr("“%1” exists already; --force replaces it.").arg(shown);
    }
    const auto format = exportFormatOf(name);
    const QByteArray bytes = format ? bytesFor(journey, *format, line) : QByteArray();
    QSaveFile file(name);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return tr("“%1” cannot be written. %2").arg(shown, file.errorString());
    }
    return std::nullopt;
}

} // namespace ui
