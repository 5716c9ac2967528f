// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document.h"

class QIODevice;
class QPagedPaintDevice;

namespace ui {

/// Writes a document as PDF: its title and this program's name stand in it besides the pages. Whether the device took
/// all of it, the device knows. False if it was ended.
[[nodiscard]] bool writePdf(QIODevice &device, const Document &document, const KeepGoing &keepGoing);

/// Paints the pages that the device wants, all unless it names some. Its page layout is to be that of the document.
/// False if it was ended or cannot be painted on.
[[nodiscard]] bool paintPages(QPagedPaintDevice &device, const Document &document, const KeepGoing &keepGoing);

/// A page as an image, on white; `scale` pixels for each px of the page.
[[nodiscard]] QImage pageImage(const Document &document, int index, double scale);

} // namespace ui
