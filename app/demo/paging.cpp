// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/paging.h"

#include <algorithm>
#include <limits>

namespace demo {

tl::expected<Paging, std::vector<Violation>> pagingIn(const QUrlQuery &query, const QString &call)
{
    std::vector<Violation> broken;
    const auto number = [&](const QString &name, int unsaid, int most) {
        if (!query.hasQueryItem(name)) {
            return unsaid;
        }
        const int said = query.queryItemValue(name).toInt(); // 0 where it is no number
        if (said < 1 || said > most) {
            broken.push_back({call + QLatin1Char('.') + name, QStringLiteral("must be between 1 and %1").arg(most),
                              patternViolation});
        }
        return said;
    };
    const Paging paging{number(QStringLiteral("pageNumber"), 1, std::numeric_limits<int>::max()),
                        number(QStringLiteral("pageSize"), largestPage, largestPage)};
    if (!broken.empty()) {
        return tl::unexpected(broken);
    }
    return paging;
}

Answer pageOf(const std::vector<QByteArray> &records, const Paging &paging, const QByteArray &before)
{
    const auto count = static_cast<qsizetype>(records.size());
    const qsizetype begin = std::min((paging.number - 1) * paging.size, count);
    const qsizetype end = std::min(begin + paging.size, count);
    QByteArray list;
    for (qsizetype i = begin; i < end; ++i) {
        list += (i > begin ? "," : "") + records[static_cast<std::size_t>(i)];
    }
    return Answer{.body = '{' + before + R"("engagements":[)" + list + R"(],"pagination":{"pageNumber":)" +
                          QByteArray::number(paging.number) + R"(,"pageSize":)" + QByteArray::number(paging.size) +
                          R"(,"total":)" + QByteArray::number(count) + "}}"};
}

} // namespace demo
