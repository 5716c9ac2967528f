// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QSettings>
#include <QString>
#include <QVariant>

namespace settings {

/// Where settings are kept. Texts come back as texts whatever was put in, so readers convert and check.
class Storage
{
public:
    Storage() = default;
    virtual ~Storage() = default;
    Storage(const Storage &) = delete;
    Storage &operator=(const Storage &) = delete;

    /// Invalid where there is none.
    [[nodiscard]] virtual QVariant value(const QString &name) const = 0;
    virtual void setValue(const QString &name, const QVariant &value) = 0;
    virtual void clear() = 0;
    /// The file, for people; empty where there is none.
    [[nodiscard]] virtual QString place() const = 0;
};

/// Gone with the program.
class MemoryStorage final : public Storage
{
public:
    [[nodiscard]] QVariant value(const QString &name) const override { return m_values.value(name); }
    void setValue(const QString &name, const QVariant &value) override { m_values.insert(name, value); }
    void clear() override { m_values.clear(); }
    [[nodiscard]] QString place() const override { return {}; }

private:
    QHash<QString, QVariant> m_values;
};

/// An ini file; read at once, written when it has changed and control returns to the event loop.
class IniStorage final : public Storage
{
public:
    explicit IniStorage(const QString &path) : m_file(path, QSettings::IniFormat) {}

    [[nodiscard]] QVariant value(const QString &name) const override { return m_file.value(name); }
    void setValue(const QString &name, const QVariant &value) override { m_file.setValue(name, value); }
    void clear() override { m_file.clear(); }
    [[nodiscard]] QString place() const override { return m_file.fileName(); }

private:
    QSettings m_file;
};

/// `settings.ini` in the user's folder of configurations for this program.
[[nodiscard]] QString userSettingsPath();
/// The file administrators write: `/etc/xdg/engagement-viewer/settings.ini`, or what the system has instead.
/// Empty where there is none.
[[nodiscard]] QString presetSettingsPath();

} // namespace settings
