// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_kit.h"
#include "opening/opener.h"

#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace opening;

namespace {

/// An opener whose network must never be asked.
struct Parts
{
    explicit Parts(OpenOptions options = {})
        : client(network)
        , opener(
              client,
              [this](const record::EngagementRef &, QObject *, const TakeConnection &take) {
                  asked = true;
                  take(std::nullopt);
              },
              std::move(options))
    {}

    [[nodiscard]] Opening::Result open(const QString &path, const analysis::JourneyPtr &before = nullptr)
    {
        Opening *opening = opener.open(FileInput{path}, &owner, before);
        if (!QTest::qWaitFor([&] { return opening->result().has_value(); }, 60'000)) {
            return tl::unexpected(OpenError{Cancelled{}});
        }
        return *opening->result();
    }

    bool asked = false;
    QNetworkAccessManager network;
    axp::EngagementClient client;
    Opener opener;
    QObject owner;
};

OpenOptions revealing()
{
    OpenOptions options;
    options.reveal = true;
    return options;
}

const exports::CaseFileError *faultIn(const Opening::Result &result)
{
    const auto *bad = result ? nullptr : std::get_if<BadCaseFile>(&result.error());
    return bad ? &bad->error : nullptr;
}

} // namespace

/// Case files that are opened: known by what is in them, shown as what they hold, refused with the reason.
class OpeningCaseFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void itIsKnownByItsContent_data();
    void itIsKnownByItsContent();
    void itSaysWhereTheRecordIsFrom();
    void aMaskedOneIsShownAsItIs();
    void theIdThatWasAskedForIsKept();
    void readingItAnewKnowsWhatHasChanged();
    void whatWasMaskedIsNotComparedWithWhatWasNot();
    void aDamagedOneIsRefused();
    void aRecordThatIsNoneIsRefused();
    void itMayBeLargerThanTheRecordInIt();

private:
    [[nodiscard]] QString fileWith(const QByteArray &bytes, const QString &suffix = QStringLiteral("engagement"))
    {
        const QString path = m_folder.filePath(QStringLiteral("%1.%2").arg(++m_count).arg(suffix));
        return write(path, bytes) ? path : QString();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }
    /// A case file's bytes of a record as received.
    static QByteArray caseOf(const QByteArray &record, bool reveal = true)
    {
        const auto journey = casekit::journeyOf(record, casekit::serviceOrigin(record), reveal);
        return casekit::bytesOf(exports::caseFileOf(*journey, casekit::someNotes(), casekit::written));
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void OpeningCaseFileTest::itIsKnownByItsContent_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char *suffix : {"engagement", "json", "txt", "ENGAGEMENT"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void OpeningCaseFileTest::itIsKnownByItsContent()
{
    QFETCH(const QString, suffix);
    Parts parts;
    const auto result = parts.open(fileWith(casekit::stored("version-1.engagement"), suffix));
    QVERIFY(result && *result);
    QVERIFY((*result)->engagements.front().origin.caseFile);
    QVERIFY((*result)->notes == casekit::someNotes());
    // A plain record stays one, whatever it is called.
    const auto plain = parts.open(fileWith(casekit::sampleBytes(), suffix));
    QVERIFY(plain && !(*plain)->engagements.front().origin.caseFile && (*plain)->notes.empty());
    QVERIFY(!parts.asked);
}

void OpeningCaseFileTest::itSaysWhereTheRecordIsFrom()
{
    Parts parts;
    const QString path = fileWith(casekit::stored("version-1.engagement"));
    const auto result = parts.open(path);
    QVERIFY(result && (*result)->masked && analysis::canReveal(**result));
    const analysis::JourneyEngagement &engagement = (*result)->engagements.front();
    const analysis::Origin expected = casekit::serviceOrigin(casekit::sampleBytes());
    QVERIFY(engagement.origin.kind == expected.kind && engagement.origin.url == expected.url);
    QCOMPARE(engagement.origin.name, expected.name);
    QCOMPARE(engagement.origin.sha256, expected.sha256);
    QCOMPARE(engagement.origin.caseFile->name, QFileInfo(path).fileName());
    QVERIFY(!engagement.origin.caseFile->masked);
    QCOMPARE(engagement.analysis->asOf, expected.fetchedAt);
    QCOMPARE(engagement.shown->engagement.participants->front().callingNumber->toString(), QStringLiteral("Phone 1"));
}

void OpeningCaseFileTest::aMaskedOneIsShownAsItIs()
{
    Parts parts(revealing());
    const auto result = parts.open(fileWith(casekit::stored("version-1-masked.engagement")));
    QVERIFY(result && (*result)->masked && !analysis::canReveal(**result));
    const analysis::JourneyEngagement &engagement = (*result)->engagements.front();
    QVERIFY(engagement.shown == engagement.received);
    QCOMPARE(engagement.shown->engagement.participants->front().callingNumber->toString(), QStringLiteral("Phone 1"));
    QCOMPARE(engagement.origin.sha256, casekit::serviceOrigin(casekit::sampleBytes()).sha256);
}

void OpeningCaseFileTest::theIdThatWasAskedForIsKept()
{
    // The service was asked for another engagement than it sent.
    const QByteArray record(R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"COMPLETED"})");
    Parts parts;
    const auto result = parts.open(fileWith(caseOf(record)));
    QVERIFY(result);
    const auto &findings = (*result)->engagements.front().analysis->findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const analysis::Finding &finding) {
        return finding.code == analysis::FindingCode::WrongEngagement;
    }));
}

void OpeningCaseFileTest::readingItAnewKnowsWhatHasChanged()
{
    Parts parts;
    const QString path = fileWith(casekit::stored("version-1.engagement"));
    const auto before = parts.open(path);
    QVERIFY(before);
    const auto same = parts.open(path, *before);
    QVERIFY(same && !(*same)->engagements.front().earlier);
    QVERIFY(write(path, caseOf(casekit::sampleBytes().replace("COMPLETED", "ACTIVE"))));
    const auto after = parts.open(path, *same);
    QVERIFY(after && (*after)->engagements.front().earlier);
    QVERIFY(!parts.asked);
}

void OpeningCaseFileTest::whatWasMaskedIsNotComparedWithWhatWasNot()
{
    Parts parts;
    const QString path = fileWith(casekit::stored("version-1.engagement"));
    const auto before = parts.open(path);
    QVERIFY(before);
    QVERIFY(write(path, casekit::stored("version-1-masked.engagement")));
    const auto after = parts.open(path, *before);
    QVERIFY(after && !(*after)->engagements.front().earlier);
}

void OpeningCaseFileTest::aDamagedOneIsRefused()
{
    Parts parts;
    QByteArray bytes = casekit::stored("version-1.engagement");
    bytes.replace("Line was bad", "Line was good");
    const QString path = fileWith(bytes);
    const auto result = parts.open(path);
    QVERIFY(faultIn(result));
    QVERIFY(faultIn(result)->kind == exports::CaseFileErrorKind::Changed);
    QCOMPARE(std::get<BadCaseFile>(result.error()).name, QFileInfo(path).fileName());
}

void OpeningCaseFileTest::aRecordThatIsNoneIsRefused()
{
    const QByteArray record("[1]");
    exports::CaseFile file;
    file.engagements.push_back({record, casekit::serviceOrigin(record), false});
    Parts parts;
    const auto result = parts.open(fileWith(casekit::bytesOf(file)));
    QVERIFY(faultIn(result));
    QVERIFY(faultIn(result)->kind == exports::CaseFileErrorKind::BadRecord);
    QVERIFY(faultIn(result)->reading.kind == record::ReadErrorKind::NotAnObject);
}

void OpeningCaseFileTest::itMayBeLargerThanTheRecordInIt()
{
    OpenOptions options;
    options.limits.bytes = casekit::sampleBytes().size();
    const QString path = fileWith(casekit::stored("version-1.engagement"));
    QVERIFY(QFileInfo(path).size() > options.limits.bytes);
    Parts enough(options);
    QVERIFY(enough.open(path));
    --options.limits.bytes;
    Parts tooLittle(options);
    const auto result = tooLittle.open(path);
    QVERIFY(faultIn(result));
    QVERIFY(faultIn(result)->kind == exports::CaseFileErrorKind::TooLarge);
    QCOMPARE(std::get<BadCaseFile>(result.error()).limit, options.limits.bytes);
}

QTEST_GUILESS_MAIN(OpeningCaseFileTest)
#include "opening_case_file_test.moc"
