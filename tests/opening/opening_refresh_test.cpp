// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/sample_service.h"
#include "opening/opener.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QTest>

namespace {

const QString id = QStringLiteral("11111111-1111-4111-8111-111111111111");

QByteArray liveRecord(const char *status = "ACTIVE")
{
    return R"({"id":"11111111-1111-4111-8111-111111111111","status":")" + QByteArray(status) +
           R"(","startDate":"2020-09-13T12:00:00Z","participants":[{"id":"c","type":"EXTERNAL",)"
           R"("joinedAt":"2020-09-13T12:00:00Z","displayName":"jo@example.org"}]})";
}

/// A service over real HTTP, and an opener whose clock is moved by hand.
struct Parts
{
    explicit Parts(opening::OpenOptions options = {})
        : client(network, {}, clockwork())
        , opener(
              client,
              [this](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                  take(connection());
              },
              std::move(options))
    {}

    [[nodiscard]] axp::Clockwork clockwork()
    {
        axp::Clockwork made = axp::systemClockwork();
        made.now = [this] {
            return now;
        };
        return made;
    }
    [[nodiscard]] axp::Connection connection() const
    {
        const demo::Credentials &known = service.credentials();
        return {QStringLiteral("Test"),
                {QUrl(service.address()), service.accountId()},
                {axp::Secret(QString::fromUtf8(known.appKey)),
                 axp::ClientCredentials{QString::fromUtf8(known.clientId),
                                        axp::Secret(QString::fromUtf8(known.clientSecret))}},
                {}};
    }
    /// What becomes of a fetch; null where it fails.
    [[nodiscard]] analysis::JourneyPtr open(const analysis::JourneyPtr &before = nullptr)
    {
        opening::Opening *made = opener.open(record::EngagementRef{id, {}}, &owner, before);
        const bool hasEnded = QTest::qWaitFor([&] { return made->result().has_value(); }, 60'000);
        return hasEnded && *made->result() ? made->result()->value() : nullptr;
    }
    [[nodiscard]] std::vector<std::optional<int>> statuses() const
    {
        std::vector<std::optional<int>> all;
        for (const demo::LoggedRequest &request : service.requests()) {
            if (request.method == "GET") {
                all.push_back(request.status);
            }
        }
        return all;
    }

    demo::SampleService service;
    record::Instant now{1'600'000'000'000};
    QNetworkAccessManager network;
    axp::EngagementClient client;
    opening::Opener opener;
    QObject owner;
};

std::optional<qint64> durationIn(const analysis::Journey &journey)
{
    return journey.engagements.front().analysis->metric(analysis::MetricId::CustomerTime).value;
}

} // namespace

/// A record that is fetched anew, from a service that knows what is on screen.
class OpeningRefreshTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anUnchangedRecordStaysAndItsFiguresGoOn();
    void whatHadChangedBeforeIsStillKnown();
    void aChangedRecordComesWhole();
    void aRecordFromElsewhereIsNotSpokenOf();
    void anUnchangedRecordIsMaskedAsWanted();
    void aServiceWithoutTagsIsAskedAsBefore();
};

void OpeningRefreshTest::anUnchangedRecordStaysAndItsFiguresGoOn()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord());
    const auto first = parts.open();
    QVERIFY(first);
    parts.now.ms += 60'000;
    const auto second = parts.open(first);
    QVERIFY(second);
    QVERIFY((parts.statuses() == std::vector<std::optional<int>>{200, 304}));

    const analysis::JourneyEngagement &before = first->engagements.front();
    const analysis::JourneyEngagement &now = second->engagements.front();
    QCOMPARE(now.received, before.received);
    QCOMPARE(now.shown, before.shown);
    QCOMPARE(now.origin.sha256, before.origin.sha256);
    QVERIFY(!now.earlier);
    QVERIFY(now.origin.fetchedAt == parts.now);
    QVERIFY(now.analysis->asOf == parts.now);
    QVERIFY(durationIn(*first).has_value());
    QVERIFY(durationIn(*second) == *durationIn(*first) + 60'000);

    QVERIFY(parts.open(second)); // what was kept is known as well as what was fetched
    QVERIFY(parts.statuses().back() == 304);
}

void OpeningRefreshTest::whatHadChangedBeforeIsStillKnown()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord("CREATED"));
    const auto first = parts.open();
    parts.service.serve(id, liveRecord());
    const auto second = parts.open(first);
    QVERIFY(first && second && second->engagements.front().earlier);
    const auto third = parts.open(second);
    QVERIFY(third);
    QVERIFY(parts.statuses().back() == 304);
    QCOMPARE(third->engagements.front().earlier, second->engagements.front().earlier);
}

void OpeningRefreshTest::aChangedRecordComesWhole()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord());
    const auto first = parts.open();
    parts.service.serve(id, liveRecord("COMPLETED"));
    const auto second = parts.open(first);
    QVERIFY(first && second);
    QVERIFY((parts.statuses() == std::vector<std::optional<int>>{200, 200}));
    QVERIFY(second->engagements.front().origin.sha256 != first->engagements.front().origin.sha256);
    QVERIFY(second->engagements.front().origin.etag != first->engagements.front().origin.etag);
    QCOMPARE(second->engagements.front().earlier->received, first->engagements.front().received);
}

void OpeningRefreshTest::aRecordFromElsewhereIsNotSpokenOf()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord());
    const auto first = parts.open();
    QVERIFY(first);
    analysis::Journey elsewhere = *first;
    elsewhere.engagements.front().origin.url->setHost(QStringLiteral("localhost"));
    QVERIFY(parts.open(std::make_shared<const analysis::Journey>(elsewhere)));
    QVERIFY((parts.statuses() == std::vector<std::optional<int>>{200, 200}));
}

void OpeningRefreshTest::anUnchangedRecordIsMaskedAsWanted()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord());
    const auto first = parts.open();
    QVERIFY(first && first->masked);
    const auto second = parts.open(analysis::withMasking(*first, true));
    QVERIFY(second && second->masked);
    QVERIFY(parts.statuses().back() == 304);
    QVERIFY(!second->engagements.front().shown->text.bytes().contains("example.org"));
}

void OpeningRefreshTest::aServiceWithoutTagsIsAskedAsBefore()
{
    Parts parts;
    QVERIFY(parts.service.start());
    parts.service.serve(id, liveRecord());
    const auto first = parts.open();
    QVERIFY(first);
    analysis::Journey untagged = *first;
    untagged.engagements.front().origin.etag.clear();
    const auto second = parts.open(std::make_shared<const analysis::Journey>(untagged));
    QVERIFY(second);
    QVERIFY((parts.statuses() == std::vector<std::optional<int>>{200, 200}));
    QCOMPARE(second->engagements.front().earlier, nullptr);
}

QTEST_GUILESS_MAIN(OpeningRefreshTest)
#include "opening_refresh_test.moc"
