// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/journey_kit.h"
#include "analysis/masking_kit.h"
#include "export/journey_report.h"
#include "golden.h"

#include <QRegularExpression>
#include <QTest>

#include <nlohmann/json.hpp>

using Json = nlohmann::json;
using journeykit::journeyOf;
using journeykit::Part;

namespace {

QByteArray sample(const char *name)
{
    return maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/%1.json").arg(QString::fromLatin1(name)));
}

analysis::JourneyPtr twoCalls()
{
    return journeyOf({{sample("ordinary-call")}, {sample("abandoned")}});
}

Json jsonOf(const analysis::Journey &journey, const exports::JourneyReportOptions &options = {})
{
    return Json::parse(exports::journeyJson(journey, options).toStdString());
}

/// The report without the program's version, which changes.
QString withoutVersion(const QByteArray &report)
{
    static const QRegularExpression version(QStringLiteral("\"program\": \"[^\"]*\""));
    return QString::fromUtf8(report).replace(version, QStringLiteral("\"program\": \"\""));
}

QString goldenPath(const char *name)
{
    return QStringLiteral(TEST_DATA_DIR "/export/cases/%1").arg(QString::fromLatin1(name));
}

} // namespace

/// A report of several engagements: what it says of each is what is said of it alone.
class JourneyReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itHoldsTheReportOfEachAsItIsAlone();
    void figuresComeWithTheirSources();
    void onlyTwoAreCompared();
    void anEngagementAndItselfDifferInNothing();
    void peopleReadTheSame_data();
    void peopleReadTheSame();
    void negativeDifferencesAreNumbersInCsv();
    void whatIsMaskedStaysSo();
    void aReportCanBeEnded();
};

void JourneyReportTest::itHoldsTheReportOfEachAsItIsAlone()
{
    const analysis::JourneyPtr journey = twoCalls();
    const Json report = jsonOf(*journey);
    QCOMPARE(report["schema"].get<std::string>(), std::string("journey-report/1"));
    QCOMPARE(report["masked"].get<bool>(), true);
    QCOMPARE(report["engagements"].size(), std::size_t(2));
    for (std::size_t i = 0; i < 2; ++i)
        QVERIFY(report["engagements"][i] ==
                Json::parse(exports::reportJson(journey->engagements[i], true).toStdString()));
}

void JourneyReportTest::figuresComeWithTheirSources()
{
    const analysis::JourneyPtr journey = twoCalls();
    const Json report = jsonOf(*journey, {{3}, analysis::Alignment::Start});
    QCOMPARE(report["repeatDays"].get<int>(), 3);
    QCOMPARE(report["figures"].size(), analysis::journeyFigureCount);
    for (const Json &figure : report["figures"]) {
        QVERIFY(figure["value"].is_null() != figure["reason"].is_null());
        for (const Json &source : figure["sources"]) {
            const auto &text = journey->engagements.at(source["engagement"].get<std::size_t>()).received->text;
            const QString pointer = QString::fromStdString(source["pointer"].get<std::string>());
            QVERIFY2(!figure["reason"].is_null() || text.find(pointer), qPrintable(pointer));
        }
    }
}

void JourneyReportTest::onlyTwoAreCompared()
{
    QVERIFY(jsonOf(*twoCalls()).contains("comparison"));
    QVERIFY(!jsonOf(*journeyOf({{"{}"}, {"{}"}, {"{}"}})).contains("comparison"));
    QVERIFY(!exports::journeyText(*journeyOf({{"{}"}, {"{}"}, {"{}"}}), QTimeZone::utc()).contains("Difference"));
}

void JourneyReportTest::anEngagementAndItselfDifferInNothing()
{
    const Json report = jsonOf(*journeyOf({{sample("specification")}, {sample("specification")}}));
    for (const char *list : {"metrics", "clock", "moments"})
        for (const Json &row : report["comparison"][list])
            QVERIFY2(row["difference"].is_null() ? row["first"].is_null() && row["second"].is_null()
                                                 : row["difference"].get<qint64>() == 0,
                     row.dump().c_str());
    QVERIFY(!report["comparison"]["findings"].empty());
    for (const Json &finding : report["comparison"]["findings"])
        QVERIFY(finding["first"] == finding["second"]);
}

void JourneyReportTest::peopleReadTheSame_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("report");
    const analysis::JourneyPtr journey = twoCalls();
    const exports::JourneyReportOptions options{{14}, analysis::Alignment::FirstQueue};
    const QTimeZone zone = QTimeZone::utc();
    QTest::newRow("json") << goldenPath("journey.json") << withoutVersion(exports::journeyJson(*journey, options));
    QTest::newRow("text") << goldenPath("journey.txt")
                          << QString::fromUtf8(exports::journeyText(*journey, zone, options));
    QTest::newRow("markdown") << goldenPath("journey.md")
                              << QString::fromUtf8(exports::journeyMarkdown(*journey, zone, options));
    QTest::newRow("csv") << goldenPath("journey.csv") << QString::fromUtf8(exports::journeyCsv(*journey, options));
}

void JourneyReportTest::peopleReadTheSame()
{
    QFETCH(const QString, path);
    QFETCH(const QString, report);
    const QString problem = golden::problem(path, report);
    QVERIFY2(problem.isEmpty(), qUtf8Printable(problem));
}

void JourneyReportTest::negativeDifferencesAreNumbersInCsv()
{
    const QByteArray longer = R"({"startDate":"@0","endDate":"@900"})";
    const QByteArray shorter = R"({"startDate":"@0","endDate":"@400"})";
    const QByteArray csv = exports::journeyCsv(*journeyOf({{longer}, {shorter}}));
    QVERIFY2(csv.contains("\r\n,difference,engagementDuration,-500,ms,\r\n"), csv.constData());
}

void JourneyReportTest::whatIsMaskedStaysSo()
{
    const QByteArray secrets = maskingkit::secretRecord();
    const analysis::JourneyPtr journey = journeyOf({{secrets}, {secrets}});
    const QTimeZone zone = QTimeZone::utc();
    QCOMPARE(maskingkit::secretsIn(QString::fromUtf8(exports::journeyText(*journey, zone))), QStringList());
    QCOMPARE(maskingkit::secretsIn(QString::fromUtf8(exports::journeyMarkdown(*journey, zone))), QStringList());
}

void JourneyReportTest::aReportCanBeEnded()
{
    const analysis::JourneyPtr journey = twoCalls();
    int pieces = 0;
    const exports::Sink sink = [&pieces](QByteArrayView) {
        ++pieces;
        return false;
    };
    QVERIFY(!exports::writeJourneyCsv(*journey, {}, sink));
    QVERIFY(!exports::writeJourneyJson(*journey, {}, sink));
    QCOMPARE(pieces, 2);
}

QTEST_GUILESS_MAIN(JourneyReportTest)
#include "journey_report_test.moc"
