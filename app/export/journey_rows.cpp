// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/journey_rows.h"

#include <QCoreApplication>
#include <QDateTime>

namespace exports {

namespace {

using analysis::MetricUnit;

QString tr(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString valueText(std::optional<qint64> value, MetricUnit unit)
{
    if (!value) {
        return tr("not known");
    }
    return unit == MetricUnit::Count ? QString::number(*value) : analysis::durationText(*value);
}

QString timeText(const std::optional<analysis::Moment> &moment, const QTimeZone &zone)
{
    if (!moment) {
        return tr("not known");
    }
    return QDateTime::fromMSecsSinceEpoch(moment->at.ms, zone).toString(Qt::ISODateWithMs);
}

/// A place in the record is as foreign as any text of it.
QString findingText(const analysis::FindingDifference &finding)
{
    return QString(analysis::findingName(finding.code)) + QLatin1Char(' ') + analysis::plainLabel(finding.place);
}

QStringList rowOf(const QString &title, const analysis::Difference &difference, MetricUnit unit)
{
    return {title, valueText(difference.first, unit), valueText(difference.second, unit),
            analysis::differenceText(difference, unit)};
}

} // namespace

QString figureText(const analysis::JourneyFigure &figure)
{
    if (!figure.value) {
        return tr("not known. %1").arg(analysis::noFigureText(*figure.reason));
    }
    const QString value = valueText(figure.value, analysis::journeyFigureUnit(figure.id));
    const QString leftOut = analysis::leftOutText(figure);
    return leftOut.isEmpty() ? value : value + QStringLiteral(". ") + leftOut;
}

QList<QStringList> figureRows(const analysis::JourneyFigures &figures)
{
    QList<QStringList> rows;
    for (const analysis::JourneyFigure &figure : figures.figures) {
        QString title = analysis::journeyFigureTitle(figure.id);
        if (figure.id == analysis::JourneyFigureId::RepeatedContacts) {
            title = QCoreApplication::translate("Report", "%1, within %n day(s)", nullptr, figures.options.repeatDays)
                        .arg(title);
        }
        rows << QStringList{title, figureText(figure)};
    }
    for (const analysis::ChannelContacts &channel : figures.channels) {
        rows << QStringList{tr("Contacts, %1").arg(analysis::channelText(channel)), QString::number(channel.contacts)};
    }
    return rows;
}

QStringList comparisonHead()
{
    return {tr("What"), tr("First"), tr("Second"), tr("Difference")};
}

QList<QStringList> comparisonRows(const analysis::Comparison &comparison, const QTimeZone &zone)
{
    QList<QStringList> rows;
    for (std::size_t i = 0; i < comparison.moments.size(); ++i) {
        const analysis::MomentDifference &moment = comparison.moments[i];
        const analysis::Difference apart{moment.first && moment.ms ? std::optional<qint64>(0) : std::nullopt,
                                         moment.ms};
        rows << QStringList{analysis::alignmentTitle(analysis::movedAlignments[i]), timeText(moment.first, zone),
                            timeText(moment.second, zone),
                            moment.first.has_value() == moment.second.has_value()
                                ? analysis::differenceText(apart, MetricUnit::Milliseconds)
                                : tr("known of one alone")};
    }
    for (std::size_t i = 0; i < comparison.metrics.size(); ++i) {
        const auto id = static_cast<analysis::MetricId>(i);
        rows << rowOf(analysis::metricTitle(id), comparison.metrics[i], analysis::metricUnit(id));
    }
    for (const analysis::FindingDifference &finding : comparison.findings) {
        rows << QStringList{findingText(finding), QString::number(finding.first), QString::number(finding.second),
                            analysis::differenceText(finding)};
    }
    return rows;
}

} // namespace exports
