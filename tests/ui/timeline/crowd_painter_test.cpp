// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/crowd_painter.h"

#include "ui/kit/screenshot.h"
#include "ui/timeline/box_painter.h"

#include <QApplication>
#include <QPicture>

using namespace timeline;

namespace {

using analysis::IntervalKind;

constexpr QSize canvas{1200, 60};

QImage blank(qreal ratio)
{
    QImage image(canvas * ratio, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(Qt::white);
    return image;
}

Box bar(float x, float width)
{
    Box box;
    box.x = x;
    box.y = 10.4f;
    box.width = width;
    box.height = 27.3f;
    box.tone = Tone::Agent;
    return box;
}

struct Pictures
{
    QImage each;  ///< painted by itself
    QImage crowd; ///< as one of many
};

Pictures painted(const std::vector<Box> &boxes, qreal ratio = 1)
{
    Pictures pictures{blank(ratio), blank(ratio)};
    QPainter each(&pictures.each);
    for (const Box &box : boxes) {
        ui::BoxPainter(each, ui::lightTheme()).paint(box);
    }
    const ui::TimelineFonts fonts(kit::pinnedFont());
    ui::PaintCache cache;
    QPainter many(&pictures.crowd);
    ui::CrowdPainter crowd(many, ui::lightTheme(), fonts, cache);
    for (const Box &box : boxes) {
        if (!crowd.paint(box)) {
            ui::BoxPainter(many, ui::lightTheme()).paint(box);
        }
    }
    return pictures;
}

int differingPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QColor left = a.pixelColor(x, y);
            const QColor right = b.pixelColor(x, y);
            // Blending a ready picture may round once more.
            const bool isSame = std::abs(left.red() - right.red()) <= 3 &&
                                std::abs(left.green() - right.green()) <= 3 &&
                                std::abs(left.blue() - right.blue()) <= 3;
            count += isSame ? 0 : 1;
        }
    }
    return count;
}

} // namespace

/// A crowd looks as each of it looks by itself.
class CrowdPainterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void aBarOfACrowdLooksAsByItself_data();
    void aBarOfACrowdLooksAsByItself();
    void aDenserScreenShowsTheSame();
    void aMarkOfACrowdStandsOnWholePixels();
    void wordsOfACrowdAreTheSameWords();
    void vectorsAreNotPaintedFromPictures();
    void theCacheForgetsBeforeItGrowsLarge();
};

void CrowdPainterTest::aBarOfACrowdLooksAsByItself_data()
{
    QTest::addColumn<QVector<float>>("widths");
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("cut");
    const auto row = [](const char *name, const QVector<float> &widths, IntervalKind kind, bool cut) {
        QTest::newRow(name) << widths << static_cast<int>(kind) << cut;
    };
    const QVector<float> narrow{3, 4.6f, 7.4f, 8, 9, 12.5f, 15, 16, 17, 22, 31, 33, 47, 64};
    row("reported, narrow", narrow, IntervalKind::Reported, false);
    row("reported, wide", {255, 256, 257, 300}, IntervalKind::Reported, false);
    row("reported, very wide", {1100}, IntervalKind::Reported, false);
    row("inferred, narrow", narrow, IntervalKind::Inferred, false);
    row("inferred, wide", {254, 255, 256, 257}, IntervalKind::Inferred, false);
    row("open", {40, 80, 200}, IntervalKind::Open, false);
    row("cut at both edges", {40, 80, 200}, IntervalKind::Inferred, true);
}

void CrowdPainterTest::aBarOfACrowdLooksAsByItself()
{
    QFETCH(QVector<float>, widths);
    QFETCH(int, kind);
    QFETCH(bool, cut);
    std::vector<Box> boxes;
    float x = 3.3f;
    for (const float width : widths) {
        Box box = bar(x, width);
        box.look.kind = static_cast<IntervalKind>(kind);
        box.startsBefore = box.endsAfter = cut;
        box.tooShort = width < 4;
        boxes.push_back(box);
        x += width + 5;
    }
    Box joined = bar(x, 20);
    joined.count = 12;
    boxes.push_back(joined);
    const Pictures pictures = painted(boxes);
    QVERIFY(pictures.each != blank(1));
    QCOMPARE(differingPixels(pictures.each, pictures.crowd), 0);
}

void CrowdPainterTest::aDenserScreenShowsTheSame()
{
    Box wide = bar(80, 400);
    wide.look.kind = IntervalKind::Inferred;
    const Pictures pictures = painted({bar(4, 9), bar(20, 30), wide}, 2);
    QCOMPARE(differingPixels(pictures.each, pictures.crowd), 0);
}

void CrowdPainterTest::aMarkOfACrowdStandsOnWholePixels()
{
    for (const ItemForm form : {ItemForm::Instant, ItemForm::Moment, ItemForm::Unknown}) {
        Box mark = bar(30, 18);
        mark.y = 10;
        mark.height = 28;
        mark.look.form = form;
        const Pictures whole = painted({mark});
        QCOMPARE(differingPixels(whole.each, whole.crowd), 0);
        mark.x = 30.3f;
        QCOMPARE(painted({mark}).crowd, whole.crowd);
    }
}

void CrowdPainterTest::wordsOfACrowdAreTheSameWords()
{
    const ui::TimelineFonts fonts(kit::pinnedFont());
    ui::PaintCache cache;
    QImage direct = blank(1);
    QPainter each(&direct);
    each.setFont(fonts.font(TextRole::Small));
    each.setPen(ui::lightTheme().text);
    each.drawText(QPointF(20, 10 + fonts.ascent(TextRole::Small)), QStringLiteral("Waiting"));
    for (int round = 0; round < 2; ++round) { // made, then found
        QImage crowd = blank(1);
        QPainter many(&crowd);
        ui::CrowdPainter(many, ui::lightTheme(), fonts, cache)
            .paintText({20, 10}, QStringLiteral("Waiting"), TextRole::Small, ui::lightTheme().text);
        QVERIFY(crowd != blank(1));
        QCOMPARE(differingPixels(direct, crowd), 0);
    }
}

void CrowdPainterTest::vectorsAreNotPaintedFromPictures()
{
    QPicture vectors;
    QPainter onVectors(&vectors);
    QVERIFY(!ui::CrowdPainter::canPaintOn(onVectors));
    QImage image = blank(1);
    QPainter onPixels(&image);
    QVERIFY(ui::CrowdPainter::canPaintOn(onPixels));
    onPixels.rotate(30);
    QVERIFY(!ui::CrowdPainter::canPaintOn(onPixels));
    QImage between = blank(1.5);
    QPainter onParts(&between);
    QVERIFY(!ui::CrowdPainter::canPaintOn(onParts));
}

void CrowdPainterTest::theCacheForgetsBeforeItGrowsLarge()
{
    ui::PaintCache cache;
    int made = 0;
    const auto large = [&made] {
        ++made;
        return QImage(1024, 1024, QImage::Format_ARGB32_Premultiplied); // 4 MiB
    };
    for (quint64 key = 0; key < 2; ++key) {
        (void)cache.shape(key, large);
        (void)cache.shape(key, large);
    }
    QCOMPARE(made, 2);
    for (quint64 key = 2; key < 5; ++key) {
        (void)cache.shape(key, large);
    }
    (void)cache.shape(0, large);
    QCOMPARE(made, 6); // the first was forgotten
}

SCREENSHOT_TEST_MAIN(CrowdPainterTest)
#include "crowd_painter_test.moc"
