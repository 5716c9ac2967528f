// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/time_zone_menu.h"

#include <QCoreApplication>
#include <QMenu>

#include <map>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("TimeZoneMenu", text);
}

using Choose = std::function<void(const QTimeZone &)>;

void addZone(QMenu &menu, const QString &title, const QTimeZone &zone, const QTimeZone &current, const Choose &choose)
{
    QAction *action = menu.addAction(title);
    action->setCheckable(true);
    action->setChecked(zone.id() == current.id());
    QObject::connect(action, &QAction::triggered, &menu, [zone, choose] { choose(zone); });
}

/// `Europe` → its zones; zones without a region are older names of others.
std::map<QString, QStringList> zonesByRegion()
{
    std::map<QString, QStringList> regions;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id);
        const qsizetype slash = name.indexOf(QLatin1Char('/'));
        if (slash > 0 && !name.startsWith(QLatin1String("Etc/")) && !name.startsWith(QLatin1String("SystemV/"))) {
            regions[name.left(slash)] << name;
        }
    }
    return regions;
}

} // namespace

void addTimeZones(QMenu &menu, const QTimeZone &current, const Choose &choose)
{
    addZone(menu, QStringLiteral("UTC"), QTimeZone::utc(), current, choose);
    const QTimeZone local = QTimeZone::systemTimeZone();
    if (local.id() != QTimeZone::utc().id()) {
        addZone(menu, tr("This computer's zone, %1").arg(QString::fromLatin1(local.id())), local, current, choose);
    }
    for (const auto &[region, zones] : zonesByRegion()) {
        QMenu *regional = menu.addMenu(region);
        for (const QString &zone : zones) {
            const QString city = zone.mid(region.size() + 1).replace(QLatin1Char('_'), QLatin1Char(' '));
            addZone(*regional, city, QTimeZone(zone.toLatin1()), current, choose);
        }
    }
}

} // namespace ui
