// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "other_programs.h"
#include "program_run.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

/// Every option with what it cannot take, in a process of its own, without a display and with one; and what is said of
/// the options elsewhere: the manual page and the completions of shells.
class CommandLineOptionsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatAnOptionCannotTakeIsSaid_data();
    void whatAnOptionCannotTakeIsSaid();
    void helpAndVersionNeedNothingElse();
    void aReportIsTheSameWithADisplayAndWithout();
    void severalInputsAreLinesOfJson();
    void severalInputsCanBeOneJourney();
    void aJourneyIsOfWhatCanBeOpened();
    void theHighestStatusOfSeveralInputsIsReturned();
    void manualAndCompletionsKnowEveryOption();
    void bashCompletes_data();
    void bashCompletes();
    void theManualIsWellFormed();
    void cleanupTestCase();

private:
    QProcess m_display;
    QHash<QString, QString> m_withDisplay;
    QTemporaryDir m_folder;
};

namespace {

QByteArray contentOf(const QString &name)
{
    QFile file(QStringLiteral(PACKAGING_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The long options a text speaks of.
QSet<QString> optionsIn(QByteArray text)
{
    static const QRegularExpression option(QStringLiteral("--[a-z][a-z-]+"));
    const QString plain = QString::fromUtf8(text.replace("\\-", "-"));
    QSet<QString> options;
    for (auto match = option.globalMatch(plain); match.hasNext();) {
        options << match.next().captured();
    }
    return options;
}

} // namespace

void CommandLineOptionsTest::initTestCase()
{
    m_display.start(QStringLiteral("Xvfb"),
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-noreset"),
                     QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QVERIFY(m_display.waitForReadyRead(120'000));
    const QString number = QString::fromLatin1(m_display.readAllStandardOutput().trimmed());
    m_withDisplay = {{QStringLiteral("DISPLAY"), QLatin1Char(':') + number}};
}

void CommandLineOptionsTest::cleanupTestCase()
{
    m_display.terminate();
    QVERIFY(m_display.waitForFinished());
}

void CommandLineOptionsTest::whatAnOptionCannotTakeIsSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word"); // of the sentence
    const auto row = [](const QString &arguments, int status, const QByteArray &word) {
        QTest::newRow(qPrintable(arguments)) << arguments.split(QLatin1Char(' ')) << status << word;
    };
    const auto withSample = [](const char *arguments) {
        return QString::fromUtf8(arguments) + QLatin1Char(' ') + samplePath(QStringLiteral("abandoned"));
    };
    row(QStringLiteral("--nonsense"), 1, "nonsense");
    row(QStringLiteral("-x"), 1, "x");
    row(QStringLiteral("--report"), 1, "report");
    row(QStringLiteral("--report text"), 1, "--demo");
    row(withSample("--report=yaml"), 1, "yaml");
    row(withSample("--report JSON"), 1, "JSON");
    row(withSample("--export picture.bmp"), 1, "picture.bmp");
    row(withSample("--export .png/"), 1, ".png/");
    row(withSample("--export two.json -"), 1, "{id}");
    row(withSample("--export /nowhere/at/all.json"), 6, "/nowhere/at/all.json");
    row(withSample("--export /nowhere/at/all.pdf"), 6, "/nowhere/at/all.pdf");
    row(withSample("--report text --align start"), 1, "--journey");
    row(withSample("--report text --journey --align middle"), 1, "middle");
    row(withSample("--report text --repeat-days 7"), 1, "--journey");
    row(withSample("--report text --journey --repeat-days 0"), 1, "--repeat-days");
    row(withSample("--report text --journey --repeat-days 366"), 1, "366");
    row(QStringLiteral("--search phoneNumbers=1"), 1, "--connection");
    row(QStringLiteral("--demo --search phoneNumbers"), 1, "--search");
    row(QStringLiteral("--demo --search =1"), 1, "--search");
    row(QStringLiteral("--demo --search phoneNumbers="), 1, "--search");
    row(QStringLiteral("--demo --journey --search a=1"), 1, "--journey");
    row(QStringLiteral("--demo --export x.json --search a=1"), 1, "--export");
    row(QStringLiteral("--search a=1 https://h.example https://g.example"), 1, "one address");
    row(QStringLiteral("--search a=1 https://h.example/api"), 1, "h.example");
    row(QStringLiteral("--search a=1 https://h.example/api/journey/v1/accounts/ABCDEF"), 4, "AXP_APPKEY");
    row(withSample("--size 100"), 1, "--size");
    row(withSample("--size 1440x900"), 1, "--export");
    row(withSample("--export p.png --size 0x0"), 1, "0x0");
    row(withSample("--export p.png --size 99999x99999"), 1, "99999x99999");
    row(withSample("--export p.png --size -1x900"), 1, "-1x900");
    row(withSample("--export p.json --size 640x480"), 1, "--size");
    row(withSample("--export p.pdf --paper a0"), 1, "a0");
    row(withSample("--export p.png --paper a4"), 1, "--paper");
    row(withSample("--report text --as-of yesterday"), 1, "yesterday");
    row(withSample("--report text --as-of 2026-13-01T00:00:00Z"), 1, "2026-13-01");
    row(withSample("--report text --time-zone Europe/Atlantis"), 1, "Atlantis");
    row(withSample("--report text --time-zone ../../etc/passwd"), 1, "passwd");
    row(withSample("--report text --language tlh"), 1, "tlh");
    row(withSample("--report text --language ../../x"), 1, "../../x");
    row(withSample("--report text --timeout 0"), 1, "--timeout");
    row(withSample("--report text --timeout 1e3"), 1, "1e3");
    row(withSample("--report text --timeout 99999999999999999999"), 1, "--timeout");
    row(QStringLiteral("--report text --connection Nobody 8e557fd6-580a-43b3-8cf9-db8169f4af5a"), 1, "Nobody");
    row(QStringLiteral("--report text - -"), 1, "only once");
    row(QStringLiteral("--report text ftp://example.org/8e557fd6-580a-43b3-8cf9-db8169f4af5a"), 1, "ftp");
    row(QStringLiteral("--report text 8e557fd6-580a-43b3-8cf9-db8169f4af5"), 1, "engagement id");
    row(QStringLiteral("--report text /no/such/file.json"), 2, "/no/such/file.json");
    row(QStringLiteral("--report text /proc/self/mem"), 2, "/proc/self/mem");
}

void CommandLineOptionsTest::whatAnOptionCannotTakeIsSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, word);
    const QHash<QString, QString> home{{QStringLiteral("HOME"), m_folder.path()}};
    auto withDisplay = m_withDisplay;
    withDisplay.insert(home);
    for (const auto &variables : {home, withDisplay}) {
        const Ended ended = runProgram(arguments, {}, variables);
        QVERIFY2(isOneProblem(ended), ended.err.constData());
        QVERIFY2(ended.err.contains(word), ended.err.constData());
        QCOMPARE(ended.status, status);
    }
}

void CommandLineOptionsTest::helpAndVersionNeedNothingElse()
{
    for (const char *option : {"--help", "-h", "--version", "-v"}) {
        const Ended ended = runProgram({QString::fromLatin1(option)}, {}, {{QStringLiteral("HOME"), m_folder.path()}});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.err, QByteArray());
        QVERIFY(ended.out.contains("engagement-viewer"));
    }
    QVERIFY(QDir(m_folder.path()).isEmpty()); // nothing was written
}

void CommandLineOptionsTest::aReportIsTheSameWithADisplayAndWithout()
{
    const QStringList arguments{QStringLiteral("--report"), QStringLiteral("json"), QStringLiteral("--language"),
                                QStringLiteral("en"), samplePath(QStringLiteral("abandoned"))};
    const Ended without = runProgram(arguments);
    const Ended with = runProgram(arguments, {}, m_withDisplay);
    QCOMPARE(without.status, 0);
    QVERIFY(!without.out.isEmpty());
    QCOMPARE(with.out, without.out);
    QCOMPARE(with.err, QByteArray());
}

void CommandLineOptionsTest::severalInputsAreLinesOfJson()
{
    const Ended ended = runProgram({QStringLiteral("--report"), QStringLiteral("json"),
                                    samplePath(QStringLiteral("abandoned")), samplePath(QStringLiteral("three-days"))});
    QCOMPARE(ended.status, 0);
    const QList<QByteArray> lines = ended.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    for (const QByteArray &line : lines) {
        QVERIFY(line.startsWith('{') && line.endsWith('}'));
    }
}

void CommandLineOptionsTest::severalInputsCanBeOneJourney()
{
    const QStringList inputs{samplePath(QStringLiteral("abandoned")), samplePath(QStringLiteral("three-days"))};
    const QStringList journey{QStringLiteral("--journey"), QStringLiteral("--align"), QStringLiteral("first-queue"),
                              QStringLiteral("--repeat-days"), QStringLiteral("3")};
    const Ended ended = runProgram(QStringList{QStringLiteral("--report"), QStringLiteral("json")} + journey + inputs);
    QCOMPARE(ended.err, QByteArray());
    QCOMPARE(ended.status, 0);
    QVERIFY(ended.out.contains("\"schema\": \"journey-report/1\""));
    QCOMPARE(ended.out.count("engagement-report/1"), 2);
    QVERIFY(ended.out.contains("\"alignment\": \"first-queue\""));
    QVERIFY(ended.out.contains("\"repeatDays\": 3"));
    const QString name = m_folder.filePath(QStringLiteral("whole.json"));
    const Ended written = runProgram(QStringList{QStringLiteral("--export"), name} + journey + inputs);
    QCOMPARE(written.status, 0);
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), ended.out);
    QVERIFY(file.remove());
}

void CommandLineOptionsTest::aJourneyIsOfWhatCanBeOpened()
{
    const Ended ended = runProgram({QStringLiteral("--report"), QStringLiteral("csv"), QStringLiteral("--journey"),
                                    samplePath(QStringLiteral("abandoned")), QStringLiteral("/no/such/file.json"),
                                    samplePath(QStringLiteral("three-days"))});
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.err.count('\n'), 1);
    QVERIFY(ended.out.contains("\r\n,journey,contacts,2,count,0/id 1/id\r\n"));
}

void CommandLineOptionsTest::theHighestStatusOfSeveralInputsIsReturned()
{
    const Ended ended =
        runProgram({QStringLiteral("--report"), QStringLiteral("json"), QStringLiteral("/no/such/file.json"),
                    samplePath(QStringLiteral("abandoned")), QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5")});
    QCOMPARE(ended.status, 2);
    QCOMPARE(ended.out.count('\n'), 1); // the one that is there
    QCOMPARE(ended.err.count('\n'), 2);
}

void CommandLineOptionsTest::manualAndCompletionsKnowEveryOption()
{
    const QSet<QString> known = optionsIn(runProgram({QStringLiteral("--help")}).out);
    QVERIFY(known.size() > 10);
    for (const char *name :
         {"engagement-viewer.1", "completions/engagement-viewer.bash", "completions/_engagement-viewer"}) {
        QCOMPARE(optionsIn(contentOf(QString::fromLatin1(name))), known);
    }
}

void CommandLineOptionsTest::bashCompletes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("offered");
    QTest::newRow("an option") << QStringLiteral("--rep") << QByteArray("--report\n");
    QTest::newRow("a format") << QStringLiteral("--report m") << QByteArray("markdown\n");
    QTest::newRow("paper") << QStringLiteral("--paper l") << QByteArray("letter\n");
    QTest::newRow("a zone") << QStringLiteral("--time-zone U") << QByteArray("UTC\n");
    QTest::newRow("a file") << QStringLiteral("/etc/passw") << QByteArray("/etc/passwd\n");
}

void CommandLineOptionsTest::bashCompletes()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, offered);
    const QString script = QString::fromLatin1("source \"$1\"; COMP_WORDS=(engagement-viewer $2); "
                                               "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _engagement_viewer; "
                                               "printf '%s\\n' \"${COMPREPLY[@]}\"");
    const auto said =
        ::said(QStringLiteral("bash"), {QStringLiteral("-c"), script, QStringLiteral("bash"),
                                        QStringLiteral(PACKAGING_DIR "/completions/engagement-viewer.bash"), line});
    QVERIFY(said.has_value());
    QVERIFY2(said->split('\n').contains(offered.trimmed()), said->constData());
}

void CommandLineOptionsTest::theManualIsWellFormed()
{
    QProcess groff;
    groff.start(QStringLiteral("groff"), {QStringLiteral("-man"), QStringLiteral("-Tutf8"), QStringLiteral("-ww"),
                                          QStringLiteral(PACKAGING_DIR "/engagement-viewer.1")});
    QVERIFY(groff.waitForFinished());
    QCOMPARE(groff.exitCode(), 0);
    QCOMPARE(groff.readAllStandardError(), QByteArray());
}

QTEST_GUILESS_MAIN(CommandLineOptionsTest)
#include "command_line_options_test.moc"
