// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/fetch_error.h"

#include <QNetworkReply>
#include <QSslError>

QT_BEGIN_NAMESPACE
class QNetworkAccessManager;
QT_END_NAMESPACE

namespace axp {

/// What a failure of Qt's network means, where no HTTP status says it better.
[[nodiscard]] FetchError faultOf(QNetworkReply::NetworkError error, const QList<QSslError> &sslErrors);

/// Whether the way to `url` leads through a proxy.
[[nodiscard]] bool usesProxy(const QNetworkAccessManager &manager, const QUrl &url);

} // namespace axp
