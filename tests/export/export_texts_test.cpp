// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking_kit.h"
#include "export/report.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

/// What no report may let through: text of a record that acts on whoever reads it.
class ExportTextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "UTC"); }
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void csvPointersLeadToAFieldOrToWhereItIsAbsent_data();
    void csvPointersLeadToAFieldOrToWhereItIsAbsent();
    void markdownDoesNotActOnNames_data();
    void markdownDoesNotActOnNames();
    void reportsForPeopleHoldNoCharacterThatHidesOthers_data();
    void reportsForPeopleHoldNoCharacterThatHidesOthers();
    void aLongReportComesInPiecesAndCanBeEnded();
};

namespace {

/// The cells of a text of RFC 4180, row by row.
QList<QStringList> rowsOf(const QString &csv)
{
    QList<QStringList> rows{{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const QChar c = csv[i];
        if (c == QLatin1Char('"')) {
            const bool isDoubled = quoted && i + 1 < csv.size() && csv[i + 1] == c;
            if (isDoubled)
                rows.last().last() += csv[++i];
            else
                quoted = !quoted;
        } else if (quoted) {
            rows.last().last() += c;
        } else if (c == QLatin1Char(',')) {
            rows.last().append(QString());
        } else if (c == QLatin1Char('\n')) {
            rows.append(QStringList{QString()});
        } else if (c != QLatin1Char('\r')) {
            rows.last().last() += c;
        }
    }
    rows.removeLast(); // behind the last line feed
    return rows;
}

bool leadsSomewhere(const record::RecordText &text, const QString &pointer)
{
    return text.find(pointer) || text.find(QStringView(pointer).first(pointer.lastIndexOf(QLatin1Char('/'))));
}

/// A record whose names all are `name`, with a finding about it.
QByteArray recordNaming(const QString &name)
{
    QByteArray text;
    for (const QChar c : name)
        text += "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    return R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":")" + text +
           R"(","startDate":"2024-05-01T10:00:00Z","endDate":"2024-05-01T10:10:00Z","participants":[)"
           R"({"id":"c","type":"EXTERNAL","joinedAt":"2024-05-01T10:00:00Z","leftAt":"2024-05-01T10:10:00Z"},)"
           R"({"id":"a","type":"AGENT","agentDisplayName":")" +
           text +
           R"(","joinedAt":"2024-05-01T10:02:00Z","leftAt":"2024-05-01T10:10:00Z"}],)"
           R"("queues":[{"queueId":"q","queueName":")" +
           text + R"(","queuedAt":"2024-05-01T10:01:00Z","acceptedAt":"2024-05-01T10:02:00Z","agentId":"a"}]})";
}

analysis::JourneyEngagement revealed(const QByteArray &record)
{
    return maskingkit::journeyOf(record, true)->engagements.front();
}

} // namespace

void ExportTextsTest::csvPointersLeadToAFieldOrToWhereItIsAbsent_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir samples(QStringLiteral(SAMPLES_DIR));
    QStringList names = samples.entryList({QStringLiteral("*.json")}, QDir::Files);
    names.removeAll(QStringLiteral("index.json")); // says which samples there are
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << maskingkit::contentOf(samples.filePath(name));
    QTest::newRow("names that are none") << recordNaming(QStringLiteral("a,\"b\"\r\n=c"));
    QTest::newRow("almost nothing") << QByteArray(R"({"status":"COMPLETED","queues":[{}],"a~/b":1})");
}

void ExportTextsTest::csvPointersLeadToAFieldOrToWhereItIsAbsent()
{
    QFETCH(const QByteArray, bytes);
    const analysis::JourneyEngagement engagement = revealed(bytes);
    const QList<QStringList> rows =
        rowsOf(QString::fromUtf8(exports::reportCsvHead() + exports::reportCsv(engagement)));
    QVERIFY(rows.size() > 18); // the metrics at least
    for (const QStringList &row : rows.sliced(1)) {
        QCOMPARE(row.size(), rows.first().size());
        const QStringList pointers = row.last().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        for (const QString &pointer : pointers)
            QVERIFY2(leadsSomewhere(engagement.received->text, pointer), qPrintable(row.join(QLatin1Char(','))));
    }
}

void ExportTextsTest::markdownDoesNotActOnNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name :
         {"a | pipe", "`code`", "<script>evil()</script>", "<b>bold</b>", "&lt;entity", "*em* _em_ ~~no~~",
          "[link](https://evil.example)", "![picture](evil.png)", "https://evil.example", "www.evil.example",
          "evil@evil.example", "line\n# head", "line\r\n\r\n- item", "# head", "1. item", "- item", "\\*escaped",
          "a\n---\nb", "| a |\n|---|"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void ExportTextsTest::markdownDoesNotActOnNames()
{
    QFETCH(const QString, name);
    const QTimeZone utc = QTimeZone::utc();
    const auto linesOf = [&utc](const QString &named) {
        return QString::fromUtf8(exports::reportMarkdown(revealed(recordNaming(named)), utc)).split(QLatin1Char('\n'));
    };
    const QStringList lines = linesOf(name);
    QCOMPARE(lines.size(), linesOf(QStringLiteral("plain")).size()); // no line of its own
    static const QRegularExpression escapes(QStringLiteral(R"(\\[[:punct:]])"));
    static const QRegularExpression acts(QStringLiteral(R"([`*_\[\]<>!~&@\\]|://|www\.)"));
    static const QRegularExpression startsBlock(QStringLiteral(R"(^(\s|#{3}|[-+=]|\d+[.)]))"));
    for (QString line : lines) {
        line.replace(escapes, QStringLiteral("x")); // what is escaped is a letter like any other
        QVERIFY2(!acts.match(line).hasMatch(), qPrintable(line));
        const bool isTable = line.startsWith(QLatin1Char('|'));
        QVERIFY2(line.count(QLatin1Char('|')) == (isTable ? 3 : 0), qPrintable(line));
        line.remove(QRegularExpression(QStringLiteral("^(- |##? )")));
        QVERIFY2(!line.contains(QLatin1Char('#')), qPrintable(line));
        QVERIFY2(isTable || !startsBlock.match(line).hasMatch(), qPrintable(line));
    }
}

void ExportTextsTest::reportsForPeopleHoldNoCharacterThatHidesOthers_data()
{
    QTest::addColumn<char16_t>("hidden");
    for (const char16_t c : {u'\0',     u'\a',     u'\b',     u'\t',     u'\n',     u'\r',     u'\x1b',   u'\x7f',
                             u'\x85',   u'\x9b',   u'\x061c', u'\x200e', u'\x200f', u'\x2028', u'\x2029', u'\x202a',
                             u'\x202b', u'\x202c', u'\x202d', u'\x202e', u'\x2066', u'\x2067', u'\x2068', u'\x2069'})
        QTest::addRow("U+%04X", unsigned{c}) << c;
}

void ExportTextsTest::reportsForPeopleHoldNoCharacterThatHidesOthers()
{
    QFETCH(const char16_t, hidden);
    const QString name = QStringLiteral("before") + QChar(hidden) + QStringLiteral("after");
    const analysis::JourneyEngagement engagement = revealed(recordNaming(name));
    const QString text = QString::fromUtf8(exports::reportText(engagement, QTimeZone::utc()));
    const QString markdown = QString::fromUtf8(exports::reportMarkdown(engagement, QTimeZone::utc()));
    for (const QString &report : {text, markdown}) {
        QVERIFY2(report.contains(QStringLiteral("before")) && report.contains(QStringLiteral("after")),
                 qPrintable(report));
        QVERIFY2(!report.contains(name), qPrintable(report));
        QVERIFY2(hidden == u'\n' || !report.contains(QChar(hidden)), qPrintable(report));
    }
}

void ExportTextsTest::aLongReportComesInPiecesAndCanBeEnded()
{
    QByteArray many = R"({"participants":[)";
    for (int i = 0; i < 20'000; ++i) {
        many += R"({"type":"AGENT","id":")" + QByteArray::number(i) + R"("},)";
    }
    const analysis::JourneyPtr journey = maskingkit::journeyOf(many.chopped(1) + "]}", true);
    const analysis::JourneyEngagement &engagement = journey->engagements.front();
    const auto verify = [](const QByteArray &whole, const std::function<bool(const exports::Sink &)> &write) {
        QByteArray gathered;
        int pieces = 0;
        QVERIFY(write([&](QByteArrayView piece) {
            ++pieces;
            gathered += piece;
            return true;
        }));
        QVERIFY(pieces > 2);
        QCOMPARE(gathered, whole);
        pieces = 0;
        QVERIFY(!write([&pieces](QByteArrayView) { return ++pieces < 2; }));
        QCOMPARE(pieces, 2); // nothing more is offered
    };
    verify(exports::reportJson(engagement, false),
           [&](const exports::Sink &sink) { return exports::writeReportJson(engagement, false, sink); });
    verify(exports::reportCsv(engagement),
           [&](const exports::Sink &sink) { return exports::writeReportCsv(engagement, sink); });
}

QTEST_GUILESS_MAIN(ExportTextsTest)
#include "export_texts_test.moc"
