// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "models/clock_walk.h"
#include "models/lit_places.h"

#include <QRegularExpression>
#include <QTest>

using analysis::ClockState;
using models::LitPlaces;
using models::Place;
using models::Selection;
using models::Stretch;

namespace {

/// A customer of ten minutes and agents in minutes 2–4 and 6–8: alone at 0–2, 4–6 and 8–10.
analysis::JourneyPtr aloneThrice(int times = 1)
{
    const QByteArray record = R"({"participants":[
        {"type":"EXTERNAL","joinedAt":"2024-01-01T10:00:00Z","leftAt":"2024-01-01T10:10:00Z"},
        {"type":"AGENT","joinedAt":"2024-01-01T10:02:00Z","leftAt":"2024-01-01T10:04:00Z"},
        {"type":"AGENT","joinedAt":"2024-01-01T10:06:00Z","leftAt":"2024-01-01T10:08:00Z"}]})";
    return kit::journeyOf(std::vector<QByteArray>(static_cast<std::size_t>(times), record));
}

/// `0: 0-2` for minutes of the first engagement.
QString minutesOf(const std::optional<Stretch> &stretch)
{
    if (!stretch) {
        return QStringLiteral("none");
    }
    constexpr qint64 tenOClock = 1'704'103'200'000;
    constexpr qint64 minute = 60'000;
    const auto minutes = [](record::Instant instant) {
        return QString::number((instant.ms - tenOClock) / minute);
    };
    return QStringLiteral("%1: %2-%3")
        .arg(QString::number(stretch->engagement), minutes(stretch->interval.start), minutes(stretch->interval.end));
}

/// Where a walk from what is chosen leads, step by step.
QString walk(const analysis::Journey &journey, Selection &selection, int steps)
{
    QStringList seen;
    for (int step = 0; step < steps; ++step) {
        const auto next = models::nextPiece(journey, ClockState::Alone, selection);
        seen += minutesOf(next);
        if (next) {
            selection.selectInterval(*next);
        }
    }
    return seen.join(QLatin1String(", "));
}

} // namespace

/// What is chosen and lit in a journey, and the walk through the pieces of its clocks.
class ModelsChosenTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFieldThatIsLitLightsItsElement();
    void nothingElseIsLit_data();
    void nothingElseIsLit();
    void aWalkGoesFromPieceToPieceAndBeginsAnew();
    void aWalkGoesOnInTheNextEngagement();
    void aWalkBeginsInTheChosenEngagement();
    void thereIsNoWayWhereThereIsNoPiece();
    void aStretchIsNamedByItsState();
    void noViewSeesTwoThingsChosen();
};

void ModelsChosenTest::aFieldThatIsLitLightsItsElement()
{
    const LitPlaces lit({{1, QStringLiteral("/participants/0/joinedAt")}});
    QVERIFY(lit.contains({1, QStringLiteral("/participants/0/joinedAt")}));
    QVERIFY(lit.contains({1, QStringLiteral("/participants/0")}));
    QVERIFY(!lit.isEmpty());
    QVERIFY(LitPlaces().isEmpty());
}

void ModelsChosenTest::nothingElseIsLit_data()
{
    QTest::addColumn<Place>("place");
    const auto add = [](const char *name, std::size_t engagement, const char *pointer) {
        QTest::newRow(name) << Place{engagement, QString::fromLatin1(pointer)};
    };
    add("the same place of another engagement", 0, "/participants/0/joinedAt");
    add("another element", 1, "/participants/1");
    add("another field of the element", 1, "/participants/0/leftAt");
    add("the list", 1, "/participants");
    add("the record", 1, "");
    add("a pointer that begins alike", 1, "/participants/0/joinedAt/deeper");
    add("the digits of another engagement", 11, "/participants/0");
}

void ModelsChosenTest::nothingElseIsLit()
{
    QFETCH(Place, place);
    QVERIFY(!LitPlaces({{1, QStringLiteral("/participants/0/joinedAt")}}).contains(place));
    QVERIFY(!LitPlaces().contains(place));
}

void ModelsChosenTest::aWalkGoesFromPieceToPieceAndBeginsAnew()
{
    Selection selection;
    QCOMPARE(walk(*aloneThrice(), selection, 4), QStringLiteral("0: 0-2, 0: 4-6, 0: 8-10, 0: 0-2"));
}

void ModelsChosenTest::aWalkGoesOnInTheNextEngagement()
{
    Selection selection;
    QCOMPARE(walk(*aloneThrice(2), selection, 7),
             QStringLiteral("0: 0-2, 0: 4-6, 0: 8-10, 1: 0-2, 1: 4-6, 1: 8-10, 0: 0-2"));
}

void ModelsChosenTest::aWalkBeginsInTheChosenEngagement()
{
    Selection selection;
    selection.select({1, QStringLiteral("/participants/2")});
    QCOMPARE(walk(*aloneThrice(2), selection, 1), QStringLiteral("1: 0-2"));
}

void ModelsChosenTest::thereIsNoWayWhereThereIsNoPiece()
{
    const auto journey = kit::journeyOf(QByteArray("{}"));
    QVERIFY(!models::nextPiece(*journey, ClockState::Alone, Selection()));
    QVERIFY(!models::nextPiece(*aloneThrice(), ClockState::Queued, Selection()));
}

void ModelsChosenTest::aStretchIsNamedByItsState()
{
    const auto journey = aloneThrice();
    Selection selection;
    const auto piece = models::nextPiece(*journey, ClockState::Alone, selection);
    QVERIFY(piece);
    QCOMPARE(models::stretchText(*journey, *piece, QTimeZone::utc()),
             QStringLiteral("Alone for 2 min, from 2024-01-01 10:00:00.000 to 2024-01-01 10:02:00.000 (UTC)."));
    const Stretch other{0, {piece->interval.start, record::Instant{piece->interval.end.ms - 60'000}}};
    QCOMPARE(models::stretchText(*journey, other, QTimeZone("Asia/Tokyo")),
             QStringLiteral("1 min, from 2024-01-01 19:00:00.000 to 2024-01-01 19:01:00.000 (Asia/Tokyo)."));
}

void ModelsChosenTest::noViewSeesTwoThingsChosen()
{
    Selection selection;
    int told = 0;
    const auto look = [&] {
        ++told;
        QVERIFY(!(selection.current() && selection.interval()));
    };
    connect(&selection, &Selection::changed, this, look);
    connect(&selection, &Selection::intervalChanged, this, look);
    const Stretch stretch{0, {record::Instant{1}, record::Instant{2}}};
    selection.select({0, QStringLiteral("/queues/0")});
    selection.selectInterval(stretch);
    selection.selectInterval(stretch);
    selection.select({0, QStringLiteral("/queues/0")});
    QCOMPARE(told, 5); // the place; both; both
}

QTEST_GUILESS_MAIN(ModelsChosenTest)
#include "models_chosen_test.moc"
