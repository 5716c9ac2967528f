// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/finder.h"
#include "models/places.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using models::Find;
using models::Finder;
using models::Place;
using models::Selection;

namespace {

constexpr quint32 everything = std::numeric_limits<quint32>::max();

std::vector<models::Hit> hitsOf(const analysis::JourneyPtr &journey, const QString &text, quint32 step = everything)
{
    Find find(journey, text);
    while (!find.isDone()) {
        find.step(step);
    }
    return find.hits();
}

/// `0:/status 0:/participants/1/type`
QString pointersOf(const analysis::JourneyPtr &journey, const QString &text)
{
    QStringList pointers;
    for (const models::Hit &hit : hitsOf(journey, text)) {
        const Place place = models::placeOf(*journey, hit);
        pointers += QString::number(place.engagement) + QLatin1Char(':') + place.pointer;
    }
    return pointers.join(QLatin1Char(' '));
}

QByteArray largeRecord()
{
    QByteArray bytes = R"({"id":"large","queues":[)";
    for (int i = 0; i < 20'000; ++i) {
        bytes += QByteArray(i > 0 ? "," : "") + R"({"queueId":"q)" + QByteArray::number(i % 7) +
                 R"(","queueName":"Queue )" + QByteArray::number(i) + R"(","queuedAt":"2026-01-01T10:00:00Z"})";
    }
    return bytes + "]}";
}

QString chosen(const Selection &selection)
{
    return selection.current() ? selection.current()->pointer : QStringLiteral("nothing");
}

} // namespace

/// Finding a text in everything a journey shows, and going from hit to hit.
class ModelsFindTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void everyValueIsSearched_data();
    void everyValueIsSearched();
    void whatIsMaskedIsNotFound();
    void aHitStandsOnceWhereNameAndValueSayIt();
    void severalEngagementsAreSearchedInTheirOrder();
    void smallStepsFindTheSame();
    void eachHitLeadsBackToItsPlace();
    void aPlaceIsNamedFromTheOutsideIn_data();
    void aPlaceIsNamedFromTheOutsideIn();
    void nextAndPreviousGoRound();
    void nextGoesOnFromWhatIsChosen();
    void theOnlyHitIsChosenAnew();
    void maskingSearchesAnew();
    void aLargeRecordIsSearchedBetweenEvents();
    void aNewTextEndsTheSearchBefore();
};

void ModelsFindTest::everyValueIsSearched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pointers");
    const auto add = [](const char *name, const char *text, const char *pointers) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(pointers);
    };
    add("a name, without case", "JOHN smi", "0:/participants/1/agentDisplayName 0:/transfers/0/destinationAgentName");
    add("an id", "e5e8b989", "0:/participants/1/id");
    add("an enumerated value", "transfer_to", "0:/transfers/0/transferType");
    add("a time as received", "17:46:42.002", "0:/participants/1/joinedAt");
    add("a number", "2147483647", "0:/queues/0/rank");
    add("a field of the engagement", "COMPLETED", "0:/status");
    add("a value of a list in a map", "+353", "0:/identifiers/phoneNumbers/2");
    add("a name in a map", "currentstat", "0:/data/currentStatus");
    add("a topic", "first-time", "0:/conversations/1");
    add("no field's own name", "agentDisplayName", "");
    add("nothing", "", "");
    add("what is not there", "no such text", "");
}

void ModelsFindTest::everyValueIsSearched()
{
    QFETCH(QString, text);
    QFETCH(QString, pointers);
    QCOMPARE(pointersOf(kit::sampleJourney(QStringLiteral("specification")), text), pointers);
}

void ModelsFindTest::whatIsMaskedIsNotFound()
{
    const QString number = QStringLiteral("628 9848");
    QCOMPARE(hitsOf(kit::sampleJourney(QStringLiteral("specification"), false), number).size(), 0U);
    QCOMPARE(hitsOf(kit::sampleJourney(QStringLiteral("specification"), true), number).size(), 1U);
    const auto masked =
        pointersOf(kit::sampleJourney(QStringLiteral("specification"), false), QStringLiteral("phone 3"));
    QCOMPARE(masked, QStringLiteral("0:/identifiers/phoneNumbers/2"));
}

void ModelsFindTest::aHitStandsOnceWhereNameAndValueSayIt()
{
    const auto journey = kit::journeyOf(R"({"data":{"topic":"topic","a/b":{"topic":"other"},"topics":["topic","x"]}})");
    QCOMPARE(pointersOf(journey, QStringLiteral("topic")),
             QStringLiteral("0:/data/topic 0:/data/topics 0:/data/topics/0"));
    QCOMPARE(pointersOf(journey, QStringLiteral("other")), QStringLiteral("0:/data/a~1b/topic"));
}

void ModelsFindTest::severalEngagementsAreSearchedInTheirOrder()
{
    const QByteArray one = R"({"id":"1","status":"ACTIVE"})";
    const auto journey = kit::journeyOf(std::vector<QByteArray>{one, R"({"id":"2"})", one});
    QCOMPARE(pointersOf(journey, QStringLiteral("active")), QStringLiteral("0:/status 2:/status"));
}

void ModelsFindTest::smallStepsFindTheSame()
{
    const auto journey = kit::sampleJourney(QStringLiteral("every-finding"));
    const auto all = hitsOf(journey, QStringLiteral("a"));
    QVERIFY(all.size() > 20);
    for (const quint32 step : {1U, 7U, 100U}) {
        QCOMPARE(hitsOf(journey, QStringLiteral("a"), step), all);
    }
}

void ModelsFindTest::eachHitLeadsBackToItsPlace()
{
    for (const char *name : {"every-finding", "specification", "bot-chat-email"}) {
        const auto journey = kit::sampleJourney(QString::fromLatin1(name), false);
        for (const models::Hit &hit : hitsOf(journey, QStringLiteral("e"))) {
            const Place place = models::placeOf(*journey, hit);
            const record::Record &shown = *journey->engagements[0].shown;
            const auto range = models::rangeOf(shown, place.pointer);
            QVERIFY2(range, qPrintable(place.pointer));
            const QString all = place.pointer + shown.text.textOf(*range);
            QVERIFY2(all.contains(u'e', Qt::CaseInsensitive), qPrintable(all));
        }
    }
}

void ModelsFindTest::aPlaceIsNamedFromTheOutsideIn_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("path");
    const auto add = [](const char *pointer, const char *path) {
        QTest::newRow(pointer) << QString::fromUtf8(pointer) << QString::fromUtf8(path);
    };
    add("/participants/1/agentDisplayName", "Participants › John Smith › agentDisplayName");
    add("/queues/0/rank", "Queues › Queue Default › rank");
    add("/transfers/0/description", "Transfers › Transfer to John Smith › description");
    add("/status", "Engagement › status");
    add("/data/currentStatus", "Data › currentStatus");
    add("/identifiers/phoneNumbers/2", "Identifiers › phoneNumbers › 2");
    add("/conversations/1", "Topics › 1");
    add("/odd/a~1b", "Engagement › odd › a/b");
}

void ModelsFindTest::aPlaceIsNamedFromTheOutsideIn()
{
    QFETCH(QString, pointer);
    QFETCH(QString, path);
    QCOMPARE(models::pathText(*kit::sampleJourney(QStringLiteral("specification")), {0, pointer}), path);
}

void ModelsFindTest::nextAndPreviousGoRound()
{
    Selection selection;
    Finder finder(selection);
    finder.setJourney(kit::sampleJourney(QStringLiteral("specification")));
    finder.setText(QStringLiteral("john"));
    QCOMPARE(finder.hits().size(), 2U);
    QVERIFY(!finder.current());
    QCOMPARE(chosen(selection), QStringLiteral("nothing"));
    finder.next();
    QCOMPARE(chosen(selection), QStringLiteral("/participants/1/agentDisplayName"));
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
    finder.next();
    QCOMPARE(chosen(selection), QStringLiteral("/transfers/0/destinationAgentName"));
    QCOMPARE(finder.current(), std::optional<std::size_t>(1));
    finder.next();
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
    finder.previous();
    QCOMPARE(finder.current(), std::optional<std::size_t>(1));
    finder.setText(QString());
    QVERIFY(finder.hits().empty());
    finder.next();
    finder.previous();
    QCOMPARE(chosen(selection), QStringLiteral("/transfers/0/destinationAgentName"));
}

void ModelsFindTest::nextGoesOnFromWhatIsChosen()
{
    Selection selection;
    Finder finder(selection);
    finder.setJourney(kit::sampleJourney(QStringLiteral("specification")));
    finder.setText(QStringLiteral("voice"));
    const auto all = finder.hits().size();
    QVERIFY(all > 4);
    selection.select({0, QStringLiteral("/queues/0")});
    QVERIFY(!finder.current());
    finder.next();
    QCOMPARE(chosen(selection), QStringLiteral("/queues/0/channelId"));
    selection.select({0, QStringLiteral("/queues/0")});
    finder.previous();
    QCOMPARE(chosen(selection), QStringLiteral("/participants/1/channelType"));
    selection.select({0, QStringLiteral("/transfers/0")});
    finder.next();
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
    selection.select({0, QStringLiteral("/queues/0/channelId")});
    QCOMPARE(finder.current(), std::optional<std::size_t>(all - 1));
    selection.clear();
    QVERIFY(!finder.current());
}

void ModelsFindTest::theOnlyHitIsChosenAnew()
{
    Selection selection;
    Finder finder(selection);
    finder.setJourney(kit::sampleJourney(QStringLiteral("specification")));
    finder.setText(QStringLiteral("e5e8b989"));
    finder.next();
    const QSignalSpy changes(&selection, &Selection::changed);
    finder.next();
    QVERIFY(!changes.isEmpty());
    QCOMPARE(chosen(selection), QStringLiteral("/participants/1/id"));
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
}

void ModelsFindTest::maskingSearchesAnew()
{
    Selection selection;
    Finder finder(selection);
    const auto revealed = kit::sampleJourney(QStringLiteral("specification"));
    finder.setJourney(revealed);
    finder.setText(QStringLiteral("628 9848"));
    finder.next();
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
    finder.setJourney(analysis::withMasking(*revealed, false));
    QVERIFY(finder.hits().empty());
    QVERIFY(!finder.current());
    finder.setJourney(revealed);
    QCOMPARE(finder.hits().size(), 1U);
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
}

void ModelsFindTest::aLargeRecordIsSearchedBetweenEvents()
{
    Selection selection;
    Finder finder(selection, std::chrono::milliseconds(0)); // however fast the computer is
    const auto journey = kit::journeyOf(largeRecord());
    finder.setJourney(journey);
    const QSignalSpy changes(&finder, &Finder::changed);
    const QSignalSpy finished(&finder, &Finder::finished);
    finder.setText(QStringLiteral("queue 19999"));
    QVERIFY(finder.isSearching());
    finder.next(); // as soon as there is a hit
    QTRY_VERIFY_WITH_TIMEOUT(!finder.isSearching(), 60'000);
    QVERIFY(changes.count() > 2);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finder.hits().size(), 1U);
    QCOMPARE(chosen(selection), QStringLiteral("/queues/19999/queueName"));
    QCOMPARE(finder.current(), std::optional<std::size_t>(0));
}

void ModelsFindTest::aNewTextEndsTheSearchBefore()
{
    Selection selection;
    Finder finder(selection, std::chrono::milliseconds(0)); // however fast the computer is
    finder.setJourney(kit::journeyOf(largeRecord()));
    const QSignalSpy finished(&finder, &Finder::finished);
    finder.setText(QStringLiteral("q"));
    QVERIFY(finder.isSearching());
    finder.setText(QStringLiteral("q6"));
    QTRY_VERIFY_WITH_TIMEOUT(!finder.isSearching(), 60'000);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(finder.hits().size(), 20'000U / 7);
}

QTEST_GUILESS_MAIN(ModelsFindTest)
#include "models_find_test.moc"
