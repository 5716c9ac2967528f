// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/part_opening.h"

#include "export/case_file.h"
#include "opening/service_origin.h"
#include "opening/whole_file.h"
#include "record/engagement_page.h"

#include <QFile>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace opening {

namespace {

analysis::Origin fileOrigin(const Input &input)
{
    analysis::Origin origin;
    origin.kind = analysis::Origin::Kind::File;
    origin.name = inputName(input);
    return origin;
}

/// What to show the service of the record that is there; nothing of one that is from elsewhere.
axp::Validators validatorsOf(const analysis::JourneyEngagement *before, const QUrl &url)
{
    return before && before->origin.url == url ? axp::Validators{before->origin.etag, before->origin.lastModified}
                                               : axp::Validators{};
}

/// A case file has more bytes than the record in it. Only files are looked into: what a pipe has said it says once.
qint64 mostBytesOf(const QString &path, qint64 limit)
{
    constexpr qint64 head = 1'024;
    QFile file(path);
    const bool isCase = QFileInfo(path).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) &&
                        exports::isCaseFile(file.read(head));
    return isCase ? exports::mostCaseFileBytes(limit) : limit;
}

tl::expected<QByteArray, FileError> bytesOf(const Input &input, qint64 limit, const ReadProgress &progress)
{
    if (const auto *file = std::get_if<FileInput>(&input)) {
        return readWholeFile(file->path, mostBytesOf(file->path, limit), progress);
    }
    QFile standardInput;
    if (!standardInput.open(stdin, QIODevice::ReadOnly)) {
        return tl::unexpected(FileError{FileErrorKind::Unreadable, inputName(input), standardInput.errorString()});
    }
    return readWholeDevice(standardInput, inputName(input), limit, progress);
}

using Outcomes = std::vector<PartOpening::Outcome>;

/// The id in a record, in lower case; empty where there is none that is text.
QString idIn(const RecordsOrError &records)
{
    const auto &id = records ? records->records.front().record->engagement.id : std::nullopt;
    return id ? id->toString().toLower() : QString();
}

RecordsOrError notFound()
{
    axp::FetchError error;
    error.kind = axp::ErrorKind::NotFound;
    error.attempts = 1;
    return tl::unexpected(OpenError(error));
}

/// What came for each id. The service leaves out what it does not have, and keeps the order: where all are there they
/// are known by it, else by the id they carry.
Outcomes outcomesOf(const QByteArray &bytes, const AskedIds &asked, const ReadingTask &task)
{
    const auto page = record::readEngagementPage(bytes, task.options.limits);
    Outcomes outcomes;
    std::size_t next = 0;
    for (qsizetype i = 0; i < asked.ids.size(); ++i) {
        const quint32 input = asked.inputs[static_cast<std::size_t>(i)];
        if (!page) {
            outcomes.push_back({input, tl::unexpected(OpenError(BadAnswer{page.error(), 0}))});
            continue;
        }
        const bool isWhole = page->engagements.size() == asked.inputs.size();
        RecordsOrError found = notFound();
        if (next < page->engagements.size()) {
            ReadingTask one = task;
            one.askedId = asked.ids[i];
            one.origin.input = input;
            one.origin.url = record::engagementUrl(asked.connection.service, one.askedId);
            RecordsOrError read = recordsFrom(page->engagement(next), std::move(one));
            if (isWhole || idIn(read) == asked.ids[i].toLower()) {
                found = std::move(read);
                ++next;
            }
        }
        outcomes.push_back({input, std::move(found)});
    }
    return outcomes;
}

} // namespace

PartOpening::PartOpening(OpenOptions options, analysis::JourneyPtr before, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_before(std::move(before))
{}

PartOpening::~PartOpening()
{
    *m_cancelled = true;
}

ReadingTask PartOpening::taskFor(analysis::Origin origin, quint32 input) const
{
    origin.input = input;
    return {std::move(origin), {}, m_options, m_before};
}

template<typename Work>
void PartOpening::inBackground(Work work)
{
    auto *watcher = new QFutureWatcher<std::vector<Outcome>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_outcomes = watcher->future().takeResult();
        Q_EMIT finished();
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

void PartOpening::fail(const std::vector<quint32> &inputs, const OpenError &error)
{
    for (const quint32 input : inputs) {
        m_outcomes.push_back({input, tl::unexpected(error)});
    }
    Q_EMIT finished();
}

/// The bytes are handed on, never shared: a reader that has them for itself need not copy them.
void PartOpening::read(QByteArray bytes, ReadingTask task)
{
    Q_EMIT progress(Phase::Reading, bytes.size(), bytes.size());
    inBackground([bytes = std::move(bytes), task = std::move(task)]() mutable {
        const quint32 input = task.origin.input;
        std::vector<Outcome> outcomes;
        outcomes.push_back({input, recordsFrom(std::move(bytes), std::move(task))});
        return outcomes;
    });
}

void PartOpening::load(const Input &input, quint32 place)
{
    using Bytes = tl::expected<QByteArray, FileError>;
    constexpr qint64 unit = 1024; // what a future tells of its progress is an int
    auto *watcher = new QFutureWatcher<Bytes>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        if (value > 0) {
            Q_EMIT progress(Phase::Loading, value * unit, watcher->progressMaximum() * unit);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, input, place] {
        watcher->deleteLater();
        Bytes bytes = watcher->future().takeResult();
        if (!bytes) {
            fail({place}, bytes.error());
            return;
        }
        ReadingTask task = taskFor(fileOrigin(input), place);
        if (const auto *file = std::get_if<FileInput>(&input)) {
            task.without = file->without;
        }
        read(std::move(*bytes), std::move(task));
    });
    const auto work = [input, cancelled = m_cancelled, limit = m_options.limits.bytes](QPromise<Bytes> &promise) {
        bool hasRange = false;
        promise.addResult(bytesOf(input, limit, [&](qint64 done, qint64 total) {
            if (!std::exchange(hasRange, true)) {
                promise.setProgressRange(0, static_cast<int>(total / unit));
            }
            promise.setProgressValue(static_cast<int>(done / unit));
            return !*cancelled;
        }));
    };
    watcher->setFuture(QtConcurrent::run(work));
}

void PartOpening::tellPhase(axp::Phase phase)
{
    switch (phase) {
    case axp::Phase::SigningIn:
        Q_EMIT progress(Phase::SigningIn, 0, 0);
        return;
    case axp::Phase::Connecting:
        Q_EMIT progress(Phase::Asking, 0, 0);
        return;
    case axp::Phase::Starting:
    case axp::Phase::Waiting:
    case axp::Phase::Receiving:      // its progress tells
    case axp::Phase::WaitingToRetry: // retrying() tells
    case axp::Phase::Finished:
        return;
    }
}

void PartOpening::fetch(axp::EngagementClient &client, const AskedIds &asked)
{
    if (asked.ids.size() > 1) {
        follow(*client.fetchSeveral(asked.connection, asked.ids), asked);
        return;
    }
    const QString &id = asked.ids.front();
    const QUrl url = record::engagementUrl(asked.connection.service, id);
    analysis::Origin origin;
    origin.input = asked.inputs.front();
    follow(*client.fetch(asked.connection, id, validatorsOf(readBefore(m_before, origin), url)), asked);
}

void PartOpening::follow(axp::Reply &reply, const AskedIds &asked)
{
    reply.setParent(this);
    connect(&reply, &axp::Reply::phaseChanged, this, &PartOpening::tellPhase);
    connect(&reply, &axp::Reply::progress, this, [this](qint64 received, std::optional<qint64> total) {
        Q_EMIT progress(Phase::Fetching, received, total.value_or(0));
    });
    connect(&reply, &axp::Reply::retrying, this,
            [this](int, std::chrono::milliseconds wait) { Q_EMIT retrying(wait); });
    connect(&reply, &axp::Reply::finished, this, [this, &reply, asked] {
        reply.deleteLater();
        takeAnswer(reply.takeOutcome(), asked);
    });
}

void PartOpening::takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer, const AskedIds &asked)
{
    if (!answer) {
        fail(asked.inputs, answer.error());
        return;
    }
    const quint32 input = asked.inputs.front();
    ReadingTask task = taskFor(serviceOrigin(*answer, asked.connection), input);
    if (asked.ids.size() > 1) {
        inBackground([bytes = std::move(answer->bytes), asked, task = std::move(task)] {
            return outcomesOf(bytes, asked, task);
        });
        return;
    }
    task.askedId = asked.ids.front();
    if (answer->unchanged) {
        inBackground([task = std::move(task), input] { return std::vector<Outcome>{{input, recordsKept(task)}}; });
    } else {
        read(std::move(answer->bytes), std::move(task));
    }
}

} // namespace opening
