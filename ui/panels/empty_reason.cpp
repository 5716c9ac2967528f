// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/empty_reason.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString words(const char *english)
{
    return QCoreApplication::translate("ui::TablesPanel", english);
}

template<auto List>
bool hasList(const analysis::Journey &journey)
{
    return std::any_of(journey.engagements.begin(), journey.engagements.end(),
                       [](const auto &engagement) { return (engagement.shown->engagement.*List).has_value(); });
}

} // namespace

QString emptyReason(Table table, const analysis::Journey *journey)
{
    if (!journey || journey->engagements.empty()) {
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "No engagement is open."));
    }
    switch (table) {
    case Table::Engagements:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "There is only this one engagement."));
    case Table::Events:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "Nothing to tell: no time stands in what was received."));
    case Table::Participants:
        return hasList<&record::Engagement::participants>(*journey)
                   ? words(QT_TRANSLATE_NOOP("ui::TablesPanel", "The list of participants holds none."))
                   : words(
                         QT_TRANSLATE_NOOP("ui::TablesPanel", "No list of participants stands in what was received."));
    case Table::Queues:
        return hasList<&record::Engagement::queues>(*journey)
                   ? words(QT_TRANSLATE_NOOP("ui::TablesPanel", "The list of queues holds no entry."))
                   : words(QT_TRANSLATE_NOOP("ui::TablesPanel", "No list of queues stands in what was received."));
    case Table::Transfers:
        return hasList<&record::Engagement::transfers>(*journey)
                   ? words(QT_TRANSLATE_NOOP("ui::TablesPanel", "The list of transfers holds none."))
                   : words(QT_TRANSLATE_NOOP("ui::TablesPanel", "No list of transfers stands in what was received."));
    case Table::Findings:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "Nothing odd was found."));
    case Table::Data:
        return words(QT_TRANSLATE_NOOP(
            "ui::TablesPanel", "No identifiers, data, attributes, topics or notes stand in what was received."));
    case Table::Notes:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "Nothing is noted here yet."));
    case Table::Changes:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "Nothing has changed since this was read before."));
    case Table::Compare:
        return words(QT_TRANSLATE_NOOP("ui::TablesPanel", "Two engagements can be compared, no more and no fewer."));
    }
    return {};
}

} // namespace ui
