// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "opening/input.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using opening::Input;

namespace {

const QString id = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");
const QString url = QStringLiteral("https://eu.example.com/api/journey/v1/accounts/ABCDEF/engagements/") + id;

/// What was understood, in a few words.
QString understood(const tl::expected<Input, record::RefError> &parsed)
{
    if (!parsed) {
        const char *const kinds[] = {"nothing", "nearly an id", "another address", "bad account", "not https"};
        return QLatin1String(kinds[static_cast<int>(parsed.error().kind)]);
    }
    if (const auto *file = std::get_if<opening::FileInput>(&*parsed)) {
        return QStringLiteral("file ") + file->path;
    }
    if (const auto *ref = std::get_if<record::EngagementRef>(&*parsed)) {
        return ref->service ? QStringLiteral("id of %1 %2").arg(ref->service->base.toString(), ref->service->accountId)
                            : QStringLiteral("id");
    }
    return QStringLiteral("standard input");
}

} // namespace

/// What a person or a script names.
class OpeningInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void argumentsAreUnderstood_data();
    void argumentsAreUnderstood();
    void pastedTextIsUnderstood_data();
    void pastedTextIsUnderstood();
    void namesAreShort();

private:
    QTemporaryDir m_folder;
};

void OpeningInputTest::initTestCase()
{
    QVERIFY(m_folder.isValid() && QDir::setCurrent(m_folder.path()));
    for (const QString &name : {QStringLiteral("record.json"), QStringLiteral("with space.json"),
                                QStringLiteral("8e557fd6580a43b38cf9db8169f4af5a")}) {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
}

void OpeningInputTest::argumentsAreUnderstood_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("as");
    const auto row = [](const char *name, const QString &argument, const char *as) {
        QTest::newRow(name) << argument << QString::fromLatin1(as);
    };
    row("empty", {}, "nothing");
    row("standard input", QStringLiteral("-"), "standard input");
    row("an id", id, "id");
    row("an id in upper case", id.toUpper(), "id");
    row("a file that is there", QStringLiteral("record.json"), "file record.json");
    row("a file that is not there", QStringLiteral("missing.json"), "file missing.json");
    row("an id cut short", id.chopped(1), "nearly an id");
    row("an id without hyphens that is a file", QStringLiteral("8e557fd6580a43b38cf9db8169f4af5a"),
        "file 8e557fd6580a43b38cf9db8169f4af5a");
    row("an id without hyphens that is none", QStringLiteral("9e557fd6580a43b38cf9db8169f4af5a"), "nearly an id");
    row("29 digits are a file's name", QString(29, u'a'), "file aaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
    row("a URL", url, "id of https://eu.example.com ABCDEF");
    row("a URL of something else", QStringLiteral("https://eu.example.com/x"), "another address");
    row("http", QString(url).replace(QLatin1String("https"), QLatin1String("http")), "not https");
    row("http on this computer",
        QString(url).replace(QLatin1String("https://eu.example.com"), QLatin1String("http://127.0.0.1:8080")),
        "id of http://127.0.0.1:8080 ABCDEF");
    row("a wrong account", QString(url).replace(QLatin1String("ABCDEF"), QLatin1String("ABC")), "bad account");
    row("a link", QStringLiteral("axp-engagement:") + id, "id");
    row("a link with a host", QString(url).replace(QLatin1String("https:"), QLatin1String("axp-engagement:")),
        "id of https://eu.example.com ABCDEF");
    row("a file URL", QStringLiteral("file:///tmp/x.json"), "file /tmp/x.json");
    row("another scheme", QStringLiteral("mailto:a@b.example"), "another address");
    row("a drive is no scheme", QStringLiteral("C:\\x.json"), "file C:\\x.json");
}

void OpeningInputTest::argumentsAreUnderstood()
{
    QFETCH(const QString, argument);
    QTEST(understood(opening::parseArgument(argument)), "as");
}

void OpeningInputTest::pastedTextIsUnderstood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("as");
    const auto row = [](const char *name, const QString &text, const char *as) {
        QTest::newRow(name) << text << QString::fromLatin1(as);
    };
    row("nothing", QStringLiteral(" \n "), "nothing");
    row("an id with spaces around", QStringLiteral("  %1\r\n").arg(id), "id");
    row("a file", QStringLiteral(" with space.json\n"), "file with space.json");
    row("a missing file", QStringLiteral("missing.json"), "nothing");
    row("a file URL", QStringLiteral("file:///tmp/x.json"), "file /tmp/x.json");
    row("a log line", QStringLiteral("2026-03-09 09:14 WARN [http-7] engagementId=%1, took 5 ms").arg(id), "id");
    row("JSON", QStringLiteral("{\"engagementId\":\"%1\",\"x\":[1,2]}").arg(id), "id");
    row("a mail with a URL", QStringLiteral("Please look at <%1>.\nThanks").arg(url),
        "id of https://eu.example.com ABCDEF");
    row("a URL wins over an id before it", QStringLiteral("11111111-2222-3333-4444-555555555555 %1").arg(url),
        "id of https://eu.example.com ABCDEF");
    row("an id in another URL is none", QStringLiteral("https://x.example/y/%1").arg(id), "another address");
    row("an id beside another URL", QStringLiteral("https://x.example/y %1").arg(id), "id");
    row("a longer word with an id in it", QStringLiteral("x%1").arg(id), "nothing");
    row("a digit too few", QStringLiteral("id %1!").arg(id.chopped(1)), "nearly an id");
    row("a wrong account", QString(url).replace(QLatin1String("ABCDEF"), QLatin1String("ABCDEF1")), "bad account");
    row("plain words", QStringLiteral("what happened to this customer?"), "nothing");
    row("a long text", QString(2'000'000, u'x') + u' ' + id, "id");
}

void OpeningInputTest::pastedTextIsUnderstood()
{
    QFETCH(const QString, text);
    QTEST(understood(opening::parsePastedText(text)), "as");
}

void OpeningInputTest::namesAreShort()
{
    QCOMPARE(opening::inputName(opening::FileInput{QStringLiteral("/a/b/c.json")}), QStringLiteral("c.json"));
    QCOMPARE(opening::inputName(record::EngagementRef{id, {}}), id);
    QCOMPARE(opening::inputName(opening::StandardInput{}), QStringLiteral("standard input"));
}

QTEST_GUILESS_MAIN(OpeningInputTest)
#include "opening_input_test.moc"
