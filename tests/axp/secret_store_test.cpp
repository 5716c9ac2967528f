// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/secret_store.h"
#include "keyring.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using axp::Secret;
using axp::StoreOutcome;

namespace {

constexpr int patienceMs = 60'000;

axp::ConnectionSecrets someSecrets()
{
    return {Secret(QStringLiteral("app-key")),
            Secret(QStringLiteral("клиент “secret”")),
            Secret(QStringLiteral("p w")),
            {}};
}

/// What a request that `start` makes comes to.
template<typename Start>
std::optional<StoreOutcome> outcomeOf(axp::SecretStore &store, Start start)
{
    std::optional<StoreOutcome> outcome;
    QObject context;
    QObject::connect(&store, &axp::SecretStore::settled, &context,
                     [&outcome](const QString &, StoreOutcome settled) { outcome = settled; });
    start();
    (void)QTest::qWaitFor([&outcome] { return outcome.has_value(); }, patienceMs);
    return outcome;
}

} // namespace

/// Secrets in the key store of a real desktop session. Each function runs in a dbus-run-session of its own: a process
/// stays with the key store it has found first.
class SecretStoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"), "Run this in dbus-run-session");
    }
    void whatIsSavedIsThereAtTheNextStartUntilItIsForgotten();
    void aKeyStoreThatStaysLockedLeavesSecretsInMemory();
    void aPromptNobodyAnswersIsWaitedForNoLongerThanPatience();
};

void SecretStoreTest::whatIsSavedIsThereAtTheNextStartUntilItIsForgotten()
{
    const QTemporaryDir home;
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    const QString key = QStringLiteral("one");
    {
        axp::SecretStore store;
        QVERIFY(outcomeOf(store, [&] { store.load(key); }) == StoreOutcome::Missing);
        QVERIFY(!store.known(key));
        QVERIFY(outcomeOf(store, [&] { store.save(key, someSecrets()); }) == StoreOutcome::Done);
    }
    {
        axp::SecretStore store;
        QVERIFY(!store.known(key));
        QVERIFY(outcomeOf(store, [&] { store.load(key); }) == StoreOutcome::Done);
        QVERIFY(store.known(key) == someSecrets());
        QVERIFY(outcomeOf(store, [&] { store.load(key); }) == StoreOutcome::Done);
        QVERIFY(outcomeOf(store, [&] { store.forget(key); }) == StoreOutcome::Done);
        QVERIFY(!store.known(key));
    }
    axp::SecretStore store;
    QVERIFY(outcomeOf(store, [&] { store.load(key); }) == StoreOutcome::Missing);
}

void SecretStoreTest::aKeyStoreThatStaysLockedLeavesSecretsInMemory()
{
    const QTemporaryDir home;
    const QString key = QStringLiteral("one");
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    {
        axp::SecretStore store;
        QVERIFY(outcomeOf(store, [&] { store.save(key, someSecrets()); }) == StoreOutcome::Done);
    }
    Keyring::lock();
    axp::SecretStore store(3s);
    const auto loaded = outcomeOf(store, [&] { store.load(key); });
    QVERIFY(loaded == StoreOutcome::Denied);
    QVERIFY(outcomeOf(store, [&] { store.load(QStringLiteral("another")); }) == StoreOutcome::Missing);
    QVERIFY(!store.known(key));
    const auto saved = outcomeOf(store, [&] { store.save(key, someSecrets()); });
    QVERIFY(saved);
    QVERIFY(*saved != StoreOutcome::Done);
    QVERIFY(store.known(key) == someSecrets());
}

void SecretStoreTest::aPromptNobodyAnswersIsWaitedForNoLongerThanPatience()
{
    const QTemporaryDir home;
    const QString key = QStringLiteral("one");
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    {
        axp::SecretStore store;
        QVERIFY(outcomeOf(store, [&] { store.save(key, someSecrets()); }) == StoreOutcome::Done);
    }
    Keyring::lock();
    Keyring::letPromptWait();
    axp::SecretStore store(1s);
    QVERIFY(outcomeOf(store, [&] { store.load(key); }) == StoreOutcome::TimedOut);
    QVERIFY(outcomeOf(store, [&] { store.save(key, someSecrets()); }) == StoreOutcome::TimedOut);
    QVERIFY(store.known(key) == someSecrets());
}

QTEST_GUILESS_MAIN(SecretStoreTest)
#include "secret_store_test.moc"
