// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/analysis.h"
#include "demo/live_script.h"
#include "demo/samples.h"
#include "record/engagement_reader.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace std::chrono_literals;
using demo::TimePoint;

namespace {

constexpr TimePoint start{1'774'000'000'000ms}; // 2026-03-20T09:46:40Z

demo::Sample liveSample()
{
    const auto samples = demo::sampleIndex().samples;
    return *std::find_if(samples.begin(), samples.end(),
                         [](const demo::Sample &sample) { return sample.restartsAfter.has_value(); });
}

demo::LiveRecord liveRecord()
{
    const demo::Sample sample = liveSample();
    return {sample.bytes, *sample.restartsAfter};
}

analysis::Analysis analysed(const QByteArray &bytes, TimePoint now)
{
    const record::Instant asOf{now.time_since_epoch().count()};
    return analysis::analyse(record::readEngagement(bytes).value(), {.asOf = asOf, .askedId = liveSample().id});
}

QString played(const char *script, std::chrono::milliseconds after)
{
    const auto record = demo::playScript(script, start, start + after);
    return record ? QString::fromUtf8(*record).simplified() : QStringLiteral("none");
}

} // namespace

/// The record that grows while one watches.
class DemoLiveRecordTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aScriptSaysWhatIsThereWhen_data();
    void aScriptSaysWhatIsThereWhen();
    void whatIsPlayedIsLaidOutOneMemberALine();
    void theCustomerIsQueuedAnsweredHandedOnAndDone();
    void itHasNothingWrongAtAnySecond();
    void nothingThatWasThereGoesAwayOrChangesItsTime();
    void itStartsAnewWithTheFirstFetchAfterItsEnd();
    void aClockThatIsSetBackStartsItAnew();
};

void DemoLiveRecordTest::aScriptSaysWhatIsThereWhen_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("second");
    QTest::addColumn<QString>("record");
    const auto row = [](const char *name, const char *script, int second, const char *record) {
        QTest::newRow(name) << QByteArray(script) << second << QString::fromLatin1(record);
    };
    row("a time to come", R"({"a":"{{+5}}","b":1})", 4, R"({ "b": 1 })");
    row("a time that came", R"({"a":"{{+5}}"})", 5, R"({ "a": "2026-03-20T09:46:45.000Z" })");
    row("a time before the start", R"({"a":"{{-5}}"})", 0, R"({ "a": "2026-03-20T09:46:35.000Z" })");
    row("an element to come", R"({"a":[{"{{+5}}":{"b":1}},2]})", 4, R"({ "a": [ 2 ] })");
    row("an element that came", R"({"a":[{"{{+5}}":{"b":1}},2]})", 5, R"({ "a": [ { "b": 1 }, 2 ] })");
    row("before the first value", R"({"a":{"{{+1}}":"x","{{+3}}":"y"}})", 0, R"({})");
    row("the first value", R"({"a":{"{{+1}}":"x","{{+3}}":"y"}})", 2, R"({ "a": "x" })");
    row("the last value", R"({"a":{"{{+1}}":"x","{{+3}}":"y"}})", 3, R"({ "a": "y" })");
    row("values within values", R"({"a":{"{{+1}}":{"b":{"{{+2}}":"{{+2}}"}}}})", 2,
        R"({ "a": { "b": "2026-03-20T09:46:42.000Z" } })");
    row("other values stay", R"( {"a" :[ 1.50 ,true,null,[ ],{ }, "\"{{+1}}\\" ] } )", 0,
        R"({ "a": [ 1.50, true, null, [], {}, "\"{{+1}}\\" ] })");
    row("no moment", R"({"a":"{{soon}}","b":"{{+1"})", 0, R"({ "a": "{{soon}}", "b": "{{+1" })");
    row("another key among moments", R"({"a":{"{{+1}}":1,"b":2},"c":3})", 1, R"({ "a": 1, "c": 3 })");
    row("a moment among other keys", R"({"b":2,"{{+9}}":1})", 1, R"({ "b": 2, "{{+9}}": 1 })");
    row("nothing at all by now", R"({"{{+1}}":{}})", 0, "none");
    row("no JSON", R"({"a":)", 0, "none");
}

void DemoLiveRecordTest::aScriptSaysWhatIsThereWhen()
{
    QFETCH(const QByteArray, script);
    QFETCH(const int, second);
    QTEST(played(script, std::chrono::seconds(second)), "record");
}

void DemoLiveRecordTest::whatIsPlayedIsLaidOutOneMemberALine()
{
    QCOMPARE(demo::playScript(R"({"a":{"{{+0}}":[{"b":1,"c":[]}]},"d":"e"})", start, start).value(), R"({
  "a": [
    {
      "b": 1,
      "c": []
    }
  ],
  "d": "e"
}
)");
}

void DemoLiveRecordTest::theCustomerIsQueuedAnsweredHandedOnAndDone()
{
    using enum analysis::ClockState;
    demo::LiveRecord live = liveRecord();
    const auto stateAfter = [&live](std::chrono::seconds after) {
        const auto pieces = analysed(live.fetch(start + after), start + after).clock.pieces();
        return pieces.back().state;
    };
    QCOMPARE(stateAfter(0s), Queued);
    QCOMPARE(stateAfter(40s), WithAgent);
    QCOMPARE(stateAfter(140s), Queued);
    QCOMPARE(stateAfter(200s), WithAgent);
    const auto pieces = analysed(live.fetch(start + 200s), start + 200s).clock.pieces();
    QVERIFY(std::any_of(pieces.begin(), pieces.end(), [](const auto &piece) { return piece.state == Transferring; }));
    QVERIFY(!analysed(live.fetch(start + 260s), start + 260s).over);
    QVERIFY(analysed(live.fetch(start + 270s), start + 270s).over);
}

void DemoLiveRecordTest::itHasNothingWrongAtAnySecond()
{
    demo::LiveRecord live = liveRecord();
    for (auto now = start; now < start + *liveSample().restartsAfter; now += 1s) {
        const auto findings = analysed(live.fetch(now), now).findings;
        QVERIFY2(findings.empty(),
                 analysis::findingName(findings.empty() ? analysis::FindingCode{} : findings.front().code).data());
    }
}

void DemoLiveRecordTest::nothingThatWasThereGoesAwayOrChangesItsTime()
{
    demo::LiveRecord live = liveRecord();
    QList<QByteArray> before;
    for (auto now = start; now < start + *liveSample().restartsAfter; now += 1s) {
        const QList<QByteArray> lines = live.fetch(now).split('\n');
        QList<QByteArray> times;
        std::copy_if(lines.begin(), lines.end(), std::back_inserter(times),
                     [](const QByteArray &line) { return line.contains("Z\""); });
        for (const QByteArray &time : before) {
            QVERIFY2(std::any_of(times.begin(), times.end(),
                                 [&time](const QByteArray &line) { return line.startsWith(time); }),
                     time.constData());
        }
        before.clear();
        for (QByteArray time : times) {
            before += time.endsWith(',') ? time.chopped(1) : time;
        }
    }
    QVERIFY(before.size() > 10);
}

void DemoLiveRecordTest::itStartsAnewWithTheFirstFetchAfterItsEnd()
{
    demo::LiveRecord live = liveRecord();
    const QByteArray first = live.fetch(start);
    const auto restart = *liveSample().restartsAfter;
    QVERIFY(analysed(live.fetch(start + restart - 1ms), start).over);
    const auto later = start + restart + 20min;
    const QByteArray anew = live.fetch(later);
    QVERIFY(!analysed(anew, later).over);
    QCOMPARE(anew.size(), first.size());
    QVERIFY(anew != first);
    QVERIFY(live.fetch(later + 40s) != anew);
}

void DemoLiveRecordTest::aClockThatIsSetBackStartsItAnew()
{
    demo::LiveRecord live = liveRecord();
    const QByteArray first = live.fetch(start);
    QCOMPARE(live.fetch(start - 1h).size(), first.size());
}

QTEST_GUILESS_MAIN(DemoLiveRecordTest)
#include "demo_live_record_test.moc"
