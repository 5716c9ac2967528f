// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "ui/commandline/command_line.h"
#include "ui/commandline/export_name.h"

#include <QImage>

#include <tl/expected.hpp>

namespace ui {

/// A journey in a format, as it stands in a file. Pictures need a QGuiApplication. The error is one sentence.
[[nodiscard]] tl::expected<QByteArray, QString> exportBytes(const analysis::JourneyPtr &journey, ExportFormat format,
                                                            const CommandLine &line);

/// What a picture of it looks like, to be shown before it is written.
[[nodiscard]] QImage exportPicture(const analysis::JourneyPtr &journey, const CommandLine &line);

/// Writes bytes to a file, whole or not at all; in place of an existing one. Returns one sentence if it cannot be.
[[nodiscard]] std::optional<QString> writeWhole(const QString &name, const QByteArray &bytes);

/// Writes a journey to a file by the suffix of its name, whole or not at all; an existing file only with `line.force`.
/// Pictures need a QGuiApplication. Returns one sentence if it could not be written.
[[nodiscard]] std::optional<QString> writeExport(const analysis::JourneyPtr &journey, const QString &name,
                                                 const CommandLine &line);

} // namespace ui
