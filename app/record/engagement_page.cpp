// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_page.h"

#include "record/json_fault.h"

namespace record {

namespace {

std::optional<qint64> wholeAt(const RecordText &text, QStringView pointer)
{
    const auto range = text.find(pointer);
    bool isWhole = false;
    const qint64 number = range ? text.textOf(*range).toLongLong(&isWhole) : 0;
    return isWhole && number >= 0 ? std::optional(number) : std::nullopt;
}

Pagination paginationIn(const RecordText &text)
{
    return {wholeAt(text, u"/pagination/pageNumber"), wholeAt(text, u"/pagination/pageSize"),
            wholeAt(text, u"/pagination/total")};
}

ReadError notAPage(const RecordText &text, quint32 offset, const QString &path)
{
    return {ReadErrorKind::NotAPage, offset, text.positionAt(offset), path};
}

} // namespace

QByteArray EngagementPage::engagement(std::size_t index) const
{
    const TextRange range = engagements.at(index);
    return bytes.sliced(range.begin, range.end - range.begin);
}

tl::expected<EngagementPage, ReadError> readEngagementPage(const QByteArray &bytes, const ReadLimits &limits)
{
    const ReadLimits within = withinReason(limits);
    if (bytes.size() > within.bytes)
        return tl::unexpected(ReadError{ReadErrorKind::TooLarge, 0, {}, {}});
    if (std::optional<ReadError> fault = findFault(bytes, within.depth))
        return tl::unexpected(std::move(*fault));
    const RecordText text(bytes);
    const auto list = text.find(u"/engagements");
    if (!list)
        return tl::unexpected(notAPage(text, text.root().begin, {}));
    if (bytes.at(list->begin) != '[')
        return tl::unexpected(notAPage(text, list->begin, QStringLiteral("/engagements")));
    EngagementPage page{bytes, {}, paginationIn(text)};
    for (const TextMember &element : text.members(*list)) {
        if (text.slice(element.value) != "null")
            page.engagements.push_back(element.value);
    }
    return page;
}

} // namespace record
