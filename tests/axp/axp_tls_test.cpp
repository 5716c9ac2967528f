// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"
#include "fault_server.h"
#include "test_authority.h"

#include <QFile>
#include <QNetworkProxy>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <httplib.h>

#include <thread>

using namespace axp;

namespace {

/// A proper server, over TLS, in a thread of its own.
class ProperServer final
{
public:
    explicit ProperServer(const TestAuthority &authority)
        : m_server(QFile::encodeName(authority.path(QStringLiteral("good.pem"))).constData(),
                   QFile::encodeName(authority.path(QStringLiteral("good.key"))).constData())
        , m_port(m_server.bind_to_any_port("127.0.0.1"))
    {}
    ~ProperServer()
    {
        m_server.stop();
        m_thread.join();
    }
    ProperServer(const ProperServer &) = delete;
    ProperServer &operator=(const ProperServer &) = delete;

    /// Answers every request like this from now on.
    void answer(int status, const std::string &body, const httplib::Headers &headers)
    {
        m_server.Get(".*", [=](const httplib::Request &, httplib::Response &response) {
            response.status = status;
            response.headers = headers;
            response.set_content(body, "application/json");
        });
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
    }
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }

private:
    httplib::SSLServer m_server;
    int m_port;
    std::thread m_thread;
};

/// A server that knows TLS 1.1 at most.
class OldServer final
{
public:
    [[nodiscard]] bool start(const TestAuthority &authority)
    {
        {
            const FaultServer taken; // a port that is free
            m_port = taken.serverPort();
        }
        m_process.start(QStringLiteral("openssl"),
                        {QStringLiteral("s_server"), QStringLiteral("-accept"), QString::number(m_port),
                         QStringLiteral("-tls1_1"), QStringLiteral("-cipher"), QStringLiteral("ALL:@SECLEVEL=0"),
                         QStringLiteral("-cert"), authority.path(QStringLiteral("good.pem")), QStringLiteral("-key"),
                         authority.path(QStringLiteral("good.key")), QStringLiteral("-www")});
        while (!m_output.contains("ACCEPT")) {
            if (!m_process.waitForReadyRead(60'000))
                return false;
            m_output += m_process.readAllStandardOutput();
        }
        return true;
    }
    ~OldServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    OldServer() = default;
    OldServer(const OldServer &) = delete;
    OldServer &operator=(const OldServer &) = delete;
    [[nodiscard]] QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }

private:
    quint16 m_port = 0;
    QProcess m_process;
    QByteArray m_output;
};

} // namespace

/// Secure connections and proxies: whom the client trusts, and that it says nothing to anyone else.
class AxpTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theNamedAuthorityIsTrusted();
    void aProperServerIsUnderstood_data();
    void aProperServerIsUnderstood();
    void eachCertificateFaultIsToldAndNothingIsSent_data();
    void eachCertificateFaultIsToldAndNothingIsSent();
    void aCaFileThatIsNoneIsTold_data();
    void aCaFileThatIsNoneIsTold();
    void whoeverSpeaksNoTlsOfTodayIsRefused_data();
    void whoeverSpeaksNoTlsOfTodayIsRefused();
    void aServerOfYesterdayIsRefused();
    void halfABodyIsHalfABodyUnderTlsToo();
    void aTokenEndpointWithABadCertificateGetsNoSecret();
    void eachRefusalOfAProxyIsTold_data();
    void eachRefusalOfAProxyIsTold();
    void aProxyNobodyAnswersAtIsTold();
    void loopbackNeedsNoProxy();

private:
    [[nodiscard]] Connection trusting(const QUrl &url) const;
    [[nodiscard]] Connection trusting(const FaultServer &server) const { return trusting(server.url()); }

    TestAuthority m_authority;
};

void AxpTlsTest::initTestCase()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        QSKIP("needs the openssl command to make certificates");
    QVERIFY(m_authority.make());
}

Connection AxpTlsTest::trusting(const QUrl &url) const
{
    Connection connection = connectionTo(url);
    connection.caFile = m_authority.path(QStringLiteral("ca.pem"));
    return connection;
}

void AxpTlsTest::theNamedAuthorityIsTrusted()
{
    FaultServer server;
    server.useTls(m_authority.serverWith(QStringLiteral("good")));
    server.play({{json(200, "{\"id\":1}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(trusting(server));
    QVERIFY(answer.has_value());
    QCOMPARE(answer->bytes, "{\"id\":1}");
    QVERIFY(answer->timings.encrypted && *answer->timings.encrypted <= *answer->timings.firstByte);
}

void AxpTlsTest::aProperServerIsUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("kind"); // empty: an answer
    QTest::addColumn<int>("attempts");
    QTest::newRow("a record") << 200 << QString() << 1;
    QTest::newRow("not found") << 404 << QStringLiteral("not-found") << 1;
    QTest::newRow("not allowed") << 403 << QStringLiteral("missing-role") << 1;
    QTest::newRow("too many") << 429 << QStringLiteral("too-many-requests") << 3;
    QTest::newRow("trouble") << 503 << QStringLiteral("server-trouble") << 3;
    QTest::newRow("elsewhere") << 302 << QStringLiteral("redirect-refused") << 1;
}

void AxpTlsTest::aProperServerIsUnderstood()
{
    QFETCH(const int, status);
    QFETCH(const QString, kind);
    QFETCH(const int, attempts);
    ProperServer server(m_authority);
    server.answer(status, "{}", {{"Location", "https://elsewhere.invalid/"}});
    ClientFixture fixture(patientSettings());
    const LogCapture log;
    const auto answer = fixture.fetch(trusting(server.url()));
    QCOMPARE(answer ? QString() : nameOf(answer.error().kind), kind);
    QCOMPARE(int(fixture.facts().size()), attempts);
    QCOMPARE(secretsIn(everythingIn(fixture.facts()) + LogCapture::text()), QStringList());
}

void AxpTlsTest::eachCertificateFaultIsToldAndNothingIsSent_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<bool>("knowsAuthority");
    QTest::addColumn<CertificateFault>("fault");
    QTest::newRow("unknown authority") << QStringLiteral("good") << false << CertificateFault::UnknownAuthority;
    QTest::newRow("expired") << QStringLiteral("expired") << true << CertificateFault::Expired;
    QTest::newRow("another host's") << QStringLiteral("elsewhere") << true << CertificateFault::WrongHost;
    QTest::newRow("signed by itself") << QStringLiteral("ca") << false << CertificateFault::UnknownAuthority;
}

void AxpTlsTest::eachCertificateFaultIsToldAndNothingIsSent()
{
    QFETCH(const QString, certificate);
    QFETCH(const bool, knowsAuthority);
    QFETCH(const CertificateFault, fault);
    FaultServer server;
    server.useTls(m_authority.serverWith(certificate));
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(knowsAuthority ? trusting(server) : connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("certificate-problem"));
    QVERIFY(answer.error().certificate == fault);
    QVERIFY(!answer.error().detail.isEmpty());
    QCOMPARE(answer.error().attempts, 1);
    QVERIFY(server.seen().empty());
}

void AxpTlsTest::aCaFileThatIsNoneIsTold_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("not there") << QStringLiteral("nowhere.pem");
    QTest::newRow("no certificate in it") << QStringLiteral("good.key");
}

void AxpTlsTest::aCaFileThatIsNoneIsTold()
{
    QFETCH(const QString, file);
    FaultServer server;
    server.useTls(m_authority.serverWith(QStringLiteral("good")));
    Connection connection = connectionTo(server.url());
    connection.caFile = m_authority.path(file);
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connection);
    QVERIFY(!answer);
    QVERIFY(answer.error().certificate == CertificateFault::CaFileUnreadable);
    QVERIFY(answer.error().detail.contains(file));
    QCOMPARE(answer.error().attempts, 0);
}

void AxpTlsTest::whoeverSpeaksNoTlsOfTodayIsRefused_data()
{
    QTest::addColumn<QByteArray>("hello");
    QTest::newRow("plain HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    QTest::newRow("too old a protocol") << QByteArray("\x15\x03\x01\x00\x02\x02\x46", 7);
}

void AxpTlsTest::whoeverSpeaksNoTlsOfTodayIsRefused()
{
    QFETCH(const QByteArray, hello);
    FaultServer server;
    server.greet(hello);
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(connectionTo(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("tls-failed"));
    QCOMPARE(answer.error().attempts, 1);
}

void AxpTlsTest::aServerOfYesterdayIsRefused()
{
    OldServer server;
    QVERIFY(server.start(m_authority));
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(trusting(server.url()));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("tls-failed"));
    QCOMPARE(answer.error().attempts, 1);
    QVERIFY(!answer.error().detail.isEmpty());
}

void AxpTlsTest::halfABodyIsHalfABodyUnderTlsToo()
{
    FaultServer server;
    server.useTls(m_authority.serverWith(QStringLiteral("good")));
    server.play({{"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":", Turn::Then::Reset}});
    ClientFixture fixture(patientSettings());
    const auto answer = fixture.fetch(trusting(server));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("connection-lost"));
    QCOMPARE(answer.error().attempts, 3);
}

void AxpTlsTest::aTokenEndpointWithABadCertificateGetsNoSecret()
{
    FaultServer server;
    server.useTls(m_authority.serverWith(QStringLiteral("good")));
    ClientFixture fixture(patientSettings());
    const auto answer =
        fixture.fetch(connectionTo(server.url(), ClientCredentials{QStringLiteral("me"), Secret(testClientSecret)}));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("certificate-problem"));
    QVERIFY(answer.error().step == Step::SigningIn);
    QVERIFY(server.seen().empty());
}

void AxpTlsTest::eachRefusalOfAProxyIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("forbidden") << http(403, "", "");
    QTest::newRow("wants a password") << http(407, "Proxy-Authenticate: Basic realm=\"x\"\r\nConnection: close\r\n",
                                              "");
    QTest::newRow("cannot reach it") << http(502, "", "");
}

void AxpTlsTest::eachRefusalOfAProxyIsTold()
{
    QFETCH(const QByteArray, bytes);
    FaultServer proxy;
    proxy.play({{bytes, Turn::Then::Close}});
    ClientFixture fixture(patientSettings());
    fixture.manager().setProxy(
        QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), proxy.serverPort()));
    const auto answer = fixture.fetch(connectionTo(QUrl(QStringLiteral("https://service.invalid"))));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("proxy-refused"));
    QVERIFY(!proxy.seen().empty());
    for (const SeenRequest &request : proxy.seen()) {
        QCOMPARE(request.method, "CONNECT");
        QVERIFY(!request.headers.contains("appkey") && !request.headers.contains("authorization"));
    }
}

void AxpTlsTest::aProxyNobodyAnswersAtIsTold()
{
    quint16 port = 0;
    {
        const FaultServer gone;
        port = gone.serverPort();
    }
    ClientFixture fixture(patientSettings());
    fixture.manager().setProxy(QNetworkProxy(QNetworkProxy::HttpProxy, QStringLiteral("127.0.0.1"), port));
    const auto answer = fixture.fetch(connectionTo(QUrl(QStringLiteral("https://service.invalid"))));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("proxy-refused"));
}

void AxpTlsTest::loopbackNeedsNoProxy()
{
    qputenv("http_proxy", "http://127.0.0.1:1");
    FaultServer server;
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    useSystemProxy(fixture.manager());
    const QNetworkProxyQuery elsewhere(QUrl(QStringLiteral("http://service.invalid")));
    QCOMPARE(fixture.manager().proxyFactory()->queryProxy(elsewhere).constFirst().port(), quint16(1));
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
    qunsetenv("http_proxy");
}

QTEST_GUILESS_MAIN(AxpTlsTest)
#include "axp_tls_test.moc"
