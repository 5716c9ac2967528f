// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/opener.h"

#include "export/case_file.h"
#include "opening/whole_file.h"

#include <QCryptographicHash>
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

analysis::Origin serviceOrigin(const axp::Answer &answer, const axp::Connection &connection)
{
    analysis::Origin origin;
    origin.kind = analysis::Origin::Kind::Service;
    origin.name = connection.name.isEmpty() ? connection.service.base.host() : connection.name;
    origin.url = answer.url;
    origin.fetchedAt = answer.fetchedAt;
    origin.fetchMs = answer.timings.whole.count();
    origin.etag = answer.validators.etag;
    origin.lastModified = answer.validators.lastModified;
    return origin;
}

/// What to show the service of the record that is there; nothing of one that is from elsewhere.
axp::Validators validatorsOf(const analysis::JourneyPtr &before, const QUrl &url)
{
    if (!before || before->engagements.front().origin.url != url) {
        return {};
    }
    const analysis::Origin &origin = before->engagements.front().origin;
    return {origin.etag, origin.lastModified};
}

/// `limit`: as of NoEngagement.
OpenError readingError(const analysis::Origin &origin, const record::ReadError &error, qint64 limit)
{
    if (origin.kind == analysis::Origin::Kind::Service) {
        return BadAnswer{error, limit};
    }
    return NoEngagement{origin.name, error, limit};
}

std::shared_ptr<const analysis::Analysis> analysed(const record::RecordPtr &record, const analysis::Origin &origin,
                                                   const QString &askedId, const OpenOptions &options)
{
    const auto asOf = options.asOf ? options.asOf : origin.fetchedAt;
    return std::make_shared<const analysis::Analysis>(analysis::analyse(record, {asOf, askedId}));
}

/// What has changed since an engagement was read before; what was masked in its file is not compared with what is not.
std::shared_ptr<const analysis::Earlier> earlierThan(const record::Record &now, const analysis::Origin &origin,
                                                     const analysis::JourneyPtr &before, std::size_t engagement)
{
    if (!before || engagement >= before->engagements.size()) {
        return nullptr;
    }
    const auto isSealed = [](const analysis::Origin &one) {
        return one.caseFile && one.caseFile->masked;
    };
    const analysis::JourneyEngagement &known = before->engagements[engagement];
    return isSealed(known.origin) == isSealed(origin) ? analysis::earlierThan(now, known) : nullptr;
}

/// The id that a case file's engagement was asked for by.
QString askedId(const analysis::Origin &origin)
{
    const auto ref = origin.url ? record::parseEngagementUrl(*origin.url) : tl::unexpected(record::RefError{});
    return ref && origin.kind == analysis::Origin::Kind::Service ? ref->id : QString();
}

/// The same way as any record takes, from the bytes that a case file holds on.
Opening::Result journeyFromCase(QByteArray bytes, const QString &name, const OpenOptions &options,
                                const analysis::JourneyPtr &before)
{
    auto file = exports::readCaseFile(std::move(bytes), options.limits);
    if (!file) {
        return tl::unexpected(OpenError(BadCaseFile{name, file.error(), options.limits.bytes}));
    }
    std::vector<analysis::AnalysedRecord> records;
    for (std::size_t i = 0; i < file->engagements.size(); ++i) {
        exports::CaseEngagement &one = file->engagements[i];
        auto record = record::readEngagement(std::move(one.record), options.limits);
        if (!record) {
            const QString pointer = QStringLiteral("/engagements/%1/record").arg(i);
            const exports::CaseFileError error{exports::CaseFileErrorKind::BadRecord, pointer, {}, record.error()};
            return tl::unexpected(OpenError(BadCaseFile{name, error, options.limits.bytes}));
        }
        one.origin.caseFile = analysis::CaseOrigin{name, one.masked};
        auto analysis = analysed(*record, one.origin, askedId(one.origin), options);
        auto earlier = earlierThan(**record, one.origin, before, i);
        records.push_back({*record, std::move(analysis), std::move(one.origin), std::move(earlier)});
    }
    return analysis::makeJourney(std::move(records), options.reveal, options.masking, std::move(file->notes));
}

/// From bytes to what can be shown. Runs in a worker; touches nothing shared.
Opening::Result journeyFrom(QByteArray bytes, analysis::Origin origin, const QString &askedId,
                            const OpenOptions &options, const analysis::JourneyPtr &before)
{
    if (origin.kind == analysis::Origin::Kind::File && exports::isCaseFile(bytes)) {
        return journeyFromCase(std::move(bytes), origin.name, options, before);
    }
    origin.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const qint64 limit = bytes.size() > options.limits.bytes ? options.limits.bytes : 0;
    auto record = record::readEngagement(std::move(bytes), options.limits);
    if (!record) {
        return tl::unexpected(readingError(origin, record.error(), limit));
    }
    auto earlier = earlierThan(**record, origin, before, 0);
    auto analysis = analysed(*record, origin, askedId, options);
    return analysis::makeJourney({{*record, std::move(analysis), std::move(origin), std::move(earlier)}},
                                 options.reveal, options.masking);
}

/// The same records, with figures as of when the service said that they still hold.
analysis::JourneyPtr keptJourney(const analysis::Journey &before, const analysis::Origin &origin,
                                 const QString &askedId, const OpenOptions &options)
{
    analysis::Journey journey = before;
    analysis::JourneyEngagement &engagement = journey.engagements.front();
    engagement.analysis = analysed(engagement.received, origin, askedId, options);
    engagement.origin = origin;
    const bool isMaskedAsWanted = journey.masked == !options.reveal;
    return isMaskedAsWanted ? std::make_shared<const analysis::Journey>(std::move(journey))
                            : analysis::withMasking(journey, options.reveal, options.masking);
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

} // namespace

Opening::Opening(OpenOptions options, analysis::JourneyPtr before, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_before(std::move(before))
{}

Opening::~Opening()
{
    *m_cancelled = true;
}

void Opening::cancel()
{
    *m_cancelled = true;
    finish(tl::unexpected(OpenError(Cancelled{})));
}

void Opening::finish(Result result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    Q_EMIT finished();
}

template<typename Work>
void Opening::inBackground(Work work)
{
    auto *watcher = new QFutureWatcher<Result>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        finish(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(std::move(work)));
}

void Opening::takeConnection(axp::EngagementClient &client, const FoundConnection &found,
                             const record::EngagementRef &ref)
{
    m_hasConnection = true;
    const auto fail = [this](OpenError error) {
        QMetaObject::invokeMethod(
            this, [this, error = std::move(error)] { finish(tl::unexpected(error)); }, Qt::QueuedConnection);
    };
    if (!found) {
        fail(found.error());
    } else if (!*found) {
        fail(NoConnection{ref});
    } else {
        fetch(client, **found, ref.id);
    }
}

void Opening::tellKeyStore()
{
    if (!m_hasConnection && !m_result) {
        Q_EMIT progress(Phase::AskingKeyStore, 0, 0);
    }
}

void Opening::tellPhase(axp::Phase phase)
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

void Opening::fetch(axp::EngagementClient &client, const axp::Connection &connection, const QString &id)
{
    if (m_result) {
        return; // cancelled while the connection was looked for
    }
    const QUrl url = record::engagementUrl(connection.service, id);
    axp::Reply *reply = client.fetch(connection, id, validatorsOf(m_before, url));
    reply->setParent(this);
    connect(reply, &axp::Reply::phaseChanged, this, &Opening::tellPhase);
    connect(reply, &axp::Reply::progress, this, [this](qint64 received, std::optional<qint64> total) {
        Q_EMIT progress(Phase::Fetching, received, total.value_or(0));
    });
    connect(reply, &axp::Reply::finished, this, [this, reply, connection, id] {
        reply->deleteLater();
        takeAnswer(reply->takeOutcome(), connection, id);
    });
    connect(reply, &axp::Reply::retrying, this, [this](int, std::chrono::milliseconds wait) { Q_EMIT retrying(wait); });
}

void Opening::takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer, const axp::Connection &connection,
                         const QString &id)
{
    if (m_result) {
        return;
    }
    if (!answer) {
        finish(tl::unexpected(OpenError(answer.error())));
        return;
    }
    if (answer->unchanged) {
        keep(serviceOrigin(*answer, connection), id);
    } else {
        const analysis::Origin origin = serviceOrigin(*answer, connection);
        read(std::move(answer->bytes), origin, id);
    }
}

void Opening::keep(analysis::Origin origin, const QString &askedId)
{
    const analysis::Origin &known = m_before->engagements.front().origin;
    origin.sha256 = known.sha256;
    if (origin.etag.isEmpty() && origin.lastModified.isEmpty()) { // it need not say again what we said
        origin.etag = known.etag;
        origin.lastModified = known.lastModified;
    }
    inBackground([origin, askedId, options = m_options, before = m_before]() -> Result {
        return keptJourney(*before, origin, askedId, options);
    });
}

/// The bytes are handed on, never shared: a reader that has them for itself need not copy them.
void Opening::read(QByteArray bytes, const analysis::Origin &origin, const QString &askedId)
{
    Q_EMIT progress(Phase::Reading, bytes.size(), bytes.size());
    inBackground([bytes = std::move(bytes), origin, askedId, options = m_options, before = m_before]() mutable {
        return journeyFrom(std::move(bytes), origin, askedId, options, before);
    });
}

void Opening::load(const Input &input)
{
    using Bytes = tl::expected<QByteArray, FileError>;
    constexpr qint64 unit = 1024; // what a future tells of its progress is an int
    auto *watcher = new QFutureWatcher<Bytes>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, watcher](int value) {
        if (!m_result && value > 0) {
            Q_EMIT progress(Phase::Loading, value * unit, watcher->progressMaximum() * unit);
        }
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, input] {
        watcher->deleteLater();
        Bytes bytes = watcher->future().takeResult();
        if (m_result) {
            return; // cancelled
        }
        if (bytes) {
            read(std::move(*bytes), fileOrigin(input), {});
        } else {
            finish(tl::unexpected(OpenError(bytes.error())));
        }
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

Opener::Opener(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent)
    : QObject(parent), m_client(client), m_connections(std::move(connections)), m_options(std::move(options))
{}

Opening *Opener::open(const Input &input, QObject *parent, const analysis::JourneyPtr &before)
{
    auto *opening = new Opening(m_options, before, parent);
    const auto *ref = std::get_if<record::EngagementRef>(&input);
    if (!ref) {
        opening->load(input);
        return opening;
    }
    m_connections(*ref, opening, [this, opening, ref = *ref](const FoundConnection &found) {
        opening->takeConnection(m_client, found, ref);
    });
    // Whatever takes until then waits for a key store.
    QMetaObject::invokeMethod(opening, &Opening::tellKeyStore, Qt::QueuedConnection);
    return opening;
}

} // namespace opening
