// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/connection.h"
#include "axp/http.h"
#include "axp/http_date.h"
#include "axp/retry_policy.h"

#include <QTest>

using namespace axp;
using namespace std::chrono_literals;

namespace {

QString printed(const auto &value)
{
    QString text;
    QDebug(&text) << value;
    return text.trimmed();
}

QProcessEnvironment environment(std::initializer_list<std::pair<const char *, const char *>> variables)
{
    QProcessEnvironment made;
    for (const auto &[name, value] : variables)
        made.insert(QString::fromLatin1(name), QString::fromLatin1(value));
    return made;
}

FetchError errorOf(ErrorKind kind, std::optional<int> status = {})
{
    FetchError error;
    error.kind = kind;
    error.status = status;
    return error;
}

} // namespace

class AxpValuesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aSecretDoesNotPrintItself();
    void onlyPrintableAsciiFitsAHeader();
    void theRedactorTakesOutEveryForm();
    void aTokenInTheEnvironmentIsEnough();
    void aClientInTheEnvironmentSignsInAsItself();
    void aPersonInTheEnvironmentSignsInByPassword();
    void whatIsMissingInTheEnvironmentIsNamed();
    void aPastedTokenMayCarryItsScheme();
    void aProblemIsReadWhateverItsTypes_data();
    void aProblemIsReadWhateverItsTypes();
    void whatIsNoJsonObjectIsNoProblem_data();
    void whatIsNoJsonObjectIsNoProblem();
    void violationsAreReadAndCounted();
    void aSecretIsTakenOutOfAProblemBeforeItIsCut();
    void the401sAreToldApartByTheirDetail_data();
    void the401sAreToldApartByTheirDetail();
    void everyFormOfHttpDateIsRead_data();
    void everyFormOfHttpDateIsRead();
    void retryAfterIsReadAndCapped_data();
    void retryAfterIsReadAndCapped();
    void waitsDoubleUpToALimitAndLeavePartToChance();
    void aWaitTheServiceAsksForIsKept();
    void onlyWhatMayPassByItselfIsTriedAgain();
    void aShownUrlHoldsNoUserNoQueryAndNoWholeId();
};

void AxpValuesTest::aSecretDoesNotPrintItself()
{
    QCOMPARE(printed(Secret(QStringLiteral("hush"))), QStringLiteral("Secret(…)"));
    QCOMPARE(printed(Secret()), QStringLiteral("Secret()"));
    QVERIFY(Secret(QStringLiteral("a")) != Secret(QStringLiteral("b")));
}

void AxpValuesTest::onlyPrintableAsciiFitsAHeader()
{
    QVERIFY(Secret(QStringLiteral("abc.DEF_123~+/=")).fitsHeader());
    QVERIFY(!Secret().fitsHeader());
    QVERIFY(!Secret(QStringLiteral("a\r\nHost: other")).fitsHeader());
    QVERIFY(!Secret(QStringLiteral("a b")).fitsHeader());
    QVERIFY(!Secret(QStringLiteral("schlüssel")).fitsHeader());
}

void AxpValuesTest::theRedactorTakesOutEveryForm()
{
    const Redactor redact({Secret(QStringLiteral("a b&c")), Secret(QStringLiteral("a b&c and more")), Secret()});
    QCOMPARE(redact(QStringLiteral("one a b&c and more, two A%20B%26C, three")), QStringLiteral("one …, two …, three"));
}

void AxpValuesTest::aTokenInTheEnvironmentIsEnough()
{
    const auto found = credentialsFromEnvironment(
        environment({{"AXP_APPKEY", " key\r\n"}, {"AXP_TOKEN", "Bearer  abc \n"}, {"AXP_CLIENT_ID", "ignored"}}));
    QVERIFY(found.has_value());
    QCOMPARE(found->appKey.reveal(), "key");
    QCOMPARE(std::get<PastedToken>(found->signIn).token.reveal(), "abc");
}

void AxpValuesTest::aClientInTheEnvironmentSignsInAsItself()
{
    const auto found = credentialsFromEnvironment(
        environment({{"AXP_APPKEY", "key"}, {"AXP_CLIENT_ID", "me"}, {"AXP_CLIENT_SECRET", "hush"}}));
    QVERIFY(found.has_value());
    const auto &client = std::get<ClientCredentials>(found->signIn);
    QCOMPARE(client.clientId, QStringLiteral("me"));
    QCOMPARE(client.clientSecret.reveal(), "hush");
}

void AxpValuesTest::aPersonInTheEnvironmentSignsInByPassword()
{
    const auto found = credentialsFromEnvironment(environment({{"AXP_APPKEY", "key"},
                                                               {"AXP_CLIENT_ID", "me"},
                                                               {"AXP_CLIENT_SECRET", "hush"},
                                                               {"AXP_USERNAME", "jo"},
                                                               {"AXP_PASSWORD", "pass"}}));
    QVERIFY(found.has_value());
    const auto &grant = std::get<PasswordGrant>(found->signIn);
    QCOMPARE(grant.userName, QStringLiteral("jo"));
    QCOMPARE(grant.password.reveal(), "pass");
}

void AxpValuesTest::whatIsMissingInTheEnvironmentIsNamed()
{
    const auto names = [](const QProcessEnvironment &from) {
        const auto found = credentialsFromEnvironment(from);
        return found ? QString() : found.error().names.join(QLatin1Char(' '));
    };
    QCOMPARE(names({}), QStringLiteral("AXP_APPKEY AXP_TOKEN"));
    QCOMPARE(names(environment({{"AXP_TOKEN", "t"}, {"AXP_APPKEY", "  "}})), QStringLiteral("AXP_APPKEY"));
    QCOMPARE(names(environment({{"AXP_APPKEY", "k"}, {"AXP_CLIENT_ID", "me"}})), QStringLiteral("AXP_CLIENT_SECRET"));
    QCOMPARE(names(environment({{"AXP_APPKEY", "k"}, {"AXP_USERNAME", "jo"}})),
             QStringLiteral("AXP_CLIENT_ID AXP_CLIENT_SECRET AXP_PASSWORD"));
}

void AxpValuesTest::aPastedTokenMayCarryItsScheme()
{
    QCOMPARE(tokenFromText(QStringLiteral(" bearer abc ")).reveal(), "abc");
    QCOMPARE(tokenFromText(QStringLiteral("bearerabc")).reveal(), "bearerabc");
}

void AxpValuesTest::aProblemIsReadWhateverItsTypes_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, const char *body, const char *title, const char *status, const char *detail) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(title) << QString::fromUtf8(status)
                            << QString::fromUtf8(detail);
    };
    row("as documented", R"({"title":"T","status":404,"detail":"D"})", "T", "404", "D");
    row("status as text", R"({"title":"T","status":"400","detail":"D"})", "T", "400", "D");
    row("null and absent", R"({"title":null})", "", "", "");
    row("other types", R"({"title":true,"status":{"a":1},"detail":["x",2]})", "true", R"({"a":1})", R"(["x",2])");
    row("OAuth", R"({"error":"invalid_grant","error_description":"No such user"})", "invalid_grant", "",
        "No such user");
    row("a plain message", R"({"message":"Nope"})", "", "", "Nope");
    row("violations of a wrong type", R"({"detail":"D","violations":"many"})", "", "", "D");
}

void AxpValuesTest::aProblemIsReadWhateverItsTypes()
{
    QFETCH(const QByteArray, body);
    const std::optional<Problem> problem = parseProblem(body, Redactor());
    QVERIFY(problem.has_value());
    QTEST(problem->title, "title");
    QTEST(problem->status, "status");
    QTEST(problem->detail, "detail");
    QVERIFY(problem->violations.empty());
}

void AxpValuesTest::whatIsNoJsonObjectIsNoProblem_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>404</body></html>");
    QTest::newRow("a list") << QByteArray("[1]");
    QTest::newRow("cut short") << QByteArray(R"({"detail":"D)");
    QTest::newRow("deeper than anyone can mean") << QByteArray(60'000, '[');
}

void AxpValuesTest::whatIsNoJsonObjectIsNoProblem()
{
    QFETCH(const QByteArray, body);
    QVERIFY(!parseProblem(body, Redactor()));
}

void AxpValuesTest::violationsAreReadAndCounted()
{
    QByteArray list;
    for (int i = 0; i < 60; ++i)
        list += R"(,{"field":"id","message":"must match","code":20006})";
    const auto problem = parseProblem(R"({"violations":["bare")" + list + "]}", Redactor());
    QVERIFY(problem.has_value());
    QCOMPARE(problem->violations.size(), std::size_t(50));
    QCOMPARE(problem->violations[0].message, QStringLiteral("bare"));
    QVERIFY(problem->violations[1] ==
            (Violation{QStringLiteral("id"), QStringLiteral("must match"), QStringLiteral("20006")}));
}

void AxpValuesTest::aSecretIsTakenOutOfAProblemBeforeItIsCut()
{
    const Redactor redact({Secret(QStringLiteral("0123/4567\"89"))});
    const auto problem = parseProblem(
        R"({"detail":")" + QByteArray(995, 'x') + R"(0123\/4567\"89","title":{"a":"0123/4567\"89"}})", redact);
    QVERIFY(problem.has_value());
    QVERIFY(problem->detail.endsWith(QStringLiteral("xx…")));
    QCOMPARE(problem->title, QStringLiteral("{\"a\":\"…\"}"));
}

void AxpValuesTest::the401sAreToldApartByTheirDetail_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<Complaint>("complaint");
    const auto row = [](const char *title, const char *detail, Complaint complaint) {
        QTest::newRow(detail) << QString::fromLatin1(title) << QString::fromLatin1(detail) << complaint;
    };
    row("Unauthorized", "Invalid appkey", Complaint::AppKey);
    row("Unauthorized", "The App Key is unknown.", Complaint::AppKey);
    row("Unauthorized", "Failed to resolve API Key variable", Complaint::AppKey);
    row("Unauthorized", "Invalid access token", Complaint::Token);
    row("Unauthorized", "JWT expired", Complaint::Token);
    row("Unauthorized", "Neither app key nor token was taken", Complaint::Unclear);
    row("Unauthorized", "Go away", Complaint::Unclear);
    row("Bad bearer token", "See the manual", Complaint::Token);
}

void AxpValuesTest::the401sAreToldApartByTheirDetail()
{
    QFETCH(const QString, title);
    QFETCH(const QString, detail);
    Problem problem;
    problem.title = title;
    problem.detail = detail;
    QTEST(complaintOf(problem), "complaint");
}

void AxpValuesTest::everyFormOfHttpDateIsRead_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("instant");
    const auto row = [](const char *text, const char *instant) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(instant);
    };
    row("Sun, 06 Nov 1994 08:49:37 GMT", "1994-11-06T08:49:37.000Z");
    row("Sunday, 06-Nov-94 08:49:37 GMT", "1994-11-06T08:49:37.000Z");
    row("Sun Nov  6 08:49:37 1994", "1994-11-06T08:49:37.000Z");
    row("Wednesday, 01-Jan-70 00:00:00 GMT", "2070-01-01T00:00:00.000Z");
    row("Thursday, 01-Jan-71 00:00:00 GMT", "1971-01-01T00:00:00.000Z");
    row("Thu, 29 Feb 2024 23:59:59 GMT", "2024-02-29T23:59:59.000Z");
    row("Thu, 30 Feb 2024 23:59:59 GMT", "");
    row("Sun, 06 Nov 1994 25:49:37 GMT", "");
    row("Sun, 06 Ovn 1994 08:49:37 GMT", "");
    row("Sun, 06 Nov 1994 08:49:37 CET", "");
    row("1994-11-06T08:49:37Z", "");
    row("", "");
}

void AxpValuesTest::everyFormOfHttpDateIsRead()
{
    QFETCH(const QByteArray, text);
    const record::Instant in2020{1'600'000'000'000};
    const auto read = parseHttpDate(text, in2020);
    QTEST(read ? record::toIsoUtc(*read) : QString(), "instant");
}

void AxpValuesTest::retryAfterIsReadAndCapped_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray(" 120 ") << qint64(120'000);
    QTest::newRow("none") << QByteArray("0") << qint64(0);
    QTest::newRow("more than a day") << QByteArray("86401") << qint64(86'400'000);
    QTest::newRow("more than a number") << QByteArray("99999999999999999999") << qint64(86'400'000);
    QTest::newRow("a date") << QByteArray("Sun, 13 Sep 2020 12:27:10 GMT") << qint64(30'000);
    QTest::newRow("a past date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(0);
    QTest::newRow("a far date") << QByteArray("Sun Nov  6 08:49:37 2094") << qint64(86'400'000);
    QTest::newRow("negative") << QByteArray("-5") << qint64(-1);
    QTest::newRow("a fraction") << QByteArray("1.5") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void AxpValuesTest::retryAfterIsReadAndCapped()
{
    QFETCH(const QByteArray, text);
    const auto wait = parseRetryAfter(text, record::Instant{1'600'000'000'000}); // 2020-09-13T12:26:40Z
    QTEST(wait ? qint64(wait->count()) : qint64(-1), "ms");
}

void AxpValuesTest::waitsDoubleUpToALimitAndLeavePartToChance()
{
    RetryPolicy policy;
    policy.attempts = 9;
    const FetchError trouble = errorOf(ErrorKind::ServerTrouble, 503);
    QVERIFY(policy.waitAfter(1, trouble, 0.0) == 250ms);
    QVERIFY(policy.waitAfter(1, trouble, 1.0) == 500ms);
    QVERIFY(policy.waitAfter(3, trouble, 1.0) == 2000ms);
    QVERIFY(policy.waitAfter(8, trouble, 1.0) == 8000ms);
    QVERIFY(!policy.waitAfter(9, trouble, 1.0));
}

void AxpValuesTest::aWaitTheServiceAsksForIsKept()
{
    const RetryPolicy policy;
    FetchError tooMany = errorOf(ErrorKind::TooManyRequests, 429);
    tooMany.retryAfter = 90s;
    QVERIFY(policy.waitAfter(1, tooMany, 0.5) == 90s);
    tooMany.retryAfter = 121s;
    QVERIFY(!policy.waitAfter(1, tooMany, 0.5));
}

void AxpValuesTest::onlyWhatMayPassByItselfIsTriedAgain()
{
    const RetryPolicy policy;
    const auto triesAgain = [&](const FetchError &error) {
        return policy.waitAfter(1, error, 0.5).has_value();
    };
    QVERIFY(triesAgain(errorOf(ErrorKind::ConnectionLost)));
    QVERIFY(triesAgain(errorOf(ErrorKind::TooManyRequests, 429)));
    QVERIFY(triesAgain(errorOf(ErrorKind::ServerTrouble, 500)));
    QVERIFY(!triesAgain(errorOf(ErrorKind::ServerTrouble, 501)));
    QVERIFY(!triesAgain(errorOf(ErrorKind::NotFound, 404)));
    QVERIFY(!triesAgain(errorOf(ErrorKind::CertificateProblem)));
    FetchError signingIn = errorOf(ErrorKind::ServerTrouble, 503);
    signingIn.step = Step::SigningIn;
    QVERIFY(!triesAgain(signingIn));
}

void AxpValuesTest::aShownUrlHoldsNoUserNoQueryAndNoWholeId()
{
    const QUrl url(QStringLiteral("https://jo:pw@host.example:8443/gw/accounts/ABCDEF/engagements/"
                                  "8e557fd6-580a-43b3-8cf9-db8169f4af5a?token=x#y"));
    QCOMPARE(shownUrl(url), QStringLiteral("https://host.example:8443/gw/accounts/ABCDEF/engagements/8e557fd6…"));
}

QTEST_GUILESS_MAIN(AxpValuesTest)
#include "axp_values_test.moc"
