// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/sample_service.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <map>
#include <optional>

/// An answer as it came over the wire.
struct HttpReply
{
    int status = 0;
    QByteArray type;
    QByteArray body;
    std::map<QByteArray, QByteArray> headers; ///< names in lower case

    [[nodiscard]] QJsonObject json() const;
};

using HttpHeaders = std::vector<std::pair<QByteArray, QByteArray>>;

/// One request over real HTTP; nothing where no whole answer came back.
[[nodiscard]] std::optional<HttpReply> ask(const QString &address, const QByteArray &method, const QString &path,
                                           const HttpHeaders &headers = {}, const QByteArray &body = {});

/// Of a service that knows no clients or users, only these.
[[nodiscard]] demo::Credentials credentialsOf(const QByteArray &appKey, const QByteArray &token);

/// What a client that may do everything sends.
[[nodiscard]] HttpHeaders goodHeaders(const demo::Credentials &credentials);

/// Get Engagement in the service's own account, with all that is needed.
[[nodiscard]] std::optional<HttpReply> getEngagement(const demo::SampleService &service, const QString &id);

/// `POST` of a form to the token endpoint of the service's account, with the right app key.
[[nodiscard]] std::optional<HttpReply> postForm(const demo::SampleService &service, const QByteArray &form);
