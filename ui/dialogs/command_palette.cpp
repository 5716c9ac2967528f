// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/command_palette.h"

#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

namespace {

constexpr int columns = 72;
constexpr int lines = 18;

/// Between a menu and what stands in it.
QString mark()
{
    return QStringLiteral(" › ");
}

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
            addAll(commands, menu->actions(), title + mark());
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
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and hands on the arrows
    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addWidget(m_field);
    all->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QTreeWidget::itemClicked, this, &CommandPalette::runChosen);
    fill();
    resize(columns * fontMetrics().averageCharWidth(), lines * fontMetrics().height());
    m_field->setFocus();
}

void CommandPalette::fill()
{
    m_list->clear();
    std::vector<std::size_t> meant;
    for (std::size_t i = 0; i < m_commands.size(); ++i) {
        if (isMeant(m_commands[i], m_field->text())) {
            meant.push_back(i);
        }
    }
    // What is called so itself comes before what only stands in a menu that is.
    std::stable_partition(meant.begin(), meant.end(), [this](std::size_t command) {
        const QString own = m_commands[command].title.section(mark(), -1);
        return isMeant({own, {}, true, {}}, m_field->text());
    });
    std::for_each(meant.begin(), meant.end(), [this](std::size_t command) { add(command); });
    if (meant.empty()) {
        (new QTreeWidgetItem(m_list, {tr("Nothing here does that.")}))->setFlags(Qt::NoItemFlags);
    }
    step(1);
}

void CommandPalette::add(std::size_t command)
{
    const PaletteCommand &shown = m_commands[command];
    auto *item = new QTreeWidgetItem(m_list, {shown.title, shown.key});
    item->setData(0, Qt::UserRole, static_cast<qulonglong>(command));
    item->setSizeHint(0, {0, qMax(metrics::row, fontMetrics().height() + 2 * metrics::grid)});
    item->setForeground(1, palette().placeholderText());
    if (!shown.enabled) {
        item->setFlags(Qt::NoItemFlags);
        item->setToolTip(0, tr("Not possible now"));
    }
}

void CommandPalette::step(int by)
{
    const int from = m_list->indexOfTopLevelItem(m_list->currentItem());
    for (int row = from + by; row >= 0 && row < m_list->topLevelItemCount(); row += by) {
        if (m_list->topLevelItem(row)->flags() & Qt::ItemIsEnabled) {
            m_list->setCurrentItem(m_list->topLevelItem(row));
            return;
        }
    }
}

void CommandPalette::runChosen()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) {
        return;
    }
    // It may open a dialog of its own, which must not stand behind this one.
    const auto run = m_commands[static_cast<std::size_t>(item->data(0, Qt::UserRole).toULongLong())].run;
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
