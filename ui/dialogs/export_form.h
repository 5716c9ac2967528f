// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/export/export_options.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QSpinBox;

namespace ui {

/// What is exported and how, to choose; only what belongs to the format is shown.
class ExportForm final : public QWidget
{
    Q_OBJECT
public:
    /// Choices an administrator has locked.
    struct Locks
    {
        bool format = false;
        bool page = false;
        bool picture = false;
        bool parts = false;
    };
    /// `tables`: those the journey has.
    ExportForm(const ExportOptions &first, const std::vector<Table> &tables, const Locks &locks,
               QWidget *parent = nullptr);

    [[nodiscard]] ExportOptions options() const;
    void setFormat(ExportFormat format);

Q_SIGNALS:
    void changed();

private:
    void addFormats(QFormLayout &form, const std::vector<Table> &tables);
    void addPage(QFormLayout &form);
    void addPicture(QFormLayout &form);
    void addParts(QFormLayout &form, const std::vector<Table> &tables);
    QCheckBox *addPart(QWidget &box, const char *name, const QString &title, bool isChecked);
    void arrange();

    ExportOptions m_first;
    Locks m_locks;
    QFormLayout *m_form = nullptr;
    QComboBox *m_format = nullptr;
    QComboBox *m_table = nullptr;
    QComboBox *m_paper = nullptr;
    QComboBox *m_orientation = nullptr;
    QWidget *m_size = nullptr;
    QSpinBox *m_width = nullptr;
    QSpinBox *m_height = nullptr;
    QDoubleSpinBox *m_scale = nullptr;
    QWidget *m_parts = nullptr;
    QCheckBox *m_head = nullptr;
    QCheckBox *m_figures = nullptr;
    QCheckBox *m_timeline = nullptr;
    QCheckBox *m_account = nullptr;
    std::vector<std::pair<Table, QCheckBox *>> m_tables;
};

} // namespace ui
