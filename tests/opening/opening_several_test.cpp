// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/sample_service.h"
#include "export/case_file.h"
#include "opening/opener.h"

#include <QBuffer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

QString idOf(int number)
{
    return QStringLiteral("10000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

QByteArray recordOf(int number, const char *status = "COMPLETED")
{
    return R"({"id":")" + idOf(number).toLatin1() + R"(","status":")" + status +
           R"(","startDate":"2020-09-13T12:00:00Z","endDate":"2020-09-13T12:01:00Z"})";
}

/// A service over real HTTP that has the engagements 0 to 119, and an opener.
struct Parts
{
    Parts()
        : client(network, {}, axp::systemClockwork())
        , opener(client,
                 [this](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                     take(connection());
                 },
                 {})
    {
        for (int i = 0; i < 120; ++i) {
            service.serve(idOf(i), recordOf(i));
        }
    }

    [[nodiscard]] opening::FoundConnection connection()
    {
        if (!service.start()) {
            return std::optional<axp::Connection>();
        }
        const demo::Credentials &known = service.credentials();
        const axp::ClientCredentials credentials{QString::fromUtf8(known.clientId),
                                                 axp::Secret(QString::fromUtf8(known.clientSecret))};
        return axp::Connection{QStringLiteral("Test"),
                               {QUrl(service.address()), service.accountId()},
                               {axp::Secret(QString::fromUtf8(known.appKey)), credentials},
                               {}};
    }
    /// Null where it does not end.
    [[nodiscard]] opening::Opening *open(opening::OpenRequest request)
    {
        opening::Opening *made = opener.open(std::move(request), &owner);
        return QTest::qWaitFor([&] { return made->result().has_value(); }, 60'000) ? made : nullptr;
    }
    [[nodiscard]] int asked() const
    {
        int count = 0;
        for (const demo::LoggedRequest &request : service.requests()) {
            count += request.method == "GET" ? 1 : 0;
        }
        return count;
    }
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }

    demo::SampleService service;
    QNetworkAccessManager network;
    axp::EngagementClient client;
    opening::Opener opener;
    QTemporaryDir folder;
    QObject owner;
};

opening::Input ref(int number)
{
    return record::EngagementRef{idOf(number), {}};
}

std::vector<opening::Input> refs(int count)
{
    std::vector<opening::Input> inputs;
    for (int i = 0; i < count; ++i) {
        inputs.push_back(ref(i));
    }
    return inputs;
}

QStringList idsOf(const analysis::Journey &journey)
{
    QStringList ids;
    for (const analysis::JourneyEngagement &each : journey.engagements) {
        ids << each.received->engagement.id->toString();
    }
    return ids;
}

std::vector<quint32> inputsOf(const analysis::Journey &journey)
{
    std::vector<quint32> inputs;
    for (const analysis::JourneyEngagement &each : journey.engagements) {
        inputs.push_back(each.origin.input);
    }
    return inputs;
}

const analysis::Journey &journeyOf(const opening::Opening &opening)
{
    return **opening.result()->operator->();
}

} // namespace

/// Several things opened as one journey: fifty ids a call, files among them, and what of it fails.
class OpeningSeveralTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void fiftyIdsAreOneCall_data();
    void fiftyIdsAreOneCall();
    void whatIsNotFoundIsNamed();
    void theOrderIsThatOfTheNames();
    void whereNothingCanBeOpenedItSaysWhy();
    void whatIsAddedStandsBehindWhatIsThere();
    void whatCannotBeReadAnewStays();
    void partOfACaseFileIsLeftOut();
    void severalThingsStandInOneText();
    void itCanBeCancelled();
};

void OpeningSeveralTest::fiftyIdsAreOneCall_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("calls");
    QTest::newRow("1") << 1 << 1;
    QTest::newRow("2") << 2 << 1;
    QTest::newRow("50") << 50 << 1;
    QTest::newRow("51") << 51 << 2;
    QTest::newRow("120") << 120 << 3;
}

void OpeningSeveralTest::fiftyIdsAreOneCall()
{
    QFETCH(int, count);
    Parts parts;
    const opening::Opening *opening = parts.open({refs(count)});
    QVERIFY(opening && *opening->result());
    QCOMPARE(journeyOf(*opening).engagements.size(), std::size_t(count));
    QCOMPARE(idsOf(journeyOf(*opening)).last(), idOf(count - 1));
    QVERIFY(opening->failures().empty());
    QTEST(parts.asked(), "calls");
    const analysis::Origin &last = journeyOf(*opening).engagements.back().origin;
    QCOMPARE(record::parseEngagementUrl(*last.url)->id, idOf(count - 1));
}

void OpeningSeveralTest::whatIsNotFoundIsNamed()
{
    Parts parts;
    const opening::Opening *opening = parts.open({{ref(3), ref(500), ref(1), ref(501)}});
    QVERIFY(opening && *opening->result());
    QCOMPARE(idsOf(journeyOf(*opening)), QStringList({idOf(3), idOf(1)}));
    QCOMPARE(inputsOf(journeyOf(*opening)), std::vector<quint32>({0, 2}));
    QCOMPARE(opening->failures().size(), std::size_t(2));
    QCOMPARE(opening->failures()[0].input, ref(500));
    QCOMPARE(std::get<axp::FetchError>(opening->failures()[1].error).kind, axp::ErrorKind::NotFound);
}

void OpeningSeveralTest::theOrderIsThatOfTheNames()
{
    Parts parts;
    const opening::FileInput file{parts.write(QStringLiteral("a.json"), recordOf(700))};
    const opening::FileInput missing{parts.folder.filePath(QStringLiteral("none.json"))};
    const opening::Opening *opening = parts.open({{ref(7), file, missing, ref(8)}});
    QVERIFY(opening && *opening->result());
    QCOMPARE(idsOf(journeyOf(*opening)), QStringList({idOf(7), idOf(700), idOf(8)}));
    QCOMPARE(opening->failures().size(), std::size_t(1));
    QCOMPARE(std::get<opening::FileError>(opening->failures()[0].error).kind, opening::FileErrorKind::Missing);
    QCOMPARE(parts.asked(), 1);
}

void OpeningSeveralTest::whereNothingCanBeOpenedItSaysWhy()
{
    Parts parts;
    const opening::Opening *opening = parts.open({{ref(500), ref(501)}});
    QVERIFY(opening && !*opening->result());
    QCOMPARE(std::get<axp::FetchError>(opening->result()->error()).kind, axp::ErrorKind::NotFound);
    QCOMPARE(opening->failures().size(), std::size_t(2));
}

void OpeningSeveralTest::whatIsAddedStandsBehindWhatIsThere()
{
    Parts parts;
    const opening::Opening *first = parts.open({{ref(1), ref(2)}});
    QVERIFY(first && *first->result());
    opening::OpenRequest more{{ref(500), ref(4), ref(5)}};
    more.base = opening::recordsOf(journeyOf(*first));
    more.baseInputs = 2;
    const opening::Opening *second = parts.open(std::move(more));
    QVERIFY(second && *second->result());
    QCOMPARE(idsOf(journeyOf(*second)), QStringList({idOf(1), idOf(2), idOf(4), idOf(5)}));
    QCOMPARE(inputsOf(journeyOf(*second)), std::vector<quint32>({0, 1, 2, 3}));
    // What was there is the same, not read anew.
    QCOMPARE(journeyOf(*second).engagements[0].received, journeyOf(*first).engagements[0].received);
}

void OpeningSeveralTest::whatCannotBeReadAnewStays()
{
    Parts parts;
    const QString path = parts.write(QStringLiteral("a.json"), recordOf(700, "ACTIVE"));
    const std::vector<opening::Input> inputs{opening::FileInput{path}, ref(1)};
    const opening::Opening *first = parts.open({inputs});
    QVERIFY(first && *first->result());
    const analysis::JourneyPtr before = *first->result()->operator->();
    QVERIFY(QFile::remove(path));
    parts.service.serve(idOf(1), recordOf(1, "ACTIVE"));
    const opening::Opening *again = parts.open({inputs, before});
    QVERIFY(again && *again->result());
    QCOMPARE(idsOf(journeyOf(*again)), QStringList({idOf(700), idOf(1)}));
    QCOMPARE(again->failures().size(), std::size_t(1));
    QCOMPARE(journeyOf(*again).engagements[0].received, before->engagements[0].received);
    QVERIFY(journeyOf(*again).engagements[1].earlier);
}

void OpeningSeveralTest::partOfACaseFileIsLeftOut()
{
    Parts parts;
    const opening::Opening *opening = parts.open({refs(3)});
    QVERIFY(opening && *opening->result());
    const std::vector<analysis::Note> notes{{0, {}, {}, QStringLiteral("first"), {}},
                                            {1, {}, {}, QStringLiteral("second"), {}},
                                            {2, {}, {}, QStringLiteral("third"), {}}};
    QBuffer file;
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(exports::writeCaseFile(file, exports::caseFileOf(journeyOf(*opening), notes, {0})));
    const opening::FileInput part{parts.write(QStringLiteral("x.engagement"), file.data()), {1}};
    const opening::Opening *opened = parts.open({{part}});
    QVERIFY(opened && *opened->result());
    const analysis::Journey &journey = journeyOf(*opened);
    QCOMPARE(idsOf(journey), QStringList({idOf(0), idOf(2)}));
    QCOMPARE(journey.notes.size(), std::size_t(2));
    QCOMPARE(journey.notes[1].text, QStringLiteral("third"));
    QCOMPARE(journey.notes[1].engagement, std::size_t(1));
    QCOMPARE(journey.engagements[1].origin.place, 2U);
}

void OpeningSeveralTest::severalThingsStandInOneText()
{
    const auto two = opening::parseSeveral(idOf(1) + QLatin1String(", ") + idOf(2) + QLatin1Char('\n') + idOf(1));
    QVERIFY(two);
    QCOMPARE(*two, std::vector<opening::Input>({ref(1), ref(2)}));
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("a, b.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto mixed = opening::parseSeveral(file.fileName() + QLatin1Char('\n') + idOf(2));
    QVERIFY(mixed);
    QCOMPARE(*mixed, std::vector<opening::Input>({opening::FileInput{file.fileName()}, ref(2)}));
    QCOMPARE(opening::parseSeveral(QStringLiteral("nothing here")).error().kind, record::RefErrorKind::Nothing);
    // A log line still gives the one id that is meant in it.
    QCOMPARE(opening::parseSeveral(QStringLiteral("id=") + idOf(3) + QLatin1String(" done"))->front(), ref(3));
}

void OpeningSeveralTest::itCanBeCancelled()
{
    Parts parts;
    QVERIFY(parts.connection());
    parts.service.setFault(QStringLiteral("/api/journey/v1/accounts/%1/engagements").arg(parts.service.accountId()),
                           demo::Fault::noAnswer());
    opening::Opening *opening = parts.opener.open({refs(60)}, &parts.owner);
    QVERIFY(QTest::qWaitFor([&] { return parts.asked() == 1; }));
    opening->cancel();
    QVERIFY(opening->result() && !*opening->result());
    QVERIFY(std::holds_alternative<opening::Cancelled>(opening->result()->error()));
    delete opening;
    QCOMPARE(parts.asked(), 1);
}

QTEST_GUILESS_MAIN(OpeningSeveralTest)
#include "opening_several_test.moc"
