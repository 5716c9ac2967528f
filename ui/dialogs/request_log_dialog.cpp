// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/request_log_dialog.h"

#include "axp/curl.h"
#include "ui/panels/cell_delegate.h"
#include "ui/panels/flat_header.h"
#include "ui/panels/plain_tool_tip.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>

namespace ui {

namespace {

using opening::RequestColumn;

constexpr QSize firstSize{1200, 460};
constexpr double mostOfScreen = 0.9; ///< where large text or scaling leaves less room than that
constexpr int leastUrl = 44;         ///< average characters: the host and the end of an id

} // namespace

RequestLogDialog::RequestLogDialog(opening::RequestLog &log, Copy copy, QWidget *parent)
    : QDialog(parent), m_log(log), m_copy(std::move(copy))
{
    setObjectName(QStringLiteral("requestLogDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Request log"));
    buildView();
    buildMessage();
    m_done = makeQuietText(QStringLiteral("requestsDone"),
                           tr("The last %1 requests of this run, in memory only. No secret, header or body is kept.")
                               .arg(opening::RequestLog::mostEntries));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    m_chosen = new QLineEdit;
    m_chosen->setObjectName(QStringLiteral("requestsChosen"));
    m_chosen->setAccessibleName(tr("The chosen request"));
    m_chosen->setReadOnly(true);
    all->addLayout(m_stack, 1);
    all->addWidget(m_chosen);
    all->addWidget(m_done);
    all->addWidget(buttons());
    connectLog();
    if (m_log.rowCount() > 0) {
        m_view->selectRow(m_log.rowCount() - 1);
    }
    update();
    resize(firstSize.boundedTo(screen()->availableSize() * mostOfScreen));
}

RequestLogDialog::~RequestLogDialog()
{
    // The base class deletes the view, which scrolls and chooses once more while it goes.
    m_view->verticalScrollBar()->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_view->horizontalHeader()->disconnect(this);
}

void RequestLogDialog::buildView()
{
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("requests"));
    m_view->setAccessibleName(tr("Requests, the newest last"));
    m_view->setItemDelegate(new CellDelegate([](const QModelIndex &) { return false; }, m_view));
    m_view->setHorizontalHeader(new FlatHeader(m_view));
    m_view->setModel(&m_log);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTextElideMode(Qt::ElideMiddle);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(qMax(metrics::row, fontMetrics().height() + 2 * metrics::grid));
    m_view->viewport()->installEventFilter(this);
    QHeaderView &header = *m_view->horizontalHeader();
    header.setStretchLastSection(false);  // the room belongs to the URL
    header.setResizeContentsPrecision(0); // of the rows in sight
    header.setSectionResizeMode(QHeaderView::ResizeToContents);
    header.setMinimumSectionSize(6 * fontMetrics().averageCharWidth());
    header.setSectionResizeMode(static_cast<int>(RequestColumn::Url), QHeaderView::Interactive);
    connect(&header, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != static_cast<int>(RequestColumn::Url)) {
            shareRoom();
        }
    });
}

/// The URL has what the others leave, and never so little that it says nothing: the last columns wait behind the bar.
void RequestLogDialog::shareRoom()
{
    QHeaderView &header = *m_view->horizontalHeader();
    const int url = static_cast<int>(RequestColumn::Url);
    const int left = m_view->viewport()->width() - (header.length() - header.sectionSize(url));
    header.resizeSection(url, qMax(left, leastUrl * fontMetrics().averageCharWidth()));
}

bool RequestLogDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_view->viewport() && event->type() == QEvent::Resize) {
        shareRoom();
    }
    return QDialog::eventFilter(watched, event);
}

void RequestLogDialog::buildMessage()
{
    m_message = makeQuietText(QStringLiteral("requestsMessage"),
                              tr("Nothing has been asked of a service yet. Open an engagement by its id."));
    m_message->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
}

QWidget *RequestLogDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    box->button(QDialogButtonBox::Close)->setIcon({});
    const auto add = [box](const char *name, const QString &text) {
        QPushButton *button = box->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_copyAll = add("requestsCopy", tr("&Copy all as text"));
    m_copyCurl = add("requestsCurl", tr("Copy as c&url"));
    m_copyCurl->setToolTip(tr("The chosen request as a line for a shell, its secrets as variables"));
    m_clear = add("requestsClear", tr("C&lear"));
    connect(m_copyAll, &QPushButton::clicked, this, &RequestLogDialog::copyAll);
    connect(m_copyCurl, &QPushButton::clicked, this, &RequestLogDialog::copyCurl);
    connect(m_clear, &QPushButton::clicked, &m_log, &opening::RequestLog::clear);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void RequestLogDialog::connectLog()
{
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_follows) {
            m_view->scrollToBottom();
        }
        update();
    });
    connect(&m_log, &QAbstractItemModel::rowsRemoved, this, &RequestLogDialog::update);
    connect(&m_log, &QAbstractItemModel::modelReset, this, &RequestLogDialog::update);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RequestLogDialog::update);
    const QScrollBar *bar = m_view->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, [this, bar] { m_follows = bar->value() == bar->maximum(); });
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_follows) {
            m_view->scrollToBottom();
        }
    });
}

void RequestLogDialog::update()
{
    const bool hasRows = m_log.rowCount() > 0;
    m_stack->setCurrentIndex(hasRows ? 0 : 1);
    m_copyAll->setEnabled(hasRows);
    m_clear->setEnabled(hasRows);
    m_copyCurl->setEnabled(!chosenCurl().isEmpty());
    m_chosen->setVisible(hasRows);
    m_chosen->setText(chosenText());
    m_chosen->setToolTip(plainToolTip(chosenText()));
    m_chosen->setCursorPosition(0);
}

QString RequestLogDialog::chosenText() const
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows(static_cast<int>(RequestColumn::Url));
    if (chosen.isEmpty()) {
        return {};
    }
    const QModelIndex &url = chosen.constFirst();
    QStringList parts;
    for (const RequestColumn column : {RequestColumn::Method, RequestColumn::Url, RequestColumn::RequestIds}) {
        parts << url.siblingAtColumn(static_cast<int>(column)).data().toString();
    }
    return parts.join(QLatin1Char(' ')).trimmed();
}

QString RequestLogDialog::chosenCurl() const
{
    const QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    return chosen.isEmpty() ? QString() : axp::curlCommand(m_log.entry(chosen.constFirst().row()).facts);
}

void RequestLogDialog::copyAll()
{
    m_copy(opening::requestsAsText(m_log));
    m_done->setText(tr("%n request(s) copied.", nullptr, m_log.rowCount()));
}

void RequestLogDialog::copyCurl()
{
    m_copy(chosenCurl());
    m_done->setText(tr("Copied. The line takes its secrets from the variables of the shell it runs in, such as "
                       "AXP_APPKEY and AXP_TOKEN."));
}

} // namespace ui
