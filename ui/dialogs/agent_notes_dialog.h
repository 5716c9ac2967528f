// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/agent_notes.h"

#include <QDialog>
#include <QTimeZone>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

/// What agents noted on an engagement, asked of the service because its record has no notes: plain text, masked like
/// the record, beside the window. Deletes itself when closed.
class AgentNotesDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `notes` becomes a child, and is asked at once.
    AgentNotesDialog(const record::EngagementRef &of, opening::AgentNotes *notes, const QTimeZone &zone,
                     QWidget *parent = nullptr);

    /// As which journey's text they are shown: masked, with its pseudonyms, or not.
    void setJourney(const analysis::JourneyPtr &journey);

private:
    void update();
    [[nodiscard]] QString textOf(const std::vector<opening::TakenNote> &notes) const;

    opening::AgentNotes &m_notes;
    QTimeZone m_zone;
    analysis::JourneyPtr m_journey;
    QLabel *m_state = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace ui
