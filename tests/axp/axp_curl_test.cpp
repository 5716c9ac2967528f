// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/curl.h"
#include "client_fixture.h"
#include "fault_server.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace axp;

namespace {

/// What a shell hands to the program of that line, word for word.
QStringList wordsOf(const QString &line, const QStringList &variables)
{
    QProcess shell;
    QProcessEnvironment environment;
    for (const QString &variable : variables) {
        const qsizetype equals = variable.indexOf(QLatin1Char('='));
        environment.insert(variable.left(equals), variable.mid(equals + 1));
    }
    shell.setProcessEnvironment(environment);
    const QString script = QStringLiteral("curl() { for word; do printf '%s\\0' \"$word\"; done; }\n") + line;
    shell.start(QStringLiteral("/bin/sh"), {QStringLiteral("-c"), script});
    if (!shell.waitForFinished(60'000) || shell.exitCode() != 0)
        return {QStringLiteral("the shell failed: ") + QString::fromUtf8(shell.readAllStandardError())};
    QStringList words = QString::fromUtf8(shell.readAllStandardOutput()).split(QChar::Null);
    words.removeLast(); // behind the last end
    return words;
}

ExchangeFacts factsFor(const char *url)
{
    ExchangeFacts facts;
    facts.address = QUrl(QString::fromLatin1(url));
    return facts;
}

} // namespace

/// The line that asks again, as a shell reads it.
class AxpCurlTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theLineSendsWhatWasSentWithItsSecretsFromVariables();
    void aSignInSendsItsForm();
    void nothingInAnAddressActsOnTheShell_data();
    void nothingInAnAddressActsOnTheShell();
    void secretsThatMeanSomethingToAShellStayOneWord();
    void onlyEngagementsAndSignInsCanBeAskedAgain();
};

void AxpCurlTest::theLineSendsWhatWasSentWithItsSecretsFromVariables()
{
    FaultServer server;
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    const QString line = curlCommand(fixture.facts().back());
    QCOMPARE(secretsIn(line), QStringList());
    const QStringList words =
        wordsOf(line, {QStringLiteral("AXP_APPKEY=") + testAppKey, QStringLiteral("AXP_TOKEN=") + testToken});
    const QString url =
        server.url().toString() + QStringLiteral("/api/journey/v1/accounts/ABCDEF/engagements/") + testId;
    QCOMPARE(words,
             QStringList({QStringLiteral("--globoff"), QStringLiteral("-H"), QStringLiteral("appkey: ") + testAppKey,
                          QStringLiteral("-H"), QStringLiteral("Authorization: Bearer ") + testToken,
                          QStringLiteral("-H"), QStringLiteral("Accept: application/json"), url}));
}

void AxpCurlTest::aSignInSendsItsForm()
{
    FaultServer server;
    server.playAt("/openid-connect/token", {{json(200, R"({"access_token":"t","expires_in":900})")}});
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    const PasswordGrant person{QStringLiteral("app"), Secret(testClientSecret), QStringLiteral("jo"),
                               Secret(testPassword)};
    QVERIFY(fixture.fetch(connectionTo(server.url(), person)).has_value());
    QCOMPARE(fixture.facts().size(), std::size_t(2));
    QCOMPARE(secretsIn(everythingIn(fixture.facts())), QStringList());
    const QString line = curlCommand(fixture.facts().front());
    const QStringList words =
        wordsOf(line, {QStringLiteral("AXP_CLIENT_ID=app"), QStringLiteral("AXP_CLIENT_SECRET=") + testClientSecret,
                       QStringLiteral("AXP_USERNAME=jo"), QStringLiteral("AXP_PASSWORD=x y")});
    QVERIFY2(words.contains(QStringLiteral("grant_type=password")), qPrintable(line));
    QVERIFY2(words.contains(QStringLiteral("client_secret=") + testClientSecret), qPrintable(line));
    QVERIFY2(words.contains(QStringLiteral("password=x y")), qPrintable(line));
    QVERIFY2(!line.contains(QLatin1String("Bearer")), qPrintable(line));
    QVERIFY(words.back().endsWith(QStringLiteral("/api/auth/v1/ABCDEF/protocol/openid-connect/token")));
}

void AxpCurlTest::nothingInAnAddressActsOnTheShell_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("a quote") << QByteArray("https://h.example/it's/here");
    QTest::newRow("a command") << QByteArray("https://h.example/$(touch%20x)/`id`/$HOME");
    QTest::newRow("a pipe") << QByteArray("https://h.example/a|b;c&d>e");
    QTest::newRow("brackets") << QByteArray("https://[::1]:8443/a[1-9]");
    QTest::newRow("a line feed") << QByteArray("https://h.example/a%0Ab");
    QTest::newRow("quotes and a command") << QByteArray("https://h.example/';id;'");
}

void AxpCurlTest::nothingInAnAddressActsOnTheShell()
{
    QFETCH(const QByteArray, url);
    const ExchangeFacts facts = factsFor(url.constData());
    const QStringList words = wordsOf(curlCommand(facts), {});
    QCOMPARE(words.size(), 8);
    QCOMPARE(words.back(), facts.address->toString(QUrl::FullyEncoded));
}

void AxpCurlTest::secretsThatMeanSomethingToAShellStayOneWord()
{
    const QStringList words = wordsOf(curlCommand(factsFor("https://h.example/")),
                                      {QStringLiteral("AXP_APPKEY=$(id) \"*\" 'x'"), QStringLiteral("AXP_TOKEN=a`b")});
    QCOMPARE(words.size(), 8);
    QCOMPARE(words[2], QStringLiteral("appkey: $(id) \"*\" 'x'"));
    QCOMPARE(words[4], QStringLiteral("Authorization: Bearer a`b"));
}

void AxpCurlTest::onlyEngagementsAndSignInsCanBeAskedAgain()
{
    QCOMPARE(curlCommand({}), QString());
    const Redactor redact({Secret(testAppKey)});
    const auto kept = [&redact](const char *url) {
        return repeatableUrl(QUrl(QString::fromLatin1(url)), redact);
    };
    const auto whole = kept("https://jo:pw@h.example/gw/api/journey/v1/accounts/ABCDEF/engagements/"
                            "8e557fd6-580a-43b3-8cf9-db8169f4af5a?token=x#y");
    QVERIFY(whole);
    QCOMPARE(whole->toString(), QStringLiteral("https://h.example/gw/api/journey/v1/accounts/ABCDEF/engagements/"
                                               "8e557fd6-580a-43b3-8cf9-db8169f4af5a"));
    QVERIFY(kept("https://h.example/api/auth/v1/ABCDEF/protocol/openid-connect/token"));
    QVERIFY(!kept("https://h.example/api/auth/v1/ABCDEF/protocol/openid-connect/token/of/jo"));
    QVERIFY(!kept("https://h.example/login;jsessionid=1"));
    const auto cut = kept("https://h.example/k3y-of-the-application/api/journey/v1/accounts/ABCDEF/engagements/"
                          "8e557fd6-580a-43b3-8cf9-db8169f4af5a");
    QVERIFY(cut && !cut->toString().contains(testAppKey));
}

QTEST_GUILESS_MAIN(AxpCurlTest)
#include "axp_curl_test.moc"
