// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/clockwork.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimer>

namespace axp {

Clockwork systemClockwork()
{
    return {[] { return record::Instant{QDateTime::currentMSecsSinceEpoch()}; },
            [](std::chrono::milliseconds wait, QObject *context, std::function<void()> then) {
                QTimer::singleShot(wait, context, std::move(then));
            },
            [] {
                return QRandomGenerator::global()->generateDouble();
            }};
}

} // namespace axp
