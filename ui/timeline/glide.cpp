// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/glide.h"

namespace ui {

Glide::Glide()
{
    m_animation.setStartValue(0.0);
    m_animation.setEndValue(1.0);
    m_animation.setDuration(duration);
    m_animation.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_animation, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &part) { follow(part.toDouble()); });
    connect(&m_animation, &QVariantAnimation::finished, this, &Glide::stop);
}

void Glide::start(const timeline::Projection &from, const timeline::Projection &to)
{
    m_from = m_place.value_or(from);
    m_animation.stop();
    m_to = to;
    m_place = m_from;
    if (m_from == m_to || m_from->axisPtr() != to.axisPtr() || m_from->width() != to.width()) {
        stop();
        return;
    }
    m_animation.start();
}

void Glide::stop()
{
    m_animation.stop();
    if (m_place) {
        m_place.reset();
        Q_EMIT moved();
    }
}

void Glide::follow(double part)
{
    if (m_place) {
        m_place = m_from->towards(*m_to, part);
        Q_EMIT moved();
    }
}

} // namespace ui
