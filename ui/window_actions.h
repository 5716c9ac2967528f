// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "settings/settings.h"

#include <QAction>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace ui {

/// Everything the window can do. Each action has an object name, a key and, as its status tip, what it does; menus,
/// buttons and the sheet of keys are made of them.
struct WindowActions
{
    QAction *newTab, *open, *openFile, *paste, *refresh, *save, *saveAs, *exportFile, *print, *closeTab, *restoreTabs,
        *quit;
    QAction *undo, *redo, *addNote, *copyAccount, *find, *findNext, *findPrevious, *filterRows;
    QAction *findOthers, *askNotes, *addToJourney, *addFiles, *removeEngagement, *ownTab;
    QMenu *moveInto; ///< filled with the other tabs when it is about to be shown
    QAction *copyLink, *copyAddress, *copyCurl;
    QAction *mask, *nextTab, *previousTab, *resetChoices;
    QAction *palette, *keys, *requestLog, *localLog, *about;
    QActionGroup *refreshes; ///< data: seconds between readings by itself; 0: never
    QActionGroup *themes;    ///< data: settings::ThemeChoice as int
    QActionGroup *motions;   ///< data: settings::MotionChoice as int
    QActionGroup *zones;     ///< data: `local`, `UTC`, or the other zone's IANA name; the last one is for that
};

[[nodiscard]] WindowActions makeWindowActions(QObject *parent);
void fillMenus(QMenuBar &bar, WindowActions &actions);

/// Marks what is chosen.
void markRefresh(const WindowActions &actions, int seconds);
void markTheme(const WindowActions &actions, settings::ThemeChoice theme);
void markMotion(const WindowActions &actions, settings::MotionChoice motion);
void markZone(const WindowActions &actions, const QString &zone);

} // namespace ui
