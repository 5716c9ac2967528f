// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "bench/large_record.h"
#include "ui/kit/screenshot.h"
#include "ui/pages/journey_page.h"
#include "ui/panels/json_view.h"
#include "ui/panels/tables_panel.h"
#include "window_fixture.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QScrollBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

#include <ctime>
#include <utility>

namespace {

/// Of participants, queue entries and transfers each: 16 MB. The large record of the figures has ten times as many.
constexpr int usualElements = 10'000;
constexpr int severalElements = 1'000; ///< enough to be worked out beside the window

struct LargeFile
{
    explicit LargeFile(int elements) { QVERIFY(writeLargeRecord(path, elements)); }
    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("large.json"));
};

/// Beats as often as the window can answer, and remembers the longest silence.
class Heartbeat final
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const double worked = workedMs();
            m_worst = std::max(m_worst, m_since.restart());
            m_mostWork = std::max(m_mostWork, worked - std::exchange(m_worked, worked));
            ++m_beats;
        });
        m_since.start();
        m_timer.start(1);
    }
    [[nodiscard]] qint64 worstMs() const { return m_worst; }
    /// What this thread worked between two beats, whatever else the computer did; 0 where the system does not say.
    [[nodiscard]] double mostWorkMs() const { return m_mostWork; }
    [[nodiscard]] int beats() const { return m_beats; }

private:
    [[nodiscard]] static double workedMs()
    {
#ifdef Q_OS_LINUX
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return 1e3 * static_cast<double>(time.tv_sec) + 1e-6 * static_cast<double>(time.tv_nsec);
#else
        return 0;
#endif
    }

    QTimer m_timer;
    QElapsedTimer m_since;
    qint64 m_worst = 0;
    double m_worked = workedMs();
    double m_mostWork = 0;
    int m_beats = 0;
};

} // namespace

/// A large record in the window.
class WindowLargeTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowAnswersWhileALargeRecordIsOpened();
    void theWindowAnswersWhileItsJsonIsRead();
    void whatIsRevealedIsMaskedAgainAtOnce();
    void aRevealTakenBackIsNeverShown();
    void layingOutCanBeCancelled();
};

void WindowLargeTest::theWindowAnswersWhileALargeRecordIsOpened()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("LARGE_RECORD_ELEMENTS", &isSet);
    const LargeFile file(isSet ? asked : usualElements);
    WindowFixture fixture;
    fixture.window();
    QCoreApplication::processEvents();
    const Heartbeat heart;
    QElapsedTimer whole;
    whole.start();
    fixture.window().open(ui::requestFor(opening::FileInput{file.path}));
    QVERIFY(fixture.waitForJourney());
    QTRY_VERIFY(fixture.isShown("timelineView"));
    QTest::qWait(0);
    // How long is for people to judge: it depends on the machine.
    qInfo("%lld MB open after %lld ms; the longest silence of the window %lld ms, its longest work %.0f ms",
          QFileInfo(file.path).size() / 1'000'000, whole.elapsed(), heart.worstMs(), heart.mostWorkMs());
    QVERIFY(heart.beats() > 3);
}

void WindowLargeTest::theWindowAnswersWhileItsJsonIsRead()
{
    bool isSet = false;
    const int asked = qEnvironmentVariableIntValue("LARGE_RECORD_ELEMENTS", &isSet);
    const int elements = isSet ? asked : severalElements;
    const LargeFile file(elements);
    WindowFixture fixture;
    fixture.window().open(ui::requestFor(opening::FileInput{file.path}));
    QVERIFY(fixture.waitForJourney());
    const Heartbeat heart;
    QElapsedTimer whole;
    whole.start();
    fixture.part<QTabBar>("tableTabs")->setCurrentIndex(static_cast<int>(ui::tableCount));
    auto *view = fixture.part<ui::JsonView>("jsonView");
    QTRY_VERIFY_WITH_TIMEOUT(view->isVisible(), 60'000);
    const qint64 laidOutMs = whole.restart();
    constexpr int pages = 200;
    for (int page = 0; page < pages; ++page) {
        const qint64 most = view->verticalScrollBar()->maximum();
        view->verticalScrollBar()->setValue(static_cast<int>(most * page / pages)); // each far from the one before
        QCoreApplication::processEvents();
    }
    const qint64 pagesMs = whole.elapsed();
    QTest::keyClick(view, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Up);
    QTest::keyClick(view, Qt::Key_Return);
    const auto &chosen = fixture.tab()->journeyPage()->selection().current();
    QCOMPARE(chosen->pointer, QStringLiteral("/transfers/%1").arg(elements - 1));
    fixture.click("jsonFoldAll");
    QTRY_VERIFY_WITH_TIMEOUT(view->rows().count() < 30, 60'000);
    fixture.click("jsonRaw");
    QVERIFY(view->rows().count() > 30);
    QTest::qWait(0);
    qInfo("its JSON laid out after %lld ms, a page far away after %.1f ms; the longest silence of the window %lld ms, "
          "its longest work %.0f ms",
          laidOutMs, static_cast<double>(pagesMs) / pages, heart.worstMs(), heart.mostWorkMs());
}

void WindowLargeTest::whatIsRevealedIsMaskedAgainAtOnce()
{
    LargeFile file(severalElements);
    WindowFixture fixture;
    fixture.window().open(ui::requestFor(opening::FileInput{file.path}));
    QVERIFY(fixture.waitForJourney());
    QVERIFY(fixture.tab()->journey()->masked);
    fixture.trigger("mask");
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tab()->journey()->masked, 60'000);
    fixture.trigger("mask");
    QVERIFY(fixture.tab()->journey()->masked);
}

void WindowLargeTest::aRevealTakenBackIsNeverShown()
{
    LargeFile file(severalElements);
    WindowFixture fixture;
    fixture.window().open(ui::requestFor(opening::FileInput{file.path}));
    QVERIFY(fixture.waitForJourney());
    bool isAlwaysMasked = true;
    connect(fixture.tab(), &ui::TabPage::changed, this,
            [&] { isAlwaysMasked = isAlwaysMasked && fixture.tab()->journey()->masked; });
    fixture.trigger("mask");
    fixture.trigger("mask");
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
    QVERIFY(fixture.tab()->journey()->masked && isAlwaysMasked);
    fixture.trigger("mask"); // the same can still be asked for
    QTRY_VERIFY_WITH_TIMEOUT(!fixture.tab()->journey()->masked, 60'000);
}

void WindowLargeTest::layingOutCanBeCancelled()
{
    LargeFile file(usualElements); // so that there is time to cancel
    WindowFixture fixture;
    fixture.window().open(ui::requestFor(opening::FileInput{file.path}));
    QTRY_VERIFY_WITH_TIMEOUT(fixture.text("loadingStep") == QLatin1String("Laying it out"), 60'000);
    QTest::keyClick(fixture.part<QWidget>("loadingPage"), Qt::Key_Escape);
    QVERIFY(fixture.waitForMessage());
    QVERIFY(!fixture.tab()->journey());
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
    QCOMPARE(fixture.tab()->state(), ui::TabPage::State::Message);
    fixture.tab()->open();
    QVERIFY(fixture.waitForJourney());
}

SCREENSHOT_TEST_MAIN(WindowLargeTest)
#include "window_large_test.moc"
