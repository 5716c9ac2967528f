// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models_kit.h"

#include "demo/live_script.h"
#include "models/roles.h"
#include "models/selection.h"
#include "record/engagement_reader.h"

#include <QFile>

#include <utility>

namespace kit {

namespace {

constexpr demo::TimePoint liveStart{std::chrono::milliseconds(1'774'000'000'000)}; // 2026-03-20T09:46:40Z

QString markOf(const QModelIndex &cell)
{
    const QVariant severity = cell.data(models::SeverityRole);
    return severity.isValid()
               ? QStringLiteral(" [%1]").arg(analysis::severityName(severity.value<analysis::Severity>()))
               : QString();
}

QString headOf(const QAbstractItemModel &model, int column, const QModelIndex &parent)
{
    // Headings speak of the rows at the top; columns of rows below them are told by number.
    return parent.isValid() && model.columnCount(parent) != model.columnCount()
               ? QString::number(column)
               : model.headerData(column, Qt::Horizontal).toString();
}

void dumpRows(QAbstractItemModel &model, const QModelIndex &parent, int depth, QString &text)
{
    while (model.canFetchMore(parent)) {
        model.fetchMore(parent);
    }
    const QString margin(depth * 4, u' ');
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex first = model.index(row, 0, parent);
        const auto place = first.data(models::ElementRole).value<models::Place>();
        text += margin + QStringLiteral("%1: %2\n").arg(place.engagement).arg(place.pointer);
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            const QString shown = cell.data().toString();
            if (!shown.isEmpty()) {
                text += margin + QStringLiteral("  %1 = ").arg(headOf(model, column, parent)) + shown + markOf(cell) +
                        u'\n';
            }
        }
        dumpRows(model, first, depth + 1, text);
    }
}

} // namespace

QByteArray sampleBytes(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray liveBytes(int seconds)
{
    return demo::playScript(sampleBytes(QStringLiteral("live-call")), liveStart,
                            liveStart + std::chrono::seconds(seconds))
        .value();
}

analysis::JourneyPtr journeyOf(const std::vector<QByteArray> &records, bool reveal, std::optional<record::Instant> asOf)
{
    std::vector<analysis::AnalysedRecord> analysed;
    for (const QByteArray &bytes : records) {
        const auto read = record::readEngagement(bytes).value();
        analysed.push_back({read, std::make_shared<const analysis::Analysis>(analysis::analyse(read, {asOf, {}})), {}});
    }
    return analysis::makeJourney(std::move(analysed), reveal);
}

analysis::JourneyPtr journeyOf(const QByteArray &record, bool reveal)
{
    return journeyOf(std::vector{record}, reveal);
}

analysis::JourneyPtr sampleJourney(const QString &name, bool reveal)
{
    constexpr int seconds = 120;
    if (name == QLatin1String("live-call")) {
        const auto now = liveStart + std::chrono::seconds(seconds);
        return journeyOf({liveBytes(seconds)}, reveal, record::Instant{now.time_since_epoch().count()});
    }
    return journeyOf(sampleBytes(name), reveal);
}

QString dump(QAbstractItemModel &model)
{
    QString text;
    dumpRows(model, {}, 0, text);
    return text;
}

Signals::Signals(const QAbstractItemModel &model)
{
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &parent, int first, int last) { add("insert", parent, first, last); });
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &parent, int first, int last) { add("remove", parent, first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
        add("change", first.parent(), first.row(), last.row());
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { m_lines += QStringLiteral("reset"); });
}

QString Signals::take()
{
    return std::exchange(m_lines, {}).join(QLatin1String(", "));
}

void Signals::add(const char *what, const QModelIndex &parent, int first, int last)
{
    QStringList above;
    for (QModelIndex at = parent; at.isValid(); at = at.parent()) {
        above.prepend(QString::number(at.row()));
    }
    const QString where = above.isEmpty() ? QString() : above.join(u'/') + u' ';
    m_lines += where + QStringLiteral("%1 %2-%3").arg(QLatin1String(what)).arg(first).arg(last);
}

} // namespace kit
