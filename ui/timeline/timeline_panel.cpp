// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_panel.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "timeline/arrangement.h"
#include "timeline/time_labels.h"
#include "ui/panels/elided_label.h"
#include "ui/timeline/arrangement_menu.h"
#include "ui/timeline/flat_button.h"
#include "ui/timeline/lane_filter_bar.h"
#include "ui/timeline/lanes_menu.h"
#include "ui/timeline/measures_bar.h"
#include "ui/timeline/overview_strip.h"
#include "ui/timeline/range_bar.h"
#include "ui/timeline/time_zone_menu.h"
#include "ui/timeline/timeline_view.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace ui {

using timeline::TimeDisplay;

TimelinePanel::TimelinePanel(models::Selection &selection, QWidget *parent) : Card(parent), m_selection(selection)
{
    setObjectName(QStringLiteral("timelinePanel"));
    m_view = new TimelineView(m_state, selection);
    m_overview = new OverviewStrip(m_state);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(1, 1, 1, 1);
    all->setSpacing(0);
    all->addWidget(buildBar());
    all->addWidget(new MeasuresBar(m_state));
    auto *filter = new LaneFilterBar(m_state);
    all->addWidget(filter);
    all->addWidget(m_overview);
    all->addWidget(m_view, 1);
    connect(m_view, &TimelineView::filterRequested, filter, &LaneFilterBar::open);
    connect(filter, &LaneFilterBar::cleared, m_view, qOverload<>(&QWidget::setFocus));
    connect(m_view, &TimelineView::geometryChanged, this, &TimelinePanel::alignOverview);
    connect(&m_state, &ViewState::changed, this, &TimelinePanel::updateButtons);
    connect(&m_state, &ViewState::contentChanged, this, &TimelinePanel::updateButtons);
    connect(&m_state, &ViewState::contentChanged, this, &TimelinePanel::updateAlign);
    updateButtons();
    updateAlign();
}

TimelinePanel::~TimelinePanel()
{
    // The base class would delete them after the state, which they refer to to the last.
    disconnect(&m_state, nullptr, this, nullptr);
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

QToolButton *TimelinePanel::addButton(QLayout &bar, const QString &name, const QString &text, TimelineCommand command)
{
    auto *button = new FlatButton(text);
    button->setObjectName(name);
    button->setAccessibleName(titleOf(infoOf(command)));
    button->setToolTip(toolTipOf(command));
    connect(button, &QToolButton::clicked, m_view, [this, command] { m_view->run(command); });
    bar.addWidget(button);
    return button;
}

QWidget *TimelinePanel::buildBar()
{
    auto *strip = new QWidget;
    auto *bar = new QHBoxLayout(strip);
    bar->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    bar->setSpacing(metrics::grid);
    auto *title = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    title->setText(tr("Timeline"));
    bar->addWidget(title);
    auto *range = new RangeBar(*m_view, m_state, m_selection);
    connect(range, &RangeBar::copyRequested, this, &TimelinePanel::copyRequested);
    bar->addSpacing(metrics::padding);
    bar->addWidget(range, 1);
    bar->addSpacing(metrics::padding);
    addFind(*bar);
    addButton(*bar, QStringLiteral("timelineFilter"), tr("Filter"), TimelineCommand::FilterLanes);
    m_back = addButton(*bar, QStringLiteral("timelineBack"), QStringLiteral("←"), TimelineCommand::Back);
    m_forward = addButton(*bar, QStringLiteral("timelineForward"), QStringLiteral("→"), TimelineCommand::Forward);
    addButton(*bar, QStringLiteral("zoomOut"), QStringLiteral("−"), TimelineCommand::ZoomOut);
    addButton(*bar, QStringLiteral("zoomIn"), QStringLiteral("+"), TimelineCommand::ZoomIn);
    addButton(*bar, QStringLiteral("fit"), tr("Fit"), TimelineCommand::Fit);
    m_folds = addButton(*bar, QStringLiteral("folds"), tr("Fold gaps"), TimelineCommand::Folds);
    m_folds->setCheckable(true);
    auto *measure = new FlatButton(tr("Measure"));
    measure->setObjectName(QStringLiteral("measure"));
    measure->setCheckable(true);
    measure->setToolTip(tr("While on, a drag over the lanes measures; M measures what is chosen"));
    connect(measure, &QToolButton::toggled, m_view, &TimelineView::setMeasuring);
    bar->addWidget(measure);
    addAlign(*bar);
    auto *lanes = new FlatButton(tr("Lanes"));
    lanes->setObjectName(QStringLiteral("lanes"));
    lanes->setToolTip(tr("Which lanes are shown"));
    lanes->setPopupMode(QToolButton::InstantPopup);
    lanes->setMenu(new LanesMenu(m_state, lanes));
    bar->addWidget(lanes);
    m_times = new FlatButton(QString());
    m_times->setObjectName(QStringLiteral("times"));
    m_times->setAccessibleName(tr("How times are shown"));
    m_times->setToolTip(tr("Time zone, and times counted from the start or from what is chosen"));
    m_times->setPopupMode(QToolButton::InstantPopup);
    bar->addWidget(m_times);
    buildTimesMenu();
    return strip;
}

void TimelinePanel::addFind(QLayout &bar)
{
    auto *find = new FlatButton(tr("Find"));
    find->setObjectName(QStringLiteral("timelineFind"));
    find->setAccessibleName(tr("Find in everything the record shows"));
    find->setToolTip(tr("Find in everything the record shows (%1)")
                         .arg(QKeySequence(Qt::CTRL | Qt::Key_F).toString(QKeySequence::NativeText)));
    connect(find, &QToolButton::clicked, this, &TimelinePanel::findRequested);
    bar.addWidget(find);
}

void TimelinePanel::addAlign(QLayout &bar)
{
    m_align = new FlatButton(QString());
    m_align->setObjectName(QStringLiteral("align"));
    m_align->setAccessibleName(tr("How engagements stand beside each other"));
    m_align->setPopupMode(QToolButton::InstantPopup);
    m_arrangements = new ArrangementMenu(m_align);
    m_align->setMenu(m_arrangements);
    connect(m_arrangements, &ArrangementMenu::chosen, this, &TimelinePanel::arrangementChosen);
    bar.addWidget(m_align);
}

/// There is nothing to align where there is one.
void TimelinePanel::updateAlign()
{
    const timeline::ContentPtr &content = m_state.content();
    m_align->setVisible(content && content->engagements.size() > 1);
    if (!content) {
        return;
    }
    const analysis::Alignment alignment = content->arrangement.alignment;
    const bool isMoved = timeline::isAligned(*content);
    m_align->setText(isMoved               ? tr("Align: %1").arg(analysis::alignmentTitle(alignment))
                     : content->notAligned ? tr("Align: not possible")
                                           : tr("Align"));
    m_align->setToolTip(content->notAligned
                            ? analysis::notAlignedText(*content->notAligned, alignment)
                            : tr("Put engagements on a common clock, and their lanes below each other"));
    m_arrangements->setArrangement(content->arrangement, content->notAligned);
}

void TimelinePanel::buildTimesMenu()
{
    auto *menu = new QMenu(m_times);
    m_times->setMenu(menu);
    // Hundreds of zones: made when somebody looks for one.
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        addDisplays(*menu);
        menu->addSeparator();
        addTimeZones(*menu, m_state.style().zone, [this](const QTimeZone &zone) { Q_EMIT timeZoneChosen(zone); });
        menu->addSeparator();
        addAxes(*menu);
    });
}

void TimelinePanel::addAxes(QMenu &menu)
{
    QMenu *more = menu.addMenu(tr("Add an axis"));
    more->setEnabled(m_state.otherZones().size() < mostOtherZones);
    addTimeZones(*more, {}, [this](const QTimeZone &zone) {
        std::vector<QTimeZone> zones = m_state.otherZones();
        zones.push_back(zone);
        m_state.setOtherZones(std::move(zones));
    });
    for (std::size_t i = 0; i < m_state.otherZones().size(); ++i) {
        const QString name = QString::fromLatin1(m_state.otherZones()[i].id());
        connect(menu.addAction(tr("Take away the axis of %1", "a time zone").arg(name)), &QAction::triggered, this,
                [this, i] {
                    std::vector<QTimeZone> zones = m_state.otherZones();
                    zones.erase(zones.begin() + static_cast<std::ptrdiff_t>(i));
                    m_state.setOtherZones(std::move(zones));
                });
    }
}

void TimelinePanel::addDisplays(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const auto add = [&](const QString &title, TimeDisplay display, bool possible) {
        QAction *action = menu.addAction(title);
        action->setCheckable(true);
        action->setChecked(m_state.style().display == display);
        action->setEnabled(possible);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, display] { setDisplay(display); });
    };
    const bool isAligned = m_state.content() && timeline::isAligned(*m_state.content());
    add(tr("Clock times"), TimeDisplay::Absolute, !isAligned);
    add(isAligned ? tr("On a common clock") : tr("Since the start"), TimeDisplay::SinceStart, true);
    add(tr("From what is chosen"), TimeDisplay::SinceSelection, m_view->chosen().has_value());
}

void TimelinePanel::setDisplay(TimeDisplay display)
{
    m_display = display;
    timeline::TimeStyle style = m_state.style();
    style.origin = m_state.projection().axis().extent().start;
    if (display == TimeDisplay::SinceSelection && m_view->chosen()) {
        style.origin = timeline::intervalOf(*m_state.content(), *m_view->chosen()).start;
    }
    applyStyle(style);
}

/// On a common clock no time of day is true of all.
void TimelinePanel::applyStyle(timeline::TimeStyle style)
{
    style.display = m_display;
    style.moment.reset();
    m_state.setStyle(m_state.content() ? timeline::axisStyle(*m_state.content(), style) : style);
}

void TimelinePanel::setContent(const timeline::ContentPtr &content)
{
    const timeline::ContentPtr &before = m_state.content();
    const bool isNews = before && content && before->arrangement == content->arrangement &&
                        models::isNewsOf(*before->journey, *content->journey);
    const bool wasAligned = before && timeline::isAligned(*before);
    m_state.setContent(content, isNews);
    if (wasAligned || (content && timeline::isAligned(*content))) {
        setDisplay(m_display == TimeDisplay::SinceSelection ? TimeDisplay::Absolute : m_display);
    }
}

void TimelinePanel::setTimeZone(const QTimeZone &zone)
{
    timeline::TimeStyle style = m_state.style();
    style.zone = zone;
    style.locale = locale();
    m_state.setStyle(style);
}

void TimelinePanel::updateButtons()
{
    m_back->setEnabled(m_state.canGoBack());
    m_forward->setEnabled(m_state.canGoForward());
    m_folds->setEnabled(m_state.hasFolds());
    m_folds->setChecked(m_state.isFolded());
    const timeline::TimeAxis &axis = m_state.projection().axis();
    m_times->setText(timeline::axisTitle(axis, m_state.style()));
}

void TimelinePanel::alignOverview()
{
    const QRect lanes = m_view->geometry().lanes.toAlignedRect();
    const int left = m_view->viewport()->mapTo(this, lanes.topLeft()).x() - m_overview->x();
    m_overview->setAxisSpan(left, lanes.width());
}

} // namespace ui
