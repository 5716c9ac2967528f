// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/network_fault.h"
#include "client_fixture.h"
#include "fault_server.h"
#include "played_reachability.h"

#include <QRegularExpression>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace axp;
using Error = QNetworkReply::NetworkError;

namespace {

/// What Qt is made to say.
struct Told
{
    Error error = QNetworkReply::UnknownNetworkError;
    std::optional<int> status;
    QByteArray body;
    QByteArray contentLength;
};

class FakeReply final : public QNetworkReply
{
    Q_OBJECT
public:
    FakeReply(const QNetworkRequest &request, Told told, QObject *parent)
        : QNetworkReply(parent), m_told(std::move(told))
    {
        setRequest(request);
        setUrl(request.url());
        setOpenMode(QIODevice::ReadOnly);
        QTimer::singleShot(0, this, &FakeReply::tell);
    }
    void abort() override {}
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_told.body.size() + QNetworkReply::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 count = std::min<qint64>(size, m_told.body.size());
        std::copy_n(m_told.body.constData(), count, data);
        m_told.body.remove(0, count);
        return count;
    }

private:
    void tell()
    {
        if (m_told.status) {
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, *m_told.status);
            setRawHeader("Content-Type", "application/json");
            if (!m_told.contentLength.isEmpty())
                setRawHeader("Content-Length", m_told.contentLength);
            Q_EMIT metaDataChanged();
            Q_EMIT readyRead();
        }
        if (m_told.error != QNetworkReply::NoError)
            setError(m_told.error, QStringLiteral("as told, with ") + testToken);
        setFinished(true);
        Q_EMIT finished();
    }

    Told m_told;
};

/// A network that fails as it is told to; untold, it fails all the same.
class FakeManager final : public QNetworkAccessManager
{
    Q_OBJECT
public:
    explicit FakeManager(Told told = {}) : m_told(std::move(told)) {}

protected:
    QNetworkReply *createRequest(Operation, const QNetworkRequest &request, QIODevice *) override
    {
        return new FakeReply(request, m_told, this);
    }

private:
    Told m_told;
};

Connection anyConnection()
{
    return connectionTo(QUrl(QStringLiteral("http://127.0.0.1")));
}

} // namespace

/// What no server can bring about: each error of Qt's network, and answers Qt calls whole that are not.
class AxpNetworkFaultTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachErrorOfTheNetworkHasItsKind_data();
    void eachErrorOfTheNetworkHasItsKind();
    void eachErrorOfACertificateHasItsFault_data();
    void eachErrorOfACertificateHasItsFault();
    void anUnknownAuthorityIsSpokenOfFirst();
    void aBodyShorterThanAnnouncedIsLostThoughQtIsContent();
    void anAnswerThatBreaksOffIsLostWhateverItsStatusPromised();
    void whatFailsForWantOfANetworkIsToldSo_data();
    void whatFailsForWantOfANetworkIsToldSo();
    void signingInFailsForWantOfANetworkToo();
    void theSystemsWordKeepsNobodyFromTrying();
    void theSystemIsAskedAndNeverInTheWayOfLoopback();
};

void AxpNetworkFaultTest::eachErrorOfTheNetworkHasItsKind_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("attempts");
    const auto row = [](Error error, const char *kind, int attempts = 1) {
        QTest::addRow("%s", QMetaEnum::fromType<Error>().valueToKey(error))
            << error << QString::fromLatin1(kind) << attempts;
    };
    row(QNetworkReply::ConnectionRefusedError, "refused");
    row(QNetworkReply::RemoteHostClosedError, "connection-lost", 3);
    row(QNetworkReply::HostNotFoundError, "host-not-found");
    row(QNetworkReply::TimeoutError, "timed-out");
    row(QNetworkReply::OperationCanceledError, "cancelled");
    row(QNetworkReply::SslHandshakeFailedError, "tls-failed");
    row(QNetworkReply::TemporaryNetworkFailureError, "unreachable");
    row(QNetworkReply::NetworkSessionFailedError, "unreachable");
    row(QNetworkReply::UnknownNetworkError, "unreachable");
    row(QNetworkReply::ProxyConnectionRefusedError, "proxy-refused");
    row(QNetworkReply::ProxyConnectionClosedError, "proxy-refused");
    row(QNetworkReply::ProxyNotFoundError, "proxy-refused");
    row(QNetworkReply::ProxyTimeoutError, "proxy-refused");
    row(QNetworkReply::ProxyAuthenticationRequiredError, "proxy-refused");
    row(QNetworkReply::ProtocolFailure, "not-an-answer");
    row(QNetworkReply::ProtocolUnknownError, "not-an-answer");
}

void AxpNetworkFaultTest::eachErrorOfTheNetworkHasItsKind()
{
    QFETCH(const Error, error);
    QFETCH(const int, attempts);
    Told told;
    told.error = error;
    ClientFixture fixture(std::make_unique<FakeManager>(told), patientSettings());
    const auto answer = fixture.fetch(anyConnection());
    QVERIFY(!answer);
    QTEST(nameOf(answer.error().kind), "kind");
    QCOMPARE(answer.error().attempts, attempts);
    QCOMPARE(answer.error().timedOutAt.has_value(), answer.error().kind == ErrorKind::TimedOut);
    QVERIFY(answer.error().detail.contains(QStringLiteral("as told, with …")));
    QCOMPARE(secretsIn(everythingIn(answer.error())), QStringList());
}

void AxpNetworkFaultTest::eachErrorOfACertificateHasItsFault_data()
{
    QTest::addColumn<QSslError::SslError>("error");
    QTest::addColumn<CertificateFault>("fault");
    QTest::newRow("expired") << QSslError::CertificateExpired << CertificateFault::Expired;
    QTest::newRow("not yet") << QSslError::CertificateNotYetValid << CertificateFault::NotYetValid;
    QTest::newRow("host") << QSslError::HostNameMismatch << CertificateFault::WrongHost;
    QTest::newRow("revoked") << QSslError::CertificateRevoked << CertificateFault::Revoked;
    QTest::newRow("self-signed") << QSslError::SelfSignedCertificate << CertificateFault::UnknownAuthority;
    QTest::newRow("issuer") << QSslError::UnableToGetLocalIssuerCertificate << CertificateFault::UnknownAuthority;
    QTest::newRow("purpose") << QSslError::InvalidPurpose << CertificateFault::Other;
}

void AxpNetworkFaultTest::eachErrorOfACertificateHasItsFault()
{
    QFETCH(const QSslError::SslError, error);
    const FetchError made = faultOf(QNetworkReply::SslHandshakeFailedError, {QSslError(error)});
    QCOMPARE(nameOf(made.kind), QStringLiteral("certificate-problem"));
    QVERIFY(made.certificate.has_value());
    QTEST(*made.certificate, "fault");
    QVERIFY(!made.detail.isEmpty());
}

void AxpNetworkFaultTest::anUnknownAuthorityIsSpokenOfFirst()
{
    const FetchError made = faultOf(QNetworkReply::SslHandshakeFailedError,
                                    {QSslError(QSslError::CertificateExpired), QSslError(QSslError::HostNameMismatch),
                                     QSslError(QSslError::SelfSignedCertificate)});
    QVERIFY(made.certificate == CertificateFault::UnknownAuthority);
}

void AxpNetworkFaultTest::aBodyShorterThanAnnouncedIsLostThoughQtIsContent()
{
    ClientFixture fixture(std::make_unique<FakeManager>(Told{QNetworkReply::NoError, 200, "{\"id\":", "100"}),
                          patientSettings());
    const auto answer = fixture.fetch(anyConnection());
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("connection-lost"));
    QVERIFY(answer.error().detail.contains(QStringLiteral("6 of 100 bytes")));
}

void AxpNetworkFaultTest::anAnswerThatBreaksOffIsLostWhateverItsStatusPromised()
{
    ClientFixture fixture(std::make_unique<FakeManager>(Told{QNetworkReply::UnknownNetworkError, 200, "{", {}}),
                          patientSettings());
    const auto answer = fixture.fetch(anyConnection());
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("connection-lost"));
    QCOMPARE(answer.error().status, 200);
}

void AxpNetworkFaultTest::whatFailsForWantOfANetworkIsToldSo_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<QString>("base");
    QTest::addColumn<bool>("isOnline");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, Error error, const char *base, bool isOnline, const char *kind) {
        QTest::newRow(name) << error << QString::fromLatin1(base) << isOnline << QString::fromLatin1(kind);
    };
    const char *const elsewhere = "https://service.invalid";
    row("no such host", QNetworkReply::HostNotFoundError, elsewhere, false, "offline");
    row("no route", QNetworkReply::UnknownNetworkError, elsewhere, false, "offline");
    row("the network went down", QNetworkReply::TemporaryNetworkFailureError, elsewhere, false, "offline");
    row("timed out", QNetworkReply::TimeoutError, elsewhere, false, "offline");
    row("lost on the way", QNetworkReply::RemoteHostClosedError, elsewhere, false, "offline");
    row("no such proxy", QNetworkReply::ProxyNotFoundError, elsewhere, false, "offline");
    row("refused", QNetworkReply::ConnectionRefusedError, elsewhere, false, "refused"); // somebody was reached
    row("no TLS", QNetworkReply::SslHandshakeFailedError, elsewhere, false, "tls-failed");
    row("no such host, online", QNetworkReply::HostNotFoundError, elsewhere, true, "host-not-found");
    row("loopback", QNetworkReply::UnknownNetworkError, "http://127.0.0.1", false, "unreachable");
    row("loopback by name", QNetworkReply::TimeoutError, "http://localhost:1", false, "timed-out");
}

void AxpNetworkFaultTest::whatFailsForWantOfANetworkIsToldSo()
{
    QFETCH(const Error, error);
    QFETCH(const QString, base);
    QFETCH(const bool, isOnline);
    Told told;
    told.error = error;
    PlayedReachability reachability;
    if (!isOnline)
        reachability.takeAway();
    ClientFixture fixture(std::make_unique<FakeManager>(told), patientSettings());
    fixture.client().setReachability(reachability);
    const auto answer = fixture.fetch(connectionTo(QUrl(base)));
    QVERIFY(!answer);
    QTEST(nameOf(answer.error().kind), "kind");
    QCOMPARE(answer.error().attempts, 1); // it is not asked again before the network is back
    QVERIFY(answer.error().detail.contains(QStringLiteral("as told")));
}

void AxpNetworkFaultTest::signingInFailsForWantOfANetworkToo()
{
    Told told;
    told.error = QNetworkReply::HostNotFoundError;
    PlayedReachability reachability;
    reachability.takeAway();
    ClientFixture fixture(std::make_unique<FakeManager>(told), patientSettings());
    fixture.client().setReachability(reachability);
    const auto answer = fixture.fetch(connectionTo(QUrl(QStringLiteral("https://service.invalid")),
                                                   ClientCredentials{QStringLiteral("me"), Secret(testClientSecret)}));
    QVERIFY(!answer);
    QCOMPARE(nameOf(answer.error().kind), QStringLiteral("offline"));
    QVERIFY(answer.error().step == Step::SigningIn);
}

void AxpNetworkFaultTest::theSystemsWordKeepsNobodyFromTrying()
{
    PlayedReachability reachability;
    reachability.takeAway();
    ClientFixture fixture(std::make_unique<FakeManager>(Told{QNetworkReply::NoError, 200, "{}", {}}),
                          patientSettings());
    fixture.client().setReachability(reachability);
    QVERIFY(fixture.fetch(connectionTo(QUrl(QStringLiteral("https://service.invalid")))).has_value());
    QCOMPARE(reachability.asked(), 0);
}

void AxpNetworkFaultTest::theSystemIsAskedAndNeverInTheWayOfLoopback()
{
    SystemReachability reachability;
    const bool isOnline = reachability.isOnline(); // true where no system answers
    QCOMPARE(reachability.isOnline(), isOnline);
    FaultServer server;
    server.play({{json(200, "{}")}});
    ClientFixture fixture(patientSettings());
    fixture.client().setReachability(reachability);
    QVERIFY(fixture.fetch(connectionTo(server.url())).has_value());
}

QTEST_GUILESS_MAIN(AxpNetworkFaultTest)
#include "axp_network_fault_test.moc"
