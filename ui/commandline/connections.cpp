// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/commandline/connections.h"

namespace ui {

std::optional<axp::Connection> Connections::operator()(const record::EngagementRef &ref) const
{
    const auto samples = m_samples ? m_samples->connection() : std::nullopt;
    if (!ref.service) {
        return samples;
    }
    if (samples && samples->service == *ref.service) {
        return samples;
    }
    auto credentials = axp::credentialsFromEnvironment(QProcessEnvironment::systemEnvironment());
    if (!credentials) {
        return std::nullopt;
    }
    return axp::Connection{{}, *ref.service, std::move(*credentials), {}};
}

} // namespace ui
