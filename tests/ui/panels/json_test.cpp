// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/kit/screenshot.h"
#include "ui/panels/json_view.h"
#include "ui/panels/scene.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/tables_panel.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QScrollBar>
#include <QTabBar>
#include <QTest>

using models::Place;
using models::RowRange;
using scene::Scene;
using ui::JsonView;

namespace {

constexpr QSize usualSize(1440, 900);

/// A scene with the JSON in front.
class JsonScene final
{
public:
    explicit JsonScene(const analysis::JourneyPtr &journey) : scene(journey)
    {
        scene.showIn(usualSize);
        scene.tables->showJson();
        QCoreApplication::processEvents();
    }
    explicit JsonScene(const char *sample) : JsonScene(scene::sample(QString::fromLatin1(sample))) {}

    [[nodiscard]] JsonView &view() { return *scene.findChild<JsonView *>(QStringLiteral("jsonView")); }
    [[nodiscard]] QLabel &message() { return *scene.findChild<QLabel *>(QStringLiteral("jsonMessage")); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        view().setFocus();
        QTest::keyClick(&view(), key, modifiers);
    }
    void click(quint32 row, Qt::KeyboardModifiers modifiers = {})
    {
        if (!isInSight(row)) {
            view().verticalScrollBar()->setValue(static_cast<int>(row)); // as one would with the wheel
        }
        QTest::mouseClick(view().viewport(), Qt::LeftButton, modifiers, view().rectOf(row).center());
    }
    void click(const char *button) { scene.findChild<QAbstractButton *>(QString::fromLatin1(button))->click(); }
    [[nodiscard]] QString text(quint32 row)
    {
        QString text;
        for (const models::JsonSpan &span : view().rows().row(row).spans) {
            text += span.text;
        }
        return text;
    }
    [[nodiscard]] QString current() { return text(view().currentRow()); }
    [[nodiscard]] bool isInSight(quint32 row) { return view().viewport()->rect().contains(view().rectOf(row)); }
    /// The row that begins with this text.
    [[nodiscard]] quint32 rowOf(const char *start, quint32 from = 0)
    {
        while (from < view().rows().count() && !text(from).startsWith(QLatin1String(start))) {
            ++from;
        }
        return from;
    }
    [[nodiscard]] QColor pixel(const QPoint &at) { return view().viewport()->grab().toImage().pixelColor(at); }
    [[nodiscard]] QString allText()
    {
        press(Qt::Key_A, Qt::ControlModifier);
        press(Qt::Key_C, Qt::ControlModifier);
        return scene.copied.isEmpty() ? QString() : scene.copied.back();
    }
    void chooseInMenu(const char *words)
    {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QCoreApplication::sendEvent(view().viewport(), &event);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == QLatin1String(words)) {
                action->trigger();
            }
        }
        menu->close();
    }

    Scene scene;
};

QByteArray largeRecord(int participants)
{
    QByteArray list;
    for (int i = 0; i < participants; ++i) {
        list += (i > 0 ? "," : "") + QByteArray(R"({"id":"p)") + QByteArray::number(i) +
                R"(","type":"AGENT","agentDisplayName":"Anna","joinedAt":"2026-01-01T10:00:00Z"})";
    }
    return R"({"id":"11111111-1111-4111-8111-111111111111","participants":[)" + list + "]}";
}

} // namespace

/// The JSON behind the tables, with real events.
class JsonTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }
    void whatIsChosenElsewhereIsMarked();
    void aMissingFieldIsLookedForWhereItWouldStand();
    void aClickedLineIsChosenEverywhere();
    void keysGoThroughTheLines();
    void keysFoldAndUnfold();
    void aMarkFoldsWhatItStandsBeside();
    void whatIsChosenIsUnfolded();
    void buttonsFoldAllAndShowWhatWasReceived();
    void inTheRawTextWhatIsUnderThePointerIsChosen();
    void linesAreCopied();
    void maskingChangesWhatIsShownAndKeepsThePlace();
    void newsKeepsFoldsAndPlace();
    void aLargeRecordIsLaidOutMeanwhile();
    void hitsAreMarkedAndSteppedTo();
    void sourcesOfAFigureAreMarked();
    void textsOfMegabytesAreCutAndCopiedWhole();
    void aHostileRecordIsOnlyText();
    void aScreenReaderIsToldTheLine();
    void theTabComesBack();
    void withoutAnEngagementItSaysSo();
};

void JsonTest::whatIsChosenElsewhereIsMarked()
{
    JsonScene json("three-days");
    json.scene.selection.select({0, QStringLiteral("/participants/3")});
    const RowRange marked = json.view().markedRows();
    QCOMPARE(json.text(marked.first), QStringLiteral("{"));
    QVERIFY(json.text(marked.last).startsWith(u'}'));
    QVERIFY(json.isInSight(marked.first));
    json.scene.selection.select({0, QStringLiteral("/endDate")});
    QCOMPARE(json.view().markedRows().first, json.view().markedRows().last);
    QVERIFY(json.current().startsWith(QLatin1String("\"endDate\": \"")));
    QVERIFY(json.isInSight(json.view().currentRow()));
    const QRect row = json.view().rectOf(json.view().currentRow());
    QCOMPARE(json.pixel({row.right() - 2, row.center().y()}), ui::lightTheme().accentTint);
    json.scene.selection.clear();
    QCOMPARE(json.pixel({row.right() - 2, row.center().y()}), ui::lightTheme().panel);
}

void JsonTest::aMissingFieldIsLookedForWhereItWouldStand()
{
    JsonScene json("specification");
    json.scene.selection.select({0, QStringLiteral("/participants/1/noSuchField")});
    const QString pointer = json.view().rows().pointerAt(json.view().rows().row(json.view().currentRow()).range.begin);
    QCOMPARE(pointer, QStringLiteral("/participants/1"));
}

void JsonTest::aClickedLineIsChosenEverywhere()
{
    JsonScene json("specification");
    json.scene.side->showPage(ui::SidePanel::Page::Details);
    json.scene.selection.select({0, QStringLiteral("/participants/1")});
    const quint32 row = json.rowOf("\"leftAt\"", json.view().currentRow());
    json.click(row);
    QCOMPARE(json.scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1/leftAt")}));
    QCOMPARE(json.view().currentRow(), row);
    QCOMPARE(json.scene.findChild<QLabel *>(QStringLiteral("detailsPointer"))->text(),
             QStringLiteral("/participants/1/leftAt"));
    // A bracket that closes stands for what it closes.
    json.click(json.rowOf("}", row));
    QCOMPARE(json.scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1")}));
    QVERIFY(json.text(json.view().currentRow()).startsWith(u'}'));
    QTest::mouseClick(json.view().viewport(), Qt::RightButton, {}, json.view().rectOf(row).center());
    QCOMPARE(json.scene.selection.current(), std::optional(Place{0, QStringLiteral("/participants/1")}));
}

void JsonTest::keysGoThroughTheLines()
{
    JsonScene json("three-days");
    json.press(Qt::Key_Down);
    QCOMPARE(json.view().currentRow(), 1U);
    QVERIFY(!json.scene.selection.current()); // going there chooses nothing
    json.press(Qt::Key_Return);
    QCOMPARE(json.scene.selection.current(), std::optional(Place{0, QStringLiteral("/id")}));
    json.press(Qt::Key_PageDown);
    QVERIFY(json.view().currentRow() > 5 && json.isInSight(json.view().currentRow()));
    json.press(Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(json.view().currentRow(), json.view().rows().count() - 1);
    QVERIFY(json.isInSight(json.view().currentRow()));
    json.press(Qt::Key_Down);
    QCOMPARE(json.view().currentRow(), json.view().rows().count() - 1);
    json.press(Qt::Key_PageUp);
    json.press(Qt::Key_Up);
    QVERIFY(json.isInSight(json.view().currentRow()));
    json.press(Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(json.view().currentRow(), 0U);
    json.press(Qt::Key_Up);
    QCOMPARE(json.view().currentRow(), 0U);
}

void JsonTest::keysFoldAndUnfold()
{
    JsonScene json("specification");
    const quint32 list = json.rowOf("\"participants\"");
    const quint32 count = json.view().rows().count();
    json.click(list);
    json.press(Qt::Key_Left);
    QVERIFY(json.view().rows().count() < count);
    QVERIFY2(json.current().startsWith(QStringLiteral("\"participants\": [ … ],")), qPrintable(json.current()));
    json.press(Qt::Key_Left); // to what it stands in
    QCOMPARE(json.view().currentRow(), 0U);
    json.click(list);
    json.press(Qt::Key_Right);
    QCOMPARE(json.view().rows().count(), count);
    json.press(Qt::Key_Right); // to the first in it
    QCOMPARE(json.view().currentRow(), list + 1);
    json.press(Qt::Key_Down);
    json.press(Qt::Key_Left);
    QCOMPARE(json.view().currentRow(), list + 1);
}

void JsonTest::aMarkFoldsWhatItStandsBeside()
{
    JsonScene json("specification");
    const quint32 list = json.rowOf("\"channels\"");
    const quint32 count = json.view().rows().count();
    int x = 0; // the mark stands at the end of the gutter, before its line
    const QImage picture = json.view().viewport()->grab().toImage();
    while (picture.pixelColor(x, 2) != ui::lightTheme().line) {
        ++x;
    }
    const QPoint mark(x - 8, json.view().rectOf(list).center().y());
    QTest::mouseClick(json.view().viewport(), Qt::LeftButton, {}, mark);
    QVERIFY(json.view().rows().count() < count);
    QVERIFY(!json.scene.selection.current());
    QTest::mouseClick(json.view().viewport(), Qt::LeftButton, {}, mark);
    QCOMPARE(json.view().rows().count(), count);
}

void JsonTest::whatIsChosenIsUnfolded()
{
    JsonScene json("specification");
    json.click("jsonFoldAll");
    json.scene.selection.select({0, QStringLiteral("/participants/1/leftAt")});
    QVERIFY(json.current().startsWith(QLatin1String("\"leftAt\"")));
    QVERIFY(json.view().rows().row(json.rowOf("\"queues\"")).isFolded);
}

void JsonTest::buttonsFoldAllAndShowWhatWasReceived()
{
    JsonScene json("specification");
    const quint32 count = json.view().rows().count();
    json.click("jsonFoldAll");
    QVERIFY(json.view().rows().count() < 25);
    json.click("jsonUnfoldAll");
    QCOMPARE(json.view().rows().count(), count);
    json.scene.selection.select({0, QStringLiteral("/queues/0")});
    json.click("jsonRaw");
    QVERIFY(json.view().rows().isRaw());
    QVERIFY(!json.scene.findChild<QAbstractButton *>(QStringLiteral("jsonFoldAll"))->isEnabled());
    QVERIFY(json.isInSight(json.view().currentRow()));
    const QString shown = json.scene.selection.current()->pointer;
    QCOMPARE(shown, QStringLiteral("/queues/0"));
    json.chooseInMenu("As received");
    QVERIFY(!json.view().rows().isRaw());
    QVERIFY(!json.scene.findChild<QAbstractButton *>(QStringLiteral("jsonRaw"))->isChecked());
    QCOMPARE(json.current(), QStringLiteral("{"));
}

void JsonTest::inTheRawTextWhatIsUnderThePointerIsChosen()
{
    JsonScene json(
        scene::journeyOf(R"({"id":"a","participants":[{"id":"b","type":"AGENT"},{"id":"c"}],"status":"x"})"));
    json.click("jsonRaw");
    QCOMPARE(json.view().rows().count(), 1U);
    const QRect row = json.view().rectOf(0);
    QStringList chosen;
    for (int x = 0; x < row.width(); x += 4) {
        QTest::mouseClick(json.view().viewport(), Qt::LeftButton, {}, {x, row.center().y()});
        const QString pointer = json.scene.selection.current()->pointer;
        if (chosen.isEmpty() || chosen.back() != pointer) {
            chosen += pointer;
        }
    }
    QVERIFY2(chosen.contains(QStringLiteral("/participants/0/type")), qPrintable(chosen.join(u' ')));
    QVERIFY2(chosen.indexOf(QStringLiteral("/id")) < chosen.indexOf(QStringLiteral("/participants/1/id")) &&
                 chosen.indexOf(QStringLiteral("/participants/1/id")) < chosen.indexOf(QStringLiteral("/status")),
             qPrintable(chosen.join(u' ')));
}

void JsonTest::linesAreCopied()
{
    const QByteArray bytes = R"({"id":"a","queues":[{"queueId":"q","rank":1.50}],"status":"x"})";
    JsonScene json(scene::journeyOf(bytes));
    json.scene.selection.select({0, QStringLiteral("/queues/0")});
    json.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(json.scene.copied.back(), QStringLiteral("{\n  \"queueId\": \"q\",\n  \"rank\": 1.50\n}"));
    json.press(Qt::Key_Down);
    json.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(json.scene.copied.back(), QStringLiteral("\"queueId\": \"q\""));
    json.press(Qt::Key_Down, Qt::ShiftModifier);
    json.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(json.scene.copied.back(), QStringLiteral("\"queueId\": \"q\",\n\"rank\": 1.50"));
    json.click(1);
    json.click(2, Qt::ShiftModifier);
    json.chooseInMenu("Copy");
    QCOMPARE(json.scene.copied.back(), QStringLiteral("\"id\": \"a\",\n\"queues\": ["));
    json.chooseInMenu("Copy JSON pointer");
    QCOMPARE(json.scene.copied.back(), QStringLiteral("/queues"));
    json.chooseInMenu("Copy the whole record");
    QCOMPARE(json.scene.copied.back(), QString::fromUtf8(bytes));
}

void JsonTest::maskingChangesWhatIsShownAndKeepsThePlace()
{
    const QByteArray bytes = scene::sampleBytes(QStringLiteral("three-days"));
    const QString number = QStringLiteral("+44 20 7946 0821");
    JsonScene json(scene::journeyOf(bytes));
    json.click(json.rowOf("\"participants\""));
    json.press(Qt::Key_Left);
    const quint32 rows = json.view().rows().count();
    QVERIFY(!json.allText().contains(number));
    json.click(json.rowOf("\"queues\""));
    const quint32 current = json.view().currentRow();
    json.scene.setJourney(scene::journeyOf(bytes, true));
    QCOMPARE(json.view().rows().count(), rows);
    QCOMPARE(json.view().currentRow(), current);
    QVERIFY(json.allText().contains(number));
    json.click("jsonRaw");
    QVERIFY(json.allText().contains(number));
    json.view().verticalScrollBar()->setValue(20);
    json.scene.setJourney(scene::journeyOf(bytes));
    QCOMPARE(json.view().verticalScrollBar()->value(), 20);
    QVERIFY(!json.allText().contains(number));
    json.click(0U);
    json.press(Qt::Key_Down);
    json.press(Qt::Key_Return); // what stands in the row, not what stands before it
    QCOMPARE(json.scene.selection.current(), std::optional(Place{0, QStringLiteral("/id")}));
}

void JsonTest::newsKeepsFoldsAndPlace()
{
    const QByteArray before = scene::sampleBytes(QStringLiteral("three-days"));
    QByteArray after = before;
    after.replace("\"participants\"", "\"new\":1,\"participants\"");
    QVERIFY(after != before);
    JsonScene json(scene::journeyOf(before));
    json.view().verticalScrollBar()->setValue(40);
    json.press(Qt::Key_PageDown);
    const QString current = json.current();
    const QString top = json.text(static_cast<quint32>(json.view().verticalScrollBar()->value()));
    json.scene.setJourney(scene::journeyOf(after));
    QCOMPARE(json.current(), current);
    QCOMPARE(json.text(static_cast<quint32>(json.view().verticalScrollBar()->value())), top);
    json.scene.setJourney(scene::journeyOf("{}"));
    QCOMPARE(json.view().rows().count(), 1U);
}

void JsonTest::aLargeRecordIsLaidOutMeanwhile()
{
    JsonScene json(scene::journeyOf("{}"));
    const analysis::JourneyPtr large = scene::journeyOf(largeRecord(6000));
    json.scene.setJourney(large);
    QVERIFY(json.message().isVisible());
    QVERIFY2(json.message().text().startsWith(QLatin1String("Laying out ")), qPrintable(json.message().text()));
    QCOMPARE(json.view().rows().count(), 0U);
    json.scene.setJourney(scene::journeyOf(largeRecord(3000))); // the first is not waited for
    QTRY_VERIFY(json.view().isVisible());
    QCOMPARE(json.view().rows().count(), 5U + 3000 * 6);
    json.scene.setJourney(large);
    json.scene.selection.select({0, QStringLiteral("/participants/5990/type")});
    QTRY_VERIFY(json.view().isVisible());
    QCOMPARE(json.current(), QStringLiteral("\"type\": \"AGENT\","));
    QVERIFY(json.isInSight(json.view().currentRow()));
    json.click("jsonFoldAll");
    QTRY_VERIFY(json.view().rows().count() < 10);
    json.scene.setJourney(large);
    json.scene.tables->showTable(ui::Table::Events); // and left
}

void JsonTest::hitsAreMarkedAndSteppedTo()
{
    const analysis::JourneyPtr journey = scene::sample(QStringLiteral("specification"));
    JsonScene json(journey);
    models::Finder finder(json.scene.selection);
    json.scene.tables->setFinder(finder);
    finder.setJourney(journey);
    const auto accented = [&json](quint32 row) {
        const QImage picture = json.view().viewport()->grab().toImage();
        const QRect rect = json.view().rectOf(row);
        int count = 0;
        for (int x = 0; x < picture.width(); ++x) {
            count += picture.pixelColor(x, rect.bottom()) == ui::lightTheme().accent ? 1 : 0;
        }
        return count;
    };
    finder.setText(QStringLiteral("john"));
    finder.next();
    QVERIFY(json.current().startsWith(QLatin1String("\"agentDisplayName\": \"John")));
    QVERIFY(accented(json.view().currentRow()) > 50);
    finder.next();
    QVERIFY(json.current().startsWith(QLatin1String("\"destinationAgentName\": \"John")));
    QVERIFY(json.isInSight(json.view().currentRow()));
    json.click("jsonRaw");
    QVERIFY(accented(json.view().markedRows().last) > 50);
    finder.setText({});
    QCOMPARE(accented(json.view().currentRow()), 0);
}

void JsonTest::sourcesOfAFigureAreMarked()
{
    JsonScene json("specification");
    json.scene.selection.select({0, QStringLiteral("/participants/1/leftAt")});
    const quint32 row = json.view().currentRow();
    const QPoint bar(1, json.view().rectOf(row).center().y());
    QCOMPARE(json.pixel(bar), ui::lightTheme().panel);
    json.scene.selection.light({{0, QStringLiteral("/participants/1/leftAt")}});
    QCOMPARE(json.pixel(bar), ui::lightTheme().accent);
    QCOMPARE(json.pixel({1, json.view().rectOf(row - 1).center().y()}), ui::lightTheme().panel);
    json.scene.selection.light({});
    QCOMPARE(json.pixel(bar), ui::lightTheme().panel);
}

void JsonTest::textsOfMegabytesAreCutAndCopiedWhole()
{
    const QByteArray text = QByteArray("\\\"x").repeated(300'000);
    QByteArray bytes = "{\"id\":\"a\"";
    for (int i = 0; i < 12; ++i) {
        bytes += ",\"long" + QByteArray::number(i) + "\":\"" + text + '"';
    }
    JsonScene json(scene::journeyOf(bytes + '}', true));
    QTRY_VERIFY(json.view().isVisible());
    QCOMPARE(json.view().rows().count(), 15U);
    QVERIFY(json.text(4).size() < 700);
    QVERIFY2(json.text(4).contains(QLatin1String(" more bytes: see them all as received")), qPrintable(json.text(4)));
    json.click(4);
    json.press(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(json.scene.copied.back(), QStringLiteral("\"long2\": \"") + QString::fromUtf8(text) + u'"');
    json.press(Qt::Key_End); // to where it says how much is left
    QVERIFY(json.view().horizontalScrollBar()->value() > 0);
    const QRect row = json.view().rectOf(4);
    const QImage picture = json.view().viewport()->grab().toImage();
    int written = 0; // in the right half
    for (int x = row.center().x(); x < row.right(); ++x) {
        written += picture.pixelColor(x, row.center().y()) == ui::lightTheme().accentTint ? 0 : 1;
    }
    QVERIFY(written > 50);
    json.press(Qt::Key_Home, Qt::ControlModifier); // a line that ends left of there
    QCOMPARE(json.view().horizontalScrollBar()->value(), 0);
    json.click("jsonRaw");
    QVERIFY(json.view().rows().count() > 90'000);
    json.press(Qt::Key_End, Qt::ControlModifier);
    QVERIFY(json.current().endsWith(QLatin1String("x\"}")));
}

void JsonTest::aHostileRecordIsOnlyText()
{
    const QString hostile = QStringLiteral("<img src='http://127.0.0.1:9/x'>&amp;<b>x</b>\u202e\u2066txt");
    JsonScene json(scene::journeyOf("{\"id\":\"a\",\"attributes\":[\"" + hostile.toUtf8() + "\"],\"" +
                                        hostile.toUtf8() + "\":\"" + QByteArray(100'000, '<') + "\"}",
                                    true));
    const quint32 row = json.rowOf("\"<img");
    QVERIFY(json.text(row).startsWith(QStringLiteral("\"<img src='http://127.0.0.1:9/x'>&amp;<b>x</b>⟨U+202E⟩")));
    json.click(row);
    QVERIFY(!json.view().viewport()->grab().isNull());
    for (const QWidget *widget : json.scene.tables->findChildren<QWidget *>()) {
        QVERIFY(!widget->toolTip().contains(QLatin1String("<b>")));
    }
    for (const QLabel *label : json.scene.tables->findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(QLatin1String("<b>")) || label->textFormat() == Qt::PlainText);
    }
}

void JsonTest::aScreenReaderIsToldTheLine()
{
    JsonScene json("specification");
    json.click(json.rowOf("\"status\""));
    json.view().setFocus();
    QAccessibleInterface *view = QAccessible::queryAccessibleInterface(&json.view());
    QVERIFY(view && !view->text(QAccessible::Name).isEmpty());
    QCOMPARE(view->role(), QAccessible::Tree);
    QAccessibleInterface *row = view->focusChild();
    QVERIFY(row);
    QCOMPARE(row->role(), QAccessible::TreeItem);
    QVERIFY(row->text(QAccessible::Name).startsWith(QLatin1String("\"status\": \"")));
    QCOMPARE(row->text(QAccessible::Description), QStringLiteral("Line %1").arg(json.view().currentRow() + 1));
    QVERIFY(row->state().focused && row->state().selected && !row->state().expandable);
    json.click(json.rowOf("\"channels\""));
    QVERIFY(row->state().expandable && row->state().expanded);
    row->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QVERIFY(row->state().collapsed);
    QVERIFY(json.view().rows().row(json.view().currentRow()).isFolded);
}

void JsonTest::theTabComesBack()
{
    JsonScene first("specification");
    Scene second(scene::sample(QStringLiteral("specification")));
    second.showIn(usualSize);
    QVERIFY(!second.findChild<JsonView *>(QStringLiteral("jsonView"))); // made when it is first looked at
    QVERIFY(second.tables->restoreState(first.scene.tables->saveState()));
    const auto *view = second.findChild<JsonView *>(QStringLiteral("jsonView"));
    QVERIFY(view && view->isVisible() && view->rows().count() > 0);
}

void JsonTest::withoutAnEngagementItSaysSo()
{
    JsonScene json{analysis::JourneyPtr()};
    QVERIFY(json.message().isVisible());
    QCOMPARE(json.message().text(), QStringLiteral("No engagement is open."));
    json.press(Qt::Key_Down);
    json.press(Qt::Key_Return);
    json.press(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(json.scene.copied.isEmpty());
}

SCREENSHOT_TEST_MAIN(JsonTest)
#include "json_test.moc"
