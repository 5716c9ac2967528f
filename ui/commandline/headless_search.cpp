// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// A search from the command line: all pages of it, as a list.
#include "ui/commandline/headless_run.h"

#include "models/found_model.h"
#include "models/rows_as_text.h"
#include "opening/search.h"

#include <cstdio>
#include <numeric>

namespace ui {

namespace {

using State = opening::Search::State;

models::RowsFormat formatOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Json:
        return models::RowsFormat::Json;
    case ReportFormat::Markdown:
        return models::RowsFormat::Markdown;
    case ReportFormat::Text:
        return models::RowsFormat::Text;
    case ReportFormat::Csv:
        return models::RowsFormat::Csv;
    }
    return models::RowsFormat::Text;
}

std::vector<int> countedTo(int count)
{
    std::vector<int> numbers(static_cast<std::size_t>(count));
    std::iota(numbers.begin(), numbers.end(), 0);
    return numbers;
}

} // namespace

void HeadlessRun::beginSearch()
{
    record::EngagementRef where;
    if (!m_line.inputs.isEmpty()) {
        const auto service = serviceNamed(m_line.inputs.front());
        if (!service) {
            complain(opening::OpenError(service.error()));
            Q_EMIT finished(static_cast<int>(m_status));
            return;
        }
        where.service = *service;
    }
    axp::SearchQuery query;
    query.identifiers = m_line.search;
    opening::Search *search = m_opener.search(this);
    connect(search, &opening::Search::changed, this, [this, search] { followSearch(*search); });
    search->begin(where, std::move(query));
}

void HeadlessRun::followSearch(opening::Search &search)
{
    switch (search.state()) {
    case State::Paused:
        search.fetchAll();
        return;
    case State::Failed: // a list with a part of it missing would be taken for the whole
        complain(search.error());
        break;
    case State::Complete:
        list(search);
        break;
    case State::Idle:
    case State::Searching:
    case State::Cancelled:
        return;
    }
    search.disconnect(this);
    Q_EMIT finished(static_cast<int>(m_status));
}

void HeadlessRun::list(const opening::Search &search)
{
    models::FoundModel found;
    found.setTimeZone(m_line.zone);
    found.setJourney(search.found());
    const QString text = models::rowsAsText(formatOf(m_line.report.value_or(ReportFormat::Text)), found,
                                            countedTo(found.rowCount()), countedTo(found.columnCount()));
    const bool needsEnd = !text.isEmpty() && !text.endsWith(QLatin1Char('\n'));
    write((needsEnd ? text + QLatin1Char('\n') : text).toUtf8());
    if (search.oddities().totalChanged) {
        printProblem(tr("The number of engagements changed meanwhile: some may be missing."));
    }
    if (const int unreadable = search.oddities().unreadable; unreadable > 0) {
        complain(tr("%n could not be read and are left out.", nullptr, unreadable), ExitStatus::ServiceFailed);
    }
}

tl::expected<record::ServiceAddress, record::RefError> serviceNamed(const QString &address)
{
    QUrl url(address);
    auto ref = record::parseEngagementUrl(url);
    if (!ref) { // an account's address stands for any engagement of it
        url.setPath(url.path() + QStringLiteral("/engagements/00000000-0000-0000-0000-000000000000"));
        ref = record::parseEngagementUrl(url);
    }
    if (!ref) {
        return tl::unexpected(ref.error());
    }
    return *ref->service;
}

} // namespace ui
