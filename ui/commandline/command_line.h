// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"
#include "ui/export/export_options.h"
#include "ui/wording/language.h"

#include <QMap>
#include <QStringList>
#include <QTimeZone>

#include <tl/expected.hpp>

#include <chrono>
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
    bool journey = false;                         ///< all inputs are one journey, with one report or export
    exports::JourneyReportOptions journeyOptions; ///< of that
    timeline::Arrangement arrangement;            ///< of its timeline: true time unless an alignment is named
    /// Name → values of identifiers whose engagements are to be listed. Where it is not empty, `inputs` has at most one
    /// address, which names the service.
    QMap<QString, QStringList> search;
    std::optional<ReportFormat> report;
    QString connection;                          ///< the name of a saved one; empty: none is named
    QString exportName;                          ///< empty: no export; `{id}` stands for the engagement's id
    QSize size{1440, 900};                       ///< of a picture, px; it grows downwards where its lanes need more
    Paper paper = Paper::A4;                     ///< of a document
    std::optional<std::chrono::seconds> timeout; ///< how long a silent service is waited for
    std::optional<record::Instant> asOf;
    QTimeZone zone = QTimeZone::systemTimeZone();
    QString zoneName;                 ///< as it was named; empty: not at all
    QString language{sourceLanguage}; ///< one of knownLanguages()
    bool exitAfterFirstPaint = false;

    /// Whether it is done without a window.
    [[nodiscard]] bool isHeadless() const { return report || !exportName.isEmpty() || !search.isEmpty(); }
};

inline constexpr std::chrono::seconds longestTimeout{3600};

/// Whether the run paints something and so needs a QGuiApplication.
[[nodiscard]] bool needsPainting(const CommandLine &line);

/// `local`, `UTC` or an IANA name; nothing for anything else.
[[nodiscard]] std::optional<QTimeZone> timeZoneNamed(const QString &name);

/// What is left for this program when the toolkit has taken its own options (`-platform`, `-reverse`, …).
[[nodiscard]] QStringList withoutToolkitOptions(const QStringList &arguments);

/// Reads the arguments (without the program's name). The error is one sentence for people.
[[nodiscard]] tl::expected<CommandLine, QString> parseCommandLine(const QStringList &arguments);

/// The text of `--help`. Needs a QCoreApplication.
[[nodiscard]] QString commandLineHelp();

} // namespace ui
