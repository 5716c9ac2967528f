// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "holdings.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QTabWidget>

namespace {

constexpr double mostGrowth = 1.05; ///< design/performance.md
constexpr int tabsAtOnce = 10;

/// Opens tabs, looks at each, and closes them all.
void openAndClose(WindowFixture &fixture)
{
    const QStringList names{QStringLiteral("specification"), QStringLiteral("three-days"),
                            QStringLiteral("bot-chat-email"), QStringLiteral("every-finding")};
    auto *tabs = fixture.part<QTabWidget>("tabs");
    for (int i = 0; i < tabsAtOnce; ++i) {
        // A record that is open already would only be gone to.
        const QString copy = fixture.folder.filePath(QStringLiteral("%1.json").arg(i));
        QFile::remove(copy);
        QVERIFY(QFile::copy(QStringLiteral(SAMPLES_DIR "/%1.json").arg(names[i % names.size()]), copy));
        fixture.window().openInput(opening::FileInput{copy});
        QVERIFY(fixture.waitForJourney());
    }
    QCOMPARE(fixture.window().tabPages().size(), std::size_t(tabsAtOnce));
    while (!fixture.window().tabPages().empty()) {
        fixture.trigger("closeTab");
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        tabs->setCurrentIndex(0);
    }
}

} // namespace

/// Many tabs opened and closed leave nothing behind. `SOAK_TABS` says how many.
class WindowSoakTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void closedTabsGiveTheirMemoryBack();
};

void WindowSoakTest::closedTabsGiveTheirMemoryBack()
{
    const int asked = qEnvironmentVariableIntValue("SOAK_TABS");
    const int count = asked > 0 ? asked : 200;
    WindowFixture fixture;
    fixture.window();
    for (int warm = 0; warm < 3; ++warm) {
        openAndClose(fixture);
    }
    const auto before = holdings();
    for (int tabs = 0; tabs < count; tabs += tabsAtOnce) {
        openAndClose(fixture);
    }
    const auto after = holdings();
    if (!before || !after) {
        QSKIP("The system does not say how much memory is used.");
    }
    const double growth = after->mebibytes / before->mebibytes;
    qInfo("%d tabs: %.1f MiB before, %.1f MiB after (x %.3f); %lld files open, then %lld", count, before->mebibytes,
          after->mebibytes, growth, qlonglong(before->files), qlonglong(after->files));
    QVERIFY(after->files <= before->files);
    QVERIFY(isSanitized || growth <= mostGrowth);
}

SCREENSHOT_TEST_MAIN(WindowSoakTest)
#include "window_soak_test.moc"
