// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/connection.h"

#include <QObject>
#include <QProcess>

#include <optional>
#include <vector>

namespace opening {

/// A record the sample service holds.
struct Sample
{
    QString id;
    QString title;
    QString description;
};

/// What the sample service holds; the first is the one to show first.
[[nodiscard]] std::vector<Sample> knownSamples();

/// The sample service as a child process of this program, on this computer only. It lives as long as this object.
/// App key and token are made anew for each start and handed over in the child's environment.
class SampleService final : public QObject
{
    Q_OBJECT
public:
    /// The program beside this one.
    explicit SampleService(QObject *parent = nullptr);
    explicit SampleService(const QString &program, QObject *parent = nullptr);
    ~SampleService() override;

    /// Starts it unless it runs already; ready() or failed() follows, never within this call.
    void start();
    /// How to reach it, once ready() was emitted.
    [[nodiscard]] const std::optional<axp::Connection> &connection() const { return m_connection; }

Q_SIGNALS:
    void ready();
    void failed(const QString &detail);

private:
    void readOutput();
    void fail(const QString &detail);

    QString m_program;
    QProcess m_process;
    QByteArray m_output;
    axp::Credentials m_credentials;
    std::optional<axp::Connection> m_connection;
};

} // namespace opening
