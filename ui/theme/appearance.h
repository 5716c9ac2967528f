// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QObject>

class QApplication;

namespace ui {

/// The colours of the whole program: light, dark, in high contrast, or as the system's palette is, followed when that
/// changes.
class Appearance final : public QObject
{
    Q_OBJECT
public:
    Appearance(QApplication &application, settings::ThemeChoice choice, QObject *parent = nullptr);

    void choose(settings::ThemeChoice choice);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();

    settings::ThemeChoice m_choice;
    bool m_applying = false;
};

} // namespace ui
