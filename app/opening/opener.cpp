// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/opener.h"

#include "opening/agent_notes.h"
#include "opening/search.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <utility>

namespace opening {

namespace {

bool isSameService(const axp::Connection &a, const axp::Connection &b)
{
    return a.service == b.service && a.name == b.name;
}

} // namespace

Opening::Opening(OpenRequest request, OpenOptions options, axp::EngagementClient &client, QObject *parent)
    : QObject(parent)
    , m_request(std::move(request))
    , m_options(std::move(options))
    , m_client(client)
    , m_outcomes(m_request.inputs.size())
{}

void Opening::cancel()
{
    finish(tl::unexpected(OpenError(Cancelled{})));
}

void Opening::finish(Result result)
{
    if (m_result) {
        return;
    }
    m_result = std::move(result);
    for (PartOpening *part : findChildren<PartOpening *>(Qt::FindDirectChildrenOnly)) {
        part->disconnect(this);
        part->deleteLater();
    }
    Q_EMIT finished();
}

const record::EngagementRef *Opening::refAt(quint32 input) const
{
    return std::get_if<record::EngagementRef>(&m_request.inputs[input]);
}

void Opening::begin(const ConnectionFinder &connections)
{
    const auto count = static_cast<quint32>(m_request.inputs.size());
    for (quint32 i = 0; i < count; ++i) {
        m_unconnected += refAt(i) ? 1 : 0;
    }
    if (m_unconnected == 0) {
        QMetaObject::invokeMethod(this, &Opening::openNext, Qt::QueuedConnection);
        return;
    }
    for (quint32 i = 0; i < count; ++i) {
        if (const record::EngagementRef *ref = refAt(i)) {
            connections(*ref, this, [this, i](const FoundConnection &found) { takeConnection(i, found); });
        }
    }
    // Whatever takes until then waits for a key store.
    QMetaObject::invokeMethod(this, &Opening::tellKeyStore, Qt::QueuedConnection);
}

void Opening::takeConnection(quint32 input, const FoundConnection &found)
{
    if (!found) {
        fail(input, found.error());
    } else if (!*found) {
        fail(input, NoConnection{*refAt(input)});
    } else {
        ask(input, **found);
    }
    if (--m_unconnected == 0) {
        QMetaObject::invokeMethod(this, &Opening::openNext, Qt::QueuedConnection);
    }
}

void Opening::ask(quint32 input, const axp::Connection &connection)
{
    const bool hasRoom = !m_asked.empty() && m_asked.back().ids.size() < axp::mostIdsAtOnce &&
                         isSameService(m_asked.back().connection, connection);
    if (!hasRoom) {
        m_asked.push_back({connection, {}, {}});
    }
    m_asked.back().ids << refAt(input)->id;
    m_asked.back().inputs.push_back(input);
}

void Opening::fail(quint32 input, OpenError error)
{
    m_outcomes[input] = tl::unexpected(std::move(error));
    ++m_done;
}

void Opening::tellKeyStore()
{
    if (m_unconnected > 0 && !m_result) {
        Q_EMIT progress(Phase::AskingKeyStore, 0, 0);
    }
}

void Opening::openNext()
{
    const auto count = static_cast<quint32>(m_request.inputs.size());
    while (m_nextFile < count && refAt(m_nextFile)) {
        ++m_nextFile;
    }
    if (m_result) {
        return; // cancelled
    }
    if (count > 1) {
        Q_EMIT counted(m_done, static_cast<int>(count));
    }
    if (m_nextAsked < m_asked.size()) {
        openPart(m_asked[m_nextAsked++]);
    } else if (m_nextFile < count) {
        loadFile(m_nextFile++);
    } else {
        conclude();
    }
}

void Opening::openPart(const AskedIds &asked)
{
    auto *part = new PartOpening(m_options, m_request.before, this);
    follow(*part);
    part->fetch(m_client, asked);
}

void Opening::loadFile(quint32 input)
{
    auto *part = new PartOpening(m_options, m_request.before, this);
    follow(*part);
    part->load(m_request.inputs[input], input);
}

void Opening::follow(PartOpening &part)
{
    connect(&part, &PartOpening::progress, this, &Opening::progress);
    connect(&part, &PartOpening::retrying, this, &Opening::retrying);
    connect(&part, &PartOpening::finished, this, [this, &part] { takePart(part); });
}

void Opening::takePart(PartOpening &part)
{
    part.deleteLater();
    for (PartOpening::Outcome &each : part.takeOutcomes()) {
        m_outcomes[each.input] = std::move(each.records);
        ++m_done;
    }
    openNext();
}

/// What is added to a journey counts on from its inputs, without gaps where something could not be opened.
void Opening::take(OpenedRecords &records, quint32 input, OpenedRecords opened)
{
    const auto gaps = m_request.baseInputs > 0 ? static_cast<quint32>(m_failures.size()) : 0;
    for (analysis::AnalysedRecord &each : opened.records) {
        each.origin.input = m_request.baseInputs + input - gaps;
    }
    append(records, std::move(opened));
}

void Opening::conclude()
{
    OpenedRecords records = std::move(m_request.base);
    for (quint32 i = 0; i < m_outcomes.size(); ++i) {
        if (RecordsOrError &outcome = *m_outcomes[i]) {
            take(records, i, std::move(*outcome));
        } else {
            m_failures.push_back({m_request.inputs[i], outcome.error()});
            append(records, recordsOf(m_request.before, i));
        }
    }
    if (!m_outcomes.empty() && m_failures.size() == m_outcomes.size()) {
        finish(tl::unexpected(m_failures.front().error));
        return;
    }
    auto *watcher = new QFutureWatcher<analysis::JourneyPtr>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] { finish(watcher->result()); });
    const auto work = [records = std::move(records), options = m_options, before = m_request.before]() mutable {
        return journeyOf(std::move(records), options, before);
    };
    watcher->setFuture(QtConcurrent::run(work));
}

Opener::Opener(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent)
    : QObject(parent), m_client(client), m_connections(std::move(connections)), m_options(std::move(options))
{}

Opening *Opener::open(OpenRequest request, QObject *parent)
{
    auto *opening = new Opening(std::move(request), m_options, m_client, parent);
    opening->begin(m_connections);
    return opening;
}

Search *Opener::search(QObject *parent)
{
    return new Search(m_client, m_connections, m_options, parent);
}

AgentNotes *Opener::agentNotes(QObject *parent)
{
    return new AgentNotes(m_client, m_connections, m_options.limits, parent);
}

} // namespace opening
