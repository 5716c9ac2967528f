// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/identifier_scan.h"
#include "export/report.h"
#include "masking_kit.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace maskingkit;

namespace {

QString maskedField(const QByteArray &bytes, const QString &pointer)
{
    const auto journey = journeyOf(bytes);
    const record::RecordText &text = journey->engagements.front().shown->text;
    const auto range = text.find(pointer);
    return range ? QString::fromUtf8(text.slice(*range)) : QStringLiteral("nowhere");
}

/// The pointers of the scalars that are not the same in both, which have the same shape.
QStringList changedBetween(const record::RecordText &before, record::TextRange a, const record::RecordText &after,
                           record::TextRange b, const QString &pointer = {})
{
    const auto members = before.members(a);
    if (members.empty())
        return before.slice(a) == after.slice(b) ? QStringList() : QStringList(pointer);
    QStringList changed;
    const auto others = after.members(b);
    for (std::size_t i = 0; i < members.size(); ++i) {
        const QString key =
            members[i].key.end > members[i].key.begin ? before.textOf(members[i].key) : QString::number(i);
        changed << changedBetween(before, members[i].value, after, others[i].value, pointer + u'/' + key);
    }
    return changed;
}

QByteArray nestedData(int levels)
{
    return QByteArray("{\"id\":\"x\",\"data\":{\"a\":") + QByteArray(levels, '[') + "\"030 1234567\"" +
           QByteArray(levels, ']') + "}}";
}

} // namespace

/// What masking does with each field, by its name and place.
class MaskingFieldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachFieldIsMaskedByItsRule_data();
    void eachFieldIsMaskedByItsRule();
    void everyFieldTheReaderKnowsHasItsRule_data();
    void everyFieldTheReaderKnowsHasItsRule();
    void aNumberForAnIdStaysAbsent();
    void agentsNamesAreMaskedOnDemand();
    void pseudonymsAreCountedThroughAJourney();
    void aRecordBeyondTheReadersLimitsIsShown();
    void aMaskedJourneyCanBeRevealedAndMaskedAgain();
};

void MaskingFieldsTest::eachFieldIsMaskedByItsRule_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("masked");
    const auto row = [](const char *name, const QByteArray &record, const char *pointer, const char *masked) {
        QTest::newRow(name) << record << QString::fromUtf8(pointer) << QString::fromUtf8(masked);
    };
    row("an id stays", R"({"id":"030 1234567"})", "/id", R"("030 1234567")");
    row("an enumerated value stays", R"({"status":"030 1234567"})", "/status", R"("030 1234567")");
    row("a time stays", R"({"endDate":"2026-04-20T13:00:00.1234567Z"})", "/endDate",
        R"("2026-04-20T13:00:00.1234567Z")");
    row("what is no time is scanned", R"({"endDate":"tel 1234567"})", "/endDate", R"("tel Phone 1")");
    row("a whole number stays", R"({"queues":[{"rank":2147483647}]})", "/queues/0/rank", "2147483647");
    row("a text for a number is scanned", R"({"queues":[{"rank":"2147483647"}]})", "/queues/0/rank", R"("Phone 1")");
    row("a short calling number", R"({"participants":[{"callingNumber":"110"}]})", "/participants/0/callingNumber",
        R"("Phone 1")");
    row("an outside number", R"({"transfers":[{"destinationExternalNumber":"sip:x"}]})",
        "/transfers/0/destinationExternalNumber", R"("Phone 1")");
    row("a source address", R"({"participants":[{"sourceAddress":"x@y.org"}]})", "/participants/0/sourceAddress",
        R"("E-mail 1")");
    row("a source address of no known kind", R"({"sourceAddress":"@jo"})", "/sourceAddress", R"("Value 1")");
    row("an identifier", R"({"identifiers":{"accountIds":["A-1"]}})", "/identifiers/accountIds/0", R"("Value 1")");
    row("an identifier that is a number", R"({"identifiers":{"accountIds":4711}})", "/identifiers/accountIds",
        R"("Value 1")");
    row("a word says nothing", R"({"identifiers":{"vip":[true,null]}})", "/identifiers/vip", "[true,null]");
    row("an unmodelled id", R"({"thing":{"id":"x","startDate":"2026-04-20T13:00:00Z"}})", "/thing",
        R"({"id":"Value 1","startDate":"Value 2"})");
    row("a known name in another object", R"({"queues":[{"extension":"12"}]})", "/queues/0/extension", R"("Value 1")");
    row("a list in place of a text", R"({"participants":[{"extension":["12"]}]})", "/participants/0/extension",
        R"(["Value 1"])");
    row("an object in place of a list", R"({"participants":{"callingNumber":"110"}})", "/participants/callingNumber",
        R"("Phone 1")");
    row("a list in a list of objects", R"({"participants":[["12"]]})", "/participants/0/0", R"("Value 1")");
    row("a number in place of a text", R"({"transfers":[{"description":4915112345}]})", "/transfers/0/description",
        "null");
    row("a short number in place of a text", R"({"transfers":[{"description":12}]})", "/transfers/0/description", "12");
    row("a number in place of a calling number", R"({"participants":[{"callingNumber":110}]})",
        "/participants/0/callingNumber", "null");
    row("a number in data", R"({"data":{"tel":4.915112345E9}})", "/data/tel", R"("Phone 1")");
    row("a company's number", R"({"participants":[{"dialledNumber":"0800 1234567"}]})", "/participants/0/dialledNumber",
        R"("0800 1234567")");
    row("dialled, and an identifier", R"({"participants":[{"dialledNumber":"110"}],"identifiers":{"x":"110"}})",
        "/participants/0/dialledNumber", R"("Phone 1")");
    row("dialled, and a nested identifier",
        R"({"identifiers":{"x":[["y",{"z":["0800 1234567"]}]]},"participants":[{"dialledNumber":"0800 1234567"}]})",
        "/participants/0/dialledNumber", R"("Phone 1")");
    row("dialled, and an identifier of an earlier member",
        R"({"identifiers":{"x":"110"},"identifiers":{},"participants":[{"dialledNumber":"110"}]})",
        "/participants/0/dialledNumber", R"("Value 1")");
    row("dialled, and an identifier written otherwise",
        R"({"identifiers":{"phoneNumbers":["0800/123 4567"]},"participants":[{"dialledNumber":"0800 1234567"}]})",
        "/participants/0/dialledNumber", R"("Phone 2")");
    row("dialled, and another's calling number",
        R"({"participants":[{"dialledNumber":"110"},{"callingNumber":"110"}]})", "/participants/0/dialledNumber",
        R"("Phone 1")");
    row("an escape in a key", R"({"participants":[{"calling\u004eumber":"110"}]})", "/participants/0/callingNumber",
        R"("Phone 1")");
    row("quotes in what stays", R"({"conversations":["\"\\\n\u0001 1234567"]})", "/conversations/0",
        R"("\"\\\u000a\u0001 Phone 1")");
}

void MaskingFieldsTest::eachFieldIsMaskedByItsRule()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QString, pointer);
    QFETCH(const QString, masked);
    QCOMPARE(maskedField(record, pointer), masked);
}

void MaskingFieldsTest::everyFieldTheReaderKnowsHasItsRule_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/record/reader"));
    const QStringList names = folder.entryList({QStringLiteral("every-*.json")}, QDir::Files, QDir::Name);
    QVERIFY(names.size() >= 5);
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void MaskingFieldsTest::everyFieldTheReaderKnowsHasItsRule()
{
    QFETCH(const QString, path);
    const auto journey = journeyOf(contentOf(path));
    const record::RecordText &received = journey->engagements.front().received->text;
    const record::RecordText &shown = journey->engagements.front().shown->text;
    static const QRegularExpression whole(
        QStringLiteral("^/identifiers/|/(callingNumber|destinationExternalNumber|sourceAddress)$"));
    for (const QString &pointer : changedBetween(received, received.root(), shown, shown.root())) {
        const QString said = received.textOf(*received.find(pointer));
        QVERIFY2(pointer.contains(whole) || !analysis::findIdentifiers(said).empty(), qPrintable(pointer));
    }
}

void MaskingFieldsTest::aNumberForAnIdStaysAbsent()
{
    const auto journey = journeyOf(R"({"id":4915112345678,"status":4915112345679})");
    QVERIFY(!journey->engagements.front().shown->engagement.id);
    const QByteArray report = exports::reportJson(journey->engagements.front(), false);
    const QJsonObject engagement =
        QJsonDocument::fromJson(report).object().value(QLatin1String("engagement")).toObject();
    QVERIFY(engagement.value(QLatin1String("id")).isNull());
    QVERIFY(engagement.value(QLatin1String("status")).isNull());
}

void MaskingFieldsTest::agentsNamesAreMaskedOnDemand()
{
    const QByteArray bytes = R"({"participants":[{"id":"a","agentDisplayName":"Jo Ray"}],
        "transfers":[{"destinationAgentName":"Jo Ray"}],"agentNotes":[{"createdBy":{"name":"Al Roe"}}]})";
    const record::RecordPtr record = record::readEngagement(bytes).value();
    analysis::Pseudonyms pseudonyms;
    QCOMPARE(analysis::maskedBytes(*record, pseudonyms), bytes);
    QCOMPARE(analysis::maskedBytes(*record, pseudonyms, {true}),
             QByteArray(bytes).replace("Jo Ray", "Agent 1").replace("Al Roe", "Agent 2"));
}

void MaskingFieldsTest::pseudonymsAreCountedThroughAJourney()
{
    std::vector<analysis::AnalysedRecord> records;
    for (const char *number : {"030 1234567", "030 7654321", "030 1234567"}) {
        const QByteArray bytes = QByteArray(R"({"conversations":["%"]})").replace("%", number);
        const record::RecordPtr record = record::readEngagement(bytes).value();
        records.push_back({record, std::make_shared<const analysis::Analysis>(analysis::analyse(record)), {}});
    }
    const auto journey = analysis::makeJourney(std::move(records));
    QStringList shown;
    for (const analysis::JourneyEngagement &engagement : journey->engagements)
        shown << engagement.shown->engagement.conversations->front().text.toString();
    QCOMPARE(shown.join(u','), QStringLiteral("Phone 1,Phone 2,Phone 1"));
}

void MaskingFieldsTest::aRecordBeyondTheReadersLimitsIsShown()
{
    // Deeper than the reader goes unless it is told to.
    constexpr record::ReadLimits deep{1'000, 1'000'000, 1'000'000};
    QVERIFY(!record::readEngagement(nestedData(900)));
    const record::RecordPtr record = record::readEngagement(nestedData(900), deep).value();
    const auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(record));
    const auto journey = analysis::makeJourney({{record, analysed, {}}});
    const record::RecordPtr shown = journey->engagements.front().shown;
    QVERIFY(shown->engagement.id);
    QCOMPARE(shown->text.bytes(), nestedData(900).replace("030 1234567", "Phone 1"));
}

void MaskingFieldsTest::aMaskedJourneyCanBeRevealedAndMaskedAgain()
{
    const auto masked = journeyOf(R"({"sourceAddress":"@jo"})");
    const auto revealed = analysis::withMasking(*masked, true);
    QVERIFY(masked->masked);
    QVERIFY(!revealed->masked);
    QCOMPARE(revealed->engagements.front().shown, revealed->engagements.front().received);
    const auto again = analysis::withMasking(*revealed, false);
    QVERIFY(again->masked);
    QCOMPARE(again->engagements.front().shown->text.bytes(), masked->engagements.front().shown->text.bytes());
}

QTEST_GUILESS_MAIN(MaskingFieldsTest)
#include "masking_fields_test.moc"
