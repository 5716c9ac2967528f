// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/column.h"

#include "models/time_text.h"

namespace models {

QVariant heading(const char *title, Qt::Alignment alignment, const QTimeZone &zone, int role)
{
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(alignment | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString text = QCoreApplication::translate("models", title);
    return text.contains(QLatin1String("%1")) ? text.arg(zoneTitle(zone)) : text;
}

} // namespace models
