// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/appearance.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QToolTip>

namespace ui {

namespace {

const Theme &themeFor(settings::ThemeChoice choice, const Theme &system)
{
    switch (choice) {
    case settings::ThemeChoice::System:
        return system;
    case settings::ThemeChoice::Light:
        return lightTheme();
    case settings::ThemeChoice::Dark:
        return darkTheme();
    case settings::ThemeChoice::HighContrast:
        return system.dark ? highContrastDarkTheme() : highContrastLightTheme();
    }
    return system;
}

} // namespace

Appearance::Appearance(QApplication &application, settings::ThemeChoice choice, QObject *parent)
    : QObject(parent), m_choice(choice)
{
    apply();
    application.installEventFilter(this);
}

void Appearance::choose(settings::ThemeChoice choice)
{
    m_choice = choice;
    apply();
}

void Appearance::apply()
{
    const QScopedValueRollback guard(m_applying, true);
    // The system's own palette shows only while none of ours lies over it.
    QApplication::setPalette(QPalette());
    const QPalette palette = paletteOf(themeFor(m_choice, themeOf(QApplication::palette())));
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool Appearance::eventFilter(QObject *watched, QEvent *event)
{
    const bool systemChanged =
        event->type() == QEvent::ThemeChange || event->type() == QEvent::ApplicationPaletteChange;
    if (systemChanged && !m_applying && m_choice == settings::ThemeChoice::System && !watched->isWidgetType()) {
        apply();
    }
    return false;
}

} // namespace ui
