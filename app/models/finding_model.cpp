// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/finding_model.h"

namespace models {

namespace {

using View = FindingModel::View;
using analysis::Finding;
using analysis::Severity;

QString severityText(const View &view)
{
    return analysis::severityTitle(analysis::severityOf(view.row().finding->code));
}

QVariant severityKey(const View &view)
{
    return static_cast<int>(analysis::severityOf(view.row().finding->code));
}

std::optional<Severity> severityValue(const View &view)
{
    return analysis::severityOf(view.row().finding->code);
}

QString sentenceText(const View &view)
{
    return analysis::findingSentence(*view.row().finding, view.engagement());
}

QString fieldText(const View &view)
{
    return view.row().finding->path.toPointer();
}

/// By the field's place in the record, not by its letters: `/queues/10` after `/queues/9`.
QVariant fieldKey(const View &view)
{
    return (static_cast<qint64>(view.row().engagement) << 32) + view.row().finding->place;
}

QString codeText(const View &view)
{
    return analysis::findingName(view.row().finding->code);
}

QString engagementText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

constexpr auto columns = [] {
    using C = FindingColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::Severity, QT_TRANSLATE_NOOP("models", "Severity"), severityText, severityKey, Qt::AlignLeading,
             severityValue},
        Info{C::Sentence, QT_TRANSLATE_NOOP("models", "Finding"), sentenceText},
        Info{C::Field, QT_TRANSLATE_NOOP("models", "Field"), fieldText, fieldKey},
        Info{C::Code, QT_TRANSLATE_NOOP("models", "Code"), codeText},
        Info{C::Engagement, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

FindingModel::FindingModel(QObject *parent) : FlatTable(parent)
{}

int FindingModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<FindingRow> FindingModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<FindingRow> rows;
    for (quint32 engagement = 0; engagement < journey.engagements.size(); ++engagement) {
        for (const Finding &finding : journey.engagements[engagement].analysis->findings) {
            rows.push_back({engagement, &finding});
        }
    }
    return rows;
}

QModelIndex FindingModel::indexOf(const Place &place) const
{
    const auto element = record::elementOf(place.pointer);
    const auto found = std::find_if(rows().begin(), rows().end(), [&](const FindingRow &row) {
        return row.engagement == place.engagement && row.finding->path.elementRef() == element &&
               row.finding->path.toPointer() == place.pointer;
    });
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

std::size_t FindingModel::toLookAt() const
{
    return static_cast<std::size_t>(std::count_if(rows().begin(), rows().end(), [](const FindingRow &row) {
        return analysis::severityOf(row.finding->code) != Severity::Info;
    }));
}

Place FindingModel::placeOf(const View &view) const
{
    return {view.row().engagement, view.row().finding->path.toPointer()};
}

QVariant FindingModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant FindingModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
