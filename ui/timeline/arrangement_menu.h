// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/content.h"

#include <QMenu>

namespace ui {

/// How several engagements stand beside each other: what their clock counts from, and the order of their lanes.
class ArrangementMenu final : public QMenu
{
    Q_OBJECT
public:
    explicit ArrangementMenu(QWidget *parent = nullptr);

    /// What is chosen now, and why it could not be done where it could not.
    void setArrangement(const timeline::Arrangement &arrangement,
                        const std::optional<analysis::NotAligned> &notAligned = std::nullopt);

Q_SIGNALS:
    void chosen(const timeline::Arrangement &arrangement);

private:
    void rebuild();
    void addChoice(const QString &text, const timeline::Arrangement &arrangement);

    timeline::Arrangement m_arrangement;
    std::optional<analysis::NotAligned> m_notAligned;
};

} // namespace ui
