// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/account_model.h"
#include "models/event_model.h"
#include "timeline/content.h"

#include <QFutureWatcher>

namespace ui {

/// A journey with what takes long to work out of it. An immutable value that any thread can make.
struct PageContent
{
    analysis::JourneyPtr journey; ///< null: none is there
    timeline::ContentPtr timeline;
    models::EventModel::Rows events;
    models::AccountRowsPtr account;
};

/// A journey as it can be shown: masked always, revealed where somebody wants it.
struct PageContents
{
    PageContent masked;
    PageContent revealed;
};

/// Lets go of contents in another thread where they are large: to free millions of texts takes long.
void freeElsewhere(PageContents contents);

/// Makes what a page shows off the window's thread, so that the window answers meanwhile; of a small record at once, so
/// that nothing flickers. One thing at a time: what is begun takes the place of what was under way.
class Preparation final : public QObject
{
    Q_OBJECT
public:
    explicit Preparation(QObject *parent = nullptr);

    /// What else is wanted but what is masked.
    struct Wanted
    {
        bool alsoRevealed = false;
        QTimeZone zone;
    };
    /// Makes what is missing of `contents`, whose masked journey is there. done() follows, perhaps before this returns.
    void begin(PageContents contents, const Wanted &wanted);
    void cancel(); ///< done() does not follow
    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }

Q_SIGNALS:
    /// Of a large record: it is there, and done() follows after what is waiting. What is filled now need not be then.
    void made(const ui::PageContents &contents);
    void done(const ui::PageContents &contents);

private:
    void tell(PageContents contents);
    [[nodiscard]] bool isStill(quint64 round) const { return m_isUnderWay && round == m_round; }

    QFutureWatcher<PageContents> m_watcher;
    bool m_isUnderWay = false;
    quint64 m_round = 0; ///< how often something was begun: what has taken its place is known by it
};

} // namespace ui
