// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"

#include <QCoreApplication>

#include <array>

namespace analysis {

namespace {

struct MetricRow
{
    const char *title;
    const char *formula;
};

/// In the order of MetricId.
constexpr std::array<MetricRow, metricCount> rows{{
    {QT_TRANSLATE_NOOP("Metric", "Engagement"), QT_TRANSLATE_NOOP("Metric", "From startDate to endDate.")},
    {QT_TRANSLATE_NOOP("Metric", "Customer's time"),
     QT_TRANSLATE_NOOP("Metric", "All the time the customer was there, counted once.")},
    {QT_TRANSLATE_NOOP("Metric", "First response"),
     QT_TRANSLATE_NOOP("Metric", "From the moment the customer joined first to the moment an agent joined first.")},
    {QT_TRANSLATE_NOOP("Metric", "In queue"),
     QT_TRANSLATE_NOOP("Metric", "The waits of all queue entries added up, each from queuedAt to acceptedAt.")},
    {QT_TRANSLATE_NOOP("Metric", "In transfer"),
     QT_TRANSLATE_NOOP("Metric",
                       "All transfers added up, each from its time to the moment the destination agent joined.")},
    {QT_TRANSLATE_NOOP("Metric", "With an agent"),
     QT_TRANSLATE_NOOP("Metric", "The customer's time with at least one agent there.")},
    {QT_TRANSLATE_NOOP("Metric", "Queued"),
     QT_TRANSLATE_NOOP("Metric", "The customer's time in a queue with no agent there and no transfer going on.")},
    {QT_TRANSLATE_NOOP("Metric", "Being transferred"),
     QT_TRANSLATE_NOOP("Metric", "The customer's time inside a transfer with no agent there.")},
    {QT_TRANSLATE_NOOP("Metric", "Automated"),
     QT_TRANSLATE_NOOP("Metric", "The customer's time with a bot or announcement and nobody else.")},
    {QT_TRANSLATE_NOOP("Metric", "Alone"), QT_TRANSLATE_NOOP("Metric", "The customer's time with nobody and nothing.")},
    {QT_TRANSLATE_NOOP("Metric", "Away"),
     QT_TRANSLATE_NOOP("Metric", "The time between two presences of the customer.")},
    {QT_TRANSLATE_NOOP("Metric", "Longest alone"),
     QT_TRANSLATE_NOOP("Metric", "The longest stretch in which the customer was alone.")},
    {QT_TRANSLATE_NOOP("Metric", "Agents"), QT_TRANSLATE_NOOP("Metric", "Different agents, told apart by their ids.")},
    {QT_TRANSLATE_NOOP("Metric", "Transfers"), QT_TRANSLATE_NOOP("Metric", "The transfers in the record.")},
    {QT_TRANSLATE_NOOP("Metric", "Queue entries"), QT_TRANSLATE_NOOP("Metric", "The queue entries in the record.")},
    {QT_TRANSLATE_NOOP("Metric", "Participants"), QT_TRANSLATE_NOOP("Metric", "The participants in the record.")},
    {QT_TRANSLATE_NOOP("Metric", "Hold"), QT_TRANSLATE_NOOP("Metric", "The time the customer was on hold.")},
    {QT_TRANSLATE_NOOP("Metric", "After-contact work"),
     QT_TRANSLATE_NOOP("Metric", "The time agents worked on after the customer had gone.")},
}};

QString tr(const char *text)
{
    return QCoreApplication::translate("Metric", text);
}

} // namespace

QString metricTitle(MetricId id)
{
    return tr(rows[static_cast<std::size_t>(id)].title);
}

QString metricFormula(MetricId id)
{
    return tr(rows[static_cast<std::size_t>(id)].formula);
}

QString noValueText(NoValue reason, MetricId id)
{
    switch (reason) {
    case NoValue::MissingTime:
        return tr("It cannot be computed, because a time it needs is not in the record.");
    case NoValue::Reversed:
        return tr("It cannot be computed, because the end lies before the start.");
    case NoValue::NoPresence:
        return tr("It cannot be computed, because nothing says when the customer was there.");
    case NoValue::NoSuchEntry:
        return id == MetricId::TransferWait ? tr("It cannot be computed, because no transfer has both its times.")
                                            : tr("It cannot be computed, because no queue entry has both its times.");
    case NoValue::AgentFirst:
        return tr("It cannot be computed, because an agent was there before the customer.");
    case NoValue::TooLarge:
        return tr("It cannot be computed, because the sum is too large.");
    case NoValue::NotInRecord:
        return tr("It cannot be known: the record carries no such data.");
    }
    return {};
}

} // namespace analysis
