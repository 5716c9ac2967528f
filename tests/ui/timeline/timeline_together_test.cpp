// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journeys.h"
#include "ui/kit/screenshot.h"
#include "ui/timeline/timeline_picture.h"

#include <QApplication>

using analysis::Alignment;

namespace {

/// Two calls of different days.
analysis::JourneyPtr twoCalls()
{
    std::vector<analysis::AnalysedRecord> records;
    for (const char *name : {"ordinary-call", "consult-external"}) {
        const auto one = journeyOfSample(QString::fromLatin1(name))->engagements.front();
        records.push_back({one.received, one.analysis, one.origin});
    }
    return analysis::makeJourney(std::move(records));
}

} // namespace

/// Two engagements beside each other, pixel by pixel: every alignment, one below the other and in turns.
class TimelineTogetherTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void eachArrangementHasAPicture_data();
    void eachArrangementHasAPicture();
};

void TimelineTogetherTest::eachArrangementHasAPicture_data()
{
    QTest::addColumn<Alignment>("alignment");
    QTest::addColumn<bool>("interleaved");
    QTest::addColumn<bool>("dark");
    for (std::size_t i = 0; i < analysis::alignmentCount; ++i) {
        const auto alignment = static_cast<Alignment>(i);
        const QByteArray name(analysis::alignmentName(alignment).data());
        QTest::addRow("%s", name.constData()) << alignment << false << false;
        QTest::addRow("%s-dark", name.constData()) << alignment << false << true;
        QTest::addRow("%s-turns", name.constData()) << alignment << true << false;
    }
    QTest::newRow("start-turns-dark") << Alignment::Start << true << true;
}

void TimelineTogetherTest::eachArrangementHasAPicture()
{
    QFETCH(const Alignment, alignment);
    QFETCH(const bool, interleaved);
    QFETCH(const bool, dark);
    ui::PictureOptions options;
    options.size = {1200, 560};
    options.style.locale = QLocale::c();
    options.arrangement = {alignment, interleaved};
    const ui::Theme &theme = dark ? ui::darkTheme() : ui::lightTheme();
    kit::compareScreenshot(ui::timelineImage(twoCalls(), options, theme, kit::pinnedFont()),
                           QStringLiteral("timeline/together-") + QString::fromLatin1(QTest::currentDataTag()));
}

SCREENSHOT_TEST_MAIN(TimelineTogetherTest)
#include "timeline_together_test.moc"
