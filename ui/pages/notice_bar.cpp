// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/notice_bar.h"

#include "ui/panels/link_button.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

NoticeBar::NoticeBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("noticeBar"));
    m_text = new QLabel;
    m_text->setObjectName(QStringLiteral("noticeText"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_retry = new LinkButton(tr("Try again"));
    m_retry->setObjectName(QStringLiteral("noticeRetry"));
    m_cancel = new LinkButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("noticeCancel"));
    m_changes = new LinkButton(tr("Show them"));
    m_changes->setObjectName(QStringLiteral("noticeChanges"));
    m_undo = new LinkButton(tr("Undo"));
    m_undo->setObjectName(QStringLiteral("noticeUndo"));
    m_copy = new LinkButton(tr("Copy details"));
    m_copy->setObjectName(QStringLiteral("noticeCopy"));
    m_close = new LinkButton(tr("Close"));
    m_close->setObjectName(QStringLiteral("noticeClose"));

    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    line->setSpacing(metrics::padding);
    line->addWidget(m_text, 1);
    for (LinkButton *button : {m_retry, m_undo, m_changes, m_copy, m_cancel, m_close}) {
        line->addWidget(button);
    }
    connect(m_retry, &QAbstractButton::clicked, this, &NoticeBar::retryRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &NoticeBar::cancelRequested);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { Q_EMIT copyRequested(m_details); });
    connect(m_changes, &QAbstractButton::clicked, this, &NoticeBar::changesRequested);
    connect(m_undo, &QAbstractButton::clicked, this, &NoticeBar::undoRequested);
    connect(m_close, &QAbstractButton::clicked, this, &QWidget::hide);
}

void NoticeBar::tell(const Notice &notice)
{
    m_kind = notice.kind;
    m_details = notice.details;
    m_text->setText(notice.text);
    m_retry->setVisible(notice.kind == Kind::Problem && notice.mayRetry);
    m_undo->setVisible(notice.mayUndo);
    m_changes->setVisible(notice.hasChanges);
    m_copy->setVisible(!notice.details.isEmpty());
    m_cancel->setVisible(notice.kind == Kind::Busy);
    m_close->setVisible(notice.kind != Kind::Busy);
    setAccessibleName(notice.text);
    update();
    show();
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_kind == Kind::Problem ? theme.warning : theme.line);
    painter.setBrush(m_kind == Kind::Problem ? theme.queue.tint : theme.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
}

} // namespace ui
