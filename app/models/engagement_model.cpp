// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/engagement_model.h"

#include "models/time_text.h"

#include <QStringList>

namespace models {

namespace {

using View = EngagementModel::View;
using analysis::MetricId;
using record::Engagement;

QString startText(const View &view)
{
    return view.shown().startDate ? timeText(view.shown().startDate->instant, view.zone) : QString();
}

QVariant startKey(const View &view)
{
    return view.shown().startDate ? QVariant(view.shown().startDate->instant.ms) : QVariant();
}

template<MetricId Id>
QString lengthOf(const View &view)
{
    const auto value = view.engagement().analysis->metric(Id).value;
    return value ? lengthText(*value) : QString();
}

template<MetricId Id>
QString countOf(const View &view)
{
    const auto value = view.engagement().analysis->metric(Id).value;
    return value ? QString::number(*value) : QString();
}

template<MetricId Id>
QVariant metricKey(const View &view)
{
    const auto value = view.engagement().analysis->metric(Id).value;
    return value ? QVariant(*value) : QVariant();
}

QString channelsText(const View &view)
{
    QStringList names;
    if (view.shown().channels) {
        for (const record::Channel &channel : *view.shown().channels) {
            if (const auto &name = channel.id ? channel.id : channel.type) {
                names << name->toString();
            }
        }
    }
    return names.join(QStringLiteral(" · "));
}

QString topicsText(const View &view)
{
    QStringList topics;
    if (view.shown().conversations) {
        for (const record::ListedText &topic : *view.shown().conversations) {
            topics << topic.text.toString();
        }
    }
    return topics.join(QStringLiteral(" · "));
}

QString statusText(const View &view)
{
    return view.shown().status ? view.shown().status->text.toString() : QString();
}

QString findingsText(const View &view)
{
    return QString::number(view.engagement().analysis->findings.size());
}

QVariant findingsKey(const View &view)
{
    return static_cast<qint64>(view.engagement().analysis->findings.size());
}

QString idText(const View &view)
{
    return view.shown().id ? view.shown().id->toString() : QString();
}

QString sourceText(const View &view)
{
    return view.engagement().origin.name;
}

constexpr auto columns = [] {
    using C = EngagementsColumn;
    using Info = ColumnInfo<C, View>;
    constexpr auto length = []<MetricId Id>(C column, const char *title) {
        return Info{column, title, lengthOf<Id>, metricKey<Id>, Qt::AlignTrailing};
    };
    return std::array{
        Info{C::Start, QT_TRANSLATE_NOOP("models", "Start (%1)"), startText, startKey},
        length.operator()<MetricId::EngagementDuration>(C::Duration, QT_TRANSLATE_NOOP("models", "Duration")),
        Info{C::Channels, QT_TRANSLATE_NOOP("models", "Channels"), channelsText},
        Info{C::Topics, QT_TRANSLATE_NOOP("models", "Topics"), topicsText},
        Info{C::Status, QT_TRANSLATE_NOOP("models", "Status"), statusText},
        length.operator()<MetricId::FirstResponse>(C::FirstResponse, QT_TRANSLATE_NOOP("models", "First response")),
        length.operator()<MetricId::QueueWait>(C::QueueWait, QT_TRANSLATE_NOOP("models", "In queue")),
        length.operator()<MetricId::WithAgent>(C::WithAgent, QT_TRANSLATE_NOOP("models", "With an agent")),
        Info{C::Agents, QT_TRANSLATE_NOOP("models", "Agents"), countOf<MetricId::AgentCount>,
             metricKey<MetricId::AgentCount>, Qt::AlignTrailing},
        Info{C::Findings, QT_TRANSLATE_NOOP("models", "Findings"), findingsText, findingsKey, Qt::AlignTrailing},
        Info{C::Id, QT_TRANSLATE_NOOP("models", "Id"), idText},
        Info{C::Source, QT_TRANSLATE_NOOP("models", "From"), sourceText},
    };
}();
static_assert(isInOrder(columns));

} // namespace

EngagementModel::EngagementModel(QObject *parent) : FlatTable(parent)
{}

int EngagementModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns.size());
}

std::vector<EngagementRow> EngagementModel::rowsOf(const analysis::Journey &journey) const
{
    std::vector<EngagementRow> rows;
    for (quint32 i = 0; i < journey.engagements.size() && journey.engagements.size() > 1; ++i) {
        rows.push_back({i});
    }
    return rows;
}

QModelIndex EngagementModel::indexOf(const Place &place) const
{
    return place.engagement < rows().size() ? index(static_cast<int>(place.engagement), 0) : QModelIndex();
}

Place EngagementModel::placeOf(const View &view) const
{
    return {view.row().engagement, QString()};
}

QVariant EngagementModel::cellOf(const View &view, int column, int role) const
{
    return cell(columns[static_cast<std::size_t>(column)], view, role);
}

QVariant EngagementModel::headingOf(int column, const QTimeZone &zone, int role) const
{
    return heading(columns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
