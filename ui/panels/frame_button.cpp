// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/frame_button.h"

#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QCoreApplication>
#include <QPainter>

namespace ui {

QString toolTipWithKey(const QString &text, const QKeySequence &key)
{
    return key.isEmpty() ? text
                         : QCoreApplication::translate("ui::FrameButton", "%1 (%2)", "what a button does, its key")
                               .arg(text, key.toString(QKeySequence::NativeText));
}

FrameButton::FrameButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

FrameButton::FrameButton(QAction &action, QWidget *parent) : FrameButton(QString(), parent)
{
    follow(action);
    connect(&action, &QAction::changed, this, [this, &action] { follow(action); });
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
}

void FrameButton::follow(const QAction &action)
{
    setText(action.iconText());
    setAccessibleName(action.iconText());
    setAccessibleDescription(action.statusTip());
    setToolTip(plainToolTip(toolTipWithKey(action.statusTip(), action.shortcut())));
    setEnabled(action.isEnabled());
    m_on = action.isChecked();
    updateGeometry();
    update();
}

QSize FrameButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(text()) + 2 * metrics::padding, metrics.height() + 3 * metrics::grid};
}

void FrameButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    const bool on = isChecked() || m_on;
    const bool lively = isEnabled() && (on || underMouse() || hasFocus());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(lively ? theme.accent : theme.line, hasFocus() ? 2 : 1));
    painter.setBrush(on || isDown() ? theme.accentTint : theme.panel);
    const double inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), metrics::radius, metrics::radius);
    painter.setPen(!isEnabled() ? theme.quiet : on ? theme.accent : theme.text);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

} // namespace ui
