// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/secret.h"

#include <QUrl>

#include <algorithm>

namespace axp {

bool Secret::fitsHeader() const
{
    return !m_utf8.isEmpty() && std::all_of(m_utf8.begin(), m_utf8.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << (secret.isEmpty() ? QStringLiteral("Secret()") : QStringLiteral("Secret(…)"));
}

Redactor::Redactor(const std::vector<Secret> &secrets)
{
    for (const Secret &secret : secrets) {
        if (secret.isEmpty())
            continue;
        const QString plain = QString::fromUtf8(secret.reveal());
        m_forms.push_back(plain);
        m_forms.push_back(QString::fromLatin1(QUrl::toPercentEncoding(plain)));
        m_forms.push_back(QString(plain)
                              .replace(QLatin1Char('\\'), QLatin1String("\\\\"))
                              .replace(QLatin1Char('"'), QLatin1String("\\\"")));
    }
    std::sort(m_forms.begin(), m_forms.end(), [](const auto &a, const auto &b) { return a.size() > b.size(); });
}

QString Redactor::operator()(QString text) const
{
    for (const QString &form : m_forms)
        text.replace(form, QStringLiteral("…"), Qt::CaseInsensitive);
    return text;
}

} // namespace axp
