// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace demo {

namespace {

struct StatusText
{
    int status;
    QLatin1String title;
    QLatin1String detail;
};

constexpr std::array statusTexts{
    StatusText{400, QLatin1String("Bad Request"), QLatin1String("The request cannot be read.")},
    StatusText{401, QLatin1String("Unauthorized"), QLatin1String("The bearer token is missing, wrong or expired.")},
    StatusText{403, QLatin1String("Forbidden"), QLatin1String("The Agent role is required.")},
    StatusText{404, QLatin1String("Not Found"), QLatin1String("There is no such engagement.")},
    StatusText{405, QLatin1String("Method Not Allowed"), QLatin1String("This address does not answer that method.")},
    StatusText{413, QLatin1String("Payload Too Large"), QLatin1String("The body of the request is too long.")},
    StatusText{414, QLatin1String("URI Too Long"), QLatin1String("The address is too long.")},
    StatusText{429, QLatin1String("Too Many Requests"), QLatin1String("The rate limit of the platform was reached.")},
    StatusText{500, QLatin1String("Internal Server Error"), QLatin1String("Something unexpected went wrong.")},
    StatusText{502, QLatin1String("Bad Gateway"), QLatin1String("The service gave the gateway no proper answer.")},
    StatusText{503, QLatin1String("Service Unavailable"), QLatin1String("The service is down for the moment.")},
    StatusText{504, QLatin1String("Gateway Timeout"), QLatin1String("The service did not answer the gateway in time.")},
};

StatusText textOf(int status)
{
    const auto *const found = std::find_if(statusTexts.begin(), statusTexts.end(),
                                           [status](const StatusText &text) { return text.status == status; });
    return found != statusTexts.end() ? *found : StatusText{status, QLatin1String("Error"), {}};
}

Answer answerOf(int status, const QJsonObject &content)
{
    return Answer{status, QByteArrayLiteral("application/problem+json"),
                  QJsonDocument(content).toJson(QJsonDocument::Compact)};
}

QJsonObject content(const QJsonValue &status, const QString &title, const QString &detail)
{
    return {{QStringLiteral("type"), QStringLiteral("about:blank")},
            {QStringLiteral("title"), title},
            {QStringLiteral("status"), status},
            {QStringLiteral("detail"), detail}};
}

QJsonObject serviceContent(int status, const QString &instance, const QString &detail, const QJsonValue &violations)
{
    QJsonObject object = content(status, textOf(status).title, detail);
    object.insert(QLatin1String("instance"), instance);
    object.insert(QLatin1String("violations"), violations);
    return object;
}

} // namespace

Answer problem(int status, const QString &instance)
{
    return problem(status, instance, textOf(status).detail);
}

Answer problem(int status, const QString &instance, const QString &detail)
{
    return answerOf(status, serviceContent(status, instance, detail, QJsonValue::Null));
}

Answer violations(const QString &instance, const std::vector<Violation> &broken)
{
    QJsonArray list;
    for (const Violation &violation : broken) {
        list.append(QJsonObject{{QStringLiteral("field"), violation.field},
                                {QStringLiteral("message"), violation.message},
                                {QStringLiteral("code"), violation.code}});
    }
    return answerOf(400, serviceContent(400, instance, QStringLiteral("Constraint violation"), list));
}

Answer gatewayProblem(int status, const QString &detail)
{
    return answerOf(status, content(QString::number(status), textOf(status).title, detail));
}

Answer badAppKey(const QString &instance)
{
    return problem(401, instance, QStringLiteral("The appkey is missing or wrong."));
}

Answer badToken(const QString &instance)
{
    return problem(401, instance);
}

Answer methodNotAllowed(const QString &instance, const QByteArray &allowed)
{
    Answer answer = problem(405, instance);
    answer.headers.emplace_back("Allow", allowed);
    return answer;
}

} // namespace demo
