// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_ref.h"
#include "record/instant.h"
#include "settings/storage.h"

#include <vector>

namespace settings {

enum class ThemeChoice : quint8 { System, Light, Dark, HighContrast };
enum class MotionChoice : quint8 { System, On, Off };

/// Every setting; settings.cpp has the table of their names, defaults and whether an administrator may lock them.
enum class Key : quint8 {
    Theme,
    Motion,
    TimeZone,
    SizeLimit,
    RecentDays,
    LogDays,
    RestoreTabs,
    AutoRefresh,
    ExportFormat,
    ExportPage,
    ExportPicture,
    ExportParts,
    Connections,
    CurrentConnection,
    WindowGeometry,
    PageState,
    Recent,
    Tabs,
    CurrentTab
};

/// An engagement opened lately: its id and where it was fetched from, nothing else of it.
struct RecentEngagement
{
    record::EngagementRef ref;
    record::Instant openedAt;
    friend bool operator==(const RecentEngagement &, const RecentEngagement &) = default;
};

/// What the program remembers. Nothing secret, and no identifier but engagement ids (design/product.md, "Privacy").
/// A value that is missing or makes no sense is the default. A preset of the administrator's is a default; where it
/// also says `lock/<name>=true`, the user's choice does not count.
class Settings final
{
public:
    explicit Settings(Storage &own, const Storage *preset = nullptr) : m_own(own), m_preset(preset) {}

    [[nodiscard]] ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    /// Whether what is seen may move by itself.
    [[nodiscard]] MotionChoice motion() const;
    void setMotion(MotionChoice motion);
    /// `local`, `UTC` or an IANA name.
    [[nodiscard]] QString timeZone() const;
    void setTimeZone(const QString &zone);
    /// The largest record that is read, MiB, 1–4,095.
    [[nodiscard]] int sizeLimitMiB() const;
    [[nodiscard]] qint64 sizeLimitBytes() const { return qint64(sizeLimitMiB()) * 1024 * 1024; }
    /// How often a live engagement is read anew by itself, seconds, 5–300; 0: never.
    [[nodiscard]] int autoRefreshSeconds() const;
    void setAutoRefreshSeconds(int seconds);
    /// Saved connections, one line each, without secrets (axp/saved_connection.h).
    [[nodiscard]] QStringList connections() const;
    void setConnections(const QStringList &lines);
    /// The key of the one that ids alone are fetched with; empty: the first.
    [[nodiscard]] QString currentConnection() const;
    void setCurrentConnection(const QString &key);
    /// As the window saved them; empty at first.
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    [[nodiscard]] QByteArray pageState() const;
    void setPageState(const QByteArray &state);

    /// How long a recently opened engagement is remembered, days, 0–365; 0: not at all.
    [[nodiscard]] int recentDays() const;
    /// The latest first, none older than recentDays().
    [[nodiscard]] std::vector<RecentEngagement> recent(record::Instant now) const;
    /// Remembers it, and forgets what is too old.
    void addRecent(const record::EngagementRef &ref, record::Instant now);
    void forgetOld(record::Instant now);
    void clearRecent();

    /// How long the local log keeps what was revealed, copied and exported, days, 0–365; 0: nothing is logged.
    [[nodiscard]] int logDays() const;
    /// Whether the tabs of the last window come back.
    [[nodiscard]] bool restoresTabs() const;
    void setRestoresTabs(bool restores);
    /// What the tabs of the last window showed, a line each (ui/pages/tab_request.h), and which was in front.
    [[nodiscard]] QStringList tabs() const;
    [[nodiscard]] int currentTab() const;
    void setTabs(const QStringList &tabs, int current);

    /// How exports were made last: one of the keys that begin with Export; empty: never (ui/export/export_choices.h).
    [[nodiscard]] QString exportChoice(Key key) const { return text(key); }
    void setExportChoice(Key key, const QString &choice) { set(key, choice); }

    [[nodiscard]] bool isLocked(Key key) const;
    /// As if the program had never run.
    void reset() { m_own.clear(); }
    [[nodiscard]] QString place() const { return m_own.place(); }

private:
    [[nodiscard]] QString text(Key key) const;
    [[nodiscard]] int number(Key key, int least, int most) const;
    void set(Key key, const QVariant &value);
    void setRecent(const std::vector<RecentEngagement> &engagements);

    Storage &m_own;
    const Storage *m_preset;
};

} // namespace settings
