// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrlQuery>

#include <utility>
#include <vector>

/// HTTP as far as the service speaks it: values only, no network.
namespace demo {

/// What was asked. Fields a client did not send are empty.
struct Request
{
    QByteArray method;
    QString path; ///< percent decoded, without the query
    QByteArray appKey;
    QByteArray authorization;
    QByteArray contentType;
    QByteArray ifNoneMatch;
    QByteArray body;
    QUrlQuery query = {};
};

/// How the bytes of an answer go out.
enum class Delivery : quint8 {
    Whole, ///< compressed if the client asks for it and the library can
    AsIs,  ///< never compressed on the way
    Half,  ///< the length of the whole is promised, half of it sent, the connection closed
};

struct Answer
{
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    std::vector<std::pair<QByteArray, QByteArray>> headers = {};
    Delivery delivery = Delivery::Whole;
};

} // namespace demo
