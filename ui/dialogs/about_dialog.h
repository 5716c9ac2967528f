// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>

namespace ui {

/// Versions, libraries with their licences, where settings lie. Deletes itself when closed.
class AboutDialog final : public QDialog
{
    Q_OBJECT
public:
    AboutDialog(const QString &settingsPlace, std::function<void(const QString &)> copy, QWidget *parent = nullptr);
};

/// What helps whoever looks into a problem: versions and the system, nothing of any record.
[[nodiscard]] QString diagnostics(const QString &settingsPlace);

} // namespace ui
