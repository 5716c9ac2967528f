// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/export_file.h"

#include "export/case_file.h"
#include "export/journey_report.h"
#include "models/rows_as_text.h"
#include "settings/whole_writing.h"
#include "ui/document/document_device.h"
#include "ui/export/outlet.h"
#include "ui/timeline/timeline_svg.h"

#include <QBuffer>
#include <QDateTime>
#include <QFileInfo>
#include <QFontDatabase>
#include <QSaveFile>

#include <numeric>

namespace ui {

namespace {

using Problem = std::optional<ExportError>;

PictureOptions pictureOptions(const ExportOptions &options)
{
    PictureOptions picture;
    picture.size = options.size;
    picture.style.zone = options.zone;
    picture.arrangement = options.arrangement;
    picture.mirrored = options.mirrored;
    picture.pixelRatio = options.scale;
    return picture;
}

exports::Sink sinkOf(Outlet &out)
{
    return [&out](QByteArrayView piece) {
        return out.write(piece.data(), piece.size()) == piece.size();
    };
}

/// A journey of one is written as that one.
bool isWhole(const analysis::Journey &journey)
{
    return journey.engagements.size() != 1;
}

// Where one of these ends before its time, the outlet knows why.

void writeCsv(Outlet &out, const analysis::Journey &journey, const ExportOptions &options)
{
    out.write(exports::reportCsvHead());
    std::ignore = isWhole(journey) ? exports::writeJourneyCsv(journey, options.journey, sinkOf(out))
                                   : exports::writeReportCsv(journey.engagements.front(), sinkOf(out));
}

void writeJson(Outlet &out, const analysis::Journey &journey, const ExportOptions &options)
{
    std::ignore = isWhole(journey) ? exports::writeJourneyJson(journey, options.journey, sinkOf(out))
                                   : exports::writeReportJson(journey.engagements.front(), false, sinkOf(out));
}

QByteArray markdownOf(const analysis::Journey &journey, const ExportOptions &options)
{
    return isWhole(journey) ? exports::journeyMarkdown(journey, options.zone, options.journey)
                            : exports::reportMarkdown(journey.engagements.front(), options.zone);
}

/// All rows and columns of a table, row by row.
void writeTable(Outlet &out, const analysis::JourneyPtr &journey, Table table, const ExportOptions &options)
{
    JourneyTables tables;
    tables.setJourney(journey, models::eventRows(journey));
    tables.setTimeZone(options.zone);
    tables.setAlignment(options.journey.alignment);
    const QAbstractItemModel &model = tables.rows(table);
    std::vector<int> columns(static_cast<std::size_t>(model.columnCount()));
    std::iota(columns.begin(), columns.end(), 0);
    out.write(models::csvHeading(model, columns).toUtf8());
    const int rows = model.rowCount();
    for (int row = 0; row < rows && out.keepsGoing(row, rows); ++row) {
        out.write(models::csvRow(model, row, columns).toUtf8());
    }
}

Problem writePng(Outlet &out, const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    const QImage image = exportPicture(journey, options);
    if (image.isNull()) {
        return ExportError{ExportError::Kind::NoMemory, {}};
    }
    QBuffer png; // libpng leaves a device that fails by a long jump, past every destructor
    if (!image.save(&png, "PNG")) {
        return ExportError{ExportError::Kind::NoMemory, {}};
    }
    out.writeAll(png.data());
    return std::nullopt;
}

Problem writeSvg(Outlet &out, const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    const auto svg = timelineSvg(journey, pictureOptions(options), lightTheme(), pictureFont());
    if (!svg) {
        return ExportError{ExportError::Kind::NoSvg, {}};
    }
    out.writeAll(*svg);
    return std::nullopt;
}

Problem writeDocument(Outlet &out, const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    const auto goesOn = [&out](qint64 done, qint64 total) {
        return out.keepsGoing(done, total);
    };
    const auto document = Document::make(journey, documentOptions(options), goesOn);
    if (document) {
        (void)writePdf(out, *document, goesOn); // the outlet knows whether it could be
    }
    return std::nullopt;
}

void writeCase(Outlet &out, const analysis::Journey &journey, const ExportOptions &options)
{
    const record::Instant now{QDateTime::currentMSecsSinceEpoch()};
    const exports::CaseFile file = exports::caseFileOf(journey, options.notes.value_or(journey.notes), now);
    const auto keepsGoing = [&out](qint64 done, qint64 total) {
        return out.keepsGoing(done, total);
    };
    std::ignore = exports::writeCaseFile(out, file, keepsGoing); // the outlet knows why not
}

Problem writeAny(Outlet &out, const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    if (isPicture(options.format) && QFontDatabase::families().isEmpty()) {
        return ExportError{ExportError::Kind::NoFont, {}};
    }
    switch (options.format) {
    case ExportFormat::Csv:
        if (options.table) {
            writeTable(out, journey, *options.table, options);
        } else {
            writeCsv(out, *journey, options);
        }
        return std::nullopt;
    case ExportFormat::Markdown:
        out.writeAll(markdownOf(*journey, options));
        return std::nullopt;
    case ExportFormat::Json:
        writeJson(out, *journey, options);
        return std::nullopt;
    case ExportFormat::Png:
        return writePng(out, journey, options);
    case ExportFormat::Svg:
        return writeSvg(out, journey, options);
    case ExportFormat::Pdf:
        return writeDocument(out, journey, options);
    case ExportFormat::CaseFile:
        writeCase(out, *journey, options);
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace

DocumentOptions documentOptions(const ExportOptions &options)
{
    DocumentOptions document;
    document.paper = options.paper;
    document.orientation = options.orientation;
    document.parts = options.parts;
    document.arrangement = options.arrangement;
    document.journey = options.journey;
    document.zone = options.zone;
    document.mirrored = options.mirrored;
    return document;
}

Problem exportTo(QIODevice &device, const analysis::JourneyPtr &journey, const ExportOptions &options,
                 const KeepGoing &keepGoing)
{
    Outlet out(device, keepGoing);
    if (!out.keepsGoing(0, 0)) {
        return out.error();
    }
    const Problem problem = writeAny(out, journey, options);
    return problem ? problem : out.error();
}

Problem writeExport(const ExportTarget &target, const analysis::JourneyPtr &journey, const ExportOptions &options,
                    const KeepGoing &keepGoing)
{
    const QFileInfo there(target.path);
    // What is renamed into the place of a device would take it away.
    if (there.exists() && !there.isFile()) {
        return ExportError{ExportError::Kind::NoFile, {}};
    }
    if (there.exists() && !target.replaces) {
        return ExportError{ExportError::Kind::Exists, {}};
    }
    QSaveFile file(target.path);
    // Unbuffered: what finds no room is known at once, and why.
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return ExportError{ExportError::Kind::CannotWrite, file.errorString()};
    }
    if (const Problem problem = exportTo(file, journey, options, keepGoing)) {
        return problem;
    }
    return settings::commitWhole(file) ? Problem() : ExportError{ExportError::Kind::CannotWrite, file.errorString()};
}

tl::expected<QByteArray, ExportError> exportBytes(const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    if (const Problem problem = exportTo(bytes, journey, options)) {
        return tl::unexpected(*problem);
    }
    return bytes.data();
}

QString exportText(const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    if (options.format != ExportFormat::CaseFile) {
        return QString::fromUtf8(exportBytes(journey, options).value_or(QByteArray()));
    }
    QStringList texts;
    for (const analysis::Note &note : analysis::notesAsShown(*journey, options.notes.value_or(journey->notes))) {
        texts << note.text;
    }
    for (const analysis::JourneyEngagement &engagement : journey->engagements) {
        texts << QString::fromUtf8(engagement.shown->text.bytes());
    }
    return texts.join(QLatin1String("\n\n"));
}

QImage exportPicture(const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    const QSizeF size = QSizeF(pictureSize(journey, pictureOptions(options), pictureFont())) * options.scale;
    if (size.width() * size.height() > mostPixels) {
        return {};
    }
    return timelineImage(journey, pictureOptions(options), lightTheme(), pictureFont());
}

} // namespace ui
