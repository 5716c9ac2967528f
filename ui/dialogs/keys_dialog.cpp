// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/keys_dialog.h"

#include "ui/timeline/timeline_command.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>

namespace ui {

namespace {

QTreeWidgetItem *keyRow(Qt::Key key, const QString &does, const QString &byMouse)
{
    return new QTreeWidgetItem({QKeySequence(key).toString(QKeySequence::NativeText), does, byMouse});
}

} // namespace

KeysDialog::KeysDialog(QWidget &window) : QDialog(&window)
{
    setObjectName(QStringLiteral("keysDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    auto *list = new QTreeWidget;
    list->setObjectName(QStringLiteral("keysList"));
    list->setAccessibleName(tr("Keys"));
    list->setRootIsDecorated(false);
    list->setHeaderLabels({tr("Key"), tr("What it does"), tr("By mouse")});
    list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    const auto actions = window.findChildren<QAction *>(QString(), Qt::FindDirectChildrenOnly);
    for (const QAction *action : actions) {
        if (!action->shortcut().isEmpty()) {
            list->addTopLevelItem(
                new QTreeWidgetItem({action->shortcut().toString(QKeySequence::NativeText),
                                     action->statusTip().isEmpty() ? action->iconText() : action->statusTip()}));
        }
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->addWidget(list);
    all->addWidget(buttons);
    for (const TimelineCommandInfo &info : timelineCommands()) {
        const QKeySequence key(QLatin1String(info.keys), QKeySequence::PortableText);
        list->addTopLevelItem(new QTreeWidgetItem(
            {key.toString(QKeySequence::NativeText), tr("On the timeline: %1").arg(titleOf(info)), mouseOf(info)}));
    }
    list->addTopLevelItem(keyRow(Qt::Key_Return, tr("In the JSON: choose the line"), tr("Click")));
    list->addTopLevelItem(
        keyRow(Qt::Key_Left, tr("In the JSON: fold, or go to what it stands in"), tr("Click its mark")));
    list->addTopLevelItem(
        keyRow(Qt::Key_Right, tr("In the JSON: unfold, or go to what is in it"), tr("Click its mark")));
    list->resizeColumnToContents(1);
    resize(144 * fontMetrics().averageCharWidth(), 32 * fontMetrics().height());
}

} // namespace ui
