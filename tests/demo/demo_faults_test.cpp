// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTest>

#include <future>

using demo::Fault;
using demo::SampleService;
using namespace std::chrono_literals;

namespace {

const QString id = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");

QByteArray sampleBytes()
{
    return demo::sampleIndex().samples.front().bytes;
}

} // namespace

/// What tests of a client can have go wrong, and that the service ends in the midst of it.
class DemoFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aDelayedAnswerComesWhole();
    void halfABodyPromisesTheWhole();
    void theContentTypeCanLie();
    void aLoginPageIsHtml();
    void nothingMayComeBack();
    void tooManyRequestsSayWhenToComeBack();
    void aFaultPassesAfterSoManyAnswers();
    void aRedirectGoesWhereItIsTold();
    void gzipComesUnasked();
    void aFaultIsOfOnePathOrOneId();
    void stopDoesNotWaitForThoseWhoWait();
    void stopDoesNotWaitForLongWhereAClientIsSilent();
};

void DemoFaultsTest::aDelayedAnswerComesWhole()
{
    SampleService service;
    QVERIFY(service.start());
    constexpr auto wait = 300ms;
    service.setFault(id, Fault::delay(wait));
    QElapsedTimer timer;
    timer.start();
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QVERIFY(std::chrono::milliseconds(timer.elapsed()) >= wait);
    QCOMPARE(reply->body, sampleBytes());
}

void DemoFaultsTest::halfABodyPromisesTheWhole()
{
    SampleService service;
    const auto port = service.start();
    QVERIFY(port);
    service.setFault(QStringLiteral("/samples"), Fault::halfBody());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, *port);
    socket.write("GET /samples HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(socket.waitForDisconnected());
    const QByteArray answer = socket.readAll();
    const QByteArray whole = demo::sampleIndex().bytes;
    QVERIFY(answer.contains("\r\nContent-Length: " + QByteArray::number(whole.size()) + "\r\n"));
    QCOMPARE(answer.sliced(answer.indexOf("\r\n\r\n") + 4), whole.first(whole.size() / 2));
    QVERIFY(!ask(service.address(), "GET", QStringLiteral("/samples")));
}

void DemoFaultsTest::theContentTypeCanLie()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::contentType("image/png"));
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->type, "image/png");
    QCOMPARE(reply->body, sampleBytes());
}

void DemoFaultsTest::aLoginPageIsHtml()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::loginPage());
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->type, "text/html; charset=utf-8");
    QVERIFY(reply->body.startsWith("<!DOCTYPE html>"));
}

void DemoFaultsTest::nothingMayComeBack()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::noContent());
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->status, 204);
    QVERIFY(reply->body.isEmpty());
}

void DemoFaultsTest::tooManyRequestsSayWhenToComeBack()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::problem(429, "Wed, 21 Oct 2026 07:28:00 GMT"));
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->status, 429);
    QCOMPARE(reply->headers.at("retry-after"), "Wed, 21 Oct 2026 07:28:00 GMT");
    QCOMPARE(reply->type, "application/problem+json");
    service.setFault(id, Fault::problem(429));
    QVERIFY(!getEngagement(service, id)->headers.contains("retry-after"));
}

void DemoFaultsTest::aFaultPassesAfterSoManyAnswers()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::problem(500).times(2));
    for (const int status : {500, 500, 200, 200}) {
        QCOMPARE(getEngagement(service, id)->status, status);
    }
    QCOMPARE(service.requests().front().status, std::optional(500));
}

void DemoFaultsTest::aRedirectGoesWhereItIsTold()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::redirect("https://elsewhere.example/x", 307));
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->status, 307);
    QCOMPARE(reply->headers.at("location"), "https://elsewhere.example/x");
}

void DemoFaultsTest::gzipComesUnasked()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::gzip());
    const auto reply = getEngagement(service, id);
    QVERIFY(reply);
    QCOMPARE(reply->headers.at("content-encoding"), "gzip");
    QVERIFY(reply->body != sampleBytes());
    const QString gzip = QStandardPaths::findExecutable(QStringLiteral("gzip"));
    if (gzip.isEmpty()) {
        QSKIP("gzip is not installed");
    }
    QProcess process;
    process.start(gzip, {QStringLiteral("-dc")});
    process.write(reply->body);
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardOutput(), sampleBytes());
}

void DemoFaultsTest::aFaultIsOfOnePathOrOneId()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(demo::engagementPath(QStringLiteral("OTHERS"), id), Fault::noContent());
    QCOMPARE(getEngagement(service, id)->status, 200);
    service.setFault(id, Fault::noContent());
    QCOMPARE(getEngagement(service, QStringLiteral("ca11ab1e-0000-4000-8000-000000000001"))->status, 200);
    QCOMPARE(getEngagement(service, id)->status, 204);
    service.clearFaults();
    QCOMPARE(getEngagement(service, id)->status, 200);
}

void DemoFaultsTest::stopDoesNotWaitForThoseWhoWait()
{
    SampleService service;
    QVERIFY(service.start());
    service.setFault(id, Fault::noAnswer());
    service.setFault(QStringLiteral("/samples"), Fault::delay(1h));
    const QString address = service.address();
    const auto silent = std::async(std::launch::async, [&service] { return getEngagement(service, id); });
    const auto slow =
        std::async(std::launch::async, [&address] { return ask(address, "GET", QStringLiteral("/samples")); });
    QTRY_COMPARE(service.requests().size(), std::size_t(2));
    QVERIFY(!service.requests().back().status);
    QElapsedTimer timer;
    timer.start();
    service.stop();
    QVERIFY(std::chrono::milliseconds(timer.elapsed()) < 1min);
    silent.wait();
    slow.wait();
}

void DemoFaultsTest::stopDoesNotWaitForLongWhereAClientIsSilent()
{
    SampleService service;
    const auto port = service.start();
    QVERIFY(port);
    QTcpSocket saysNothing;
    saysNothing.connectToHost(QHostAddress::LocalHost, *port);
    QTcpSocket breaksOff;
    breaksOff.connectToHost(QHostAddress::LocalHost, *port);
    breaksOff.write("GET /sam");
    QVERIFY(saysNothing.waitForConnected() && breaksOff.waitForBytesWritten());
    QElapsedTimer timer;
    timer.start();
    service.stop();
    QVERIFY(std::chrono::milliseconds(timer.elapsed()) < 1min);
}

QTEST_GUILESS_MAIN(DemoFaultsTest)
#include "demo_faults_test.moc"
