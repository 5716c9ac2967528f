// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/crowd_painter.h"

#include "ui/timeline/box_painter.h"

#include <QPaintEngine>

#include <algorithm>
#include <cmath>

namespace ui {
namespace {

using analysis::IntervalKind;
using timeline::Box;
using timeline::ItemForm;
using timeline::Tone;

constexpr int barEnd = 16;     ///< px of a bar's right end, its corners and pattern included
constexpr int barMiddle = 240; ///< px of a bar's picture without its right end
constexpr int hatchPeriod = 4; ///< px after which an inferred end looks the same again
constexpr int markMargin = 2;
constexpr QSize doubtSize{20, 20};

/// Names a picture by what it depends on; each part has its own bits.
class Key final
{
public:
    explicit Key(quint64 kind) : m_value(kind) {}
    [[nodiscard]] Key with(quint64 value, int bits) const { return Key(m_value << bits | value); }
    template<typename Enum>
    [[nodiscard]] Key of(Enum value) const
    {
        return with(static_cast<quint64>(value), 4);
    }
    [[nodiscard]] Key of(QSize size) const
    {
        return with(static_cast<quint64>(size.width()), 16).with(static_cast<quint64>(size.height()), 16);
    }
    [[nodiscard]] quint64 value() const { return m_value; }

private:
    quint64 m_value;
};

enum class Shape : quint8 { Bar, BarEnd, Mark, Doubt };

QRect onPixels(const Box &box)
{
    const QRectF rect = box.rect();
    const QPoint topLeft = rect.topLeft().toPoint();
    const QPoint behind = rect.bottomRight().toPoint();
    return QRect(topLeft, QSize(behind.x() - topLeft.x(), behind.y() - topLeft.y()));
}

/// Whether a bar looks the same wherever it stands, but for its end.
bool isPlain(const Box &box)
{
    const bool isOpen = box.look.kind == IntervalKind::Open && !box.endsAfter;
    return box.tone != Tone::Alone && box.tone != Tone::Away && !isOpen && !box.atMoment;
}

} // namespace

CrowdPainter::CrowdPainter(QPainter &painter, const Theme &theme, const TimelineFonts &fonts, PaintCache &cache)
    : m_painter(painter)
    , m_theme(theme)
    , m_fonts(fonts)
    , m_cache(cache)
    , m_ratio(std::max(1.0, painter.deviceTransform().m11()))
{}

bool CrowdPainter::canPaintOn(const QPainter &painter)
{
    const QTransform transform = painter.deviceTransform();
    const bool isWhole = transform.m11() == std::floor(transform.m11()) && transform.m11() == transform.m22();
    return painter.paintEngine()->type() == QPaintEngine::Raster && transform.type() <= QTransform::TxScale && isWhole;
}

bool CrowdPainter::paint(const Box &box)
{
    if (box.isBar() && box.width < plainBelow) {
        gatherSmall(box);
    } else if (box.count > 1) {
        gatherJoined(box);
    } else if (box.isBar()) {
        return isPlain(box) && paintBar(box);
    } else {
        paintMark(box);
    }
    return true;
}

void CrowdPainter::standOn(Tone tone)
{
    if (tone != m_tone) {
        flush();
        m_tone = tone;
    }
}

void CrowdPainter::gatherSmall(const Box &box)
{
    standOn(box.tone);
    const QRect rect = onPixels(box);
    if (!box.tooShort) {
        m_solid.push_back(rect);
        return;
    }
    m_solid.push_back(rect.adjusted(0, -1, 0, 0));
    m_notches.push_back(QRect(rect.left(), rect.top() + 1, rect.width(), 1));
}

void CrowdPainter::gatherJoined(const Box &box)
{
    standOn(box.tone);
    const QRect rect = onPixels(box);
    m_joined.push_back(rect);
    for (const int y : {rect.top(), rect.bottom(), rect.bottom() - 2}) {
        m_lines.push_back(QRect(rect.left(), y, rect.width(), 1));
    }
}

void CrowdPainter::flush()
{
    const Shade &shade = shadeOf(m_theme, m_tone);
    m_painter.setPen(Qt::NoPen);
    const auto fill = [this](QVector<QRect> &rects, const QColor &color) {
        if (!rects.isEmpty()) {
            m_painter.setBrush(color);
            m_painter.drawRects(rects);
            rects.clear();
        }
    };
    fill(m_solid, shade.edge);
    fill(m_joined, joinedGround(shade));
    fill(m_lines, shade.edge);
    fill(m_notches, m_theme.panel);
}

QImage CrowdPainter::blank(QSize size) const
{
    QImage image(size * m_ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(m_ratio);
    image.fill(Qt::transparent);
    return image;
}

void CrowdPainter::draw(QPointF topLeft, const QImage &image, const QRect &part)
{
    const QRectF source(QPointF(part.topLeft()) * m_ratio, QSizeF(part.size()) * m_ratio);
    m_painter.drawImage(QRectF(topLeft, QSizeF(part.size())), image, source);
}

/// The picture of a whole bar of this width, or of the end of a wider one. `phase`: where its right edge stands within
/// the period of the pattern.
const QImage &CrowdPainter::barImage(const Box &box, QSize size, int phase, bool isEnd)
{
    const Key key = Key(m_theme.dark ? 1 : 0)
                        .of(isEnd ? Shape::BarEnd : Shape::Bar)
                        .of(box.tone)
                        .of(box.look.kind)
                        .with(box.startsBefore ? 1 : 0, 1)
                        .with(box.endsAfter ? 1 : 0, 1)
                        .with(static_cast<quint64>(phase), 4)
                        .of(size);
    return m_cache.shape(key.value(), [&] {
        Box alone = box;
        alone.width = static_cast<float>(size.width() + (isEnd ? barEnd : 0));
        alone.height = static_cast<float>(size.height());
        // Two periods to the right of 0, so that nothing stands left of it.
        const int right = static_cast<int>(alone.width) + 2 * hatchPeriod;
        alone.x = static_cast<float>(right - right % hatchPeriod + phase) - alone.width;
        alone.y = 0;
        QImage image = blank(size);
        QPainter painter(&image);
        painter.translate(size.width() - static_cast<double>(alone.right()), 0);
        BoxPainter(painter, m_theme).paint(alone);
        return image;
    });
}

bool CrowdPainter::paintBar(const Box &box)
{
    const QRect rect = onPixels(box);
    const bool hasPattern = box.look.kind == IntervalKind::Inferred && !box.endsAfter;
    const int behind = rect.left() + rect.width();
    const int phase = hasPattern ? (behind % hatchPeriod + hatchPeriod) % hatchPeriod : 0;
    if (rect.width() < 2 * barEnd) {
        draw(rect.topLeft(), barImage(box, rect.size(), phase, false), QRect(QPoint(), rect.size()));
        return true;
    }
    const int end = behind - barEnd;
    const QImage &body = barImage(box, QSize(barMiddle + barEnd, rect.height()), 0, false);
    int from = 0;
    for (int x = rect.left(); x < end;) {
        const int width = std::min(barMiddle - from, end - x);
        draw(QPointF(x, rect.top()), body, QRect(from, 0, width, rect.height()));
        x += width;
        from = barEnd; // behind the solid edge at the start
    }
    const QSize size(barEnd, rect.height());
    draw(QPointF(end, rect.top()), barImage(box, size, phase, true), QRect(QPoint(), size));
    return true;
}

void CrowdPainter::paintMark(const Box &box)
{
    const QSize size(static_cast<int>(std::ceil(box.width)) + 2 * markMargin,
                     static_cast<int>(std::ceil(box.height)) + 2 * markMargin);
    const Key key = Key(m_theme.dark ? 1 : 0).of(Shape::Mark).of(box.tone).of(box.look.form).of(size);
    const QImage &image = m_cache.shape(key.value(), [&] {
        Box alone = box;
        alone.x = (static_cast<float>(size.width()) - box.width) / 2;
        alone.y = (static_cast<float>(size.height()) - box.height) / 2;
        QImage drawn = blank(size);
        QPainter painter(&drawn);
        BoxPainter(painter, m_theme).paint(alone);
        return drawn;
    });
    const QPointF corner = box.rect().center() - QPointF(size.width(), size.height()) / 2.0;
    draw(corner.toPoint(), image, QRect(QPoint(), size));
}

void CrowdPainter::paint(const timeline::DoubtMark &mark)
{
    const Key key = Key(m_theme.dark ? 1 : 0).of(Shape::Doubt).of(mark.doubt);
    const QImage &image = m_cache.shape(key.value(), [&] {
        QImage drawn = blank(doubtSize);
        QPainter painter(&drawn);
        BoxPainter(painter, m_theme).paint({QRectF({}, QSizeF(doubtSize)).center(), mark.doubt});
        return drawn;
    });
    const QPointF corner = mark.centre - QPointF(doubtSize.width(), doubtSize.height()) / 2.0;
    draw(corner.toPoint(), image, QRect(QPoint(), doubtSize));
}

void CrowdPainter::paintText(QPointF topLeft, const QString &text, timeline::TextRole role, const QColor &color)
{
    const QSize size(static_cast<int>(std::ceil(m_fonts.measure().width(text, role))) + 2 * markMargin,
                     static_cast<int>(m_fonts.measure().height(role)) + 2 * markMargin);
    const QImage &image = m_cache.text({text, role, color.rgba()}, [&] {
        QImage drawn = blank(size);
        QPainter painter(&drawn);
        painter.setLayoutDirection(Qt::LayoutDirectionAuto);
        painter.setFont(m_fonts.font(role));
        painter.setPen(color);
        painter.drawText(QPointF(markMargin, markMargin + m_fonts.ascent(role)), text);
        return drawn;
    });
    draw(topLeft - QPointF(markMargin, markMargin), image, QRect(QPoint(), size));
}

} // namespace ui
