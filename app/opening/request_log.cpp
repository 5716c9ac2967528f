// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/request_log.h"

#include "models/column.h"
#include "models/rows_as_text.h"
#include "models/time_text.h"

#include <QStringList>

#include <numeric>

namespace opening {

namespace {

using std::chrono::milliseconds;

/// An entry with what its columns read besides.
struct View
{
    const RequestEntry &entry;
    const QTimeZone &zone;
};

QString timeOf(const View &view)
{
    return models::timeText(view.entry.at, view.zone);
}

QString methodOf(const View &view)
{
    return view.entry.facts.method;
}

QString urlOf(const View &view)
{
    const axp::ExchangeFacts &facts = view.entry.facts;
    return facts.address ? facts.address->toString() : facts.url;
}

QString outcomeOf(const View &view)
{
    const axp::ExchangeFacts &facts = view.entry.facts;
    QStringList words;
    if (facts.status) {
        words << QString::number(*facts.status);
    }
    if (facts.error) {
        words << axp::nameOf(*facts.error);
    }
    return words.join(QLatin1Char(' '));
}

QString receivedOf(const View &view)
{
    return QString::number(view.entry.facts.received);
}

QString lengthOf(std::optional<milliseconds> from, std::optional<milliseconds> to)
{
    return from && to ? QString::number((*to - *from).count()) : QString();
}

QString securingOf(const View &view)
{
    return lengthOf(milliseconds(0), view.entry.facts.timings.encrypted);
}

QString sendingOf(const View &view)
{
    const axp::Timings &timings = view.entry.facts.timings;
    return lengthOf(timings.encrypted.value_or(milliseconds(0)), timings.sent);
}

QString waitingOf(const View &view)
{
    return lengthOf(view.entry.facts.timings.sent, view.entry.facts.timings.firstByte);
}

QString readingOf(const View &view)
{
    return lengthOf(view.entry.facts.timings.firstByte, view.entry.facts.timings.whole);
}

QString wholeOf(const View &view)
{
    return QString::number(view.entry.facts.timings.whole.count());
}

QString requestIdsOf(const View &view)
{
    QStringList ids;
    for (const axp::RequestId &id : view.entry.facts.requestIds) {
        ids << id.header + QLatin1String(": ") + id.value;
    }
    return ids.join(QLatin1String(", "));
}

constexpr auto columns = [] {
    using C = RequestColumn;
    using Info = models::ColumnInfo<C, View>;
    constexpr auto right = Qt::AlignTrailing;
    return std::array{
        Info{C::Time, QT_TRANSLATE_NOOP("models", "Time (%1)"), timeOf},
        Info{C::Method, QT_TRANSLATE_NOOP("models", "Method"), methodOf},
        Info{C::Url, QT_TRANSLATE_NOOP("models", "URL"), urlOf},
        Info{C::Outcome, QT_TRANSLATE_NOOP("models", "Outcome"), outcomeOf},
        Info{C::Received, QT_TRANSLATE_NOOP("models", "Bytes"), receivedOf, nullptr, right},
        Info{C::Securing, QT_TRANSLATE_NOOP("models", "TLS ms"), securingOf, nullptr, right},
        Info{C::Sending, QT_TRANSLATE_NOOP("models", "Send ms"), sendingOf, nullptr, right},
        Info{C::Waiting, QT_TRANSLATE_NOOP("models", "Wait ms"), waitingOf, nullptr, right},
        Info{C::Reading, QT_TRANSLATE_NOOP("models", "Receive ms"), readingOf, nullptr, right},
        Info{C::Whole, QT_TRANSLATE_NOOP("models", "All ms"), wholeOf, nullptr, right},
        Info{C::RequestIds, QT_TRANSLATE_NOOP("models", "Request ids"), requestIdsOf},
    };
}();
static_assert(models::isInOrder(columns));

} // namespace

RequestLog::RequestLog(Now now, QObject *parent) : QAbstractTableModel(parent), m_now(std::move(now))
{}

void RequestLog::add(const axp::ExchangeFacts &facts)
{
    if (m_entries.size() == mostEntries) {
        beginRemoveRows({}, 0, 0);
        m_entries.pop_front();
        endRemoveRows();
    }
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_entries.push_back({m_now(), facts});
    endInsertRows();
}

void RequestLog::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

void RequestLog::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    const int column = static_cast<int>(RequestColumn::Time);
    Q_EMIT headerDataChanged(Qt::Horizontal, column, column);
    if (!m_entries.empty()) {
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
    }
}

int RequestLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RequestLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

QVariant RequestLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) {
        return {};
    }
    return models::cell(columns[static_cast<std::size_t>(index.column())], View{entry(index.row()), m_zone}, role);
}

QVariant RequestLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    return models::heading(columns[static_cast<std::size_t>(section)], m_zone, role);
}

QString requestsAsText(const RequestLog &log)
{
    QStringList headings;
    std::vector<int> shown(columns.size());
    std::iota(shown.begin(), shown.end(), 0);
    for (const int column : shown) {
        headings << log.headerData(column, Qt::Horizontal).toString();
    }
    std::vector<int> rows(static_cast<std::size_t>(log.rowCount()));
    std::iota(rows.begin(), rows.end(), 0);
    return headings.join(QLatin1Char('\t')) + QLatin1Char('\n') +
           models::rowsAsText(models::RowsFormat::Text, log, rows, shown);
}

} // namespace opening
