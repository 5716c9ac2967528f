// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace axp {
namespace {

constexpr qsizetype longestText = 1000;
constexpr qsizetype mostViolations = 50;

QString wholeText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    }
    return {};
}

/// Reads members of one error, none of them with a secret in it.
class Texts final
{
public:
    explicit Texts(const Redactor &redact) : m_redact(redact) {}

    [[nodiscard]] QString in(const QJsonValue &value) const { return m_redact(wholeText(value)).left(longestText); }
    /// The first of the members that says anything.
    [[nodiscard]] QString in(const QJsonObject &object, std::initializer_list<QLatin1String> keys) const
    {
        for (const QLatin1String key : keys) {
            if (QString text = in(object.value(key)); !text.isEmpty())
                return text;
        }
        return {};
    }

private:
    const Redactor &m_redact;
};

std::vector<Violation> violationsIn(const QJsonArray &list, const Texts &texts)
{
    std::vector<Violation> violations;
    for (const QJsonValue &value : list) {
        if (qsizetype(violations.size()) == mostViolations)
            break;
        const QJsonObject object = value.toObject();
        violations.push_back({texts.in(object.value(QLatin1String("field"))),
                              texts.in(value.isObject() ? object.value(QLatin1String("message")) : value),
                              texts.in(object.value(QLatin1String("code")))});
    }
    return violations;
}

template<std::size_t N>
bool speaksOf(const QString &text, const std::array<QLatin1String, N> &words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QLatin1String word) { return text.contains(word, Qt::CaseInsensitive); });
}

Complaint complaintIn(const QString &text)
{
    static constexpr std::array appKeyWords{
        QLatin1String("appkey"),  QLatin1String("app key"), QLatin1String("app-key"), QLatin1String("app_key"),
        QLatin1String("api key"), QLatin1String("apikey"),  QLatin1String("api-key"), QLatin1String("application key")};
    static constexpr std::array tokenWords{QLatin1String("token"), QLatin1String("bearer"), QLatin1String("jwt")};
    const bool ofAppKey = speaksOf(text, appKeyWords);
    const bool ofToken = speaksOf(text, tokenWords);
    if (ofAppKey == ofToken)
        return Complaint::Unclear;
    return ofAppKey ? Complaint::AppKey : Complaint::Token;
}

} // namespace

std::optional<Problem> parseProblem(const QByteArray &body, const Redactor &redact)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const Texts texts(redact);
    Problem problem;
    problem.type = texts.in(object, {QLatin1String("type")});
    problem.title = texts.in(object, {QLatin1String("title"), QLatin1String("error")});
    problem.status = texts.in(object, {QLatin1String("status")});
    problem.detail =
        texts.in(object, {QLatin1String("detail"), QLatin1String("error_description"), QLatin1String("message")});
    problem.instance = texts.in(object, {QLatin1String("instance")});
    problem.violations = violationsIn(object.value(QLatin1String("violations")).toArray(), texts);
    return problem;
}

Complaint complaintOf(const Problem &problem)
{
    const Complaint detail = complaintIn(problem.detail);
    return detail == Complaint::Unclear ? complaintIn(problem.title) : detail;
}

} // namespace axp
