// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

class QCoreApplication;

namespace ui {

/// English is written in the sources; its plural forms are a translation like any other.
inline constexpr QLatin1StringView sourceLanguage("en");

/// The languages the program speaks, such as `en`, in alphabetical order.
[[nodiscard]] QStringList knownLanguages();

/// Makes the program speak one of knownLanguages().
void installLanguage(QCoreApplication &application, const QString &language = QString(sourceLanguage));

} // namespace ui
