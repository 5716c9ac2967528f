// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journey_kit.h"
#include "random_record.h"

#include "analysis/wording.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace analysis;
using journeykit::journeyOf;
using journeykit::Part;

namespace {

constexpr qint64 hour = 3'600'000;

/// One with all moments, `shift` later.
QByteArray whole(qint64 shift)
{
    const auto at = [shift](qint64 ms) {
        return "\"@" + QByteArray::number(ms + shift) + "\"";
    };
    return R"({"id":"a","startDate":)" + at(0) + R"(,"endDate":)" + at(900) + R"(,"queues":[{"queuedAt":)" + at(300) +
           R"(,"acceptedAt":)" + at(500) + R"(},{"queuedAt":)" + at(200) + R"(}],"participants":[)" +
           R"({"type":"EXTERNAL","joinedAt":)" + at(0) + R"(,"leftAt":)" + at(950) + "}," +
           R"({"type":"AGENT","id":"a1","joinedAt":)" + at(500) + R"(,"leftAt":)" + at(900) + "}]}";
}

/// The same record with every time moved; one without an offset has none then.
QByteArray moved(const QByteArray &json, qint64 ms)
{
    static const QRegularExpression time(QStringLiteral("\"(\\d{4}-\\d\\d-\\d\\dT[^\"]*)\""));
    QString text = QString::fromUtf8(json);
    qsizetype from = 0;
    for (auto match = time.match(text); match.hasMatch(); match = time.match(text, from)) {
        const auto parsed = record::parseTime(match.captured(1).toUtf8());
        QString later = parsed ? record::toIsoUtc({parsed->instant.ms + ms}) : match.captured(1);
        if (parsed && !parsed->hasOffset)
            later.chop(1);
        text.replace(match.capturedStart(1), match.capturedLength(1), later);
        from = match.capturedStart(1) + later.size();
    }
    return text.toUtf8();
}

QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Comparison comparisonOf(const std::vector<Part> &parts, Alignment alignment)
{
    const JourneyPtr journey = journeyOf(parts, true);
    const auto comparison = analysis::comparisonOf(*journey, alignment);
    if (!comparison)
        qFatal("not two");
    return *comparison;
}

/// What differs, a line each.
QStringList differencesOf(const Comparison &comparison)
{
    QStringList lines;
    for (std::size_t i = 0; i < movedAlignments.size(); ++i)
        if (const auto ms = comparison.moments[i].ms.value_or(0))
            lines << QString(alignmentName(movedAlignments[i])) + QStringLiteral(" %1").arg(ms);
    for (std::size_t i = 0; i < metricCount; ++i)
        if (comparison.metrics[i].isDifferent())
            lines << QString(metricName(static_cast<MetricId>(i)));
    for (std::size_t i = 0; i < clockStateCount; ++i)
        if (comparison.clock[i].isDifferent())
            lines << QString(clockStateName(static_cast<ClockState>(i)));
    for (const FindingDifference &finding : comparison.findings)
        if (finding.isDifferent())
            lines << QStringLiteral("%1 %2 %3:%4")
                         .arg(QString(findingName(finding.code)), finding.place)
                         .arg(finding.first)
                         .arg(finding.second);
    return lines;
}

} // namespace

/// Two engagements beside each other (app/analysis/README.md).
class ComparisonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEngagementAndItselfDifferInNothing_data();
    void anEngagementAndItselfDifferInNothing();
    void aCopyMovedByAnHourDiffersAtTrueTimeAlone_data();
    void aCopyMovedByAnHourDiffersAtTrueTimeAlone();
    void randomRecordsDifferFromThemselvesInNothing();
    void momentsAreTheEarliestOfTheirKind();
    void offsetsMoveTheOthersToTheFirst();
    void withoutAMomentAllStandAtTrueTime_data();
    void withoutAMomentAllStandAtTrueTime();
    void whatWouldLeaveTimeIsNotMoved();
    void metricsDifferByWhatIsKnown();
    void findingsAreComparedByTheirKindOfPlace();
    void onlyTwoAreCompared();
};

void ComparisonTest::anEngagementAndItselfDifferInNothing_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"specification.json", "ordinary-call.json", "every-finding.json", "three-days.json",
                             "bot-chat-email.json", "consult-external.json", "abandoned.json"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ComparisonTest::anEngagementAndItselfDifferInNothing()
{
    QFETCH(const QString, name);
    const QByteArray json = sample(name);
    for (std::size_t i = 0; i < alignmentCount; ++i) {
        const Comparison comparison = comparisonOf({{json}, {json}}, static_cast<Alignment>(i));
        QVERIFY2(comparison.isSame(), qPrintable(differencesOf(comparison).join(u'\n')));
    }
}

void ComparisonTest::aCopyMovedByAnHourDiffersAtTrueTimeAlone_data()
{
    anEngagementAndItselfDifferInNothing_data();
}

void ComparisonTest::aCopyMovedByAnHourDiffersAtTrueTimeAlone()
{
    QFETCH(const QString, name);
    const QByteArray json = sample(name);
    const QByteArray copy = moved(json, hour);
    for (const Alignment alignment : movedAlignments) {
        const Comparison comparison = comparisonOf({{json}, {copy}}, alignment);
        if (!comparison.notAligned)
            QVERIFY2(comparison.isSame(), qPrintable(differencesOf(comparison).join(u'\n')));
    }
    const Comparison atTrueTime = comparisonOf({{json}, {copy}}, Alignment::TrueTime);
    QVERIFY(!atTrueTime.isSame());
    for (const QString &line : differencesOf(atTrueTime))
        QVERIFY2(line.endsWith(QStringLiteral(" 3600000")), qPrintable(line));
}

void ComparisonTest::randomRecordsDifferFromThemselvesInNothing()
{
    for (quint32 seed = 0; seed < 500; ++seed) {
        const QByteArray json = RandomRecord(seed, {90'000, static_cast<int>(seed % 5) * 7, 6, false}).json();
        const auto alignment = static_cast<Alignment>(seed % alignmentCount);
        const Comparison same = comparisonOf({{json}, {json}}, alignment);
        QVERIFY2(same.isSame(), qPrintable(QString::number(seed)));
        const QByteArray other = RandomRecord(seed + 1'000, {90'000, 10, 6, false}).json();
        const Comparison there = comparisonOf({{json}, {other}}, Alignment::TrueTime);
        const Comparison back = comparisonOf({{other}, {json}}, Alignment::TrueTime);
        QCOMPARE(differencesOf(there).size(), differencesOf(back).size());
        for (std::size_t i = 0; i < metricCount; ++i)
            QCOMPARE(there.metrics[i].value().value_or(0), -back.metrics[i].value().value_or(0));
    }
}

void ComparisonTest::momentsAreTheEarliestOfTheirKind()
{
    const JourneyPtr journey = journeyOf({{whole(0)}});
    const record::Engagement &engagement = journey->engagements.front().received->engagement;
    const auto text = [&](Alignment alignment) {
        const auto moment = momentOf(engagement, alignment);
        return moment ? QStringLiteral("%1 %2").arg(moment->at.ms - caseOrigin.ms).arg(moment->source.toPointer())
                      : QString();
    };
    QCOMPARE(text(Alignment::Start), QStringLiteral("0 /startDate"));
    QCOMPARE(text(Alignment::FirstQueue), QStringLiteral("200 /queues/1/queuedAt"));
    QCOMPARE(text(Alignment::FirstAnswer), QStringLiteral("500 /participants/1/joinedAt"));
    QCOMPARE(text(Alignment::TrueTime), QString());
}

void ComparisonTest::offsetsMoveTheOthersToTheFirst()
{
    const JourneyPtr journey = journeyOf({{whole(0)}, {whole(hour)}, {whole(-77)}});
    for (const Alignment alignment : movedAlignments)
        QCOMPARE(offsetsOf(*journey, alignment).value(), (std::vector<qint64>{0, -hour, 77}));
    QCOMPARE(offsetsOf(*journey, Alignment::TrueTime).value(), (std::vector<qint64>{0, 0, 0}));
}

void ComparisonTest::withoutAMomentAllStandAtTrueTime_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Alignment>("alignment");
    QTest::newRow("start") << QByteArray("{}") << Alignment::Start;
    QTest::newRow("queue") << QByteArray(R"({"startDate":"@0","queues":[{"acceptedAt":"@5"}]})")
                           << Alignment::FirstQueue;
    QTest::newRow("answer") << QByteArray(R"({"participants":[{"type":"EXTERNAL","joinedAt":"@5"}]})")
                            << Alignment::FirstAnswer;
}

void ComparisonTest::withoutAMomentAllStandAtTrueTime()
{
    QFETCH(const QByteArray, json);
    QFETCH(const Alignment, alignment);
    const Comparison comparison = comparisonOf({{whole(0)}, {json}}, alignment);
    QVERIFY(comparison.notAligned == (NotAligned{1, NotAligned::Reason::NoMoment}));
    QCOMPARE(comparison.offsets[1], 0);
    QVERIFY(notAlignedText(*comparison.notAligned, alignment).contains(u'2'));
}

void ComparisonTest::whatWouldLeaveTimeIsNotMoved()
{
    const QByteArray early = R"({"startDate":"0001-01-01T00:00:00Z"})";
    const QByteArray wide =
        R"({"startDate":"@0","endDate":"9999-12-31T23:59:59Z","agentNotes":[{"createdAt":"0001-01-02T00:00:00Z"}]})";
    QVERIFY(comparisonOf({{early}, {wide}}, Alignment::Start).notAligned ==
            (NotAligned{1, NotAligned::Reason::TooFar}));
    QVERIFY(!comparisonOf({{wide}, {early}}, Alignment::Start).notAligned);
}

void ComparisonTest::metricsDifferByWhatIsKnown()
{
    const QByteArray shorter = R"({"startDate":"@0","endDate":"@400"})";
    const Comparison comparison = comparisonOf({{whole(0)}, {shorter}}, Alignment::Start);
    const auto metric = [&](MetricId id) {
        return comparison.metrics[static_cast<std::size_t>(id)];
    };
    QCOMPARE(metric(MetricId::EngagementDuration).value(), std::optional<qint64>(-500));
    QVERIFY(metric(MetricId::QueueWait).isDifferent() && !metric(MetricId::QueueWait).value());
    QVERIFY(!metric(MetricId::HoldTime).isDifferent() && !metric(MetricId::HoldTime).value());
    QCOMPARE(differenceText(metric(MetricId::AgentCount), MetricUnit::Count), QString(QChar(0x2212)) + u'1');
    QCOMPARE(differenceText(metric(MetricId::QueueWait), MetricUnit::Milliseconds),
             QStringLiteral("known of one alone"));
}

void ComparisonTest::findingsAreComparedByTheirKindOfPlace()
{
    const auto late = [](const QByteArray &before, int times) {
        QByteArray people = before;
        for (int i = 0; i < times; ++i)
            people += R"({"joinedAt":"@1","leftAt":"@20"},)";
        people.chop(1);
        return R"({"startDate":"@0","endDate":"@10","participants":[)" + people + "]}";
    };
    const Comparison same = comparisonOf({{late({}, 2)}, {late("null,null,", 2)}}, Alignment::Start);
    QCOMPARE(same.findings.size(), std::size_t(1));
    QCOMPARE(same.findings.front().place, QStringLiteral("/participants/*/leftAt"));
    QCOMPARE(same.findings.front().secondPath->toPointer(), QStringLiteral("/participants/2/leftAt"));
    QCOMPARE(differenceText(same.findings.front()), QStringLiteral("in both"));
    const Comparison more = comparisonOf({{late({}, 1)}, {late({}, 3)}}, Alignment::Start);
    QCOMPARE(differenceText(more.findings.front()), QStringLiteral("in both, not as often"));
    const Comparison one = comparisonOf({{late({}, 1)}, {R"({"startDate":"@0","endDate":"@10"})"}}, Alignment::Start);
    QCOMPARE(differenceText(one.findings.front()), QStringLiteral("in the first alone"));
    QVERIFY(!one.isSame());
}

void ComparisonTest::onlyTwoAreCompared()
{
    QVERIFY(!analysis::comparisonOf(*journeyOf({{whole(0)}}), Alignment::Start));
    QVERIFY(!analysis::comparisonOf(*journeyOf({{whole(0)}, {whole(0)}, {whole(0)}}), Alignment::Start));
}

QTEST_GUILESS_MAIN(ComparisonTest)
#include "comparison_test.moc"
