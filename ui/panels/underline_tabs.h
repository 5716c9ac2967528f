// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTabBar>

namespace ui {

/// A quiet row of tabs: plain words, the chosen one strong, in the accent colour and underlined.
class UnderlineTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit UnderlineTabs(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont fontOf(bool chosen) const;
};

} // namespace ui
