// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/account.h"
#include "demo/live_script.h"
#include "masking_kit.h"

#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

using namespace maskingkit;

namespace {

QString accountOf(const QByteArray &bytes, const analysis::AnalysisOptions &options = {})
{
    const auto journey = journeyOf(bytes, false, options);
    QString text;
    for (const analysis::Sentence &sentence : analysis::accountOf(journey->engagements.front(), QTimeZone::utc()))
        text += sentence.text + u'\n';
    return text;
}

/// The lines that are not the same, as `- expected` and `+ actual`.
QString difference(const QString &expected, const QString &actual)
{
    const QStringList before = expected.split(u'\n');
    const QStringList after = actual.split(u'\n');
    QStringList lines;
    for (qsizetype i = 0; i < std::max(before.size(), after.size()); ++i) {
        if (before.value(i) != after.value(i))
            lines << QStringLiteral("- ") + before.value(i) << QStringLiteral("+ ") + after.value(i);
    }
    return lines.join(u'\n');
}

constexpr demo::TimePoint liveStart{std::chrono::milliseconds(1'774'000'000'000)}; // 2026-03-20T09:46:40Z

/// A live call so many seconds after it began, as the sample service tells it.
QByteArray liveBytes(int seconds)
{
    return demo::playScript(contentOf(QStringLiteral(SAMPLES_DIR "/live-call.json")), liveStart,
                            liveStart + std::chrono::seconds(seconds))
        .value();
}

record::Instant liveTime(int seconds)
{
    return {(liveStart + std::chrono::seconds(seconds)).time_since_epoch().count()};
}

} // namespace

/// The account in plain words (design/analysis.md), as a person would read it: account/NAME.expected for each sample.
/// With UPDATE_EXPECTED=1 they are written anew, to be read; then the test fails.
class AccountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void eachSampleIsToldAsExpected_data();
    void eachSampleIsToldAsExpected();
    void eachCaseIsTold_data();
    void eachCaseIsTold();
    void everySentenceNamesFieldsOfTheRecord();
};

void AccountTest::eachSampleIsToldAsExpected_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<record::Instant>>("asOf");
    const QDir folder(QStringLiteral(SAMPLES_DIR));
    for (QString name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        name.chop(5);
        if (name != QLatin1String("index") && name != QLatin1String("live-call"))
            QTest::newRow(qPrintable(name)) << contentOf(folder.filePath(name + QLatin1String(".json"))) << name
                                            << std::optional<record::Instant>();
    }
    for (const int seconds : {5, 60, 150, 325})
        QTest::addRow("live-call-%d", seconds)
            << liveBytes(seconds) << QStringLiteral("live-call-%1").arg(seconds) << std::optional(liveTime(seconds));
}

void AccountTest::eachSampleIsToldAsExpected()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, name);
    QFETCH(const std::optional<record::Instant>, asOf);
    const QString path = QStringLiteral(TEST_DATA_DIR "/analysis/account/%1.expected").arg(name);
    const QString expected = QString::fromUtf8(contentOf(path));
    const QString actual = accountOf(bytes, {asOf, {}});
    if (actual == expected)
        return;
    if (qEnvironmentVariableIsSet("UPDATE_EXPECTED")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(actual.toUtf8());
        QFAIL(qPrintable(QStringLiteral("recorded, read %1").arg(path)));
    }
    QFAIL(qPrintable(path + u'\n' + difference(expected, actual)));
}

void AccountTest::eachCaseIsTold_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const QByteArray &bytes, const char *sentence) {
        QTest::newRow(name) << bytes << QString::fromUtf8(sentence);
    };
    row("a time that is not known", R"({"participants":[{"type":"AGENT","agentDisplayName":"Jo"}]})",
        "When Jo joined cannot be known.");
    row("a customer whose time is not known", R"({"participants":[{"type":"EXTERNAL"}]})",
        "When the customer joined cannot be known.");
    row("an end that is not known", R"({"status":"COMPLETED","queues":[{"queuedAt":"2026-01-01T00:00:00Z"}]})",
        "The customer entered a queue on 1 January 2026 at 00:00:00 and waited for a time that cannot be known.");
    row("over, without an end", R"({"status":"COMPLETED"})",
        "The engagement is over, but when it ended cannot be known.");
    row("nothing known", "{}", "The engagement is still going on.");
    row("the contact centre begins", R"({"direction":"OUTBOUND","startDate":"2026-01-01T00:00:00Z"})",
        "The contact centre reached out to the customer on 1 January 2026 at 00:00:00.");
    row("a hostile name",
        R"({"participants":[{"type":"AGENT","agentDisplayName":"%1\n\u202e%2","joinedAt":"2026-01-01T00:00:00Z"}]})",
        "%1 ⟨U+202E⟩%2 joined on 1 January 2026 at 00:00:00 and has been there for 0 s so far.");
    row("a name written from the right",
        R"({"participants":[{"type":"AGENT","agentDisplayName":"محمد علي","extension":"7","joinedAt":"2026-01-01T00:00:00Z"}]})",
        "\u2068محمد علي\u2069 (7) joined on 1 January 2026 at 00:00:00 and has been there for 0 s so far.");
    QByteArray many = R"({"participants":[)";
    for (int i = 0; i < 15; ++i)
        many += R"({"type":"AGENT"},)";
    row("more than are told", many.chopped(1) + "]}",
        "Further participants, queue entries and transfers in the record: 3.");
}

void AccountTest::eachCaseIsTold()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, sentence);
    const QString account = accountOf(bytes);
    QVERIFY2(account.split(u'\n').contains(sentence), qPrintable(account));
}

void AccountTest::everySentenceNamesFieldsOfTheRecord()
{
    const auto journey = journeyOf(contentOf(QStringLiteral(SAMPLES_DIR "/ordinary-call.json")));
    const analysis::JourneyEngagement &engagement = journey->engagements.front();
    std::size_t named = 0;
    for (const analysis::Sentence &sentence : analysis::accountOf(engagement, QTimeZone::utc())) {
        for (const record::FieldPath &source : sentence.sources)
            QVERIFY2(engagement.received->text.find(source.toPointer()), qPrintable(source.toPointer()));
        named += sentence.sources.empty() ? 0 : 1;
    }
    QVERIFY(named >= 5);
}

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
