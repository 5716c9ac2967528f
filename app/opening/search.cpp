// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/search.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace opening {

Search::Search(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent)
    : QObject(parent), m_client(client), m_connections(std::move(connections)), m_options(std::move(options))
{}

void Search::begin(const record::EngagementRef &where, axp::SearchQuery query)
{
    delete std::exchange(m_page, nullptr);
    m_where = where;
    m_query = std::move(query);
    m_connection.reset();
    m_service.reset();
    m_wantsAll = false;
    m_pages = 0;
    m_received = 0;
    m_found.reset();
    m_total.reset();
    m_oddities = {};
    m_state = State::Paused;
    fetchMore();
}

bool Search::canFetchMore() const
{
    return m_state == State::Paused || m_state == State::Failed || m_state == State::Cancelled;
}

void Search::fetchMore()
{
    if (!canFetchMore())
        return;
    m_page = new QObject(this);
    enter(State::Searching);
    if (m_connection) {
        ask();
        return;
    }
    m_connections(m_where, m_page, [this](const FoundConnection &found) { take(found); });
    if (m_page && !m_connection)
        Q_EMIT progress(Phase::AskingKeyStore, 0, 0);
}

void Search::fetchAll()
{
    m_wantsAll = true;
    fetchMore();
}

void Search::cancel()
{
    m_wantsAll = false;
    if (m_state != State::Searching)
        return;
    delete std::exchange(m_page, nullptr);
    enter(State::Cancelled);
}

void Search::take(const FoundConnection &found)
{
    if (!found) {
        fail(found.error());
    } else if (!*found) {
        fail(NoConnection{m_where});
    } else {
        m_connection = **found;
        ask();
    }
}

void Search::ask()
{
    axp::Reply *reply = m_client.search(*m_connection, m_query, m_pages + 1);
    reply->setParent(m_page);
    Q_EMIT progress(Phase::Asking, 0, 0);
    connect(reply, &axp::Reply::phaseChanged, m_page, [this](axp::Phase phase) {
        if (phase == axp::Phase::SigningIn)
            Q_EMIT progress(Phase::SigningIn, 0, 0);
    });
    connect(reply, &axp::Reply::progress, m_page, [this](qint64 received, std::optional<qint64> total) {
        Q_EMIT progress(Phase::Fetching, received, total.value_or(0));
    });
    connect(reply, &axp::Reply::retrying, m_page,
            [this](int, std::chrono::milliseconds wait) { Q_EMIT retrying(wait); });
    connect(reply, &axp::Reply::finished, m_page, [this, reply] {
        reply->deleteLater();
        takeAnswer(reply->takeOutcome());
    });
}

void Search::takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer)
{
    if (answer) {
        read(std::move(*answer));
        return;
    }
    // A service may well say so of a customer it knows nothing of.
    if (answer.error().kind == axp::ErrorKind::NotFound && m_pages == 0) {
        takePage({});
        return;
    }
    fail(std::move(answer.error()));
}

void Search::read(axp::Answer answer)
{
    using Outcome = tl::expected<FoundPage, OpenError>;
    Q_EMIT progress(Phase::Reading, 0, 0);
    FoundPageTask task{std::move(answer), *m_connection, m_options, m_found};
    auto *watcher = new QFutureWatcher<Outcome>(m_page);
    connect(watcher, &QFutureWatcherBase::finished, m_page, [this, watcher] {
        watcher->deleteLater();
        Outcome outcome = watcher->future().takeResult();
        if (outcome)
            takePage(std::move(*outcome));
        else
            fail(std::move(outcome.error()));
    });
    watcher->setFuture(
        QtConcurrent::run([task = std::move(task)]() mutable { return readFoundPage(std::move(task)); }));
}

void Search::takePage(FoundPage page)
{
    ++m_pages;
    m_service = m_connection->service;
    m_received += page.engagements;
    m_oddities.repeated += page.repeated;
    m_oddities.unreadable += page.unreadable;
    if (page.pagination.total) {
        m_oddities.totalChanged |= m_total && *m_total != *page.pagination.total;
        m_total = page.pagination.total;
    }
    m_found = page.journey ? page.journey : m_found;
    const bool isLastPage = isLast(page);
    std::exchange(m_page, nullptr)->deleteLater(); // this may be one of its own signals
    enter(isLastPage ? State::Complete : State::Paused);
    if (m_wantsAll)
        fetchMore();
}

/// A service that gives the same again and again would never be done with.
bool Search::isLast(const FoundPage &page) const
{
    if (page.engagements == page.repeated)
        return true;
    return m_total ? m_received >= *m_total : page.engagements < page.pagination.pageSize.value_or(axp::mostOnAPage);
}

void Search::fail(OpenError error)
{
    m_error = std::move(error);
    m_wantsAll = false;
    if (m_page)
        std::exchange(m_page, nullptr)->deleteLater();
    enter(State::Failed);
}

void Search::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace opening
