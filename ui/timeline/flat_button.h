// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QToolButton>

namespace ui {

/// A button of plain words or one sign in a thin frame, as in the drawings; in the accent colour while it is on.
class FlatButton final : public QToolButton
{
    Q_OBJECT
public:
    explicit FlatButton(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace ui
