// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "other_programs.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/export_preview.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

namespace {

/// A record of so many agents, each with a lane and a row.
QByteArray agents(int count)
{
    QByteArray record = R"({"id":")" + servedId.toLatin1() + R"(","participants":[)";
    for (int i = 0; i < count; ++i) {
        const auto time = [i](int seconds) {
            return record::toIsoUtc({1'767'261'600'000 + i * 60'000 + seconds * 1'000}).toLatin1();
        };
        record += (i > 0 ? "," : "") + QByteArray(R"({"id":"a)") + QByteArray::number(i) +
                  R"(","type":"AGENT","agentDisplayName":"Agent","joinedAt":")" + time(0) + R"(","leftAt":")" +
                  time(50) + R"("})";
    }
    return record + "]}";
}

/// The window with an engagement and its dialog to export.
class Exporting final
{
public:
    explicit Exporting(const QByteArray &record = sampleBytes(QStringLiteral("specification")),
                       const QVariantMap &presets = {})
        : fixture(std::chrono::hours(1), presets)
    {
        fixture.service.serve(servedId, record);
        fixture.type(servedId);
        QVERIFY(fixture.waitForJourney());
    }
    [[nodiscard]] QString path(const QString &name) const { return fixture.folder.filePath(name); }
    void choose(const char *box, const QString &text)
    {
        auto *found = fixture.part<QComboBox>(box);
        const int index = found->findText(text);
        QVERIFY2(index >= 0, qPrintable(text));
        found->setFocus();
        while (found->currentIndex() != index) {
            QTest::keyClick(found, found->currentIndex() < index ? Qt::Key_Down : Qt::Key_Up);
        }
    }
    [[nodiscard]] bool waitForPreview()
    {
        return QTest::qWaitFor([this] { return fixture.part<ui::ExportPreview>("exportPreview")->isReady(); }, 60'000);
    }
    [[nodiscard]] QStringList written() const
    {
        return QDir(fixture.folder.path()).entryList({QStringLiteral("out*")}, QDir::Files | QDir::Hidden);
    }
    WindowFixture fixture;
};

const auto isWritten = QLatin1String("Written to");

} // namespace

/// The dialog to export, by keyboard and mouse.
class WindowExportTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aDocumentIsWrittenAsItIsChosen();
    void pagesAreLeafedThrough();
    void onlyWhatBelongsToTheFormatIsShown();
    void theNameFollowsTheFormat();
    void aTableIsWrittenAndCopied();
    void aPictureIsCopied();
    void anExistingFileIsReplacedOnlyWhereThatIsSaid();
    void whatCannotBeWrittenIsToldInPlace_data();
    void whatCannotBeWrittenIsToldInPlace();
    void choicesAreRememberedAndTheNameIsNot();
    void anAdministratorsChoicesStay();
    void aLongOneIsCancelled();
    void theFolderIsOpened();
    void itIsPrinted();
    void everyFieldHasAKeyOfItsOwn();
    void itLooksAsItShould_data();
    void itLooksAsItShould();
};

void WindowExportTest::aDocumentIsWrittenAsItIsChosen()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    exporting.choose("exportOrientation", QStringLiteral("Wide"));
    exporting.choose("exportPaper", QStringLiteral("Letter"));
    for (const char *part : {"exportAccount", "exportTable3"}) {
        QTest::keyClick(fixture.part<QCheckBox>(part), Qt::Key_Space);
    }
    const QString result = fixture.write();
    QVERIFY2(result.startsWith(isWritten), qPrintable(result));
    const auto info = said(QStringLiteral("pdfinfo"), {exporting.path(QStringLiteral("out.pdf"))});
    const auto words =
        said(QStringLiteral("pdftotext"), {exporting.path(QStringLiteral("out.pdf")), QStringLiteral("-")});
    if (!info || !words) {
        QSKIP("pdfinfo and pdftotext are needed to read a PDF");
    }
    QVERIFY2(info->contains("792 x 612"), info->constData());
    QVERIFY(words->contains("Participants") && !words->contains("In words") && !words->contains("Proficiency"));
}

void WindowExportTest::pagesAreLeafedThrough()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    QVERIFY(exporting.waitForPreview());
    QCOMPARE(fixture.text("exportPageNumber"), QStringLiteral("Page 1 of 3"));
    QVERIFY(!fixture.part<QToolButton>("exportPageBefore")->isEnabled());
    const QImage first = fixture.part<QLabel>("exportPicture")->pixmap(Qt::ReturnByValue).toImage();
    QTest::keyClick(fixture.part<QToolButton>("exportPageNext"), Qt::Key_Space);
    QCOMPARE(fixture.text("exportPageNumber"), QStringLiteral("Page 2 of 3"));
    QVERIFY(fixture.part<QLabel>("exportPicture")->pixmap(Qt::ReturnByValue).toImage() != first);
    fixture.click("exportPageNext");
    QVERIFY(!fixture.part<QToolButton>("exportPageNext")->isEnabled());
}

void WindowExportTest::onlyWhatBelongsToTheFormatIsShown()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    QVERIFY(fixture.isShown("exportPaper") && fixture.isShown("exportHead") && fixture.isShown("exportPrint"));
    QVERIFY(!fixture.isShown("exportWidth") && !fixture.isShown("exportTable") && !fixture.isShown("exportCopy"));
    exporting.choose("exportFormat", QStringLiteral("PNG, a picture"));
    QVERIFY(fixture.isShown("exportWidth") && fixture.isShown("exportScale") && fixture.isShown("exportCopy"));
    QVERIFY(!fixture.isShown("exportPaper") && !fixture.isShown("exportPrint"));
    exporting.choose("exportFormat", QStringLiteral("CSV, for spreadsheets"));
    QVERIFY(fixture.isShown("exportTable") && !fixture.isShown("exportWidth"));
    QVERIFY(exporting.waitForPreview());
    QVERIFY(fixture.part<QPlainTextEdit>("exportText")->toPlainText().startsWith(QLatin1String("record,section,")));
}

void WindowExportTest::theNameFollowsTheFormat()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.png")));
    QCOMPARE(fixture.part<QComboBox>("exportFormat")->currentText(), QStringLiteral("PNG, a picture"));
    exporting.choose("exportFormat", QStringLiteral("Markdown, a report"));
    QCOMPARE(fixture.part<QLineEdit>("exportPath")->text(), exporting.path(QStringLiteral("out.md")));
    auto *line = fixture.part<QLineEdit>("exportPath");
    line->selectAll();
    QTest::keyClicks(line, exporting.path(QStringLiteral("out-2")));
    QVERIFY(fixture.write().startsWith(isWritten));
    QCOMPARE(exporting.written(), QStringList{QStringLiteral("out-2.md")});
}

void WindowExportTest::aTableIsWrittenAndCopied()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.csv")));
    exporting.choose("exportTable", QStringLiteral("Table: Events"));
    QVERIFY(exporting.waitForPreview());
    QVERIFY(fixture.write().startsWith(isWritten));
    QFile file(exporting.path(QStringLiteral("out.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY2(bytes.startsWith("Time (UTC),Step,"), bytes.constData());
    fixture.click("exportCopy");
    QCOMPARE(fixture.desktop.copied.toUtf8(), bytes);
}

void WindowExportTest::aPictureIsCopied()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.png")));
    fixture.part<QSpinBox>("exportWidth")->setValue(800);
    fixture.part<QSpinBox>("exportHeight")->setValue(600);
    QVERIFY(exporting.waitForPreview());
    fixture.click("exportCopy");
    QCOMPARE(fixture.desktop.copiedPicture.size(), QSize(800, 600));
    QCOMPARE(fixture.log.entries(fixture.desktop.now).back().form, QStringLiteral("png"));
}

void WindowExportTest::anExistingFileIsReplacedOnlyWhereThatIsSaid()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    QFile file(exporting.path(QStringLiteral("out.md")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("mine") == 4);
    file.close();
    fixture.openExport(file.fileName());
    const QString refused = fixture.write();
    QVERIFY2(refused.contains(QLatin1String("exists already")), qPrintable(refused));
    QCOMPARE(file.size(), 4);
    QVERIFY(fixture.log.entries(fixture.desktop.now).empty());
    QVERIFY(fixture.desktop.questions.isEmpty());
    fixture.click("exportReplace");
    QTRY_VERIFY(fixture.text("exportResult").startsWith(isWritten));
    QVERIFY(!fixture.isShown("exportReplace"));
    QVERIFY(file.size() > 4);
    QCOMPARE(fixture.log.entries(fixture.desktop.now).size(), std::size_t(1));
}

void WindowExportTest::whatCannotBeWrittenIsToldInPlace_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such folder") << QStringLiteral("nowhere/out.pdf");
    QTest::newRow("a file as a folder") << QStringLiteral("a-file/out.pdf");
    QTest::newRow("4,000 characters") << QStringLiteral("folder/").repeated(570) + QStringLiteral("out.pdf");
    QTest::newRow("a device") << QStringLiteral("full.pdf");
}

void WindowExportTest::whatCannotBeWrittenIsToldInPlace()
{
    QFETCH(QString, name);
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    QFile file(exporting.path(QStringLiteral("a-file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(QStringLiteral("/dev/full"), exporting.path(QStringLiteral("full.pdf"))));
    fixture.openExport(exporting.path(name));
    const QString result = fixture.write();
    QVERIFY2(result.contains(QLatin1String("cannot be written")), qPrintable(result));
    QVERIFY(result.size() < 600);
    QVERIFY(fixture.part<QPushButton>("exportWrite")->isEnabled());
    QVERIFY(fixture.log.entries(fixture.desktop.now).empty());
    QCOMPARE(exporting.written(), QStringList());
}

void WindowExportTest::choicesAreRememberedAndTheNameIsNot()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out-of-ann.pdf")));
    exporting.choose("exportPaper", QStringLiteral("Letter"));
    QTest::keyClick(fixture.part<QCheckBox>("exportFigures"), Qt::Key_Space);
    QVERIFY(fixture.write().startsWith(isWritten));
    fixture.closeExport();
    fixture.trigger("export");
    QCOMPARE(fixture.part<QComboBox>("exportPaper")->currentText(), QStringLiteral("Letter"));
    QVERIFY(!fixture.part<QCheckBox>("exportFigures")->isChecked());
    const QString suggested = fixture.part<QLineEdit>("exportPath")->text();
    QVERIFY(suggested.startsWith(fixture.folder.path()) && !suggested.contains(QLatin1String("ann")));
    for (const auto key : {settings::Key::ExportFormat, settings::Key::ExportPage, settings::Key::ExportParts}) {
        QVERIFY(!fixture.settings.exportChoice(key).contains(QLatin1String("ann")));
    }
    fixture.closeExport();
    fixture.settings.reset();
    fixture.trigger("print");
    QCOMPARE(fixture.part<QComboBox>("exportPaper")->currentText(), QStringLiteral("A4"));
}

void WindowExportTest::anAdministratorsChoicesStay()
{
    Exporting exporting(
        sampleBytes(QStringLiteral("specification")),
        {{QStringLiteral("exportParts"), QStringLiteral("head timeline")}, {QStringLiteral("lock/exportParts"), true}});
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    QVERIFY(!fixture.part<QCheckBox>("exportAccount")->isChecked());
    QVERIFY(!fixture.part<QCheckBox>("exportAccount")->isEnabled());
    QVERIFY(fixture.part<QComboBox>("exportPaper")->isEnabled());
}

void WindowExportTest::aLongOneIsCancelled()
{
    Exporting exporting(agents(4'000));
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    fixture.click("exportWrite");
    QVERIFY(fixture.isShown("exportCancel") && fixture.isShown("exportProgress"));
    QVERIFY(!fixture.part<QPushButton>("exportWrite")->isEnabled());
    QTest::keyClick(fixture.part<QDialog>("exportDialog"), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.isShown("exportCancel"), 60'000);
    const QString result = fixture.text("exportResult");
    QVERIFY2(result.startsWith(QLatin1String("Cancelled")), qPrintable(result));
    QVERIFY(fixture.isShown("exportDialog"));
    QCOMPARE(exporting.written(), QStringList());
    QVERIFY(fixture.log.entries(fixture.desktop.now).empty());
}

void WindowExportTest::theFolderIsOpened()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.md")));
    QVERIFY(!fixture.isShown("exportOpenFolder"));
    QVERIFY(fixture.write().startsWith(isWritten));
    fixture.click("exportOpenFolder");
    QCOMPARE(fixture.desktop.folders, QStringList{fixture.folder.path()});
}

void WindowExportTest::itIsPrinted()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.desktop.printedName = exporting.path(QStringLiteral("out-printed.pdf"));
    fixture.trigger("print");
    fixture.desktop.agrees = false;
    fixture.click("exportPrint");
    QVERIFY(!fixture.isShown("exportCancel"));
    fixture.desktop.agrees = true;
    fixture.click("exportPrint");
    QTRY_COMPARE(fixture.text("exportResult"), QStringLiteral("Handed to the printer."));
    QCOMPARE(fixture.log.entries(fixture.desktop.now).back().form, QStringLiteral("print"));
    QFile file(fixture.desktop.printedName);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.read(5) == "%PDF-");
}

void WindowExportTest::everyFieldHasAKeyOfItsOwn()
{
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openExport(exporting.path(QStringLiteral("out.pdf")));
    QStringList keys;
    auto *dialog = fixture.part<QDialog>("exportDialog");
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy()) {
            keys << QKeySequence::mnemonic(label->text()).toString();
        }
    }
    for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
        keys << QKeySequence::mnemonic(button->text()).toString();
    }
    keys.removeAll(QString());
    keys.sort();
    QVERIFY(keys.size() > 12);
    QCOMPARE(keys.size(), QSet<QString>(keys.begin(), keys.end()).size());
}

void WindowExportTest::itLooksAsItShould_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("isRevealed");
    QTest::newRow("pages") << QStringLiteral("PDF, a document") << false;
    QTest::newRow("picture") << QStringLiteral("PNG, a picture") << true;
}

void WindowExportTest::itLooksAsItShould()
{
    QFETCH(QString, format);
    QFETCH(bool, isRevealed);
    Exporting exporting;
    WindowFixture &fixture = exporting.fixture;
    fixture.openSampleFile(QStringLiteral("every-finding"));
    QVERIFY(fixture.waitForJourney());
    if (isRevealed) {
        fixture.trigger("mask");
    }
    fixture.openExport(QStringLiteral("/home/ann/report.pdf"));
    auto *dialog = fixture.part<QDialog>("exportDialog");
    dialog->resize(1040, 680);
    exporting.choose("exportFormat", format);
    QVERIFY(exporting.waitForPreview());
    QCoreApplication::processEvents(); // what was shown finds its place
    kit::compareScreenshot(dialog->grab().toImage(),
                           QStringLiteral("export-%1").arg(QString::fromLatin1(QTest::currentDataTag())));
}

SCREENSHOT_TEST_MAIN(WindowExportTest)
#include "window_export_test.moc"
