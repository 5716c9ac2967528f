// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>

namespace ui {

namespace {

constexpr QLatin1StringView folder(":/translations");
constexpr QLatin1StringView stem("engagement-viewer_");
constexpr QLatin1StringView suffix(".qm");

} // namespace

QStringList knownLanguages()
{
    QStringList languages;
    for (const QString &file :
         QDir(folder).entryList({QString(stem) + QLatin1Char('*') + suffix}, QDir::Files, QDir::Name)) {
        languages << file.sliced(stem.size()).chopped(suffix.size());
    }
    return languages;
}

void installLanguage(QCoreApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(QString(stem) + language + suffix, folder)) {
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace ui
