// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "ui/kit/screenshot.h"
#include "ui/timeline/timeline_picture.h"

#include <QApplication>

using namespace std::chrono_literals;

namespace {

ui::PictureOptions usual()
{
    ui::PictureOptions options;
    options.style.locale = QLocale::c();
    return options;
}

} // namespace

/// How the timeline looks, pixel by pixel.
class TimelinePictureTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void everySampleFitsItsPicture_data();
    void everySampleFitsItsPicture();
    void aLiveCallIsOpenToTheRight();
    void aDarkPictureIsAsClear();
    void textTwiceAsLargeCutsNothing();
    void mirroredTheLabelsStandAtTheRight();
    void aNarrowPictureIsStillRead();
    void aWidePictureShowsMore();
    void anotherZoneNamesItsOffset();
    void anEmptyRecordSaysThatItHasNoTimes();
    void lanesWithoutRoomAreCounted();
};

void TimelinePictureTest::everySampleFitsItsPicture_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"abandoned", "bot-chat-email", "consult-external", "every-finding", "ordinary-call",
                               "specification", "three-days"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void TimelinePictureTest::everySampleFitsItsPicture()
{
    QFETCH(QString, sample);
    const auto journey = journeyOfSample(sample);
    QVERIFY(journey);
    kit::compareScreenshot(ui::timelineImage(journey, usual(), ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/") + sample);
}

void TimelinePictureTest::aLiveCallIsOpenToTheRight()
{
    const auto journey = liveJourney(180s);
    QVERIFY(journey);
    kit::compareScreenshot(ui::timelineImage(journey, usual(), ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/live-call"));
}

void TimelinePictureTest::aDarkPictureIsAsClear()
{
    const auto journey = journeyOfSample(QStringLiteral("specification"));
    kit::compareScreenshot(ui::timelineImage(journey, usual(), ui::darkTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/specification-dark"));
}

void TimelinePictureTest::textTwiceAsLargeCutsNothing()
{
    const auto journey = journeyOfSample(QStringLiteral("specification"));
    kit::compareScreenshot(ui::timelineImage(journey, usual(), ui::lightTheme(), kit::pinnedFont(24)),
                           QStringLiteral("timeline/specification-text-200"));
}

void TimelinePictureTest::mirroredTheLabelsStandAtTheRight()
{
    ui::PictureOptions options = usual();
    options.mirrored = true;
    const auto journey = journeyOfSample(QStringLiteral("specification"));
    kit::compareScreenshot(ui::timelineImage(journey, options, ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/specification-mirrored"));
}

void TimelinePictureTest::aNarrowPictureIsStillRead()
{
    ui::PictureOptions options = usual();
    options.size = {640, 480};
    const auto journey = journeyOfSample(QStringLiteral("three-days"));
    kit::compareScreenshot(ui::timelineImage(journey, options, ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/three-days-narrow"));
}

void TimelinePictureTest::aWidePictureShowsMore()
{
    ui::PictureOptions options = usual();
    options.size = {2560, 1440};
    const auto journey = journeyOfSample(QStringLiteral("every-finding"));
    kit::compareScreenshot(ui::timelineImage(journey, options, ui::darkTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/every-finding-wide-dark"));
}

void TimelinePictureTest::anotherZoneNamesItsOffset()
{
    ui::PictureOptions options = usual();
    options.size = {1280, 720};
    options.style.zone = QTimeZone("America/Argentina/Buenos_Aires");
    const auto journey = journeyOfSample(QStringLiteral("three-days"));
    kit::compareScreenshot(ui::timelineImage(journey, options, ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/three-days-buenos-aires"));
}

void TimelinePictureTest::anEmptyRecordSaysThatItHasNoTimes()
{
    ui::PictureOptions options = usual();
    options.size = {800, 300};
    kit::compareScreenshot(ui::timelineImage(journeyOf("{}"), options, ui::lightTheme(), kit::pinnedFont()),
                           QStringLiteral("timeline/empty"));
}

void TimelinePictureTest::lanesWithoutRoomAreCounted()
{
    QByteArray queues;
    for (int i = 0; i < 800; ++i) {
        queues += QByteArray(i == 0 ? "" : ",") + R"({"queueName":"Queue","queuedAt":"2026-01-01T10:00:00Z"})";
    }
    const auto journey = journeyOf(R"({"queues":[)" + queues + "]}");
    QVERIFY(journey);
    const QImage image = ui::timelineImage(journey, usual(), ui::lightTheme(), kit::pinnedFont());
    QCOMPARE(image.height(), ui::tallestPicture);
    kit::compareScreenshot(image.copy(0, image.height() - 100, 800, 100), QStringLiteral("timeline/too-many-lanes"));
}

SCREENSHOT_TEST_MAIN(TimelinePictureTest)
#include "timeline_picture_test.moc"
