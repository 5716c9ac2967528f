// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"

#include "demo/live_script.h"
#include "record/engagement_reader.h"

#include <QFile>

namespace {

constexpr std::chrono::seconds liveStart{1'767'265'200}; // 2026-01-01 11:00:00 UTC

QByteArray bytesOfSample(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

analysis::JourneyPtr journeyAsOf(const QByteArray &bytes, std::chrono::seconds asOf)
{
    auto record = record::readEngagement(bytes);
    if (!record) {
        return {};
    }
    const record::Instant instant{std::chrono::milliseconds(asOf).count()};
    auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(*record, {instant, {}}));
    return analysis::makeJourney({{*record, std::move(analysed), {}}});
}

} // namespace

analysis::JourneyPtr journeyOf(const QByteArray &bytes)
{
    return journeyAsOf(bytes, liveStart);
}

analysis::JourneyPtr journeyOfSample(const QString &name)
{
    return journeyOf(bytesOfSample(name));
}

analysis::JourneyPtr liveJourney(std::chrono::seconds after)
{
    const demo::TimePoint start{liveStart};
    const auto bytes = demo::playScript(bytesOfSample(QStringLiteral("live-call")), start, start + after);
    return bytes ? journeyAsOf(*bytes, liveStart + after) : analysis::JourneyPtr();
}
