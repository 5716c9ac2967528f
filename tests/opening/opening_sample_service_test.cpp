// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/opener.h"
#include "opening/sample_service.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <memory>

using opening::SampleService;

namespace {

/// Where the program looks for the service: beside itself.
QString besideThisProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/engagement-sample-service");
}

bool canBeReached(const QUrl &base)
{
    QTcpSocket socket;
    socket.connectToHost(base.host(), static_cast<quint16>(base.port()));
    return socket.waitForConnected();
}

} // namespace

/// The sample service as a child of this program.
class OpeningSampleServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void itStartsAndSaysHowToReachIt();
    void itStopsWithItsObject();
    void everySampleCanBeOpened();
    void startingItTwiceStartsOne();
    void eachStartHasSecretsOfItsOwn();
    void aMissingProgramIsToldOnce();
};

void OpeningSampleServiceTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QFile::remove(besideThisProgram());
    QVERIFY(QFile::link(QStringLiteral(PROGRAM_DIR "/engagement-sample-service"), besideThisProgram()));
}

void OpeningSampleServiceTest::cleanup()
{
    QFile::remove(besideThisProgram());
}

void OpeningSampleServiceTest::itStartsAndSaysHowToReachIt()
{
    SampleService service;
    QSignalSpy ready(&service, &SampleService::ready);
    QSignalSpy failed(&service, &SampleService::failed);
    service.start();
    QVERIFY(!service.connection() && ready.isEmpty());
    QVERIFY(ready.wait(60'000));
    QVERIFY(service.connection());
    QCOMPARE(service.connection()->service.base.host(), QStringLiteral("127.0.0.1"));
    QCOMPARE(service.connection()->service.accountId, QStringLiteral("SAMPLE"));
    QVERIFY(canBeReached(service.connection()->service.base));
    QVERIFY(failed.isEmpty());
}

void OpeningSampleServiceTest::itStopsWithItsObject()
{
    auto service = std::make_unique<SampleService>();
    QSignalSpy ready(service.get(), &SampleService::ready);
    service->start();
    QVERIFY(ready.wait(60'000));
    const QUrl base = service->connection()->service.base;
    service.reset();
    QVERIFY(!canBeReached(base));
}

void OpeningSampleServiceTest::everySampleCanBeOpened()
{
    SampleService service;
    QSignalSpy ready(&service, &SampleService::ready);
    service.start();
    QVERIFY(ready.wait(60'000));
    QNetworkAccessManager network;
    axp::EngagementClient client(network);
    opening::Opener opener(client,
                           [&service](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                               take(service.connection());
                           },
                           {});
    QObject owner;
    const auto samples = opening::knownSamples();
    QCOMPARE(samples.size(), std::size_t(8));
    for (const opening::Sample &sample : samples) {
        opening::Opening *opened = opener.open(record::EngagementRef{sample.id, {}}, &owner);
        QTRY_VERIFY_WITH_TIMEOUT(opened->result(), 60'000);
        QVERIFY2(*opened->result(), qPrintable(sample.title));
        const analysis::JourneyEngagement &engagement = opened->result()->value()->engagements.front();
        QVERIFY(engagement.origin.kind == analysis::Origin::Kind::Service && engagement.origin.fetchedAt);
        QCOMPARE(engagement.analysis->asOf, engagement.origin.fetchedAt);
    }
}

void OpeningSampleServiceTest::startingItTwiceStartsOne()
{
    SampleService service;
    QSignalSpy ready(&service, &SampleService::ready);
    service.start();
    service.start();
    QVERIFY(ready.wait(60'000));
    const QUrl base = service.connection()->service.base;
    service.start();
    QTRY_COMPARE(ready.count(), 2);
    QCOMPARE(service.connection()->service.base, base);
}

void OpeningSampleServiceTest::eachStartHasSecretsOfItsOwn()
{
    SampleService first;
    SampleService second;
    QSignalSpy firstReady(&first, &SampleService::ready);
    QSignalSpy secondReady(&second, &SampleService::ready);
    first.start();
    second.start();
    QTRY_VERIFY_WITH_TIMEOUT(!firstReady.isEmpty() && !secondReady.isEmpty(), 60'000);
    QVERIFY(first.connection()->service.base != second.connection()->service.base);
    QVERIFY(!(first.connection()->credentials == second.connection()->credentials));
}

void OpeningSampleServiceTest::aMissingProgramIsToldOnce()
{
    QVERIFY(QFile::remove(besideThisProgram()));
    SampleService service;
    QSignalSpy failed(&service, &SampleService::failed);
    service.start();
    QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
    QVERIFY(!failed.front().front().toString().isEmpty());
    QVERIFY(!service.connection());
}

QTEST_GUILESS_MAIN(OpeningSampleServiceTest)
#include "opening_sample_service_test.moc"
