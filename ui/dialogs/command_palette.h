// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QMenuBar;
class QTreeWidget;

namespace ui {

/// Something that can be done, by name.
struct PaletteCommand
{
    QString title; ///< `View › Colours › Dark`
    QString key;   ///< as people read it; empty: none
    bool enabled = true;
    std::function<void()> run;
};

/// What stands in the menus, one command for each entry, under the names of its menus.
[[nodiscard]] std::vector<PaletteCommand> commandsOf(const QMenuBar &bar);

/// Whether each word of `typed` stands in the title, without case.
[[nodiscard]] bool isMeant(const PaletteCommand &command, const QString &typed);

/// Finds everything the window can do by a few letters, and does it (design/product.md, "The window"). What cannot be
/// done now is shown and not offered. Deletes itself when closed.
class CommandPalette final : public QDialog
{
    Q_OBJECT
public:
    explicit CommandPalette(std::vector<PaletteCommand> commands, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void add(std::size_t command);
    void step(int by);
    void runChosen();

    std::vector<PaletteCommand> m_commands;
    QLineEdit *m_field = nullptr;
    QTreeWidget *m_list = nullptr;
};

} // namespace ui
