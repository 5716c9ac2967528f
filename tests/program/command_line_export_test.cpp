// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "program_run.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QtEndian>
#include <QTest>

#include <memory>

namespace {

const QString specification = samplePath(QStringLiteral("specification"));
const QString specificationId = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The kinds of a PNG's chunks, each once, in their order.
QByteArrayList chunksOf(const QByteArray &png)
{
    QByteArrayList kinds;
    for (qsizetype at = 8; at + 8 <= png.size();) {
        const QByteArray kind = png.mid(at + 4, 4);
        if (!kinds.contains(kind)) {
            kinds << kind;
        }
        at += 12 + qsizetype(qFromBigEndian<quint32>(png.constData() + at));
    }
    return kinds;
}

} // namespace

class CommandLineExportTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aFileIsOnlyReplacedByForce_data();
    void aFileIsOnlyReplacedByForce();
    void whatIsReadIsNotReplaced();
    void whatCannotBeWrittenIsSaidAndLeavesNothing_data();
    void whatCannotBeWrittenIsSaidAndLeavesNothing();
    void aFileThatMayGrowNoFurtherIsSaidAndLeavesNothing();
    void theSuffixDecides_data();
    void theSuffixDecides();
    void aCaseFileGivesTheSameReport_data();
    void aCaseFileGivesTheSameReport();
    void whatIsMaskedInACaseFileStaysSo();
    void aDamagedCaseFileIsRefused();
    void severalInputsNeedNamesOfTheirOwn();
    void aReportAndAnExportAreBothDone();
    void nothingIsWrittenOfARecordThatCannotBeRead();
    void aPictureHasTheSizeAskedFor_data();
    void aPictureHasTheSizeAskedFor();
    void aPictureGrowsWhereItsLanesNeedIt();
    void aPictureCarriesPixelsAndNothingElse();
    void aPictureIsMaskedUnlessRevealed();
    void aPictureIsTheSameWhoeverMakesIt();
    void aPictureShowsTheZoneAskedFor();
    void theSampleServicesRecordGivesAPicture();
    void wrongOptionsWriteNothing_data();
    void wrongOptionsWriteNothing();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList filesLeft() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    [[nodiscard]] QByteArray pictureOf(const QStringList &arguments, const QHash<QString, QString> &variables = {});

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CommandLineExportTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    m_folder = std::make_unique<QTemporaryDir>();
}

QByteArray CommandLineExportTest::pictureOf(const QStringList &arguments, const QHash<QString, QString> &variables)
{
    const QString name = path(QStringLiteral("picture.png"));
    const Ended ended =
        runProgram(QStringList{QStringLiteral("--force"), QStringLiteral("--export"), name} + arguments, {}, variables);
    return ended.status == 0 && ended.out.isEmpty() && ended.err.isEmpty() ? contentOf(name) : ended.err;
}

void CommandLineExportTest::aFileIsOnlyReplacedByForce_data()
{
    QTest::addColumn<QString>("suffix");
    QTest::newRow("words") << QStringLiteral("md");
    QTest::newRow("picture") << QStringLiteral("png");
}

void CommandLineExportTest::aFileIsOnlyReplacedByForce()
{
    QFETCH(QString, suffix);
    const QStringList arguments{QStringLiteral("--export"), path(QStringLiteral("{id}.") + suffix), specification};
    QCOMPARE(runProgram(arguments).status, 0);
    const QString name = path(specificationId + QLatin1Char('.') + suffix);
    const QByteArray written = contentOf(name);
    QVERIFY(!written.isEmpty());

    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("mine");
    file.close();
    const Ended refused = runProgram(arguments);
    QCOMPARE(refused.status, 6);
    QVERIFY2(isOneProblem(refused), refused.err.constData());
    QCOMPARE(contentOf(name), QByteArray("mine"));

    QCOMPARE(runProgram(QStringList{QStringLiteral("--force")} + arguments).status, 0);
    QCOMPARE(contentOf(name).size(), written.size());
    QCOMPARE(filesLeft().size(), 1);
}

void CommandLineExportTest::whatIsReadIsNotReplaced()
{
    const QString record = path(QStringLiteral("record.json"));
    QVERIFY(QFile::copy(specification, record));
    const QString link = path(QStringLiteral("link.json"));
    QVERIFY(QFile::link(record, link));
    for (const QString &name : {record, link, m_folder->path() + QStringLiteral("/./record.json")}) {
        const Ended ended = runProgram({QStringLiteral("--force"), QStringLiteral("--export"), name, record});
        QVERIFY2(isOneProblem(ended), ended.err.constData());
        QCOMPARE(ended.status, 6);
        QCOMPARE(contentOf(record), contentOf(specification));
    }
}

void CommandLineExportTest::whatCannotBeWrittenIsSaidAndLeavesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("words") << QStringLiteral("nowhere/report.md");
    QTest::newRow("picture") << QStringLiteral("nowhere/picture.png");
    QTest::newRow("page") << QStringLiteral("nowhere/picture.pdf");
}

void CommandLineExportTest::whatCannotBeWrittenIsSaidAndLeavesNothing()
{
    QFETCH(QString, name);
    const Ended ended = runProgram({QStringLiteral("--export"), path(name), specification});
    QCOMPARE(ended.status, 6);
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(filesLeft(), QStringList());
}

/// A limit of the system stands for a full disk: the file begins and cannot be ended.
void CommandLineExportTest::aFileThatMayGrowNoFurtherIsSaidAndLeavesNothing()
{
    for (const char *suffix : {"json", "pdf", "png", "engagement"}) {
        QProcess shell;
        shell.setProcessEnvironment(bareEnvironment());
        shell.start(QStringLiteral("bash"),
                    {QStringLiteral("-c"), QStringLiteral("ulimit -f 2; exec \"$@\""), QStringLiteral("bash"),
                     QStringLiteral(PROGRAM_DIR "/engagement-viewer"), QStringLiteral("--export"),
                     path(QStringLiteral("e.") + QLatin1String(suffix)), specification});
        QVERIFY(shell.waitForFinished(120'000));
        const Ended ended{shell.exitCode(), shell.readAllStandardOutput(), shell.readAllStandardError()};
        QVERIFY2(shell.exitStatus() == QProcess::NormalExit && isOneProblem(ended), ended.err.constData());
        QVERIFY2(!ended.err.contains("Unknown error"), ended.err.constData());
        QCOMPARE(ended.status, 6);
        QCOMPARE(filesLeft(), QStringList());
    }
}

void CommandLineExportTest::theSuffixDecides_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("start");
    QTest::newRow("CSV") << QStringLiteral("a.csv") << QByteArray("record,section,name,value,unit,pointer\r\n");
    QTest::newRow("Markdown") << QStringLiteral("a.md") << QByteArray("# ");
    QTest::newRow("JSON") << QStringLiteral("a.json") << QByteArray("{");
    QTest::newRow("PNG") << QStringLiteral("a.png") << QByteArray("\x89PNG\r\n\x1a\n");
    QTest::newRow("case file") << QStringLiteral("a.engagement")
                               << QByteArray("{\n  \"format\": \"engagement-case/1\"");
    QTest::newRow("PDF") << QStringLiteral("a.pdf") << QByteArray("%PDF-");
    QTest::newRow("PNG in capitals") << QStringLiteral("A.PNG") << QByteArray("\x89PNG\r\n\x1a\n");
}

void CommandLineExportTest::theSuffixDecides()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, start);
    const Ended ended = runProgram({QStringLiteral("--export"), path(name), specification});
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.out, QByteArray());
    QCOMPARE(ended.status, 0);
    QCOMPARE(contentOf(path(name)).left(start.size()), start);
}

void CommandLineExportTest::aCaseFileGivesTheSameReport_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("form");
    QTest::addColumn<bool>("reveal");
    for (const char *sample : {"ordinary-call", "every-finding", "specification", "three-days"}) {
        for (const char *form : {"json", "markdown", "text"}) {
            for (const bool reveal : {false, true}) {
                QTest::addRow("%s as %s, %s", sample, form, reveal ? "revealed" : "masked")
                    << QString::fromLatin1(sample) << QString::fromLatin1(form) << reveal;
            }
        }
    }
}

void CommandLineExportTest::aCaseFileGivesTheSameReport()
{
    QFETCH(const QString, sample);
    QFETCH(const QString, form);
    QFETCH(const bool, reveal);
    const QString name = path(QStringLiteral("a.engagement"));
    QStringList options{QStringLiteral("--report"), form, QStringLiteral("--time-zone"), QStringLiteral("UTC")};
    if (reveal) {
        options << QStringLiteral("--reveal");
    }
    const Ended before = runProgram(options + QStringList{QStringLiteral("--export"), name, samplePath(sample)});
    QCOMPARE(before.err, QByteArray());
    const Ended after = runProgram(options + QStringList{name});
    QCOMPARE(after.err, QByteArray());
    QCOMPARE(after.out, before.out);
    QVERIFY(!before.out.isEmpty() && after.status == 0);
    QCOMPARE(filesLeft(), QStringList{QStringLiteral("a.engagement")});
}

void CommandLineExportTest::whatIsMaskedInACaseFileStaysSo()
{
    const QString name = path(QStringLiteral("a.engagement"));
    QCOMPARE(runProgram({QStringLiteral("--export"), name, samplePath(QStringLiteral("ordinary-call"))}).status, 0);
    const QString again = path(QStringLiteral("b.json"));
    const Ended ended = runProgram({QStringLiteral("--reveal"), QStringLiteral("--export"), again, name});
    QCOMPARE(ended.status, 0);
    QVERIFY2(isOneProblem(ended) && ended.err.contains("nothing in it that could be revealed"), ended.err.constData());
    QVERIFY(contentOf(again).contains("\"masked\": true"));
}

void CommandLineExportTest::aDamagedCaseFileIsRefused()
{
    const QString name = path(QStringLiteral("a.engagement"));
    QCOMPARE(runProgram({QStringLiteral("--export"), name, specification}).status, 0);
    QByteArray bytes = contentOf(name);
    bytes[bytes.size() / 2] = bytes[bytes.size() / 2] == 'A' ? 'B' : 'A';
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const Ended ended = runProgram({QStringLiteral("--report"), QStringLiteral("text"), name});
    QCOMPARE(ended.status, 2);
    QVERIFY2(isOneProblem(ended) && ended.err.contains("damaged or changed"), ended.err.constData());
}

void CommandLineExportTest::severalInputsNeedNamesOfTheirOwn()
{
    const QStringList inputs{specification, samplePath(QStringLiteral("abandoned"))};
    const Ended refused = runProgram(QStringList{QStringLiteral("--export"), path(QStringLiteral("a.png"))} + inputs);
    QCOMPARE(refused.status, 1);
    QVERIFY2(isOneProblem(refused), refused.err.constData());
    QCOMPARE(filesLeft(), QStringList());
    QCOMPARE(runProgram(QStringList{QStringLiteral("--export"), path(QStringLiteral("{id}.png"))} + inputs).status, 0);
    QCOMPARE(filesLeft(), QStringList({specificationId + QStringLiteral(".png"),
                                       QStringLiteral("abadca11-0000-4000-8000-000000000004.png")}));
}

void CommandLineExportTest::aReportAndAnExportAreBothDone()
{
    const Ended ended = runProgram({QStringLiteral("--report"), QStringLiteral("csv"), QStringLiteral("--export"),
                                    path(QStringLiteral("a.png")), specification});
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.startsWith("record,section,name,value,unit,pointer\r\n"));
    QVERIFY(!QImage(path(QStringLiteral("a.png"))).isNull());
}

void CommandLineExportTest::nothingIsWrittenOfARecordThatCannotBeRead()
{
    const Ended ended =
        runProgram({QStringLiteral("--export"), path(QStringLiteral("a.png")), QStringLiteral("-")}, R"({"id":"8e55)");
    QCOMPARE(ended.status, 2);
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(filesLeft(), QStringList());
}

void CommandLineExportTest::aPictureHasTheSizeAskedFor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    QTest::newRow("none") << QStringList() << QSize(1440, 900);
    QTest::newRow("small") << QStringList{QStringLiteral("--size"), QStringLiteral("640x480")} << QSize(640, 480);
    QTest::newRow("large") << QStringList{QStringLiteral("--size"), QStringLiteral("2560x1440")} << QSize(2560, 1440);
}

void CommandLineExportTest::aPictureHasTheSizeAskedFor()
{
    QFETCH(QStringList, arguments);
    QFETCH(QSize, size);
    const QImage image = QImage::fromData(pictureOf(arguments + QStringList{specification}));
    QCOMPARE(image.size(), size);
    // Something is on it: more colours than a blank page or a few plain areas have.
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3) {
        for (int x = 0; x < image.width(); ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    QVERIFY(colours.size() > 100);
}

void CommandLineExportTest::aPictureGrowsWhereItsLanesNeedIt()
{
    const QImage image = QImage::fromData(
        pictureOf({QStringLiteral("--size"), QStringLiteral("900x240"), samplePath(QStringLiteral("three-days"))}));
    QCOMPARE(image.width(), 900);
    QVERIFY(image.height() > 240);
}

void CommandLineExportTest::aPictureCarriesPixelsAndNothingElse()
{
    QByteArrayList chunks = chunksOf(pictureOf({specification}));
    chunks.removeOne("pHYs");
    QCOMPARE(chunks, QByteArrayList({"IHDR", "IDAT", "IEND"}));
}

void CommandLineExportTest::aPictureIsMaskedUnlessRevealed()
{
    // The calling number stands beside the customer's lane; what differs is that label alone.
    const QImage masked = QImage::fromData(pictureOf({specification}));
    const QImage revealed = QImage::fromData(pictureOf({QStringLiteral("--reveal"), specification}));
    QCOMPARE(masked.size(), QSize(1440, 900));
    QCOMPARE(revealed.size(), QSize(1440, 900));
    QVERIFY(masked != revealed);
}

void CommandLineExportTest::aPictureIsTheSameWhoeverMakesIt()
{
    const QByteArray usual = pictureOf({specification});
    QVERIFY(usual.startsWith("\x89PNG"));
    const QHash<QString, QString> otherwise{{QStringLiteral("QT_SCALE_FACTOR"), QStringLiteral("2")},
                                            {QStringLiteral("QT_FONT_DPI"), QStringLiteral("144")},
                                            {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb")},
                                            {QStringLiteral("DISPLAY"), QStringLiteral(":4711")}};
    QCOMPARE(pictureOf({specification}, otherwise), usual);
    QCOMPARE(pictureOf({QStringLiteral("-platform"), QStringLiteral("xcb"), specification}), usual);
}

void CommandLineExportTest::aPictureShowsTheZoneAskedFor()
{
    const QByteArray utc = pictureOf({QStringLiteral("--time-zone"), QStringLiteral("UTC"), specification});
    const QByteArray dublin =
        pictureOf({QStringLiteral("--time-zone"), QStringLiteral("Europe/Dublin"), specification});
    QVERIFY(utc.startsWith("\x89PNG") && dublin.startsWith("\x89PNG"));
    QVERIFY(utc != dublin);
}

void CommandLineExportTest::theSampleServicesRecordGivesAPicture()
{
    const QByteArray fromFile = pictureOf({specification});
    const QByteArray fromService = pictureOf({QStringLiteral("--demo")});
    QVERIFY(fromFile.startsWith("\x89PNG"));
    QCOMPARE(fromService, fromFile);
}

void CommandLineExportTest::wrongOptionsWriteNothing_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString size = QStringLiteral("--size");
    const QString png = QStringLiteral("a.png");
    QTest::newRow("no such format") << QStringList{QStringLiteral("a.gif")};
    QTest::newRow("no suffix") << QStringList{QStringLiteral("a")};
    QTest::newRow("no size") << QStringList{png, size, QStringLiteral("big")};
    QTest::newRow("one side") << QStringList{png, size, QStringLiteral("1440")};
    QTest::newRow("nothing high") << QStringList{png, size, QStringLiteral("1440x0")};
    QTest::newRow("too small") << QStringList{png, size, QStringLiteral("319x240")};
    QTest::newRow("too large") << QStringList{png, size, QStringLiteral("8001x900")};
    QTest::newRow("endless") << QStringList{png, size, QStringLiteral("99999999999x900")};
    QTest::newRow("a size of words") << QStringList{QStringLiteral("a.md"), size, QStringLiteral("1440x900")};
    QTest::newRow("a size of pages") << QStringList{QStringLiteral("a.pdf"), size, QStringLiteral("1440x900")};
    QTest::newRow("no such paper") << QStringList{QStringLiteral("a.pdf"), QStringLiteral("--paper"),
                                                  QStringLiteral("a5")};
    QTest::newRow("paper for a picture") << QStringList{png, QStringLiteral("--paper"), QStringLiteral("a4")};
    QTest::newRow("no time") << QStringList{png, QStringLiteral("--timeout"), QStringLiteral("0")};
    QTest::newRow("no seconds") << QStringList{png, QStringLiteral("--timeout"), QStringLiteral("1.5")};
    QTest::newRow("too long") << QStringList{png, QStringLiteral("--timeout"), QStringLiteral("3601")};
}

void CommandLineExportTest::wrongOptionsWriteNothing()
{
    QFETCH(QStringList, arguments);
    arguments.front() = path(arguments.front());
    const Ended ended = runProgram(QStringList{QStringLiteral("--export")} + arguments + QStringList{specification});
    QCOMPARE(ended.status, 1);
    QVERIFY2(isOneProblem(ended), ended.err.constData());
    QCOMPARE(filesLeft(), QStringList());
}

QTEST_GUILESS_MAIN(CommandLineExportTest)
#include "command_line_export_test.moc"
