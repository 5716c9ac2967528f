// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "figures_dump.h"
#include "naive_places.h"
#include "random_record.h"

#include "analysis/journey.h"
#include "export/report.h"
#include "record/engagement_reader.h"

#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace analysis;
using Json = nlohmann::ordered_json;

namespace {

constexpr quint32 count = 5'000;

/// Random records of many kinds: each seed has its own traits.
QByteArray recordFor(quint32 seed)
{
    constexpr qint64 spans[] = {5, 1'000, 90'000, 700'000'000};
    return RandomRecord(seed, {spans[seed % 4], static_cast<int>(seed % 5) * 7, 2 + static_cast<int>(seed % 7), false})
        .json();
}

/// Whether two of a kind follow each other in the order asked for.
template<typename List, typename InOrder>
bool isOrdered(const List &list, InOrder inOrder)
{
    for (std::size_t i = 1; i < list.size(); ++i)
        if (!inOrder(list[i - 1], list[i]))
            return false;
    return true;
}

QString pieceFault(const Clock &clock, std::size_t at)
{
    const ClockPiece &piece = clock.pieces()[at];
    if (piece.interval.duration() <= 0)
        return QStringLiteral("a piece of no length");
    if (piece.kind == IntervalKind::Unknown)
        return QStringLiteral("a piece of unknown kind");
    if (clock.who(at).size() != piece.whoCount)
        return QStringLiteral("another count than who");
    const bool isToldOf = piece.state != ClockState::Alone && piece.state != ClockState::Away;
    return isToldOf == (piece.whoCount > 0) ? QString() : QStringLiteral("who does not fit the state");
}

/// The pieces are in order and touch, away has presences on both sides, and all add up.
QString clockFault(const Analysis &analysis)
{
    const auto &pieces = analysis.clock.pieces();
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (const QString fault = pieceFault(analysis.clock, i); !fault.isEmpty())
            return fault;
    if (!isOrdered(pieces, [](const auto &a, const auto &b) { return a.interval.end == b.interval.start; }))
        return QStringLiteral("the pieces do not touch");
    if (!isOrdered(pieces, [](const auto &a, const auto &b) {
            return a.state != b.state || a.whoCount > 0; // alone and away name nobody
        }))
        return QStringLiteral("neighbours of one state and nobody");
    if (pieces.empty())
        return analysis.clock.customerTime().value_or(0) == 0 ? QString() : QStringLiteral("time without a piece");
    const qint64 span = pieces.back().interval.end - pieces.front().interval.start;
    const qint64 counted = analysis.clock.customerTime().value_or(0) + analysis.clock.total(ClockState::Away);
    return span == counted ? QString() : QStringLiteral("the pieces do not add up");
}

QString metricFault(const Analysis &analysis, const NaivePlaces &places)
{
    for (const Metric &metric : analysis.metrics) {
        const QString line = metricLine(analysis, metric);
        if (metric.value.has_value() == metric.reason.has_value() || metric.value.value_or(0) < 0)
            return line;
        std::vector<qsizetype> stand;
        for (const auto &source : metricSources(metric.id, *analysis.record, analysis.intervals, analysis.clock)) {
            const auto place = places.placeOf(source.toPointer());
            if (!place)
                return QStringLiteral("no place for ") + source.toPointer();
            stand.push_back(*place);
        }
        if (!isOrdered(stand, [](qsizetype a, qsizetype b) { return a <= b; }))
            return QStringLiteral("not in document order: ") + line;
    }
    return {};
}

/// The totals of the clock make up the customer's time.
QString totalsFault(const Analysis &analysis)
{
    const auto value = [&analysis](MetricId id) {
        return analysis.metric(id).value.value_or(0);
    };
    const qint64 parts = value(MetricId::WithAgent) + value(MetricId::Queued) + value(MetricId::Transferring) +
                         value(MetricId::Automated) + value(MetricId::Alone);
    if (parts != value(MetricId::CustomerTime))
        return QStringLiteral("the customer's time is not the sum of its parts");
    return value(MetricId::LongestAlone) <= value(MetricId::Alone) ? QString() : QStringLiteral("longer than all");
}

QString findingFault(const Analysis &analysis, const NaivePlaces &places)
{
    std::vector<std::pair<qsizetype, QString>> stand;
    for (const Finding &finding : analysis.findings) {
        const auto place = places.placeOf(finding.path.toPointer());
        if (!place)
            return QStringLiteral("no place for ") + finding.path.toPointer();
        stand.emplace_back(*place, QString(findingName(finding.code)));
    }
    return isOrdered(stand, [](const auto &a, const auto &b) { return a < b; }) ? QString()
                                                                                : QStringLiteral("not in order");
}

/// A report without the text that masking may change.
Json figuresOf(const JourneyEngagement &engagement)
{
    Json report = Json::parse(exports::reportJson(engagement, true).toStdString());
    report.erase("masked");
    for (Json &finding : report["findings"])
        finding.erase("message");
    for (Json &lane : report["timeline"]["lanes"])
        lane.erase("label");
    for (Json &sentence : report["story"])
        sentence = "";
    return report;
}

} // namespace

/// What must hold for any record, tried on thousands of random ones. The seed of one that fails is told.
class RandomFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void figuresHoldTogether();
    void maskingChangesNoFigure();
    void theSameRecordSaysTheSameTwice();
    void everyFindingComesUp();
};

void RandomFiguresTest::figuresHoldTogether()
{
    for (quint32 seed = 0; seed < count; ++seed) {
        const QByteArray json = recordFor(seed);
        const auto read = record::readEngagement(json);
        QVERIFY2(read, qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromUtf8(json))));
        const Analysis analysis = analyse(*read);
        const NaivePlaces places(json);
        for (const QString &fault : {clockFault(analysis), metricFault(analysis, places), totalsFault(analysis),
                                     findingFault(analysis, places)})
            QVERIFY2(fault.isEmpty(),
                     qPrintable(QStringLiteral("seed %1: %2\n%3\n%4")
                                    .arg(seed)
                                    .arg(fault, QString::fromUtf8(json), FiguresDump{analysis, {}}.all())));
    }
}

void RandomFiguresTest::maskingChangesNoFigure()
{
    for (quint32 seed = 0; seed < count; seed += 4) { // two reports a record take their time
        const auto read = record::readEngagement(recordFor(seed));
        QVERIFY(read);
        const auto analysed = std::make_shared<const Analysis>(analyse(*read));
        const JourneyPtr masked = makeJourney({{*read, analysed, {}}});
        const JourneyPtr revealed = withMasking(*masked, true);
        const Json hidden = figuresOf(masked->engagements.front());
        const Json shown = figuresOf(revealed->engagements.front());
        QVERIFY2(
            hidden == shown,
            qPrintable(
                QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromStdString(Json::diff(shown, hidden).dump()))));
    }
}

void RandomFiguresTest::theSameRecordSaysTheSameTwice()
{
    for (quint32 seed = 0; seed < 50; ++seed) {
        const auto first = record::readEngagement(recordFor(seed));
        const auto second = record::readEngagement(recordFor(seed));
        QVERIFY(first && second);
        const Analysis a = analyse(*first), b = analyse(*second);
        QCOMPARE((FiguresDump{a, {}}.all()), (FiguresDump{b, {}}.all()));
    }
}

void RandomFiguresTest::everyFindingComesUp()
{
    std::set<FindingCode> seen{FindingCode::WrongEngagement}; // nobody asked for these
    for (quint32 seed = 0; seed < 600; ++seed) {
        const auto read = record::readEngagement(recordFor(seed));
        QVERIFY(read);
        for (const Finding &finding : analyse(*read).findings)
            seen.insert(finding.code);
    }
    QCOMPARE(seen.size(), static_cast<std::size_t>(FindingCode::MalformedId) + 1);
}

QTEST_GUILESS_MAIN(RandomFiguresTest)
#include "random_figures_test.moc"
