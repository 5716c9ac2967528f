// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The macro declares a function and must stand outside any namespace.
static void initSamples()
{
    Q_INIT_RESOURCE(samples);
}

namespace demo {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/samples/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(opened, "resource", "a file of the index is not built in");
    return opened ? file.readAll() : QByteArray();
}

Sample sampleOf(const QJsonObject &entry)
{
    const auto text = [&entry](const char *key) {
        return entry.value(QLatin1String(key)).toString();
    };
    Sample sample{text("id"), text("title"), text("description"), resource(text("file")), {}};
    const QJsonValue restarts = entry.value(QLatin1String("restartsAfterSeconds"));
    if (restarts.isDouble()) {
        sample.restartsAfter = std::chrono::seconds(restarts.toInt());
    }
    return sample;
}

} // namespace

SampleIndex sampleIndex()
{
    initSamples();
    SampleIndex index;
    index.bytes = resource(QStringLiteral("index.json"));
    const QJsonObject root = QJsonDocument::fromJson(index.bytes).object();
    index.accountId = root.value(QLatin1String("accountId")).toString();
    const QJsonArray entries = root.value(QLatin1String("samples")).toArray();
    for (const QJsonValue &entry : entries) {
        index.samples.push_back(sampleOf(entry.toObject()));
    }
    return index;
}

} // namespace demo
