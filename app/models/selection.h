// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <optional>
#include <vector>

namespace models {

/// A place in a journey: an engagement and an RFC 6901 pointer into its record, of an element or of one of its fields.
struct Place
{
    std::size_t engagement = 0;
    QString pointer;
    friend bool operator==(const Place &, const Place &) = default;
};

/// The one selection of a journey, shared by every view of it: choose anywhere, and it is chosen everywhere.
/// `lit` are the places a metric or a sentence speaks of, marked without being chosen.
class Selection final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<Place> &current() const { return m_current; }
    [[nodiscard]] const std::vector<Place> &lit() const { return m_lit; }

    void select(const Place &place);
    void light(std::vector<Place> places);
    void clear(); ///< nothing chosen, nothing lit

Q_SIGNALS:
    void changed();
    void litChanged();

private:
    std::optional<Place> m_current;
    std::vector<Place> m_lit;
};

} // namespace models
