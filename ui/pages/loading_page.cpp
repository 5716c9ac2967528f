// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/loading_page.h"

#include "analysis/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/frame_button.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ui::LoadingPage", text);
}

} // namespace

QString progressText(opening::Phase phase, qint64 done, qint64 total, const QLocale &locale)
{
    const QString bytes = locale.formattedDataSize(done);
    const QString all = locale.formattedDataSize(total);
    switch (phase) {
    case opening::Phase::AskingKeyStore:
        return tr("Asking this computer's key store for the secrets; it may want to be unlocked");
    case opening::Phase::SigningIn:
        return tr("Signing in");
    case opening::Phase::Asking:
        return tr("Asking the service");
    case opening::Phase::Fetching:
        return total > 0 ? tr("%1 of %2 received").arg(bytes, all) : tr("%1 received").arg(bytes);
    case opening::Phase::Loading:
        return total > 0 ? tr("Reading the file: %1 of %2").arg(bytes, all) : tr("Reading the file: %1").arg(bytes);
    case opening::Phase::Reading:
        return tr("Reading what it says (%1)").arg(bytes);
    }
    return {};
}

QString waitingText(std::chrono::seconds left)
{
    return left.count() > 0 ? tr("The service did not answer as hoped; trying again in %1.")
                                  .arg(analysis::durationText(left.count() * 1000))
                            : tr("Trying again");
}

LoadingPage::LoadingPage(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("loadingPage"));
    m_title = new ElidedLabel(TypeSize::Title, TypeWeight::Strong);
    m_title->setObjectName(QStringLiteral("loadingTitle"));
    m_step = new QLabel;
    m_step->setObjectName(QStringLiteral("loadingStep"));
    m_step->setTextFormat(Qt::PlainText);
    m_step->setWordWrap(true);
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("loadingBar"));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setFixedHeight(2 * metrics::grid);
    m_bar->setSizePolicy([this] {
        QSizePolicy policy = m_bar->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        return policy;
    }());
    m_cancel = new FrameButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("loadingCancel"));
    m_cancel->setToolTip(tr("Stop (%1)").arg(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText)));

    auto *column = new QVBoxLayout;
    column->setSpacing(2 * metrics::grid);
    column->addWidget(m_title);
    column->addWidget(m_step);
    column->addWidget(m_bar);
    column->addWidget(m_cancel, 0, Qt::AlignLeading);
    auto *middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addLayout(column, 2);
    middle->addStretch(1);
    auto *all = new QVBoxLayout(this);
    all->addStretch(1);
    all->addLayout(middle);
    all->addStretch(2);

    m_countdown.setInterval(std::chrono::seconds(1));
    connect(&m_countdown, &QTimer::timeout, this, &LoadingPage::countDown);
    connect(m_cancel, &QAbstractButton::clicked, this, &LoadingPage::cancelled);
}

void LoadingPage::start(const QString &what, const QString &step)
{
    m_countdown.stop();
    m_title->setText(what);
    m_step->setText(step);
    m_bar->hide();
}

void LoadingPage::showProgress(opening::Phase phase, qint64 done, qint64 total)
{
    m_countdown.stop();
    m_step->setText(progressText(phase, done, total, locale()));
    const bool hasBytes = phase == opening::Phase::Fetching || phase == opening::Phase::Loading;
    m_bar->setVisible(hasBytes && total > 0);
    if (total > 0) {
        m_bar->setValue(static_cast<int>(1000.0 * static_cast<double>(done) / static_cast<double>(total)));
    }
}

void LoadingPage::showWaiting(std::chrono::milliseconds wait)
{
    m_left = std::chrono::ceil<std::chrono::seconds>(wait);
    m_bar->hide();
    m_step->setText(waitingText(m_left));
    m_countdown.start();
}

void LoadingPage::countDown()
{
    m_left -= std::chrono::seconds(1);
    m_step->setText(waitingText(m_left));
    if (m_left.count() <= 0) {
        m_countdown.stop();
    }
}

void LoadingPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui
