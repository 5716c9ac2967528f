// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/export_file.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class QPrinter;

namespace ui {

/// An export that is written beside the window. One that is cancelled, or deleted, leaves nothing behind.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    ExportJob(analysis::JourneyPtr journey, ExportOptions options, QObject *parent = nullptr);
    ~ExportJob() override; ///< waits until the worker has let go

    /// Once. finished() follows.
    void start(const ExportTarget &target);
    /// The document on a printer that somebody has chosen.
    void print(std::shared_ptr<QPrinter> printer);
    /// finished() follows with Cancelled, unless all is written already.
    void cancel();
    [[nodiscard]] bool isUnderWay() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); ///< see KeepGoing
    void finished(const std::optional<ui::ExportError> &error);

private:
    struct State; ///< what the worker and the window share

    using Work = std::function<std::optional<ExportError>(const KeepGoing &)>;
    void run(Work work);
    void tell();

    analysis::JourneyPtr m_journey;
    ExportOptions m_options;
    std::shared_ptr<State> m_state;
    qint64 m_told = -1;
    QTimer m_teller;
    QFutureWatcher<std::optional<ExportError>> m_watcher;
};

} // namespace ui
