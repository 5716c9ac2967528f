// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/keyring.h"
#include "demo/sample_service.h"
#include "opening/connection_book.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opening;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("11111111-1111-4111-8111-111111111111");

/// A program with one saved connection to a real service, as it has just been started.
struct Program
{
    explicit Program(const demo::SampleService &service, std::chrono::milliseconds patience = 60s) : secrets(patience)
    {
        saved.key = QStringLiteral("one");
        saved.name = QStringLiteral("Mine");
        saved.service = {QUrl(service.address()), service.accountId()};
        saved.clientId = QString::fromUtf8(service.credentials().clientId);
        book.put(saved, std::nullopt);
    }
    [[nodiscard]] std::unique_ptr<Opening> open()
    {
        return std::unique_ptr<Opening>(opener.open(record::EngagementRef{id, {}}, &owner));
    }

    settings::MemoryStorage storage;
    settings::Settings settings{storage};
    axp::SecretStore secrets;
    SampleService samples;
    ConnectionBook book{settings, secrets, samples};
    QNetworkAccessManager network;
    axp::EngagementClient client{network};
    Opener opener{client, book.finder(), {}};
    QObject owner;
    axp::SavedConnection saved;
};

axp::ConnectionSecrets secretsOf(const demo::SampleService &service)
{
    axp::ConnectionSecrets secrets;
    secrets.appKey = axp::Secret(QString::fromUtf8(service.credentials().appKey));
    secrets.clientSecret = axp::Secret(QString::fromUtf8(service.credentials().clientSecret));
    return secrets;
}

/// Where secrets that were saved have gone.
std::optional<axp::StoreOutcome> save(Program &program, const demo::SampleService &service)
{
    std::optional<axp::StoreOutcome> kept;
    QObject context;
    QObject::connect(&program.book, &ConnectionBook::secretsKept, &context,
                     [&kept](axp::StoreOutcome outcome) { kept = outcome; });
    program.book.put(program.saved, secretsOf(service));
    (void)QTest::qWaitFor([&kept] { return kept.has_value(); }, 60'000);
    return kept;
}

/// The steps an opening goes through to its end.
std::vector<Phase> stepsOf(const Opening &opening)
{
    std::vector<Phase> steps;
    QObject context;
    QObject::connect(&opening, &Opening::progress, &context, [&steps](Phase phase) {
        if (steps.empty() || steps.back() != phase) {
            steps.push_back(phase);
        }
    });
    (void)QTest::qWaitFor([&] { return opening.result().has_value(); }, 60'000);
    return steps;
}

const NoSecrets *refusalIn(const Opening &opening)
{
    const auto &result = opening.result();
    return result && !*result ? std::get_if<NoSecrets>(&result->error()) : nullptr;
}

} // namespace

/// Engagements fetched with secrets from the key store of a real desktop session, each function in one of its own.
class OpeningKeyStoreTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_service.serve(id, R"({"id":"11111111-1111-4111-8111-111111111111"})");
        QVERIFY(m_service.start());
    }
    void theKeyStoreIsAStepOnTheWayToARecord();
    void aLockedKeyStoreIsToldAndLeftAtOnce();
    void secretsThatWereNeverSavedAreMissed();
    void whereNoKeyStoreAnswersItIsTold();

private:
    demo::SampleService m_service;
};

void OpeningKeyStoreTest::theKeyStoreIsAStepOnTheWayToARecord()
{
    const QTemporaryDir home;
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    {
        Program earlier(m_service);
        QCOMPARE(save(earlier, m_service), axp::StoreOutcome::Done);
    }
    Program program(m_service);
    const auto opening = program.open();
    const auto steps = stepsOf(*opening);
    QVERIFY(opening->result() && opening->result()->has_value());
    QVERIFY((steps ==
             std::vector{Phase::AskingKeyStore, Phase::SigningIn, Phase::Asking, Phase::Fetching, Phase::Reading}));
    const auto again = program.open(); // they are known now
    QVERIFY((stepsOf(*again) == std::vector{Phase::Asking, Phase::Fetching, Phase::Reading}));
}

void OpeningKeyStoreTest::aLockedKeyStoreIsToldAndLeftAtOnce()
{
    const QTemporaryDir home;
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    {
        Program earlier(m_service);
        QCOMPARE(save(earlier, m_service), axp::StoreOutcome::Done);
    }
    Keyring::lock();
    Keyring::letPromptWait();
    Program program(m_service, 1s);
    const auto cancelled = program.open();
    QSignalSpy progress(cancelled.get(), &Opening::progress);
    QVERIFY(!progress.isEmpty() || progress.wait(60'000));
    QCOMPARE(progress.front().front().value<Phase>(), Phase::AskingKeyStore);
    cancelled->cancel();
    QVERIFY(cancelled->result() && !*cancelled->result());
    QVERIFY(std::holds_alternative<Cancelled>(cancelled->result()->error()));

    const auto opening = program.open();
    QVERIFY((stepsOf(*opening) == std::vector{Phase::AskingKeyStore}));
    const NoSecrets *refusal = refusalIn(*opening);
    QVERIFY(refusal);
    QCOMPARE(refusal->connection, QStringLiteral("Mine"));
    QVERIFY(refusal->outcome == axp::StoreOutcome::TimedOut);
}

void OpeningKeyStoreTest::secretsThatWereNeverSavedAreMissed()
{
    const QTemporaryDir home;
    Keyring keyring(home.path());
    QVERIFY(keyring.start());
    Program program(m_service);
    const auto opening = program.open();
    QVERIFY((stepsOf(*opening) == std::vector{Phase::AskingKeyStore}));
    QVERIFY(refusalIn(*opening) && refusalIn(*opening)->outcome == axp::StoreOutcome::Missing);
}

void OpeningKeyStoreTest::whereNoKeyStoreAnswersItIsTold()
{
    Program program(m_service);
    const auto opening = program.open();
    QVERIFY((stepsOf(*opening) == std::vector{Phase::AskingKeyStore}));
    QVERIFY(refusalIn(*opening) && refusalIn(*opening)->outcome == axp::StoreOutcome::NoStore);
    QCOMPARE(save(program, m_service), axp::StoreOutcome::NoStore);
    const auto again = program.open(); // known until the program ends
    QVERIFY(!stepsOf(*again).empty());
    QVERIFY(again->result() && again->result()->has_value());
}

QTEST_GUILESS_MAIN(OpeningKeyStoreTest)
#include "opening_key_store_test.moc"
