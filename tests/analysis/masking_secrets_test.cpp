// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/report.h"
#include "masking_kit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace maskingkit;

namespace {

/// `{"key":#,…}` with `#` for every scalar and `?` for keys; the latter may be masked too.
QString shapeOf(const record::RecordText &text, record::TextRange value)
{
    const QByteArrayView said = text.slice(value);
    if (!said.startsWith('{') && !said.startsWith('['))
        return QStringLiteral("#");
    QStringList members;
    for (const record::TextMember &member : text.members(value))
        members << (said.startsWith('{') ? QStringLiteral("?:") : QString()) + shapeOf(text, member.value);
    return QString::fromUtf8(said.first(1)) + members.join(u',');
}

QJsonObject reportOf(const analysis::JourneyPtr &journey)
{
    return QJsonDocument::fromJson(exports::reportJson(journey->engagements.front(), false)).object();
}

/// A report without its sentences and labels.
QJsonObject figuresOf(QJsonObject report)
{
    QJsonArray findings;
    for (const QJsonValue &value : report.value(QLatin1String("findings")).toArray()) {
        QJsonObject finding = value.toObject();
        finding.remove(QLatin1String("message"));
        findings.append(finding);
    }
    report[QLatin1String("findings")] = findings;
    QJsonArray items;
    for (const QJsonValue &lane :
         report.value(QLatin1String("timeline")).toObject().value(QLatin1String("lanes")).toArray())
        items.append(lane.toObject().value(QLatin1String("items")));
    report[QLatin1String("timeline")] = items;
    for (const auto *name : {"masked", "story"})
        report.remove(QLatin1String(name));
    return report;
}

} // namespace

/// Nothing that has to be masked leaves the program, in whatever form it came.
class MaskingSecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void theRecordHasSecretsInEveryForm();
    void noSecretIsInTheMaskedBytes();
    void noSecretIsInAnyReport_data();
    void noSecretIsInAnyReport();
    void theMaskedBytesAreJsonOfTheSameShape();
    void whatIsShownIsReadFromTheMaskedBytes();
    void maskingChangesNoFigureNoCodeAndNoPointer();
    void maskingTwiceGivesTheSame();
    void theSameTextHasTheSamePseudonym();
};

void MaskingSecretsTest::theRecordHasSecretsInEveryForm()
{
    const auto revealed = journeyOf(secretRecord(), true);
    QCOMPARE(secretsIn(QString::fromUtf8(secretRecord())).size(), 2);
    QCOMPARE(secretsIn(QString::fromUtf8(exports::reportText(revealed->engagements.front(), QTimeZone::utc()))).size(),
             2);
}

void MaskingSecretsTest::noSecretIsInTheMaskedBytes()
{
    const auto journey = journeyOf(secretRecord());
    const record::RecordText &text = journey->engagements.front().shown->text;
    QCOMPARE(secretsIn(QString::fromUtf8(text.bytes())).join(u'|'), QString());
    // What escapes say is seen by reading them.
    const QByteArray read = QJsonDocument::fromJson(text.bytes()).toJson();
    QCOMPARE(secretsIn(QString::fromUtf8(read)).join(u'|'), QString());
}

void MaskingSecretsTest::noSecretIsInAnyReport_data()
{
    QTest::addColumn<QByteArray>("report");
    const auto journey = journeyOf(secretRecord());
    const analysis::JourneyEngagement &engagement = journey->engagements.front();
    QTest::newRow("json") << exports::reportJson(engagement, false);
    QTest::newRow("json lines") << exports::reportJson(engagement, true);
    QTest::newRow("markdown") << exports::reportMarkdown(engagement, QTimeZone::utc());
    QTest::newRow("text") << exports::reportText(engagement, QTimeZone::utc());
    QTest::newRow("csv") << exports::reportCsv(engagement);
}

void MaskingSecretsTest::noSecretIsInAnyReport()
{
    QFETCH(const QByteArray, report);
    QVERIFY(report.size() > 1'000);
    QCOMPARE(secretsIn(QString::fromUtf8(report)).join(u'|'), QString());
}

void MaskingSecretsTest::theMaskedBytesAreJsonOfTheSameShape()
{
    const auto journey = journeyOf(secretRecord());
    const record::RecordText &received = journey->engagements.front().received->text;
    const record::RecordText &shown = journey->engagements.front().shown->text;
    QJsonParseError error;
    std::ignore = QJsonDocument::fromJson(shown.bytes(), &error);
    QCOMPARE(error.errorString(), QJsonParseError{}.errorString());
    QCOMPARE(shapeOf(shown, shown.root()), shapeOf(received, received.root()));
}

void MaskingSecretsTest::whatIsShownIsReadFromTheMaskedBytes()
{
    const auto journey = journeyOf(secretRecord());
    const record::Engagement &received = journey->engagements.front().received->engagement;
    const record::Engagement &shown = journey->engagements.front().shown->engagement;
    QCOMPARE(shown.participants->size(), received.participants->size());
    for (std::size_t i = 0; i < shown.participants->size(); ++i) {
        const record::Participant &before = (*received.participants)[i];
        const record::Participant &after = (*shown.participants)[i];
        QCOMPARE(after.index, before.index);
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.joinedAt, before.joinedAt);
        QCOMPARE(after.leftAt, before.leftAt);
        QCOMPARE(after.callingNumber.has_value(), before.callingNumber.has_value());
        QCOMPARE(after.extension.has_value(), before.extension.has_value());
        QCOMPARE(after.agentDisplayName.has_value(), before.agentDisplayName.has_value());
    }
    QCOMPARE(shown.conversations->size(), received.conversations->size());
    QCOMPARE(shown.agentNotes->size(), received.agentNotes->size());
}

void MaskingSecretsTest::maskingChangesNoFigureNoCodeAndNoPointer()
{
    const QJsonObject masked = reportOf(journeyOf(secretRecord()));
    const QJsonObject revealed = reportOf(journeyOf(secretRecord(), true));
    QVERIFY(masked.value(QLatin1String("findings")).toArray().size() > 20);
    QCOMPARE(figuresOf(masked), figuresOf(revealed));
}

void MaskingSecretsTest::maskingTwiceGivesTheSame()
{
    const record::RecordPtr record = record::readEngagement(secretRecord()).value();
    analysis::Pseudonyms pseudonyms;
    const QByteArray once = analysis::maskedBytes(*record, pseudonyms);
    QCOMPARE(analysis::maskedBytes(*record, pseudonyms), once);
}

void MaskingSecretsTest::theSameTextHasTheSamePseudonym()
{
    const auto journey = journeyOf(R"({"identifiers": {"phoneNumbers": ["087 12345", "030 1234567"]},
        "participants": [{"callingNumber": "087 12345"}], "conversations": ["ring 030 1234567 or 087 12345!"],
        "data": {"030 1234567": "x@y.org"}, "agentNotes": [{"note": "x\u0040y.org, X@y.org"}]})");
    const record::Engagement &shown = journey->engagements.front().shown->engagement;
    QCOMPARE(shown.participants->front().callingNumber->toString(), QStringLiteral("Phone 1"));
    QCOMPARE(shown.conversations->front().text.toString(), QStringLiteral("ring Phone 2 or Phone 1!"));
    QCOMPARE(shown.data->front().key.toString(), QStringLiteral("Phone 2"));
    QCOMPARE(shown.agentNotes->front().note->toString(), QStringLiteral("E-mail 1, E-mail 2"));
}

QTEST_GUILESS_MAIN(MaskingSecretsTest)
#include "masking_secrets_test.moc"
