// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_page.h"

#include "record/json_fault.h"
#include "record/json_tokens.h"
#include "record/taken.h"

namespace record {

namespace {

using simdjson::ondemand::json_type;

std::optional<qint64> wholeAt(const RecordText &text, TextRange pagination, QStringView pointer)
{
    const auto range = text.find(pagination, pointer);
    bool isWhole = false;
    const qint64 number = range ? text.textOf(*range).toLongLong(&isWhole) : 0;
    return isWhole && number >= 0 ? std::optional(number) : std::nullopt;
}

Pagination paginationIn(const RecordText &text, TextRange range)
{
    return {wholeAt(text, range, u"/pageNumber"), wholeAt(text, range, u"/pageSize"), wholeAt(text, range, u"/total")};
}

ReadError notAPage(const QByteArray &bytes, quint32 offset, const QString &path)
{
    return {ReadErrorKind::NotAPage, offset, RecordText(bytes).positionAt(offset), path};
}

/// What stands in a page, found without a look into its engagements: whether those are sound is for their own reading
/// to say, so that one that is not does not spoil the others.
class PageWalk final
{
public:
    explicit PageWalk(const QByteArray &bytes) : m_bytes(bytes)
    {
        m_bytes.reserve(bytes.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    }

    /// False where it is no JSON object, as far as it was looked at.
    [[nodiscard]] bool walk()
    {
        const qsizetype start = skipSpace(m_bytes, byteOrderMarkLength(m_bytes));
        m_start = static_cast<quint32>(start);
        const char *json = m_bytes.constData() + start;
        const auto size = static_cast<std::size_t>(m_bytes.size() - start);
        simdjson::ondemand::document document;
        simdjson::ondemand::object page;
        if (m_parser.iterate(json, size, size + simdjson::SIMDJSON_PADDING).get(document) != simdjson::SUCCESS ||
            document.get_object().get(page) != simdjson::SUCCESS) {
            return false;
        }
        for (auto next : page) {
            JsonField field;
            if (std::move(next).get(field) != simdjson::SUCCESS || !takeMember(field)) {
                return false;
            }
        }
        return document.current_location().error() == simdjson::OUT_OF_BOUNDS;
    }

    [[nodiscard]] quint32 start() const { return m_start; }
    /// Nothing where there is none, or another value: `other` says where.
    [[nodiscard]] const std::optional<std::vector<TextRange>> &engagements() const { return m_engagements; }
    [[nodiscard]] std::optional<quint32> other() const { return m_other; }
    [[nodiscard]] TextRange pagination() const { return m_pagination; }

private:
    /// The whole of a value, without white space behind it; empty where it is broken.
    static std::string_view tokenOf(JsonValue &value)
    {
        json_type type{};
        std::string_view token;
        simdjson::error_code error = value.type().get(type);
        if (error == simdjson::SUCCESS && type == json_type::object) {
            simdjson::ondemand::object object;
            error = value.get_object().get(object);
            error = error == simdjson::SUCCESS ? object.raw_json().get(token) : error;
        } else if (error == simdjson::SUCCESS && type == json_type::array) {
            simdjson::ondemand::array list;
            error = value.get_array().get(list);
            error = error == simdjson::SUCCESS ? list.raw_json().get(token) : error;
        } else {
            token = value.raw_json_token();
        }
        while (!token.empty() && isJsonSpace(token.back())) {
            token.remove_suffix(1);
        }
        return error == simdjson::SUCCESS ? token : std::string_view();
    }

    [[nodiscard]] TextRange rangeOf(std::string_view token) const
    {
        const auto begin = static_cast<quint32>(token.data() - m_bytes.constData());
        return {begin, begin + static_cast<quint32>(token.size())};
    }

    bool takeMember(JsonField &field)
    {
        std::string_view key;
        if (field.unescaped_key().get(key) != simdjson::SUCCESS) {
            key = {};
        }
        if (key == "engagements") {
            return takeList(field.value());
        }
        const std::string_view token = tokenOf(field.value());
        if (key == "pagination" && !token.empty()) {
            m_pagination = rangeOf(token);
        }
        return !token.empty();
    }

    bool takeList(JsonValue &value)
    {
        m_engagements.reset();
        m_other = rangeOf(value.raw_json_token()).begin;
        json_type type{};
        if (value.type().get(type) != simdjson::SUCCESS || type != json_type::array) {
            return !tokenOf(value).empty();
        }
        m_engagements.emplace();
        for (auto next : value.get_array()) {
            JsonValue element;
            const std::string_view token =
                std::move(next).get(element) == simdjson::SUCCESS ? tokenOf(element) : std::string_view();
            if (token.empty()) {
                return false;
            }
            if (token != "null") {
                m_engagements->push_back(rangeOf(token));
            }
        }
        return true;
    }

    QByteArray m_bytes; ///< with room behind them for simdjson
    simdjson::ondemand::parser m_parser;
    quint32 m_start = 0;
    std::optional<std::vector<TextRange>> m_engagements;
    std::optional<quint32> m_other;
    TextRange m_pagination;
};

} // namespace

QByteArray EngagementPage::engagement(std::size_t index) const
{
    const TextRange range = engagements.at(index);
    const qsizetype size = range.end - range.begin;
    QByteArray own;
    own.reserve(size + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING)); // for its reader, which need not copy it
    return own.append(bytes.constData() + range.begin, size);
}

tl::expected<EngagementPage, ReadError> readEngagementPage(const QByteArray &bytes, const ReadLimits &limits)
{
    const ReadLimits within = withinReason(limits);
    if (bytes.size() > within.bytes)
        return tl::unexpected(ReadError{ReadErrorKind::TooLarge, 0, {}, {}});
    PageWalk walk(bytes);
    if (!walk.walk())
        return tl::unexpected(findFault(bytes, within.depth).value_or(ReadError{}));
    if (!walk.engagements())
        return tl::unexpected(notAPage(bytes, walk.other().value_or(walk.start()),
                                       walk.other() ? QStringLiteral("/engagements") : QString()));
    return EngagementPage{bytes, *walk.engagements(), paginationIn(RecordText(bytes), walk.pagination())};
}

} // namespace record
