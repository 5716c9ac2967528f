// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "timeline/time_labels.h"
#include "ui/kit/screenshot.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_picture.h"

#include <QApplication>
#include <QPaintEngine>
#include <QPainter>

using namespace timeline;

namespace {

/// Everything a frame needs, at a zoom and a place.
class Scene final
{
public:
    Scene(const analysis::JourneyPtr &journey, QSizeF size, bool mirrored = false)
        : m_fonts(kit::pinnedFont())
        , m_content(contentOf(journey))
        , m_geometry(ui::frameGeometry(size, *m_content, m_fonts, mirrored))
        , m_rowMetrics(RowMetrics::from(m_fonts.measure()))
        , m_rows(rowsFor(*m_content, m_rowMetrics, m_geometry.lanes.height()))
        , m_projection(Projection::fit(std::make_shared<const TimeAxis>(m_content->extent, m_content->folds),
                                       m_fonts.axisMetrics(), m_geometry.lanes.width()))
    {
        layOutAnew();
    }

    void zoom(double x, double factor)
    {
        m_projection = m_projection.zoomed(x, factor);
        layOutAnew();
    }
    void scroll(double y)
    {
        m_scrolled = y;
        layOutAnew();
    }

    [[nodiscard]] const Layout &layout() const { return m_layout; }
    [[nodiscard]] const ui::FrameGeometry &geometry() const { return m_geometry; }
    [[nodiscard]] ui::FrameMarks &marks() { return m_marks; }

    void paint(QPainter &painter) const
    {
        ui::TimelinePainter(ui::lightTheme(), m_fonts)
            .paint(painter, {m_geometry,
                             m_layout,
                             m_rows,
                             m_scrolled,
                             m_marks,
                             {{m_layout.ruler, axisTitle(m_projection.axis(), m_style)}},
                             m_projection.axis().hasTimes()});
    }
    [[nodiscard]] QImage image() const
    {
        QImage image(m_geometry.all.size().toSize(), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        paint(painter);
        return image;
    }

private:
    void layOutAnew()
    {
        m_layout = layOut({*m_content, m_rows, m_projection, m_style, m_fonts.measure(), m_scrolled,
                           m_scrolled + m_geometry.lanes.height(), m_geometry.labels.width(), m_rowMetrics.gap});
    }

    ui::TimelineFonts m_fonts;
    TimeStyle m_style{QTimeZone::utc(), QLocale::c(), {}, {}};
    ContentPtr m_content;
    ui::FrameGeometry m_geometry;
    RowMetrics m_rowMetrics;
    Rows m_rows;
    Projection m_projection;
    double m_scrolled = 0;
    ui::FrameMarks m_marks;
    Layout m_layout;
};

/// Keeps the texts that are drawn, and nothing else.
class TextCatcher final : public QPaintEngine
{
public:
    TextCatcher() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPath(const QPainterPath &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF &, const QTextItem &item) override { m_texts << item.text(); }
    [[nodiscard]] Type type() const override { return QPaintEngine::User; }
    [[nodiscard]] const QStringList &texts() const { return m_texts; }

private:
    QStringList m_texts;
};

class CatcherDevice final : public QPaintDevice
{
public:
    explicit CatcherDevice(TextCatcher &catcher) : m_catcher(catcher) {}
    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_catcher; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
        case PdmHeight:
            return 4000;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 96;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmWidthMM:
        case PdmHeightMM:
        case PdmNumColors:
        case PdmDepth:
            break;
        }
        return 0;
    }

private:
    TextCatcher &m_catcher;
};

QStringList drawnTexts(const Scene &scene)
{
    TextCatcher catcher;
    CatcherDevice device(catcher);
    QPainter painter(&device);
    scene.paint(painter);
    return catcher.texts();
}

QStringList textsOf(const Layout &layout)
{
    QStringList texts;
    for (const RowLabel &label : layout.labels) {
        texts << label.label << label.detail;
    }
    for (const TextBox &text : layout.texts) {
        texts << text.text;
    }
    for (const FoldBox &fold : layout.folds) {
        texts << fold.text;
    }
    for (const EndLine &end : layout.endLines) {
        texts << end.text;
    }
    for (const Tick &tick : layout.ruler.ticks) {
        texts << tick.label;
    }
    for (const DateMark &date : layout.ruler.dates) {
        texts << date.text;
    }
    texts.removeAll(QString());
    return texts;
}

QByteArray recordWithAgent(const QByteArray &name)
{
    return R"({"startDate":"2026-01-01T10:00:00Z","endDate":"2026-01-01T10:30:00Z","channels":[{"id":"Voice"}],)"
           R"("participants":[{"type":"AGENT","channelId":"Voice","agentDisplayName":")" +
           name + R"(","joinedAt":"2026-01-01T10:00:00Z","leftAt":"2026-01-01T10:20:00Z"}]})";
}

} // namespace

class TimelinePainterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void nothingIsPaintedOutsideTheFrame_data();
    void nothingIsPaintedOutsideTheFrame();
    void everythingInTheFrameIsPainted();
    void labelsStayWhileTimeMoves();
    void theRulerStaysWhileLanesMove();
    void everyTextIsTheLayouts_data();
    void everyTextIsTheLayouts();
    void hostileNamesArePlainText();
    void controlCharactersAreNeverDrawn();
    void aRecordWithoutTimesSaysSo();
    void whatIsChosenIsSeen_data();
    void whatIsChosenIsSeen();
    void thePaintersStateIsLeftAsItWas();
};

void TimelinePainterTest::nothingIsPaintedOutsideTheFrame_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<double>("factor");
    QTest::addColumn<double>("scrolled");
    for (const char *sample : {"specification", "three-days", "every-finding"}) {
        const QString name = QString::fromLatin1(sample);
        QTest::addRow("%s, fitted", sample) << name << false << 1.0 << 0.0;
        QTest::addRow("%s, zoomed", sample) << name << false << 40.0 << 0.0;
        QTest::addRow("%s, scrolled", sample) << name << false << 3.0 << 37.0;
        QTest::addRow("%s, mirrored", sample) << name << true << 3.0 << 37.0;
    }
}

void TimelinePainterTest::nothingIsPaintedOutsideTheFrame()
{
    QFETCH(QString, sample);
    QFETCH(bool, mirrored);
    QFETCH(double, factor);
    QFETCH(double, scrolled);
    Scene scene(journeyOfSample(sample), {500, 220}, mirrored);
    scene.zoom(150, factor);
    scene.scroll(scrolled);
    scene.marks().selected = 0;
    const QRect area(60, 50, 500, 220);
    QImage image(620, 320, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    painter.translate(area.topLeft());
    scene.paint(painter);
    painter.end();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const bool untouched = image.pixelColor(x, y) == QColor(Qt::magenta);
            if (untouched == area.contains(x, y)) {
                QFAIL(qPrintable(QStringLiteral("at %1, %2").arg(x - area.left()).arg(y - area.top())));
            }
        }
    }
}

void TimelinePainterTest::everythingInTheFrameIsPainted()
{
    const Scene scene(journeyOfSample(QStringLiteral("specification")), {900, 500});
    const QImage image = scene.image();
    for (const Box &box : scene.layout().boxes) {
        const QPointF centre = box.rect().center() + scene.geometry().lanes.topLeft();
        QVERIFY(image.pixelColor(centre.toPoint()) != ui::lightTheme().panel);
    }
    QCOMPARE(scene.layout().folds.size(), std::size_t(2));
}

void TimelinePainterTest::labelsStayWhileTimeMoves()
{
    Scene scene(journeyOfSample(QStringLiteral("three-days")), {900, 500});
    const QImage fitted = scene.image();
    scene.zoom(300, 12);
    const QImage zoomed = scene.image();
    QVERIFY(fitted != zoomed);
    // Headings may reach into the lanes, never the other way round.
    const QRect labels = scene.geometry().labels.united(scene.geometry().corner).toRect();
    QCOMPARE(zoomed.copy(labels), fitted.copy(labels));
}

void TimelinePainterTest::theRulerStaysWhileLanesMove()
{
    Scene scene(journeyOfSample(QStringLiteral("every-finding")), {900, 300});
    const QImage before = scene.image();
    scene.scroll(55);
    const QImage after = scene.image();
    QVERIFY(before != after);
    const QRect ruler = scene.geometry().ruler.toRect();
    QCOMPARE(after.copy(ruler), before.copy(ruler));
    const QRect footer = scene.geometry().footer.toRect();
    QVERIFY(!footer.isEmpty());
    QCOMPARE(after.copy(footer), before.copy(footer));
}

void TimelinePainterTest::everyTextIsTheLayouts_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"specification", "three-days", "every-finding", "bot-chat-email"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void TimelinePainterTest::everyTextIsTheLayouts()
{
    QFETCH(QString, sample);
    const Scene scene(journeyOfSample(sample), {1440, 1200});
    QStringList drawn = drawnTexts(scene);
    QStringList expected = textsOf(scene.layout()) << QStringLiteral("UTC");
    // Letters of several scripts or fonts come in pieces; then the pieces are compared together.
    drawn.sort();
    expected.sort();
    if (drawn.size() == expected.size()) {
        QCOMPARE(drawn, expected);
    }
    QString allDrawn = drawn.join(QString());
    QString allExpected = expected.join(QString());
    std::sort(allDrawn.begin(), allDrawn.end());
    std::sort(allExpected.begin(), allExpected.end());
    QCOMPARE(allDrawn, allExpected);
}

void TimelinePainterTest::hostileNamesArePlainText()
{
    const QByteArray name = R"(<b>Ann</b> &amp; \u202Egnp\nx)";
    const Scene scene(journeyOf(recordWithAgent(name)), {900, 260});
    bool isSeen = false;
    for (const QString &text : drawnTexts(scene)) {
        isSeen = isSeen || text.contains(QLatin1StringView("<b>Ann</b>"));
    }
    QVERIFY2(isSeen, qPrintable(drawnTexts(scene).join(QLatin1Char('\n'))));
    kit::compareScreenshot(scene.image(), QStringLiteral("timeline/hostile"));
}

void TimelinePainterTest::controlCharactersAreNeverDrawn()
{
    const Scene scene(journeyOf(recordWithAgent(R"(a\u0000b\u001b[1mc\u2028d\ufeffe)")), {900, 260});
    const QStringList drawn = drawnTexts(scene);
    QVERIFY(!drawn.isEmpty());
    for (const QString &text : drawn) {
        for (const QChar c : text) {
            QVERIFY2(c.isPrint(), qPrintable(text));
        }
    }
}

void TimelinePainterTest::aRecordWithoutTimesSaysSo()
{
    const Scene scene(journeyOf(R"({"participants":[{"type":"AGENT","agentDisplayName":"Ann"}]})"), {600, 300});
    const QStringList drawn = drawnTexts(scene);
    QVERIFY(drawn.contains(QStringLiteral("This record has no times.")));
    QVERIFY2(drawn.contains(QStringLiteral("Ann")), qPrintable(drawn.join(QLatin1Char('\n'))));
    QVERIFY(!drawn.contains(QStringLiteral("UTC")));
}

void TimelinePainterTest::whatIsChosenIsSeen_data()
{
    QTest::addColumn<QString>("mark");
    for (const char *mark : {"lit", "selected", "cursor", "hovered"}) {
        QTest::newRow(mark) << QString::fromLatin1(mark);
    }
}

void TimelinePainterTest::whatIsChosenIsSeen()
{
    QFETCH(QString, mark);
    Scene scene(journeyOfSample(QStringLiteral("ordinary-call")), {900, 500});
    const QImage plain = scene.image();
    const std::size_t box = 3;
    if (mark == QLatin1StringView("lit")) {
        scene.marks().lit = {box};
    } else if (mark == QLatin1StringView("selected")) {
        scene.marks().selected = box;
    } else if (mark == QLatin1StringView("cursor")) {
        scene.marks().cursor = box;
    } else {
        scene.marks().hovered = box;
    }
    const QImage marked = scene.image();
    QVERIFY(marked != plain);
    const QRectF rect = scene.layout().boxes[box].rect().translated(scene.geometry().lanes.topLeft());
    const QRect around = rect.adjusted(-6, -6, 6, 6).toAlignedRect();
    for (int y = 0; y < marked.height(); ++y) {
        for (int x = 0; x < marked.width(); ++x) {
            QVERIFY(around.contains(x, y) || marked.pixel(x, y) == plain.pixel(x, y));
        }
    }
}

void TimelinePainterTest::thePaintersStateIsLeftAsItWas()
{
    const Scene scene(journeyOfSample(QStringLiteral("specification")), {600, 300});
    QImage image(600, 300, QImage::Format_ARGB32_Premultiplied);
    QPainter painter(&image);
    painter.setPen(Qt::green);
    painter.setLayoutDirection(Qt::RightToLeft);
    scene.paint(painter);
    QCOMPARE(painter.pen().color(), QColor(Qt::green));
    QCOMPARE(painter.layoutDirection(), Qt::RightToLeft);
    QVERIFY(!painter.hasClipping());
    QVERIFY(painter.transform().isIdentity());
}

SCREENSHOT_TEST_MAIN(TimelinePainterTest)
#include "timeline_painter_test.moc"
