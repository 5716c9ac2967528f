// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/settings.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using settings::Key;
using settings::MemoryStorage;
using settings::MotionChoice;
using settings::Settings;
using settings::ThemeChoice;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr record::Instant now{1'700'000'000'000};

record::EngagementRef numbered(int number)
{
    return {QStringLiteral("00000000-0000-4000-8000-%1").arg(number, 12, 10, QLatin1Char('0')), std::nullopt};
}

record::EngagementRef addressed()
{
    return {numbered(7).id,
            record::ServiceAddress{QUrl(QStringLiteral("https://axp.example.org")), QStringLiteral("ABCDEF")}};
}

} // namespace

class SettingsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsMissingIsTheDefault();
    void whatMakesNoSenseIsTheDefault_data();
    void whatMakesNoSenseIsTheDefault();
    void aChoiceSurvivesTheFile();
    void aPresetIsADefault();
    void aLockOutweighsTheUsersChoice();
    void aLockWithoutAValueLocksNothing();
    void theLatestEngagementComesFirstAndOnlyOnce();
    void anOldEngagementIsForgotten();
    void noDaysRememberNothing();
    void onlyTwentyAreRemembered();
    void brokenLinesAreLeftOut();
    void nothingButIdAndAddressIsWritten();
    void resetForgetsEverything();
};

void SettingsTest::whatIsMissingIsTheDefault()
{
    MemoryStorage storage;
    const Settings chosen(storage);
    QCOMPARE(chosen.theme(), ThemeChoice::System);
    QCOMPARE(chosen.motion(), MotionChoice::System);
    QCOMPARE(chosen.timeZone(), QStringLiteral("local"));
    QCOMPARE(chosen.sizeLimitMiB(), 512);
    QCOMPARE(chosen.recentDays(), 30);
    QCOMPARE(chosen.windowGeometry(), QByteArray());
    QVERIFY(chosen.recent(now).empty());
}

void SettingsTest::whatMakesNoSenseIsTheDefault_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QVariant>("value");
    QTest::newRow("theme") << QStringLiteral("theme") << QVariant(QStringLiteral("pink"));
    QTest::newRow("motion") << QStringLiteral("motion") << QVariant(QStringLiteral("sometimes"));
    QTest::newRow("size that is no number") << QStringLiteral("sizeLimitMiB") << QVariant(QStringLiteral("many"));
    QTest::newRow("size of nothing") << QStringLiteral("sizeLimitMiB") << QVariant(0);
    QTest::newRow("size beyond 4 GiB") << QStringLiteral("sizeLimitMiB") << QVariant(4096);
    QTest::newRow("days below none") << QStringLiteral("recentDays") << QVariant(-1);
    QTest::newRow("days that are a list") << QStringLiteral("recentDays") << QVariant(QStringList{QStringLiteral("1")});
}

void SettingsTest::whatMakesNoSenseIsTheDefault()
{
    QFETCH(QString, name);
    QFETCH(QVariant, value);
    MemoryStorage storage;
    storage.setValue(name, value);
    const Settings chosen(storage);
    QCOMPARE(chosen.theme(), ThemeChoice::System);
    QCOMPARE(chosen.motion(), MotionChoice::System);
    QCOMPARE(chosen.sizeLimitMiB(), 512);
    QCOMPARE(chosen.recentDays(), 30);
}

void SettingsTest::aChoiceSurvivesTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    {
        settings::IniStorage storage(path);
        Settings chosen(storage);
        chosen.setTheme(ThemeChoice::Dark);
        chosen.setMotion(MotionChoice::Off);
        chosen.setTimeZone(QStringLiteral("Europe/Dublin"));
        chosen.setWindowGeometry(QByteArray("\0\1\2\xff", 4));
        chosen.addRecent(numbered(1), now);
        chosen.addRecent(addressed(), now);
    }
    settings::IniStorage storage(path);
    const Settings chosen(storage);
    QCOMPARE(chosen.theme(), ThemeChoice::Dark);
    QCOMPARE(chosen.motion(), MotionChoice::Off);
    QCOMPARE(chosen.timeZone(), QStringLiteral("Europe/Dublin"));
    QCOMPARE(chosen.windowGeometry(), QByteArray("\0\1\2\xff", 4));
    QCOMPARE(chosen.recent(now).size(), std::size_t(2));
    QCOMPARE(chosen.recent(now)[0].ref, addressed());
    QCOMPARE(chosen.place(), path);
}

void SettingsTest::aPresetIsADefault()
{
    MemoryStorage own, preset;
    preset.setValue(QStringLiteral("theme"), QStringLiteral("dark"));
    Settings chosen(own, &preset);
    QCOMPARE(chosen.theme(), ThemeChoice::Dark);
    QVERIFY(!chosen.isLocked(Key::Theme));
    chosen.setTheme(ThemeChoice::Light);
    QCOMPARE(chosen.theme(), ThemeChoice::Light);
}

void SettingsTest::aLockOutweighsTheUsersChoice()
{
    MemoryStorage own, preset;
    own.setValue(QStringLiteral("recentDays"), 300);
    preset.setValue(QStringLiteral("recentDays"), 0);
    preset.setValue(QStringLiteral("lock/recentDays"), true);
    const Settings chosen(own, &preset);
    QVERIFY(chosen.isLocked(Key::RecentDays));
    QCOMPARE(chosen.recentDays(), 0);
}

void SettingsTest::aLockWithoutAValueLocksNothing()
{
    MemoryStorage own, preset;
    preset.setValue(QStringLiteral("lock/theme"), true);
    preset.setValue(QStringLiteral("windowGeometry"), QByteArray("x"));
    preset.setValue(QStringLiteral("lock/windowGeometry"), true);
    const Settings chosen(own, &preset);
    QVERIFY(!chosen.isLocked(Key::Theme));
    QVERIFY(!chosen.isLocked(Key::WindowGeometry)); // nobody's business but the user's
}

void SettingsTest::theLatestEngagementComesFirstAndOnlyOnce()
{
    MemoryStorage storage;
    Settings chosen(storage);
    chosen.addRecent(numbered(1), now);
    chosen.addRecent(numbered(2), {now.ms + 1});
    chosen.addRecent(numbered(1), {now.ms + 2});
    const auto recent = chosen.recent({now.ms + 3});
    QCOMPARE(recent.size(), std::size_t(2));
    QCOMPARE(recent[0].ref, numbered(1));
    QCOMPARE(recent[0].openedAt.ms, now.ms + 2);
    QCOMPARE(recent[1].ref, numbered(2));
}

void SettingsTest::anOldEngagementIsForgotten()
{
    MemoryStorage storage;
    Settings chosen(storage);
    chosen.addRecent(numbered(1), now);
    QCOMPARE(chosen.recent({now.ms + 30 * dayMs - 1}).size(), std::size_t(1));
    QVERIFY(chosen.recent({now.ms + 30 * dayMs}).empty());
    chosen.forgetOld({now.ms + 30 * dayMs});
    QVERIFY(storage.value(QStringLiteral("recent")).toStringList().isEmpty()); // not only hidden
}

void SettingsTest::noDaysRememberNothing()
{
    MemoryStorage storage;
    storage.setValue(QStringLiteral("recentDays"), 0);
    Settings chosen(storage);
    chosen.addRecent(numbered(1), now);
    QVERIFY(storage.value(QStringLiteral("recent")).toStringList().isEmpty());
}

void SettingsTest::onlyTwentyAreRemembered()
{
    MemoryStorage storage;
    Settings chosen(storage);
    for (int i = 0; i < 30; ++i) {
        chosen.addRecent(numbered(i), {now.ms + i});
    }
    const auto recent = chosen.recent({now.ms + 30});
    QCOMPARE(recent.size(), std::size_t(20));
    QCOMPARE(recent.front().ref, numbered(29));
}

void SettingsTest::brokenLinesAreLeftOut()
{
    MemoryStorage storage;
    const QString time = QString::number(now.ms);
    storage.setValue(QStringLiteral("recent"),
                     QStringList{QString(), QStringLiteral("no time"), time, time + QLatin1String(" no-id"),
                                 time + QLatin1String(" https://example.org/other"),
                                 time + QLatin1Char(' ') + numbered(3).id});
    const auto recent = Settings(storage).recent({now.ms + 1});
    QCOMPARE(recent.size(), std::size_t(1));
    QCOMPARE(recent[0].ref, numbered(3));
}

void SettingsTest::nothingButIdAndAddressIsWritten()
{
    MemoryStorage storage;
    Settings(storage).addRecent(addressed(), now);
    QCOMPARE(storage.value(QStringLiteral("recent")).toStringList(),
             QStringList(QString::number(now.ms) +
                         QLatin1String(" https://axp.example.org/api/journey/v1/accounts/ABCDEF/engagements/") +
                         addressed().id));
}

void SettingsTest::resetForgetsEverything()
{
    MemoryStorage storage;
    Settings chosen(storage);
    chosen.setTheme(ThemeChoice::Dark);
    chosen.addRecent(numbered(1), now);
    chosen.reset();
    QCOMPARE(chosen.theme(), ThemeChoice::System);
    QVERIFY(chosen.recent(now).empty());
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "settings_test.moc"
