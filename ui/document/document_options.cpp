// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document_options.h"

namespace ui {

namespace {

constexpr double millimetresPerInch = 25.4;

} // namespace

QPageSize pageSizeOf(Paper paper)
{
    switch (paper) {
    case Paper::A4:
        return QPageSize(QPageSize::A4);
    case Paper::Letter:
        return QPageSize(QPageSize::Letter);
    }
    return {};
}

QSizeF pagePixels(Paper paper, QPageLayout::Orientation orientation)
{
    const QSizeF upright = pageSizeOf(paper).size(QPageSize::Millimeter) * pagePixelsPerInch / millimetresPerInch;
    return orientation == QPageLayout::Portrait ? upright : upright.transposed();
}

} // namespace ui
