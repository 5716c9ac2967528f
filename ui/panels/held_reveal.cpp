// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/held_reveal.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QToolTip>
#include <QTreeView>

#include <chrono>

namespace ui {

namespace {

constexpr std::chrono::milliseconds holdFor{300};

} // namespace

HeldReveal::HeldReveal(QTreeView &view, models::FieldsModel &model) : QObject(&view), m_view(view), m_model(model)
{
    m_hold.setSingleShot(true);
    m_hold.setInterval(holdFor);
    connect(&m_hold, &QTimer::timeout, this, [this] { reveal(m_pressed); });
    view.installEventFilter(this);
    view.viewport()->installEventFilter(this);
}

QModelIndex HeldReveal::valueAt(const QPoint &at) const
{
    const QModelIndex index = m_view.indexAt(at);
    const bool isValue = index.isValid() && index.column() == static_cast<int>(models::FieldColumn::Value);
    return isValue && m_model.isMasked(index) ? index : QModelIndex();
}

void HeldReveal::reveal(const QModelIndex &index)
{
    if (index.isValid() && m_model.isMasked(index)) {
        m_model.reveal(index);
        Q_EMIT revealed();
    }
}

void HeldReveal::letGo()
{
    m_hold.stop();
    m_model.conceal();
}

bool HeldReveal::takeKey(const QEvent &event)
{
    const auto &key = static_cast<const QKeyEvent &>(event);
    if (key.key() != Qt::Key_Space) {
        return false;
    }
    if (!key.isAutoRepeat()) {
        letGo();
        if (event.type() == QEvent::KeyPress) {
            reveal(m_view.currentIndex());
        }
    }
    return true;
}

bool HeldReveal::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        return watched == &m_view && takeKey(*event);
    case QEvent::MouseButtonPress:
        letGo();
        if (const auto *mouse = static_cast<QMouseEvent *>(event); mouse->button() == Qt::LeftButton) {
            m_pressed = valueAt(mouse->position().toPoint());
            m_hold.start();
        }
        break;
    case QEvent::MouseButtonRelease:
    case QEvent::Leave:
    case QEvent::FocusOut:
    case QEvent::Hide:
        letGo();
        break;
    case QEvent::ToolTip:
        if (const auto *help = static_cast<QHelpEvent *>(event); valueAt(help->pos()).isValid()) {
            QToolTip::showText(help->globalPos(), tr("Masked: hold the mouse button or Space to see it"), &m_view);
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
