// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "masking_kit.h"

#include "analysis/wording.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using analysis::Change;
using analysis::Changes;
using record::Part;

namespace {

record::RecordPtr read(const QByteArray &bytes)
{
    return record::readEngagement(bytes).value();
}

/// `new /participants/1`, `changed /status`, `gone /queues/0 from /queues`.
QStringList told(const Changes &changes)
{
    QStringList lines;
    for (const analysis::PlaceChange &place : changes.places) {
        const QString word = analysis::changeWord(place.change);
        lines << (place.change == Change::Gone ? QStringLiteral("%1 %2 from %3").arg(word, place.before, place.now)
                                               : QStringLiteral("%1 %2").arg(word, place.now));
    }
    return lines;
}

QByteArray participants(const QByteArray &list)
{
    return R"({"id":"1","participants":[)" + list + "]}";
}

const QByteArray anna = R"({"id":"a","type":"AGENT","joinedAt":"2026-01-01T10:00:00Z"})";
const QByteArray annaLeft =
    R"({"id":"a","type":"AGENT","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:05:00Z"})";
const QByteArray annaAgain = R"({"id":"a","type":"AGENT","joinedAt":"2026-01-01T11:00:00Z"})";
const QByteArray ben = R"({"id":"b","type":"AGENT","joinedAt":"2026-01-01T10:02:00Z"})";

} // namespace

/// What a newer reading says that an earlier one did not.
class ChangesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatDiffersIsToldWithItsPlace_data();
    void whatDiffersIsToldWithItsPlace();
    void anElementIsMarkedOnce();
    void theSameRecordInAnyLayoutHasNotChanged();
    void elementsInAnyOrderAreTheSame();
    void whatWasReadBeforeIsMaskedWithTheSamePseudonyms();
    void aReadingWithoutNewsKeepsTheChangesOfTheOneBefore();
};

void ChangesTest::whatDiffersIsToldWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QStringList>("expected");
    const auto add = [](const char *name, const QByteArray &before, const QByteArray &now, const QStringList &lines) {
        QTest::newRow(name) << before << now << lines;
    };
    add("a value", R"({"id":"1","status":"CREATED"})", R"({"id":"1","status":"ACTIVE"})",
        {QStringLiteral("changed /status")});
    add("a new field", R"({"id":"1"})", R"({"id":"1","a/b~":1})", {QStringLiteral("new /a~1b~0")});
    add("a field that goes", R"({"id":"1","odd":[1]})", R"({"id":"1"})", {QStringLiteral("gone /odd from ")});
    add("the end of the engagement", R"({"id":"1"})", R"({"id":"1","endDate":"2026-01-01T10:00:00Z"})",
        {QStringLiteral("ended /endDate")});
    add("an end that was null", R"({"id":"1","endDate":null})", R"({"id":"1","endDate":"2026-01-01T10:00:00Z"})",
        {QStringLiteral("ended /endDate")});
    add("an end elsewhere is only new", R"({"id":"1","data":{}})", R"({"id":"1","data":{"endDate":"x"}})",
        {QStringLiteral("new /data/endDate")});
    add("somebody joins", participants(anna), participants(anna + ',' + ben), {QStringLiteral("new /participants/1")});
    add("somebody leaves", participants(anna), participants(annaLeft),
        {QStringLiteral("ended /participants/0/leftAt")});
    add("somebody comes back", participants(annaLeft), participants(annaLeft + ',' + annaAgain),
        {QStringLiteral("new /participants/1")});
    add("a start is corrected", participants(anna), participants(annaAgain),
        {QStringLiteral("changed /participants/0/joinedAt")});
    add("one of two is gone", participants(anna + ',' + ben), participants(ben),
        {QStringLiteral("gone /participants/0 from /participants")});
    add("a topic comes", R"({"id":"1","conversations":["x"]})", R"({"id":"1","conversations":["y","x"]})",
        {QStringLiteral("new /conversations/0")});
    add("an identifier changes", R"({"id":"1","identifiers":{"p":["1"]}})", R"({"id":"1","identifiers":{"p":["2"]}})",
        {QStringLiteral("new /identifiers/p/0"), QStringLiteral("gone /identifiers/p/0 from /identifiers/p")});
    add("another kind of value", R"({"id":"1","x":{"a":1}})", R"({"id":"1","x":[1]})", {QStringLiteral("changed /x")});
    add("a name that stands twice counts by its last", R"({"id":"1","x":1,"x":2})", R"({"id":"1","x":3,"x":2})", {});
}

void ChangesTest::whatDiffersIsToldWithItsPlace()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, now);
    QFETCH(QStringList, expected);
    QCOMPARE(told(analysis::changesBetween(*read(before), *read(now))), expected);
}

void ChangesTest::anElementIsMarkedOnce()
{
    const auto before = read(participants(anna + ',' + ben));
    const QByteArray left = QByteArray(annaLeft).replace("AGENT\"", "AGENT\",\"extension\":\"12\"");
    const auto now = read(participants(left + ',' + ben + ',' + annaAgain));
    const Changes changes = analysis::changesBetween(*before, *now);
    QCOMPARE(changes.elements.size(), std::size_t(2));
    QVERIFY(changes.of({Part::Participants, 0}) == Change::Ended);
    QVERIFY(!changes.of({Part::Participants, 1}));
    QVERIFY(changes.of({Part::Participants, 2}) == Change::New);
    QVERIFY(!changes.of({Part::Queues, 0}));
}

void ChangesTest::theSameRecordInAnyLayoutHasNotChanged()
{
    const QByteArray bytes = maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/specification.json"));
    QByteArray other = bytes;
    other.replace("\n", "\r\n\t");
    QVERIFY(analysis::changesBetween(*read(bytes), *read(other)).isEmpty());
}

void ChangesTest::elementsInAnyOrderAreTheSame()
{
    QList<QByteArray> all;
    for (int i = 0; i < 200; ++i) {
        all << R"({"id":"%1","type":"AGENT","joinedAt":"2026-01-01T10:%2:00Z"})" + QByteArray();
        all.back().replace("%1", QByteArray::number(i % 20)).replace("%2", QByteArray::number(10 + i % 50));
    }
    QList<QByteArray> shuffled = all;
    std::shuffle(shuffled.begin(), shuffled.end(), QRandomGenerator(7));
    const Changes changes =
        analysis::changesBetween(*read(participants(all.join(','))), *read(participants(shuffled.join(','))));
    QCOMPARE(told(changes), QStringList());
}

void ChangesTest::whatWasReadBeforeIsMaskedWithTheSamePseudonyms()
{
    const QByteArray before = R"({"id":"1","participants":[{"id":"a","callingNumber":"0301234567"}]})";
    const QByteArray now =
        R"({"id":"1","identifiers":{"p":["0309999999"]},"participants":[{"id":"a","callingNumber":"0309999999"}]})";
    const auto first = maskingkit::journeyOf(before);
    const auto record = read(now);
    auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(record));
    auto earlier = analysis::earlierThan(*record, first->engagements.front());
    const auto second = analysis::makeJourney({{record, analysed, {}, earlier}});
    const auto &engagement = second->engagements.front();
    QVERIFY(engagement.earlier);
    const auto number = [](const record::Record &shown) {
        return shown.engagement.participants->front().callingNumber->toString();
    };
    QCOMPARE(number(*engagement.shown), QStringLiteral("Phone 1"));
    QCOMPARE(number(*engagement.earlier->shown), QStringLiteral("Phone 2"));
    const auto revealed = analysis::withMasking(*second, true);
    QCOMPARE(number(*revealed->engagements.front().earlier->shown), QStringLiteral("0301234567"));
}

void ChangesTest::aReadingWithoutNewsKeepsTheChangesOfTheOneBefore()
{
    const auto first = maskingkit::journeyOf(participants(anna));
    const auto next = [](const QByteArray &bytes, const analysis::JourneyPtr &before) {
        const auto record = read(bytes);
        auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(record));
        return analysis::makeJourney(
            {{record, analysed, {}, analysis::earlierThan(*record, before->engagements.front())}});
    };
    const auto second = next(participants(annaLeft), first);
    const auto third = next(participants(annaLeft), second);
    QCOMPARE(told(third->engagements.front().earlier->changes),
             QStringList{QStringLiteral("ended /participants/0/leftAt")});
    const auto fourth = next(participants(annaLeft + ',' + ben), third);
    QCOMPARE(told(fourth->engagements.front().earlier->changes), QStringList{QStringLiteral("new /participants/1")});
    QVERIFY(!next(participants(anna), first)->engagements.front().earlier);
}

QTEST_APPLESS_MAIN(ChangesTest)
#include "changes_test.moc"
