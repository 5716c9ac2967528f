// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/projection.h"

#include <QVariantAnimation>

#include <optional>

namespace ui {

/// The way that is painted between two places of a timeline when what is seen jumps: short, slower towards its end, and
/// over at once when somebody does the next thing.
class Glide final : public QObject
{
    Q_OBJECT
public:
    static constexpr int duration = 150; ///< ms

    Glide();

    /// From where a glide under way has come to, else from `from`. Between places on different axes there is no way
    /// that means anything: then nothing is under way.
    void start(const timeline::Projection &from, const timeline::Projection &to);
    void stop();
    /// The place to be painted now; nothing while none is under way.
    [[nodiscard]] const std::optional<timeline::Projection> &place() const { return m_place; }
    [[nodiscard]] bool isGoingTo(const timeline::Projection &to) const { return m_place && m_to == to; }

Q_SIGNALS:
    void moved(); ///< or ended

private:
    void follow(double part);

    QVariantAnimation m_animation;
    std::optional<timeline::Projection> m_from;
    std::optional<timeline::Projection> m_to;
    std::optional<timeline::Projection> m_place;
};

} // namespace ui
