// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/arrangement_menu.h"

#include "analysis/wording.h"

namespace ui {

ArrangementMenu::ArrangementMenu(QWidget *parent) : QMenu(parent)
{
    connect(this, &QMenu::aboutToShow, this, &ArrangementMenu::rebuild);
}

void ArrangementMenu::setArrangement(const timeline::Arrangement &arrangement,
                                     const std::optional<analysis::NotAligned> &notAligned)
{
    m_arrangement = arrangement;
    m_notAligned = notAligned;
}

void ArrangementMenu::addChoice(const QString &text, const timeline::Arrangement &arrangement)
{
    QAction *action = addAction(text);
    action->setCheckable(true);
    action->setChecked(arrangement == m_arrangement);
    connect(action, &QAction::triggered, this, [this, arrangement] { Q_EMIT chosen(arrangement); });
}

void ArrangementMenu::rebuild()
{
    clear();
    addSection(tr("Align at"));
    for (std::size_t i = 0; i < analysis::alignmentCount; ++i) {
        const auto alignment = static_cast<analysis::Alignment>(i);
        addChoice(analysis::alignmentTitle(alignment), {alignment, m_arrangement.interleaved});
    }
    if (m_notAligned) {
        addAction(analysis::notAlignedText(*m_notAligned, m_arrangement.alignment))->setEnabled(false);
    }
    addSection(tr("Lanes"));
    addChoice(tr("One engagement below the other"), {m_arrangement.alignment, false});
    addChoice(tr("The same lanes below each other"), {m_arrangement.alignment, true});
}

} // namespace ui
