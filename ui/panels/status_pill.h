// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace ui {

/// A status in a rounded frame: green where the engagement is over, in the accent colour where it is live.
class StatusPill final : public QLabel
{
    Q_OBJECT
public:
    explicit StatusPill(QWidget *parent = nullptr);

    void setStatus(const QString &text, bool over); ///< hidden where the text is empty

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool m_over = false;
};

} // namespace ui
