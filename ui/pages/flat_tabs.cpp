// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/flat_tabs.h"

#include "ui/pages/page_texts.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabBar>

namespace ui {

namespace {

constexpr int widestTab = 44; ///< average characters
constexpr int roundedOff = 1; ///< px of an advance that is not whole; without it a text is cut that just fits

/// A quiet × that closes its tab.
class CloseButton final : public QAbstractButton
{
public:
    explicit CloseButton(QWidget *parent) : QAbstractButton(parent)
    {
        setObjectName(QStringLiteral("closeTabButton"));
        setAccessibleName(FlatTabs::tr("Close tab"));
        setToolTip(FlatTabs::tr("Close tab"));
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::NoFocus); // the tab has the focus, and a key closes it
        resize(sizeHint());
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const int side = fontMetrics().height() + metrics::grid;
        return {side, side};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.line);
            painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
        }
        painter.setPen(QPen(underMouse() ? theme.text : theme.quiet, 1.5, Qt::SolidLine, Qt::RoundCap));
        const double arm = height() / 6.0;
        const QPointF middle = QRectF(rect()).center();
        painter.drawLine(middle - QPointF(arm, arm), middle + QPointF(arm, arm));
        painter.drawLine(middle - QPointF(arm, -arm), middle + QPointF(arm, -arm));
    }
};

class FlatTabBar final : public QTabBar
{
public:
    explicit FlatTabBar(QWidget *parent) : QTabBar(parent)
    {
        setObjectName(QStringLiteral("tabBar"));
        setDrawBase(false);
        setExpanding(false);
        setMovable(true);
        setUsesScrollButtons(true);
        setElideMode(Qt::ElideRight);
    }

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override
    {
        const QFontMetrics strong(fontOf(true));
        const int words =
            qMin(strong.horizontalAdvance(tabText(index)) + roundedOff, widestTab * fontMetrics().averageCharWidth());
        return {words + buttonRoom(index) + 2 * metrics::padding, strong.height() + 4 * metrics::grid};
    }

    void tabInserted(int index) override
    {
        QTabBar::tabInserted(index);
        auto *button = new CloseButton(this);
        setTabButton(index, RightSide, button);
        connect(button, &QAbstractButton::clicked, this, [this, button] { closeTabOf(button); });
    }

    void mouseReleaseEvent(QMouseEvent *event) override
    {
        if (event->button() == Qt::MiddleButton && tabAt(event->position().toPoint()) >= 0) {
            Q_EMIT tabCloseRequested(tabAt(event->position().toPoint()));
            return;
        }
        QTabBar::mouseReleaseEvent(event);
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int index = 0; index < count(); ++index) {
            paintTab(painter, index);
        }
    }

private:
    [[nodiscard]] QFont fontOf(bool chosen) const
    {
        return typeFont(font(), TypeSize::Body, chosen ? TypeWeight::Strong : TypeWeight::Normal);
    }

    [[nodiscard]] int buttonRoom(int index) const
    {
        const QWidget *button = tabButton(index, RightSide);
        return button ? button->width() + 2 * metrics::grid : 0;
    }

    void closeTabOf(const QWidget *button)
    {
        for (int index = 0; index < count(); ++index) {
            if (tabButton(index, RightSide) == button) {
                Q_EMIT tabCloseRequested(index);
                return;
            }
        }
    }

    void paintTab(QPainter &painter, int index) const
    {
        const Theme &theme = themeOf(palette());
        const bool chosen = index == currentIndex();
        const QRect tab = tabRect(index);
        if (chosen) {
            // Open below, where the page goes on.
            QPainterPath card;
            card.addRoundedRect(QRectF(tab).adjusted(0.5, 2.5, -0.5, metrics::radius), metrics::radius,
                                metrics::radius);
            painter.setPen(hasFocus() ? theme.accent : theme.line);
            painter.setBrush(theme.panel);
            painter.drawPath(card);
        }
        QRect words = tab.adjusted(metrics::padding, 0, -metrics::padding, 0);
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        words.adjust(mirrored ? buttonRoom(index) : 0, 0, mirrored ? 0 : -buttonRoom(index), 0);
        painter.setFont(fontOf(chosen));
        painter.setPen(chosen ? theme.text : theme.quiet);
        const QString text = tabText(index).replace(QLatin1String("&&"), QLatin1String("&"));
        painter.drawText(words, static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft)),
                         QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, words.width()));
    }
};

} // namespace

FlatTabs::FlatTabs(QWidget *parent) : QTabWidget(parent)
{
    setTabBar(new FlatTabBar(this));
    setDocumentMode(true);
}

void FlatTabs::setClosable(int index, bool closable)
{
    if (QWidget *button = tabBar()->tabButton(index, QTabBar::RightSide)) {
        button->setVisible(closable);
    }
}

void FlatTabs::setTitle(int index, const QString &title)
{
    if (const QString text = withoutMnemonic(title); tabText(index) != text) {
        setTabText(index, text);
        setTabToolTip(index, plainToolTip(title));
    }
}

} // namespace ui
