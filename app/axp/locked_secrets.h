// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <functional>

QT_BEGIN_NAMESPACE
class QObject;
QT_END_NAMESPACE

namespace axp {

/// Whether the Secret Service has such an entry and keeps it locked: to whoever dismisses its prompt, it says that
/// there is none. `then` is called once, at once where there is no such service, unless `context` is gone by then.
void askIfLocked(const QString &service, const QString &key, QObject *context, std::function<void(bool)> then);

} // namespace axp
