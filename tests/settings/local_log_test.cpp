// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/local_log.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using settings::LocalLog;
using settings::LogAction;
using settings::LogEntry;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr record::Instant now{1'700'000'000'000};
const QString anId = QStringLiteral("8e557fd6-9a3c-4ddb-b5ba-0b2f9a34cbb9");

LogEntry entryBefore(int days)
{
    return {{now.ms - days * dayMs}, LogAction::Exported, anId, QStringLiteral("png"), false};
}

} // namespace

/// The log of what was revealed, copied and exported, in a real file.
class LocalLogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void whatIsNotedIsReadBackByAnother();
    void whatIsTooOldIsTakenOut();
    void nothingIsNotedForNoDays();
    void linesWithoutSenseDoNotCount();
    void onlyItsOwnerCanReadIt();
    void whatCannotBeWrittenIsSaid();
};

void LocalLogTest::whatIsNotedIsReadBackByAnother()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("not/yet/there.jsonl"));
    const std::vector<LogEntry> noted{{{now.ms - 2}, LogAction::Revealed, anId, {}, false},
                                      {{now.ms - 1}, LogAction::Copied, {}, QStringLiteral("text"), true},
                                      entryBefore(0)};
    const LocalLog log(path, 30);
    QVERIFY(log.entries(now).empty());
    for (const LogEntry &entry : noted) {
        QVERIFY(log.note(entry));
    }
    QVERIFY(LocalLog(path, 30).entries(now) == noted);
    log.clear();
    QVERIFY(log.entries(now).empty() && !QFile::exists(path));
}

void LocalLogTest::whatIsTooOldIsTakenOut()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("log"));
    const LocalLog log(path, 30);
    QVERIFY(log.note(entryBefore(31)) && log.note(entryBefore(29)));
    QVERIFY(log.entries(now) == std::vector{entryBefore(29)});
    log.forgetOld(now);
    QVERIFY(LocalLog(path, 365).entries(now) == std::vector{entryBefore(29)});
    LocalLog(path, 20).forgetOld(now);
    QVERIFY(!QFile::exists(path));
}

void LocalLogTest::nothingIsNotedForNoDays()
{
    const QTemporaryDir folder;
    const LocalLog log(folder.filePath(QStringLiteral("log")), 0);
    QVERIFY(log.note(entryBefore(0)));
    QVERIFY(!QFile::exists(log.place()));
}

void LocalLogTest::linesWithoutSenseDoNotCount()
{
    const QTemporaryDir folder;
    const LocalLog log(folder.filePath(QStringLiteral("log")), 30);
    QVERIFY(log.note(entryBefore(1)));
    QFile file(log.place());
    QVERIFY(file.open(QIODevice::Append));
    file.write("\n{}\n[1]\nnot json\n{\"at\":\"2023-13-01\",\"action\":\"copied\"}\n{\"at\":\"2023-11-14T00:00:00Z\","
               "\"action\":\"eaten\"}\n");
    file.write(QByteArray(100'000, '[') + '\n');
    file.close();
    QVERIFY(log.note(entryBefore(0)));
    QVERIFY(log.entries(now) == (std::vector{entryBefore(1), entryBefore(0)}));
}

void LocalLogTest::onlyItsOwnerCanReadIt()
{
    const QTemporaryDir folder;
    const LocalLog log(folder.filePath(QStringLiteral("log")), 30);
    QVERIFY(log.note(entryBefore(40)) && log.note(entryBefore(0)));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(log.place()) & others));
    log.forgetOld(now);
    QVERIFY(!(QFile::permissions(log.place()) & others));
}

void LocalLogTest::whatCannotBeWrittenIsSaid()
{
    const QTemporaryDir folder;
    QFile inTheWay(folder.filePath(QStringLiteral("file")));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    const LocalLog log(inTheWay.fileName() + QStringLiteral("/log"), 30);
    QVERIFY(!log.note(entryBefore(0)));
    QVERIFY(log.entries(now).empty());
}

QTEST_GUILESS_MAIN(LocalLogTest)
#include "local_log_test.moc"
