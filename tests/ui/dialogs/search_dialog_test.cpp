// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/client_fixture.h"
#include "demo/sample_service.h"
#include "ui/dialogs/search_dialog.h"
#include "ui/kit/screenshot.h"
#include "ui/panels/engagement_strip.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using State = opening::Search::State;

namespace {

const QString callId = QStringLiteral("ca11ab1e-0000-4000-8000-000000000001");

analysis::JourneyPtr ordinaryCall(bool reveal = false)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/ordinary-call.json"));
    const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto records = opening::recordsFrom(bytes, {});
    opening::OpenOptions options;
    options.reveal = reveal;
    return opening::journeyOf(std::move(*records), options);
}

axp::ClientSettings impatient()
{
    axp::ClientSettings settings;
    settings.retry.attempts = 1;
    return settings;
}

/// A dialog beside the ordinary call, over real HTTP.
struct Parts
{
    explicit Parts(const analysis::JourneyPtr &of = ordinaryCall()) : journey(of), client(network, impatient())
    {
        isRunning = service.start().has_value();
        search = new opening::Search(client,
                                     [this](const record::EngagementRef &, QObject *,
                                            const opening::TakeConnection &take) { take(connection()); },
                                     {});
        dialog = new ui::SearchDialog(journey->engagements.front(), {callId, {}}, search, QTimeZone::utc());
        dialog->show();
        isRunning = isRunning && QTest::qWaitForWindowExposed(dialog);
    }
    ~Parts() { delete dialog; }

    [[nodiscard]] axp::Connection connection() const
    {
        const demo::Credentials &known = service.credentials();
        return {QStringLiteral("Test"),
                {QUrl(service.address()), service.accountId()},
                {axp::Secret(QString::fromUtf8(known.appKey)),
                 axp::PastedToken{axp::Secret(QString::fromUtf8(known.token))}},
                {}};
    }
    template<typename Part>
    [[nodiscard]] Part &part(const char *name) const
    {
        auto *found = dialog->findChild<Part *>(QLatin1String(name));
        if (!found)
            qFatal("there is no %s", name);
        return *found;
    }
    void click(const char *button) const { QTest::mouseClick(&part<QPushButton>(button), Qt::LeftButton); }
    [[nodiscard]] bool settle() const
    {
        return isRunning && QTest::qWaitFor([this] { return search->state() != State::Searching; }, 60'000);
    }
    [[nodiscard]] bool begin() const
    {
        click("searchBegin");
        return settle();
    }
    [[nodiscard]] bool all() const
    {
        click("searchLoadAll");
        return QTest::qWaitFor([this] { return search->state() == State::Complete; }, 60'000);
    }
    [[nodiscard]] QString state() const { return part<QLabel>("searchState").text(); }
    [[nodiscard]] QString message() const { return part<QLabel>("searchMessage").text(); }
    [[nodiscard]] QTableView &view() const { return part<QTableView>("searchFound"); }
    [[nodiscard]] int rows() const { return view().model()->rowCount(); }
    [[nodiscard]] QString path() const { return demo::searchPath(service.accountId()); }
    [[nodiscard]] QString cell(int row, models::FoundColumn column) const
    {
        return view().model()->index(row, static_cast<int>(column)).data().toString();
    }

    analysis::JourneyPtr journey;
    demo::SampleService service;
    QNetworkAccessManager network;
    axp::EngagementClient client;
    opening::Search *search = nullptr; ///< the dialog's
    ui::SearchDialog *dialog = nullptr;
    bool isRunning = false;
};

} // namespace

/// The dialog that looks for a customer's other engagements, by real events.
class SearchDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)"))); }

    void identifiersAreShownMaskedAndSentAsTheyAre();
    void withoutAnIdentifierNothingCanBeSearched();
    void pagesComeAsOneScrolls();
    void allCanBeLoaded();
    void filtersAreSent();
    void columnsSort();
    void aBarOfTheStripChoosesItsRow();
    void nothingFoundSaysSo();
    void aRefusalSaysWhatToDo();
    void aPageThatFailsLeavesTheOthersAndIsTriedAgain();
    void aSearchCanBeCancelledAndGoOn();
    void aTotalThatChangedIsTold();
    void aGreatManyAreNotLoadedByScrolling();
    void whatIsChosenIsOpened();
    void whatIsChosenIsAddedWithItsBytes();
    void whatIsShownAlreadyIsNotAdded();
    void allThatIsFoundCanBeTaken();
    void hostileTextsStayPlain();
    void eachStateHasAPicture_data();
    void eachStateHasAPicture();
};

void SearchDialogTest::identifiersAreShownMaskedAndSentAsTheyAre()
{
    Parts parts;
    QStringList shown;
    for (const QCheckBox *box :
         parts.dialog->findChildren<QCheckBox *>(QRegularExpression(QStringLiteral("^searchIdentifier")))) {
        shown << box->text();
        QVERIFY(box->isChecked());
    }
    QCOMPARE(shown, (QStringList{QStringLiteral("phoneNumbers: Phone 1"), QStringLiteral("emailAddresses: E-mail 1"),
                                 QStringLiteral("accountIds: Value 1")}));
    for (const QWidget *each : parts.dialog->findChildren<QWidget *>()) {
        for (const QByteArray &property : {QByteArray("text"), QByteArray("toolTip"), QByteArray("accessibleName")}) {
            const QString text = each->property(property).toString();
            QVERIFY2(!text.contains(QLatin1String("23125")) && !text.contains(QLatin1String("lindner")),
                     qPrintable(text));
        }
    }
    QVERIFY(parts.begin());
    QCOMPARE(parts.search->total(), std::optional<qint64>(120));
    for (int row = 0; row < parts.rows(); ++row) {
        for (int column = 0; column < parts.view().model()->columnCount(); ++column) {
            QVERIFY(!parts.cell(row, models::FoundColumn(column)).contains(QLatin1String("23125")));
        }
    }
}

void SearchDialogTest::withoutAnIdentifierNothingCanBeSearched()
{
    Parts parts;
    QVERIFY(parts.part<QPushButton>("searchBegin").isEnabled());
    for (const char *name : {"searchIdentifier0", "searchIdentifier1", "searchIdentifier2"}) {
        parts.part<QCheckBox>(name).click();
    }
    QVERIFY(!parts.part<QPushButton>("searchBegin").isEnabled());
    parts.part<QCheckBox>("searchIdentifier1").click();
    QVERIFY(parts.begin());
    QVERIFY(parts.search->total() > 10 && parts.search->total() < 119); // by e-mail alone
}

void SearchDialogTest::pagesComeAsOneScrolls()
{
    Parts parts;
    QVERIFY(parts.begin());
    QCOMPARE(parts.rows(), 50);
    QVERIFY(parts.state().startsWith(QLatin1String("50 of 120 engagements")));
    for (const int rows : {100, 120}) {
        QScrollBar &bar = *parts.view().verticalScrollBar();
        bar.setValue(bar.minimum());
        bar.setValue(bar.maximum());
        QTRY_COMPARE_WITH_TIMEOUT(parts.rows(), rows, 60'000);
        QVERIFY(parts.settle());
    }
    QVERIFY(parts.search->state() == State::Complete);
    QVERIFY(parts.state().startsWith(QLatin1String("120 engagement")));
}

void SearchDialogTest::allCanBeLoaded()
{
    Parts parts;
    QVERIFY(parts.begin());
    QVERIFY(!parts.part<QPushButton>("searchTakeAll").isEnabled());
    QVERIFY(parts.all());
    QCOMPARE(parts.rows(), 120);
    QVERIFY(!parts.part<QPushButton>("searchLoadAll").isVisible());
    QVERIFY(parts.part<QPushButton>("searchTakeAll").isEnabled());
}

void SearchDialogTest::filtersAreSent()
{
    Parts parts;
    auto &channel = parts.part<QComboBox>("searchChannel");
    channel.setCurrentIndex(channel.findText(QStringLiteral("Email")));
    parts.part<QComboBox>("searchTopic").setEditText(QStringLiteral("invoice question"));
    parts.part<QCheckBox>("searchFromBox").click();
    parts.part<QDateEdit>("searchFrom").setDate({2024, 1, 1});
    parts.part<QCheckBox>("searchUntilBox").click();
    parts.part<QDateEdit>("searchUntil").setDate({2026, 1, 1});
    QVERIFY(parts.begin());
    QVERIFY(parts.rows() > 0 && parts.rows() < 50);
    for (int row = 0; row < parts.rows(); ++row) {
        QCOMPARE(parts.cell(row, models::FoundColumn::Channels), QStringLiteral("Email"));
        QCOMPARE(parts.cell(row, models::FoundColumn::Topics), QStringLiteral("Invoice question"));
        QVERIFY(parts.cell(row, models::FoundColumn::Start) < QLatin1String("2026-01-02"));
    }
    const int before = parts.rows();
    auto &agent = parts.part<QComboBox>("searchAgent");
    agent.setCurrentIndex(agent.findText(QStringLiteral("Farid Haddad")));
    QVERIFY(parts.begin());
    QVERIFY(parts.rows() < before);
}

void SearchDialogTest::columnsSort()
{
    Parts parts;
    QVERIFY(parts.begin());
    QCOMPARE(parts.cell(0, models::FoundColumn::Id), callId); // the newest
    parts.view().sortByColumn(static_cast<int>(models::FoundColumn::Start), Qt::AscendingOrder);
    QCOMPARE(parts.cell(49, models::FoundColumn::Id), callId);
    parts.view().sortByColumn(static_cast<int>(models::FoundColumn::Agents), Qt::AscendingOrder);
    QVERIFY(parts.cell(0, models::FoundColumn::Agents).startsWith(QLatin1String("Aylin")));
}

void SearchDialogTest::aBarOfTheStripChoosesItsRow()
{
    Parts parts;
    QVERIFY(parts.begin());
    auto &strip = parts.part<ui::EngagementStrip>("engagementStrip");
    const auto bar = strip.barOf(0);
    QVERIFY(bar);
    QTest::mouseClick(&strip, Qt::LeftButton, {}, bar->center().toPoint());
    QCOMPARE(parts.view().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(parts.cell(parts.view().currentIndex().row(), models::FoundColumn::Id), callId);
}

void SearchDialogTest::nothingFoundSaysSo()
{
    Parts parts;
    parts.part<QComboBox>("searchTopic").setEditText(QStringLiteral("nothing like it"));
    QVERIFY(parts.message().startsWith(QLatin1String("Choose by what to look")));
    QVERIFY(parts.begin());
    QVERIFY(parts.message().contains(QLatin1String("knows no engagements")));
    QVERIFY(parts.message().contains(QLatin1String("may lag")));
    QVERIFY(!parts.view().isVisible());
    QVERIFY(!parts.part<QPushButton>("searchTakeAll").isEnabled());
}

void SearchDialogTest::aRefusalSaysWhatToDo()
{
    Parts parts;
    parts.service.setFault(parts.path(), demo::Fault::problem(403));
    QVERIFY(parts.begin());
    QVERIFY2(parts.message().contains(QLatin1String("Agent")), qPrintable(parts.message()));
    QVERIFY(parts.part<QPushButton>("searchAgain").isVisible());
    parts.service.clearFaults();
    parts.click("searchAgain");
    QVERIFY(parts.settle());
    QCOMPARE(parts.rows(), 50);
}

void SearchDialogTest::aPageThatFailsLeavesTheOthersAndIsTriedAgain()
{
    Parts parts;
    QVERIFY(parts.begin());
    parts.service.setFault(parts.path(), demo::Fault::problem(500).times(1));
    parts.click("searchLoadAll");
    QVERIFY(parts.settle());
    QVERIFY(parts.search->state() == State::Failed);
    QCOMPARE(parts.rows(), 50);
    QVERIFY2(parts.state().startsWith(QLatin1String("50 of 120")) && parts.state().size() > 60,
             qPrintable(parts.state()));
    parts.click("searchAgain");
    QVERIFY(parts.settle());
    QCOMPARE(parts.rows(), 100);
}

void SearchDialogTest::aSearchCanBeCancelledAndGoOn()
{
    Parts parts;
    parts.service.setFault(parts.path(), demo::Fault::noAnswer());
    parts.click("searchBegin");
    QTRY_VERIFY_WITH_TIMEOUT(parts.service.requests().size() == 1, 60'000);
    QVERIFY(parts.part<QPushButton>("searchCancel").isVisible());
    QVERIFY(parts.message().startsWith(QLatin1String("Searching")));
    QVERIFY(!parts.part<QPushButton>("searchBegin").isEnabled());
    parts.click("searchCancel");
    QVERIFY(parts.search->state() == State::Cancelled);
    QCOMPARE(parts.message(), QStringLiteral("Stopped before anything was found."));
    parts.service.clearFaults();
    parts.click("searchAgain");
    QVERIFY(parts.settle());
    QCOMPARE(parts.rows(), 50);
}

void SearchDialogTest::aTotalThatChangedIsTold()
{
    Parts parts;
    QVERIFY(parts.begin());
    parts.service.serve(QStringLiteral("00000000-1111-4111-8111-111111111111"),
                        "{\"id\":\"00000000-1111-4111-8111-111111111111\",\"startDate\":\"2026-05-01T00:00:00Z\","
                        "\"identifiers\":{\"accountIds\":[\"DE-4471-0923\"]}}");
    QVERIFY(parts.all());
    QVERIFY(parts.state().contains(QLatin1String("changed meanwhile")));
    QVERIFY(parts.state().contains(QLatin1String("shown once")));
    QCOMPARE(parts.rows(), 120);
}

void SearchDialogTest::aGreatManyAreNotLoadedByScrolling()
{
    Parts parts;
    for (int i = 0; i < 520; ++i) {
        const QString id = QStringLiteral("00000000-2222-4222-8222-%1").arg(i, 12, 10, QLatin1Char('0'));
        parts.service.serve(
            id, QStringLiteral("{\"id\":\"%1\",\"identifiers\":{\"accountIds\":[\"DE-4471-0923\"]}}").arg(id).toUtf8());
    }
    QVERIFY(parts.begin());
    QVERIFY2(parts.state().contains(QLatin1String("These are many")), qPrintable(parts.state()));
    QScrollBar &bar = *parts.view().verticalScrollBar();
    bar.setValue(bar.maximum());
    QVERIFY(parts.search->state() == State::Paused);
    QVERIFY(parts.all());
    QCOMPARE(parts.rows(), 640);
}

void SearchDialogTest::whatIsChosenIsOpened()
{
    Parts parts;
    QVERIFY(parts.begin());
    QStringList opened;
    connect(parts.dialog, &ui::SearchDialog::openRequested, this, [&](const record::EngagementRef &ref) {
        QVERIFY(ref.service == parts.connection().service);
        opened << ref.id;
    });
    QVERIFY(!parts.part<QPushButton>("searchOpen").isEnabled());
    parts.view().selectRow(1);
    parts.click("searchOpen");
    QCOMPARE(opened, QStringList{parts.cell(1, models::FoundColumn::Id)});
}

void SearchDialogTest::whatIsChosenIsAddedWithItsBytes()
{
    Parts parts;
    QVERIFY(parts.begin());
    std::vector<analysis::AnalysedRecord> added;
    connect(parts.dialog, &ui::SearchDialog::addRequested, this, [&](const auto &records) { added = records; });
    parts.view().selectRow(1);
    parts.click("searchAdd");
    QCOMPARE(added.size(), std::size_t(1));
    QCOMPARE(added.front().record->engagement.id->toString(), parts.cell(1, models::FoundColumn::Id));
    QVERIFY(added.front().record->text.bytes().contains("+49 30 23125 148"));
    QVERIFY(added.front().analysis && added.front().origin.url);
}

void SearchDialogTest::whatIsShownAlreadyIsNotAdded()
{
    Parts parts;
    QVERIFY(parts.begin());
    parts.dialog->setShownIds({callId.toUpper()});
    parts.view().selectRow(0);
    QCOMPARE(parts.cell(0, models::FoundColumn::Id), callId);
    QVERIFY(!parts.part<QPushButton>("searchAdd").isEnabled());
    QVERIFY(parts.part<QPushButton>("searchOpen").isEnabled());
}

void SearchDialogTest::allThatIsFoundCanBeTaken()
{
    Parts parts;
    parts.dialog->setShownIds({callId});
    QVERIFY(parts.begin());
    QVERIFY(parts.all());
    std::size_t added = 0;
    connect(parts.dialog, &ui::SearchDialog::addRequested, this, [&](const auto &records) { added = records.size(); });
    parts.click("searchTakeAll");
    QCOMPARE(added, std::size_t(119));
}

void SearchDialogTest::hostileTextsStayPlain()
{
    const QByteArray hostile("{\"identifiers\":{\"<b>n</b>&\":[\"<img src=x>\xe2\x80\xae\"]},"
                             "\"conversations\":[\"<b>t</b>\"],\"channels\":[{\"id\":\"<i>c</i>\"}]}");
    auto records = opening::recordsFrom(hostile, {});
    Parts parts(opening::journeyOf(std::move(*records), {}));
    const QString text = parts.part<QCheckBox>("searchIdentifier0").text();
    QVERIFY2(text.startsWith(QLatin1String("<b>n</b>&&: ")), qPrintable(text));
    parts.service.serve(QStringLiteral("00000000-1111-4111-8111-111111111111"),
                        "{\"id\":\"<b>i</b>\",\"startDate\":\"2026-05-01T00:00:00Z\",\"conversations\":[\"<b>x\\u202e"
                        "</b>\"],\"identifiers\":{\"<b>n</b>&\":[\"<img src=x>\xe2\x80\xae\"]}}");
    QVERIFY(parts.begin());
    QCOMPARE(parts.rows(), 1);
    QVERIFY(parts.cell(0, models::FoundColumn::Topics).startsWith(QLatin1String("<b>x")));
    QVERIFY(!parts.cell(0, models::FoundColumn::Topics).contains(QChar(0x202e)));
    for (const QLabel *label : parts.dialog->findChildren<QLabel *>()) {
        QVERIFY2(label->textFormat() == Qt::PlainText || !label->text().contains(u'<'), qPrintable(label->text()));
    }
}

void SearchDialogTest::eachStateHasAPicture_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("dark");
    for (const char *name : {"found", "begin", "failed", "none"}) {
        QTest::addRow("%s", name) << QString::fromLatin1(name) << false;
    }
    QTest::addRow("found dark") << QStringLiteral("found") << true;
}

void SearchDialogTest::eachStateHasAPicture()
{
    QFETCH(const QString, name);
    QFETCH(const bool, dark);
    const QPalette light = QGuiApplication::palette();
    QGuiApplication::setPalette(ui::paletteOf(dark ? ui::darkTheme() : ui::lightTheme()));
    Parts parts;
    parts.part<QDateEdit>("searchFrom").setDate({2025, 3, 9});
    parts.part<QDateEdit>("searchUntil").setDate({2026, 3, 9});
    parts.dialog->resize(1280, 680);
    if (name == QLatin1String("failed")) {
        QVERIFY(parts.begin());
        parts.service.setFault(parts.path(), demo::Fault::problem(500));
        parts.click("searchLoadAll");
        QVERIFY(parts.settle());
    } else if (name == QLatin1String("none")) {
        parts.part<QComboBox>("searchTopic").setEditText(QStringLiteral("Nothing like it"));
        QVERIFY(parts.begin());
    } else if (name == QLatin1String("found")) {
        QVERIFY(parts.begin());
        QVERIFY(parts.all());
        parts.view().selectRow(2);
    }
    kit::compareScreenshot(parts.dialog->grab().toImage(),
                           QStringLiteral("dialogs/search-%1%2").arg(name, dark ? QStringLiteral("-dark") : QString()));
    QGuiApplication::setPalette(light);
}

SCREENSHOT_TEST_MAIN(SearchDialogTest)
#include "search_dialog_test.moc"
