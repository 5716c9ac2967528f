// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/analysis.h"
#include "demo/samples.h"
#include "record/engagement_reader.h"
#include "record/engagement_ref.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

namespace {

QByteArray fileBytes(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

demo::Sample sampleCalled(const QString &title)
{
    const auto samples = demo::sampleIndex().samples;
    const auto found = std::find_if(samples.begin(), samples.end(),
                                    [&title](const demo::Sample &sample) { return sample.title == title; });
    return found != samples.end() ? *found : demo::Sample{};
}

analysis::Analysis analysed(const demo::Sample &sample)
{
    return analysis::analyse(record::readEngagement(sample.bytes).value(), {.asOf = {}, .askedId = sample.id});
}

/// `code pointer` of each finding.
QStringList findingsIn(const demo::Sample &sample)
{
    QStringList lines;
    for (const analysis::Finding &finding : analysed(sample).findings) {
        lines += analysis::findingName(finding.code) + QLatin1Char(' ') + finding.path.toPointer();
    }
    return lines;
}

} // namespace

/// The records we wrote: what each shows, and that none shows anything it should not.
class DemoSamplesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everySampleHasAnIdATitleAndARecord();
    void theFirstIsTheSpecificationsOwnToTheByte();
    void everyFileIsBuiltInAndListed();
    void eachRecordHasTheFindingsItWasWrittenFor_data();
    void eachRecordHasTheFindingsItWasWrittenFor();
    void everyFindingThereIsIsThere();
    void recordsAreWrittenOneMemberALine();
};

void DemoSamplesTest::everySampleHasAnIdATitleAndARecord()
{
    const demo::SampleIndex index = demo::sampleIndex();
    QVERIFY(record::isAccountId(index.accountId));
    QCOMPARE(index.samples.size(), std::size_t(8));
    QStringList ids;
    for (const demo::Sample &sample : index.samples) {
        QVERIFY2(record::isEngagementId(sample.id), qUtf8Printable(sample.id));
        QCOMPARE(sample.id, sample.id.toLower());
        QVERIFY(!sample.title.isEmpty() && !sample.description.isEmpty());
        QVERIFY2(record::readEngagement(sample.bytes), qUtf8Printable(sample.title));
        ids += sample.id;
    }
    QCOMPARE(ids.removeDuplicates(), 0);
}

void DemoSamplesTest::theFirstIsTheSpecificationsOwnToTheByte()
{
    const demo::Sample first = demo::sampleIndex().samples.front();
    QCOMPARE(first.bytes, fileBytes(QStringLiteral("specification.json")));
    QCOMPARE(QCryptographicHash::hash(first.bytes, QCryptographicHash::Sha256).toHex(),
             "7bcbfc1ce7b2a8326e3dc4604c308c165e6bd7d0bd305bb7027840c1be40b73e");
}

void DemoSamplesTest::everyFileIsBuiltInAndListed()
{
    const demo::SampleIndex index = demo::sampleIndex();
    QCOMPARE(index.bytes, fileBytes(QStringLiteral("index.json")));
    const QStringList files = QDir(QStringLiteral(SAMPLES_DIR)).entryList({QStringLiteral("*.json")});
    QCOMPARE(std::size_t(files.size()), index.samples.size() + 1);
    for (const demo::Sample &sample : index.samples) {
        QVERIFY2(std::any_of(files.begin(), files.end(),
                             [&sample](const QString &name) { return fileBytes(name) == sample.bytes; }),
                 qUtf8Printable(sample.title));
    }
}

void DemoSamplesTest::eachRecordHasTheFindingsItWasWrittenFor_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *title, const char *findings) {
        QTest::newRow(title) << QString::fromLatin1(title)
                             << QString::fromLatin1(findings).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    };
    row("The specification's own sample", "updated-before-end /updateDate\n"
                                          "left-after-end /participants/0/leftAt\n"
                                          "left-after-end /participants/1/leftAt\n"
                                          "outside-engagement /queues/0/queuedAt\n"
                                          "unknown-agent /queues/0/agentId\n"
                                          "outside-engagement /queues/0/acceptedAt\n"
                                          "unknown-agent /transfers/0/initiatingAgentId\n"
                                          "unknown-dialog /transfers/0/dialogId\n"
                                          "unknown-channel /transfers/0/channelId\n"
                                          "outside-engagement /transfers/0/timestamp\n"
                                          "self-transfer /transfers/0/destinationAgentId\n"
                                          "unknown-agent /transfers/0/destinationAgentId\n"
                                          "outside-engagement /transfers/0/destinationAgentJoinedAt");
    row("An ordinary call", "");
    row("Bot, chat, call and e-mail", "");
    row("Abandoned in the queue", "abandoned /queues/1");
    row("Consulted, then transferred outside", "");
    row("Three days of e-mails", "");
    row("Every finding there is", "malformed-id /id\n"
                                  "wrong-engagement /id\n"
                                  "unknown-value /direction\n"
                                  "updated-before-end /updateDate\n"
                                  "joined-before-start /participants/0/joinedAt\n"
                                  "duplicate-key /participants/1/agentDisplayName\n"
                                  "duplicate-id /participants/2/id\n"
                                  "left-after-end /participants/3/leftAt\n"
                                  "wrong-type /participants/3/extension\n"
                                  "unknown-channel /participants/4/channelId\n"
                                  "missing-end /participants/4/leftAt\n"
                                  "unknown-value /participants/5/type\n"
                                  "unmodelled-field /participants/5/deviceType\n"
                                  "missing-start /participants/5/joinedAt\n"
                                  "bad-time /agentNotes/0/updatedAt\n"
                                  "range-reversed /queues/0/proficiencyRangeMax\n"
                                  "no-time-zone /queues/0/queuedAt\n"
                                  "out-of-range /queues/1/priority\n"
                                  "accepted-without-time /queues/1/acceptedAt\n"
                                  "unknown-agent /queues/2/agentId\n"
                                  "reversed /queues/2/acceptedAt\n"
                                  "abandoned /queues/3\n"
                                  "unknown-dialog /transfers/0/dialogId\n"
                                  "outside-engagement /transfers/1/timestamp\n"
                                  "self-transfer /transfers/1/destinationAgentId\n"
                                  "unknown-value /transfers/1/transferType");
}

void DemoSamplesTest::eachRecordHasTheFindingsItWasWrittenFor()
{
    QFETCH(const QString, title);
    QFETCH(const QStringList, findings);
    QCOMPARE(findingsIn(sampleCalled(title)).join(QLatin1Char('\n')), findings.join(QLatin1Char('\n')));
}

void DemoSamplesTest::everyFindingThereIsIsThere()
{
    const auto findings = analysed(sampleCalled(QStringLiteral("Every finding there is"))).findings;
    for (int code = 0; code <= int(analysis::FindingCode::MalformedId); ++code) {
        const bool isThere = std::any_of(findings.begin(), findings.end(), [code](const analysis::Finding &finding) {
            return finding.code == analysis::FindingCode(code);
        });
        QVERIFY2(isThere, analysis::findingName(analysis::FindingCode(code)).data());
    }
}

void DemoSamplesTest::recordsAreWrittenOneMemberALine()
{
    const auto samples = demo::sampleIndex().samples;
    for (auto sample = samples.begin() + 1; sample != samples.end(); ++sample) {
        const QList<QByteArray> lines = sample->bytes.split('\n');
        QVERIFY(lines.size() > 40 && lines.back().isEmpty());
        for (const QByteArray &line : lines) {
            QVERIFY2(line.count("\": ") <= 1 && !line.contains('\t'), line.constData());
        }
    }
}

QTEST_GUILESS_MAIN(DemoSamplesTest)
#include "demo_samples_test.moc"
