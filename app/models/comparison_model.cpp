// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/comparison_model.h"

#include "models/time_text.h"

namespace models {

namespace {

using View = ComparisonModel::View;
using Kind = ComparisonRow::Kind;
using analysis::Difference;
using analysis::MetricUnit;

QString words(const char *text)
{
    return QCoreApplication::translate("models", text);
}

const analysis::MomentDifference &momentOf(const ComparisonRow &row)
{
    return row.of->moments[row.index];
}

const analysis::FindingDifference &findingOf(const ComparisonRow &row)
{
    return row.of->findings[row.index];
}

analysis::MetricId metricOf(const ComparisonRow &row)
{
    return static_cast<analysis::MetricId>(row.index);
}

QString whatText(const View &view)
{
    switch (view.row().kind) {
    case Kind::Moment:
        return analysis::alignmentTitle(analysis::movedAlignments[view.row().index]);
    case Kind::Metric:
        return analysis::metricTitle(metricOf(view.row()));
    case Kind::Finding:
        break;
    }
    return findingWords(findingOf(view.row()).code) + QStringLiteral(" · ") + findingOf(view.row()).place;
}

/// A row's value of one of both.
QString valueText(const View &view, const std::optional<analysis::Moment> &moment, std::optional<qint64> value,
                  std::size_t count)
{
    switch (view.row().kind) {
    case Kind::Moment:
        return moment ? timeText(moment->at, view.zone) : words("not known");
    case Kind::Metric:
        if (!value) {
            return words("not known");
        }
        return analysis::metricUnit(metricOf(view.row())) == MetricUnit::Count ? QString::number(*value)
                                                                               : analysis::durationText(*value);
    case Kind::Finding:
        break;
    }
    return QString::number(count);
}

QString firstText(const View &view)
{
    const ComparisonRow &row = view.row();
    switch (row.kind) {
    case Kind::Moment:
        return valueText(view, momentOf(row).first, {}, 0);
    case Kind::Metric:
        return valueText(view, {}, row.of->metrics[row.index].first, 0);
    case Kind::Finding:
        break;
    }
    return valueText(view, {}, {}, findingOf(row).first);
}

QString secondText(const View &view)
{
    const ComparisonRow &row = view.row();
    switch (row.kind) {
    case Kind::Moment:
        return valueText(view, momentOf(row).second, {}, 0);
    case Kind::Metric:
        return valueText(view, {}, row.of->metrics[row.index].second, 0);
    case Kind::Finding:
        break;
    }
    return valueText(view, {}, {}, findingOf(row).second);
}

/// As a difference from nothing to what lies between both moments.
Difference apart(const analysis::MomentDifference &moment)
{
    if (moment.ms) {
        return {0, moment.ms};
    }
    const auto known = [](bool is) {
        return is ? std::optional<qint64>(0) : std::nullopt;
    };
    return {known(moment.first.has_value()), known(moment.second.has_value())};
}

QString differenceText(const View &view)
{
    const ComparisonRow &row = view.row();
    switch (row.kind) {
    case Kind::Moment:
        return analysis::differenceText(apart(momentOf(row)), MetricUnit::Milliseconds);
    case Kind::Metric:
        return analysis::differenceText(row.of->metrics[row.index], analysis::metricUnit(metricOf(row)));
    case Kind::Finding:
        break;
    }
    return analysis::differenceText(findingOf(row));
}

QVariant differenceKey(const View &view)
{
    const ComparisonRow &row = view.row();
    const auto keyOf = [](std::optional<qint64> value) {
        return value ? QVariant(*value) : QVariant();
    };
    switch (row.kind) {
    case Kind::Moment:
        return keyOf(momentOf(row).ms);
    case Kind::Metric:
        return keyOf(row.of->metrics[row.index].value());
    case Kind::Finding:
        break;
    }
    return static_cast<qint64>(findingOf(row).second) - static_cast<qint64>(findingOf(row).first);
}

QString kindText(const View &view)
{
    switch (view.row().kind) {
    case Kind::Moment:
        return words("Moment");
    case Kind::Metric:
        return words("Metric");
    case Kind::Finding:
        break;
    }
    return words("Finding");
}

constexpr auto columns = [] {
    using C = ComparisonColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::What, QT_TRANSLATE_NOOP("models", "What"), whatText},
        Info{C::First, QT_TRANSLATE_NOOP("models", "First"), firstText},
        Info{C::Second, QT_TRANSLATE_NOOP("models", "Second"), secondText},
        Info{C::Difference, QT_TRANSLATE_NOOP("models", "Difference"), differenceText, differenceKey},
        Info{C::Kind, QT_TRANSLATE_NOOP("models", "Kind"), kindText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

bool operator==(const ComparisonRow &a, const ComparisonRow &b)
{
    if (a.kind != b.kind || a.kind != Kind::Finding) {
        return a.kind == b.kind && a.index == b.index;
    }
    return findingOf(a).code == findingOf(b).code && findingOf(a).place == findingOf(b).place;
}

ComparisonModel::ComparisonModel(QObject *parent) : FlatTable(parent)
{}

void ComparisonModel::setAlignment(analysis::Alignment alignment)
{
    if (m_alignment != alignment) {
        m_alignment = alignment;
        updateRows();
    }
}

int ComparisonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<ComparisonRow> ComparisonModel::rowsOf(const analysis::Journey &journey) const
{
    auto compared = analysis::comparisonOf(journey, m_alignment);
    if (!compared) {
        return {};
    }
    const auto of = std::make_shared<const analysis::Comparison>(std::move(*compared));
    std::vector<ComparisonRow> rows;
    const auto add = [&](Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i) {
            rows.push_back({0, kind, i, of});
        }
    };
    add(Kind::Moment, of->moments.size());
    add(Kind::Metric, of->metrics.size());
    add(Kind::Finding, of->findings.size());
    return rows;
}

std::vector<Place> ComparisonModel::sourcesOf(const QModelIndex &row) const
{
    const ComparisonRow &one = rows()[static_cast<std::size_t>(row.row())];
    std::vector<Place> places;
    const auto add = [&places](std::size_t engagement, const record::FieldPath &path) {
        places.push_back({engagement, path.toPointer()});
    };
    if (one.kind == Kind::Metric) {
        for (std::size_t i = 0; i < journey()->engagements.size(); ++i) {
            const analysis::Analysis &of = *journey()->engagements[i].analysis;
            for (const auto &path : analysis::metricSources(metricOf(one), *of.record, of.intervals, of.clock)) {
                add(i, path);
            }
        }
        return places;
    }
    const bool isMoment = one.kind == Kind::Moment;
    const auto path = [](const std::optional<analysis::Moment> &moment) {
        return moment ? std::optional(moment->source) : std::nullopt;
    };
    if (const auto first = isMoment ? path(momentOf(one).first) : findingOf(one).firstPath) {
        add(0, *first);
    }
    if (const auto second = isMoment ? path(momentOf(one).second) : findingOf(one).secondPath) {
        add(1, *second);
    }
    return places;
}

Place ComparisonModel::placeOf(const View &view) const
{
    const std::vector<Place> places = sourcesOf(index(static_cast<int>(view.at), 0));
    return places.empty() ? Place{} : places.front();
}

QVariant ComparisonModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant ComparisonModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
