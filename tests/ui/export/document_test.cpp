// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking_kit.h"
#include "other_programs.h"
#include "ui/document/document_device.h"
#include "ui/export/export_file.h"
#include "ui/kit/screenshot.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

using ui::Document;
using ui::DocumentOptions;
using ui::Paper;

namespace {

analysis::JourneyPtr sample(const QString &name)
{
    return maskingkit::journeyOf(maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name)));
}

/// An engagement of so many agents, each with a lane, two events and a row.
analysis::JourneyPtr agents(int count)
{
    QJsonArray participants;
    for (int i = 0; i < count; ++i) {
        const auto time = [i](int seconds) {
            return record::toIsoUtc({1'767'261'600'000 + i * 60'000 + seconds * 1'000});
        };
        participants.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("agent-%1").arg(i)},
                                        {QStringLiteral("type"), QStringLiteral("AGENT")},
                                        {QStringLiteral("agentDisplayName"), QStringLiteral("Ann Lane%1x").arg(i)},
                                        {QStringLiteral("joinedAt"), time(0)},
                                        {QStringLiteral("leftAt"), time(50)}});
    }
    const QJsonObject record{{QStringLiteral("id"), QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a")},
                             {QStringLiteral("participants"), participants}};
    return maskingkit::journeyOf(QJsonDocument(record).toJson());
}

DocumentOptions inUtc()
{
    DocumentOptions options;
    options.zone = QTimeZone::utc();
    options.locale = QLocale::c();
    return options;
}

DocumentOptions only(ui::Table table)
{
    DocumentOptions options = inUtc();
    options.parts = {false, false, false, false, {}};
    options.parts.tables[static_cast<std::size_t>(table)] = true;
    return options;
}

/// Without what another program guesses at: spaces, and the marks between thousands.
QString bare(QString words)
{
    return words.remove(QLatin1Char(' ')).remove(QLatin1Char(','));
}

QByteArray pdfOf(const Document &document)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    return ui::writePdf(bytes, document, {}) ? bytes.data() : QByteArray();
}

} // namespace

/// Pages of a whole engagement, looked at as pictures and read by other programs.
class DocumentTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void pagesLookAsTheyShould_data();
    void pagesLookAsTheyShould();
    void anotherProgramSeesThePages_data();
    void anotherProgramSeesThePages();
    void everyPageSaysWhatItIs();
    void aTablesHeadStandsOnEachOfItsPages();
    void aTableSaysWhatItLeavesOut();
    void noLaneIsCutBetweenPages();
    void onlyTheChosenPartsStandOnIt();
    void longTextsAreShortened();
    void noSecretIsOnAMaskedPage();
    void whatIsRevealedIsCalledSo();
    void whoeverIsAskedCanEndTheLayout();
    void allPartsOfSeveralEngagementsAreThere();

private:
    /// The words of each page; none where pdftotext is not there.
    [[nodiscard]] QStringList wordsOf(const Document &document);
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DocumentTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_folder = std::make_unique<QTemporaryDir>();
}

QStringList DocumentTest::wordsOf(const Document &document)
{
    QFile file(m_folder->filePath(QStringLiteral("a.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdfOf(document)) <= 0 || !file.flush()) {
        return {};
    }
    const auto words =
        said(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file.fileName(), QStringLiteral("-")});
    return words ? QString::fromUtf8(*words).split(QLatin1Char('\f'), Qt::SkipEmptyParts) : QStringList();
}

void DocumentTest::pagesLookAsTheyShould_data()
{
    QTest::addColumn<QString>("record");
    QTest::addColumn<Paper>("paper");
    QTest::addColumn<QPageLayout::Orientation>("orientation");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QList<int>>("pages");
    const auto upright = QPageLayout::Portrait;
    const auto wide = QPageLayout::Landscape;
    QTest::newRow("specification") << QStringLiteral("specification") << Paper::A4 << upright << false
                                   << QList<int>{0, 1};
    QTest::newRow("every-finding-letter")
        << QStringLiteral("every-finding") << Paper::Letter << wide << false << QList<int>{0, 3};
    QTest::newRow("three-days-mirrored") << QStringLiteral("three-days") << Paper::A4 << upright << true
                                         << QList<int>{0};
}

void DocumentTest::pagesLookAsTheyShould()
{
    QFETCH(QString, record);
    QFETCH(QList<int>, pages);
    QFETCH(Paper, paper);
    QFETCH(QPageLayout::Orientation, orientation);
    QFETCH(bool, mirrored);
    DocumentOptions options = inUtc();
    options.paper = paper;
    options.orientation = orientation;
    options.mirrored = mirrored;
    const auto document = Document::make(sample(record), options);
    for (const int page : pages) {
        QVERIFY(page < document->pageCount());
        kit::compareScreenshot(
            ui::pageImage(*document, page, 1),
            QStringLiteral("page-%1-%2").arg(QString::fromLatin1(QTest::currentDataTag())).arg(page + 1));
    }
}

void DocumentTest::anotherProgramSeesThePages_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"specification", "every-finding", "three-days"}) {
        QTest::newRow(name) << QString::fromLatin1(name);
    }
}

namespace {

/// The part of two pictures that looks different from a little distance.
double differingPart(const QImage &a, const QImage &b)
{
    const auto coarse = [](const QImage &image) {
        return image.convertToFormat(QImage::Format_Grayscale8)
            .scaled(80, 80, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage left = coarse(a);
    const QImage right = coarse(b);
    int count = 0;
    for (int y = 0; y < left.height(); ++y) {
        for (int x = 0; x < left.width(); ++x) {
            count += std::abs(qGray(left.pixel(x, y)) - qGray(right.pixel(x, y))) > 24 ? 1 : 0;
        }
    }
    return double(count) / (left.width() * left.height());
}

} // namespace

void DocumentTest::anotherProgramSeesThePages()
{
    if (!isThere(QStringLiteral("pdftoppm"))) {
        QSKIP("pdftoppm is needed to look at a PDF");
    }
    QFETCH(QString, name);
    const auto document = Document::make(sample(name), inUtc());
    QFile file(m_folder->filePath(QStringLiteral("a.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdfOf(*document)) > 0 && file.flush());
    for (int page = 0; page < document->pageCount(); ++page) {
        const QString number = QString::number(page + 1);
        QVERIFY(said(QStringLiteral("pdftoppm"),
                     {QStringLiteral("-r"), QStringLiteral("96"), QStringLiteral("-f"), number, QStringLiteral("-l"),
                      number, QStringLiteral("-singlefile"), QStringLiteral("-png"), file.fileName(),
                      m_folder->filePath(QStringLiteral("page"))}));
        const QImage seen(m_folder->filePath(QStringLiteral("page.png")));
        const double part = differingPart(seen, ui::pageImage(*document, page, 1));
        QVERIFY2(part < 0.02, qPrintable(QString::number(part)));
        QImage empty(seen.size(), QImage::Format_RGB32);
        empty.fill(Qt::white);
        QVERIFY(differingPart(seen, empty) > part);
    }
}

void DocumentTest::everyPageSaysWhatItIs()
{
    const auto document = Document::make(sample(QStringLiteral("every-finding")), inUtc());
    const QStringList pages = wordsOf(*document);
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QCOMPARE(pages.size(), document->pageCount());
    for (int page = 0; page < pages.size(); ++page) {
        const QString words = bare(pages[page]);
        QVERIFY(words.contains(QStringLiteral("%1/%2").arg(page + 1).arg(document->pageCount())));
        QVERIFY(words.contains(QLatin1String("EngagementEV-2026-0420-17")));
        QVERIFY2(words.contains(QStringLiteral("Masked·Asof20Apr202613:54:00")), qPrintable(words));
    }
    const QString all = pages.join(QString());
    for (const auto *said : {"The customer entered the queue “Reisen” at 13:01:20", "priority is out of range: 12.",
                             "It cannot be known", "Sunita Deshpande", "HX-3391", "abandoned"}) {
        QVERIFY2(all.contains(QString::fromUtf8(said)), said);
    }
}

void DocumentTest::aTablesHeadStandsOnEachOfItsPages()
{
    const auto document = Document::make(agents(200), only(ui::Table::Events));
    const QStringList pages = wordsOf(*document);
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY(pages.size() > 5);
    int rows = 0;
    for (const QString &page : pages) {
        QCOMPARE(page.count(QLatin1String("Time (UTC)")), 1);
        rows += static_cast<int>(page.count(QLatin1String("Ann Lane")));
    }
    QCOMPARE(rows, 400);
}

void DocumentTest::aTableSaysWhatItLeavesOut()
{
    const auto document = Document::make(agents(ui::mostPrinted + 1), only(ui::Table::Participants));
    const QStringList pages = wordsOf(*document);
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY2(bare(pages.last()).contains(QLatin1String("Thefirst1000of1001rowsareprinted")), qPrintable(pages.last()));
    QVERIFY(!pages.join(QString()).contains(QLatin1String("Lane1000x")));
}

void DocumentTest::noLaneIsCutBetweenPages()
{
    DocumentOptions options = inUtc();
    options.parts = {false, false, true, false, {}};
    const auto document = Document::make(agents(120), options);
    const QStringList pages = wordsOf(*document);
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY(pages.size() > 2 && pages.size() < 10);
    const QString all = pages.join(QString());
    for (int lane = 0; lane < 120; ++lane) {
        QVERIFY2(all.contains(QStringLiteral("Ann Lane%1x").arg(lane)), qPrintable(QString::number(lane)));
    }
    for (const QString &page : pages) {
        QVERIFY2(page.contains(QLatin1String("1 Jan 2026")), qPrintable(page)); // an axis of its own
    }
}

void DocumentTest::onlyTheChosenPartsStandOnIt()
{
    const QStringList all = wordsOf(*Document::make(sample(QStringLiteral("specification")), inUtc()));
    const QStringList events =
        wordsOf(*Document::make(sample(QStringLiteral("specification")), only(ui::Table::Events)));
    if (all.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    for (const auto *part : {"Figures", "In words", "Findings", "Participants", "Queues", "Transfers", "Data"}) {
        QVERIFY2(all.join(QString()).contains(QLatin1String(part)), part);
        QVERIFY2(!events.join(QString()).contains(QLatin1String(part)), part);
    }
    QVERIFY(events.join(QString()).contains(QLatin1String("Events")));
    QCOMPARE(Document::make(sample(QStringLiteral("specification")), only(ui::Table::Changes))->pageCount(), 1);
}

void DocumentTest::longTextsAreShortened()
{
    const QByteArray huge(1'000'000, 'W');
    const QByteArray record = R"({"id":"EV","status":"%1 %n %s & <b>","direction":")" + huge + R"(","data":{"a":")" +
                              huge + R"(","\u202eb":"c\u0007d"},"attributes":[")" + huge +
                              R"("],"queues":[{"queueName":")" + huge +
                              R"(","queuedAt":"2026-01-01T10:00:00Z","acceptedAt":"2026-01-01T10:01:00Z"}]})";
    const auto document = Document::make(maskingkit::journeyOf(record), inUtc());
    QVERIFY(document->pageCount() < 6);
    QVERIFY(pdfOf(*document).size() < 500'000);
    const QString all = wordsOf(*document).join(QString());
    if (all.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY2(all.contains(QLatin1String("%1 %n %s & <b>")), qPrintable(all));
    QVERIFY(all.contains(QChar(0x2026)));
    QVERIFY(!all.contains(QChar(0x202E)) && !all.contains(QChar(7)));
}

void DocumentTest::noSecretIsOnAMaskedPage()
{
    const QByteArray record = maskingkit::contentOf(QStringLiteral(TEST_DATA_DIR "/analysis/masking/secrets.json"));
    QVERIFY(!record.isEmpty());
    const auto journey = maskingkit::journeyOf(record);
    const QStringList pages = wordsOf(*Document::make(journey, inUtc()));
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    for (const QString &line : pages.join(QString()).split(QLatin1Char('\n'))) {
        QVERIFY2(maskingkit::secretsIn(line).isEmpty(), qPrintable(line));
    }
    const QStringList revealed = wordsOf(*Document::make(maskingkit::journeyOf(record, true), inUtc()));
    QVERIFY(!maskingkit::secretsIn(revealed.join(QString())).isEmpty());
    for (const ui::ExportFormat format : {ui::ExportFormat::Png, ui::ExportFormat::Svg, ui::ExportFormat::Pdf,
                                          ui::ExportFormat::Csv, ui::ExportFormat::Markdown}) {
        ui::ExportOptions options;
        options.format = format;
        const auto bytes = ui::exportBytes(journey, options);
        QVERIFY(bytes);
        QVERIFY(!bytes->toLower().contains("qx") || format == ui::ExportFormat::Png || format == ui::ExportFormat::Pdf);
        QVERIFY(!bytes->contains("9090909"));
    }
}

void DocumentTest::whatIsRevealedIsCalledSo()
{
    const QByteArray record = maskingkit::contentOf(QStringLiteral(TEST_DATA_DIR "/analysis/masking/secrets.json"));
    const auto document = Document::make(maskingkit::journeyOf(record, true), inUtc());
    const QStringList pages = wordsOf(*document);
    if (pages.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    for (const QString &page : pages) {
        QVERIFY2(bare(page).contains(QLatin1String("Revealed:containsidentifiers")), qPrintable(page));
    }
    QVERIFY(!document->title().contains(QLatin1String("9090")));
}

void DocumentTest::whoeverIsAskedCanEndTheLayout()
{
    int questions = 0;
    QVERIFY(Document::make(sample(QStringLiteral("specification")), inUtc(), [&questions](qint64, qint64) {
        ++questions;
        return true;
    }));
    QVERIFY(questions > 4);
    for (int last = 1; last <= questions; ++last) {
        int left = last;
        QVERIFY(!Document::make(sample(QStringLiteral("specification")), inUtc(),
                                [&left](qint64, qint64) { return --left > 0; }));
    }
}

void DocumentTest::allPartsOfSeveralEngagementsAreThere()
{
    std::vector<analysis::AnalysedRecord> records;
    for (const auto *name : {"specification", "abandoned"}) {
        const auto journey = sample(QLatin1String(name));
        records.push_back({journey->engagements.front().received, journey->engagements.front().analysis, {}});
    }
    const QString all = wordsOf(*Document::make(analysis::makeJourney(records), inUtc())).join(QString());
    if (all.isEmpty()) {
        QSKIP("pdftotext is needed to read a PDF");
    }
    QVERIFY(all.count(QLatin1String("Engagement 8e557fd6-580a-43b3-8cf9-db8169f4af5a")) >= 3);
    QVERIFY(all.count(QLatin1String("Engagement abadca11-0000-4000-8000-000000000004")) >= 3);
    QVERIFY(all.contains(QLatin1String("All engagements together")));
    QVERIFY(all.contains(QLatin1String("Longest gap")));
    QVERIFY(all.contains(QLatin1String("known of one alone"))); // of the comparison
}

SCREENSHOT_TEST_MAIN(DocumentTest)
#include "document_test.moc"
