// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_page.h"

#include <QRegularExpression>
#include <QTest>

using namespace record;

Q_DECLARE_METATYPE(record::ReadErrorKind)

namespace {

/// The engagements, each on a line of its own, and what the page says of itself.
QString dump(const tl::expected<EngagementPage, ReadError> &page)
{
    if (!page)
        return QStringLiteral("no page");
    QString text;
    for (std::size_t i = 0; i < page->engagements.size(); ++i)
        text += QString::fromUtf8(page->engagement(i)) + u'\n';
    const auto said = [](std::optional<qint64> number) {
        return number ? QString::number(*number) : QStringLiteral("-");
    };
    const Pagination &pagination = page->pagination;
    return text +
           QStringList{said(pagination.pageNumber), said(pagination.pageSize), said(pagination.total)}.join(u'/');
}

} // namespace

/// Finding several engagements in one body.
class RecordPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void engagementsAreFoundAsTheyStand_data();
    void engagementsAreFoundAsTheyStand();
    void whatIsNoPageIsRefused_data();
    void whatIsNoPageIsRefused();
    void aPageCutAnywhereIsCutShort();
    void limitsAreThoseOfARecord();
    void anEngagementOfAPageIsReadAsIfItHadComeAlone();
};

void RecordPageTest::engagementsAreFoundAsTheyStand_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *body, const char *expected) {
        QTest::newRow(name) << QByteArray(body) << QString::fromUtf8(expected);
    };
    row("none", "{\"engagements\":[]}", "-/-/-");
    row("two, with all that is said of the page",
        "{\"engagements\":[{\"a\":1},{\"b\":2}],\"pagination\":{\"pageNumber\":1,\"pageSize\":50,\"total\":2}}",
        "{\"a\":1}\n{\"b\":2}\n1/50/2");
    row("digit for digit, white space inside kept", "{ \"engagements\" : [ {\"n\": 1.500e+03 , \"n\":0.10}\n,\t{ } ] }",
        "{\"n\": 1.500e+03 , \"n\":0.10}\n{ }\n-/-/-");
    row("brackets and quotes in texts", "{\"engagements\":[{\"a\":\"]}\\\"],{\"}]}", "{\"a\":\"]}\\\"],{\"}\n-/-/-");
    row("unknown members before and behind",
        "{\"identifiers\":{\"engagements\":[1]},\"engagements\":[{}],\"pagination\":{\"more\":[],\"total\":7},\"x\":"
        "null}",
        "{}\n-/-/7");
    row("a key with escapes", "{\"engagem\\u0065nts\":[{}]}", "{}\n-/-/-");
    row("twice: the last one counts", "{\"engagements\":[{\"a\":1}],\"engagements\":[{\"b\":1}]}", "{\"b\":1}\n-/-/-");
    row("null elements are none", "{\"engagements\":[null,{},null]}", "{}\n-/-/-");
    row("others are for their own reading", "{\"engagements\":[1,[],\"x\"]}", "1\n[]\n\"x\"\n-/-/-");
    row("pagination of another kind", "{\"engagements\":[],\"pagination\":[5]}", "-/-/-");
    row("numbers as texts", "{\"engagements\":[],\"pagination\":{\"total\":\"120\",\"pageNumber\":\" 2\"}}", "2/-/120");
    row("numbers that are none",
        "{\"engagements\":[],\"pagination\":{\"total\":-1,\"pageSize\":1.5,\"pageNumber\":99999999999999999999}}",
        "-/-/-");
    row("a byte-order mark", "\xef\xbb\xbf{\"engagements\":[{\"\xc3\xa4\":1}]}", "{\"\xc3\xa4\":1}\n-/-/-");
}

void RecordPageTest::engagementsAreFoundAsTheyStand()
{
    QFETCH(const QByteArray, body);
    const auto page = readEngagementPage(body);
    QTEST(dump(page), "expected");
    QVERIFY(page->bytes.constData() == body.constData());
}

void RecordPageTest::whatIsNoPageIsRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<ReadErrorKind>("kind");
    QTest::addColumn<int>("offset");
    const auto row = [](const char *name, const char *body, ReadErrorKind kind, int offset) {
        QTest::newRow(name) << QByteArray(body) << kind << offset;
    };
    row("nothing", "", ReadErrorKind::Empty, 0);
    row("HTML", "<html>", ReadErrorKind::NotJson, 0);
    row("a list", "[{}]", ReadErrorKind::NotAnObject, 0);
    row("a bracket in it is missing", "{\"engagements\":[{\"a\":[}]}", ReadErrorKind::NotJson, 22);
    row("something follows", "{\"engagements\":[]} x", ReadErrorKind::MoreFollows, 19);
    row("no list of engagements", " {\"engagement\":[]}", ReadErrorKind::NotAPage, 1);
    row("one engagement", "{\"engagements\":{\"id\":1}}", ReadErrorKind::NotAPage, 15);
    row("null", "{\"engagements\": null}", ReadErrorKind::NotAPage, 16);
    row("an engagement", "{\"id\":\"8e557fd6-580a-43b3-8cf9-db8169f4af5a\"}", ReadErrorKind::NotAPage, 0);
}

void RecordPageTest::whatIsNoPageIsRefused()
{
    QFETCH(const QByteArray, body);
    const auto page = readEngagementPage(body);
    QVERIFY(!page);
    QTEST(page.error().kind, "kind");
    QTEST(int(page.error().offset), "offset");
    QCOMPARE(page.error().position.column, quint32(page.error().offset) + 1);
}

void RecordPageTest::aPageCutAnywhereIsCutShort()
{
    const QByteArray body("{\"engagements\":[{\"id\":\"a\"},{}],\"pagination\":{\"total\":2}}");
    QVERIFY(readEngagementPage(body));
    for (qsizetype length = 1; length < body.size(); ++length) {
        const auto page = readEngagementPage(body.first(length));
        QVERIFY(!page);
        QVERIFY(page.error().kind == ReadErrorKind::CutShort);
    }
}

void RecordPageTest::limitsAreThoseOfARecord()
{
    const QByteArray body("{\"engagements\":[{\"x\":[]}]}");
    QVERIFY(readEngagementPage(body, {.depth = 4, .bytes = body.size()}));
    const auto tooLarge = readEngagementPage(body, {.bytes = body.size() - 1});
    QVERIFY(!tooLarge && tooLarge.error().kind == ReadErrorKind::TooLarge);
}

void RecordPageTest::anEngagementOfAPageIsReadAsIfItHadComeAlone()
{
    const auto page = readEngagementPage("{\"engagements\":[{\"id\":\"a\"},{\"id\":\"b\",\"status\":\"ACTIVE\"},7,{\"a\":01}]}");
    QVERIFY(page && page->engagements.size() == 4);
    const auto second = readEngagement(page->engagement(1));
    QVERIFY(second);
    QCOMPARE((*second)->engagement.id->toString(), QStringLiteral("b"));
    QCOMPARE((*second)->text.bytes(), "{\"id\":\"b\",\"status\":\"ACTIVE\"}");
    const auto third = readEngagement(page->engagement(2));
    QVERIFY(!third && third.error().kind == ReadErrorKind::NotAnObject);
    const auto fourth = readEngagement(page->engagement(3)); // broken, which the others do not suffer from
    QVERIFY(!fourth && fourth.error().kind == ReadErrorKind::NotJson);
}

QTEST_GUILESS_MAIN(RecordPageTest)
#include "record_page_test.moc"
