// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <functional>

class QIODevice;

namespace opening {

enum class FileErrorKind : quint8 {
    Missing,
    NotAFile,   ///< a folder, say
    NotAllowed, ///< no permission
    TooLarge,   ///< more bytes than the limit
    Unreadable, ///< anything else the system says
    Cancelled,
};

struct FileError
{
    FileErrorKind kind = FileErrorKind::Unreadable;
    QString name;     ///< the file's name as given
    QString detail;   ///< what the system said; may be empty
    qint64 limit = 0; ///< bytes, of TooLarge
    friend bool operator==(const FileError &, const FileError &) = default;
};

/// Called now and then with the bytes read so far, of `total` where that is known, else of 0; false stops the reading.
using ReadProgress = std::function<bool(qint64 done, qint64 total)>;

/// All bytes of a file, `limit` at most, with room behind them for the record reader's padding.
[[nodiscard]] tl::expected<QByteArray, FileError> readWholeFile(const QString &path, qint64 limit,
                                                                const ReadProgress &progress);
/// The same for an open device whose size is not known, such as standard input.
[[nodiscard]] tl::expected<QByteArray, FileError> readWholeDevice(QIODevice &device, const QString &name, qint64 limit,
                                                                  const ReadProgress &progress);

} // namespace opening
