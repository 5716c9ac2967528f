// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/whole_file.h"

#include "record/large_memory.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace opening {

namespace {

constexpr qsizetype chunk = 1024 * 1024;

FileErrorKind kindOf(const QFile &file)
{
    const QFileInfo info(file.fileName());
    if (!info.exists()) {
        return FileErrorKind::Missing;
    }
    return info.isReadable() ? FileErrorKind::Unreadable : FileErrorKind::NotAllowed;
}

} // namespace

tl::expected<QByteArray, FileError> readWholeDevice(QIODevice &device, const QString &name, qint64 limit,
                                                    const ReadProgress &progress)
{
    const qint64 total = device.isSequential() ? 0 : device.size();
    QByteArray bytes = record::largeBytes(static_cast<qsizetype>(std::min(total, limit)) + record::readerRoom);
    QByteArray piece(chunk, Qt::Uninitialized);
    while (true) {
        const qint64 got = device.read(piece.data(), piece.size());
        if (got < 0) {
            return tl::unexpected(FileError{FileErrorKind::Unreadable, name, device.errorString()});
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(QByteArrayView(piece).first(got));
        if (bytes.size() > limit) {
            return tl::unexpected(FileError{FileErrorKind::TooLarge, name, {}, limit});
        }
        if (progress && !progress(bytes.size(), total)) {
            return tl::unexpected(FileError{FileErrorKind::Cancelled, name, {}});
        }
    }
}

tl::expected<QByteArray, FileError> readWholeFile(const QString &path, qint64 limit, const ReadProgress &progress)
{
    const QFileInfo info(path);
    if (info.isDir()) {
        return tl::unexpected(FileError{FileErrorKind::NotAFile, path, {}});
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return tl::unexpected(FileError{kindOf(file), path, file.errorString()});
    }
    if (file.size() > limit) {
        return tl::unexpected(FileError{FileErrorKind::TooLarge, path, {}, limit});
    }
    return readWholeDevice(file, path, limit, progress);
}

} // namespace opening
