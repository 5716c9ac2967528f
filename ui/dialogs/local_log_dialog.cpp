// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/local_log_dialog.h"

#include "analysis/wording.h"
#include "models/time_text.h"
#include "ui/panels/cell_delegate.h"
#include "ui/panels/flat_header.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QTableView>

namespace ui {

namespace {

constexpr QSize firstSize{860, 420};

QString actionText(settings::LogAction action)
{
    switch (action) {
    case settings::LogAction::Revealed:
        return LocalLogDialog::tr("revealed");
    case settings::LogAction::Copied:
        return LocalLogDialog::tr("copied");
    case settings::LogAction::Exported:
        return LocalLogDialog::tr("exported");
    }
    return {};
}

QString formText(const settings::LogEntry &entry)
{
    const QString form = analysis::plainLabel(entry.form, 20);
    if (entry.action == settings::LogAction::Revealed) {
        return form.isEmpty() ? QString() : LocalLogDialog::tr("one value");
    }
    return entry.masked ? LocalLogDialog::tr("%1, masked", "a format").arg(form)
                        : LocalLogDialog::tr("%1, not masked", "a format").arg(form);
}

} // namespace

LocalLogDialog::LocalLogDialog(Parts parts, QWidget *parent) : QDialog(parent), m_parts(std::move(parts))
{
    setObjectName(QStringLiteral("localLogDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Local log"));
    auto *message = makeQuietText(QStringLiteral("localLogMessage"),
                                  m_parts.log.days() > 0
                                      ? tr("Nothing has been revealed, copied or exported on this computer lately.")
                                      : tr("Nothing is logged: the time it is kept is set to 0 days."));
    message->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedLayout;
    m_stack->addWidget(buildView());
    m_stack->addWidget(message);
    const QString kept = tr("Kept for %n day(s), in “%1”. It names engagements and holds nothing of their records.",
                            nullptr, m_parts.log.days())
                             .arg(analysis::plainLabel(m_parts.log.place()));
    m_done = makeQuietText(QStringLiteral("localLogDone"), kept);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addLayout(m_stack, 1);
    all->addWidget(m_done);
    all->addWidget(buttons());
    fill();
    resize(firstSize);
}

QWidget *LocalLogDialog::buildView()
{
    m_rows = new QStandardItemModel(this);
    auto *view = new QTableView;
    view->setObjectName(QStringLiteral("localLog"));
    view->setAccessibleName(tr("What was done, the latest first"));
    view->setItemDelegate(new CellDelegate([](const QModelIndex &) { return false; }, view));
    view->setHorizontalHeader(new FlatHeader(view));
    view->setModel(m_rows);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setShowGrid(false);
    view->setWordWrap(false);
    view->setTabKeyNavigation(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setResizeContentsPrecision(0); // of the rows in sight
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

QWidget *LocalLogDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [box](const char *name, const QString &text) {
        QPushButton *button = box->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_copy = add("localLogCopy", tr("&Copy all as text"));
    m_clear = add("localLogClear", tr("C&lear"));
    if (!m_parts.mayClear) {
        m_clear->setToolTip(tr("An administrator has set how long it is kept."));
    }
    connect(m_copy, &QPushButton::clicked, this, &LocalLogDialog::copyAll);
    connect(m_clear, &QPushButton::clicked, this, &LocalLogDialog::clear);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void LocalLogDialog::fill()
{
    m_rows->clear();
    m_rows->setHorizontalHeaderLabels({tr("Time"), tr("Done"), tr("As"), tr("Engagement")});
    const std::vector<settings::LogEntry> entries = m_parts.log.entries(m_parts.now);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        QList<QStandardItem *> row;
        for (const QString &text : {models::timeText(entry->at, m_parts.zone), actionText(entry->action),
                                    formText(*entry), analysis::plainLabel(entry->engagement)}) {
            row << new QStandardItem(text);
        }
        m_rows->appendRow(row);
    }
    m_stack->setCurrentIndex(entries.empty() ? 1 : 0);
    m_copy->setEnabled(!entries.empty());
    m_clear->setEnabled(!entries.empty() && m_parts.mayClear);
}

void LocalLogDialog::copyAll()
{
    QString text;
    for (int row = -1; row < m_rows->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_rows->columnCount(); ++column) {
            cells << (row < 0 ? m_rows->headerData(column, Qt::Horizontal).toString()
                              : m_rows->index(row, column).data().toString());
        }
        text += cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
    }
    m_parts.copy(text);
    m_done->setText(tr("%n line(s) copied.", nullptr, m_rows->rowCount()));
}

void LocalLogDialog::clear()
{
    if (m_parts.confirm(this, tr("Clear the local log?"), tr("This cannot be undone."))) {
        m_parts.log.clear();
        fill();
    }
}

} // namespace ui
