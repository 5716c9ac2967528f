// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/box_labels.h"

#include "timeline/item_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace timeline {
namespace {

constexpr double inset = 10; ///< px from a bar's edge to its text
constexpr double rightInset = 6;
constexpr double doubtRoom = 20; ///< px a sign of doubt takes from a bar's text
constexpr double narrowest = 18; ///< px: no text fits into less
constexpr double beside = 4;     ///< px from a mark to what stands beside it
constexpr double smallestMark = 20;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(timeline)
};

/// A part of a bar that no fold covers.
struct Part
{
    double left = 0;
    double right = 0;
    [[nodiscard]] double width() const { return right - left; }
};

class Labeller final
{
public:
    /// `first`: the first box of the track.
    Labeller(Layout &layout, std::size_t first, const LayoutInput &input)
        : m_layout(layout), m_input(input), m_measure(input.measure), m_first(first)
    {}

    void label(std::size_t index)
    {
        const Box box = m_layout.boxes[index];
        m_onPattern = box.tone == Tone::Alone && box.count == 1;
        if (box.count > 1) {
            labelJoined(box);
        } else if (box.isBar()) {
            labelBar(index, box);
        } else {
            labelMark(index, box);
        }
    }

private:
    [[nodiscard]] double height(TextRole role) const { return m_measure.height(role); }

    [[nodiscard]] ItemText textOf(const Box &box) const
    {
        return m_input.texts ? m_input.texts->text(m_input.content, box.item) : itemText(m_input.content, box.item);
    }
    [[nodiscard]] QString durationOf(const Box &box) const
    {
        return m_input.texts ? m_input.texts->shortDuration(m_input.content, box.item)
                             : shortDuration(m_input.content, box.item);
    }

    void addText(double x, double y, const QString &text, TextRole role, Ink ink)
    {
        const double width = m_measure.width(text, role);
        m_layout.texts.push_back({x, y, width, text, role, ink, m_onPattern});
        m_taken = std::max(m_taken, x + width);
    }

    /// Where text may stand in a bar: between its ends in sight and the folds it crosses.
    [[nodiscard]] std::vector<Part> clearParts(std::size_t index, const Box &box) const
    {
        const auto [first, behind] =
            std::equal_range(m_layout.crossings.begin(), m_layout.crossings.end(), Crossing{index, 0},
                             [](const Crossing &a, const Crossing &b) { return a.box < b.box; });
        std::vector<Part> parts;
        double left = std::max<double>(box.x, 0) + (box.startsBefore ? rightInset : inset);
        for (auto crossing = first; crossing != behind; ++crossing) {
            const FoldBox &fold = m_layout.folds[crossing->fold];
            parts.push_back({left, fold.x - rightInset});
            left = fold.x + fold.width + inset;
        }
        parts.push_back({left, std::min(box.right() - patternAtEnd(box), m_input.projection.width()) - rightInset});
        return parts;
    }

    /// What an inferred or open end takes from a bar's text.
    [[nodiscard]] static double patternAtEnd(const Box &box)
    {
        if (box.endsAfter) {
            return 0;
        }
        switch (box.look.kind) {
        case analysis::IntervalKind::Inferred:
            return std::min<double>(inferredEnd, box.width / 2);
        case analysis::IntervalKind::Open:
            return std::min<double>(openEnd / 2, box.width / 2);
        case analysis::IntervalKind::Reported:
        case analysis::IntervalKind::Unknown:
            break;
        }
        return 0;
    }

    void labelJoined(const Box &box)
    {
        const int count = static_cast<int>(box.count);
        const double left = std::max<double>(box.x, 0);
        const double room = std::min<double>(box.right(), m_input.projection.width()) - left - 2 * beside;
        for (const QString &text : {Words::tr("%n item(s)", nullptr, count), m_input.style.locale.toString(count)}) {
            const double width = m_measure.width(text, TextRole::SmallStrong);
            if (width <= room) {
                const double y = box.y + (box.height - height(TextRole::SmallStrong)) / 2;
                addText(left + beside + (room - width) / 2, y, text, TextRole::SmallStrong, Ink::Text);
                return;
            }
        }
    }

    void labelBar(std::size_t index, const Box &box)
    {
        std::vector<Part> parts = clearParts(index, box);
        const bool marksInside = box.look.doubt != Doubt::None && parts.back().width() >= narrowest;
        if (marksInside) {
            const bool isTall = box.height >= bothLines();
            const double y = isTall ? box.y + beside + doubtRoom / 2 - 2 : box.y + box.height / 2;
            m_layout.doubts.push_back({{parts.back().right - doubtRoom / 2 + 4, y}, box.look.doubt});
            parts.back().right -= doubtRoom;
        } else if (box.look.doubt != Doubt::None) {
            markBeside(index, box);
        }
        if (std::none_of(parts.begin(), parts.end(), [](const Part &part) { return part.width() >= narrowest; })) {
            return;
        }
        const ItemText text = textOf(box);
        const double titleWidth = m_measure.width(text.title, TextRole::Name);
        const auto fits = std::find_if(parts.begin(), parts.end(),
                                       [titleWidth](const Part &part) { return titleWidth <= part.width(); });
        if (fits != parts.end()) {
            writeLines(box, *fits, text, titleWidth);
        } else {
            writeDuration(box, parts);
        }
    }

    [[nodiscard]] double bothLines() const { return height(TextRole::Name) + height(TextRole::Small) + 4; }

    void writeLines(const Box &box, const Part &part, const ItemText &text, double titleWidth)
    {
        const bool isTall = box.height >= bothLines();
        const double used = isTall ? 0 : titleWidth + 2 * beside;
        const QString details = fittingDetails(text.details, part.width() - used, box);
        const bool hasBoth = isTall && !details.isEmpty();
        const double block = height(TextRole::Name) + (hasBoth ? height(TextRole::Small) : 0);
        const double top = box.y + (box.height - block) / 2;
        addText(part.left, top, text.title, TextRole::Name, Ink::Text);
        if (!details.isEmpty()) {
            const double baseline = (height(TextRole::Name) - height(TextRole::Small)) * 0.8;
            addText(part.left + used, isTall ? top + height(TextRole::Name) : top + baseline, details, TextRole::Small,
                    Ink::Quiet);
        }
    }

    [[nodiscard]] QString fittingDetails(const QStringList &details, double room, const Box &box) const
    {
        QString fitting;
        for (const QString &detail : details) {
            const QString longer = fitting.isEmpty() ? detail : fitting + QStringLiteral(" · ") + detail;
            if (m_measure.width(longer, TextRole::Small) > room) {
                break;
            }
            fitting = longer;
        }
        if (fitting.isEmpty() && !details.isEmpty()) {
            const QString duration = durationOf(box);
            return m_measure.width(duration, TextRole::Small) <= room ? duration : QString();
        }
        return fitting;
    }

    /// The name stands in the tooltip then.
    void writeDuration(const Box &box, const std::vector<Part> &parts)
    {
        const QString text = durationOf(box);
        const double width = m_measure.width(text, TextRole::SmallStrong);
        const auto widest = std::max_element(parts.begin(), parts.end(),
                                             [](const Part &a, const Part &b) { return a.width() < b.width(); });
        // A number that can be read matters more than the clear room at a bar's ends.
        const Part room{widest->left - inset + beside + 1, widest->right + rightInset - 1};
        if (width <= room.width()) {
            const double y = box.y + (box.height - height(TextRole::SmallStrong)) / 2;
            addText(room.left + (room.width() - width) / 2, y, text, TextRole::SmallStrong, Ink::Text);
        }
    }

    /// Where the next thing stands to the right of a box: another box, a fold's column, the edge.
    [[nodiscard]] double freeUntil(std::size_t index, const Box &box) const
    {
        double free = m_input.projection.width();
        if (index + 1 < m_layout.boxes.size()) {
            free = std::min<double>(free, m_layout.boxes[index + 1].x);
        }
        for (const FoldBox &fold : m_layout.folds) {
            if (fold.x >= box.x) {
                free = std::min(free, fold.x);
            }
        }
        return free;
    }

    /// Returns what is left of the free room.
    double markBeside(std::size_t index, const Box &box)
    {
        const double free = freeUntil(index, box);
        if (box.right() + doubtRoom > free) {
            return box.right();
        }
        m_layout.doubts.push_back({{box.right() + doubtRoom / 2, box.y + box.height / 2}, box.look.doubt});
        m_taken = std::max(m_taken, box.right() + doubtRoom);
        return box.right() + doubtRoom;
    }

    /// Whether a text over a mark keeps clear of what stands on both sides.
    [[nodiscard]] bool standsFree(std::size_t index, const Box &box, double left, double width) const
    {
        const double before = index > m_first ? m_layout.boxes[index - 1].right() : 0;
        return left >= std::max(before, m_taken) && left + width <= freeUntil(index, box);
    }

    void labelMark(std::size_t index, Box box)
    {
        const ItemText text = textOf(box);
        if (box.look.form == ItemForm::Instant && !text.details.isEmpty()) {
            const double line = height(TextRole::Small);
            const double width = m_measure.width(text.details.front(), TextRole::Small);
            const double left = box.x + box.width / 2 - width / 2;
            if (box.height >= line + smallestMark && standsFree(index, box, left, width)) {
                addText(left, box.y, text.details.front(), TextRole::Small, Ink::Quiet);
                box.y += static_cast<float>(line);
                box.height -= static_cast<float>(line);
                m_layout.boxes[index] = box;
            }
        }
        const double left = box.look.doubt == Doubt::None ? box.right() : markBeside(index, box);
        if (box.look.form == ItemForm::Instant) {
            return;
        }
        const QString name = box.look.form == ItemForm::Unknown ? text.details.value(0) : text.title;
        const double x = left + beside;
        if (x + m_measure.width(name, TextRole::Small) <= freeUntil(index, box) - beside) {
            addText(x, box.y + (box.height - height(TextRole::Small)) / 2, name, TextRole::Small, Ink::Quiet);
        }
    }

    Layout &m_layout;
    const LayoutInput &m_input;
    const TextMeasure &m_measure;
    std::size_t m_first;
    double m_taken = 0; ///< where the last text or sign ends
    bool m_onPattern = false;
};

} // namespace

void addBoxLabels(Layout &layout, std::size_t first, const LayoutInput &input)
{
    Labeller labeller(layout, first, input);
    for (std::size_t i = first; i < layout.boxes.size(); ++i) {
        const Box &box = layout.boxes[i];
        const bool saysNothing = box.isBar() && box.width < narrowest && box.look.doubt == Doubt::None;
        if (!saysNothing) {
            labeller.label(i);
        }
    }
}

} // namespace timeline
