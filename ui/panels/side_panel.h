// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/card.h"

#include "models/account_model.h"
#include "models/notebook.h"
#include "models/selection.h"

#include <QTimeZone>

namespace ui {

class AccountPanel;
class DetailsPanel;
class LinkButton;
class UnderlineTabs;

/// The panel at the side: the journey in words with what is chosen below it where there is room, or the details alone.
class SidePanel final : public Card
{
    Q_OBJECT
public:
    enum class Page : quint8 { InWords, Details };

    explicit SidePanel(models::Selection &selection, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey, const models::AccountRowsPtr &account);
    void setTimeZone(const QTimeZone &zone);
    void setNotebook(const models::Notebook &notebook); ///< must outlive the panel
    void showPage(Page page);
    [[nodiscard]] Page page() const;
    void copyAccount();

Q_SIGNALS:
    void copyRequested(const QString &text);
    void valueRevealed();
    void noteRequested(); ///< somebody wants to note something about what is chosen
    void editNoteRequested(std::size_t note);
    void removeNoteRequested(std::size_t note);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void copyShown();
    void arrange();

    models::Selection &m_selection;
    UnderlineTabs *m_tabs = nullptr;
    LinkButton *m_copy = nullptr;
    AccountPanel *m_account = nullptr;
    DetailsPanel *m_details = nullptr;
    QWidget *m_line = nullptr;
};

} // namespace ui
