// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QStringList>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <optional>

namespace ui {

enum class ReportFormat : quint8 { Json, Markdown, Text, Csv };

/// What the command line asks for (design/product.md, "Command line").
struct CommandLine
{
    QStringList inputs;
    bool help = false;
    bool version = false;
    bool demo = false;
    bool force = false;
    bool reveal = false;
    std::optional<ReportFormat> report;
    QString exportName; ///< empty: no export; `{id}` stands for the engagement's id
    std::optional<record::Instant> asOf;
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// Reads the arguments (without the program's name). The error is one sentence for people.
[[nodiscard]] tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

/// The text of `--help`. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp();

} // namespace ui
