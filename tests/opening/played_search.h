// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/client_fixture.h"
#include "axp/fault_server.h"
#include "opening/search.h"

/// A search of a service that gives these bodies one after the other, whatever it is asked; the last one for ever.
class PlayedSearch final
{
public:
    explicit PlayedSearch(const QByteArrayList &bodies)
    {
        std::vector<Turn> turns;
        for (const QByteArray &body : bodies) {
            turns.push_back({json(200, body)});
        }
        m_server.play(std::move(turns));
    }

    [[nodiscard]] opening::Search &search() { return m_search; }
    [[nodiscard]] std::size_t asked() const { return m_server.seen().size(); }

private:
    FaultServer m_server;
    ClientFixture m_client{patientSettings()};
    opening::Search m_search{m_client.client(),
                             [this](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                                 take(connectionTo(m_server.url()));
                             },
                             {}};
};
