// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/sample_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

// The macro must be expanded outside any namespace.
static void initSampleIndex()
{
    Q_INIT_RESOURCE(sample_index);
}

namespace opening {

namespace {

QJsonObject sampleIndex()
{
    initSampleIndex();
    QFile file(QStringLiteral(":/samples/index.json"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QJsonDocument::fromJson(file.readAll()).object();
}

axp::Secret randomSecret()
{
    QString hex;
    for (int i = 0; i < 4; ++i) {
        hex += QString::number(QRandomGenerator::system()->generate64(), 16).rightJustified(16, QLatin1Char('0'));
    }
    return axp::Secret(hex);
}

QString programPath()
{
    QString name = QCoreApplication::applicationDirPath() + QLatin1StringView("/engagement-sample-service");
#ifdef Q_OS_WIN
    name += QLatin1StringView(".exe");
#endif
    return name;
}

} // namespace

std::vector<Sample> knownSamples()
{
    std::vector<Sample> samples;
    const auto entries = sampleIndex().value(QLatin1StringView("samples")).toArray();
    for (const auto &entry : entries) {
        const QJsonObject sample = entry.toObject();
        samples.push_back({sample.value(QLatin1StringView("id")).toString(),
                           sample.value(QLatin1StringView("title")).toString(),
                           sample.value(QLatin1StringView("description")).toString()});
    }
    return samples;
}

SampleService::SampleService(QObject *parent) : SampleService(programPath(), parent)
{}

SampleService::SampleService(const QString &program, QObject *parent) : QObject(parent), m_program(program)
{
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &SampleService::readOutput);
    connect(&m_process, &QProcess::errorOccurred, this, [this] { fail(m_process.errorString()); });
    connect(&m_process, &QProcess::finished, this,
            [this] { fail(QString::fromUtf8(m_process.readAllStandardError()).trimmed()); });
}

SampleService::~SampleService()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    constexpr int patienceMs = 2000;
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(patienceMs)) {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }
}

void SampleService::start()
{
    if (m_process.state() != QProcess::NotRunning) {
        if (m_connection) {
            QMetaObject::invokeMethod(this, &SampleService::ready, Qt::QueuedConnection);
        }
        return;
    }
    const axp::Secret appKey = randomSecret();
    const axp::Secret token = randomSecret();
    m_credentials = axp::Credentials{appKey, axp::PastedToken{token}};
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("AXP_APPKEY"), QString::fromUtf8(appKey.reveal()));
    environment.insert(QStringLiteral("AXP_TOKEN"), QString::fromUtf8(token.reveal()));
    m_process.setProcessEnvironment(environment);
    m_output.clear();
    m_process.start(m_program, QStringList());
}

void SampleService::readOutput()
{
    m_output += m_process.readAllStandardOutput();
    const auto end = m_output.indexOf('\n');
    if (end < 0 || m_connection) {
        return;
    }
    const QUrl address(QString::fromUtf8(m_output.first(end)).trimmed());
    if (!record::isSafeAddress(address)) {
        fail(tr("It printed no address."));
        return;
    }
    m_connection = axp::Connection{tr("Sample service (this computer)"),
                                   {address, sampleIndex().value(QLatin1StringView("accountId")).toString()},
                                   m_credentials,
                                   {}};
    Q_EMIT ready();
}

void SampleService::fail(const QString &detail)
{
    m_connection.reset();
    Q_EMIT failed(detail);
}

} // namespace opening
