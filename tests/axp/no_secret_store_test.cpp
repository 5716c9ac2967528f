// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/secret_store.h"

#include <QTest>

/// Saved connections, and their secrets where no key store answers.
class NoSecretStoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void secretsAreKnownForThisRunOnly();
    void aConnectionIsTheSameAfterItWasWrittenDown_data();
    void aConnectionIsTheSameAfterItWasWrittenDown();
    void whatIsNoConnectionIsNotTakenForOne_data();
    void whatIsNoConnectionIsNotTakenForOne();
    void anAddressIsUnderstoodAsPeopleWriteIt_data();
    void anAddressIsUnderstoodAsPeopleWriteIt();
    void whatCannotBeRightIsNamed();
};

namespace {

axp::SavedConnection someConnection(axp::SignInKind kind)
{
    axp::SavedConnection connection;
    connection.key = QStringLiteral("k");
    connection.name = QStringLiteral("Größe \"EU\"");
    connection.service = {QUrl(QStringLiteral("https://eu.example.com/path")), QStringLiteral("ABCDEF")};
    connection.signIn = kind;
    connection.clientId = QStringLiteral("client");
    connection.userName = QStringLiteral("me");
    return connection;
}

} // namespace

void NoSecretStoreTest::secretsAreKnownForThisRunOnly()
{
    const axp::ConnectionSecrets secrets{axp::Secret(QStringLiteral("key")), {}, {}, axp::Secret(QStringLiteral("t"))};
    axp::SecretStore store;
    std::optional<axp::StoreOutcome> outcome;
    connect(&store, &axp::SecretStore::settled, this,
            [&outcome](const QString &, axp::StoreOutcome settled) { outcome = settled; });
    store.save(QStringLiteral("k"), secrets);
    QTRY_VERIFY_WITH_TIMEOUT(outcome, 60'000);
    QVERIFY(outcome == axp::StoreOutcome::NoStore);
    QVERIFY(store.known(QStringLiteral("k")) == secrets);
    const axp::SecretStore other;
    QVERIFY(!other.known(QStringLiteral("k")));
}

void NoSecretStoreTest::aConnectionIsTheSameAfterItWasWrittenDown_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("application") << static_cast<int>(axp::SignInKind::ClientCredentials);
    QTest::newRow("person") << static_cast<int>(axp::SignInKind::Password);
    QTest::newRow("token") << static_cast<int>(axp::SignInKind::PastedToken);
}

void NoSecretStoreTest::aConnectionIsTheSameAfterItWasWrittenDown()
{
    QFETCH(int, kind);
    const axp::SavedConnection connection = someConnection(static_cast<axp::SignInKind>(kind));
    QVERIFY(axp::connectionIn(axp::lineOf(connection)) == connection);
}

void NoSecretStoreTest::whatIsNoConnectionIsNotTakenForOne_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("empty") << QString();
    QTest::newRow("no JSON") << QStringLiteral("{");
    QTest::newRow("a list") << QStringLiteral("[1]");
    QTest::newRow("no name") << QString::fromLatin1(R"({"key":"k","base":"https://h","signIn":"token"})");
    QTest::newRow("no host") << QString::fromLatin1(R"({"key":"k","name":"n","base":"https://","signIn":"token"})");
    QTest::newRow("another way in") << QString::fromLatin1(
        R"({"key":"k","name":"n","base":"https://h","signIn":"magic"})");
}

void NoSecretStoreTest::whatIsNoConnectionIsNotTakenForOne()
{
    QFETCH(QString, line);
    QVERIFY(!axp::connectionIn(line));
}

void NoSecretStoreTest::anAddressIsUnderstoodAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("base");
    QTest::newRow("host") << QStringLiteral(" eu.api.avayacloud.com ")
                          << QStringLiteral("https://eu.api.avayacloud.com");
    QTest::newRow("port") << QStringLiteral("localhost:8080") << QStringLiteral("https://localhost:8080");
    QTest::newRow("address") << QStringLiteral("http://127.0.0.1:1/") << QStringLiteral("http://127.0.0.1:1");
    QTest::newRow("whole call") << QStringLiteral("https://h.example/x/api/journey/v1/accounts/ABCDEF?a=b#c")
                                << QStringLiteral("https://h.example/x");
    QTest::newRow("password in it") << QStringLiteral("https://me:pw@h.example") << QStringLiteral("https://h.example");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("words") << QStringLiteral("not a host") << QString();
}

void NoSecretStoreTest::anAddressIsUnderstoodAsPeopleWriteIt()
{
    QFETCH(QString, text);
    QFETCH(QString, base);
    const auto found = axp::serviceBase(text);
    QCOMPARE(found ? found->toString() : QString(), base);
}

void NoSecretStoreTest::whatCannotBeRightIsNamed()
{
    using F = axp::ConnectionField;
    axp::SavedConnection connection = someConnection(axp::SignInKind::Password);
    axp::ConnectionSecrets secrets{
        axp::Secret(QStringLiteral("key")), axp::Secret(QStringLiteral("cs")), axp::Secret(QStringLiteral("pw")), {}};
    QVERIFY(axp::mistakesIn(connection, secrets).empty());
    connection.service.base = QUrl(QStringLiteral("http://eu.example.com"));
    connection.service.accountId = QStringLiteral("ABC");
    secrets.appKey = axp::Secret(QStringLiteral("two words"));
    secrets.password = {};
    QVERIFY((axp::mistakesIn(connection, secrets) == std::vector{F::Host, F::Account, F::AppKey, F::Password}));
    connection.signIn = axp::SignInKind::PastedToken;
    QVERIFY((axp::mistakesIn(connection, secrets) == std::vector{F::Host, F::Account, F::AppKey, F::Token}));
}

QTEST_GUILESS_MAIN(NoSecretStoreTest)
#include "no_secret_store_test.moc"
