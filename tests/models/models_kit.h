// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"

#include <QAbstractItemModel>
#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <vector>

/// Journeys to show in models, and models as text.
namespace kit {

[[nodiscard]] QByteArray sampleBytes(const QString &name);
/// The live sample as it stands so long after its start, always the same.
[[nodiscard]] QByteArray liveBytes(int seconds);

/// Records as one journey, as files are read; as of `asOf` where it is given. They must be readable.
[[nodiscard]] analysis::JourneyPtr journeyOf(const std::vector<QByteArray> &records, bool reveal = true,
                                             std::optional<record::Instant> asOf = {});
[[nodiscard]] analysis::JourneyPtr journeyOf(const QByteArray &record, bool reveal = true);
/// A sample by name; `live-call` as of two minutes after its start.
[[nodiscard]] analysis::JourneyPtr sampleJourney(const QString &name, bool reveal = true);

/// A whole model: each row with its place and its cells, empty ones left out, what is graver than a note marked; a row
/// below another further in. Rows that come on demand are fetched.
[[nodiscard]] QString dump(QAbstractItemModel &model);

/// What a model tells of its rows, one text for each signal: `insert 3-4`, `remove 0-0`, `change 2-5`, `reset`; of rows
/// below others with their parents' rows before: `0/1 insert 3-4`.
class Signals final : public QObject
{
    Q_OBJECT
public:
    explicit Signals(const QAbstractItemModel &model);
    /// Those since the last call, one after the other.
    [[nodiscard]] QString take();

private:
    void add(const char *what, const QModelIndex &parent, int first, int last);

    QStringList m_lines;
};

} // namespace kit
