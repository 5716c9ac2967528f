// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/engagement_client.h"

#include <QNetworkAccessManager>
#include <QStringList>

#include <chrono>
#include <vector>

/// Secrets no text of the program may hold.
inline const auto testAppKey = QStringLiteral("k3y-of-the-application");
inline const auto testToken = QStringLiteral("t0ken/of+the=bearer");
inline const auto testClientSecret = QStringLiteral("cl1ent secret & more");
inline const auto testPassword = QStringLiteral("pa55word?#%");
inline const auto testId = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");
inline const auto testAccount = QStringLiteral("ABCDEF");

/// Time that passes only when somebody waits for it: waiting is instant and remembered.
class TestTime final
{
public:
    [[nodiscard]] axp::Clockwork clockwork();
    /// Retries wait for ever from now on.
    void hold() { m_isHeld = true; }
    void pass(std::chrono::milliseconds by) { m_now.ms += by.count(); }
    [[nodiscard]] record::Instant now() const { return m_now; }
    [[nodiscard]] const std::vector<std::chrono::milliseconds> &waits() const { return m_waits; }

private:
    record::Instant m_now{1'600'000'000'000};
    bool m_isHeld = false;
    std::vector<std::chrono::milliseconds> m_waits;
};

/// A client as a program has it, with its own clock, and everything it logs or notes.
class ClientFixture final
{
public:
    explicit ClientFixture(const axp::ClientSettings &settings = {});
    explicit ClientFixture(std::unique_ptr<QNetworkAccessManager> manager, const axp::ClientSettings &settings = {});

    [[nodiscard]] TestTime &time() { return m_time; }
    [[nodiscard]] QNetworkAccessManager &manager() { return *m_manager; }
    [[nodiscard]] axp::EngagementClient &client() { return m_client; }
    [[nodiscard]] const std::vector<axp::ExchangeFacts> &facts() const { return m_facts; }
    /// Fetches and waits for the outcome.
    [[nodiscard]] tl::expected<axp::Answer, axp::FetchError>
    fetch(const axp::Connection &connection, const QString &id = testId, const axp::Validators &known = {});

private:
    TestTime m_time;
    std::unique_ptr<QNetworkAccessManager> m_manager;
    axp::EngagementClient m_client;
    std::vector<axp::ExchangeFacts> m_facts;
};

/// Limits for tests that wait for a time limit: long for a busy machine, short for a person.
[[nodiscard]] axp::ClientSettings patientSettings();

[[nodiscard]] axp::Connection connectionTo(const QUrl &base, const axp::SignIn &signIn);
[[nodiscard]] axp::Connection connectionTo(const QUrl &base); ///< with a pasted token

/// Keeps what is logged while it lives, debug lines of the service included.
class LogCapture final
{
public:
    LogCapture();
    ~LogCapture();
    [[nodiscard]] static QString text();
    Q_DISABLE_COPY_MOVE(LogCapture)
};

/// Everything the program would keep, show or copy of it, in one text.
[[nodiscard]] QString everythingIn(const axp::FetchError &error);
[[nodiscard]] QString everythingIn(const std::vector<axp::ExchangeFacts> &facts);
/// The secrets that stand in `text`, plainly or encoded; none should.
[[nodiscard]] QStringList secretsIn(const QString &text);
