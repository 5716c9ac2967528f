// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/http.h"
#include "demo/live_script.h"
#include "demo/problem.h"
#include "demo/samples.h"
#include "demo/token_desk.h"

#include <map>
#include <optional>
#include <variant>

namespace demo {

/// The platform's side of the API: what is answered to which request (api/README.md). No network, no threads.
class Platform final
{
public:
    /// `credentials` without blanks.
    Platform(const Credentials &credentials, std::chrono::seconds tokenLifetime);

    [[nodiscard]] Answer answer(const Request &request, TimePoint now);
    /// Serves these bytes, a record or not, under `id` from now on.
    void serve(const QString &id, const QByteArray &bytes);

    [[nodiscard]] const QString &accountId() const { return m_index.accountId; }

private:
    using Record = std::variant<QByteArray, LiveRecord>;

    struct EngagementPath
    {
        QString accountId, engagementId;
    };

    static std::optional<EngagementPath> engagementIn(const QString &path);
    static std::optional<EngagementPath> notesIn(const QString &path);
    static std::optional<QString> accountIn(const QString &path, QString (*form)(const QString &));
    Answer tokenAnswer(const Request &request, const QString &accountId, TimePoint now);
    Answer engagementAnswer(const Request &request, const EngagementPath &asked, TimePoint now);
    Answer severalAnswer(const Request &request, const QString &accountId, TimePoint now);
    [[nodiscard]] Answer searchAnswer(const Request &request, const QString &accountId, TimePoint now) const;
    Answer notesAnswer(const Request &request, const EngagementPath &asked, TimePoint now);
    Answer recordAnswer(const Request &request, const QString &id, TimePoint now);
    std::optional<QByteArray> recordOf(const QString &id, TimePoint now);
    [[nodiscard]] std::optional<Answer> refusal(const Request &request, const QString &accountId,
                                                const std::vector<Violation> &broken, TimePoint now) const;

    SampleIndex m_index;
    QByteArray m_appKey;
    TokenDesk m_tokens;
    std::map<QString, Record> m_records;   ///< by id in lower case
    std::map<QString, QByteArray> m_notes; ///< of those whose record has none
};

/// The paths of the API: Get Engagement, several of them, those of a customer, an engagement's notes, and the token
/// endpoint of an account.
[[nodiscard]] QString engagementPath(const QString &accountId, const QString &engagementId);
[[nodiscard]] QString engagementsPath(const QString &accountId);
[[nodiscard]] QString searchPath(const QString &accountId);
[[nodiscard]] QString notesPath(const QString &accountId, const QString &engagementId);
[[nodiscard]] QString tokenPath(const QString &accountId);

} // namespace demo
