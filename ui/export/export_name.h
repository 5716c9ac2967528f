// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

/// What `--export` can write, told by the file's suffix.
enum class ExportFormat : quint8 { Csv, Markdown, Json, Png, Svg, Pdf, CaseFile };

/// Stands for the engagement's id in the name of an exported file.
inline constexpr QLatin1StringView exportIdMark("{id}");

[[nodiscard]] std::optional<ExportFormat> exportFormatOf(const QString &name);
[[nodiscard]] QString suffixOf(ExportFormat format); ///< `.pdf`
/// A format that is painted, which needs a QGuiApplication.
[[nodiscard]] bool isPicture(ExportFormat format);
[[nodiscard]] QStringList exportSuffixes(); ///< `.csv`, …: of all that this build can write
/// The name with every {id} replaced; characters of the id that no file name should have become `_`.
[[nodiscard]] QString exportNameFor(const QString &pattern, const QString &id);

} // namespace ui
