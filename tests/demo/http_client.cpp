// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "http_client.h"

#include <QJsonDocument>

#include <httplib.h>

#include <algorithm>

QJsonObject HttpReply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

std::optional<HttpReply> ask(const QString &address, const QByteArray &method, const QString &path,
                             const HttpHeaders &headers, const QByteArray &body)
{
    constexpr time_t patienceSeconds = 60;
    httplib::Client client(address.toStdString());
    client.set_read_timeout(patienceSeconds);
    client.set_decompress(false);
    client.set_url_encode(false);
    httplib::Request request;
    request.method = method.toStdString();
    request.path = path.toStdString();
    request.body = body.toStdString();
    for (const auto &[name, value] : headers) {
        request.set_header(name.toStdString(), value.toStdString());
    }
    const httplib::Result result = client.send(request);
    if (!result) {
        return std::nullopt;
    }
    HttpReply reply{result->status,
                    QByteArray::fromStdString(result->get_header_value("Content-Type")),
                    QByteArray::fromStdString(result->body),
                    {}};
    for (const auto &[name, value] : result->headers) {
        reply.headers.insert_or_assign(QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value));
    }
    return reply;
}

demo::Credentials credentialsOf(const QByteArray &appKey, const QByteArray &token)
{
    demo::Credentials credentials;
    credentials.appKey = appKey;
    credentials.token = token;
    return credentials;
}

HttpHeaders goodHeaders(const demo::Credentials &credentials)
{
    return {{"appkey", credentials.appKey},
            {"Authorization", "Bearer " + credentials.token},
            {"Accept", "application/json"}};
}

std::optional<HttpReply> getEngagement(const demo::SampleService &service, const QString &id)
{
    return ask(service.address(), "GET", demo::engagementPath(service.accountId(), id),
               goodHeaders(service.credentials()));
}

std::optional<HttpReply> postForm(const demo::SampleService &service, const QByteArray &form)
{
    return ask(service.address(), "POST", demo::tokenPath(service.accountId()),
               {{"appkey", service.credentials().appKey}, {"Content-Type", "application/x-www-form-urlencoded"}}, form);
}
