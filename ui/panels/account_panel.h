// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/account_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QStackedLayout;

namespace ui {

/// A journey in plain words. Each sentence can be chosen: what it speaks of is lit up in every view. Sentences that
/// speak of what is chosen elsewhere are marked.
class AccountPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit AccountPanel(models::Selection &selection, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey, const models::AccountRowsPtr &account);
    void setTimeZone(const QTimeZone &zone);
    void copyAll();

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void build();
    void choose(const QModelIndex &index);
    void followSelection();
    void showMenu(const QPoint &at);
    void copyChosen();
    void updateMessage();

    models::Selection &m_selection;
    models::AccountModel m_model;
    bool m_isFollowing = false; ///< the chosen sentence changes, but nobody chose it
    QListView *m_view = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
