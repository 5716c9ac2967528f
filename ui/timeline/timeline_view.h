// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/notebook.h"
#include "models/selection.h"
#include "ui/theme/motion.h"
#include "ui/timeline/frame.h"
#include "ui/timeline/glide.h"
#include "ui/timeline/paint_cache.h"
#include "ui/timeline/timeline_command.h"
#include "ui/timeline/view_state.h"

#include <QAbstractScrollArea>

class QMenu;

namespace ui {

/// The lanes of a journey with their axis and labels: shows what ViewState says, and turns wheel, mouse, touch and keys
/// into its moves and into the shared selection.
class TimelineView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    TimelineView(ViewState &state, models::Selection &selection, QWidget *parent = nullptr);

    void run(TimelineCommand command);
    /// While on, a drag over the lanes measures; else it chooses time.
    void setMeasuring(bool on);
    /// Whether the view may glide to where the range jumps; it never does until this is set.
    void setMotion(MotionRule rule) { m_motion = std::move(rule); }
    /// What is noted is marked where it stands; must outlive the view.
    void setNotebook(const models::Notebook &notebook);
    /// The place that is painted: the state's, or one on the way to it.
    [[nodiscard]] const timeline::Projection &painted() const;
    /// Totals of the chosen time, if time is chosen.
    [[nodiscard]] const std::optional<timeline::RangeTotals> &totals() const { return m_totals; }
    /// Chooses an item and brings it in sight.
    void goTo(const timeline::ItemId &item);

    [[nodiscard]] ViewState &state() { return m_state; }

    /// The frame as it is on screen, in the viewport's coordinates; made anew where it is out of date.
    [[nodiscard]] const FrameGeometry &geometry();
    [[nodiscard]] const timeline::Rows &rows();
    [[nodiscard]] const timeline::Layout &layout();
    /// What is chosen, if the timeline has an item for it.
    [[nodiscard]] const std::optional<timeline::ItemId> &chosen() const { return m_chosen; }
    /// Where an item stands; nothing where it is out of sight.
    [[nodiscard]] std::optional<QRect> rectOf(const timeline::ItemId &item);
    /// The tool tip at a point of the viewport: lines of plain text.
    [[nodiscard]] QStringList factsAt(QPoint at);

    /// What is said where the filter leaves no lane; else empty.
    [[nodiscard]] QString emptyText();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void geometryChanged(); ///< lanes or labels have other places
    void totalsChanged();
    void chosenChanged();
    void filterRequested(); ///< somebody wants to say which lanes are shown
    void noteRequested();   ///< somebody wants to note something about what is chosen
    void noteRequestedAt(record::Instant moment);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    enum class Drag : quint8 { None, Press, Pan, Range, Measure };
    /// What stands where at one place.
    struct Laid
    {
        timeline::Layout layout;
        std::vector<timeline::Ruler> otherRulers; ///< of ViewState::otherZones()
        std::vector<int> ticks;                   ///< of what is found
    };

    void connectAll();
    void takeContent();
    void arrange(); ///< geometry and rows
    void redraw();  ///< the layout is out of date
    void followPlace();
    void glideFrom(const timeline::Projection &from, std::size_t boxes); ///< as many were there
    void endGlideBy(const QEvent &event);
    [[nodiscard]] Laid laidAt(const timeline::Projection &projection);
    void followSelection();
    void followInterval();
    void followLit();
    void followFound();
    void setChosen(const std::optional<timeline::ItemId> &item);
    void choose(const timeline::ItemId &item);
    void choosePiece(const timeline::ItemId &piece);
    void bringInSight(const timeline::ItemId &item);
    void showLane(const timeline::ItemId &item);
    void scrollTo(std::size_t index); ///< a row

    [[nodiscard]] std::optional<timeline::ItemId> itemAt(const models::Place &place) const;
    [[nodiscard]] FrameMarks marks(const Laid &laid) const;
    [[nodiscard]] std::vector<FrameAxis> axes(const Laid &laid) const;
    [[nodiscard]] double scrolled() const;
    [[nodiscard]] QPointF toLayout(QPointF point);
    [[nodiscard]] std::optional<std::size_t> boxAt(QPoint at);
    [[nodiscard]] std::optional<std::size_t> foldAt(QPoint at);
    [[nodiscard]] QRectF shownRect(std::size_t box) const;         ///< in the viewport
    [[nodiscard]] std::optional<std::size_t> headingAt(QPoint at); ///< of a channel: its row
    [[nodiscard]] std::optional<std::size_t> labelAt(QPoint at);   ///< of a lane: its row
    [[nodiscard]] bool isOnPin(QPoint at);
    [[nodiscard]] timeline::LaneKey laneOf(std::size_t row) const;
    [[nodiscard]] QStringList labelFacts(QPoint at);
    void pointToLabel(const std::optional<QPoint> &at);
    void fillLaneMenu(QMenu &menu, const timeline::LaneKey &lane);
    void fillChannelMenu(QMenu &menu, std::size_t row);
    void takeNotes();
    void paintNotes(QPainter &painter);
    void fillNoteMenu(QMenu &menu, const std::optional<QPoint> &at); ///< nothing: by keyboard, about what is chosen
    void chooseMoment(std::size_t note);
    [[nodiscard]] QStringList noteFacts(QPoint at);
    [[nodiscard]] QRectF flagOf(std::size_t note) const; ///< of a moment
    [[nodiscard]] std::optional<std::size_t> flagAt(QPoint at);
    void pinChosenLane();
    void paintNothingLeft(QPainter &painter);
    void clickAt(QPoint at);
    void toggleHeading(std::size_t row);
    void toggleChosenEngagement();
    void fillEngagementMenu(QMenu &menu, std::size_t engagement);
    void toggleChosenChannel();
    void moveTo(const std::optional<timeline::ItemId> &item);
    void fitChosen();
    bool zoomByPinch(QEvent *event);
    void pointTo(const std::optional<QPoint> &at);
    void updatePointer(const std::optional<QPoint> &at);
    void updateCursor(QPoint at);
    void paintOverlay(QPainter &painter);
    void dragTo(QPoint at);
    void endDrag(QPoint at);
    [[nodiscard]] record::Instant snappedAt(double x);
    [[nodiscard]] record::Interval draggedTo(QPoint at);
    void chooseTime(record::Interval interval);
    void growRange(double dx); ///< px, at the end that keys move
    void measureChosen();
    [[nodiscard]] std::optional<record::Interval> chosenInterval() const;
    [[nodiscard]] QString pointerText(int x) const;
    [[nodiscard]] bool isMirrored() const { return layoutDirection() == Qt::RightToLeft; }

    ViewState &m_state;
    models::Selection &m_selection;
    TimelineFonts m_fonts;
    PaintCache m_cache;
    qreal m_cachedRatio = 0; ///< device pixels for one of ours, of what is in the cache
    FrameGeometry m_geometry;
    timeline::Rows m_rows;
    timeline::ItemTexts m_texts;
    Laid m_laid; ///< at the state's place, also while the view glides there
    Glide m_glide;
    MotionRule m_motion = [] {
        return false;
    };
    std::optional<timeline::Projection> m_jumpedFrom;
    bool m_arranged = false;
    bool m_laidOut = false;

    std::optional<timeline::ItemId> m_chosen;
    timeline::Found m_lit;
    timeline::FoundPtr m_found;              ///< as it is marked
    std::optional<std::size_t> m_hovered;    ///< box
    std::optional<std::size_t> m_pointedRow; ///< whose label is under the pointer
    std::optional<QPoint> m_pointer;
    std::optional<timeline::RangeTotals> m_totals; ///< of the chosen time
    std::optional<record::Instant> m_rangeAnchor;  ///< the end of the chosen time that keys do not move

    const models::Notebook *m_notebook = nullptr;
    std::vector<std::pair<timeline::ItemId, std::size_t>> m_notedItems; ///< with the note
    std::vector<std::size_t> m_notedMoments;

    Drag m_drag = Drag::None;
    QPoint m_dragFrom; ///< where it began; of a pan where it was last
    record::Instant m_dragTime;
    std::optional<record::Interval> m_measuring; ///< while dragging
    bool m_measures = false;                     ///< a drag measures
    bool m_spaceDown = false;
};

} // namespace ui
