// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/export_file.h"
#include "ui/kit/screenshot.h"
#include "window_fixture.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTabBar>
#include <QTextDocument>
#include <QXmlStreamReader>

namespace {

/// Everything that acts on a reader, a page, a spreadsheet or a shell, in each text of the record.
QByteArray hostileRecord()
{
    const QByteArray bad =
        R"(=HYPERLINK(\"file:///etc/passwd\")<a href='javascript:alert(1)'>x</a><img src='http://127.0.0.1:9/p.png'>)"
        R"([l](javascript:x) ![i](file:///x) %1%n &Open \u202e\u2066\u200b\u0007\u0000\u0085\ud800 \n+1 @x `rm` $(id))";
    const QByteArray longText = bad + QByteArray(1'000'000, 'W');
    QByteArray record = R"({"id":"8e557fd6-580a-43b3-8cf9-db8169f4af5a","status":"BAD","direction":"BAD",
        "startDate":"2024-01-01T10:00:00Z","endDate":"2024-01-01T10:10:00Z","channels":[{"id":"BAD","type":"BAD"}],
        "identifiers":{"BAD":["BAD"]},"attributes":["LONG"],"data":{"BAD":"LONG"},"topics":["BAD"],
        "agentNotes":[{"agentNote":"LONG","agentName":"BAD"}],
        "participants":[{"id":"BAD","type":"AGENT","agentDisplayName":"BAD","channelId":"BAD","extension":"BAD",
            "joinedAt":"2024-01-01T10:01:00Z","leftAt":"2024-01-01T10:05:00Z","BAD":{"BAD":["BAD",1e400]}}],
        "queues":[{"queueId":"BAD","queueName":"LONG","channelId":"BAD","queuedAt":"2024-01-01T10:00:10Z",
            "acceptedAt":"BAD"}],
        "transfers":[{"transferType":"BAD","description":"LONG","destinationAgentName":"BAD",
            "timestamp":"2024-01-01T10:04:00Z"}],"BAD":"LONG"})";
    return record.replace("LONG", longText).replace("BAD", bad);
}

bool actsOnAReader(QChar character)
{
    const char16_t code = character.unicode();
    return (code < 0x20 && code != u'\n') || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x200B && code <= 0x200F) || code == 0x2066 || code == 0x2067 || code == 0xFEFF ||
           character.isSurrogate();
}

void verifyVisible(const QString &text, const QString &where)
{
    const bool acts = std::any_of(text.begin(), text.end(), actsOnAReader);
    QVERIFY2(!acts, qPrintable(where + QLatin1String(": ") + text.left(300).toHtmlEscaped()));
}

/// A tool tip is shown as rich text where Qt takes it for that.
void verifyToolTip(const QString &text, const QString &where)
{
    QVERIFY2(!Qt::mightBeRichText(text) || text.startsWith(QLatin1String("<p style=\"white-space:pre-wrap\"")),
             qPrintable(where + QLatin1String(": ") + text.left(300)));
    QVERIFY2(!text.contains(QLatin1String("<a ")) && !text.contains(QLatin1String("<img")), qPrintable(where));
}

int verifyCells(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    int seen = 0;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex cell = model.index(row, column, parent);
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole),
                  int(Qt::StatusTipRole), int(Qt::WhatsThisRole)}) {
                verifyVisible(cell.data(role).toString(), QStringLiteral("a cell"));
            }
            verifyToolTip(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("a cell's tool tip"));
            ++seen;
        }
        seen += verifyCells(model, model.index(row, 0, parent));
    }
    return seen;
}

int verifyNames(QAccessibleInterface *node)
{
    if (!node || !node->isValid()) {
        return 0;
    }
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help}) {
        verifyVisible(node->text(kind), QStringLiteral("an accessible text"));
    }
    int seen = 1;
    for (int i = 0; i < node->childCount(); ++i) {
        seen += verifyNames(node->child(i));
    }
    return seen;
}

} // namespace

/// A record whose every text is meant to act is only ever text: in each cell and tool tip, for a screen reader, in
/// every export; and nothing in it is asked for.
class WindowHostileTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyCellIsText();
    void everythingAScreenReaderIsToldIsText();
    void everyExportIsText_data();
    void everyExportIsText();
    void cleanup();

private:
    std::unique_ptr<WindowFixture> m_window;
};

void WindowHostileTest::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
    m_window = std::make_unique<WindowFixture>();
    m_window->window().setRevealed(true);
    m_window->service.serve(servedId, hostileRecord());
    m_window->type(servedId);
    QVERIFY(m_window->waitForJourney());
    auto *tables = m_window->part<QTabBar>("tableTabs");
    for (int i = 0; i < tables->count(); ++i) {
        tables->setCurrentIndex(i);
        QCoreApplication::processEvents();
    }
}

/// Whatever was looked at, one request was sent: for the record.
void WindowHostileTest::cleanup()
{
    QCOMPARE(m_window->service.requests().size(), std::size_t(1));
    m_window.reset();
}

void WindowHostileTest::everyCellIsText()
{
    int seen = 0;
    for (const auto *view : m_window->window().findChildren<QAbstractItemView *>()) {
        seen += view->model() ? verifyCells(*view->model()) : 0;
    }
    QVERIFY(seen > 100);
    for (const auto *widget : m_window->window().findChildren<QWidget *>()) {
        verifyToolTip(widget->toolTip(), widget->objectName());
        verifyVisible(widget->statusTip() + widget->windowTitle(), widget->objectName());
    }
}

void WindowHostileTest::everythingAScreenReaderIsToldIsText()
{
    QVERIFY(verifyNames(QAccessible::queryAccessibleInterface(&m_window->window())) > 100);
}

void WindowHostileTest::everyExportIsText_data()
{
    QTest::addColumn<ui::ExportFormat>("format");
    QTest::newRow("csv") << ui::ExportFormat::Csv;
    QTest::newRow("markdown") << ui::ExportFormat::Markdown;
    QTest::newRow("json") << ui::ExportFormat::Json;
    QTest::newRow("svg") << ui::ExportFormat::Svg;
    QTest::newRow("pdf") << ui::ExportFormat::Pdf;
    QTest::newRow("png") << ui::ExportFormat::Png;
}

void WindowHostileTest::everyExportIsText()
{
    QFETCH(ui::ExportFormat, format);
    ui::ExportOptions options;
    options.format = format;
    const auto bytes = ui::exportBytes(m_window->tab()->journey(), options);
    QVERIFY(bytes && !bytes->isEmpty());
    const QString text = QString::fromUtf8(*bytes);
    switch (format) {
    case ui::ExportFormat::Csv:
        QVERIFY(!text.contains(QLatin1String("\n=")) && !text.contains(QLatin1String(",=")) &&
                !text.contains(QLatin1String(",\"=")));
        break;
    case ui::ExportFormat::Markdown: // nothing of it opens an element or a link
        QVERIFY(!QRegularExpression(QStringLiteral("(?<!\\\\)<[a-zA-Z]|(?<!\\\\)\\[[^\\]]*(?<!\\\\)\\]\\("))
                     .match(text)
                     .hasMatch());
        break;
    case ui::ExportFormat::Json:
        QVERIFY(!QJsonDocument::fromJson(*bytes).isNull());
        break;
    case ui::ExportFormat::Svg: {
        QXmlStreamReader xml(*bytes);
        while (!xml.atEnd()) {
            xml.readNext();
            QVERIFY(xml.name() != QLatin1String("a") && xml.name() != QLatin1String("image") &&
                    xml.name() != QLatin1String("script"));
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        break;
    }
    case ui::ExportFormat::Pdf:
        for (const char *act : {"/URI", "/JavaScript", "/JS", "/Launch", "/OpenAction", "/EmbeddedFile"}) {
            QVERIFY2(!bytes->contains(act), act);
        }
        break;
    case ui::ExportFormat::Png: // as large as it was asked for, whatever the texts' length
        QVERIFY(QImage::fromData(*bytes).width() == options.size.width());
        break;
    case ui::ExportFormat::CaseFile:
        break;
    }
}

SCREENSHOT_TEST_MAIN(WindowHostileTest)
#include "window_hostile_test.moc"
