// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/opened_records.h"

#include "export/case_file.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>
#include <utility>

namespace opening {

namespace {

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
                                                     const analysis::JourneyPtr &before)
{
    const auto isSealed = [](const analysis::Origin &one) {
        return one.caseFile && one.caseFile->masked;
    };
    const analysis::JourneyEngagement *known = readBefore(before, origin);
    return known && isSealed(known->origin) == isSealed(origin) ? analysis::earlierThan(now, *known) : nullptr;
}

/// The id that a case file's engagement was asked for by.
QString askedId(const analysis::Origin &origin)
{
    const auto ref = origin.url ? record::parseEngagementUrl(*origin.url) : tl::unexpected(record::RefError{});
    return ref && origin.kind == analysis::Origin::Kind::Service ? ref->id : QString();
}

analysis::AnalysedRecord analysedRecord(const record::RecordPtr &record, analysis::Origin origin, const QString &id,
                                        const ReadingTask &task)
{
    auto earlier = earlierThan(*record, origin, task.before);
    auto analysis = analysed(record, origin, id, task.options);
    return {record, std::move(analysis), std::move(origin), std::move(earlier)};
}

bool isLeftOut(const std::vector<quint32> &without, std::size_t place)
{
    return std::binary_search(without.begin(), without.end(), place);
}

std::vector<analysis::Note> notesWithout(std::vector<analysis::Note> notes, const std::vector<quint32> &without)
{
    std::erase_if(notes, [&](const analysis::Note &note) { return isLeftOut(without, note.engagement); });
    for (analysis::Note &note : notes) {
        const auto before = std::lower_bound(without.begin(), without.end(), note.engagement);
        note.engagement -= static_cast<std::size_t>(std::distance(without.begin(), before));
    }
    return notes;
}

/// The same way as any record takes, from the bytes that a case file holds on.
RecordsOrError recordsFromCase(QByteArray bytes, const ReadingTask &task)
{
    const QString &name = task.origin.name;
    const record::ReadLimits &limits = task.options.limits;
    auto file = exports::readCaseFile(std::move(bytes), limits);
    if (!file) {
        return tl::unexpected(OpenError(BadCaseFile{name, file.error(), limits.bytes}));
    }
    OpenedRecords opened{{}, notesWithout(std::move(file->notes), task.without)};
    for (std::size_t i = 0; i < file->engagements.size(); ++i) {
        if (isLeftOut(task.without, i)) {
            continue;
        }
        exports::CaseEngagement &one = file->engagements[i];
        auto record = record::readEngagement(std::move(one.record), limits);
        if (!record) {
            const QString pointer = QStringLiteral("/engagements/%1/record").arg(i);
            const exports::CaseFileError error{exports::CaseFileErrorKind::BadRecord, pointer, {}, record.error()};
            return tl::unexpected(OpenError(BadCaseFile{name, error, limits.bytes}));
        }
        one.origin.caseFile = analysis::CaseOrigin{name, one.masked};
        one.origin.input = task.origin.input;
        one.origin.place = static_cast<quint32>(i);
        const QString id = askedId(one.origin);
        opened.records.push_back(analysedRecord(*record, std::move(one.origin), id, task));
    }
    return opened;
}

bool areThoseOf(const analysis::Journey &journey, const OpenedRecords &records)
{
    return std::equal(journey.engagements.begin(), journey.engagements.end(), records.records.begin(),
                      records.records.end(), [](const auto &known, const auto &read) {
                          return known.received == read.record && known.earlier == read.earlier;
                      });
}

} // namespace

RecordsOrError recordsFrom(QByteArray bytes, ReadingTask task)
{
    if (task.origin.kind == analysis::Origin::Kind::File && exports::isCaseFile(bytes)) {
        return recordsFromCase(std::move(bytes), task);
    }
    task.origin.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    const qint64 limit = bytes.size() > task.options.limits.bytes ? task.options.limits.bytes : 0;
    auto record = record::readEngagement(std::move(bytes), task.options.limits);
    if (!record) {
        return tl::unexpected(readingError(task.origin, record.error(), limit));
    }
    return OpenedRecords{{analysedRecord(*record, task.origin, task.askedId, task)}, {}};
}

OpenedRecords recordsKept(const ReadingTask &task)
{
    const analysis::JourneyEngagement &known = *readBefore(task.before, task.origin);
    analysis::Origin origin = task.origin;
    origin.sha256 = known.origin.sha256;
    if (origin.etag.isEmpty() && origin.lastModified.isEmpty()) { // it need not say again what we said
        origin.etag = known.origin.etag;
        origin.lastModified = known.origin.lastModified;
    }
    auto analysis = analysed(known.received, origin, task.askedId, task.options);
    return {{{known.received, std::move(analysis), std::move(origin), known.earlier}}, {}};
}

const analysis::JourneyEngagement *readBefore(const analysis::JourneyPtr &before, const analysis::Origin &origin)
{
    if (!before) {
        return nullptr;
    }
    // A journey is in the order of its inputs.
    const auto key = [](const analysis::Origin &one) {
        return std::pair(one.input, one.place);
    };
    const auto &all = before->engagements;
    const auto found = std::lower_bound(all.begin(), all.end(), origin, [key](const auto &each, const auto &wanted) {
        return key(each.origin) < key(wanted);
    });
    return found != all.end() && key(found->origin) == key(origin) ? &*found : nullptr;
}

analysis::JourneyPtr journeyOf(OpenedRecords records, const OpenOptions &options, const analysis::JourneyPtr &before)
{
    if (!before || before->masked == options.reveal || !areThoseOf(*before, records)) {
        return analysis::makeJourney(std::move(records.records), options.reveal, options.masking,
                                     std::move(records.notes));
    }
    analysis::Journey journey = *before;
    journey.notes = std::move(records.notes);
    for (std::size_t i = 0; i < records.records.size(); ++i) {
        journey.engagements[i].analysis = std::move(records.records[i].analysis);
        journey.engagements[i].origin = std::move(records.records[i].origin);
    }
    return std::make_shared<const analysis::Journey>(std::move(journey));
}

OpenedRecords recordsOf(const analysis::Journey &journey)
{
    OpenedRecords records{{}, journey.notes};
    for (const analysis::JourneyEngagement &each : journey.engagements) {
        records.records.push_back({each.received, each.analysis, each.origin, each.earlier});
    }
    return records;
}

OpenedRecords recordsOf(const analysis::JourneyPtr &journey, quint32 input)
{
    OpenedRecords records;
    if (journey) {
        for (const analysis::JourneyEngagement &each : journey->engagements) {
            if (each.origin.input == input) {
                records.records.push_back({each.received, each.analysis, each.origin, each.earlier});
            }
        }
    }
    return records;
}

void append(OpenedRecords &records, OpenedRecords more)
{
    for (analysis::Note &note : more.notes) {
        note.engagement += records.records.size();
        records.notes.push_back(std::move(note));
    }
    std::move(more.records.begin(), more.records.end(), std::back_inserter(records.records));
}

} // namespace opening
