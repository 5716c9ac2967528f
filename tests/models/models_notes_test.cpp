// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_kit.h"
#include "models/note_model.h"
#include "models/notebook.h"

#include <QAbstractItemModelTester>
#include <QRegularExpression>
#include <QSignalSpy>

using analysis::Note;
using models::Notebook;
using models::NoteColumn;
using models::NoteModel;

namespace {

Note noteOf(const QString &text, const QString &pointer = {})
{
    return {0, pointer, std::nullopt, text, casekit::written};
}

analysis::JourneyPtr sample(bool reveal = false)
{
    return casekit::journeyOf(casekit::sampleBytes(), casekit::serviceOrigin(casekit::sampleBytes()), reveal);
}

QStringList textsOf(const Notebook &notebook)
{
    QStringList texts;
    for (const Note &note : notebook.shown()) {
        texts << note.text;
    }
    return texts;
}

QString cellOf(const NoteModel &model, int row, NoteColumn column)
{
    return model.index(row, static_cast<int>(column)).data().toString();
}

} // namespace

/// Notes while a journey is open, and their table.
class ModelsNotesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void everyChangeIsTakenBackAndMadeAgain();
    void onlySoManyStepsAreKept();
    void onlySoMuchIsNoted();
    void whatIsSavedIsNoChange();
    void aCaseBringsItsNotesUnlessSomethingIsNotedHere();
    void notesAreFoundByTheirPlace();
    void rowsFollowTheNotes();
    void rowsAreWorded();
    void notesOfAnEngagementThatIsNotThereHaveNoRow();
};

void ModelsNotesTest::everyChangeIsTakenBackAndMadeAgain()
{
    Notebook notebook;
    notebook.setJourney(sample());
    const QSignalSpy changed(&notebook, &Notebook::changed);
    QVERIFY(notebook.add(noteOf(QStringLiteral("a"))));
    QVERIFY(notebook.add(noteOf(QStringLiteral("b"))));
    notebook.change(0, noteOf(QStringLiteral("A")));
    notebook.remove(1);
    QCOMPARE(changed.count(), 4);
    notebook.change(0, noteOf(QStringLiteral("A"))); // is none
    QCOMPARE(changed.count(), 4);
    const QList<QStringList> steps{{},
                                   {QStringLiteral("a")},
                                   {QStringLiteral("a"), QStringLiteral("b")},
                                   {QStringLiteral("A"), QStringLiteral("b")},
                                   {QStringLiteral("A")}};
    for (qsizetype i = steps.size() - 1; i > 0; --i) {
        QCOMPARE(textsOf(notebook), steps[i]);
        QVERIFY(notebook.canUndo());
        notebook.undo();
    }
    QVERIFY(!notebook.canUndo() && !notebook.isChanged());
    notebook.undo();
    for (const QStringList &step : steps) {
        QCOMPARE(textsOf(notebook), step);
        notebook.redo();
    }
    QVERIFY(!notebook.canRedo());
    notebook.undo();
    notebook.add(noteOf(QStringLiteral("c"))); // from here on another way
    QVERIFY(!notebook.canRedo());
}

void ModelsNotesTest::onlySoManyStepsAreKept()
{
    Notebook notebook;
    for (std::size_t i = 0; i < Notebook::mostSteps + 5; ++i) {
        notebook.add(noteOf(QString::number(i)));
    }
    while (notebook.canUndo()) {
        notebook.undo();
    }
    QCOMPARE(notebook.notes().size(), std::size_t(5));
}

void ModelsNotesTest::onlySoMuchIsNoted()
{
    Notebook notebook;
    QVERIFY(notebook.add(noteOf(QString(analysis::mostNoteCharacters + 10, u'x'))));
    QCOMPARE(notebook.notes().front().text.size(), analysis::mostNoteCharacters);
    notebook.change(0, noteOf(QString(analysis::mostNoteCharacters + 10, u'y')));
    QCOMPARE(notebook.notes().front().text.size(), analysis::mostNoteCharacters);
}

void ModelsNotesTest::whatIsSavedIsNoChange()
{
    Notebook notebook;
    notebook.setJourney(sample());
    notebook.add(noteOf(QStringLiteral("a")));
    QVERIFY(notebook.isChanged());
    notebook.setSaved(notebook.notes());
    QVERIFY(!notebook.isChanged() && notebook.canUndo());
    notebook.undo();
    QVERIFY(notebook.isChanged());
    // Reading the record anew takes nothing away.
    notebook.redo();
    notebook.setJourney(sample());
    QCOMPARE(notebook.notes().size(), std::size_t(1));
}

void ModelsNotesTest::aCaseBringsItsNotesUnlessSomethingIsNotedHere()
{
    const auto file = exports::readCaseFile(casekit::stored("version-1.engagement"));
    QVERIFY(file);
    Notebook notebook;
    notebook.setJourney(casekit::journeyOf(*file, true));
    QVERIFY(notebook.notes() == casekit::someNotes() && !notebook.isChanged());
    exports::CaseFile other = *file;
    other.notes.pop_back();
    notebook.setJourney(casekit::journeyOf(other, true));
    QCOMPARE(notebook.notes().size(), std::size_t(1));
    notebook.add(noteOf(QStringLiteral("mine")));
    notebook.setJourney(casekit::journeyOf(*file, true));
    QCOMPARE(notebook.notes().size(), std::size_t(2));
    QCOMPARE(notebook.notes().back().text, QStringLiteral("mine"));
}

void ModelsNotesTest::notesAreFoundByTheirPlace()
{
    Notebook notebook;
    notebook.setJourney(sample());
    for (const char *pointer : {"", "/queues/1", "/queues/10", "/queues/1/queueName"}) {
        notebook.add(noteOf(QStringLiteral("x"), QString::fromLatin1(pointer)));
    }
    Note moment = noteOf(QStringLiteral("x"));
    moment.moment = casekit::written;
    notebook.add(moment);
    using Found = std::vector<std::size_t>;
    QCOMPARE(notebook.notesOf(0, QString()), Found{0});
    QCOMPARE(notebook.notesOf(0, QStringLiteral("/queues/1")), (Found{1, 3}));
    QCOMPARE(notebook.notesOf(0, QStringLiteral("/queues/10")), Found{2});
    QCOMPARE(notebook.notesOf(1, QStringLiteral("/queues/1")), Found{});
}

void ModelsNotesTest::rowsFollowTheNotes()
{
    NoteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    Notebook notebook;
    connect(&notebook, &Notebook::changed, &model, [&] { model.setNotes(notebook.shown()); });
    notebook.setJourney(sample());
    model.setJourney(sample());
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    notebook.add(noteOf(QStringLiteral("a")));
    notebook.add(noteOf(QStringLiteral("b")));
    QCOMPARE(inserted.count(), 2);
    notebook.remove(0);
    QCOMPARE(removed.count(), 1);
    notebook.undo();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cellOf(model, 0, NoteColumn::Note), QStringLiteral("a"));
    QCOMPARE(reset.count(), 0);
}

void ModelsNotesTest::rowsAreWorded()
{
    NoteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto journey = sample();
    model.setJourney(journey);
    model.setNotes(analysis::notesAsShown(*journey, casekit::someNotes()));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(cellOf(model, 0, NoteColumn::Note), QStringLiteral("Why this queue? Ask Phone 1."));
    QCOMPARE(cellOf(model, 0, NoteColumn::Mark), QStringLiteral("Question"));
    QCOMPARE(cellOf(model, 0, NoteColumn::Field), QStringLiteral("/queues/0"));
    QVERIFY(!cellOf(model, 0, NoteColumn::Where).isEmpty() && !cellOf(model, 0, NoteColumn::Time).isEmpty());
    QVERIFY(!model.index(0, 0).data(models::StretchRole).isValid());
    QCOMPARE(model.indexOf({0, QStringLiteral("/queues/0")}).row(), 0);
    QCOMPARE(cellOf(model, 1, NoteColumn::Time), QStringLiteral("2026-03-09 09:20:00.000"));
    QCOMPARE(cellOf(model, 1, NoteColumn::Field), QString());
    const auto stretch = model.index(1, 0).data(models::StretchRole).value<models::Stretch>();
    QVERIFY(stretch.interval.isMoment() && stretch.interval.start == *casekit::someNotes().back().moment);
    QVERIFY(!model.indexOf({0, QString()}).isValid());
}

void ModelsNotesTest::notesOfAnEngagementThatIsNotThereHaveNoRow()
{
    NoteModel model;
    model.setJourney(sample());
    Note elsewhere = noteOf(QStringLiteral("x"));
    elsewhere.engagement = 7;
    model.setNotes({elsewhere, noteOf(QStringLiteral("/nowhere/is/here"), QStringLiteral("/nowhere"))});
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(!cellOf(model, 0, NoteColumn::Where).isEmpty());
}

QTEST_GUILESS_MAIN(ModelsNotesTest)
#include "models_notes_test.moc"
