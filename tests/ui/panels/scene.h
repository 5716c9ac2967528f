// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"

#include <QStringList>
#include <QWidget>

namespace ui {
class JourneyHead;
class SidePanel;
class TablesPanel;
} // namespace ui

namespace scene {

/// When the scene's clock stands still, and when a service's record was fetched: a few minutes before.
inline constexpr record::Instant now{1'760'000'000'000};
inline constexpr record::Instant fetched{now.ms - 200'000};

/// From bytes to a journey by the program's own reader and analysis, as if a service had sent them.
[[nodiscard]] analysis::JourneyPtr journeyOf(const QList<QByteArray> &records, bool reveal = false);
[[nodiscard]] analysis::JourneyPtr journeyOf(const QByteArray &record, bool reveal = false);
/// One of resources/samples, as if read from a file.
[[nodiscard]] analysis::JourneyPtr sample(const QString &name, bool reveal = false);
[[nodiscard]] QByteArray sampleBytes(const QString &name);

/// The panels around a timeline as a window would hold them: head above, tables below, the side panel beside.
class Scene final : public QWidget
{
    Q_OBJECT
public:
    explicit Scene(const analysis::JourneyPtr &journey = {});

    void setJourney(const analysis::JourneyPtr &journey);
    /// Shown, active and laid out in this size.
    void showIn(QSize size);

    models::Selection selection;
    ui::JourneyHead *head = nullptr;
    ui::TablesPanel *tables = nullptr;
    ui::SidePanel *side = nullptr;
    QStringList copied; ///< what was asked to be copied, oldest first
};

} // namespace scene
