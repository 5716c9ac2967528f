// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "client_fixture.h"

#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <memory>

namespace {

QString captured;
QtMessageHandler previous = nullptr;

void capture(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    captured += message + QLatin1Char('\n');
    if (type != QtDebugMsg && previous)
        previous(type, context, message);
}

} // namespace

axp::Clockwork TestTime::clockwork()
{
    return {[this] { return m_now; },
            [this](std::chrono::milliseconds wait, QObject *context, std::function<void()> then) {
                if (wait.count() > 0) {
                    m_waits.push_back(wait);
                    if (m_isHeld)
                        return;
                }
                pass(wait);
                QTimer::singleShot(0, context, std::move(then));
            },
            [] {
                return 0.5;
            }};
}

ClientFixture::ClientFixture(const axp::ClientSettings &settings)
    : ClientFixture(std::make_unique<QNetworkAccessManager>(), settings)
{}

ClientFixture::ClientFixture(std::unique_ptr<QNetworkAccessManager> manager, const axp::ClientSettings &settings)
    : m_manager(std::move(manager)), m_client(*m_manager, settings, m_time.clockwork())
{
    QObject::connect(&m_client, &axp::EngagementClient::noted, &m_client,
                     [this](const axp::ExchangeFacts &facts) { m_facts.push_back(facts); });
}

tl::expected<axp::Answer, axp::FetchError> ClientFixture::fetch(const axp::Connection &connection, const QString &id,
                                                                const axp::Validators &known)
{
    const std::unique_ptr<axp::Reply> reply(m_client.fetch(connection, id, known));
    QSignalSpy finished(reply.get(), &axp::Reply::finished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000))
        qFatal("the fetch never finished");
    return reply->takeOutcome();
}

axp::ClientSettings patientSettings()
{
    axp::ClientSettings settings;
    settings.limits.timeouts = {std::chrono::seconds(40), std::chrono::seconds(40), std::chrono::seconds(40),
                                std::chrono::seconds(50)};
    return settings;
}

axp::Connection connectionTo(const QUrl &base, const axp::SignIn &signIn)
{
    return {QStringLiteral("Test"), {base, testAccount}, {axp::Secret(testAppKey), signIn}, {}};
}

axp::Connection connectionTo(const QUrl &base)
{
    return connectionTo(base, axp::PastedToken{axp::Secret(testToken)});
}

LogCapture::LogCapture()
{
    captured.clear();
    QLoggingCategory::setFilterRules(QStringLiteral("engagement.axp.debug=true"));
    previous = qInstallMessageHandler(capture);
}

LogCapture::~LogCapture()
{
    qInstallMessageHandler(previous);
    QLoggingCategory::setFilterRules({});
}

QString LogCapture::text()
{
    return captured;
}

QString everythingIn(const axp::FetchError &error)
{
    QStringList texts{error.detail};
    if (error.problem) {
        texts << error.problem->type << error.problem->title << error.problem->detail << error.problem->instance;
        for (const axp::Violation &violation : error.problem->violations)
            texts << violation.field << violation.message << violation.code;
    }
    return texts.join(QLatin1Char('\n'));
}

QString everythingIn(const std::vector<axp::ExchangeFacts> &facts)
{
    QStringList texts;
    for (const axp::ExchangeFacts &fact : facts) {
        texts << fact.method << fact.url << fact.address.value_or(QUrl()).toString(QUrl::FullyEncoded) << fact.grant;
        for (const axp::RequestId &id : fact.requestIds)
            texts << id.header << id.value;
    }
    return texts.join(QLatin1Char('\n'));
}

QStringList secretsIn(const QString &text)
{
    QStringList found;
    for (const QString &secret : {testAppKey, testToken, testClientSecret, testPassword}) {
        if (text.contains(secret) || text.contains(QString::fromLatin1(QUrl::toPercentEncoding(secret))))
            found << secret;
    }
    return found;
}
