// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_ref.h"
#include "record/field_path.h"
#include "record/json_pointer.h"
#include "record/record_text.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace record;

namespace {

const QString id = QStringLiteral("8E557fd6-580a-43b3-8cf9-db8169f4af5a");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every value below a range with its pointer, made from keys and places alone.
void walk(const RecordText &text, TextRange value, const QString &pointer,
          std::vector<std::pair<QString, TextRange>> &values)
{
    values.emplace_back(pointer, value);
    quint32 place = 0;
    for (const TextMember &member : text.members(value)) {
        const bool isElement = member.key.begin == member.key.end;
        QString name = isElement ? QString::number(place++) : text.textOf(member.key);
        name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
        walk(text, member.value, pointer + u'/' + name, values);
    }
}

QString errorOf(const tl::expected<EngagementRef, RefError> &ref)
{
    const char *const kinds[] = {"nothing", "nearly", "another", "account", "not https"};
    return ref ? QStringLiteral("none") : QLatin1String(kinds[static_cast<int>(ref.error().kind)]);
}

} // namespace

/// Pointers and the places in a text they lead to; references to engagements.
class RecordPlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyPointerLeadsToItsPlaceAndBack_data();
    void everyPointerLeadsToItsPlaceAndBack();
    void oddKeysHavePointersToo();
    void textsEndAtAQuoteThatIsNotEscaped();
    void pointersThatLeadNowhereFindNothing_data();
    void pointersThatLeadNowhereFindNothing();
    void positionsCountLinesAndColumns();
    void fieldPathsAreWrittenAsPointers_data();
    void fieldPathsAreWrittenAsPointers();
    void elementsAreReadFromPointers_data();
    void elementsAreReadFromPointers();
    void idsAndAccountsAreChecked();
    void addressesComeBack_data();
    void addressesComeBack();
    void addressesThatAreWrongSayWhy_data();
    void addressesThatAreWrongSayWhy();
    void searchingTakesTimeInProportion();
};

void RecordPlacesTest::everyPointerLeadsToItsPlaceAndBack_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(SAMPLES_DIR));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void RecordPlacesTest::everyPointerLeadsToItsPlaceAndBack()
{
    QFETCH(const QString, path);
    const RecordText text(contentOf(path));
    std::vector<std::pair<QString, TextRange>> values;
    walk(text, text.root(), {}, values);
    QVERIFY(values.size() > 10);
    std::map<QString, TextRange> last; // where a key stands twice the last one counts
    for (const auto &[pointer, range] : values) {
        last.insert_or_assign(pointer, range);
    }
    for (const auto &[pointer, range] : values) {
        QCOMPARE(text.find(pointer), std::optional(last.at(pointer)));
        QCOMPARE(text.pointerAt(range.begin), pointer);
        QCOMPARE(text.pointerAt(range.end - 1), pointer);
        const qsizetype cut = pointer.lastIndexOf(u'/');
        if (cut > 0 && last.at(pointer) == range) {
            QCOMPARE(text.find(*text.find(pointer.first(cut)), QStringView(pointer).sliced(cut)), std::optional(range));
        }
    }
}

void RecordPlacesTest::oddKeysHavePointersToo()
{
    const RecordText text(QByteArray(R"( {"a/b":1,"m~n":{"":[0,{"k\u0065y":"v"}]},"01":2,"\u00e9":3,"d":4,"d":5} )"));
    const auto at = [&text](const char *pointer) {
        const auto range = text.find(QString::fromUtf8(pointer));
        return range ? text.slice(*range).toByteArray() : QByteArray("none");
    };
    QCOMPARE(at("/a~1b"), "1");
    QCOMPARE(at("/m~0n//1/key"), "\"v\"");
    QCOMPARE(at("/01"), "2");
    QCOMPARE(at("/é"), "3");
    QCOMPARE(at("/d"), "5");
    QCOMPARE(text.root(), (TextRange{1, static_cast<quint32>(text.bytes().size()) - 1}));
}

void RecordPlacesTest::textsEndAtAQuoteThatIsNotEscaped()
{
    const RecordText text(QByteArray(R"({"a":"","b":"\\","c":"\"","d":"\\\"\\","e\\":"\u005c","f":"\"\"x","g":1})"));
    const auto at = [&text](QStringView pointer) {
        const auto range = text.find(pointer);
        return range ? text.textOf(*range) : QStringLiteral("none");
    };
    QCOMPARE(at(u"/a"), QString());
    QCOMPARE(at(u"/b"), QStringLiteral("\\"));
    QCOMPARE(at(u"/c"), QStringLiteral("\""));
    QCOMPARE(at(u"/d"), QStringLiteral("\\\"\\"));
    QCOMPARE(at(u"/e\\"), QStringLiteral("\\"));
    QCOMPARE(at(u"/f"), QStringLiteral("\"\"x"));
    QCOMPARE(at(u"/g"), QStringLiteral("1"));
}

void RecordPlacesTest::pointersThatLeadNowhereFindNothing_data()
{
    QTest::addColumn<QString>("pointer");
    for (const char *pointer : {"a", "/", "/b", "/a/", "/a/01", "/a/-", "/a/9", "/a/99999999999999999999", "/a/0/x",
                                "/~2", "//", "/a/-1", "/a/+1"}) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer);
    }
}

void RecordPlacesTest::pointersThatLeadNowhereFindNothing()
{
    QFETCH(const QString, pointer);
    QVERIFY(!RecordText(QByteArray(R"({"a":[1,2]})")).find(pointer));
}

void RecordPlacesTest::positionsCountLinesAndColumns()
{
    const QByteArray bytes("ab\ncd\r\n\nx");
    QCOMPARE(positionIn(bytes, 0), (TextPosition{1, 1}));
    QCOMPARE(positionIn(bytes, 2), (TextPosition{1, 3}));
    QCOMPARE(positionIn(bytes, 3), (TextPosition{2, 1}));
    QCOMPARE(positionIn(bytes, 7), (TextPosition{3, 1}));
    QCOMPARE(positionIn(bytes, 8), (TextPosition{4, 1}));
    QCOMPARE(RecordText(bytes).positionAt(8), (TextPosition{4, 1}));
}

void RecordPlacesTest::fieldPathsAreWrittenAsPointers_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const FieldPath &path, const char *pointer) {
        QTest::newRow(pointer) << path.toPointer() << QString::fromLatin1(pointer);
    };
    row(FieldPath::field({}), "");
    row(FieldPath::field("startDate"), "/startDate");
    row(FieldPath::of(Part::Participants), "/participants");
    row(FieldPath::element(Part::Queues, 12), "/queues/12");
    row(FieldPath::element(Part::Queues, 0, "queuedAt"), "/queues/0/queuedAt");
    row(FieldPath::element(Part::AgentNotes, 1, "createdBy", "name"), "/agentNotes/1/createdBy/name");
    row(FieldPath::entry(Part::Data, "a/b~c"), "/data/a~1b~0c");
    row(FieldPath::entry(Part::Identifiers, "phones", "3"), "/identifiers/phones/3");
}

void RecordPlacesTest::fieldPathsAreWrittenAsPointers()
{
    QFETCH(const QString, written);
    QTEST(written, "pointer");
}

void RecordPlacesTest::elementsAreReadFromPointers_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("element");
    const auto row = [](const char *pointer, const char *element) {
        QTest::newRow(pointer) << QString::fromLatin1(pointer) << QString::fromLatin1(element);
    };
    row("/participants/0", "/participants/0");
    row("/participants/10/leftAt", "/participants/10");
    row("/agentNotes/4294967295/x/y", "/agentNotes/4294967295");
    for (const char *none :
         {"", "/", "/participants", "/participants/", "/participants/x", "/participants/01", "/participants/4294967296",
          "/data/0", "/identifiers/0", "/status/0", "participants/0", "/Participants/0"}) {
        row(none, "none");
    }
}

void RecordPlacesTest::elementsAreReadFromPointers()
{
    QFETCH(const QString, pointer);
    const auto element = elementOf(pointer);
    QTEST(element ? pointerTo(*element) : QStringLiteral("none"), "element");
}

void RecordPlacesTest::idsAndAccountsAreChecked()
{
    QVERIFY(isEngagementId(id) && isEngagementId(id.toLower()));
    for (const QString &wrong :
         {id.chopped(1), id + u'0', QString(id).replace(u'-', u'_'), u' ' + id, id + u'\n',
          QString(id).replace(u'8', u'g'), QString(id).replace(u'8', QChar(0xFF18)), QString()}) {
        QVERIFY2(!isEngagementId(wrong), qPrintable(wrong));
    }
    QVERIFY(isAccountId(u"AbCdEf"));
    for (const char16_t *wrong : {u"", u"abcde", u"abcdefg", u"abcde1", u"abcdeé", u"abcdef\n"}) {
        QVERIFY(!isAccountId(wrong));
    }
    QVERIFY(isNearlyAnId(id.chopped(1)) && isNearlyAnId(QString(id).remove(u'-')) && !isNearlyAnId(id));
    QVERIFY(!isNearlyAnId(QString(41, u'a')) && !isNearlyAnId(QString(29, u'a')) && !isNearlyAnId(QString(32, u'x')));
}

void RecordPlacesTest::addressesComeBack_data()
{
    QTest::addColumn<QString>("base");
    for (const char *base :
         {"https://eu.example.com", "https://eu.example.com:8443", "https://eu.example.com/proxy/axp",
          "http://127.0.0.1:4711", "http://localhost:1", "http://[::1]:80", "http://127.9.8.7"}) {
        QTest::newRow(base) << QString::fromLatin1(base);
    }
}

void RecordPlacesTest::addressesComeBack()
{
    QFETCH(const QString, base);
    const EngagementRef ref{id, ServiceAddress{QUrl(base), QStringLiteral("ABCDEF")}};
    QVERIFY(isSafeAddress(ref.service->base));
    const QUrl url = engagementUrl(*ref.service, id);
    QVERIFY(url.path().endsWith(QLatin1String("/api/journey/v1/accounts/ABCDEF/engagements/") + id));
    QVERIFY(parseEngagementUrl(url) == ref);
    QVERIFY(findEngagementRef(QStringLiteral("(see %1).").arg(url.toString())) == ref);
    if (ref.service->base.scheme() == QLatin1String("https")) {
        QVERIFY(parseEngagementLink(QUrl(engagementLink(ref))) == ref);
    }
    const EngagementRef bare{id, std::nullopt};
    QVERIFY(parseEngagementLink(QUrl(engagementLink(bare))) == bare);
}

void RecordPlacesTest::addressesThatAreWrongSayWhy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &text, const char *error) {
        QTest::newRow(name) << text << QString::fromLatin1(error);
    };
    const QString good = QStringLiteral("https://h.example/api/journey/v1/accounts/ABCDEF/engagements/") + id;
    const auto with = [&good](const char *part, const char *other) {
        return QString(good).replace(QLatin1String(part), QLatin1String(other));
    };
    row("right", good, "none");
    row("with a slash at its end", good + u'/', "none");
    row("http elsewhere", with("https:", "http:"), "not https");
    row("a name that begins like loopback", with("https://h.example", "http://127.0.0.1.example"), "not https");
    row("a name that ends like loopback", with("https://h.example", "http://evil-localhost"), "not https");
    row("another version", with("/v1/", "/v2/"), "another");
    row("another list", with("engagements", "journeys"), "another");
    row("a wrong account", with("ABCDEF", "ABCDE"), "account");
    row("an id cut short", good.chopped(3), "nearly");
    row("no id", QString(good).remove(id), "another");
    row("another scheme", with("https:", "ftp:"), "another");
    row("no host", QStringLiteral("https:///api/journey/v1/accounts/ABCDEF/engagements/") + id, "another");
}

void RecordPlacesTest::addressesThatAreWrongSayWhy()
{
    QFETCH(const QString, text);
    QTEST(errorOf(parseEngagementUrl(QUrl(text))), "error");
}

void RecordPlacesTest::searchingTakesTimeInProportion()
{
    // Two million characters of what looks like something: a search that looks back would never end.
    for (const QString &piece : {QStringLiteral("https:"), QStringLiteral("a-"), QStringLiteral("https://x "),
                                 QStringLiteral("axp-engagement:"), QStringLiteral("::"), id.chopped(1) + u' '}) {
        const QString text = piece.repeated(2'000'000 / piece.size());
        QVERIFY(!findEngagementRef(text));
    }
}

QTEST_GUILESS_MAIN(RecordPlacesTest)
#include "record_places_test.moc"
