// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// Notes: what the menus do with them, and the case files they are saved in.
#include "ui/mainwindow.h"

#include "analysis/wording.h"
#include "ui/export/export_job.h"
#include "ui/pages/flat_tabs.h"
#include "ui/pages/journey_page.h"
#include "ui/wording/export_error_text.h"

#include <QPointer>

namespace ui {

namespace {

constexpr QLatin1StringView caseSuffix(".engagement");

/// What is written to a case file: the form it has, whatever is seen meanwhile.
analysis::JourneyPtr journeyFor(const TabPage &page, bool masked)
{
    return masked ? page.maskedJourney() : analysis::withMasking(*page.maskedJourney(), true);
}

QString suggestedName(const TabPage &page)
{
    const auto &id = page.maskedJourney()->engagements.front().received->engagement.id;
    return exportNameFor(QString(exportIdMark), id ? id->toString() : QStringLiteral("engagement")) + caseSuffix;
}

} // namespace

void MainWindow::connectNotes()
{
    connect(m_actions.addNote, &QAction::triggered, this, [this] { currentTab()->journeyPage()->addNote(); });
    connect(m_actions.undo, &QAction::triggered, this, [this] { currentTab()->journeyPage()->notebook().undo(); });
    connect(m_actions.redo, &QAction::triggered, this, [this] { currentTab()->journeyPage()->notebook().redo(); });
    connect(m_actions.save, &QAction::triggered, this, [this] { saveCase(*currentTab(), false); });
    connect(m_actions.saveAs, &QAction::triggered, this, [this] { saveCase(*currentTab(), true); });
}

void MainWindow::saveCase(TabPage &page, bool asksName, const std::function<void()> &then)
{
    const std::optional<CaseTarget> known = page.caseTarget();
    if (known && !asksName) {
        writeCase(page, *known, true, then);
        return;
    }
    QString name = m_parts.desktop.chooseExport(this, suggestedName(page));
    if (name.isEmpty()) {
        return;
    }
    if (!name.endsWith(caseSuffix, Qt::CaseInsensitive)) {
        name += caseSuffix;
    }
    writeCase(page, {name, page.journey()->masked}, false, then);
}

void MainWindow::writeCase(TabPage &page, const CaseTarget &target, bool isKnown, const std::function<void()> &then)
{
    const std::vector<analysis::Note> notes = page.journeyPage()->notebook().notes();
    ExportOptions options;
    options.format = ExportFormat::CaseFile;
    options.notes = notes;
    const analysis::JourneyPtr journey = journeyFor(page, target.masked);
    Preview preview{tr("Write this with its identifiers?"), tr("&Write"), {}, {}};
    // What a file holds already does not leave by being written to it again.
    if (!isKnown && !journey->masked) {
        preview.text = exportText(journey, options);
    }
    if (!isKnown && !m_leaving.mayLeave(*journey, preview, this)) {
        return;
    }
    auto *job = new ExportJob(journey, options, &page);
    connect(job, &ExportJob::finished, this,
            [this, job, page = QPointer(&page), target, notes, journey, then](const std::optional<ExportError> &error) {
                job->deleteLater();
                if (!page) {
                    return;
                }
                if (error) {
                    page->tell(exportErrorText(target.path, *error), true);
                    return;
                }
                m_leaving.note(settings::LogAction::Exported, *journey, QStringLiteral("engagement"));
                page->setCaseTarget(target);
                page->journeyPage()->notebook().setSaved(notes);
                page->tell(tr("Saved to “%1”.").arg(analysis::plainLabel(target.path)), false);
                if (then) {
                    then();
                }
            });
    job->start({target.path, true});
}

bool MainWindow::mayGo(TabPage &page, const std::function<void()> &then)
{
    if (!page.hasUnsavedNotes()) {
        return true;
    }
    m_tabs->setCurrentWidget(&page);
    const QString question = tr("Save the notes on “%1”?").arg(page.title().chopped(2));
    switch (m_parts.desktop.askUnsaved(this, question)) {
    case UnsavedAnswer::Save:
        saveCase(page, false, then);
        return false;
    case UnsavedAnswer::Discard:
        return true;
    case UnsavedAnswer::Cancel:
        return false;
    }
    return false;
}

} // namespace ui
