// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/export_file.h"

#include "analysis/wording.h"
#include "export/report.h"
#include "ui/timeline/timeline_document.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFontDatabase>
#include <QSaveFile>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportFile", text);
}

PictureOptions optionsOf(const CommandLine &line)
{
    PictureOptions options;
    options.size = line.size;
    options.style.zone = line.zone;
    return options;
}

tl::expected<QByteArray, QString> pngBytes(const analysis::JourneyPtr &journey, const PictureOptions &options)
{
    QBuffer png;
    if (!timelineImage(journey, options, lightTheme(), pictureFont()).save(&png, "PNG")) {
        return tl::unexpected(tr("There is not enough memory for so large a picture."));
    }
    return png.data();
}

tl::expected<QByteArray, QString> pictureBytes(const analysis::JourneyPtr &journey, ExportFormat format,
                                               const CommandLine &line)
{
    if (QFontDatabase::families().isEmpty()) {
        return tl::unexpected(tr("There is no font to write with (Debian: fonts-dejavu-core)."));
    }
    const PictureOptions options = optionsOf(line);
    switch (format) {
    case ExportFormat::Svg:
        return timelineSvg(journey, options, lightTheme(), pictureFont());
    case ExportFormat::Pdf:
        return timelinePdf(journey, options, lightTheme(), pictureFont());
    case ExportFormat::Png:
    case ExportFormat::Csv:
    case ExportFormat::Markdown:
    case ExportFormat::Json:
        break;
    }
    return pngBytes(journey, options);
}

} // namespace

tl::expected<QByteArray, QString> exportBytes(const analysis::JourneyPtr &journey, ExportFormat format,
                                              const CommandLine &line)
{
    const analysis::JourneyEngagement &engagement = journey->engagements.front();
    switch (format) {
    case ExportFormat::Csv:
        return exports::reportCsvHead() + exports::reportCsv(engagement);
    case ExportFormat::Markdown:
        return exports::reportMarkdown(engagement, line.zone);
    case ExportFormat::Json:
        return exports::reportJson(engagement, false);
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        return pictureBytes(journey, format, line);
    }
    return QByteArray();
}

QImage exportPicture(const analysis::JourneyPtr &journey, const CommandLine &line)
{
    return timelineImage(journey, optionsOf(line), lightTheme(), pictureFont());
}

std::optional<QString> writeWhole(const QString &name, const QByteArray &bytes)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return tr("“%1” cannot be written. %2").arg(analysis::plainLabel(name), file.errorString());
    }
    return std::nullopt;
}

std::optional<QString> writeExport(const analysis::JourneyPtr &journey, const QString &name, const CommandLine &line)
{
    const QString shown = analysis::plainLabel(name);
    if (QFileInfo::exists(name) && !line.force) {
        return tr("“%1” exists already; --force replaces it.").arg(shown);
    }
    const auto format = exportFormatOf(name);
    if (!format) {
        return tr("“%1” has no suffix this program writes.").arg(shown);
    }
    const auto bytes = exportBytes(journey, *format, line);
    if (!bytes) {
        return tr("“%1” cannot be written. %2").arg(shown, bytes.error());
    }
    return writeWhole(name, *bytes);
}

} // namespace ui
