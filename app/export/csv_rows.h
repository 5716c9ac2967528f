// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/sink.h"

#include <QString>

#include <optional>

namespace exports {

/// A cell of RFC 4180. Text that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] QByteArray csvCell(const QString &text);

/// The rows of one record, or, without a name, of the journey as a whole.
class Rows final
{
public:
    Rows(const QString &record, Sink sink) : m_record(csvCell(record)), m_out(std::move(sink)) {}

    void add(const char *section, const QString &name, const QString &value, const QString &unit,
             const QString &pointer)
    {
        m_out += m_record + ',' + section + ',' + csvCell(name) + ',' + csvCell(value) + ',' + csvCell(unit) + ',' +
                 csvCell(pointer) + "\r\n";
    }

    /// A figure of ours, which may begin with a minus and is no formula; empty where it is not known.
    void addNumber(const char *section, const QString &name, std::optional<qint64> value, const QString &unit,
                   const QString &pointer)
    {
        m_out += m_record + ',' + section + ',' + csvCell(name) + ',' +
                 (value ? QByteArray::number(*value) : QByteArray()) + ',' + csvCell(unit) + ',' + csvCell(pointer) +
                 "\r\n";
    }

    [[nodiscard]] bool isStopped() const { return m_out.isStopped(); }
    [[nodiscard]] bool end() { return m_out.end(); }

private:
    QByteArray m_record;
    Pieces m_out;
};

} // namespace exports
