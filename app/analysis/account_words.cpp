// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/account_words.h"

#include "analysis/wording.h"

#include <QCoreApplication>

namespace analysis {

QString accountText(const char *text, int n)
{
    return QCoreApplication::translate("Account", text, nullptr, n);
}

QString lasting(const ElementInterval &interval, const Endings &endings)
{
    const auto whole = interval.interval();
    if (!whole) {
        return accountText(endings.unknown);
    }
    const QString duration = durationText(whole->duration());
    switch (interval.kind) {
    case IntervalKind::Reported:
        return whole->duration() > 0 ? accountText(endings.reported).arg(duration) : accountText(endings.atOnce);
    case IntervalKind::Inferred:
        return accountText(endings.inferred).arg(duration);
    case IntervalKind::Open:
        return accountText(endings.open).arg(duration);
    case IntervalKind::Unknown:
        break;
    }
    return accountText(endings.unknown);
}

QString listed(QStringList parts)
{
    if (parts.size() < 2) {
        return parts.join(QString());
    }
    const QString last = parts.takeLast();
    return accountText("%1 and %2").arg(parts.join(accountText(", ")), last);
}

QString filled(const QString &pattern, const QStringList &values)
{
    QString text;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int number = pattern[i] == u'%' && i + 1 < pattern.size() ? pattern[i + 1].digitValue() : -1;
        if (number >= 1 && number <= values.size()) {
            text += values[number - 1];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace analysis
