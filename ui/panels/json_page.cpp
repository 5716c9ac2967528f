// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/json_page.h"

#include "models/places.h"
#include "ui/panels/text_label.h"
#include "ui/timeline/flat_button.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedLayout>
#include <QtConcurrentRun>

#include <utility>

namespace ui {

namespace {

/// Laid out before the next frame: to wait for a thread would only flicker.
constexpr qsizetype atOnce = 256 << 10;

} // namespace

JsonPage::JsonPage(models::Selection &selection, QWidget *parent) : QWidget(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("jsonPage"));
    build();
    buildTools();
    connect(m_view, &JsonView::copyRequested, this, &JsonPage::copyRequested);
    connect(m_view, &JsonView::foldAllRequested, this, &JsonPage::foldAll);
    connect(&m_selection, &models::Selection::changed, this, &JsonPage::showEngagementOf);
    connect(&m_layout, &QFutureWatcherBase::finished, this, [this] {
        if (m_layout.future().resultCount() > 0) {
            take(m_layout.result());
        }
    });
    connect(&m_folds, &QFutureWatcherBase::finished, this, [this] {
        if (m_folds.future().resultCount() > 0) {
            m_view->setFolds(record::LineFolds(m_folds.result()));
        }
    });
}

JsonPage::~JsonPage()
{
    // The work keeps what it needs; it ends by itself, soon.
    m_layout.cancel();
    m_folds.cancel();
}

void JsonPage::build()
{
    m_view = new JsonView(m_selection);
    m_message = makeEmptyText(QStringLiteral("jsonMessage"));
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
    setFocusProxy(m_view);
}

void JsonPage::buildTools()
{
    m_tools = new QWidget(this);
    m_tools->setObjectName(QStringLiteral("jsonTools"));
    m_raw = new FlatButton(tr("As received"));
    m_raw->setObjectName(QStringLiteral("jsonRaw"));
    m_raw->setCheckable(true);
    m_foldAll = new FlatButton(tr("Fold all"));
    m_foldAll->setObjectName(QStringLiteral("jsonFoldAll"));
    m_unfoldAll = new FlatButton(tr("Unfold all"));
    m_unfoldAll->setObjectName(QStringLiteral("jsonUnfoldAll"));
    auto *line = new QHBoxLayout(m_tools);
    line->setContentsMargins({});
    line->setSpacing(metrics::grid);
    line->addStretch(1);
    for (FlatButton *button : {m_foldAll, m_unfoldAll, m_raw}) {
        line->addWidget(button);
    }
    connect(m_foldAll, &QToolButton::clicked, this, &JsonPage::foldAll);
    connect(m_unfoldAll, &QToolButton::clicked, m_view, [this] { m_view->setFolds({}); });
    connect(m_raw, &QToolButton::toggled, m_view, &JsonView::setRaw);
    connect(m_view, &JsonView::rawChanged, this, [this](bool raw) {
        m_raw->setChecked(raw);
        m_foldAll->setEnabled(!raw);
        m_unfoldAll->setEnabled(!raw);
    });
}

void JsonPage::setJourney(const analysis::JourneyPtr &journey)
{
    const bool isNews = m_journey && journey && models::isNewsOf(*m_journey, *journey);
    auto state = m_view->state();
    if (state || !isNews) {
        m_state = isNews ? std::move(state) : std::nullopt;
    }
    m_journey = journey;
    m_engagement = m_journey && m_engagement < m_journey->engagements.size() ? m_engagement : 0;
    drop();
}

void JsonPage::drop()
{
    m_layout.cancel();
    m_layout.setFuture({});
    m_folds.cancel();
    m_folds.setFuture({});
    m_view->show(nullptr, m_engagement);
    m_isStale = true;
    if (isVisible()) {
        start();
    }
}

void JsonPage::start()
{
    m_isStale = false;
    if (!m_journey) {
        say(tr("No engagement is open."));
        return;
    }
    const record::RecordPtr shown = m_journey->engagements[m_engagement].shown;
    const qsizetype bytes = shown->text.bytes().size();
    if (bytes <= atOnce) {
        take(models::layOut(shown));
        return;
    }
    say(tr("Laying out %1 of JSON…").arg(QLocale().formattedDataSize(bytes)));
    m_layout.setFuture(QtConcurrent::run([shown](QPromise<models::JsonLayoutPtr> &promise) {
        if (auto layout = models::layOut(shown, [&promise] { return promise.isCanceled(); })) {
            promise.addResult(std::move(layout));
        }
    }));
}

void JsonPage::take(models::JsonLayoutPtr layout)
{
    m_view->show(std::move(layout), m_engagement, std::exchange(m_state, std::nullopt));
    m_stack->setCurrentWidget(m_view);
}

void JsonPage::foldAll()
{
    const models::JsonLayoutPtr layout = m_view->rows().layout();
    if (!layout) {
        return;
    }
    m_folds.cancel();
    if (layout->lines.bytes().size() <= atOnce) {
        m_view->setFolds(record::LineFolds(record::everyFold(layout->lines)));
        return;
    }
    m_folds.setFuture(QtConcurrent::run([layout](QPromise<Folds> &promise) {
        Folds folds = record::everyFold(layout->lines, [&promise] { return promise.isCanceled(); });
        if (!promise.isCanceled()) {
            promise.addResult(std::move(folds));
        }
    }));
}

void JsonPage::showEngagementOf()
{
    const auto &place = m_selection.current();
    if (place && m_journey && place->engagement < m_journey->engagements.size() && place->engagement != m_engagement) {
        m_engagement = place->engagement;
        m_state.reset();
        drop();
    }
}

void JsonPage::say(const QString &message)
{
    m_message->setText(message);
    m_stack->setCurrentWidget(m_message);
}

void JsonPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale) {
        start();
    }
}

} // namespace ui
