// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/interval.h"

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

/// A stretch of time in a journey that no field of the record stands for, such as a piece of the customer's clock.
struct Stretch
{
    std::size_t engagement = 0;
    record::Interval interval;
    friend bool operator==(const Stretch &, const Stretch &) = default;
};

/// The one selection of a journey, shared by every view of it: choose anywhere, and it is chosen everywhere.
/// Chosen is a place, or a stretch of time, or nothing; choosing one lets go of the other.
/// `lit` are the places a metric or a sentence speaks of, marked without being chosen.
class Selection final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] const std::optional<Place> &current() const { return m_current; }
    [[nodiscard]] const std::optional<Stretch> &interval() const { return m_interval; }
    [[nodiscard]] const std::vector<Place> &lit() const { return m_lit; }

    void select(const Place &place);
    void selectInterval(const Stretch &stretch);
    void light(std::vector<Place> places);
    void clear(); ///< nothing chosen, nothing lit

Q_SIGNALS:
    void changed(); ///< the place
    void intervalChanged();
    void litChanged();

private:
    void setChosen(std::optional<Place> place, std::optional<Stretch> stretch);

    std::optional<Place> m_current;
    std::optional<Stretch> m_interval;
    std::vector<Place> m_lit;
};

} // namespace models
