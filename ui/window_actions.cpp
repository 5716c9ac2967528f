// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/window_actions.h"

#include "analysis/wording.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenuBar>
#include <QTimeZone>

namespace ui {

namespace {

QString tr(const char *text, const char *note = nullptr)
{
    return QCoreApplication::translate("ui::MainWindow", text, note);
}

QAction *make(QObject *parent, const char *name, const QString &text, const QString &tip, const QKeySequence &key)
{
    auto *action = new QAction(text, parent);
    action->setObjectName(QLatin1String(name));
    action->setStatusTip(tip);
    action->setShortcut(key);
    return action;
}

void makeFileActions(QObject *parent, WindowActions &actions)
{
    actions.newTab = make(parent, "newTab", tr("New &tab"), tr("Recent engagements and sample data"),
                          QKeySequence(Qt::CTRL | Qt::Key_T));
    actions.open = make(parent, "open", tr("&Open…"), tr("Go to the field that takes an id, an address or a file"),
                        QKeySequence(Qt::CTRL | Qt::Key_L));
    actions.openFile = make(parent, "openFile", tr("Open &file…"), tr("Choose files that hold engagements"),
                            QKeySequence(Qt::CTRL | Qt::Key_O));
    actions.paste = make(parent, "paste", tr("&Paste and open"), tr("Open the engagement the clipboard speaks of"),
                         QKeySequence(QKeySequence::Paste));
    actions.refresh = make(parent, "refresh", tr("&Refresh"), tr("Read the engagement anew"), QKeySequence(Qt::Key_F5));
    actions.exportFile =
        make(parent, "export", tr("&Export…"), tr("Write a report or a picture of the engagement to a file"),
             QKeySequence(Qt::CTRL | Qt::Key_E));
    actions.save = make(parent, "save", tr("&Save notes"),
                        tr("Write the engagement with its notes to a case file, which opens without a network"),
                        QKeySequence(Qt::CTRL | Qt::Key_S));
    actions.saveAs = make(parent, "saveAs", tr("Save case file &as…"), tr("The same under another name"),
                          QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S));
    actions.print = make(parent, "print", tr("Pr&int…"), tr("Look at the engagement as pages and print them"),
                         QKeySequence(Qt::CTRL | Qt::Key_P));
    actions.closeTab =
        make(parent, "closeTab", tr("&Close tab"), tr("Close this tab"), QKeySequence(Qt::CTRL | Qt::Key_W));
    actions.restoreTabs = make(parent, "restoreTabs", tr("&Bring tabs back"),
                               tr("Open the tabs of this window again at the next start"), {});
    actions.restoreTabs->setCheckable(true);
    actions.quit = make(parent, "quit", tr("&Quit"), tr("Close the program"), QKeySequence(Qt::CTRL | Qt::Key_Q));
    actions.quit->setMenuRole(QAction::QuitRole);
}

void makeNoteActions(QObject *parent, WindowActions &actions)
{
    actions.undo = make(parent, "undo", tr("&Undo a change of the notes"), tr("Take back what was noted last"),
                        QKeySequence(Qt::CTRL | Qt::Key_Z));
    actions.redo = make(parent, "redo", tr("Red&o a change of the notes"), tr("Note again what was taken back"),
                        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z));
    actions.addNote = make(parent, "addNote", tr("Add a n&ote…"),
                           tr("Note something about what is chosen, or about the engagement"), QKeySequence(Qt::Key_N));
}

void makeJourneyActions(QObject *parent, WindowActions &actions)
{
    actions.findOthers =
        make(parent, "findOthers", tr("&Find this customer's other engagements…"),
             tr("Look for the customer's engagements by identifiers of this one, to open them or add them"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    actions.askNotes = make(parent, "askNotes", tr("Ask for agent &notes…"),
                            tr("Ask the service for what agents noted on an engagement whose record has no notes"), {});
    actions.addToJourney =
        make(parent, "addToJourney", tr("&Add to this journey…"),
             tr("Show further engagements together with this one: ids, addresses, links or names of files"),
             QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    actions.addFiles = make(parent, "addFiles", tr("Add &files to this journey…"),
                            tr("Choose files whose engagements are shown together with this one"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    actions.removeEngagement =
        make(parent, "removeEngagement", tr("&Take this engagement out"),
             tr("Show the journey without the engagement that is chosen; it can be taken back"), {});
    actions.ownTab = make(parent, "ownTab", tr("Give it a tab of its &own"),
                          tr("Take the engagement that is chosen out of the journey, into a tab of its own"), {});
}

void makeLinkActions(QObject *parent, WindowActions &actions)
{
    actions.copyLink = make(parent, "copyLink", tr("Copy &link"),
                            tr("Copy an axp-engagement: link, which opens the engagement in this program"),
                            QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K));
    actions.copyAddress = make(parent, "copyAddress", tr("Copy API a&ddress"),
                               tr("Copy the address the engagement was fetched from"), {});
    actions.copyCurl = make(parent, "copyCurl", tr("Copy as c&url"),
                            tr("Copy a line for a shell that fetches the engagement, its secrets as variables"), {});
}

void makeOtherActions(QObject *parent, WindowActions &actions)
{
    actions.copyAccount = make(parent, "copyAccount", tr("Copy &account"), tr("Copy what happened, in words"),
                               QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    actions.find = make(parent, "find", tr("&Find"), tr("Find a text in everything the record shows"),
                        QKeySequence(Qt::CTRL | Qt::Key_F));
    actions.findNext = make(parent, "findNext", tr("Find &next"), tr("Go to the next hit"), QKeySequence(Qt::Key_F3));
    actions.findPrevious = make(parent, "findPrevious", tr("Find &previous"), tr("Go to the hit before"),
                                QKeySequence(Qt::SHIFT | Qt::Key_F3));
    actions.filterRows = make(parent, "filterRows", tr("Filter &rows"), tr("Show only rows with these words"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    actions.mask = make(parent, "mask", tr("&Mask identifiers"), {}, QKeySequence(Qt::CTRL | Qt::Key_M));
    actions.mask->setCheckable(true);
    actions.nextTab =
        make(parent, "nextTab", tr("&Next tab"), tr("Go to the next tab"), QKeySequence(Qt::CTRL | Qt::Key_PageDown));
    actions.nextTab->setShortcuts({Qt::CTRL | Qt::Key_PageDown, Qt::CTRL | Qt::Key_Tab});
    actions.previousTab = make(parent, "previousTab", tr("&Previous tab"), tr("Go to the tab before"),
                               QKeySequence(Qt::CTRL | Qt::Key_PageUp));
    actions.previousTab->setShortcuts({Qt::CTRL | Qt::Key_PageUp, Qt::CTRL | Qt::SHIFT | Qt::Key_Backtab});
    actions.resetChoices = make(parent, "resetChoices", tr("&Delete everything"),
                                tr("Forget the recent engagements and every choice kept on this computer"), {});
    actions.palette = make(parent, "palette", tr("Find a &command…"), tr("Find everything that can be done, by name"),
                           QKeySequence(Qt::CTRL | Qt::Key_K));
    actions.keys = make(parent, "keys", tr("&Keys"), tr("List every key"), QKeySequence(Qt::Key_F1));
    actions.requestLog = make(parent, "requestLog", tr("&Request log…"), tr("List what was asked of services"),
                              QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L));
    actions.localLog = make(parent, "localLog", tr("&Local log…"),
                            tr("List what was revealed, copied and exported on this computer"), {});
    actions.about = make(parent, "about", tr("&About"), tr("Versions, licences, where settings lie"), {});
    actions.about->setMenuRole(QAction::AboutRole);
}

QAction *addChoice(QActionGroup &group, const QString &name, const QString &text, const QVariant &data)
{
    QAction *action = group.addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setData(data);
    return action;
}

QActionGroup *makeThemes(QObject *parent)
{
    auto *group = new QActionGroup(parent);
    const auto add = [group](const QString &name, const QString &text, settings::ThemeChoice choice) {
        addChoice(*group, name, text, static_cast<int>(choice));
    };
    add(QStringLiteral("themeSystem"), tr("As the &system"), settings::ThemeChoice::System);
    add(QStringLiteral("themeLight"), tr("&Light"), settings::ThemeChoice::Light);
    add(QStringLiteral("themeDark"), tr("&Dark"), settings::ThemeChoice::Dark);
    add(QStringLiteral("themeHighContrast"), tr("&High contrast"), settings::ThemeChoice::HighContrast);
    return group;
}

QActionGroup *makeMotions(QObject *parent)
{
    auto *group = new QActionGroup(parent);
    const auto add = [group](const QString &name, const QString &text, settings::MotionChoice choice) {
        addChoice(*group, name, text, static_cast<int>(choice));
    };
    add(QStringLiteral("motionSystem"), tr("As the &system"), settings::MotionChoice::System);
    add(QStringLiteral("motionOn"), tr("&On", "motion"), settings::MotionChoice::On);
    add(QStringLiteral("motionOff"), tr("O&ff", "motion"), settings::MotionChoice::Off);
    return group;
}

void mark(const QActionGroup &choices, int data)
{
    const auto actions = choices.actions();
    for (QAction *choice : actions) {
        choice->setChecked(choice->data().toInt() == data);
    }
}

QActionGroup *makeZones(QObject *parent)
{
    auto *group = new QActionGroup(parent);
    const QString here = QString::fromUtf8(QTimeZone::systemTimeZoneId());
    addChoice(*group, QStringLiteral("zoneLocal"), tr("This &computer's (%1)").arg(here), QStringLiteral("local"));
    addChoice(*group, QStringLiteral("zoneUtc"), tr("&UTC"), QStringLiteral("UTC"));
    addChoice(*group, QStringLiteral("zoneOther"), QString(), QString())->setVisible(false);
    return group;
}

QActionGroup *makeRefreshes(QObject *parent)
{
    auto *group = new QActionGroup(parent);
    addChoice(*group, QStringLiteral("refreshNever"), tr("&Never"), 0);
    for (const int seconds : {5, 10, 30, 60, 300}) {
        addChoice(*group, QStringLiteral("refreshEvery%1").arg(seconds),
                  tr("Every %1", "a duration").arg(analysis::durationText(seconds * 1000)), seconds);
    }
    return group;
}

} // namespace

WindowActions makeWindowActions(QObject *parent)
{
    WindowActions actions{};
    makeFileActions(parent, actions);
    makeNoteActions(parent, actions);
    makeJourneyActions(parent, actions);
    makeLinkActions(parent, actions);
    makeOtherActions(parent, actions);
    actions.refreshes = makeRefreshes(parent);
    actions.themes = makeThemes(parent);
    actions.motions = makeMotions(parent);
    actions.zones = makeZones(parent);
    return actions;
}

void fillMenus(QMenuBar &bar, WindowActions &actions)
{
    QMenu *file = bar.addMenu(tr("&File"));
    file->addActions({actions.newTab, actions.open, actions.openFile, actions.paste});
    file->addSeparator();
    file->addAction(actions.refresh);
    file->addMenu(tr("Refresh while it is &live"))->addActions(actions.refreshes->actions());
    file->addActions({actions.save, actions.saveAs, actions.exportFile, actions.print});
    file->addSeparator();
    file->addActions({actions.closeTab, actions.restoreTabs, actions.resetChoices, actions.quit});
    QMenu *edit = bar.addMenu(tr("&Edit"));
    edit->addActions({actions.undo, actions.redo, actions.addNote});
    edit->addSeparator();
    edit->addActions({actions.copyAccount, actions.copyLink, actions.copyAddress, actions.copyCurl});
    edit->addSeparator();
    edit->addActions({actions.find, actions.findNext, actions.findPrevious, actions.filterRows});
    QMenu *journey = bar.addMenu(tr("&Journey"));
    journey->addActions({actions.findOthers, actions.askNotes, actions.addToJourney, actions.addFiles});
    actions.moveInto = journey->addMenu(tr("&Move all of it into"));
    actions.moveInto->setObjectName(QStringLiteral("moveInto"));
    journey->addSeparator();
    journey->addActions({actions.ownTab, actions.removeEngagement});
    QMenu *view = bar.addMenu(tr("&View"));
    view->addAction(actions.mask);
    view->addSeparator();
    view->addMenu(tr("&Colours"))->addActions(actions.themes->actions());
    view->addMenu(tr("M&otion"))->addActions(actions.motions->actions());
    view->addMenu(tr("Time &zone"))->addActions(actions.zones->actions());
    view->addSeparator();
    view->addActions({actions.nextTab, actions.previousTab});
    QMenu *help = bar.addMenu(tr("&Help"));
    help->addActions({actions.palette, actions.keys, actions.requestLog, actions.localLog, actions.about});
}

void markRefresh(const WindowActions &actions, int seconds)
{
    mark(*actions.refreshes, seconds);
}

void markTheme(const WindowActions &actions, settings::ThemeChoice theme)
{
    mark(*actions.themes, static_cast<int>(theme));
}

void markMotion(const WindowActions &actions, settings::MotionChoice motion)
{
    mark(*actions.motions, static_cast<int>(motion));
}

void markZone(const WindowActions &actions, const QString &zone)
{
    const auto choices = actions.zones->actions();
    const bool isOther = zone != QLatin1String("local") && zone != QLatin1String("UTC");
    QAction *other = choices.back();
    other->setVisible(isOther);
    if (isOther) {
        other->setText(zone);
        other->setData(zone);
    }
    for (QAction *choice : choices) {
        choice->setChecked(choice->data().toString() == zone);
    }
}

} // namespace ui
