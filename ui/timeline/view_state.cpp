// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/view_state.h"

#include "timeline/lane_filter.h"

#include <algorithm>
#include <utility>

namespace ui {

using timeline::Projection;
using timeline::TimeAxis;

namespace {

constexpr std::size_t mostRemembered = 200; ///< moves

bool standsIn(const record::Interval &fold, record::Instant time)
{
    return fold.start < time && time < fold.end;
}

/// More than these are closed at first, so that all can be seen.
constexpr std::size_t mostOpenAtFirst = 4;

std::set<std::size_t> engagementsFrom(std::size_t first, const timeline::Content &content)
{
    std::set<std::size_t> all;
    for (std::size_t i = first; i < content.engagements.size(); ++i) {
        all.insert(all.end(), i);
    }
    return all;
}

} // namespace

ViewState::ViewState(QObject *parent)
    : QObject(parent), m_projection(Projection::fit(std::make_shared<const TimeAxis>(), {}, 1))
{}

timeline::TimeAxisPtr ViewState::axisWith(const OpenFolds &open) const
{
    if (!m_content) {
        return std::make_shared<const TimeAxis>();
    }
    std::vector<record::Interval> folds = m_content->folds;
    folds.erase(std::remove_if(folds.begin(), folds.end(),
                               [&open](const record::Interval &fold) { return open.count(fold.start.ms) > 0; }),
                folds.end());
    return std::make_shared<const TimeAxis>(m_content->extent, folds);
}

ViewState::OpenFolds ViewState::openAfterNews(const timeline::Content &before) const
{
    OpenFolds open;
    const record::Interval seen = m_projection.visible();
    for (const record::Interval &fold : m_content->folds) {
        const bool wasThere = std::any_of(before.folds.begin(), before.folds.end(),
                                          [&fold](const auto &known) { return known.start == fold.start; });
        if (!wasThere && fold.overlaps(seen)) {
            open.insert(fold.start.ms);
        }
    }
    return open;
}

void ViewState::setContent(timeline::ContentPtr content, bool isNews)
{
    const timeline::ContentPtr before = std::exchange(m_content, std::move(content));
    m_found = std::make_shared<const timeline::Found>();
    if (isNews && before && m_content) {
        m_lanes = timeline::carriedOver(m_lanes, *before, *m_content);
        if (m_content->engagements.size() > mostOpenAtFirst) {
            m_lanes.closed.merge(engagementsFrom(before->engagements.size(), *m_content));
        }
        if (m_content->engagements.size() != before->engagements.size()) {
            fitAnew();
            Q_EMIT contentChanged();
            return;
        }
        for (const qint64 fold : openAfterNews(*before)) {
            m_open.insert(fold);
            m_held.insert(fold);
        }
        m_projection = m_projection.moved(axisWith(m_open), m_metrics, m_projection.width());
        for (std::vector<Place> *places : {&m_back, &m_forward}) {
            for (Place &place : *places) {
                place.projection = place.projection.moved(axisWith(place.open), m_metrics, m_projection.width());
            }
        }
    } else {
        m_lanes = {};
        if (m_content && m_content->engagements.size() > mostOpenAtFirst) {
            m_lanes.closed = engagementsFrom(0, *m_content);
        }
        m_measures.clear();
        fitAnew();
    }
    Q_EMIT contentChanged();
}

/// The times are others: no place of before means anything.
void ViewState::fitAnew()
{
    m_open.clear();
    m_held.clear();
    m_back.clear();
    m_forward.clear();
    m_last = Move::None;
    m_awaited.reset();
    m_projection = Projection::fit(axisWith(m_open), m_metrics, m_projection.width());
}

void ViewState::setAxisMetrics(timeline::AxisMetrics metrics, double width)
{
    if (metrics == m_metrics && width == m_projection.width()) {
        return;
    }
    m_metrics = metrics;
    m_projection = m_projection.moved(m_projection.axisPtr(), metrics, width);
    if (width > 1 && m_awaited) {
        m_projection = m_projection.showing(*std::exchange(m_awaited, std::nullopt));
    }
    Q_EMIT changed();
}

void ViewState::setStyle(const timeline::TimeStyle &style)
{
    m_style = style;
    Q_EMIT changed();
}

void ViewState::setOtherZones(std::vector<QTimeZone> zones)
{
    if (zones.size() > mostOtherZones) {
        zones.erase(zones.begin() + static_cast<std::ptrdiff_t>(mostOtherZones), zones.end());
    }
    m_otherZones = std::move(zones);
    Q_EMIT otherZonesChanged();
}

void ViewState::setLanes(const timeline::LaneChoices &lanes)
{
    if (lanes == m_lanes) {
        return;
    }
    m_lanes = lanes;
    Q_EMIT lanesChanged();
}

void ViewState::setFilter(const QString &text)
{
    timeline::LaneChoices lanes = m_lanes;
    // What did not hold a part of it does not hold all of it.
    const bool isLonger = !lanes.filter.isEmpty() && text.contains(lanes.filter);
    const std::set<timeline::LaneKey> known = isLonger ? lanes.filtered : std::set<timeline::LaneKey>();
    lanes.filter = text;
    lanes.filtered = m_content ? timeline::lanesWithout(*m_content, text, known) : std::set<timeline::LaneKey>();
    setLanes(lanes);
}

void ViewState::togglePinned(const timeline::LaneKey &lane)
{
    timeline::LaneChoices lanes = m_lanes;
    if (lanes.pinned.erase(lane) == 0) {
        lanes.pinned.insert(lane);
    }
    setLanes(lanes);
}

void ViewState::toggleChannel(std::size_t engagement, const QString &channel)
{
    timeline::LaneChoices lanes = m_lanes;
    if (lanes.collapsed.erase({engagement, channel}) == 0) {
        lanes.collapsed.insert({engagement, channel});
    }
    setLanes(lanes);
}

void ViewState::toggleEngagement(std::size_t engagement)
{
    timeline::LaneChoices lanes = m_lanes;
    if (lanes.closed.erase(engagement) == 0) {
        lanes.closed.insert(engagement);
    }
    setLanes(lanes);
}

void ViewState::setEngagementsClosed(bool closed)
{
    timeline::LaneChoices lanes = m_lanes;
    lanes.closed = closed ? engagementsFrom(0, *m_content) : std::set<std::size_t>();
    setLanes(lanes);
}

void ViewState::go(Move move, Projection projection, OpenFolds open)
{
    if (projection == m_projection && open == m_open) {
        return;
    }
    // Revealing is taken back together with the panning beside it.
    const Move kind = move == Move::Reveal ? Move::Pan : move;
    if (kind == Move::Jump || kind != m_last) {
        m_back.push_back({m_projection, m_open});
        if (m_back.size() > mostRemembered) {
            m_back.erase(m_back.begin());
        }
    }
    m_forward.clear();
    m_last = kind;
    const Projection before = std::exchange(m_projection, std::move(projection));
    m_open = std::move(open);
    if (move == Move::Reveal || move == Move::Jump) {
        Q_EMIT jumped(before);
    }
    Q_EMIT changed();
}

void ViewState::zoom(double x, double factor)
{
    go(Move::Zoom, m_projection.zoomed(x, factor));
}

void ViewState::pan(double dx)
{
    go(Move::Pan, m_projection.panned(dx));
}

void ViewState::fit()
{
    OpenFolds open = m_open;
    for (const qint64 fold : std::exchange(m_held, {})) {
        open.erase(fold);
    }
    Projection fitted =
        Projection::fit(open == m_open ? m_projection.axisPtr() : axisWith(open), m_metrics, m_projection.width());
    go(Move::Jump, std::move(fitted), std::move(open));
}

void ViewState::show(record::Interval interval)
{
    if (m_projection.width() <= 1) {
        m_awaited = interval;
        return;
    }
    go(Move::Jump, m_projection.showing(interval));
}

void ViewState::reveal(record::Interval interval)
{
    OpenFolds open = m_open;
    for (const record::Interval &fold : m_projection.axis().folds()) {
        if (standsIn(fold, interval.start) || standsIn(fold, interval.end)) {
            open.insert(fold.start.ms);
        }
    }
    Projection seen = m_projection;
    if (open != m_open) {
        seen = seen.moved(axisWith(open), m_metrics, seen.width());
    }
    const double start = seen.x(interval.start);
    const double end = seen.x(interval.end);
    if (end < 0 || start > seen.width()) {
        seen = seen.revealing(interval.start);
    }
    go(Move::Reveal, std::move(seen), std::move(open));
}

void ViewState::travel(std::vector<Place> &from, std::vector<Place> &to)
{
    if (from.empty()) {
        return;
    }
    to.push_back({m_projection, m_open});
    const Place place = std::move(from.back());
    from.pop_back();
    m_open = place.open;
    m_last = Move::None;
    // The window may have been resized since.
    const Projection before = m_projection;
    m_projection = place.projection.moved(place.projection.axisPtr(), m_metrics, before.width());
    Q_EMIT jumped(before);
    Q_EMIT changed();
}

void ViewState::goBack()
{
    travel(m_back, m_forward);
}

void ViewState::goForward()
{
    travel(m_forward, m_back);
}

void ViewState::open(const OpenFolds &folds)
{
    go(Move::Jump, m_projection.moved(axisWith(folds), m_metrics, m_projection.width()), folds);
}

void ViewState::addMeasure(record::Interval interval)
{
    if (std::find(m_measures.begin(), m_measures.end(), interval) == m_measures.end()) {
        m_measures.push_back(interval);
        Q_EMIT measuresChanged();
    }
}

void ViewState::removeMeasure(std::size_t measure)
{
    m_measures.erase(m_measures.begin() + static_cast<std::ptrdiff_t>(measure));
    Q_EMIT measuresChanged();
}

void ViewState::setFound(timeline::FoundPtr found)
{
    if (m_found->isEmpty() && found->isEmpty()) {
        return;
    }
    m_found = std::move(found);
    Q_EMIT foundChanged();
}

void ViewState::openFold(std::size_t fold)
{
    OpenFolds folds = m_open;
    folds.insert(m_projection.axis().folds().at(fold).start.ms);
    open(folds);
}

void ViewState::setFolded(bool folded)
{
    OpenFolds folds;
    if (!folded && m_content) {
        for (const record::Interval &fold : m_content->folds) {
            folds.insert(fold.start.ms);
        }
    }
    m_held.clear();
    open(folds);
}

bool ViewState::isFolded() const
{
    return hasFolds() && m_projection.axis().folds().size() == m_content->folds.size();
}

} // namespace ui
