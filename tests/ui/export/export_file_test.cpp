// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking_kit.h"
#include "other_programs.h"
#include "settings/settings.h"
#include "ui/export/export_choices.h"
#include "ui/export/export_job.h"
#include "ui/wording/export_error_text.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPageRanges>
#include <QPrinter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using ui::ExportError;
using ui::ExportFormat;
using Kind = ui::ExportError::Kind;

namespace {

analysis::JourneyPtr specification()
{
    return maskingkit::journeyOf(maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/specification.json")));
}

ui::ExportOptions optionsFor(ExportFormat format)
{
    ui::ExportOptions options;
    options.format = format;
    options.zone = QTimeZone::utc();
    return options;
}

constexpr ExportFormat everyFormat[] = {ExportFormat::Csv,     ExportFormat::Markdown, ExportFormat::Json,
                                        ExportFormat::Png,     ExportFormat::Svg,      ExportFormat::Pdf,
                                        ExportFormat::CaseFile};

/// Has room for a few bytes, as a disk that is almost full.
class FullDevice final : public QIODevice
{
public:
    FullDevice() { setOpenMode(WriteOnly | Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (m_left < size) {
            setErrorString(QStringLiteral("No space left on device"));
            return -1;
        }
        m_left -= size;
        return size;
    }

private:
    qint64 m_left = 100;
};

void addFormats()
{
    QTest::addColumn<ExportFormat>("format");
    for (const ExportFormat format : everyFormat) {
        QTest::addRow("%d", static_cast<int>(format)) << format;
    }
}

} // namespace

/// Files are written whole or not at all, whatever happens meanwhile.
class ExportFileTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDeviceThatIsFullIsAnError_data() { addFormats(); }
    void aDeviceThatIsFullIsAnError();
    void whoeverIsAskedCanEndIt_data() { addFormats(); }
    void whoeverIsAskedCanEndIt();
    void whatIsEndedLeavesNothing();
    void anExistingFileStaysUnlessItIsToBeReplaced();
    void whatIsNoFileIsNotReplaced_data();
    void whatIsNoFileIsNotReplaced();
    void namesAreTakenAsTheyAre_data();
    void namesAreTakenAsTheyAre();
    void aNameThatIsTooLongIsSaidShortly();
    void aTableIsWrittenWhole();
    void anotherProgramReadsTheCells();
    void aPictureBeyondMemoryIsRefused();
    void choicesComeBack();
    void choicesThatMakeNoSenseAreAsAtFirst();
    void aJobWritesBesideTheWindow();
    void aJobPrints();
    void aJobThatIsCancelledLeavesNothing();
    void aJobThatIsDeletedLeavesNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList left() const
    {
        return QDir(m_folder->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExportFileTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
}

void ExportFileTest::aDeviceThatIsFullIsAnError()
{
    QFETCH(ExportFormat, format);
    FullDevice device;
    const auto error = ui::exportTo(device, specification(), optionsFor(format));
    QVERIFY(error);
    QCOMPARE(error->kind, Kind::CannotWrite);
    QCOMPARE(error->detail, QStringLiteral("No space left on device"));
}

void ExportFileTest::whoeverIsAskedCanEndIt()
{
    QFETCH(ExportFormat, format);
    QBuffer all;
    QVERIFY(all.open(QIODevice::WriteOnly));
    int questions = 0;
    const auto count = [&questions](qint64 done, qint64 total) {
        ++questions;
        return done >= 0 && done <= total;
    };
    QVERIFY(!ui::exportTo(all, specification(), optionsFor(format), count));
    QVERIFY(questions > 1);
    // Ended at any question, it is not whole.
    for (int last = 1; last < std::min(questions, 20); ++last) {
        QBuffer part;
        QVERIFY(part.open(QIODevice::WriteOnly));
        int left = last;
        const auto error =
            ui::exportTo(part, specification(), optionsFor(format), [&left](qint64, qint64) { return --left > 0; });
        QVERIFY(error && error->kind == Kind::Cancelled);
        QVERIFY(part.size() <= all.size());
    }
}

void ExportFileTest::whatIsEndedLeavesNothing()
{
    for (const ExportFormat format : everyFormat) {
        const auto error = ui::writeExport({path(QStringLiteral("a"))}, specification(), optionsFor(format),
                                           [](qint64, qint64) { return false; });
        QVERIFY(error && error->kind == Kind::Cancelled);
    }
    QCOMPARE(left(), QStringList());
}

void ExportFileTest::anExistingFileStaysUnlessItIsToBeReplaced()
{
    const QString name = path(QStringLiteral("a.md"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const auto options = optionsFor(ExportFormat::Markdown);
    const auto refused = ui::writeExport({name}, specification(), options);
    QVERIFY(refused && refused->kind == Kind::Exists);
    const auto ended = ui::writeExport({name, true}, specification(), options, [](qint64, qint64) { return false; });
    QVERIFY(ended && ended->kind == Kind::Cancelled);
    QCOMPARE(maskingkit::contentOf(name), QByteArray("mine"));
    QVERIFY(!ui::writeExport({name, true}, specification(), options));
    QVERIFY(maskingkit::contentOf(name).startsWith("# "));
    QCOMPARE(left(), QStringList{QStringLiteral("a.md")});
}

void ExportFileTest::whatIsNoFileIsNotReplaced_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("a folder") << QDir::tempPath();
    QTest::newRow("a device") << QStringLiteral("/dev/full");
}

void ExportFileTest::whatIsNoFileIsNotReplaced()
{
    QFETCH(QString, target);
    const QString name = path(QStringLiteral("a.csv"));
    QVERIFY(QFile::link(target, name));
    const auto error = ui::writeExport({name, true}, specification(), optionsFor(ExportFormat::Csv));
    QVERIFY(error && error->kind == Kind::NoFile);
    QVERIFY(QFileInfo(name).isSymLink());
    QCOMPARE(left(), QStringList{QStringLiteral("a.csv")});
}

void ExportFileTest::namesAreTakenAsTheyAre_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("line break") << QStringLiteral("two\nlines.md");
    QTest::newRow("quotes") << QStringLiteral("\"it's\" %1 %n {id} & <b>.md");
    QTest::newRow("from the right") << QStringLiteral("\u05D0\u202E.md");
    QTest::newRow("only a suffix") << QStringLiteral(".md");
    QTest::newRow("long") << QString(240, QLatin1Char('x')) + QStringLiteral(".md");
}

void ExportFileTest::namesAreTakenAsTheyAre()
{
    QFETCH(QString, name);
    QVERIFY(!ui::writeExport({path(name)}, specification(), optionsFor(ExportFormat::Markdown)));
    QCOMPARE(left(), QStringList{name});
    const QString sentence = ui::exportErrorText(name, {Kind::Exists, {}});
    QVERIFY(!sentence.contains(QLatin1Char('\n')) && !sentence.contains(QChar(0x202E)));
}

void ExportFileTest::aNameThatIsTooLongIsSaidShortly()
{
    const QString name = path(QStringLiteral("folder/").repeated(570) + QStringLiteral("a.md"));
    QVERIFY(name.size() > 4'000);
    const auto error = ui::writeExport({name}, specification(), optionsFor(ExportFormat::Markdown));
    QVERIFY(error && error->kind == Kind::CannotWrite);
    const QString sentence = ui::exportErrorText(name, *error);
    QVERIFY2(sentence.size() < 600, qPrintable(sentence));
    QCOMPARE(left(), QStringList());
}

void ExportFileTest::aJobWritesBesideTheWindow()
{
    ui::ExportJob job(specification(), optionsFor(ExportFormat::Png));
    QSignalSpy finished(&job, &ui::ExportJob::finished);
    job.start({path(QStringLiteral("a.png"))});
    QVERIFY(finished.wait());
    QVERIFY(!finished.front().front().value<std::optional<ExportError>>());
    QVERIFY(!QImage(path(QStringLiteral("a.png"))).isNull());
    QVERIFY(!job.isUnderWay());
}

void ExportFileTest::aJobPrints()
{
    auto printer = std::make_shared<QPrinter>();
    printer->setOutputFormat(QPrinter::PdfFormat);
    printer->setOutputFileName(path(QStringLiteral("printed.pdf")));
    printer->setPageSize(QPageSize(QPageSize::A5));
    printer->setPageRanges(QPageRanges::fromString(QStringLiteral("1-2")));
    ui::ExportJob job(specification(), optionsFor(ExportFormat::Pdf));
    QSignalSpy finished(&job, &ui::ExportJob::finished);
    job.print(printer);
    QVERIFY(finished.wait());
    QVERIFY(!finished.front().front().value<std::optional<ExportError>>());
    const auto info = said(QStringLiteral("pdfinfo"), {path(QStringLiteral("printed.pdf"))});
    QVERIFY(maskingkit::contentOf(path(QStringLiteral("printed.pdf"))).startsWith("%PDF-"));
    if (info) {
        QVERIFY2(info->contains("420 x 595"), info->constData());
        QCOMPARE(info->mid(info->indexOf("Pages:") + 6, 20).trimmed().left(1), QByteArray("2"));
    }
}

void ExportFileTest::aTableIsWrittenWhole()
{
    const auto record = maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/every-finding.json"));
    for (const ui::Table table : ui::allTables) {
        ui::ExportOptions options = optionsFor(ExportFormat::Csv);
        options.table = table;
        const auto bytes = ui::exportBytes(maskingkit::journeyOf(record), options);
        QVERIFY(bytes && bytes->endsWith("\r\n"));
        ui::JourneyTables tables;
        tables.setJourney(maskingkit::journeyOf(record), models::eventRows(maskingkit::journeyOf(record)));
        QCOMPARE(bytes->count("\r\n"), tables.rows(table).rowCount() + 1);
    }
    ui::ExportOptions options = optionsFor(ExportFormat::Csv);
    options.table = ui::Table::Data;
    const auto formula = ui::exportBytes(maskingkit::journeyOf(R"({"data":{"a":"=1+1,\"x\""}})", true), options);
    QVERIFY2(formula && formula->contains(R"("'=1+1,""x""")"), formula->constData());
}

/// Python's reader of CSV gives the cells of the table, those that a spreadsheet would compute with an apostrophe
/// before.
void ExportFileTest::anotherProgramReadsTheCells()
{
    const QByteArray bad = R"(=SUM(A1) \"quoted\", second\nline; +1 @x \ud800 ☎ ,,)";
    QByteArray record = R"({"data":{"BAD":"BAD"},"attributes":["BAD"],"conversations":["-1","\u0009tab"],
        "participants":[{"type":"AGENT","agentDisplayName":"BAD","joinedAt":"2024-01-01T10:00:00Z"}],
        "queues":[{"queueName":"BAD","queuedAt":"2024-01-01T10:00:00Z"}],"transfers":[{"description":"BAD"}],"BAD":1})";
    const analysis::JourneyPtr journey = maskingkit::journeyOf(record.replace("BAD", bad));
    ui::JourneyTables tables;
    tables.setJourney(journey, models::eventRows(journey));
    const QString script = QStringLiteral("import csv, json, sys\n"
                                          "print(json.dumps(list(csv.reader(open(sys.argv[1], newline='', "
                                          "encoding='utf-8-sig'), strict=True))))");
    for (const ui::Table table : ui::allTables) {
        ui::ExportOptions options = optionsFor(ExportFormat::Csv);
        options.table = table;
        const QString file = path(QStringLiteral("table.csv"));
        QVERIFY(!ui::writeExport({file, true}, journey, options));
        const auto read = said(QStringLiteral("python3"), {QStringLiteral("-c"), script, file});
        QVERIFY(read.has_value());
        const QJsonArray rows = QJsonDocument::fromJson(*read).array();
        const QAbstractItemModel &model = tables.rows(table);
        QCOMPARE(rows.size(), model.rowCount() + 1);
        for (int row = 0; row < model.rowCount(); ++row) {
            const QJsonArray cells = rows.at(row + 1).toArray();
            QCOMPARE(cells.size(), model.columnCount());
            for (int column = 0; column < model.columnCount(); ++column) {
                const QString shown = model.index(row, column).data().toString();
                const bool computes = !shown.isEmpty() && QStringLiteral("=+-@").contains(shown.front());
                QCOMPARE(cells.at(column).toString(), computes ? QLatin1Char('\'') + shown : shown);
            }
        }
    }
}

void ExportFileTest::aPictureBeyondMemoryIsRefused()
{
    ui::ExportOptions options = optionsFor(ExportFormat::Png);
    options.size = ui::largestPicture;
    options.scale = ui::largestScale;
    const auto error = ui::writeExport({path(QStringLiteral("a.png"))}, specification(), options);
    QVERIFY(error && error->kind == Kind::NoMemory);
    QVERIFY(ui::exportErrorText(path(QStringLiteral("a.png")), *error).contains(QLatin1String("memory")));
    QCOMPARE(left(), QStringList());
}

void ExportFileTest::choicesComeBack()
{
    settings::MemoryStorage storage;
    settings::Settings settings(storage);
    ui::ExportOptions options = ui::rememberedExport(settings);
    QCOMPARE(options.format, ExportFormat::Pdf);
    QVERIFY(options.parts == ui::DocumentParts());
    options.format = ExportFormat::Csv;
    options.table = ui::Table::Queues;
    options.paper = ui::Paper::Letter;
    options.orientation = QPageLayout::Landscape;
    options.size = {1000, 700};
    options.scale = 2.5;
    options.parts.account = false;
    options.parts.tables[2] = false;
    ui::rememberExport(settings, options);
    const ui::ExportOptions back = ui::rememberedExport(settings);
    QCOMPARE(back.format, options.format);
    QVERIFY(back.table == options.table && back.paper == options.paper && back.parts == options.parts);
    QCOMPARE(back.orientation, options.orientation);
    QCOMPARE(back.size, options.size);
    QCOMPARE(back.scale, options.scale);
    settings.reset();
    QCOMPARE(ui::rememberedExport(settings).format, ExportFormat::Pdf);
}

void ExportFileTest::choicesThatMakeNoSenseAreAsAtFirst()
{
    settings::MemoryStorage storage;
    settings::Settings settings(storage);
    for (const auto key : {settings::Key::ExportFormat, settings::Key::ExportPage, settings::Key::ExportPicture}) {
        settings.setExportChoice(key, QStringLiteral("99999x1 77 %1 \n"));
    }
    const ui::ExportOptions options = ui::rememberedExport(settings);
    QCOMPARE(options.format, ExportFormat::Pdf);
    QCOMPARE(options.size, QSize(1440, 900));
    QCOMPARE(options.scale, 1.0);
}

void ExportFileTest::aJobThatIsCancelledLeavesNothing()
{
    ui::ExportJob job(specification(), optionsFor(ExportFormat::Pdf));
    QSignalSpy finished(&job, &ui::ExportJob::finished);
    job.cancel();
    job.start({path(QStringLiteral("a.pdf"))});
    QVERIFY(finished.wait());
    const auto error = finished.front().front().value<std::optional<ExportError>>();
    QVERIFY(error && error->kind == Kind::Cancelled);
    QCOMPARE(left(), QStringList());
}

void ExportFileTest::aJobThatIsDeletedLeavesNothing()
{
    for (int i = 0; i < 5; ++i) {
        ui::ExportJob job(specification(), optionsFor(ExportFormat::Pdf));
        job.start({path(QStringLiteral("a.pdf"))});
    }
    QVERIFY(left().isEmpty() || left() == QStringList{QStringLiteral("a.pdf")}); // whole, where it was done by then
}

QTEST_MAIN(ExportFileTest)
#include "export_file_test.moc"
