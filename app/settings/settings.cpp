// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/settings.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <utility>

namespace settings {

namespace {

enum class Type : quint8 { Text, Number, Bytes, List };

struct Row
{
    Key key;
    QLatin1StringView name; ///< in the file
    Type type;
    QLatin1StringView fallback;
    bool lockable;
};

constexpr std::array table{
    Row{Key::Theme, QLatin1StringView("theme"), Type::Text, QLatin1StringView("system"), true},
    Row{Key::Motion, QLatin1StringView("motion"), Type::Text, QLatin1StringView("system"), true},
    Row{Key::TimeZone, QLatin1StringView("timeZone"), Type::Text, QLatin1StringView("local"), true},
    Row{Key::SizeLimit, QLatin1StringView("sizeLimitMiB"), Type::Number, QLatin1StringView("512"), true},
    Row{Key::RecentDays, QLatin1StringView("recentDays"), Type::Number, QLatin1StringView("30"), true},
    Row{Key::LogDays, QLatin1StringView("logDays"), Type::Number, QLatin1StringView("30"), true},
    Row{Key::RestoreTabs, QLatin1StringView("restoreTabs"), Type::Number, QLatin1StringView("1"), true},
    Row{Key::AutoRefresh, QLatin1StringView("autoRefreshSeconds"), Type::Number, QLatin1StringView("0"), true},
    Row{Key::ExportFormat, QLatin1StringView("exportFormat"), Type::Text, QLatin1StringView("pdf"), true},
    Row{Key::ExportPage, QLatin1StringView("exportPage"), Type::Text, QLatin1StringView("a4 portrait"), true},
    Row{Key::ExportPicture, QLatin1StringView("exportPicture"), Type::Text, QLatin1StringView("1440x900 1"), true},
    Row{Key::ExportParts, QLatin1StringView("exportParts"), Type::Text, QLatin1StringView("all"), true},
    Row{Key::Connections, QLatin1StringView("connections"), Type::List, QLatin1StringView(""), true},
    Row{Key::CurrentConnection, QLatin1StringView("currentConnection"), Type::Text, QLatin1StringView(""), true},
    Row{Key::WindowGeometry, QLatin1StringView("windowGeometry"), Type::Bytes, QLatin1StringView(""), false},
    Row{Key::PageState, QLatin1StringView("pageState"), Type::Bytes, QLatin1StringView(""), false},
    Row{Key::Recent, QLatin1StringView("recent"), Type::List, QLatin1StringView(""), false},
    Row{Key::Tabs, QLatin1StringView("tabs"), Type::List, QLatin1StringView(""), false},
    Row{Key::CurrentTab, QLatin1StringView("currentTab"), Type::Number, QLatin1StringView("0"), false},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        if (static_cast<std::size_t>(table[i].key) != i) {
            return false;
        }
    }
    return true;
}
static_assert(isInOrder(), "a key is the place of its row");

const Row &rowOf(Key key)
{
    return table[static_cast<std::size_t>(key)];
}

bool fits(const QVariant &value, Type type)
{
    bool isNumber = false;
    switch (type) {
    case Type::Text:
        return value.typeId() == QMetaType::QString;
    case Type::Number:
        value.toInt(&isNumber);
        return isNumber;
    case Type::Bytes:
        return value.typeId() == QMetaType::QByteArray;
    case Type::List:
        return value.canConvert<QStringList>();
    }
    return false;
}

constexpr std::array themes{
    std::pair{ThemeChoice::System, QLatin1StringView("system")},
    std::pair{ThemeChoice::Light, QLatin1StringView("light")},
    std::pair{ThemeChoice::Dark, QLatin1StringView("dark")},
    std::pair{ThemeChoice::HighContrast, QLatin1StringView("highContrast")},
};

constexpr std::array motions{
    std::pair{MotionChoice::System, QLatin1StringView("system")},
    std::pair{MotionChoice::On, QLatin1StringView("on")},
    std::pair{MotionChoice::Off, QLatin1StringView("off")},
};

/// The choice of this name; the first where there is none.
template<typename Choices>
auto choiceNamed(const QString &name, const Choices &choices)
{
    const auto found =
        std::find_if(choices.begin(), choices.end(), [&name](const auto &each) { return each.second == name; });
    return found != choices.end() ? found->first : choices.front().first;
}

constexpr std::size_t mostRecent = 20;
constexpr int mostTabs = 100; ///< that come back
constexpr qint64 dayMs = 86'400'000;

QString lineOf(const RecentEngagement &engagement)
{
    const QString where =
        engagement.ref.service
            ? record::engagementUrl(*engagement.ref.service, engagement.ref.id).toString(QUrl::FullyEncoded)
            : engagement.ref.id;
    return QString::number(engagement.openedAt.ms) + QLatin1Char(' ') + where;
}

std::optional<RecentEngagement> engagementIn(const QString &line)
{
    const auto space = line.indexOf(QLatin1Char(' '));
    bool isTime = false;
    const qint64 ms = QStringView(line).left(qMax<qsizetype>(space, 0)).toLongLong(&isTime);
    const QString where = line.mid(space + 1);
    if (!isTime) {
        return std::nullopt;
    }
    if (record::isEngagementId(where)) {
        return RecentEngagement{{where, std::nullopt}, {ms}};
    }
    const auto ref = record::parseEngagementUrl(QUrl(where));
    return ref ? std::optional(RecentEngagement{*ref, {ms}}) : std::nullopt;
}

} // namespace

bool Settings::isLocked(Key key) const
{
    const Row &row = rowOf(key);
    return row.lockable && m_preset && fits(m_preset->value(row.name), row.type) &&
           m_preset->value(QLatin1StringView("lock/") + row.name).toBool();
}

QString Settings::text(Key key) const
{
    const Row &row = rowOf(key);
    if (const QVariant own = m_own.value(row.name); fits(own, row.type) && !isLocked(key)) {
        return own.toString();
    }
    const QVariant preset = m_preset ? m_preset->value(row.name) : QVariant();
    return fits(preset, row.type) ? preset.toString() : QString(row.fallback);
}

int Settings::number(Key key, int least, int most) const
{
    const int found = text(key).toInt();
    return found < least || found > most ? QString(rowOf(key).fallback).toInt() : found;
}

void Settings::set(Key key, const QVariant &value)
{
    if (!isLocked(key)) {
        m_own.setValue(rowOf(key).name, value);
    }
}

ThemeChoice Settings::theme() const
{
    return choiceNamed(text(Key::Theme), themes);
}

void Settings::setTheme(ThemeChoice theme)
{
    set(Key::Theme, QString(themes[static_cast<std::size_t>(theme)].second));
}

MotionChoice Settings::motion() const
{
    return choiceNamed(text(Key::Motion), motions);
}

void Settings::setMotion(MotionChoice motion)
{
    set(Key::Motion, QString(motions[static_cast<std::size_t>(motion)].second));
}

QString Settings::timeZone() const
{
    return text(Key::TimeZone);
}

void Settings::setTimeZone(const QString &zone)
{
    set(Key::TimeZone, zone);
}

int Settings::sizeLimitMiB() const
{
    return number(Key::SizeLimit, 1, 4095);
}

int Settings::autoRefreshSeconds() const
{
    const int seconds = number(Key::AutoRefresh, 0, 300);
    return seconds > 0 && seconds < 5 ? 5 : seconds;
}

void Settings::setAutoRefreshSeconds(int seconds)
{
    set(Key::AutoRefresh, seconds);
}

QStringList Settings::connections() const
{
    const Row &row = rowOf(Key::Connections);
    const QVariant own = m_own.value(row.name);
    if (own.isValid() && !isLocked(Key::Connections)) {
        return own.toStringList();
    }
    return m_preset ? m_preset->value(row.name).toStringList() : QStringList();
}

void Settings::setConnections(const QStringList &lines)
{
    set(Key::Connections, lines);
}

QString Settings::currentConnection() const
{
    return text(Key::CurrentConnection);
}

void Settings::setCurrentConnection(const QString &key)
{
    set(Key::CurrentConnection, key);
}

QByteArray Settings::windowGeometry() const
{
    return m_own.value(rowOf(Key::WindowGeometry).name).toByteArray();
}

void Settings::setWindowGeometry(const QByteArray &geometry)
{
    set(Key::WindowGeometry, geometry);
}

QByteArray Settings::pageState() const
{
    return m_own.value(rowOf(Key::PageState).name).toByteArray();
}

void Settings::setPageState(const QByteArray &state)
{
    set(Key::PageState, state);
}

int Settings::logDays() const
{
    return number(Key::LogDays, 0, 365);
}

bool Settings::restoresTabs() const
{
    return number(Key::RestoreTabs, 0, 1) == 1;
}

void Settings::setRestoresTabs(bool restores)
{
    set(Key::RestoreTabs, restores ? 1 : 0);
}

QStringList Settings::tabs() const
{
    return m_own.value(rowOf(Key::Tabs).name).toStringList();
}

int Settings::currentTab() const
{
    return number(Key::CurrentTab, 0, mostTabs);
}

void Settings::setTabs(const QStringList &tabs, int current)
{
    set(Key::Tabs, tabs.mid(0, mostTabs));
    set(Key::CurrentTab, current);
}

int Settings::recentDays() const
{
    return number(Key::RecentDays, 0, 365);
}

std::vector<RecentEngagement> Settings::recent(record::Instant now) const
{
    const qint64 oldest = now.ms - recentDays() * dayMs;
    std::vector<RecentEngagement> engagements;
    const QStringList lines = m_own.value(rowOf(Key::Recent).name).toStringList();
    for (const QString &line : lines) {
        if (const auto engagement = engagementIn(line); engagement && engagement->openedAt.ms > oldest) {
            engagements.push_back(*engagement);
        }
    }
    std::stable_sort(engagements.begin(), engagements.end(),
                     [](const auto &a, const auto &b) { return a.openedAt.ms > b.openedAt.ms; });
    return engagements;
}

void Settings::addRecent(const record::EngagementRef &ref, record::Instant now)
{
    std::vector<RecentEngagement> engagements = recent(now);
    std::erase_if(engagements, [&ref](const RecentEngagement &each) { return each.ref == ref; });
    if (recentDays() > 0) {
        engagements.insert(engagements.begin(), {ref, now});
    }
    setRecent(engagements);
}

void Settings::forgetOld(record::Instant now)
{
    setRecent(recent(now));
}

void Settings::clearRecent()
{
    setRecent({});
}

void Settings::setRecent(const std::vector<RecentEngagement> &engagements)
{
    QStringList lines;
    for (std::size_t i = 0; i < std::min(engagements.size(), mostRecent); ++i) {
        lines << lineOf(engagements[i]);
    }
    const QVariant known = m_own.value(rowOf(Key::Recent).name);
    if (known.toStringList() != lines) {
        m_own.setValue(rowOf(Key::Recent).name, lines);
    }
}

} // namespace settings
