// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>

/// Where every value of valid JSON stands, by its pointer (RFC 6901): a second look at the bytes as received, that
/// knows nothing of the program's own. Of a key that stands twice the last one counts.
class NaivePlaces final
{
public:
    explicit NaivePlaces(const QByteArray &json);

    [[nodiscard]] bool exists(const QString &pointer) const { return m_places.count(pointer) > 0; }
    /// The value's first byte; of an absent field of an object that is there, the byte behind the object. Else nothing.
    [[nodiscard]] std::optional<qsizetype> placeOf(const QString &pointer) const;

private:
    struct Place
    {
        qsizetype begin = 0, end = 0;
        bool isObject = false;
    };

    void skipSpace();
    QString text();
    void value(const QString &pointer);
    void members(const QString &pointer);
    void elements(const QString &pointer);
    void forget(const QString &pointer);

    QByteArray m_json;
    qsizetype m_at = 0;
    std::map<QString, Place> m_places;
};
