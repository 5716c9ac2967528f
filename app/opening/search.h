// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/found_page.h"
#include "opening/opener.h"

namespace opening {

/// Looks for a customer's engagements, a page at a time, as they are wanted. What is found is a journey like any other,
/// masked like any other. One search after the other; deleting it ends it, silently.
class Search final : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        Idle,      ///< nothing was asked yet
        Searching, ///< a page is under way
        Paused,    ///< there is more, if it is wanted
        Failed,    ///< a page did not come; see error(). What came before is there
        Cancelled, ///< a page was not waited for
        Complete,  ///< there is no more
    };

    /// What stands to the side of what is found, over all pages.
    struct Oddities
    {
        int repeated = 0;          ///< engagements that came again: they are shown once
        int unreadable = 0;        ///< elements that are no engagements: they are left out
        bool totalChanged = false; ///< the service told another total than before: something came or went meanwhile
        friend bool operator==(const Oddities &, const Oddities &) = default;
    };

    Search(axp::EngagementClient &client, ConnectionFinder connections, OpenOptions options, QObject *parent = nullptr);

    /// Forgets what was found and asks for the first page. `where` says which service to ask, as for opening it.
    void begin(const record::EngagementRef &where, axp::SearchQuery query);
    /// Asks for the next page, or for the one that failed or was cancelled; nothing where there is none or one is under
    /// way.
    void fetchMore();
    /// The same, and so on until all is there, a page fails, or cancel().
    void fetchAll();
    void cancel();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool canFetchMore() const;
    /// All found so far, in the order of the service, the newest first; null where nothing is.
    [[nodiscard]] const analysis::JourneyPtr &found() const { return m_found; }
    [[nodiscard]] std::size_t count() const { return m_found ? m_found->engagements.size() : 0; }
    /// How many there are, as the service last said.
    [[nodiscard]] std::optional<qint64> total() const { return m_total; }
    [[nodiscard]] const Oddities &oddities() const { return m_oddities; }
    [[nodiscard]] const OpenError &error() const { return m_error; } ///< of State::Failed
    /// The service that is asked; once the first page came.
    [[nodiscard]] const std::optional<record::ServiceAddress> &service() const { return m_service; }

Q_SIGNALS:
    void changed();                                                 ///< state, what is found, or its total
    void progress(opening::Phase phase, qint64 done, qint64 total); ///< of a page, as of Opening
    void retrying(std::chrono::milliseconds wait);

private:
    void take(const FoundConnection &found);
    void ask();
    void takeAnswer(tl::expected<axp::Answer, axp::FetchError> answer);
    void read(axp::Answer answer);
    void takePage(FoundPage page);
    [[nodiscard]] bool isLast(const FoundPage &page) const;
    void fail(OpenError error);
    void enter(State state);

    axp::EngagementClient &m_client;
    ConnectionFinder m_connections;
    OpenOptions m_options;
    axp::SearchQuery m_query;
    record::EngagementRef m_where;
    std::optional<axp::Connection> m_connection;
    std::optional<record::ServiceAddress> m_service;
    QObject *m_page = nullptr; ///< what is under way; deleting it ends it
    State m_state = State::Idle;
    bool m_wantsAll = false;
    int m_pages = 0;       ///< that came
    qint64 m_received = 0; ///< elements on them
    analysis::JourneyPtr m_found;
    std::optional<qint64> m_total;
    Oddities m_oddities;
    OpenError m_error = Cancelled{};
};

} // namespace opening
