// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "bench/large_record.h"
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

namespace {

/// Of participants, queue entries and transfers each: 16 MB. The large record of the figures has ten times as many.
constexpr int usualElements = 10'000;

/// Beats as often as the window can answer, and remembers the longest silence.
class Heartbeat final
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            m_worst = std::max(m_worst, m_since.restart());
            ++m_beats;
        });
        m_since.start();
        m_timer.start(1);
    }
    [[nodiscard]] qint64 worstMs() const { return m_worst; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    int m_beats = 0;
};

} // namespace

/// A large record in the window.
class WindowLargeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowAnswersWhileALargeRecordIsOpened();
};

void WindowLargeTest::theWindowAnswersWhileALargeRecordIsOpened()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("LARGE_RECORD_ELEMENTS", &isSet);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.json"));
    QVERIFY(writeLargeRecord(path, isSet ? asked : usualElements));
    WindowFixture fixture;
    fixture.window();
    QCoreApplication::processEvents();
    const Heartbeat heart;
    QElapsedTimer whole;
    whole.start();
    fixture.window().open({opening::FileInput{path}});
    QVERIFY(fixture.waitForJourney());
    QTRY_VERIFY(fixture.isShown("timelineView"));
    QTest::qWait(0);
    // How long is for people to judge: it depends on the machine.
    qInfo("%lld MB open after %lld ms; the longest silence of the window %lld ms", QFileInfo(path).size() / 1'000'000,
          whole.elapsed(), heart.worstMs());
    QVERIFY(heart.beats() > 3);
}

SCREENSHOT_TEST_MAIN(WindowLargeTest)
#include "window_large_test.moc"
