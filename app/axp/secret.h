// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDebug>
#include <QString>

#include <vector>

namespace axp {

/// A text nobody may see: an app key, a token, a password. It converts to nothing and prints itself as `Secret(…)`.
class Secret final
{
public:
    Secret() = default;
    explicit Secret(const QString &text) : m_utf8(text.toUtf8()) {}

    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }
    /// Printable ASCII without spaces, and not empty: it can stand in an HTTP header and cannot end it.
    [[nodiscard]] bool fitsHeader() const;
    /// The text itself, for what is sent and for nothing else.
    [[nodiscard]] const QByteArray &reveal() const { return m_utf8; }

    friend bool operator==(const Secret &, const Secret &) = default;
    friend QDebug operator<<(QDebug debug, const Secret &secret);

private:
    QByteArray m_utf8;
};

/// Takes secrets out of texts that came from elsewhere: a server may quote the very key it was sent.
class Redactor final
{
public:
    Redactor() = default;
    explicit Redactor(const std::vector<Secret> &secrets);

    /// `text` with `…` in place of each secret, written plainly or as a form, a URL or JSON has it.
    [[nodiscard]] QString operator()(QString text) const;

private:
    std::vector<QString> m_forms; ///< the longest first, so that no part of a longer secret is left
};

} // namespace axp
