// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/panels/json_view.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QStackedLayout;

namespace ui {

class FlatButton;

/// The JSON of a journey: of the engagement that is chosen, or the first. A large record is laid out off the window's
/// thread once it is looked at, and says so meanwhile; nothing of the journey before is to be seen then, since that may
/// have been revealed.
class JsonPage final : public QWidget
{
    Q_OBJECT
public:
    explicit JsonPage(models::Selection &selection, QWidget *parent = nullptr);
    ~JsonPage() override;

    void setJourney(const analysis::JourneyPtr &journey);
    void setFinder(const models::Finder &finder) { m_view->setFinder(finder); }
    /// The switch to the bytes as received, and the folds: to be put where there is room, and shown with the page.
    [[nodiscard]] QWidget *tools() const { return m_tools; }

Q_SIGNALS:
    void copyRequested(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Folds = std::vector<record::LineFold>;

    void build();
    void buildTools();
    void drop();
    void start();
    void take(models::JsonLayoutPtr layout);
    void foldAll();
    void showEngagementOf();
    void say(const QString &message);

    models::Selection &m_selection;
    analysis::JourneyPtr m_journey;
    std::size_t m_engagement = 0;
    bool m_isStale = false;                 ///< to be laid out when it is looked at
    std::optional<JsonView::State> m_state; ///< of the text before, if this is news of it
    QFutureWatcher<models::JsonLayoutPtr> m_layout;
    QFutureWatcher<Folds> m_folds;
    JsonView *m_view = nullptr;
    QLabel *m_message = nullptr;
    QStackedLayout *m_stack = nullptr;
    QWidget *m_tools = nullptr;
    FlatButton *m_raw = nullptr;
    FlatButton *m_foldAll = nullptr;
    FlatButton *m_unfoldAll = nullptr;
};

} // namespace ui
