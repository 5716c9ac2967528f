// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/fields_model.h"
#include "models/lit_places.h"
#include "models/notebook.h"

#include <QStringList>
#include <QTimeZone>
#include <QWidget>

class QBoxLayout;
class QLabel;
class QStackedLayout;
class QTreeView;

namespace ui {

class ElidedLabel;

/// Every field of what is chosen, as received, with its JSON pointer, and what was found about it. The chosen field is
/// marked; choosing one chooses it everywhere. Of a chosen stretch of time it says what and how long it is.
class DetailsPanel final : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsPanel(models::Selection &selection, QWidget *parent = nullptr);

    /// News of what is shown keeps what was opened, chosen and scrolled to.
    void setJourney(const analysis::JourneyPtr &journey);
    void setTimeZone(const QTimeZone &zone);
    /// What is noted about what is chosen stands above its fields; must outlive the panel.
    void setNotebook(const models::Notebook &notebook);
    void copyAll();

Q_SIGNALS:
    void copyRequested(const QString &text);
    void noteRequested(); ///< somebody wants to note something about what is chosen
    void editNoteRequested(std::size_t note);
    void removeNoteRequested(std::size_t note);
    void valueRevealed(); ///< one value is shown as received while it is held

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What a person did to the list of fields.
    struct ViewState
    {
        QStringList opened; ///< pointers, outer before inner
        int scrolled = 0;   ///< px
    };

    void buildView();
    void buildPages();
    void connectAll();
    void follow();
    void markChosen();
    void fitColumns();
    void chooseCurrent();
    void updateWords();
    [[nodiscard]] QString messageText() const;
    [[nodiscard]] ViewState viewState() const;
    void restore(const ViewState &state);
    [[nodiscard]] bool isLit(const QModelIndex &index) const;
    void showMenu(const QPoint &at);
    void copyValue();
    void copyPointer();

    models::Selection &m_selection;
    analysis::JourneyPtr m_journey;
    QTimeZone m_zone = QTimeZone::utc();
    models::FieldsModel m_model;
    models::LitPlaces m_lit;
    bool m_isFollowing = false; ///< the current row changes, but nobody chose it
    ElidedLabel *m_title = nullptr;
    ElidedLabel *m_pointer = nullptr;
    QTreeView *m_view = nullptr;
    QWidget *m_fields = nullptr;
    QLabel *m_message = nullptr;
    QBoxLayout *m_all = nullptr;
    QStackedLayout *m_stack = nullptr;
};

} // namespace ui
