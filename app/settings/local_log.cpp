// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/local_log.h"

#include "settings/whole_writing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <utility>

namespace settings {

namespace {

constexpr std::size_t mostEntries = 10'000;
constexpr qint64 mostBytes = 8 << 20;
constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;
constexpr qsizetype mostCharacters = 4'000; ///< of ids

constexpr std::array names{
    std::pair{LogAction::Revealed, QLatin1StringView("revealed")},
    std::pair{LogAction::Copied, QLatin1StringView("copied")},
    std::pair{LogAction::Exported, QLatin1StringView("exported")},
};

std::optional<LogAction> actionNamed(const QString &name)
{
    const auto found = std::find_if(names.begin(), names.end(), [&](const auto &each) { return each.second == name; });
    return found == names.end() ? std::nullopt : std::optional(found->first);
}

QByteArray lineOf(const LogEntry &entry)
{
    const QJsonObject object{
        {QStringLiteral("at"), record::toIsoUtc(entry.at)},
        {QStringLiteral("action"), names[static_cast<std::size_t>(entry.action)].second},
        {QStringLiteral("engagement"), entry.engagement.left(mostCharacters)},
        {QStringLiteral("form"), entry.form},
        {QStringLiteral("masked"), entry.masked},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<LogEntry> entryOf(const QByteArray &line)
{
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    const QByteArray at = object.value(QLatin1String("at")).toString().toUtf8();
    const auto time = record::parseTime(QUtf8StringView(at));
    const auto action = actionNamed(object.value(QLatin1String("action")).toString());
    if (!time || !action) {
        return std::nullopt;
    }
    return LogEntry{time->instant, *action, object.value(QLatin1String("engagement")).toString(),
                    object.value(QLatin1String("form")).toString(), object.value(QLatin1String("masked")).toBool()};
}

} // namespace

bool LocalLog::note(const LogEntry &entry) const
{
    if (m_days == 0) {
        return true;
    }
    QFile file(m_path);
    const QByteArray line = lineOf(entry);
    // One write: two windows that note at once do not mix their lines.
    return QDir().mkpath(QFileInfo(m_path).absolutePath()) && file.open(QIODevice::Append | QIODevice::Unbuffered) &&
           file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(line) == line.size();
}

std::vector<LogEntry> LocalLog::all() const
{
    std::vector<LogEntry> entries;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return entries;
    }
    file.seek(std::max<qint64>(0, file.size() - mostBytes));
    const QList<QByteArray> lines = file.read(mostBytes).split('\n');
    for (const QByteArray &line : lines) {
        if (auto entry = entryOf(line)) {
            entries.push_back(std::move(*entry));
        }
    }
    if (entries.size() > mostEntries) {
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(mostEntries));
    }
    return entries;
}

std::vector<LogEntry> LocalLog::entries(record::Instant now) const
{
    std::vector<LogEntry> entries = all();
    const auto isOld = [&](const LogEntry &entry) {
        return now - entry.at >= m_days * dayMs;
    };
    entries.erase(std::remove_if(entries.begin(), entries.end(), isOld), entries.end());
    return entries;
}

void LocalLog::forgetOld(record::Instant now) const
{
    const std::vector<LogEntry> kept = entries(now);
    if (kept.size() == all().size()) {
        return;
    }
    if (kept.empty()) {
        clear();
        return;
    }
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        for (const LogEntry &entry : kept) {
            file.write(lineOf(entry));
        }
        (void)commitWhole(file); // else the log stays as it was
    }
}

void LocalLog::clear() const
{
    QFile::remove(m_path);
}

QString localLogPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QLatin1String("/engagement-viewer/local-log.jsonl");
}

} // namespace settings
