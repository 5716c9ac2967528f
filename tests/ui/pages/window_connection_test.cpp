// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/client_fixture.h"
#include "ui/dialogs/connection_dialog.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>

using axp::ConnectionField;

namespace {

/// The dialog that is open in a window.
ui::ConnectionDialog *dialogIn(WindowFixture &fixture)
{
    return fixture.window().findChild<ui::ConnectionDialog *>();
}

/// Types into a field of the dialog in place of what stands there.
void fill(QDialog &dialog, ConnectionField field, const QString &text)
{
    const QString name = QStringLiteral("connectionField%1").arg(static_cast<int>(field));
    auto *widget = dialog.findChild<QWidget *>(name);
    QVERIFY2(widget, qPrintable(name));
    auto *line = qobject_cast<QLineEdit *>(widget);
    if (!line) {
        line = widget->findChild<QLineEdit *>();
    }
    line->selectAll();
    QTest::keyClicks(line, text);
}

QString textIn(const QDialog &dialog, const char *label)
{
    return dialog.findChild<QLabel *>(QLatin1String(label))->text();
}

void press(const QDialog &dialog, const char *button)
{
    QTest::mouseClick(dialog.findChild<QPushButton *>(QLatin1String(button)), Qt::LeftButton);
}

/// Fills in how to reach the fixture's service.
void fillIn(QDialog &dialog, WindowFixture &fixture, const QString &appKey)
{
    fill(dialog, ConnectionField::Name, QStringLiteral("Mine & yours"));
    fill(dialog, ConnectionField::Host, fixture.service.address());
    fill(dialog, ConnectionField::Account, fixture.service.accountId());
    fill(dialog, ConnectionField::AppKey, appKey);
    dialog.findChild<QComboBox *>(QStringLiteral("signIn"))->setCurrentIndex(0);
    fill(dialog, ConnectionField::ClientId, QString::fromUtf8(fixture.service.credentials().clientId));
    fill(dialog, ConnectionField::ClientSecret, QString::fromUtf8(fixture.service.credentials().clientSecret));
}

QString appKeyOf(const WindowFixture &fixture)
{
    return QString::fromUtf8(fixture.service.credentials().appKey);
}

} // namespace

/// Setting up a connection by real events, against a real service.
class WindowConnectionTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void aConnectionIsSetUpTriedAndUsed();
    void whatIsWrongIsSaidWhereItStands();
    void aTestSaysExactlyWhatIsWrong();
    void changesAreOnlyDroppedWhenAskedTwice();
    void connectionsAreHandedOnWithoutTheirSecrets();
    void aMissingConnectionLeadsToTheDialog();
    void missingSecretsLeadToTheDialog();
    void whatIsSavedHoldsNoSecret();
    void anAdministratorPresetsConnections();
};

void WindowConnectionTest::aConnectionIsSetUpTriedAndUsed()
{
    WindowFixture fixture;
    QVERIFY(fixture.service.start());
    fixture.trigger("addConnection");
    ui::ConnectionDialog *dialog = dialogIn(fixture);
    QVERIFY(dialog);
    fillIn(*dialog, fixture, appKeyOf(fixture));
    press(*dialog, "connectionTest");
    QTRY_VERIFY2(textIn(*dialog, "testResult").startsWith(QLatin1String("It works")),
                 qPrintable(textIn(*dialog, "testResult")));
    press(*dialog, "connectionSave");
    QCOMPARE(fixture.connections.saved().size(), std::size_t(1));
    QTRY_VERIFY(fixture.window().statusBar()->currentMessage().startsWith(QLatin1String("Saved")));
    const QString kept = fixture.settings.connections().join(QLatin1Char('\n'));
    QVERIFY(kept.contains(fixture.service.accountId()));
    QVERIFY(!kept.contains(appKeyOf(fixture)));
    QVERIFY(!kept.contains(QString::fromUtf8(fixture.service.credentials().clientSecret)));

    fixture.type(servedId);
    QVERIFY(fixture.waitForJourney());
    QCOMPARE(fixture.text("source"), QStringLiteral("Mine & yours"));
}

void WindowConnectionTest::whatIsWrongIsSaidWhereItStands()
{
    WindowFixture fixture;
    fixture.trigger("addConnection");
    ui::ConnectionDialog *dialog = dialogIn(fixture);
    const auto problem = [dialog](ConnectionField field) {
        const auto *label = dialog->findChild<QLabel *>(QStringLiteral("problem%1").arg(static_cast<int>(field)));
        return label->isHidden() ? QString() : label->text();
    };
    QCOMPARE(problem(ConnectionField::Account), QString()); // nobody has been there yet
    fill(*dialog, ConnectionField::Account, QStringLiteral("ABC"));
    QCOMPARE(problem(ConnectionField::Account), QStringLiteral("Six letters."));
    fill(*dialog, ConnectionField::Account, QStringLiteral("ABCDEF"));
    QCOMPARE(problem(ConnectionField::Account), QString());
    fill(*dialog, ConnectionField::Host, QStringLiteral("http://example.com"));
    QVERIFY(problem(ConnectionField::Host).contains(QLatin1String("https")));
    QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("connectionSave"))->isEnabled());
    fill(*dialog, ConnectionField::Host,
         QStringLiteral("https://h.example/api/journey/v1/accounts/QWERTY/engagements/") + servedId);
    QVERIFY(axp::serviceBase(QStringLiteral("h.example")));
    QCOMPARE(problem(ConnectionField::Host), QString());
}

void WindowConnectionTest::aTestSaysExactlyWhatIsWrong()
{
    WindowFixture fixture;
    QVERIFY(fixture.service.start());
    fixture.trigger("addConnection");
    ui::ConnectionDialog *dialog = dialogIn(fixture);
    fillIn(*dialog, fixture, QStringLiteral("wrong-key"));
    press(*dialog, "connectionTest");
    QTRY_VERIFY2(textIn(*dialog, "testResult").contains(QLatin1String("app key")),
                 qPrintable(textIn(*dialog, "testResult")));
    QVERIFY(!textIn(*dialog, "testResult").contains(QLatin1String("wrong-key")));
    fill(*dialog, ConnectionField::AppKey, appKeyOf(fixture));
    QCOMPARE(textIn(*dialog, "testResult"), QString()); // it spoke of what stood there before
    fixture.service.stop();
    press(*dialog, "connectionTest");
    QTRY_VERIFY2(textIn(*dialog, "testResult").contains(QLatin1String("listens")) ||
                     textIn(*dialog, "testResult").contains(QLatin1String("refuse")) ||
                     textIn(*dialog, "testResult").contains(QLatin1String("reach")),
                 qPrintable(textIn(*dialog, "testResult")));
}

void WindowConnectionTest::changesAreOnlyDroppedWhenAskedTwice()
{
    WindowFixture fixture;
    fixture.trigger("addConnection");
    const QPointer<ui::ConnectionDialog> dialog = dialogIn(fixture);
    fill(*dialog, ConnectionField::Name, QStringLiteral("x"));
    press(*dialog, "connectionCancel");
    QVERIFY(dialog->isVisible());
    QVERIFY(textIn(*dialog, "testResult").contains(QLatin1String("not saved")));
    press(*dialog, "connectionCancel");
    QTRY_VERIFY(!dialog);
    QVERIFY(fixture.connections.saved().empty());
}

void WindowConnectionTest::connectionsAreHandedOnWithoutTheirSecrets()
{
    const QTemporaryDir folder;
    WindowFixture fixture;
    axp::SavedConnection connection;
    connection.key = axp::newConnectionKey();
    connection.name = QStringLiteral("EU");
    connection.service = {QUrl(QStringLiteral("https://eu.example.com")), QStringLiteral("ABCDEF")};
    connection.clientId = QStringLiteral("client");
    fixture.connections.put(connection, axp::ConnectionSecrets{axp::Secret(QStringLiteral("hush")), {}, {}, {}});
    fixture.desktop.exportName = folder.filePath(QStringLiteral("connections.json"));
    fixture.trigger("exportConnections");
    QFile file(fixture.desktop.exportName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("eu.example.com"));
    QVERIFY(!bytes.contains("hush"));
    fixture.trigger("removeConnection");
    QVERIFY(fixture.connections.saved().empty());
    fixture.desktop.files = {file.fileName()};
    fixture.trigger("importConnections");
    QCOMPARE(fixture.connections.saved().size(), std::size_t(1));
    QCOMPARE(fixture.connections.saved().front().name, QStringLiteral("EU"));
    QVERIFY(fixture.connections.saved().front().key != connection.key);
}

void WindowConnectionTest::aMissingConnectionLeadsToTheDialog()
{
    WindowFixture fixture;
    fixture.type(QStringLiteral("https://h.example/api/journey/v1/accounts/QWERTY/engagements/") + servedId);
    QVERIFY(fixture.waitForMessage());
    QVERIFY2(fixture.text("messageSentence").contains(QLatin1String("h.example")),
             qPrintable(fixture.text("messageSentence")));
    fixture.click("messageConnection");
    QVERIFY(dialogIn(fixture));
}

void WindowConnectionTest::missingSecretsLeadToTheDialog()
{
    WindowFixture fixture;
    axp::SavedConnection connection;
    connection.key = axp::newConnectionKey();
    connection.name = QStringLiteral("EU & <b>");
    connection.service = {QUrl(QStringLiteral("https://eu.example.com")), QStringLiteral("ABCDEF")};
    fixture.connections.put(connection, std::nullopt); // as when it was imported
    fixture.type(servedId);
    QVERIFY(fixture.waitForMessage());
    QVERIFY2(fixture.text("messageSentence").contains(QStringLiteral("“EU & <b>”")),
             qPrintable(fixture.text("messageSentence")));
    QVERIFY(std::holds_alternative<opening::NoSecrets>(*fixture.tab()->error())); // nothing was asked without them
    fixture.click("messageConnection");
    QTRY_VERIFY_WITH_TIMEOUT(dialogIn(fixture), 60'000);
    QVERIFY(dialogIn(fixture)->isVisible());
}

/// With secrets of every kind, and settings in a file.
void WindowConnectionTest::whatIsSavedHoldsNoSecret()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    const LogCapture log;
    {
        settings::IniStorage own(path);
        settings::Settings settings(own);
        axp::SecretStore secrets;
        const opening::SampleService samples;
        opening::ConnectionBook book(settings, secrets, samples);
        for (const auto kind :
             {axp::SignInKind::ClientCredentials, axp::SignInKind::Password, axp::SignInKind::PastedToken}) {
            axp::SavedConnection connection;
            connection.key = axp::newConnectionKey();
            connection.name = QStringLiteral("Mine");
            connection.service = {QUrl(QStringLiteral("https://h.example")), testAccount};
            connection.signIn = kind;
            connection.clientId = QStringLiteral("client");
            connection.userName = QStringLiteral("me");
            book.put(connection, axp::ConnectionSecrets{axp::Secret(testAppKey), axp::Secret(testClientSecret),
                                                        axp::Secret(testPassword), axp::Secret(testToken)});
            QCOMPARE(secretsIn(QString::fromUtf8(opening::exportedConnections(book.saved()))), QStringList());
        }
        settings.addRecent({testId, {}}, record::Instant{1'700'000'000'000});
    }
    QFile file(path);
    QFile commandLine(QStringLiteral("/proc/self/cmdline"));
    QVERIFY(file.open(QIODevice::ReadOnly) && commandLine.open(QIODevice::ReadOnly));
    const QString kept = QString::fromUtf8(file.readAll());
    QVERIFY(kept.contains(QLatin1String("h.example")) && kept.contains(testId));
    QCOMPARE(secretsIn(kept + QString::fromUtf8(commandLine.readAll()) + LogCapture::text()), QStringList());
}

void WindowConnectionTest::anAdministratorPresetsConnections()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"(connections="{\"key\":\"eu\",\"name\":\"Production EU\",\"base\":\"https://eu.api.avayacloud.com\",)"
               R"(\"accountId\":\"ABCDEF\",\"signIn\":\"client_credentials\",\"clientId\":\"viewer\"}")"
               "\nlock/connections=true\n");
    file.close();
    const settings::IniStorage preset(path);
    settings::MemoryStorage own;
    settings::Settings locked(own, &preset);
    axp::SecretStore secrets;
    const opening::SampleService samples;
    opening::ConnectionBook book(locked, secrets, samples);
    QVERIFY(book.isLocked());
    QCOMPARE(book.saved().size(), std::size_t(1));
    axp::SavedConnection connection = book.saved().front();
    QCOMPARE(connection.name, QStringLiteral("Production EU"));
    QCOMPARE(connection.service.base.host(), QStringLiteral("eu.api.avayacloud.com"));
    connection.name = QStringLiteral("Mine");
    book.put(connection, axp::ConnectionSecrets{axp::Secret(QStringLiteral("hush")), {}, {}, {}});
    QCOMPARE(book.saved().front().name, QStringLiteral("Production EU"));
    QVERIFY(secrets.known(QStringLiteral("eu")));
}

SCREENSHOT_TEST_MAIN(WindowConnectionTest)
#include "window_connection_test.moc"
