// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/notebook.h"
#include "models/selection.h"

#include <QWidget>

class QVBoxLayout;

namespace ui {

/// The notes about what is chosen, each with what can be done with it. Hidden where there are none.
class NotesBox final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t mostShown = 3; ///< the table of the notes has all of them

    NotesBox(const models::Notebook &notebook, const models::Selection &selection, QWidget *parent = nullptr);

Q_SIGNALS:
    void editRequested(std::size_t note);
    void removeRequested(std::size_t note);
    void changed(); ///< it is shown, hidden or of another height

private:
    void fill();
    void addNote(std::size_t note);
    [[nodiscard]] std::vector<std::size_t> notes() const;

    const models::Notebook &m_notebook;
    const models::Selection &m_selection;
    QVBoxLayout *m_lines = nullptr;
};

} // namespace ui
