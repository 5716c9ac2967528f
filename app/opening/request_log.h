// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/http.h"

#include <QAbstractTableModel>
#include <QTimeZone>

#include <deque>
#include <functional>

namespace opening {

/// One HTTP exchange, and when it was over.
struct RequestEntry
{
    record::Instant at;
    axp::ExchangeFacts facts;
};

enum class RequestColumn : quint8 {
    Time,
    Method,
    Url,
    Outcome,  ///< the status, the error of the way, or both: `200`, `timed-out`, `200 connection-lost`
    Received, ///< bytes of the body, decompressed
    Securing, ///< ms from the beginning to a secure connection; empty where it stood already or there is none
    Sending,  ///< ms from there until the request was out
    Waiting,  ///< ms from there to the head of the answer
    Reading,  ///< ms from there to its end
    Whole,    ///< ms in all
    RequestIds,
};

/// What was asked of services in this run, the newest last; kept in memory only, and of more than `mostEntries` the
/// last. It holds no secret, no header but request ids, no body, and of ids those of account and engagement.
class RequestLog final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr std::size_t mostEntries = 1'000;
    using Now = std::function<record::Instant()>;

    explicit RequestLog(Now now, QObject *parent = nullptr);

    void add(const axp::ExchangeFacts &facts);
    void clear();
    void setTimeZone(const QTimeZone &zone);
    [[nodiscard]] const RequestEntry &entry(int row) const { return m_entries.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    Now m_now;
    QTimeZone m_zone = QTimeZone::utc();
    std::deque<RequestEntry> m_entries;
};

/// All of it as lines with tabs between their cells, headings first.
[[nodiscard]] QString requestsAsText(const RequestLog &log);

} // namespace opening
