// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/opener.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opening;

namespace {

const QString sample = QStringLiteral(SAMPLES_DIR "/ordinary-call.json");

/// An opener whose network must never be asked.
struct Parts
{
    explicit Parts(OpenOptions options = {})
        : client(network)
        , opener(
              client, [](const record::EngagementRef &, QObject *, const TakeConnection &take) { take(std::nullopt); },
              std::move(options))
    {}

    QNetworkAccessManager network;
    axp::EngagementClient client;
    Opener opener;
    QObject owner;
};

/// Waits for an opening, which must tell its end once.
Opening::Result resultOf(Opening *opening)
{
    QSignalSpy finished(opening, &Opening::finished);
    if (!QTest::qWaitFor([&] { return opening->result().has_value(); }, 60'000)) {
        return tl::unexpected(OpenError{Cancelled{}});
    }
    QCoreApplication::processEvents();
    return finished.count() == 1 ? *opening->result() : Opening::Result(nullptr);
}

template<typename Error>
const Error *errorIn(const Opening::Result &result)
{
    return result ? nullptr : std::get_if<Error>(&result.error());
}

} // namespace

/// Files and standard things that are opened, off the caller's thread.
class OpeningFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aRecordBecomesAJourney();
    void whatIsAskedForIsRevealedAndAsOf();
    void filesThatCannotBeReadSayWhy_data();
    void filesThatCannotBeReadSayWhy();
    void filesThatHoldNoEngagementSayWhere_data();
    void filesThatHoldNoEngagementSayWhere();
    void aFileBeyondTheLimitIsTooLarge();
    void anIdWithoutAConnectionIsNotFetched();
    void nothingEndsWithinOpen();
    void cancelEndsAtOnceAndOnce();
    void whatIsDeletedWhileItReadsHarmsNobody();

private:
    [[nodiscard]] QString fileWith(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.json").arg(++m_count));
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void OpeningFilesTest::aRecordBecomesAJourney()
{
    Parts parts;
    const auto result = resultOf(parts.opener.open(FileInput{sample}, &parts.owner));
    QVERIFY(result && *result);
    QCOMPARE((*result)->engagements.size(), std::size_t(1));
    const analysis::JourneyEngagement &engagement = (*result)->engagements.front();
    QVERIFY((*result)->masked);
    QCOMPARE(engagement.shown->engagement.id->toString(), QStringLiteral("ca11ab1e-0000-4000-8000-000000000001"));
    QCOMPARE(engagement.shown->engagement.participants->front().callingNumber->toString(), QStringLiteral("Phone 1"));
    QCOMPARE(engagement.origin.name, QStringLiteral("ordinary-call.json"));
    QCOMPARE(engagement.origin.sha256.size(), 64);
    QVERIFY(engagement.origin.kind == analysis::Origin::Kind::File && !engagement.origin.fetchedAt);
    QVERIFY(engagement.analysis->findings.empty());
}

void OpeningFilesTest::whatIsAskedForIsRevealedAndAsOf()
{
    OpenOptions options;
    options.reveal = true;
    options.asOf = record::Instant{1'800'000'000'000};
    Parts parts(options);
    const auto result = resultOf(parts.opener.open(FileInput{sample}, &parts.owner));
    QVERIFY(result && *result);
    const analysis::JourneyEngagement &engagement = (*result)->engagements.front();
    QVERIFY(!(*result)->masked);
    QCOMPARE(engagement.shown->engagement.participants->front().callingNumber->toString(),
             QStringLiteral("+49 30 23125 148"));
    QCOMPARE(engagement.analysis->asOf, options.asOf);
}

void OpeningFilesTest::filesThatCannotBeReadSayWhy_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("kind");
    QTest::newRow("missing") << QStringLiteral("/nowhere/x.json") << int(FileErrorKind::Missing);
    QTest::newRow("a folder") << QStringLiteral(SAMPLES_DIR) << int(FileErrorKind::NotAFile);
    QTest::newRow("below a file") << sample + QStringLiteral("/x") << int(FileErrorKind::Missing);
}

void OpeningFilesTest::filesThatCannotBeReadSayWhy()
{
    QFETCH(const QString, path);
    Parts parts;
    const auto result = resultOf(parts.opener.open(FileInput{path}, &parts.owner));
    const auto *error = errorIn<FileError>(result);
    QVERIFY(error);
    QTEST(int(error->kind), "kind");
    QVERIFY(!error->name.isEmpty());
}

void OpeningFilesTest::filesThatHoldNoEngagementSayWhere_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("white space") << QByteArray(" \n");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("HTML") << QByteArray("<!DOCTYPE html><html></html>");
    QTest::newRow("a list") << QByteArray("[{}]");
    QTest::newRow("cut") << QByteArray(R"({"id":"x","participants":[{"id":)");
    QTest::newRow("binary") << QByteArray("\x00\xff\xfe\x00", 4);
}

void OpeningFilesTest::filesThatHoldNoEngagementSayWhere()
{
    QFETCH(const QByteArray, bytes);
    Parts parts;
    const QString path = fileWith(bytes);
    const auto result = resultOf(parts.opener.open(FileInput{path}, &parts.owner));
    const auto *error = errorIn<NoEngagement>(result);
    QVERIFY(error);
    QCOMPARE(error->name, QFileInfo(path).fileName());
    QVERIFY(error->error.position.line >= 1);
}

void OpeningFilesTest::aFileBeyondTheLimitIsTooLarge()
{
    OpenOptions options;
    options.limits.bytes = 100;
    Parts parts(options);
    const auto tooLarge = resultOf(parts.opener.open(FileInput{fileWith("{}" + QByteArray(99, ' '))}, &parts.owner));
    QVERIFY(errorIn<FileError>(tooLarge));
    QVERIFY(errorIn<FileError>(tooLarge)->kind == FileErrorKind::TooLarge);
    QVERIFY(resultOf(parts.opener.open(FileInput{fileWith("{}" + QByteArray(98, ' '))}, &parts.owner)));
}

void OpeningFilesTest::anIdWithoutAConnectionIsNotFetched()
{
    Parts parts;
    const record::EngagementRef ref{QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a"), {}};
    const auto result = resultOf(parts.opener.open(ref, &parts.owner));
    QVERIFY(errorIn<NoConnection>(result));
    QVERIFY(errorIn<NoConnection>(result)->ref == ref);
}

void OpeningFilesTest::nothingEndsWithinOpen()
{
    Parts parts;
    for (const Input &input : {Input(FileInput{QStringLiteral("/nowhere")}), Input(FileInput{sample}),
                               Input(record::EngagementRef{QStringLiteral("x"), {}})}) {
        Opening *opening = parts.opener.open(input, &parts.owner);
        QVERIFY(!opening->result());
        QTRY_VERIFY_WITH_TIMEOUT(opening->result(), 60'000);
    }
}

void OpeningFilesTest::cancelEndsAtOnceAndOnce()
{
    Parts parts;
    Opening *opening = parts.opener.open(FileInput{sample}, &parts.owner);
    QSignalSpy finished(opening, &Opening::finished);
    opening->cancel();
    QVERIFY(opening->result() && errorIn<Cancelled>(*opening->result()));
    opening->cancel();
    // Whatever the worker still hands over comes too late.
    QVERIFY(resultOf(parts.opener.open(FileInput{sample}, &parts.owner)));
    QCOMPARE(finished.count(), 1);
    QVERIFY(errorIn<Cancelled>(*opening->result()));
}

void OpeningFilesTest::whatIsDeletedWhileItReadsHarmsNobody()
{
    QByteArray large = R"({"attributes":[)";
    for (int i = 0; i < 100'000; ++i) {
        large += i > 0 ? ",\"abc\"" : "\"abc\"";
    }
    const QString path = fileWith(large + "]}");
    for (int i = 0; i < 20; ++i) {
        Parts parts;
        delete parts.opener.open(FileInput{path}, &parts.owner);
        static_cast<void>(parts.opener.open(FileInput{path}, &parts.owner));
    }
    Parts parts;
    QVERIFY(resultOf(parts.opener.open(FileInput{path}, &parts.owner)));
}

QTEST_GUILESS_MAIN(OpeningFilesTest)
#include "opening_files_test.moc"
