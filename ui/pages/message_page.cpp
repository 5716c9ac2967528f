// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/message_page.h"

#include "ui/panels/elided_label.h"
#include "ui/panels/frame_button.h"
#include "ui/panels/text_label.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>

namespace ui {

namespace {

constexpr int detailLines = 8;

} // namespace

MessagePage::MessagePage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("messagePage"));
    build();
    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, &MessagePage::countDown);
    connect(m_retry, &QAbstractButton::clicked, this, &MessagePage::retryRequested);
    connect(m_connection, &QAbstractButton::clicked, this, &MessagePage::connectionRequested);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { Q_EMIT copyRequested(m_text.details); });
}

void MessagePage::build()
{
    m_what = new ElidedLabel(TypeSize::Small, TypeWeight::Normal, Tone::Quiet);
    m_what->setObjectName(QStringLiteral("messageWhat"));
    m_sentence = makeSelectableText(QStringLiteral("messageSentence"));
    m_sentence->setFont(typeFont(m_sentence->font(), TypeSize::Figure, TypeWeight::Strong));
    m_next = makeSelectableText(QStringLiteral("messageNext"));
    m_detailsTitle = makeText(QStringLiteral("messageDetailsTitle"), tr("Details"));
    m_details = new QPlainTextEdit;
    m_details->setObjectName(QStringLiteral("messageDetails"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setMaximumHeight(detailLines * fontMetrics().height());
    m_retry = new FrameButton(tr("Try again"));
    m_retry->setObjectName(QStringLiteral("messageRetry"));
    m_connection = new FrameButton(tr("Connection…"));
    m_connection->setObjectName(QStringLiteral("messageConnection"));
    m_connection->setToolTip(tr("Set up where engagements are fetched from, and how to sign in there"));
    m_copy = new FrameButton(tr("Copy details"));
    m_copy->setObjectName(QStringLiteral("messageCopy"));

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(2 * metrics::grid);
    buttons->addWidget(m_retry);
    buttons->addWidget(m_connection);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * metrics::grid);
    for (QWidget *each :
         {static_cast<QWidget *>(m_what), static_cast<QWidget *>(m_sentence), static_cast<QWidget *>(m_next),
          static_cast<QWidget *>(m_detailsTitle), static_cast<QWidget *>(m_details)}) {
        column->addWidget(each);
    }
    column->addLayout(buttons);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(column, 3);
    middle->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->addStretch(1);
    all->addLayout(middle);
    all->addStretch(2);
}

void MessagePage::tell(const QString &what, const ErrorText &text, bool mayRetry)
{
    m_text = text;
    m_what->setText(what);
    m_sentence->setText(text.sentence);
    m_next->setText(text.next);
    m_next->setVisible(!text.next.isEmpty());
    const bool hasDetails = !text.details.isEmpty();
    m_detailsTitle->setVisible(hasDetails);
    m_details->setVisible(hasDetails);
    m_details->setPlainText(text.details);
    m_copy->setVisible(hasDetails);
    m_retry->setVisible(mayRetry);
    m_connection->setVisible(text.connectionMayHelp);
    setAccessibleName(text.sentence);
    m_countdown.stop();
    if (text.wait.count() > 0) {
        m_countdown.start();
    }
}

void MessagePage::countDown()
{
    m_text.wait -= std::chrono::seconds(1);
    m_next->setText(patienceText(m_text.wait));
    if (m_text.wait.count() <= 0) {
        m_countdown.stop();
    }
}

} // namespace ui
