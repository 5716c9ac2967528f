// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/change_model.h"

#include "models/time_text.h"

namespace models {

namespace {

using View = ChangeModel::View;
using analysis::Change;

const record::Record &earlier(const View &view)
{
    return *view.engagement().earlier->shown;
}

const record::Record &now(const View &view)
{
    return *view.engagement().shown;
}

QString changeText(const View &view)
{
    return analysis::changeWord(view.row().change->change);
}

QVariant changeKey(const View &view)
{
    return static_cast<int>(view.row().change->change);
}

QString whereText(const View &view)
{
    const analysis::PlaceChange &change = *view.row().change;
    return change.change == Change::Gone ? titleOf(earlier(view), change.before) : titleOf(now(view), change.now);
}

QString fieldText(const View &view)
{
    const analysis::PlaceChange &change = *view.row().change;
    return change.change == Change::Gone ? change.before : change.now;
}

QVariant fieldKey(const View &view)
{
    return static_cast<qint64>(view.at);
}

/// A value for people: a time in their zone, a list or object by its kind.
QString valueText(const record::Record &record, const QString &pointer, const QTimeZone &zone)
{
    const auto range = pointer.isEmpty() ? std::nullopt : rangeOf(record, pointer);
    if (!range) {
        return {};
    }
    const QByteArrayView token = record.text.slice(*range);
    if (token.startsWith('{')) {
        return record::elementOf(pointer) ? QString() : QCoreApplication::translate("models", "an object");
    }
    if (token.startsWith('[')) {
        return QCoreApplication::translate("models", "a list");
    }
    const QString text = record.text.textOf(*range);
    const auto time = token.startsWith('"') ? record::parseTime(QUtf8StringView(text.toUtf8())) : std::nullopt;
    return time && time->hasOffset ? timeText(time->instant, zone) : text;
}

QString beforeText(const View &view)
{
    return valueText(earlier(view), view.row().change->before, view.zone);
}

QString nowText(const View &view)
{
    const analysis::PlaceChange &change = *view.row().change;
    return change.change == Change::Gone ? QString() : valueText(now(view), change.now, view.zone);
}

QString engagementText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

constexpr auto columns = [] {
    using C = ChangeColumn;
    using Info = ColumnInfo<C, View>;
    return std::array{
        Info{C::Change, QT_TRANSLATE_NOOP("models", "Change"), changeText, changeKey},
        Info{C::Where, QT_TRANSLATE_NOOP("models", "Where"), whereText},
        Info{C::Field, QT_TRANSLATE_NOOP("models", "Field"), fieldText, fieldKey},
        Info{C::Before, QT_TRANSLATE_NOOP("models", "Before"), beforeText},
        Info{C::Now, QT_TRANSLATE_NOOP("models", "Now"), nowText},
        Info{C::Engagement, QT_TRANSLATE_NOOP("models", "Engagement"), engagementText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

ChangeModel::ChangeModel(QObject *parent) : FlatTable(parent)
{}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<ChangeRow> ChangeModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<ChangeRow> rows;
    for (quint32 engagement = 0; engagement < journey.engagements.size(); ++engagement) {
        if (const auto &earlier = journey.engagements[engagement].earlier) {
            for (const analysis::PlaceChange &change : earlier->changes.places) {
                rows.push_back({engagement, &change});
            }
        }
    }
    return rows;
}

QModelIndex ChangeModel::indexOf(const Place &place) const
{
    const auto found = std::find_if(rows().begin(), rows().end(), [&place](const ChangeRow &row) {
        return row.engagement == place.engagement && row.change->change != Change::Gone &&
               row.change->now == place.pointer;
    });
    return found == rows().end() ? QModelIndex() : index(static_cast<int>(found - rows().begin()), 0);
}

Place ChangeModel::placeOf(const View &view) const
{
    return {view.row().engagement, view.row().change->now};
}

QVariant ChangeModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant ChangeModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
