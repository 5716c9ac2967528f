// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline_fixture.h"

#include "timeline/item_text.h"
#include "timeline/outline.h"

#include <QAbstractButton>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QScrollBar>
#include <QWheelEvent>

namespace {

const QPointingDevice &touchpad()
{
    static const QPointingDevice device(
        QStringLiteral("touchpad"), 1, QInputDevice::DeviceType::TouchPad, QPointingDevice::PointerType::Finger,
        QInputDevice::Capability::Position | QInputDevice::Capability::Scroll, 2, 1, QStringLiteral("seat"));
    return device;
}

} // namespace

TimelineFixture::TimelineFixture(const analysis::JourneyPtr &journey, QSize size) : m_panel(m_selection)
{
    timeline::TimeStyle style;
    style.locale = QLocale::c();
    m_panel.state().setStyle(style);
    m_panel.resize(size);
    show(journey);
    m_panel.show();
    m_panel.activateWindow();
    if (!QTest::qWaitForWindowActive(&m_panel)) {
        qFatal("the timeline's window does not become active");
    }
    m_panel.view().setFocus();
}

ui::OverviewStrip &TimelineFixture::overview()
{
    return *m_panel.findChild<ui::OverviewStrip *>(QStringLiteral("overviewStrip"));
}

QAbstractButton &TimelineFixture::button(const char *name)
{
    auto *found = m_panel.findChild<QAbstractButton *>(QString::fromLatin1(name));
    if (!found) {
        qFatal("there is no button %s", name);
    }
    return *found;
}

void TimelineFixture::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&view(), key, modifiers);
}

void TimelineFixture::type(char sign)
{
    QTest::keyClick(&view(), sign);
}

void TimelineFixture::click(QPoint at)
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
}

void TimelineFixture::click(const char *buttonName)
{
    QTest::mouseClick(&button(buttonName), Qt::LeftButton);
}

void TimelineFixture::doubleClick(QPoint at)
{
    QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view().viewport(), Qt::LeftButton, {}, at);
}

void TimelineFixture::pressMouse(Qt::MouseButton button)
{
    QTest::mouseClick(view().viewport(), button, {}, lanesAt(0.5));
}

void TimelineFixture::drag(Qt::MouseButton button, QPoint from, QPoint to)
{
    QWidget *viewport = view().viewport();
    QTest::mousePress(viewport, button, {}, from);
    for (const QPoint &at : {from + (to - from) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(QPointF(at)), Qt::NoButton, button, {});
        QCoreApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, button, {}, to);
}

void TimelineFixture::dragWithSpace(QPoint from, QPoint to)
{
    QTest::keyPress(&view(), Qt::Key_Space);
    drag(Qt::LeftButton, from, to);
    QTest::keyRelease(&view(), Qt::Key_Space);
}

void TimelineFixture::wheel(QPoint at, QPoint notches, Qt::KeyboardModifiers modifiers)
{
    QWidget *viewport = view().viewport();
    QWheelEvent event(at, viewport->mapToGlobal(at), {}, notches * 120, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QCoreApplication::sendEvent(viewport, &event);
}

void TimelineFixture::pinch(QPoint at, double value)
{
    QWidget *viewport = view().viewport();
    const QPointF global = viewport->mapToGlobal(QPointF(at));
    QNativeGestureEvent event(Qt::ZoomNativeGesture, &touchpad(), 2, at, viewport->window()->mapFromGlobal(global),
                              global, value, {});
    QCoreApplication::sendEvent(viewport, &event);
}

void TimelineFixture::dragOverview(double from, double to)
{
    ui::OverviewStrip &strip = overview();
    const double y = strip.height() / 2.0;
    const QPoint start = QPointF(from, y).toPoint();
    QTest::mousePress(&strip, Qt::LeftButton, {}, start);
    for (const double x : {(from + to) / 2, to}) {
        const QPointF at(x, y);
        QMouseEvent move(QEvent::MouseMove, at, strip.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&strip, &move);
    }
    QTest::mouseRelease(&strip, Qt::LeftButton, {}, QPointF(to, y).toPoint());
}

timeline::ItemId TimelineFixture::item(const QString &title)
{
    const timeline::Content &content = *state().content();
    for (quint32 engagement = 0; engagement < content.engagements.size(); ++engagement) {
        const auto &lanes = content.engagements[engagement].lanes;
        for (quint32 lane = 0; lane < lanes.size(); ++lane) {
            for (quint32 track = 0; track < lanes[lane].tracks.size(); ++track) {
                for (quint32 index = 0; index < lanes[lane].tracks[track].size(); ++index) {
                    const timeline::ItemId id{engagement, lane, track, index};
                    if (titleOf(id) == title) {
                        return id;
                    }
                }
            }
        }
    }
    qFatal("no item is called %s", qPrintable(title));
}

QString TimelineFixture::titleOf(const timeline::ItemId &item)
{
    return timeline::itemText(*state().content(), item).title;
}

QString TimelineFixture::chosenTitle()
{
    return view().chosen() ? titleOf(*view().chosen()) : QString();
}

QPoint TimelineFixture::middleOf(const timeline::ItemId &item)
{
    const auto rect = view().rectOf(item);
    if (!rect) {
        qFatal("%s is out of sight", qPrintable(titleOf(item)));
    }
    return rect->center();
}

QPoint TimelineFixture::lanesAt(double part)
{
    const QRectF lanes = view().geometry().lanes;
    return QPointF(lanes.left() + lanes.width() * part, lanes.center().y()).toPoint();
}

QPoint TimelineFixture::onAxis()
{
    return view().geometry().ruler.center().toPoint();
}

QPoint TimelineFixture::onHeading(const QString &channel)
{
    const timeline::Content &content = *state().content();
    for (const timeline::Row &row : view().rows().rows) {
        if (row.kind == timeline::RowKind::Channel &&
            content.engagements[row.engagement].lanes[row.lane].lane.channel == channel) {
            const QRectF labels = view().geometry().labels;
            return QPointF(labels.center().x(), labels.top() + row.y + row.height / 2 - scrolled()).toPoint();
        }
    }
    qFatal("no heading says %s", qPrintable(channel));
}

std::optional<QPoint> TimelineFixture::onFold(std::size_t fold)
{
    const QRectF lanes = view().geometry().lanes;
    for (const timeline::FoldBox &box : view().layout().folds) {
        for (int y = 1; box.fold == fold && y < static_cast<int>(lanes.height()); y += 2) {
            const QPointF at(box.x + box.width / 2, y);
            if (!timeline::boxAt(view().layout(), view().rows(), at + QPointF(0, scrolled()))) {
                return (at + lanes.topLeft()).toPoint();
            }
        }
    }
    return std::nullopt;
}

QPoint TimelineFixture::empty()
{
    const QRectF lanes = view().geometry().lanes;
    for (double x = 2; x < lanes.width(); x += 3) {
        for (double y = 2; y < lanes.height(); y += 3) {
            const QPointF at(x, y + scrolled());
            if (!timeline::boxAt(view().layout(), view().rows(), at) && !timeline::foldAt(view().layout(), x)) {
                return (lanes.topLeft() + QPointF(x, y)).toPoint();
            }
        }
    }
    qFatal("the lanes are full");
}

record::Instant TimelineFixture::timeAt(QPoint at)
{
    return state().projection().timeAt(at.x() - view().geometry().lanes.left());
}

int TimelineFixture::scrolled()
{
    return view().verticalScrollBar()->value();
}
