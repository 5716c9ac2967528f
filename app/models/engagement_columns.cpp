// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/element_columns.h"

#include <QStringList>

namespace models {

namespace {

using record::Engagement;

/// An engagement as its columns see it.
struct EngagementRow
{
    const analysis::JourneyEngagement &engagement;
    const QTimeZone &zone;
    const Engagement &shown;
    const analysis::ElementInterval &interval;
};

QString channelsText(const EngagementRow &row)
{
    QStringList names;
    if (row.shown.channels) {
        for (const record::Channel &channel : *row.shown.channels) {
            if (const auto &name = channel.id ? channel.id : channel.type) {
                names += name->toString();
            }
        }
    }
    return names.join(QStringLiteral(" · "));
}

template<std::optional<std::vector<record::ListedText>> Engagement::*Field>
QString listText(const EngagementRow &row)
{
    QStringList texts;
    if (const auto &list = row.shown.*Field) {
        for (const record::ListedText &item : *list) {
            texts += item.text.toString();
        }
    }
    return texts.join(QStringLiteral(" · "));
}

QString noteCountText(const EngagementRow &row)
{
    return row.shown.agentNotes ? QString::number(row.shown.agentNotes->size()) : QString();
}

QVariant noteCountKey(const EngagementRow &row)
{
    return row.shown.agentNotes ? QVariant(static_cast<qint64>(row.shown.agentNotes->size())) : QVariant();
}

constexpr auto engagementColumns = [] {
    using C = EngagementColumn;
    using E = Engagement;
    using Make = Columns<C, EngagementRow>;
    return std::array{
        Make::text<&E::id>(C::Id, QT_TRANSLATE_NOOP("models", "Id")),
        Make::text<&E::status>(C::Status, QT_TRANSLATE_NOOP("models", "Status")),
        Make::text<&E::direction>(C::Direction, QT_TRANSLATE_NOOP("models", "Direction")),
        Make::Info{C::Channels, QT_TRANSLATE_NOOP("models", "Channels"), channelsText},
        Make::time<&E::startDate>(C::Start, QT_TRANSLATE_NOOP("models", "Start (%1)")),
        Make::time<&E::endDate>(C::End, QT_TRANSLATE_NOOP("models", "End (%1)")),
        Make::duration(C::Duration, QT_TRANSLATE_NOOP("models", "Duration")),
        Make::kind(C::Kind),
        Make::time<&E::updateDate>(C::Updated, QT_TRANSLATE_NOOP("models", "Updated (%1)")),
        Make::text<&E::accountId>(C::Account, QT_TRANSLATE_NOOP("models", "Account")),
        Make::text<&E::sourceType>(C::SourceType, QT_TRANSLATE_NOOP("models", "Source type")),
        Make::text<&E::sourceAddress>(C::SourceAddress, QT_TRANSLATE_NOOP("models", "Source address")),
        Make::Info{C::Topics, QT_TRANSLATE_NOOP("models", "Topics"), listText<&E::conversations>},
        Make::Info{C::Attributes, QT_TRANSLATE_NOOP("models", "Attributes"), listText<&E::attributes>},
        Make::Info{C::Notes, QT_TRANSLATE_NOOP("models", "Notes"), noteCountText, noteCountKey, Qt::AlignTrailing},
    };
}();
static_assert(isInOrder(engagementColumns));

} // namespace

int engagementColumnCount()
{
    return static_cast<int>(engagementColumns.size());
}

QVariant engagementCell(const analysis::JourneyEngagement &engagement, const QTimeZone &zone, int column, int role)
{
    const EngagementRow row{engagement, zone, engagement.shown->engagement, engagement.analysis->intervals.engagement};
    return cell(engagementColumns[static_cast<std::size_t>(column)], row, role);
}

QVariant engagementHeading(int column, const QTimeZone &zone, int role)
{
    return heading(engagementColumns[static_cast<std::size_t>(column)], zone, role);
}

} // namespace models
