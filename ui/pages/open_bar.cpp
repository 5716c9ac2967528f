// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/open_bar.h"

#include "ui/panels/elided_label.h"
#include "ui/panels/frame_button.h"
#include "ui/wording/error_text.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <utility>

namespace ui {

namespace {

constexpr int fieldRoom = 88;         ///< average characters, at most
constexpr int leastRoom = 16;         ///< average characters, where the window is narrow
constexpr qsizetype mostShown = 2000; ///< of a pasted text; more would only slow the field down

/// A field in a frame that is seen on every ground, and in the accent colour while one types in it.
class FramedField final : public QLineEdit
{
protected:
    void paintEvent(QPaintEvent *event) override
    {
        QLineEdit::paintEvent(event);
        const Theme &theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? theme.accent : theme.line);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::radius, metrics::radius);
    }
};

QString usualPlaceholder()
{
    return OpenBar::tr("Engagement id, API URL, link, log line or file");
}

} // namespace

OpenBar::OpenBar(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("openBar"));
    m_field = new FramedField;
    m_field->setObjectName(QStringLiteral("openField"));
    m_field->setAccessibleName(tr("What to open"));
    m_field->setPlaceholderText(usualPlaceholder());
    m_field->setToolTip(tr("Paste anything with an engagement id in it and press Enter"));
    m_field->setMinimumWidth(leastRoom * fontMetrics().averageCharWidth());
    m_field->setMaximumWidth(fieldRoom * fontMetrics().averageCharWidth());
    m_field->setFixedHeight(fontMetrics().height() + 3 * metrics::grid);
    m_field->setTextMargins(2 * metrics::grid, 0, metrics::grid, 0);
    // What is dropped here is opened, like anywhere in the window, not inserted.
    m_field->setAcceptDrops(false);
    m_problem = new QLabel;
    m_problem->setObjectName(QStringLiteral("openProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->setForegroundRole(QPalette::BrightText);
    m_problem->hide();
    m_source = new ElidedLabel(TypeSize::Body, TypeWeight::Normal, Tone::Quiet);
    m_source->setObjectName(QStringLiteral("source"));

    m_line = new QHBoxLayout;
    m_line->setSpacing(2 * metrics::grid);
    m_line->addWidget(m_field, 1);
    m_line->addStretch(0);
    m_line->addWidget(m_source);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, 2 * metrics::grid, metrics::padding, 2 * metrics::grid);
    all->setSpacing(metrics::grid);
    all->addLayout(m_line);
    all->addWidget(m_problem);

    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::returnPressed, this, [this] {
        if (m_asksForMore) {
            takeMore(m_field->text());
        } else {
            take(m_field->text());
        }
    });
    connect(m_field, &QLineEdit::textEdited, m_problem, &QWidget::hide);
}

void OpenBar::addButton(QAction &action)
{
    auto *button = new FrameButton(action);
    button->setObjectName(action.objectName() + QLatin1String("Button"));
    m_line->insertWidget(m_line->count() - 2, button);
}

void OpenBar::setText(const QString &text)
{
    if (text == m_shown) {
        return;
    }
    m_shown = text;
    if (!m_asksForMore && (!m_field->isModified() || !m_field->hasFocus())) {
        m_field->setText(text);
        m_field->setCursorPosition(0);
        m_problem->hide();
    }
}

void OpenBar::setSource(const QString &source)
{
    m_source->setText(source);
    m_source->updateGeometry();
}

bool OpenBar::isIdle() const
{
    // A window that was not shown yet has given its keys to nobody: they would come here.
    const QWidget *keys = window()->focusWidget();
    return (!keys || keys == m_field) && m_field->text() == m_shown;
}

void OpenBar::focusField()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void OpenBar::take(const QString &text)
{
    const auto input = opening::parsePastedText(text);
    if (!input) {
        complain(text, input.error());
        return;
    }
    m_problem->hide();
    m_field->setModified(false); // it has been taken: what is shown may stand there now
    Q_EMIT openRequested(*input);
}

void OpenBar::takeMore(const QString &text)
{
    const auto inputs = opening::parseSeveral(text);
    if (!inputs) {
        complain(text, inputs.error());
        return;
    }
    m_problem->hide();
    stopAsking();
    Q_EMIT addRequested(*inputs);
}

void OpenBar::askForMore()
{
    m_asksForMore = true;
    m_field->clear();
    m_field->setPlaceholderText(tr("Add to this journey: ids, API URLs, links or a file"));
    focusField();
}

void OpenBar::stopAsking()
{
    if (!std::exchange(m_asksForMore, false)) {
        return;
    }
    m_field->setPlaceholderText(usualPlaceholder());
    m_field->setText(m_shown);
    m_field->setModified(false);
    m_field->setCursorPosition(0);
}

bool OpenBar::eventFilter(QObject *watched, QEvent *event)
{
    const bool isEscape = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape;
    const bool isLeft = event->type() == QEvent::FocusOut &&
                        static_cast<QFocusEvent *>(event)->reason() != Qt::ActiveWindowFocusReason &&
                        static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason;
    if (m_asksForMore && (isEscape || (isLeft && m_field->text().isEmpty()))) {
        m_problem->hide();
        stopAsking();
    }
    return QWidget::eventFilter(watched, event);
}

void OpenBar::complain(const QString &text, const record::RefError &error)
{
    m_field->setText(text.simplified().left(mostShown));
    const ErrorText words = errorText(error);
    const QString sentence = words.next.isEmpty() ? words.sentence : words.sentence + QLatin1Char(' ') + words.next;
    m_problem->setText(sentence);
    m_problem->show();
    m_field->setAccessibleDescription(sentence);
    focusField();
}

} // namespace ui
