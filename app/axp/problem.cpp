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

QString asText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return {};
    case QJsonValue::String:
        return value.toString().left(longestText);
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return value.toVariant().toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact)).left(longestText);
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)).left(longestText);
    }
    return {};
}

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1String> keys)
{
    for (const QLatin1String key : keys) {
        if (QString text = asText(object.value(key)); !text.isEmpty())
            return text;
    }
    return {};
}

std::vector<Violation> violationsIn(const QJsonArray &list)
{
    std::vector<Violation> violations;
    for (const QJsonValue &value : list) {
        if (qsizetype(violations.size()) == mostViolations)
            break;
        const QJsonObject object = value.toObject();
        violations.push_back({asText(object.value(QLatin1String("field"))),
                              value.isObject() ? asText(object.value(QLatin1String("message"))) : asText(value),
                              asText(object.value(QLatin1String("code")))});
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

std::optional<Problem> parseProblem(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    return Problem{
        firstText(object, {QLatin1String("type")}),
        firstText(object, {QLatin1String("title"), QLatin1String("error")}),
        firstText(object, {QLatin1String("status")}),
        firstText(object, {QLatin1String("detail"), QLatin1String("error_description"), QLatin1String("message")}),
        firstText(object, {QLatin1String("instance")}),
        violationsIn(object.value(QLatin1String("violations")).toArray())};
}

Problem redacted(Problem problem, const Redactor &redact)
{
    for (QString *text : {&problem.type, &problem.title, &problem.status, &problem.detail, &problem.instance})
        *text = redact(*text);
    for (Violation &violation : problem.violations)
        violation = {redact(violation.field), redact(violation.message), redact(violation.code)};
    return problem;
}

Complaint complaintOf(const Problem &problem)
{
    const Complaint detail = complaintIn(problem.detail);
    return detail == Complaint::Unclear ? complaintIn(problem.title) : detail;
}

} // namespace axp
