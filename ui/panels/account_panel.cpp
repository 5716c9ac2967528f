// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/account_panel.h"

#include "ui/panels/sentence_delegate.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStackedLayout>

namespace ui {

AccountPanel::AccountPanel(models::Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("accountPanel"));
    build();
    updateMessage();
}

void AccountPanel::build()
{
    m_view = new QListView;
    m_view->setObjectName(QStringLiteral("account"));
    m_view->setAccessibleName(tr("The engagement in words"));
    m_view->setModel(&m_model);
    m_view->setItemDelegate(new SentenceDelegate(m_model, m_selection, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(true);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setMouseTracking(true);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    auto *copyAction = new QAction(tr("Copy"), m_view);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_view->addAction(copyAction);

    m_message = makeEmptyText(QStringLiteral("accountMessage"), tr("No engagement is open."));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    setFocusProxy(m_view);

    connect(copyAction, &QAction::triggered, this, &AccountPanel::copyChosen);
    connect(m_view, &QWidget::customContextMenuRequested, this, &AccountPanel::showMenu);
    connect(m_view, &QAbstractItemView::clicked, this, &AccountPanel::choose);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { choose(m_view->currentIndex()); });
    connect(&m_selection, &models::Selection::changed, this, &AccountPanel::followSelection);
}

void AccountPanel::setJourney(const analysis::JourneyPtr &journey, const models::AccountRowsPtr &account)
{
    m_model.setJourney(journey, account);
    updateMessage();
}

void AccountPanel::setTimeZone(const QTimeZone &zone)
{
    m_model.setTimeZone(zone);
}

void AccountPanel::updateMessage()
{
    m_stack->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_message);
}

void AccountPanel::choose(const QModelIndex &index)
{
    // The focus makes a sentence current; only one that is selected was chosen.
    if (m_isFollowing || !m_view->selectionModel()->isSelected(index)) {
        return;
    }
    const std::vector<models::Place> sources = m_model.sourcesOf(index);
    if (!sources.empty()) {
        m_selection.light(sources);
        m_selection.select(sources.front());
    }
}

void AccountPanel::followSelection()
{
    const auto &place = m_selection.current();
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid() && !(place && m_model.speaksOf(current, *place))) {
        const QScopedValueRollback following(m_isFollowing, true);
        if (m_selection.lit() == m_model.sourcesOf(current)) {
            m_selection.light({});
        }
        m_view->selectionModel()->clear();
    }
    m_view->viewport()->update();
}

void AccountPanel::copyAll()
{
    if (m_model.rowCount() > 0) {
        Q_EMIT copyRequested(m_model.wholeText());
    }
}

void AccountPanel::copyChosen()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid()) {
        Q_EMIT copyRequested(current.data().toString());
    } else {
        copyAll();
    }
}

void AccountPanel::showMenu(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("accountMenu"));
    QAction *copy = menu->addAction(tr("Copy sentence"), this, &AccountPanel::copyChosen);
    copy->setEnabled(m_view->currentIndex().isValid());
    menu->addAction(tr("Copy all sentences"), this, &AccountPanel::copyAll);
    menu->popup(m_view->viewport()->mapToGlobal(at));
}

} // namespace ui
