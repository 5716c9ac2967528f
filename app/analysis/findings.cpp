// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/findings.h"

#include "analysis/finding_rules.h"

#include <array>

namespace analysis {

namespace {

struct CodeRow
{
    QLatin1StringView name;
    Severity severity;
};

/// In the order of FindingCode.
constexpr std::array codes{
    CodeRow{QLatin1StringView("bad-time"), Severity::Error},
    CodeRow{QLatin1StringView("wrong-type"), Severity::Error},
    CodeRow{QLatin1StringView("reversed"), Severity::Error},
    CodeRow{QLatin1StringView("wrong-engagement"), Severity::Error},
    CodeRow{QLatin1StringView("duplicate-key"), Severity::Warning},
    CodeRow{QLatin1StringView("no-time-zone"), Severity::Warning},
    CodeRow{QLatin1StringView("left-after-end"), Severity::Warning},
    CodeRow{QLatin1StringView("joined-before-start"), Severity::Warning},
    CodeRow{QLatin1StringView("outside-engagement"), Severity::Warning},
    CodeRow{QLatin1StringView("missing-start"), Severity::Warning},
    CodeRow{QLatin1StringView("missing-end"), Severity::Warning},
    CodeRow{QLatin1StringView("accepted-without-time"), Severity::Warning},
    CodeRow{QLatin1StringView("self-transfer"), Severity::Warning},
    CodeRow{QLatin1StringView("duplicate-id"), Severity::Warning},
    CodeRow{QLatin1StringView("out-of-range"), Severity::Warning},
    CodeRow{QLatin1StringView("range-reversed"), Severity::Warning},
    CodeRow{QLatin1StringView("updated-before-end"), Severity::Info},
    CodeRow{QLatin1StringView("abandoned"), Severity::Info},
    CodeRow{QLatin1StringView("unknown-agent"), Severity::Info},
    CodeRow{QLatin1StringView("unknown-dialog"), Severity::Info},
    CodeRow{QLatin1StringView("unknown-channel"), Severity::Info},
    CodeRow{QLatin1StringView("unknown-value"), Severity::Info},
    CodeRow{QLatin1StringView("unmodelled-field"), Severity::Info},
    CodeRow{QLatin1StringView("malformed-id"), Severity::Info},
};
static_assert(codes.size() == static_cast<std::size_t>(FindingCode::MalformedId) + 1);

FindingCode codeOf(record::ReadingCode code)
{
    switch (code) {
    case record::ReadingCode::BadTime:
        return FindingCode::BadTime;
    case record::ReadingCode::WrongType:
        return FindingCode::WrongType;
    case record::ReadingCode::DuplicateKey:
        return FindingCode::DuplicateKey;
    case record::ReadingCode::NoTimeZone:
        return FindingCode::NoTimeZone;
    case record::ReadingCode::UnmodelledField:
        return FindingCode::UnmodelledField;
    }
    return FindingCode::WrongType;
}

} // namespace

QLatin1StringView findingName(FindingCode code)
{
    return codes[static_cast<std::size_t>(code)].name;
}

Severity severityOf(FindingCode code)
{
    return codes[static_cast<std::size_t>(code)].severity;
}

QLatin1StringView severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QLatin1StringView("error");
    case Severity::Warning:
        return QLatin1StringView("warning");
    case Severity::Info:
        return QLatin1StringView("info");
    }
    return {};
}

std::vector<Finding> findingsOf(const record::Record &record, const Intervals &intervals, QStringView askedId)
{
    FindingCollector findings(record);
    for (const record::ReadingFinding &finding : record.findings) {
        findings.add({codeOf(finding.code), finding.path, finding.place});
    }
    const Lookups lookups(record.engagement);
    findInEngagement(findings, intervals, askedId);
    findInParticipants(findings, intervals, lookups);
    findInQueues(findings, intervals, lookups);
    findInTransfers(findings, intervals, lookups);
    return findings.take();
}

} // namespace analysis
