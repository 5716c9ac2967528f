// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "played_search.h"

#include "demo/sample_service.h"
#include "opening/search.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using opening::Search;
using State = opening::Search::State;

namespace {

const QString phone = QStringLiteral("+1 555 0100");

QString idOf(int number)
{
    return QStringLiteral("00abcdef-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0'));
}

/// The higher its number, the newer it is.
QByteArray recordOf(int number)
{
    return QStringLiteral(
               "{\"id\":\"%1\",\"n\":1.%2e0,\"startDate\":\"2026-01-01T00:00:00.%3Z\",\"conversations\":[\"about %4\"],"
               "\"identifiers\":{\"phoneNumbers\":[\"%4\"]}}")
        .arg(idOf(number))
        .arg(number)
        .arg(number, 3, 10, QLatin1Char('0'))
        .arg(phone)
        .toUtf8();
}

axp::SearchQuery byPhone()
{
    axp::SearchQuery query;
    query.identifiers.insert(QStringLiteral("phoneNumbers"), {phone});
    return query;
}

/// Fails no sooner than it must: trying again takes no time here.
axp::ClientSettings settings()
{
    axp::ClientSettings made;
    made.retry.attempts = 2;
    made.retry.firstWait = std::chrono::milliseconds(1);
    made.retry.longestWait = std::chrono::milliseconds(1);
    return made;
}

/// A service over real HTTP with so many engagements of the customer, and a search of it.
struct Parts
{
    explicit Parts(int count, opening::OpenOptions options = {})
        : client(network, settings())
        , search(
              client,
              [this](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                  take(connection());
              },
              std::move(options))
    {
        for (int i = 0; i < count; ++i) {
            service.serve(idOf(i), recordOf(i));
        }
        isRunning = service.start().has_value();
    }

    [[nodiscard]] axp::Connection connection() const
    {
        const demo::Credentials &known = service.credentials();
        return {QStringLiteral("Test"),
                {QUrl(service.address()), service.accountId()},
                {axp::Secret(QString::fromUtf8(known.appKey)),
                 axp::PastedToken{axp::Secret(QString::fromUtf8(known.token))}},
                {}};
    }
    [[nodiscard]] QString path() const { return demo::searchPath(service.accountId()); }
    [[nodiscard]] bool settle()
    {
        return isRunning && QTest::qWaitFor([this] { return search.state() != State::Searching; }, 60'000);
    }
    [[nodiscard]] bool begin()
    {
        search.begin({}, byPhone());
        return settle();
    }
    [[nodiscard]] bool more()
    {
        search.fetchMore();
        return settle();
    }
    [[nodiscard]] bool all()
    {
        search.fetchAll();
        return isRunning &&
               QTest::qWaitFor([this] { return search.state() != State::Searching && !search.canFetchMore(); }, 60'000);
    }

    demo::SampleService service;
    QNetworkAccessManager network;
    axp::EngagementClient client;
    Search search;
    bool isRunning = false;
};

/// The numbers in the ids of what is found, in its order.
std::vector<int> numbersIn(const Search &search)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < search.count(); ++i) {
        numbers.push_back(search.found()->engagements[i].received->engagement.id->toString().right(12).toInt());
    }
    return numbers;
}

std::vector<int> downFrom(int count)
{
    std::vector<int> numbers;
    while (count > 0) {
        numbers.push_back(--count);
    }
    return numbers;
}

std::optional<axp::ErrorKind> kindOf(const Search &search)
{
    const auto *error = std::get_if<axp::FetchError>(&search.error());
    return error ? std::optional(error->kind) : std::nullopt;
}

} // namespace

Q_DECLARE_METATYPE(opening::Search::State)

/// Looking for a customer's engagements over real HTTP, a page at a time.
class OpeningSearchTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void pagesComeAsTheyAreWanted_data();
    void pagesComeAsTheyAreWanted();
    void allComeWhereAllAreWanted();
    void whatIsFoundIsMaskedAndKeepsItsBytes();
    void aPageThatFailsIsAskedForAgainAlone();
    void fetchingAllStopsAtAPageThatFails();
    void aTotalThatChangesIsFollowedAndTold();
    void whatGoesMeanwhileEndsTheSearchAllTheSame();
    void anEngagementThatComesAgainIsShownOnce();
    void aServiceThatRepeatsItselfIsLeft();
    void withoutATotalTheLastPageIsTheOneThatIsNotFull();
    void whatIsNoEngagementIsCountedAndLeftOut();
    void aBodyThatIsNoPageFailsThePage();
    void aCustomerNobodyKnowsIsNoError();
    void cancellingLeavesWhatIsThere();
    void beginningAnewForgetsWhatWasFound();
    void deletingASearchEndsIt();
    void eachRefusalIsTold_data();
    void eachRefusalIsTold();
    void withoutAConnectionNothingIsAsked();
};

void OpeningSearchTest::pagesComeAsTheyAreWanted_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("pages");
    QTest::newRow("none") << 0 << 1;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("a full page") << 50 << 1;
    QTest::newRow("one more") << 51 << 2;
    QTest::newRow("many") << 120 << 3;
}

void OpeningSearchTest::pagesComeAsTheyAreWanted()
{
    QFETCH(const int, count);
    QFETCH(const int, pages);
    Parts parts(count);
    QVERIFY(parts.begin());
    for (int page = 1; page < pages; ++page) {
        QVERIFY(parts.search.state() == State::Paused);
        QCOMPARE(parts.search.count(), std::size_t(50 * page));
        QCOMPARE(parts.search.total(), std::optional<qint64>(count));
        QVERIFY(parts.more());
    }
    QVERIFY(parts.search.state() == State::Complete);
    QVERIFY(!parts.search.canFetchMore());
    QCOMPARE(numbersIn(parts.search), downFrom(count));
    QCOMPARE(parts.service.requests().size(), std::size_t(pages));
    QVERIFY(parts.search.oddities() == Search::Oddities{});
    QVERIFY(parts.more()); // there is none
    QCOMPARE(parts.service.requests().size(), std::size_t(pages));
}

void OpeningSearchTest::allComeWhereAllAreWanted()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    QVERIFY(parts.all());
    QVERIFY(parts.search.state() == State::Complete);
    QCOMPARE(numbersIn(parts.search), downFrom(120));
}

void OpeningSearchTest::whatIsFoundIsMaskedAndKeepsItsBytes()
{
    Parts parts(3);
    QVERIFY(parts.begin());
    QVERIFY(parts.search.found()->masked);
    for (int i = 0; i < 3; ++i) {
        const analysis::JourneyEngagement &one = parts.search.found()->engagements[std::size_t(i)];
        QCOMPARE(one.received->text.bytes(), recordOf(2 - i));
        QVERIFY(!one.shown->text.bytes().contains("0100"));
        QCOMPARE(one.shown->engagement.conversations->front().text.toString(), QStringLiteral("about Phone 1"));
        QCOMPARE(one.origin.url, record::engagementUrl(parts.connection().service, idOf(2 - i)));
        QCOMPARE(one.origin.name, QStringLiteral("Test"));
        QVERIFY(one.origin.fetchedAt && !one.origin.sha256.isEmpty() && one.origin.etag.isEmpty());
    }
}

void OpeningSearchTest::aPageThatFailsIsAskedForAgainAlone()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    parts.service.setFault(parts.path(), demo::Fault::problem(500).times(2));
    QVERIFY(parts.more());
    QVERIFY(parts.search.state() == State::Failed);
    QVERIFY(kindOf(parts.search) == axp::ErrorKind::ServerTrouble);
    QCOMPARE(parts.search.count(), std::size_t(50));
    QVERIFY(parts.more());
    QVERIFY(parts.search.state() == State::Paused);
    QCOMPARE(parts.search.count(), std::size_t(100));
    QVERIFY(parts.more());
    QCOMPARE(numbersIn(parts.search), downFrom(120));
    QCOMPARE(parts.service.requests().size(), std::size_t(5));
}

void OpeningSearchTest::fetchingAllStopsAtAPageThatFails()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    parts.service.setFault(parts.path(), demo::Fault::halfBody().times(2));
    parts.search.fetchAll();
    QTRY_VERIFY_WITH_TIMEOUT(parts.search.state() == State::Failed, 60'000);
    QCOMPARE(parts.search.count(), std::size_t(50));
    QVERIFY(parts.all());
    QCOMPARE(numbersIn(parts.search), downFrom(120));
}

void OpeningSearchTest::aTotalThatChangesIsFollowedAndTold()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    parts.service.serve(idOf(120),
                        recordOf(120)); // a new one comes in front: the second page begins with the 50th again
    QVERIFY(parts.more());
    QCOMPARE(parts.search.total(), std::optional<qint64>(121));
    QVERIFY((parts.search.oddities() == Search::Oddities{1, 0, true}));
    QVERIFY(parts.more());
    QVERIFY(parts.search.state() == State::Complete);
    QCOMPARE(numbersIn(parts.search), downFrom(120));
}

void OpeningSearchTest::whatGoesMeanwhileEndsTheSearchAllTheSame()
{
    Parts parts(60);
    QVERIFY(parts.begin());
    parts.service.serve(idOf(59), "{}");
    QVERIFY(parts.more());
    QCOMPARE(parts.search.total(), std::optional<qint64>(59));
    QVERIFY(parts.search.oddities().totalChanged);
    QVERIFY(parts.search.state() == State::Complete);
    QCOMPARE(parts.search.count(), std::size_t(59)); // with the one that went, without the one that moved up
}

void OpeningSearchTest::anEngagementThatComesAgainIsShownOnce()
{
    Parts parts(2);
    QByteArray again = recordOf(1).replace("00abcdef", "00ABCDEF").replace("1.1e0", "2");
    parts.service.serve(idOf(7), again);
    QVERIFY(parts.begin());
    QCOMPARE(parts.search.total(), std::optional<qint64>(3));
    QCOMPARE(parts.search.count(), std::size_t(2));
    QCOMPARE(parts.search.oddities().repeated, 1);
    QVERIFY(parts.search.state() == State::Complete);
}

void OpeningSearchTest::aServiceThatRepeatsItselfIsLeft()
{
    PlayedSearch server({"{\"engagements\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"pagination\":{\"total\":100}}"});
    Search &search = server.search();
    search.begin({}, byPhone());
    QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Paused, 60'000);
    search.fetchAll();
    QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
    QCOMPARE(search.count(), std::size_t(2));
    QCOMPARE(server.asked(), std::size_t(2));
}

void OpeningSearchTest::withoutATotalTheLastPageIsTheOneThatIsNotFull()
{
    const auto page = [](int from, int count) {
        QByteArrayList all;
        for (int i = from; i < from + count; ++i) {
            all << recordOf(i);
        }
        return "{\"engagements\":[" + all.join(',') + "],\"pagination\":{\"pageSize\":20}}";
    };
    PlayedSearch server({page(0, 20), page(20, 20), page(40, 7)});
    Search &search = server.search();
    search.begin({}, byPhone());
    search.fetchAll();
    QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
    QCOMPARE(search.count(), std::size_t(47));
    QVERIFY(!search.total());
    QCOMPARE(server.asked(), std::size_t(3));
}

void OpeningSearchTest::whatIsNoEngagementIsCountedAndLeftOut()
{
    PlayedSearch server({R"({"engagements":[7,{"id":"a"},null,{},[],{"id":"b"},{}],"pagination":{"total":7}})"});
    Search &search = server.search();
    search.begin({}, byPhone());
    QTRY_VERIFY_WITH_TIMEOUT(search.state() != State::Searching, 60'000);
    QCOMPARE(search.count(), std::size_t(3)); // the two without an id are the same byte for byte
    QVERIFY((search.oddities() == Search::Oddities{1, 2, false}));
}

void OpeningSearchTest::aBodyThatIsNoPageFailsThePage()
{
    PlayedSearch server({R"({"engagement":[]})", R"({"engagements":[{"id":"a"}],"pagination":{"total":1}})"});
    Search &search = server.search();
    search.begin({}, byPhone());
    QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Failed, 60'000);
    const auto *error = std::get_if<opening::BadAnswer>(&search.error());
    QVERIFY(error && error->error.kind == record::ReadErrorKind::NotAPage);
    search.fetchMore();
    QTRY_VERIFY_WITH_TIMEOUT(search.state() == State::Complete, 60'000);
    QCOMPARE(search.count(), std::size_t(1));
}

void OpeningSearchTest::aCustomerNobodyKnowsIsNoError()
{
    Parts parts(0);
    parts.service.setFault(parts.path(), demo::Fault::problem(404));
    QVERIFY(parts.begin());
    QVERIFY(parts.search.state() == State::Complete);
    QCOMPARE(parts.search.count(), std::size_t(0));
    QVERIFY(!parts.search.found());
}

void OpeningSearchTest::cancellingLeavesWhatIsThere()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    parts.service.setFault(parts.path(), demo::Fault::noAnswer());
    parts.search.fetchAll();
    QTRY_COMPARE_WITH_TIMEOUT(parts.service.requests().size(), std::size_t(2), 60'000);
    parts.search.cancel();
    QVERIFY(parts.search.state() == State::Cancelled);
    QCOMPARE(parts.search.count(), std::size_t(50));
    parts.service.clearFaults();
    QVERIFY(parts.more());
    QVERIFY(parts.search.state() == State::Paused); // the wish for all of them was cancelled too
    QCOMPARE(parts.search.count(), std::size_t(100));
}

void OpeningSearchTest::beginningAnewForgetsWhatWasFound()
{
    Parts parts(120);
    QVERIFY(parts.begin());
    parts.search.fetchAll();
    axp::SearchQuery query = byPhone();
    query.conversation = QStringLiteral("nothing");
    parts.search.begin({}, query);
    QVERIFY(parts.settle());
    QVERIFY(parts.search.state() == State::Complete);
    QCOMPARE(parts.search.count(), std::size_t(0));
    QCOMPARE(parts.search.total(), std::optional<qint64>(0));
}

void OpeningSearchTest::deletingASearchEndsIt()
{
    Parts parts(1);
    parts.service.setFault(parts.path(), demo::Fault::noAnswer());
    auto search = std::make_unique<Search>(
        parts.client,
        [&](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
            take(parts.connection());
        },
        opening::OpenOptions{});
    search->begin({}, byPhone());
    QTRY_COMPARE_WITH_TIMEOUT(parts.service.requests().size(), std::size_t(1), 60'000);
    search.reset();
    parts.service.clearFaults();
    QVERIFY(parts.begin());
    QCOMPARE(parts.search.count(), std::size_t(1));
}

void OpeningSearchTest::eachRefusalIsTold_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<axp::ErrorKind>("kind");
    QTest::newRow("bad request") << 400 << axp::ErrorKind::BadRequest;
    QTest::newRow("bad token") << 401 << axp::ErrorKind::BadToken;
    QTest::newRow("missing role") << 403 << axp::ErrorKind::MissingRole;
    QTest::newRow("too many requests") << 429 << axp::ErrorKind::TooManyRequests;
    QTest::newRow("server trouble") << 503 << axp::ErrorKind::ServerTrouble;
}

void OpeningSearchTest::eachRefusalIsTold()
{
    QFETCH(const int, status);
    QFETCH(const axp::ErrorKind, kind);
    Parts parts(1);
    parts.service.setFault(parts.path(), demo::Fault::problem(status));
    QVERIFY(parts.begin());
    QVERIFY(parts.search.state() == State::Failed);
    QVERIFY(kindOf(parts.search) == kind);
    QVERIFY(parts.search.canFetchMore());
}

void OpeningSearchTest::withoutAConnectionNothingIsAsked()
{
    Parts parts(1);
    Search search(
        parts.client,
        [](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) { take(std::nullopt); }, {});
    search.begin({idOf(1), {}}, byPhone());
    QVERIFY(search.state() == State::Failed);
    QVERIFY((std::get<opening::NoConnection>(search.error()) == opening::NoConnection{{idOf(1), {}}}));
    QVERIFY(parts.service.requests().empty());
}

QTEST_GUILESS_MAIN(OpeningSearchTest)
#include "opening_search_test.moc"
