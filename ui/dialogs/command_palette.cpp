// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/command_palette.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

#include <algorithm>

namespace ui {

namespace {

constexpr int columns = 72;
constexpr int lines = 18;

/// Without the mark of the letter that chooses it: `&&` is an ampersand.
QString withoutMarks(const QString &text)
{
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&') && i + 1 < text.size()) {
            ++i;
        }
        plain += text[i];
    }
    return plain;
}

void addAll(std::vector<PaletteCommand> &commands, const QList<QAction *> &actions, const QString &path)
{
    for (QAction *action : actions) {
        const QString title = path + withoutMarks(action->text());
        if (action->isSeparator() || !action->isVisible()) {
            continue;
        }
        if (const QMenu *menu = action->menu()) {
            addAll(commands, menu->actions(), CommandPalette::tr("%1 › ", "a menu, before its entries").arg(title));
            continue;
        }
        commands.push_back({title, action->shortcut().toString(QKeySequence::NativeText), action->isEnabled(),
                            [action = QPointer(action)] {
                                if (action) {
                                    action->trigger();
                                }
                            }});
    }
}

} // namespace

std::vector<PaletteCommand> commandsOf(const QMenuBar &bar)
{
    std::vector<PaletteCommand> commands;
    addAll(commands, bar.actions(), QString());
    return commands;
}

bool isMeant(const PaletteCommand &command, const QString &typed)
{
    const QStringList words = typed.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(words.begin(), words.end(),
                       [&command](const QString &word) { return command.title.contains(word, Qt::CaseInsensitive); });
}

CommandPalette::CommandPalette(std::vector<PaletteCommand> commands, QWidget *parent)
    : QDialog(parent), m_commands(std::move(commands))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find a command"));
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Find a command"));
    m_field->setClearButtonEnabled(true);
    m_field->installEventFilter(this);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and hands on the arrows
    m_list->setUniformItemSizes(true);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::runChosen);
    fill();
    resize(columns * fontMetrics().averageCharWidth(), lines * fontMetrics().height());
    m_field->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        const PaletteCommand &command = m_commands[i];
        if (!isMeant(command, m_field->text())) {
            continue;
        }
        const QString text =
            command.key.isEmpty() ? command.title : tr("%1   %2", "a command, its key").arg(command.title, command.key);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, static_cast<qulonglong>(i));
        if (!command.enabled) {
            item->setFlags(Qt::NoItemFlags);
            item->setToolTip(tr("Not possible now"));
        }
    }
    if (m_list->count() == 0) {
        (new QListWidgetItem(tr("Nothing here does that."), m_list))->setFlags(Qt::NoItemFlags);
    }
    m_list->setCurrentRow(-1);
    step(1);
}

void CommandPalette::step(int by)
{
    for (int row = m_list->currentRow() + by; row >= 0 && row < m_list->count(); row += by) {
        if (m_list->item(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentRow(row);
            return;
        }
    }
}

void CommandPalette::runChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) {
        return;
    }
    // It may open a dialog of its own, which must not stand behind this one.
    const auto run = m_commands[static_cast<std::size_t>(item->data(Qt::UserRole).toULongLong())].run;
    accept();
    run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent *>(event)->key()) {
        case Qt::Key_Down:
            step(1);
            return true;
        case Qt::Key_Up:
            step(-1);
            return true;
        case Qt::Key_PageDown:
        case Qt::Key_PageUp:
            return QCoreApplication::sendEvent(m_list, event);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runChosen();
            return true;
        default:
            break;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace ui
