// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/connection_book.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <memory>

namespace opening {

namespace {

using axp::SavedConnection;

constexpr QLatin1StringView formatName("engagement-viewer-connections");
constexpr int formatVersion = 1;

template<typename Is>
std::optional<SavedConnection> firstOf(const std::vector<SavedConnection> &connections, Is is)
{
    const auto found = std::find_if(connections.begin(), connections.end(), is);
    return found == connections.end() ? std::nullopt : std::optional(*found);
}

bool isSampleId(const QString &id)
{
    const auto samples = knownSamples();
    return std::any_of(samples.begin(), samples.end(),
                       [&id](const Sample &sample) { return sample.id.compare(id, Qt::CaseInsensitive) == 0; });
}

std::optional<axp::Connection> fromEnvironment(const record::EngagementRef &ref)
{
    if (!ref.service) {
        return std::nullopt;
    }
    auto credentials = axp::credentialsFromEnvironment(QProcessEnvironment::systemEnvironment());
    return credentials ? std::optional(axp::Connection{{}, *ref.service, std::move(*credentials), {}}) : std::nullopt;
}

} // namespace

ConnectionBook::ConnectionBook(settings::Settings &settings, axp::SecretStore &secrets, const SampleService &samples,
                               QObject *parent)
    : QObject(parent), m_settings(settings), m_secrets(secrets), m_samples(samples)
{
    reread();
}

void ConnectionBook::reread()
{
    m_saved.clear();
    const QStringList lines = m_settings.connections();
    for (const QString &line : lines) {
        if (auto connection = axp::connectionIn(line)) {
            m_saved.push_back(std::move(*connection));
        }
    }
    Q_EMIT changed();
}

std::optional<SavedConnection> ConnectionBook::current() const
{
    const QString key = m_preferred.isEmpty() ? m_settings.currentConnection() : m_preferred;
    const auto chosen = firstOf(m_saved, [&key](const SavedConnection &each) { return each.key == key; });
    return chosen || m_saved.empty() ? chosen : m_saved.front();
}

bool ConnectionBook::prefer(const QString &name)
{
    const auto found = firstOf(m_saved, [&name](const SavedConnection &each) { return each.name == name; });
    m_preferred = found ? found->key : QString();
    return found.has_value();
}

ConnectionFinder ConnectionBook::finder()
{
    return [this](const record::EngagementRef &ref, QObject *context, const TakeConnection &take) {
        find(ref, context, take);
    };
}

void ConnectionBook::choose(const QString &key)
{
    m_preferred.clear();
    m_settings.setCurrentConnection(key);
    Q_EMIT changed();
}

void ConnectionBook::put(const SavedConnection &connection, const std::optional<axp::ConnectionSecrets> &secrets)
{
    if (!isLocked()) {
        keep(connection);
    }
    if (!secrets) {
        return;
    }
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(&m_secrets, &axp::SecretStore::settled, this,
                    [this, once, key = connection.key](const QString &settled, axp::StoreOutcome outcome) {
                        if (settled == key) {
                            disconnect(*once);
                            Q_EMIT secretsKept(outcome);
                        }
                    });
    m_secrets.save(connection.key, *secrets);
}

void ConnectionBook::keep(const SavedConnection &connection)
{
    const auto known = std::find_if(m_saved.begin(), m_saved.end(),
                                    [&](const SavedConnection &each) { return each.key == connection.key; });
    if (known == m_saved.end()) {
        m_saved.push_back(connection);
    } else {
        *known = connection;
    }
    store();
}

void ConnectionBook::remove(const QString &key)
{
    std::erase_if(m_saved, [&key](const SavedConnection &each) { return each.key == key; });
    store();
    m_secrets.forget(key);
}

void ConnectionBook::clear()
{
    for (const SavedConnection &each : m_saved) {
        m_secrets.forget(each.key);
    }
    m_saved.clear();
    store();
}

void ConnectionBook::store()
{
    QStringList lines;
    for (const SavedConnection &each : m_saved) {
        lines << axp::lineOf(each);
    }
    m_settings.setConnections(lines);
    Q_EMIT changed();
}

void ConnectionBook::withSecrets(const QString &key, QObject *context, const TakeSecrets &then)
{
    if (const auto known = m_secrets.known(key)) {
        then(known, axp::StoreOutcome::Done);
        return;
    }
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(&m_secrets, &axp::SecretStore::settled, context,
                    [this, once, key, then](const QString &settled, axp::StoreOutcome outcome) {
                        if (settled == key) {
                            disconnect(*once);
                            then(m_secrets.known(key), outcome);
                        }
                    });
    m_secrets.load(key);
}

std::optional<axp::Connection> ConnectionBook::sampleConnection(const record::EngagementRef &ref) const
{
    const auto &samples = m_samples.connection();
    if (!samples) {
        return std::nullopt;
    }
    const bool isTheirs = ref.service ? samples->service == *ref.service : m_saved.empty() || isSampleId(ref.id);
    return isTheirs ? samples : std::nullopt;
}

std::optional<SavedConnection> ConnectionBook::savedFor(const record::EngagementRef &ref) const
{
    const auto chosen = current();
    if (!ref.service || (chosen && chosen->service == *ref.service)) {
        return chosen;
    }
    return firstOf(m_saved, [&ref](const SavedConnection &each) { return each.service == *ref.service; });
}

void ConnectionBook::find(const record::EngagementRef &ref, QObject *context, const TakeConnection &then)
{
    if (auto samples = sampleConnection(ref)) {
        then(std::move(samples));
        return;
    }
    const auto saved = savedFor(ref);
    if (!saved) {
        then(fromEnvironment(ref));
        return;
    }
    withSecrets(saved->key, context,
                [saved, then](const std::optional<axp::ConnectionSecrets> &secrets, axp::StoreOutcome outcome) {
                    if (secrets) {
                        then(axp::connectionOf(*saved, *secrets));
                    } else {
                        then(tl::unexpected(NoSecrets{saved->name, outcome}));
                    }
                });
}

QByteArray exportedConnections(const std::vector<SavedConnection> &connections)
{
    QJsonArray list;
    for (const SavedConnection &each : connections) {
        QJsonObject object = QJsonDocument::fromJson(axp::lineOf(each).toUtf8()).object();
        object.remove(QStringLiteral("key"));
        list.append(object);
    }
    const QJsonObject file{{QString(formatName), formatVersion}, {QStringLiteral("connections"), list}};
    return QJsonDocument(file).toJson();
}

std::optional<std::vector<SavedConnection>> importedConnections(const QByteArray &bytes)
{
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    if (file[formatName].toInt() != formatVersion || !file[QLatin1StringView("connections")].isArray()) {
        return std::nullopt;
    }
    std::vector<SavedConnection> connections;
    for (const QJsonValue &each : file[QLatin1StringView("connections")].toArray()) {
        QJsonObject object = each.toObject();
        object.insert(QStringLiteral("key"), axp::newConnectionKey());
        const QString line = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
        if (auto connection = axp::connectionIn(line)) {
            connections.push_back(std::move(*connection));
        }
    }
    return connections;
}

} // namespace opening
