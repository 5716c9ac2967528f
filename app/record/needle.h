// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace record {

/// A text that is looked for, made ready once for a great many comparisons: plain text, without case, and without the
/// accents of Latin, Greek and Cyrillic letters (`muller` is found in `MÜLLER`, and the other way round).
class Needle final
{
public:
    Needle() = default;
    explicit Needle(const QString &text);

    /// Nothing is looked for, and nothing found.
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool isIn(const QString &text) const;
    /// Whether a JSON text (with its quotes) says it, escapes resolved; or a number or literal as it stands.
    [[nodiscard]] bool isInToken(QByteArrayView token) const;

private:
    [[nodiscard]] bool isInAscii(QByteArrayView text) const;

    QString m_text;     ///< folded
    QByteArray m_ascii; ///< the same; empty where it is not all ASCII: no ASCII text holds it then
};

} // namespace record
