// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "window_fixture.h"

#include "ui/pages/journey_page.h"

#include <QAbstractButton>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QTabWidget>

namespace {

const settings::Storage *filled(settings::Storage &storage, const QVariantMap &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        storage.setValue(value.key(), value.value());
    }
    return &storage;
}

} // namespace

axp::ClientSettings impatient()
{
    axp::ClientSettings client;
    client.retry.attempts = 1;
    return client;
}

ui::DesktopSeams FakeDesktop::seams()
{
    return {
        [this](const QString &text) { copied = text; },
        [this] { return clipboard; },
        [this](QWidget *) { return files; },
        [this](QWidget *, const QString &) { return exportName; },
        [this](QWidget *, const QString &question, const QString &) {
            questions << question;
            return agrees;
        },
        [this](QWidget *, const ui::Preview &preview) {
            previews.push_back(preview);
            return agrees;
        },
        [this](QWidget *, const QString &question) {
            questions << question;
            return unsaved;
        },
        [this] { return now; },
        [this] { return allowsMotion; },
        [this](const QImage &image) { copiedPicture = image; },
        [this](QWidget *, QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(printedName);
            return agrees;
        },
        [this](const QString &opened) { folders << opened; },
    };
}

WindowFixture::WindowFixture(std::chrono::milliseconds revealedFor, const QVariantMap &presets,
                             const axp::ClientSettings &client)
    : settings(storage, filled(preset, presets))
    , log(folder.filePath(QStringLiteral("log/local-log.jsonl")), settings.logDays())
    , m_samples(QStringLiteral(PROGRAM_DIR "/engagement-sample-service"))
    , connections(settings, secrets, m_samples)
    , m_client(m_network, client)
    , m_opener(m_client,
               [this](const record::EngagementRef &ref, QObject *context, const opening::TakeConnection &take) {
                   if (elsewhere) {
                       take(elsewhere);
                   } else if (ref.service || !connections.saved().empty() || m_samples.connection()) {
                       connections.find(ref, context, take);
                   } else {
                       take(serviceConnection());
                   }
               },
               {})
    , m_window(std::make_unique<ui::MainWindow>(ui::WindowParts{
          m_opener, m_samples, connections, m_client, reachability, settings, log,
          [this](settings::ThemeChoice theme) { themes.push_back(theme); }, desktop.seams(), revealedFor}))
{
    m_client.setReachability(reachability);
    service.serve(servedId, sampleBytes(QStringLiteral("specification")));
    m_window->setTimeZone(QStringLiteral("UTC"), false);
    m_window->resize(1440, 900);
}

std::optional<axp::Connection> WindowFixture::serviceConnection()
{
    if (!service.start()) {
        return std::nullopt;
    }
    const demo::Credentials &known = service.credentials();
    return axp::Connection{
        QStringLiteral("Test service"),
        {QUrl(service.address()), service.accountId()},
        {axp::Secret(QString::fromUtf8(known.appKey)), axp::PastedToken{axp::Secret(QString::fromUtf8(known.token))}},
        {}};
}

ui::MainWindow &WindowFixture::window()
{
    if (!m_window->isVisible()) {
        m_window->show();
        m_window->activateWindow();
        (void)QTest::qWaitForWindowExposed(m_window.get());
    }
    return *m_window;
}

QString WindowFixture::text(const char *label)
{
    return part<QLabel>(label)->text();
}

bool WindowFixture::isShown(const char *name)
{
    const auto *found = window().findChild<QWidget *>(QLatin1String(name));
    return found && found->isVisible();
}

void WindowFixture::click(const char *button)
{
    QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
}

void WindowFixture::type(const QString &text)
{
    auto *field = part<QLineEdit>("openField");
    field->setFocus();
    field->selectAll();
    QTest::keyClicks(field, text);
    QTest::keyClick(field, Qt::Key_Return);
}

void WindowFixture::trigger(const char *action)
{
    part<QAction>(action)->trigger();
}

ui::TabPage *WindowFixture::tab()
{
    return qobject_cast<ui::TabPage *>(part<QTabWidget>("tabs")->currentWidget());
}

void WindowFixture::openExport(const QString &path)
{
    desktop.exportName = path;
    trigger("export");
    click("exportChoose");
}

QString WindowFixture::write()
{
    const auto *button = part<QAbstractButton>("exportWrite");
    const auto *cancel = part<QAbstractButton>("exportCancel");
    if (!QTest::qWaitFor([button] { return button->isEnabled(); }, 60'000)) {
        return {};
    }
    click("exportWrite");
    return QTest::qWaitFor([cancel] { return !cancel->isVisible(); }, 60'000) ? text("exportResult") : QString();
}

void WindowFixture::closeExport()
{
    part<QDialog>("exportDialog")->close();
    (void)QTest::qWaitFor([this] { return !window().findChild<QDialog *>(QStringLiteral("exportDialog")); });
}

bool WindowFixture::waitForJourney()
{
    return QTest::qWaitFor(
        [this] { return tab() && !tab()->isBusy() && tab()->state() == ui::TabPage::State::Journey; }, 60'000);
}

bool WindowFixture::waitForMessage()
{
    return QTest::qWaitFor(
        [this] { return tab() && !tab()->isBusy() && tab()->state() == ui::TabPage::State::Message; }, 60'000);
}

void WindowFixture::openSampleFile(const QString &name)
{
    window().openInput(opening::FileInput{QStringLiteral(SAMPLES_DIR "/%1.json").arg(name)});
}

QByteArray sampleBytes(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
