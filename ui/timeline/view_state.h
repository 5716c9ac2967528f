// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"
#include "timeline/found.h"
#include "timeline/projection.h"
#include "timeline/rows.h"
#include "timeline/time_style.h"

#include <QObject>

#include <set>
#include <vector>

namespace ui {

inline constexpr std::size_t mostOtherZones = 2;

/// What is seen of a timeline: the visible range, the open folds, how times are written, which lanes are put away.
/// One object that ruler, lanes, overview and buttons share (design/timeline.md, "How it is built"). Every move that a
/// user makes can be taken back; moves of one kind in a row count as one.
class ViewState final : public QObject
{
    Q_OBJECT
public:
    explicit ViewState(QObject *parent = nullptr);

    /// Null: nothing is shown. With `isNews` the place stays, and no fold closes inside the visible range.
    void setContent(timeline::ContentPtr content, bool isNews);
    void setAxisMetrics(timeline::AxisMetrics metrics, double width); ///< px
    void setStyle(const timeline::TimeStyle &style);
    /// Zones that have an axis of their own beside the main one, `mostOtherZones` at most.
    void setOtherZones(std::vector<QTimeZone> zones);
    void setLanes(const timeline::LaneChoices &lanes);
    /// Shows only lanes that hold a text; empty: all. See timeline::lanesWithout().
    void setFilter(const QString &text);
    void togglePinned(const timeline::LaneKey &lane);                   ///< at the top, or back in its place
    void toggleChannel(std::size_t engagement, const QString &channel); ///< its lanes are put away, or back
    void toggleEngagement(std::size_t engagement);                      ///< closed, or open
    void setEngagementsClosed(bool closed);                             ///< all of them

    [[nodiscard]] const timeline::ContentPtr &content() const { return m_content; }
    [[nodiscard]] const timeline::Projection &projection() const { return m_projection; }
    [[nodiscard]] timeline::AxisMetrics axisMetrics() const { return m_metrics; }
    [[nodiscard]] const timeline::TimeStyle &style() const { return m_style; }
    [[nodiscard]] const std::vector<QTimeZone> &otherZones() const { return m_otherZones; }
    /// Those that have an axis now: on a common clock no time of day would be true of all.
    [[nodiscard]] std::vector<QTimeZone> shownZones() const
    {
        return m_style.moment ? std::vector<QTimeZone>() : m_otherZones;
    }
    [[nodiscard]] const timeline::LaneChoices &lanes() const { return m_lanes; }

    void zoom(double x, double factor); ///< the time at `x` stays there
    void pan(double dx);                ///< px
    void fit();
    /// Before there is room for anything it is kept until there is.
    void show(record::Interval interval);
    /// Brings an interval in sight, opening the folds it ends in; moves no more than needed.
    void reveal(record::Interval interval);
    void goBack();
    void goForward();
    [[nodiscard]] bool canGoBack() const { return !m_back.empty(); }
    [[nodiscard]] bool canGoForward() const { return !m_forward.empty(); }

    /// Measured intervals stay until they are taken away; they count for nothing else.
    [[nodiscard]] const std::vector<record::Interval> &measures() const { return m_measures; }
    void addMeasure(record::Interval interval);
    void removeMeasure(std::size_t measure);

    /// What a find has found, never null; it goes with the content it was made of.
    void setFound(timeline::FoundPtr found);
    [[nodiscard]] const timeline::FoundPtr &found() const { return m_found; }

    void openFold(std::size_t fold); ///< of the axis
    void setFolded(bool folded);     ///< all folds at once
    [[nodiscard]] bool hasFolds() const { return m_content && !m_content->folds.empty(); }
    [[nodiscard]] bool isFolded() const; ///< no fold is open

Q_SIGNALS:
    /// The range has gone elsewhere at a stroke rather than by zooming or panning; changed() follows.
    void jumped(const timeline::Projection &from);
    void changed();        ///< range, folds or style
    void contentChanged(); ///< another record, or news; changed() does not follow
    void lanesChanged();
    void otherZonesChanged();
    void measuresChanged();
    void foundChanged();

private:
    enum class Move : quint8 { None, Zoom, Pan, Reveal, Jump };
    /// Folds are known by their start, which news does not change.
    using OpenFolds = std::set<qint64>;
    struct Place
    {
        timeline::Projection projection;
        OpenFolds open;
    };

    void fitAnew();
    void go(Move move, timeline::Projection projection, OpenFolds open);
    void go(Move move, timeline::Projection projection) { go(move, std::move(projection), m_open); }
    void travel(std::vector<Place> &from, std::vector<Place> &to);
    [[nodiscard]] timeline::TimeAxisPtr axisWith(const OpenFolds &open) const;
    [[nodiscard]] OpenFolds openAfterNews(const timeline::Content &before) const;
    void open(const OpenFolds &folds);

    timeline::ContentPtr m_content;
    timeline::TimeStyle m_style;
    std::vector<QTimeZone> m_otherZones;
    timeline::LaneChoices m_lanes;
    timeline::AxisMetrics m_metrics;
    timeline::Projection m_projection;
    OpenFolds m_open;
    OpenFolds m_held;                          ///< of these, those that only news has made, open until a fit
    std::optional<record::Interval> m_awaited; ///< what is shown as soon as there is room
    std::vector<record::Interval> m_measures;
    timeline::FoundPtr m_found = std::make_shared<const timeline::Found>();
    std::vector<Place> m_back;
    std::vector<Place> m_forward;
    Move m_last = Move::None;
};

} // namespace ui
