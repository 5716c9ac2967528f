// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/language.h"

#include <QCoreApplication>
#include <QTranslator>

namespace ui {

void installLanguage(QCoreApplication &application)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(QStringLiteral(":/translations/engagement-viewer_en.qm"))) {
        application.installTranslator(translator);
    }
}

} // namespace ui
