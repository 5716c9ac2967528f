// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/connection.h"
#include "opening/sample_service.h"

namespace ui {

/// The connections this run knows: the sample service while it runs, and one made of the environment for a full API
/// URL.
class Connections final
{
public:
    explicit Connections(const opening::SampleService *samples) : m_samples(samples) {}

    /// What to fetch an engagement with: an id alone goes to the sample service, an address needs credentials.
    [[nodiscard]] std::optional<axp::Connection> operator()(const record::EngagementRef &ref) const;

private:
    const opening::SampleService *m_samples;
};

} // namespace ui
