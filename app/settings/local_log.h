// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QString>

#include <vector>

namespace settings {

enum class LogAction : quint8 { Revealed, Copied, Exported };

/// What was done with an engagement. No text of its record.
struct LogEntry
{
    record::Instant at;
    LogAction action = LogAction::Copied;
    QString engagement; ///< its id; ids apart by a space where there are several; empty where it has none
    QString form;       ///< what left: `text` or a suffix of a file, `png`; of what was revealed `value`, or empty: all
    bool masked = true;
    friend bool operator==(const LogEntry &, const LogEntry &) = default;
};

/// The log of what was revealed, copied and exported on this computer (design/product.md, "Privacy"): a file of one
/// JSON object a line, appended to as things happen. Lines that make no sense, and all but the last 10,000, do not
/// count. Nothing here throws or blocks: where the file cannot be written, note() says so.
class LocalLog final
{
public:
    /// `path`: the file; it and its folder need not exist. `days`: how long an entry is kept, 0: none is.
    LocalLog(QString path, int days) : m_path(std::move(path)), m_days(days) {}

    /// False if it could not be written.
    bool note(const LogEntry &entry) const;
    /// The latest last.
    [[nodiscard]] std::vector<LogEntry> entries(record::Instant now) const;
    /// Takes what is too old out of the file, which is written whole or stays as it was.
    void forgetOld(record::Instant now) const;
    void clear() const;
    [[nodiscard]] const QString &place() const { return m_path; }
    [[nodiscard]] int days() const { return m_days; }

private:
    [[nodiscard]] std::vector<LogEntry> all() const;

    QString m_path;
    int m_days;
};

/// `local-log.jsonl` in the user's folder of data for this program.
[[nodiscard]] QString localLogPath();

} // namespace settings
