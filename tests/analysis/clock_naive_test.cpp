// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "figures_dump.h"
#include "naive_clock.h"
#include "random_record.h"

#include <QRegularExpression>
#include <QTest>

/// The clock agrees with one that looks at every millisecond, on thousands of small random records.
class ClockNaiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void bothClocksAgree_data();
    void bothClocksAgree();
    void theRecordsShowEveryStateAndKind();
};

namespace {

constexpr quint32 count = 1'000;

struct Shape
{
    const char *name;
    RandomTraits traits;
};

constexpr Shape shapes[] = {
    {"whole records", {.span = 60, .oddity = 0, .mostElements = 5, .isPlain = true}},
    {"records with gaps", {.span = 60, .oddity = 20, .mostElements = 5, .isPlain = true}},
    {"records of few milliseconds", {.span = 8, .oddity = 15, .mostElements = 6, .isPlain = true}},
    {"records of few elements", {.span = 100, .oddity = 10, .mostElements = 2, .isPlain = true}},
};

/// Every third record is seen as of a moment of its own.
std::optional<qint64> asOfFor(quint32 seed, const RandomTraits &traits)
{
    return seed % 3 == 0 ? std::optional(static_cast<qint64>(seed) % (traits.span + 10) - 5) : std::nullopt;
}

QStringList clockOf(const QByteArray &json, std::optional<qint64> asOf)
{
    const auto at = asOf ? std::optional(record::Instant{caseOrigin.ms + *asOf}) : std::nullopt;
    const analysis::Analysis analysis = analysisOf(json, {at, {}});
    return FiguresDump{analysis, caseOrigin}.clock();
}

} // namespace

void ClockNaiveTest::bothClocksAgree_data()
{
    QTest::addColumn<int>("shape");
    for (int i = 0; i < static_cast<int>(std::size(shapes)); ++i)
        QTest::newRow(shapes[i].name) << i;
}

void ClockNaiveTest::bothClocksAgree()
{
    QFETCH(const int, shape);
    const RandomTraits traits = shapes[shape].traits;
    for (quint32 seed = 0; seed < count; ++seed) {
        const QByteArray json = RandomRecord(seed, traits).json();
        const std::optional<qint64> asOf = asOfFor(seed, traits);
        const QString difference = differenceOf(naiveClock(json, asOf), clockOf(json, asOf));
        QVERIFY2(difference.isEmpty(), qPrintable(QStringLiteral("seed %1, as of %2\n%3\n%4")
                                                      .arg(seed)
                                                      .arg(asOf ? QString::number(*asOf) : QStringLiteral("-"),
                                                           difference, QString::fromUtf8(json))));
    }
}

void ClockNaiveTest::theRecordsShowEveryStateAndKind()
{
    QString shown;
    for (quint32 seed = 0; seed < 300; ++seed)
        shown +=
            clockOf(RandomRecord(seed, shapes[1].traits).json(), asOfFor(seed, shapes[1].traits)).join(u'\n') + u'\n';
    for (const char *word : {"with-agents ", "with-agent ", "transferring ", "queued ", "automated ", "alone ", "away ",
                             " reported", " inferred", " open", "#"})
        QVERIFY2(shown.contains(QLatin1StringView(word)), word);
}

QTEST_GUILESS_MAIN(ClockNaiveTest)
#include "clock_naive_test.moc"
