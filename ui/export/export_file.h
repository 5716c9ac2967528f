// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "ui/document/keep_going.h"
#include "ui/export/export_options.h"

#include <tl/expected.hpp>

#include <optional>

class QIODevice;

namespace ui {

/// Why an export was not written.
struct ExportError
{
    enum class Kind : quint8 {
        Cancelled,
        NoFont,
        NoMemory, ///< for so large a picture
        NoSvg,    ///< in this build
        NoSuffix, ///< the name says no format
        Exists,
        NoFile, ///< the name is that of a folder or a device
        CannotWrite,
        NotPrinted, ///< the printer would not
    };
    Kind kind = Kind::CannotWrite;
    QString detail; ///< of the system, where it says more
    friend bool operator==(const ExportError &, const ExportError &) = default;
};

/// Writes a journey to an open device, in any thread. Pictures need a QGuiApplication. Nothing if all is written; a
/// device on which something went wrong or was ended holds a part of it.
[[nodiscard]] std::optional<ExportError> exportTo(QIODevice &device, const analysis::JourneyPtr &journey,
                                                  const ExportOptions &options, const KeepGoing &keepGoing = {});

/// Where it is written to.
struct ExportTarget
{
    QString path;
    bool replaces = false; ///< an existing file
};

/// Writes it to a file whole, or leaves nothing of it behind and an existing file as it was.
[[nodiscard]] std::optional<ExportError> writeExport(const ExportTarget &target, const analysis::JourneyPtr &journey,
                                                     const ExportOptions &options, const KeepGoing &keepGoing = {});

/// The same as bytes, where they are to be looked at.
[[nodiscard]] tl::expected<QByteArray, ExportError> exportBytes(const analysis::JourneyPtr &journey,
                                                                const ExportOptions &options);
/// What somebody reads of a text before it is written: of a case file the notes and records in it, not their base64.
[[nodiscard]] QString exportText(const analysis::JourneyPtr &journey, const ExportOptions &options);
/// What a picture of it looks like, to be shown before it is written; null where that would take too much memory.
[[nodiscard]] QImage exportPicture(const analysis::JourneyPtr &journey, const ExportOptions &options);

} // namespace ui
