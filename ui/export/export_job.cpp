// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/export_job.h"

#include "ui/document/document_device.h"

#include <QPrinter>
#include <QtConcurrentRun>

#include <atomic>
#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds tellEvery{50};

} // namespace

struct ExportJob::State
{
    std::atomic<bool> isCancelled = false;
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;

    bool keepGoing(qint64 doneNow, qint64 totalNow)
    {
        done = doneNow;
        total = totalNow;
        return !isCancelled;
    }
};

ExportJob::ExportJob(analysis::JourneyPtr journey, ExportOptions options, QObject *parent)
    : QObject(parent), m_journey(std::move(journey)), m_options(std::move(options)), m_state(std::make_shared<State>())
{
    connect(&m_teller, &QTimer::timeout, this, &ExportJob::tell);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_teller.stop();
        Q_EMIT finished(m_watcher.result());
    });
}

ExportJob::~ExportJob()
{
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void ExportJob::start(const ExportTarget &target)
{
    run([target, journey = m_journey, options = m_options](const KeepGoing &keepGoing) {
        return writeExport(target, journey, options, keepGoing);
    });
}

void ExportJob::print(std::shared_ptr<QPrinter> printer)
{
    DocumentOptions options = documentOptions(m_options);
    printer->setFullPage(true);
    options.pageSize = printer->pageLayout().fullRect(QPageLayout::Inch).size() * pagePixelsPerInch;
    run([printer = std::move(printer), journey = m_journey, options](const KeepGoing &keepGoing) {
        const auto document = Document::make(journey, options, keepGoing);
        bool isCancelled = !document;
        const auto goesOn = [&](qint64 done, qint64 total) {
            isCancelled = !keepGoing(done, total);
            return !isCancelled;
        };
        const bool isPrinted = document && paintPages(*printer, *document, goesOn);
        if (isCancelled) {
            printer->abort();
            return std::optional(ExportError{ExportError::Kind::Cancelled, {}});
        }
        return isPrinted ? std::nullopt : std::optional(ExportError{ExportError::Kind::NotPrinted, {}});
    });
}

void ExportJob::run(Work work)
{
    m_teller.start(tellEvery);
    m_watcher.setFuture(QtConcurrent::run([work = std::move(work), state = m_state] {
        return work([state](qint64 done, qint64 total) { return state->keepGoing(done, total); });
    }));
}

void ExportJob::cancel()
{
    m_state->isCancelled = true;
}

void ExportJob::tell()
{
    if (const qint64 done = m_state->done; std::exchange(m_told, done) != done) {
        Q_EMIT progressed(done, m_state->total);
    }
}

} // namespace ui
