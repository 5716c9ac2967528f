// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document_device.h"

#include <QImage>
#include <QPageRanges>
#include <QPainter>
#include <QPdfWriter>

namespace ui {

namespace {

constexpr int dotsPerInch = 1'200; ///< of a page in a file: what is thin stays where it is

QPageLayout layoutOf(const QSizeF &pixels)
{
    constexpr double pointsPerInch = 72;
    const QSizeF points = pixels * pointsPerInch / pagePixelsPerInch;
    const bool isWide = points.width() > points.height();
    const QPageSize upright(isWide ? points.transposed() : points, QPageSize::Point);
    return {upright, isWide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF()};
}

} // namespace

bool paintPages(QPagedPaintDevice &device, const Document &document, const KeepGoing &keepGoing)
{
    const QPageRanges wanted = device.pageRanges();
    QPainter painter;
    bool isFirst = true;
    for (int i = 0; i < document.pageCount(); ++i) {
        if (!wanted.isEmpty() && !wanted.contains(i + 1)) {
            continue;
        }
        if (keepGoing && !keepGoing(i, document.pageCount())) {
            return false;
        }
        if (isFirst ? !painter.begin(&device) : !device.newPage()) {
            return false;
        }
        isFirst = false;
        painter.save();
        painter.scale(double(device.logicalDpiX()) / pagePixelsPerInch,
                      double(device.logicalDpiY()) / pagePixelsPerInch);
        document.paintPage(painter, i);
        painter.restore();
    }
    return !isFirst && painter.end();
}

bool writePdf(QIODevice &device, const Document &document, const KeepGoing &keepGoing)
{
    QPdfWriter writer(&device);
    writer.setResolution(dotsPerInch);
    writer.setPageLayout(layoutOf(document.pageSize()));
    writer.setTitle(document.title());
    writer.setCreator(QStringLiteral("Engagement Viewer " VIEWER_VERSION));
    return paintPages(writer, document, keepGoing);
}

QImage pageImage(const Document &document, int index, double scale)
{
    QImage image((document.pageSize() * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    document.paintPage(painter, index);
    return image;
}

} // namespace ui
