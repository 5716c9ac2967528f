// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/storage.h"

#include <QStandardPaths>

namespace settings {

namespace {

constexpr QLatin1StringView fileName("engagement-viewer/settings.ini");

} // namespace

QString userSettingsPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QLatin1Char('/') + fileName;
}

QString presetSettingsPath()
{
    const QString own = userSettingsPath();
    const QStringList found = QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, fileName);
    for (const QString &path : found) {
        if (path != own) {
            return path;
        }
    }
    return {};
}

} // namespace settings
