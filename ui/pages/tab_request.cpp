// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/tab_request.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

constexpr QLatin1StringView sampleMark("sample ");
constexpr QLatin1StringView engagementMark("engagement ");
constexpr QLatin1StringView fileMark("file ");
constexpr QLatin1StringView partMark("part ");       ///< a case file without some of its engagements
constexpr QLatin1StringView severalMark("several "); ///< places, each percent-encoded, a space between them

QString placeOf(const opening::FileInput &file)
{
    const QString path = QFileInfo(file.path).absoluteFilePath();
    if (file.without.empty()) {
        return fileMark + path;
    }
    QStringList without;
    for (const quint32 place : file.without) {
        without << QString::number(place);
    }
    return partMark + without.join(QLatin1Char(',')) + QLatin1Char(' ') + path;
}

QString placeOf(const record::EngagementRef &ref, bool fromSamples)
{
    if (fromSamples && !ref.service) {
        return sampleMark + ref.id;
    }
    return engagementMark +
           (ref.service ? record::engagementUrl(*ref.service, ref.id).toString(QUrl::FullyEncoded) : ref.id);
}

std::optional<QString> placeOf(const TabRequest &request)
{
    QStringList places;
    for (const opening::Input &input : request.inputs) {
        if (const auto *file = std::get_if<opening::FileInput>(&input)) {
            places << placeOf(*file);
        } else if (const auto *ref = std::get_if<record::EngagementRef>(&input)) {
            places << placeOf(*ref, request.fromSamples);
        }
    }
    if (places.size() < static_cast<qsizetype>(request.inputs.size()) || places.isEmpty()) {
        return std::nullopt;
    }
    if (places.size() == 1) {
        return places.front();
    }
    for (QString &place : places) {
        place = QString::fromLatin1(QUrl::toPercentEncoding(place));
    }
    return severalMark + places.join(QLatin1Char(' '));
}

std::optional<opening::Input> partAt(const QString &place)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{1,6}(?:,\\d{1,6})*) (.+)$"),
                                         QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = form.match(place);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    opening::FileInput file{match.captured(2)};
    for (const QString &number : match.captured(1).split(QLatin1Char(','))) {
        file.without.push_back(number.toUInt());
    }
    std::sort(file.without.begin(), file.without.end());
    return file;
}

/// Adds what stands at a place; false where it makes no sense.
bool addPlace(TabRequest &request, const QString &place)
{
    if (place.startsWith(fileMark)) {
        request.inputs.push_back(opening::FileInput{place.mid(fileMark.size())});
        return true;
    }
    if (place.startsWith(partMark)) {
        const auto part = partAt(place.mid(partMark.size()));
        request.inputs.push_back(part.value_or(opening::FileInput{}));
        return part.has_value();
    }
    const bool isSample = place.startsWith(sampleMark);
    if (!isSample && !place.startsWith(engagementMark)) {
        return false;
    }
    const QString where = place.mid(isSample ? sampleMark.size() : engagementMark.size());
    if (record::isEngagementId(where)) {
        request.inputs.push_back(record::EngagementRef{where, std::nullopt});
        request.fromSamples = request.fromSamples || isSample;
        return true;
    }
    const auto ref = record::parseEngagementUrl(QUrl(where));
    if (ref && !isSample) {
        request.inputs.push_back(*ref);
    }
    return ref && !isSample;
}

std::optional<TabRequest> requestAt(const QString &text)
{
    TabRequest request;
    if (!text.startsWith(severalMark)) {
        return addPlace(request, text) ? std::optional(request) : std::nullopt;
    }
    for (const QString &place : text.mid(severalMark.size()).split(QLatin1Char(' '))) {
        if (!addPlace(request, QUrl::fromPercentEncoding(place.toLatin1()))) {
            return std::nullopt;
        }
    }
    return request;
}

} // namespace

TabRequest requestFor(const opening::Input &input, bool fromSamples)
{
    return {{input}, fromSamples};
}

bool isFetched(const TabRequest &request)
{
    return std::any_of(request.inputs.begin(), request.inputs.end(), [](const opening::Input &input) {
        return std::holds_alternative<record::EngagementRef>(input);
    });
}

bool canReopen(const TabRequest &request)
{
    return std::none_of(request.inputs.begin(), request.inputs.end(), [](const opening::Input &input) {
        return std::holds_alternative<opening::StandardInput>(input);
    });
}

QString nameOf(const TabRequest &request)
{
    return request.inputs.size() == 1 ? analysis::plainLabel(opening::inputName(request.inputs.front()))
                                      : QCoreApplication::translate("ui::TabPage", "%n engagement(s)", nullptr,
                                                                    static_cast<int>(request.inputs.size()));
}

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
