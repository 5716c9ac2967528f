// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/found_page.h"

#include "opening/service_origin.h"

#include <QSet>

namespace opening {

namespace {

/// What tells one engagement from another.
QByteArray keyOf(const analysis::AnalysedRecord &one)
{
    const auto &id = one.record->engagement.id;
    return id ? id->toString().toLower().toUtf8() : one.origin.sha256;
}

/// As if it had been asked for alone: so it can be fetched anew.
void nameSource(analysis::AnalysedRecord &one, const record::ServiceAddress &service)
{
    const QString id = one.record->engagement.id ? one.record->engagement.id->toString() : QString();
    one.origin.url = record::isEngagementId(id) ? std::optional(record::engagementUrl(service, id)) : std::nullopt;
}

analysis::Origin originOf(const FoundPageTask &task)
{
    analysis::Origin origin = serviceOrigin(task.answer, task.connection);
    origin.url.reset();
    origin.etag.clear(); // they stand for the page
    origin.lastModified.clear();
    return origin;
}

} // namespace

tl::expected<FoundPage, OpenError> readFoundPage(FoundPageTask task)
{
    const auto page = record::readEngagementPage(task.answer.bytes, task.options.limits);
    if (!page) {
        return tl::unexpected(OpenError(BadAnswer{page.error()}));
    }
    FoundPage found{task.before, page->pagination, static_cast<int>(page->engagements.size())};
    OpenedRecords records = task.before ? recordsOf(*task.before) : OpenedRecords{};
    QSet<QByteArray> known;
    for (const analysis::AnalysedRecord &one : records.records) {
        known.insert(keyOf(one));
    }
    const std::size_t before = records.records.size();
    for (std::size_t i = 0; i < page->engagements.size(); ++i) {
        auto read = recordsFrom(page->engagement(i), {originOf(task), {}, task.options, nullptr});
        if (!read) {
            ++found.unreadable;
        } else if (const QByteArray key = keyOf(read->records.front()); known.contains(key)) {
            ++found.repeated;
        } else {
            known.insert(key);
            nameSource(read->records.front(), task.connection.service);
            read->records.front().origin.input = static_cast<quint32>(records.records.size());
            append(records, std::move(*read));
        }
    }
    if (records.records.size() > before) {
        found.journey = journeyOf(std::move(records), task.options);
    }
    return found;
}

} // namespace opening
