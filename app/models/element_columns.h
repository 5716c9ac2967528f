// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/column.h"
#include "models/journey_columns.h"
#include "models/places.h"
#include "models/time_text.h"

/// The bricks that the tables of columns are built from: a column is named by the member it shows.
namespace models {

/// An element as the columns of its kind see it.
template<typename E>
struct ElementRow
{
    const analysis::JourneyEngagement &engagement;
    const QTimeZone &zone;
    std::size_t position;
    const E &shown;
    const E &received;
    const analysis::ElementInterval &interval;
};

[[nodiscard]] inline QString wordsOf(record::Text text, const QTimeZone &)
{
    return text.toString();
}
[[nodiscard]] inline QString wordsOf(const record::Whole &number, const QTimeZone &)
{
    return number.digits.toString();
}
[[nodiscard]] inline QString wordsOf(const record::Time &time, const QTimeZone &zone)
{
    return timeText(time.instant, zone);
}
template<typename Value>
[[nodiscard]] QString wordsOf(const record::Enumerated<Value> &value, const QTimeZone &)
{
    return value.text.toString();
}

[[nodiscard]] inline QVariant keyOf(const record::Whole &number)
{
    return number.value;
}
[[nodiscard]] inline QVariant keyOf(const record::Time &time)
{
    return time.instant.ms;
}

template<auto Field, typename Row>
[[nodiscard]] QString fieldText(const Row &row)
{
    const auto &field = row.shown.*Field;
    return field ? wordsOf(*field, row.zone) : QString();
}

template<auto Field, typename Row>
[[nodiscard]] QVariant fieldKey(const Row &row)
{
    const auto &field = row.shown.*Field;
    return field ? keyOf(*field) : QVariant();
}

template<typename Row>
[[nodiscard]] QString durationText(const Row &row)
{
    const auto interval = row.interval.interval();
    return interval ? lengthText(interval->duration()) : QString();
}

template<typename Row>
[[nodiscard]] QVariant durationKey(const Row &row)
{
    const auto interval = row.interval.interval();
    return interval ? QVariant(interval->duration()) : QVariant();
}

template<typename Row>
[[nodiscard]] QString kindWords(const Row &row)
{
    return analysis::kindText(row.interval);
}

template<typename Row>
[[nodiscard]] QVariant kindKey(const Row &row)
{
    return static_cast<int>(row.interval.kind);
}

template<typename Row>
[[nodiscard]] std::span<const analysis::Finding> findingsOfRow(const Row &row)
{
    return findingsIn(*row.engagement.analysis, row.received.range);
}

template<typename Row>
[[nodiscard]] QString findingText(const Row &row)
{
    return findingWords(findingsOfRow(row));
}

template<typename Row>
[[nodiscard]] std::optional<analysis::Severity> findingSeverity(const Row &row)
{
    return gravest(findingsOfRow(row));
}

template<typename Row>
[[nodiscard]] QString engagementText(const Row &row)
{
    const auto &id = row.engagement.shown->engagement.id;
    return id ? id->toString() : QString();
}

/// The columns of one kind of row, each made from the member or the fact it shows.
template<typename Column, typename Row>
struct Columns
{
    using Info = ColumnInfo<Column, Row>;

    template<auto Field>
    [[nodiscard]] static constexpr Info text(Column column, const char *title)
    {
        return {column, title, fieldText<Field, Row>};
    }
    template<auto Field>
    [[nodiscard]] static constexpr Info time(Column column, const char *title)
    {
        return {column, title, fieldText<Field, Row>, fieldKey<Field, Row>};
    }
    template<auto Field>
    [[nodiscard]] static constexpr Info number(Column column, const char *title)
    {
        return {column, title, fieldText<Field, Row>, fieldKey<Field, Row>, Qt::AlignTrailing};
    }
    [[nodiscard]] static constexpr Info duration(Column column, const char *title)
    {
        return {column, title, durationText<Row>, durationKey<Row>};
    }
    [[nodiscard]] static constexpr Info kind(Column column)
    {
        return {column, QT_TRANSLATE_NOOP("models", "Times"), kindWords<Row>, kindKey<Row>};
    }
    [[nodiscard]] static constexpr Info finding(Column column)
    {
        return {column,           QT_TRANSLATE_NOOP("models", "Finding"),
                findingText<Row>, nullptr,
                Qt::AlignLeading, findingSeverity<Row>};
    }
    [[nodiscard]] static constexpr Info engagement(Column column)
    {
        return {column, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText<Row>};
    }
};

} // namespace models
