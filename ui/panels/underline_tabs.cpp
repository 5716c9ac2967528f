// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/underline_tabs.h"

#include "ui/theme/theme.h"

#include <QPainter>

namespace ui {

UnderlineTabs::UnderlineTabs(QWidget *parent) : QTabBar(parent)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont UnderlineTabs::fontOf(bool chosen) const
{
    return typeFont(font(), TypeSize::Body, chosen ? TypeWeight::Strong : TypeWeight::Normal);
}

QSize UnderlineTabs::tabSizeHint(int index) const
{
    // Always as wide as when chosen, so that choosing moves nothing.
    const QFontMetrics strong(fontOf(true));
    return {strong.horizontalAdvance(tabText(index)) + 2 * metrics::padding, strong.height() + 3 * metrics::grid};
}

QSize UnderlineTabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void UnderlineTabs::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    for (int index = 0; index < count(); ++index) {
        const bool chosen = index == currentIndex();
        const QRect tab = tabRect(index);
        painter.setFont(fontOf(chosen));
        painter.setPen(chosen ? theme.accent : theme.quiet);
        painter.drawText(tab, Qt::AlignCenter | Qt::TextSingleLine, tabText(index));
        if (!chosen) {
            continue;
        }
        const QRect line(tab.left() + metrics::grid, tab.bottom() - 1, tab.width() - 2 * metrics::grid, 2);
        painter.fillRect(line, theme.accent);
        if (hasFocus()) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.drawRoundedRect(QRectF(tab).adjusted(2.5, 2.5, -2.5, -4.5), metrics::radius, metrics::radius);
            painter.setRenderHint(QPainter::Antialiasing, false);
        }
    }
}

} // namespace ui
