// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/tab_request.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace ui {

namespace {

constexpr QLatin1StringView sampleMark("sample ");
constexpr QLatin1StringView engagementMark("engagement ");
constexpr QLatin1StringView fileMark("file ");

std::optional<QString> placeOf(const TabRequest &request)
{
    if (const auto *file = std::get_if<opening::FileInput>(&request.input)) {
        return fileMark + QFileInfo(file->path).absoluteFilePath();
    }
    const auto *ref = std::get_if<record::EngagementRef>(&request.input);
    if (!ref) {
        return std::nullopt;
    }
    if (request.fromSamples) {
        return sampleMark + ref->id;
    }
    return engagementMark +
           (ref->service ? record::engagementUrl(*ref->service, ref->id).toString(QUrl::FullyEncoded) : ref->id);
}

std::optional<TabRequest> requestAt(const QString &place)
{
    if (place.startsWith(fileMark)) {
        return TabRequest{opening::FileInput{place.mid(fileMark.size())}};
    }
    const bool isSample = place.startsWith(sampleMark);
    if (!isSample && !place.startsWith(engagementMark)) {
        return std::nullopt;
    }
    const QString where = place.mid(isSample ? sampleMark.size() : engagementMark.size());
    if (record::isEngagementId(where)) {
        return TabRequest{record::EngagementRef{where, std::nullopt}, isSample};
    }
    const auto ref = record::parseEngagementUrl(QUrl(where));
    return ref && !isSample ? std::optional(TabRequest{*ref}) : std::nullopt;
}

} // namespace

std::optional<QString> lineOf(const TabMemory &tab)
{
    const auto place = placeOf(tab.request);
    if (!place || !tab.seen) {
        return place;
    }
    return QStringLiteral("seen %1 %2 %3").arg(tab.seen->start.ms).arg(tab.seen->end.ms).arg(*place);
}

std::optional<TabMemory> tabMemoryIn(const QString &line)
{
    static const QRegularExpression withSeen(QStringLiteral("^seen (-?\\d{1,15}) (-?\\d{1,15}) (.*)$"),
                                             QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = withSeen.match(line);
    const auto request = requestAt(match.hasMatch() ? match.captured(3) : line);
    if (!request) {
        return std::nullopt;
    }
    TabMemory tab{*request, std::nullopt};
    if (match.hasMatch()) {
        tab.seen = record::Interval{{match.captured(1).toLongLong()}, {match.captured(2).toLongLong()}};
    }
    return tab;
}

} // namespace ui
