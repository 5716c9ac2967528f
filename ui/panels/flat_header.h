// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHeaderView>

namespace ui {

/// The heading of a table as in the drawings: quiet strong words on the window's colour, a small arrow where it sorts.
class FlatHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit FlatHeader(QWidget *parent = nullptr);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    bool viewportEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont headingFont() const;
    [[nodiscard]] QString textOf(int section) const;
    /// Where the text of a section stands; the arrow has the rest.
    [[nodiscard]] QRect textRect(const QRect &rect, int section) const;
};

} // namespace ui
