// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/engagement_strip.h"

#include "analysis/wording.h"
#include "models/time_text.h"
#include "ui/panels/plain_text.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/theme/theme.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr int mostLanes = 6; ///< further channels share the last one
constexpr int laneHeight = 14;
constexpr double leastBar = 4; ///< px: a minute within two years is still seen
constexpr double reach = 4;    ///< px beside a bar
constexpr int labelGap = 16;

/// The first channel: it has one bar, however many it went through.
QString laneOf(const record::Engagement &shown)
{
    if (!shown.channels || shown.channels->empty()) {
        return QStringLiteral("–");
    }
    const record::Channel &first = shown.channels->front();
    const auto &name = first.id ? first.id : first.type;
    return name ? analysis::plainLabel(name->toString(), 40) : QStringLiteral("–");
}

/// The first of the month that is `step` months' boundary at or after `from`.
QDate firstTick(const QDate &from, int step)
{
    const int month = from.year() * 12 + from.month() - 1 + (from.day() > 1 ? 1 : 0);
    const int tick = (month + step - 1) / step * step;
    return {tick / 12, tick % 12 + 1, 1};
}

} // namespace

EngagementStrip::EngagementStrip(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("engagementStrip"));
    setAccessibleName(tr("Engagements over time"));
    setAccessibleDescription(tr("The table has every engagement shown here"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void EngagementStrip::setJourney(analysis::JourneyPtr journey)
{
    m_journey = std::move(journey);
    m_lanes.clear();
    m_bars.clear();
    for (quint32 i = 0; m_journey && i < m_journey->engagements.size(); ++i) {
        const analysis::JourneyEngagement &one = m_journey->engagements[i];
        const record::Engagement &shown = one.shown->engagement;
        if (!shown.startDate) {
            continue;
        }
        const qint64 begin = shown.startDate->instant.ms;
        const qint64 end = shown.endDate ? std::max(begin, shown.endDate->instant.ms) : begin;
        const QString name = laneOf(shown);
        if (!m_lanes.contains(name) && m_lanes.size() < mostLanes) {
            m_lanes << name;
        }
        const qsizetype lane = m_lanes.indexOf(name);
        m_bars.push_back({i, lane < 0 ? m_lanes.size() - 1 : lane, begin, end});
    }
    const auto [first, last] =
        std::minmax_element(m_bars.begin(), m_bars.end(), [](const Bar &a, const Bar &b) { return a.begin < b.begin; });
    m_from = m_bars.empty() ? 0 : first->begin;
    m_to = m_bars.empty() ? 1 : std::max(last->end, m_from + 1);
    updateGeometry();
    update();
}

void EngagementStrip::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    update();
}

void EngagementStrip::setChosen(const QSet<quint32> &engagements)
{
    m_chosen = engagements;
    update();
}

QSize EngagementStrip::sizeHint() const
{
    const int lanes = std::max<int>(static_cast<int>(m_lanes.size()), 1);
    return {400, lanes * std::max(laneHeight, fontMetrics().height()) + fontMetrics().height() + 3 * metrics::grid};
}

int EngagementStrip::axisLeft() const
{
    int widest = 0;
    for (const QString &lane : m_lanes) {
        widest = std::max(widest, widthOfLine(font(), lane));
    }
    return std::min(widest, width() / 4) + 3 * metrics::grid;
}

/// Time runs from the left in every language, as on the timeline.
double EngagementStrip::xOf(qint64 ms) const
{
    const double room = std::max(1.0, width() - axisLeft() - leastBar - metrics::padding);
    return axisLeft() + room * (static_cast<double>(ms - m_from) / static_cast<double>(m_to - m_from));
}

QRectF EngagementStrip::rectOf(const Bar &bar) const
{
    const double lane = std::max(laneHeight, fontMetrics().height());
    const double left = xOf(bar.begin);
    return {left, metrics::grid + static_cast<double>(bar.lane) * lane + 2,
            std::max(leastBar, std::min(xOf(bar.end), static_cast<double>(width())) - left), lane - 4};
}

std::optional<QRectF> EngagementStrip::barOf(quint32 engagement) const
{
    const auto found = std::find_if(m_bars.begin(), m_bars.end(),
                                    [engagement](const Bar &bar) { return bar.engagement == engagement; });
    return found != m_bars.end() ? std::optional(rectOf(*found)) : std::nullopt;
}

const EngagementStrip::Bar *EngagementStrip::barAt(QPointF at) const
{
    const Bar *nearest = nullptr;
    double least = reach;
    for (const Bar &bar : m_bars) {
        const QRectF rect = rectOf(bar);
        const double distance = std::max({rect.left() - at.x(), at.x() - rect.right(), 0.0});
        if (at.y() >= rect.top() - 2 && at.y() < rect.bottom() + 2 && distance <= least) {
            least = distance;
            nearest = &bar;
        }
    }
    return nearest;
}

void EngagementStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = themeOf(palette());
    QPainter painter(this);
    const int lane = std::max(laneHeight, fontMetrics().height());
    painter.setPen(theme.quiet);
    for (qsizetype i = 0; i < m_lanes.size(); ++i) {
        const QRect room(metrics::grid, metrics::grid + static_cast<int>(i) * lane, axisLeft() - 2 * metrics::grid,
                         lane);
        drawLine(painter, room, m_lanes[i], {layoutDirection()});
    }
    paintAxis(painter);
    for (const Bar &bar : m_bars) {
        const bool isChosen = m_chosen.contains(bar.engagement);
        const QRectF rect = rectOf(bar);
        painter.fillRect(rect, isChosen ? theme.accent : theme.agent.edge);
        if (isChosen) {
            painter.fillRect(rect.adjusted(0, -2, 0, 2), theme.accent);
        }
    }
}

void EngagementStrip::paintAxis(QPainter &painter) const
{
    if (m_bars.empty()) {
        return;
    }
    const Theme &theme = themeOf(palette());
    const QDate from = QDateTime::fromMSecsSinceEpoch(m_from, m_zone).date();
    const QDate to = QDateTime::fromMSecsSinceEpoch(m_to, m_zone).date();
    const auto labelOf = [this](const QDate &date) {
        return locale().toString(date, QStringLiteral("MMM yyyy"));
    };
    const double months = std::max(1.0, static_cast<double>(from.daysTo(to)) / 30);
    const double perMonth = (xOf(m_to) - xOf(m_from)) / months;
    const int label = widthOfLine(font(), labelOf(from)) + labelGap;
    int step = 1;
    for (const int each : {1, 2, 3, 6, 12, 24, 60, 120}) {
        step = each;
        if (each * perMonth >= label) {
            break;
        }
    }
    const int top = height() - fontMetrics().height() - metrics::grid;
    painter.fillRect(QRect(axisLeft(), top, width() - axisLeft(), 1), theme.line);
    for (QDate tick = firstTick(from, step); tick <= to; tick = tick.addMonths(step)) {
        const double x = xOf(tick.startOfDay(m_zone).toMSecsSinceEpoch());
        painter.fillRect(QRectF(std::round(x), metrics::grid, 1, top - metrics::grid), theme.line);
        const int left = static_cast<int>(x) + metrics::grid;
        if (left + label - labelGap <= width()) {
            painter.setPen(theme.quiet);
            drawLine(painter, QRect(left, top + 1, label, fontMetrics().height()), labelOf(tick), {layoutDirection()});
        }
    }
}

void EngagementStrip::mousePressEvent(QMouseEvent *event)
{
    if (const Bar *bar = event->button() == Qt::LeftButton ? barAt(event->position()) : nullptr) {
        Q_EMIT chosen(bar->engagement);
    }
}

QString EngagementStrip::tipOf(const Bar &bar) const
{
    const record::Engagement &shown = m_journey->engagements[bar.engagement].shown->engagement;
    QStringList lines{models::timeText(shown.startDate->instant, m_zone), m_lanes[bar.lane]};
    if (shown.conversations && !shown.conversations->empty()) {
        lines << analysis::plainLabel(shown.conversations->front().text.toString(), 100);
    }
    return lines.join(QLatin1Char('\n'));
}

bool EngagementStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) {
        return QWidget::event(event);
    }
    const auto *help = static_cast<QHelpEvent *>(event);
    const Bar *bar = barAt(help->pos());
    QToolTip::showText(help->globalPos(), bar ? plainToolTip(tipOf(*bar)) : QString(), this);
    return true;
}

} // namespace ui
