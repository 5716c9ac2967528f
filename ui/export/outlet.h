// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/export_file.h"

#include <QIODevice>

namespace ui {

/// What an export is written through: passes everything on to a device, and lets nothing through any more once that
/// fails or the writing is to end. Writers that do not look for errors, as those of PDF and SVG, can be used with it.
class Outlet final : public QIODevice
{
    Q_OBJECT
public:
    /// `device`, which is open, must outlive it.
    Outlet(QIODevice &device, KeepGoing keepGoing);

    [[nodiscard]] bool isSequential() const override { return true; }
    /// Whether to go on; to be asked wherever something takes long.
    [[nodiscard]] bool keepsGoing(qint64 done, qint64 total);
    /// Writes bytes that are there already, in pieces.
    void writeAll(QByteArrayView bytes);
    /// Why not all was written; nothing if it was.
    [[nodiscard]] const std::optional<ExportError> &error() const { return m_error; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *bytes, qint64 size) override;

private:
    QIODevice &m_device;
    KeepGoing m_keepGoing;
    qint64 m_done = 0;
    qint64 m_total = 0;
    std::optional<ExportError> m_error;
};

} // namespace ui
