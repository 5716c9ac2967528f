// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/input.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace opening {

namespace {

/// One letter and a colon is a drive, not a scheme.
bool hasScheme(const QString &text)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:"));
    return scheme.match(text).hasMatch();
}

tl::expected<Input, record::RefError> parseUrl(const QString &text)
{
    const QUrl url(text);
    if (url.isLocalFile()) {
        return FileInput{url.toLocalFile()};
    }
    const auto ref = url.scheme() == QLatin1StringView("axp-engagement") ? record::parseEngagementLink(url)
                                                                         : record::parseEngagementUrl(url);
    if (!ref) {
        return tl::unexpected(ref.error());
    }
    return *ref;
}

} // namespace

tl::expected<Input, record::RefError> parseArgument(const QString &argument)
{
    if (argument.isEmpty()) {
        return tl::unexpected(record::RefError{record::RefErrorKind::Nothing, {}});
    }
    if (argument == QLatin1Char('-')) {
        return StandardInput{};
    }
    if (hasScheme(argument)) {
        return parseUrl(argument);
    }
    if (record::isEngagementId(argument)) {
        return record::EngagementRef{argument, std::nullopt};
    }
    if (record::isNearlyAnId(argument) && !QFileInfo::exists(argument)) {
        return tl::unexpected(record::RefError{record::RefErrorKind::NearlyAnId, argument});
    }
    return FileInput{argument};
}

tl::expected<Input, record::RefError> parsePastedText(const QString &text)
{
    const QString trimmed = text.trimmed();
    // A file name is one line; longer texts are never looked up on the disk.
    if (constexpr qsizetype longestName = 4096; trimmed.size() <= longestName && !trimmed.contains(QLatin1Char('\n'))) {
        if (const QUrl url(trimmed); url.isLocalFile()) {
            return FileInput{url.toLocalFile()};
        }
        if (QFileInfo(trimmed).isFile()) {
            return FileInput{trimmed};
        }
    }
    const auto ref = record::findEngagementRef(trimmed);
    if (!ref) {
        return tl::unexpected(ref.error());
    }
    return *ref;
}

tl::expected<std::vector<Input>, record::RefError> parseSeveral(const QString &text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;\"']+"));
    std::vector<Input> inputs;
    const auto take = [&inputs](const tl::expected<Input, record::RefError> &input) {
        if (input && std::find(inputs.begin(), inputs.end(), *input) == inputs.end()) {
            inputs.push_back(*input);
        }
    };
    for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        if (const auto whole = parsePastedText(line); whole && std::holds_alternative<FileInput>(*whole)) {
            take(whole);
            continue;
        }
        for (const QString &word : line.split(between, Qt::SkipEmptyParts)) {
            if (record::isEngagementId(word) || hasScheme(word)) {
                take(parseArgument(word));
            }
        }
    }
    if (inputs.empty()) {
        take(parsePastedText(text));
    }
    if (inputs.empty()) {
        return tl::unexpected(parsePastedText(text).error());
    }
    return inputs;
}

QString inputName(const Input &input)
{
    if (const auto *ref = std::get_if<record::EngagementRef>(&input)) {
        return ref->id;
    }
    if (const auto *file = std::get_if<FileInput>(&input)) {
        return QFileInfo(file->path).fileName();
    }
    return QCoreApplication::translate("Opening", "standard input");
}

} // namespace opening
