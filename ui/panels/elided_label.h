// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace ui {

enum class Tone : quint8 { Normal, Quiet, Accent, Warning, Error };

/// The colour a tone has in a theme.
[[nodiscard]] QColor colorOf(Tone tone, const Theme &theme);

/// One line of plain text in the type scale, cut with an ellipsis where there is no room; its tool tip then holds all
/// of it.
class ElidedLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(TypeSize size = TypeSize::Body, TypeWeight weight = TypeWeight::Normal,
                         Tone tone = Tone::Normal, QWidget *parent = nullptr);

    void setTone(Tone tone);
    [[nodiscard]] bool isCut() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] QFont scaledFont() const { return typeFont(font(), m_size, m_weight); }

    TypeSize m_size;
    TypeWeight m_weight;
    Tone m_tone;
};

} // namespace ui
