// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"
#include "masking_kit.h"

#include <QLocale>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace maskingkit;

namespace {

/// The sample with something wrong in every way, asked for by another id.
analysis::JourneyPtr everyFinding()
{
    static const analysis::JourneyPtr journey =
        journeyOf(contentOf(QStringLiteral(SAMPLES_DIR "/every-finding.json")), true, {{}, QStringLiteral("another")});
    return journey;
}

} // namespace

/// The words for findings, figures and texts of a record.
class FindingWordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachCodeHasItsSentence_data();
    void eachCodeHasItsSentence();
    void theSampleHasEveryFinding();
    void anElementIsNamedByItsPlace();
    void aLongRecordIsSaidInTime();
    void durationsAreCutToTwoUnits_data();
    void durationsAreCutToTwoUnits();
    void clockTextsAreExactToTheSecond_data();
    void clockTextsAreExactToTheSecond();
    void everyMetricIsExplained();
    void labelsAreFitToBeShown_data();
    void labelsAreFitToBeShown();
};

void FindingWordingTest::eachCodeHasItsSentence_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *code, const char *sentence) {
        QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(sentence);
    };
    row("bad-time", "updatedAt is no time: “20.04.2026 15:48”.");
    row("wrong-type", "extension is of another type than documented, and counts as absent.");
    row("reversed", "acceptedAt lies before the start: 2026-04-20T13:33:00.000Z.");
    row("wrong-engagement", "This is not the engagement that was asked for: its id is “EV-2026-0420-17”.");
    row("duplicate-key", "agentDisplayName stands more than once; the last one counts.");
    row("no-time-zone", "queuedAt names no time zone and is read as UTC: 2026-04-20T13:01:20.000.");
    row("left-after-end", "The participant left after the engagement had ended: 2026-04-20T13:52:00.000Z.");
    row("joined-before-start", "The participant joined before the engagement began: 2026-04-20T12:58:30.000Z.");
    row("outside-engagement", "timestamp lies outside the engagement: 2026-04-20T13:54:00.000Z.");
    row("missing-start", "joinedAt is missing: when this began cannot be known.");
    row("missing-end", "leftAt is missing, though the engagement is over.");
    row("accepted-without-time", "An agent is named, but not when the customer was accepted.");
    row("self-transfer", "The transfer leads from an agent to the same agent.");
    row("duplicate-id", "A participant with the same id is there already: c5fda093-6b4f-4865-a60f-6690f0334d47.");
    row("out-of-range", "priority is out of range: 12.");
    row("range-reversed", "The proficiency range ends at 4, below its start.");
    row("updated-before-end", "The last update lies before the engagement's end: 2026-04-20T13:20:00.000Z.");
    row("abandoned", "Nobody accepted this queue entry before the engagement was over.");
    row("unknown-agent", "agentId is the id of no participant: 843cb6f2-d9d6-4cb3-955f-9503f0dba6f5.");
    row("unknown-dialog", "dialogId is the dialog of no participant: c5d18340-0d40-4b54-be34-365c494e3f85.");
    row("unknown-channel", "channelId is none of the engagement's channels: “Messaging”.");
    row("unknown-value", "direction is no documented value: “CALLBACK”.");
    row("unmodelled-field", "deviceType is a field this program does not know.");
    row("malformed-id", "The engagement's id is no UUID: “EV-2026-0420-17”.");
}

void FindingWordingTest::eachCodeHasItsSentence()
{
    QFETCH(const QString, code);
    QFETCH(const QString, sentence);
    const analysis::JourneyEngagement &engagement = everyFinding()->engagements.front();
    for (const analysis::Finding &finding : engagement.analysis->findings) {
        if (analysis::findingName(finding.code) == code) {
            QCOMPARE(analysis::findingSentence(finding, engagement), sentence);
            return;
        }
    }
    QFAIL("the sample has no such finding");
}

void FindingWordingTest::theSampleHasEveryFinding()
{
    const auto codesOf = [](const analysis::JourneyPtr &journey) {
        QSet<int> codes;
        for (const analysis::Finding &finding : journey->engagements.front().analysis->findings)
            codes.insert(static_cast<int>(finding.code));
        return codes;
    };
    const auto asFile = journeyOf(contentOf(QStringLiteral(SAMPLES_DIR "/every-finding.json")), true);
    QCOMPARE(codesOf(everyFinding()).size(), 24);
    QCOMPARE(codesOf(everyFinding()) - codesOf(asFile), QSet<int>{int(analysis::FindingCode::WrongEngagement)});
}

void FindingWordingTest::anElementIsNamedByItsPlace()
{
    const auto journey = journeyOf(R"({"participants":[1,2],"a/b~":1,"channels":7})");
    QStringList sentences;
    for (const analysis::Finding &finding : journey->engagements.front().analysis->findings)
        sentences << analysis::findingSentence(finding, journey->engagements.front());
    QVERIFY(sentences.contains(
        QStringLiteral("participants #1 is of another type than documented, and counts as absent.")));
    QVERIFY(sentences.contains(QStringLiteral("channels is of another type than documented, and counts as absent.")));
    QVERIFY(sentences.contains(QStringLiteral("a/b~ is a field this program does not know.")));
}

void FindingWordingTest::aLongRecordIsSaidInTime()
{
    // A search from the root for each of these findings would take longer than any test may.
    QByteArray bytes = R"({"participants":[)";
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i)
        bytes += R"({"id":"a","type":"AGENT","joinedAt":"2026-13-01T00:00:00Z","leftAt":"never"},)";
    const auto journey = journeyOf(bytes.chopped(1) + "]}");
    const analysis::JourneyEngagement &engagement = journey->engagements.front();
    qsizetype length = 0;
    for (const analysis::Finding &finding : engagement.analysis->findings)
        length += analysis::findingSentence(finding, engagement).size();
    QVERIFY(engagement.analysis->findings.size() >= 2 * count);
    QVERIFY(length > 40 * count);
}

void FindingWordingTest::durationsAreCutToTwoUnits_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 ms, const char *text) {
        QTest::newRow(text) << ms << QString::fromUtf8(text);
    };
    row(0, "0 s");
    row(873, "873 ms");
    row(1'999, "1 s");
    row(81'000, "1 min 21 s");
    row(60'999, "1 min");
    row(873'909, "14 min 33 s");
    row(13 * 3'600'000 + 5 * 60'000 + 59'999, "13 h 5 min");
    row(86'400'000, "1 d");
    row(600 * 86'400'000LL, "1 y 7 mo");
}

void FindingWordingTest::durationsAreCutToTwoUnits()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, text);
    QCOMPARE(analysis::durationText(ms), text);
}

void FindingWordingTest::clockTextsAreExactToTheSecond_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    const auto row = [](qint64 ms, const char *text) {
        QTest::newRow(text) << ms << QString::fromUtf8(text);
    };
    row(0, "0:00");
    row(59'999, "0:59");
    row(710'000, "11:50");
    row(3'723'000, "1:02:03");
    row(2 * 86'400'000LL + 3'723'000, "2 d 1:02:03");
}

void FindingWordingTest::clockTextsAreExactToTheSecond()
{
    QFETCH(const qint64, ms);
    QFETCH(const QString, text);
    QCOMPARE(analysis::clockText(ms), text);
}

void FindingWordingTest::everyMetricIsExplained()
{
    QSet<QString> titles;
    QSet<QString> formulas;
    for (std::size_t i = 0; i < analysis::metricCount; ++i) {
        const auto id = static_cast<analysis::MetricId>(i);
        titles << analysis::metricTitle(id);
        formulas << analysis::metricFormula(id);
        QVERIFY(!analysis::metricTitle(id).isEmpty());
        QVERIFY(analysis::metricFormula(id).endsWith(u'.'));
        for (const auto reason :
             {analysis::NoValue::MissingTime, analysis::NoValue::Reversed, analysis::NoValue::NoPresence,
              analysis::NoValue::NoSuchEntry, analysis::NoValue::AgentFirst, analysis::NoValue::NotInRecord})
            QVERIFY(analysis::noValueText(reason, id).startsWith(QLatin1String("It cannot be ")));
    }
    QCOMPARE(titles.size(), qsizetype(analysis::metricCount));
    QCOMPARE(formulas.size(), qsizetype(analysis::metricCount));
    QVERIFY(analysis::noValueText(analysis::NoValue::NoSuchEntry, analysis::MetricId::TransferWait) !=
            analysis::noValueText(analysis::NoValue::NoSuchEntry, analysis::MetricId::QueueWait));
}

void FindingWordingTest::labelsAreFitToBeShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("label");
    QTest::addColumn<int>("limit");
    const auto row = [](const char *name, const QString &text, const QString &label, int limit = 400) {
        QTest::newRow(name) << text << label << limit;
    };
    row("as it is", QStringLiteral("Jörg <b>"), QStringLiteral("Jörg <b>"));
    row("control", QString(QChar(0x07)) + QChar(0x85), QStringLiteral("␇⟨U+0085⟩"));
    row("bidirectional override", QStringLiteral("a\u202Eb\u2066"), QStringLiteral("a⟨U+202E⟩b⟨U+2066⟩"));
    row("not seen", QStringLiteral("a\u200Bb"), QStringLiteral("a⟨U+200B⟩b"));
    row("line breaks", QStringLiteral("a\nb\rc\td\u2028e"), QStringLiteral("a b c d e"));
    row("lone surrogate", QString(QChar(0xD83D)) + u'a', QStringLiteral("⟨U+D83D⟩a"));
    row("emoji", QStringLiteral("\U0001F600"), QStringLiteral("\U0001F600"));
    row("just as long", QStringLiteral("1234567890"), QStringLiteral("1234567890"), 10);
    row("too long", QStringLiteral("12345678901"), QStringLiteral("1234567890…"), 10);
    row("a pair at the cut", QStringLiteral("123456789\U0001F600x"), QStringLiteral("123456789…"), 10);
    row("a mark at the cut", QStringLiteral("123456789e\u0301x"), QStringLiteral("123456789…"), 10);
    row("marks without end", QStringLiteral("e") + QStringLiteral("\u0301").repeated(20),
        QStringLiteral("e") + QStringLiteral("\u0301").repeated(9) + u'…', 10);
}

void FindingWordingTest::labelsAreFitToBeShown()
{
    QFETCH(const QString, text);
    QFETCH(const QString, label);
    QFETCH(const int, limit);
    QCOMPARE(analysis::plainLabel(text, limit), label);
}

QTEST_GUILESS_MAIN(FindingWordingTest)
#include "finding_wording_test.moc"
