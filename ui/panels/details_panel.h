// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/fields_model.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTreeView;

namespace ui {

class ElidedLabel;

/// Every field of what is chosen, as received, with its JSON pointer, and what was found about it. The chosen field is
/// marked; choosing one chooses it everywhere.
class DetailsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPanel(models::Selection &selection, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey);
    void copyAll();

Q_SIGNALS:
    void copyRequested(const QString &text);

private:
    void build();
    void connectAll();
    void followSelection();
    void chooseCurrent();
    void updateWords();
    void showMenu(const QPoint &at);
    void copyValue();

    models::Selection &m_selection;
    analysis::JourneyPtr m_journey;
    models::FieldsModel m_model;
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_pointer = nullptr;
    QTreeView *m_view = nullptr;
    QWidget *m_fields = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
