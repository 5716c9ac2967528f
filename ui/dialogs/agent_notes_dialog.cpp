// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/agent_notes_dialog.h"

#include "analysis/wording.h"
#include "models/time_text.h"
#include "ui/panels/plain_text.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"
#include "ui/wording/error_text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

namespace {

constexpr QSize firstSize{560, 360};

} // namespace

AgentNotesDialog::AgentNotesDialog(const record::EngagementRef &of, opening::AgentNotes *notes, const QTimeZone &zone,
                                   QWidget *parent)
    : QDialog(parent), m_notes(*notes), m_zone(zone)
{
    setObjectName(QStringLiteral("agentNotesDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Agent notes"));
    notes->setParent(this);
    m_state = makeQuietText(QStringLiteral("agentNotesState"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("agentNotesText"));
    m_text->setAccessibleName(tr("Agent notes"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_again = buttons->addButton(tr("&Ask again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(QStringLiteral("agentNotesAgain"));
    connect(m_again, &QPushButton::clicked, this, [this, of] { m_notes.ask(of); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(notes, &opening::AgentNotes::changed, this, &AgentNotesDialog::update);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addWidget(makeText(QStringLiteral("agentNotesOf"), tr("Engagement %1").arg(of.id)));
    all->addWidget(m_state);
    all->addWidget(m_text, 1);
    all->addWidget(buttons);
    resize(firstSize);
    notes->ask(of);
}

void AgentNotesDialog::setJourney(const analysis::JourneyPtr &journey)
{
    m_journey = journey;
    update();
}

void AgentNotesDialog::update()
{
    const auto &outcome = m_notes.outcome();
    const bool hasNotes = outcome && *outcome && !(*outcome)->empty() && m_journey;
    m_again->setEnabled(outcome.has_value());
    m_text->setPlainText(hasNotes ? textOf(**outcome) : QString());
    m_text->setVisible(hasNotes);
    if (!outcome) {
        m_state->setText(tr("Asking the service…"));
    } else if (!*outcome) {
        const ErrorText error = errorText(outcome->error());
        m_state->setText((error.sentence + QLatin1Char(' ') + error.next).trimmed());
    } else if ((*outcome)->empty()) {
        m_state->setText(tr("No agent has noted anything on this engagement. The service may lag."));
    } else {
        m_state->setText(tr("Asked for beside the record, which has no notes and stays as it was received."));
    }
}

/// With the pseudonyms of the journey, as anything else that may quote it.
QString AgentNotesDialog::textOf(const std::vector<opening::TakenNote> &notes) const
{
    std::vector<analysis::Note> texts;
    for (const opening::TakenNote &note : notes) {
        texts.emplace_back().text = note.author;
        texts.emplace_back().text = note.text;
    }
    texts = analysis::notesAsShown(*m_journey, std::move(texts));
    QStringList parts;
    for (std::size_t i = 0; i < notes.size(); ++i) {
        QStringList head;
        if (notes[i].at) {
            head << models::timeText(*notes[i].at, m_zone);
        }
        if (!notes[i].author.isEmpty()) {
            head << analysis::plainLabel(texts[2 * i].text);
        }
        parts << head.join(QLatin1String(" · ")) + QLatin1Char('\n') + visibleText(texts[2 * i + 1].text);
    }
    return parts.join(QLatin1String("\n\n"));
}

} // namespace ui
