// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Notes on the timeline: signs on items, flags at moments, and what can be noted where.
#include "analysis/wording.h"
#include "timeline/arrangement.h"
#include "timeline/time_labels.h"
#include "ui/timeline/note_painter.h"
#include "ui/timeline/timeline_view.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t mostFacts = 3; ///< notes in a tool tip

} // namespace

void TimelineView::setNotebook(const models::Notebook &notebook)
{
    m_notebook = &notebook;
    connect(&notebook, &models::Notebook::changed, this, &TimelineView::takeNotes);
    takeNotes();
}

void TimelineView::takeNotes()
{
    m_notedItems.clear();
    m_notedMoments.clear();
    for (std::size_t i = 0; m_notebook && m_state.content() && i < m_notebook->notes().size(); ++i) {
        const analysis::Note &note = m_notebook->notes()[i];
        if (note.engagement >= m_state.content()->engagements.size()) {
            continue;
        }
        if (note.moment) {
            m_notedMoments.push_back(i);
        } else if (const auto item = itemAt({note.engagement, note.pointer})) {
            m_notedItems.push_back({*item, i});
        }
    }
    viewport()->update();
}

QRectF TimelineView::flagOf(std::size_t note) const
{
    const analysis::Note &noted = m_notebook->notes()[note];
    const record::Instant at = timeline::onAxis(*m_state.content(), noted.engagement, *noted.moment);
    const double x = m_geometry.lanes.left() + painted().x(at);
    return noteFlagAt(x, m_geometry.ruler);
}

std::optional<std::size_t> TimelineView::flagAt(QPoint at)
{
    // The last is painted over the others.
    const auto found = std::find_if(m_notedMoments.rbegin(), m_notedMoments.rend(),
                                    [&](std::size_t note) { return flagOf(note).contains(at); });
    return found == m_notedMoments.rend() ? std::nullopt : std::optional(*found);
}

void TimelineView::paintNotes(QPainter &painter)
{
    const Theme &theme = themeOf(palette());
    if (!m_glide.place()) { // on the way, items stand elsewhere
        painter.save();
        painter.setClipRect(m_geometry.lanes, Qt::IntersectClip);
        for (const auto &[item, note] : m_notedItems) {
            if (const auto seen = rectOf(item)) {
                paintNoteSign(painter, theme, noteSignOn(*seen), m_notebook->notes()[note].mark);
            }
        }
        painter.restore();
    }
    painter.save();
    painter.setClipRect(m_geometry.ruler, Qt::IntersectClip);
    for (const std::size_t note : m_notedMoments) {
        paintNoteFlag(painter, theme, flagOf(note), m_notebook->notes()[note].mark);
    }
    painter.restore();
}

QStringList TimelineView::noteFacts(QPoint at)
{
    if (const auto flag = flagAt(at)) {
        const analysis::Note &note = m_notebook->shown()[*flag];
        return {timeline::rangeLabel({*note.moment, *note.moment}, timeline::factStyle(m_state.style())),
                tr("Note: %1").arg(analysis::plainLabel(note.text))};
    }
    const auto box = boxAt(at);
    QStringList facts;
    for (const auto &[item, note] : m_notedItems) {
        if (box && timeline::boxOf(layout(), item) == box && static_cast<std::size_t>(facts.size()) < mostFacts) {
            facts << tr("Note: %1").arg(analysis::plainLabel(m_notebook->shown()[note].text));
        }
    }
    return facts;
}

void TimelineView::chooseMoment(std::size_t note)
{
    const analysis::Note &chosen = m_notebook->notes()[note];
    m_selection.light({});
    m_selection.selectInterval({chosen.engagement, {*chosen.moment, *chosen.moment}});
}

void TimelineView::fillNoteMenu(QMenu &menu, const std::optional<QPoint> &at)
{
    if (!m_notebook) {
        return;
    }
    const auto box = at ? boxAt(*at) : std::nullopt;
    if (box) {
        choose(layout().boxes[*box].item); // what the note will be about is seen
    }
    if (box || !at) {
        connect(menu.addAction(tr("Add a note…")), &QAction::triggered, this, &TimelineView::noteRequested);
    }
    const bool hasTime =
        at && m_state.projection().axis().hasTimes() && geometry().lanes.united(m_geometry.ruler).contains(*at);
    if (hasTime) {
        const record::Instant time = snappedAt(toLayout(*at).x());
        const QString label = timeline::rangeLabel({time, time}, m_state.style());
        connect(menu.addAction(tr("Add a note at %1…", "a time").arg(label)), &QAction::triggered, this,
                [this, time] { Q_EMIT noteRequestedAt(time); });
    }
}

} // namespace ui
