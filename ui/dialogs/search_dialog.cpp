// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/search_dialog.h"

#include "ui/dialogs/search_form.h"
#include "ui/dialogs/search_texts.h"
#include "ui/panels/cell_delegate.h"
#include "ui/panels/engagement_strip.h"
#include "ui/panels/flat_header.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTableView>

namespace ui {

namespace {

using models::FoundColumn;
using State = opening::Search::State;

constexpr QSize firstSize{1280, 680};
constexpr double mostOfScreen = 0.9;

} // namespace

SearchDialog::SearchDialog(const analysis::JourneyEngagement &of, const record::EngagementRef &where,
                           opening::Search *search, const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_where(where), m_search(*search)
{
    setObjectName(QStringLiteral("searchDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("This customer's other engagements"));
    search->setParent(this);
    build(of, zone);
    connectAll();
    update();
    resize(firstSize.boundedTo(screen()->availableSize() * mostOfScreen));
    m_begin->setFocus();
}

SearchDialog::~SearchDialog()
{
    // The base class deletes the view, which scrolls and chooses once more while it goes.
    m_view->verticalScrollBar()->disconnect(this);
    m_view->selectionModel()->disconnect(this);
    m_search.disconnect(this);
}

void SearchDialog::build(const analysis::JourneyEngagement &of, const QTimeZone &zone)
{
    m_form = new SearchForm(of, zone);
    m_begin = new QPushButton(tr("&Search"));
    m_begin->setObjectName(QStringLiteral("searchBegin"));
    m_begin->setDefault(true);
    auto *above = new QHBoxLayout;
    above->setSpacing(metrics::padding);
    above->addWidget(m_form, 1);
    above->addWidget(m_begin, 0, Qt::AlignBottom);
    m_strip = new EngagementStrip;
    m_strip->setTimeZone(zone);
    buildTable(zone);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addLayout(above);
    all->addWidget(statusRow());
    all->addWidget(m_strip);
    all->addLayout(m_stack, 1);
    all->addWidget(buttons());
}

void SearchDialog::buildTable(const QTimeZone &zone)
{
    m_found.setTimeZone(zone);
    m_view = new QTableView;
    m_view->setObjectName(QStringLiteral("searchFound"));
    m_view->setAccessibleName(tr("Engagements found"));
    m_view->setTextElideMode(Qt::ElideMiddle); // ids differ at their ends
    m_view->setItemDelegate(new CellDelegate([](const QModelIndex &) { return false; }, m_view));
    m_view->setHorizontalHeader(new FlatHeader(m_view));
    m_view->setModel(&m_rows);
    m_view->setSortingEnabled(true);
    m_view->sortByColumn(static_cast<int>(FoundColumn::Start), Qt::DescendingOrder);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(qMax(metrics::row, fontMetrics().height() + 2 * metrics::grid));
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_message = makeEmptyText(QStringLiteral("searchMessage"));
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_message);
}

QWidget *SearchDialog::statusRow()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins({});
    line->setSpacing(2 * metrics::grid);
    m_state = makeQuietText(QStringLiteral("searchState"));
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("searchProgress"));
    m_progress->setAccessibleName(tr("Engagements found so far"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(30 * fontMetrics().averageCharWidth());
    const auto makeButton = [this](const char *name, const QString &text) {
        auto *button = new QPushButton(text);
        button->setObjectName(QLatin1String(name));
        button->setAutoDefault(false);
        return button;
    };
    m_again = makeButton("searchAgain", tr("&Try again"));
    m_cancel = makeButton("searchCancel", tr("&Cancel"));
    m_loadAll = makeButton("searchLoadAll", tr("&Load all"));
    line->addWidget(m_state, 1);
    for (QWidget *part : {static_cast<QWidget *>(m_progress), static_cast<QWidget *>(m_again),
                          static_cast<QWidget *>(m_loadAll), static_cast<QWidget *>(m_cancel)}) {
        line->addWidget(part);
    }
    return row;
}

QWidget *SearchDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    box->button(QDialogButtonBox::Close)->setIcon({});
    box->button(QDialogButtonBox::Close)->setAutoDefault(false);
    const auto add = [box](const char *name, const QString &text, const QString &tip) {
        QPushButton *button = box->addButton(text, QDialogButtonBox::ActionRole);
        button->setObjectName(QLatin1String(name));
        button->setToolTip(tip);
        button->setAutoDefault(false);
        return button;
    };
    m_open = add("searchOpen", tr("&Open in a tab"), tr("Each of those chosen in a tab of its own"));
    m_add = add("searchAdd", tr("&Add to the journey"), tr("Show those chosen together with the engagement"));
    m_takeAll = add("searchTakeAll", tr("Add all &found"), tr("Show everything found together with the engagement"));
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

void SearchDialog::connectAll()
{
    connect(m_form, &SearchForm::changed, this, &SearchDialog::update);
    connect(m_begin, &QPushButton::clicked, this, &SearchDialog::begin);
    connect(m_again, &QPushButton::clicked, &m_search, &opening::Search::fetchMore);
    connect(m_loadAll, &QPushButton::clicked, &m_search, &opening::Search::fetchAll);
    connect(m_cancel, &QPushButton::clicked, &m_search, &opening::Search::cancel);
    connect(&m_search, &opening::Search::changed, this, &SearchDialog::takeFound);
    connect(&m_search, &opening::Search::progress, this, &SearchDialog::showProgress);
    connect(&m_search, &opening::Search::retrying, this, [this](std::chrono::milliseconds wait) {
        m_step = retryText(wait);
        update();
    });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &SearchDialog::fetchNearTheEnd);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &SearchDialog::update);
    connect(m_view, &QTableView::doubleClicked, this, &SearchDialog::openChosen);
    connect(m_strip, &EngagementStrip::chosen, this, &SearchDialog::choose);
    connect(m_open, &QPushButton::clicked, this, &SearchDialog::openChosen);
    connect(m_add, &QPushButton::clicked, this, [this] { Q_EMIT addRequested(addable(chosen())); });
    connect(m_takeAll, &QPushButton::clicked, this, [this] {
        QSet<quint32> all;
        for (quint32 i = 0; i < m_search.count(); ++i) {
            all.insert(i);
        }
        Q_EMIT addRequested(addable(all));
    });
}

void SearchDialog::setShownIds(const QStringList &ids)
{
    m_shownIds.clear();
    for (const QString &id : ids) {
        m_shownIds.insert(id.toLower());
    }
    update();
}

void SearchDialog::begin()
{
    m_step.clear();
    m_search.begin(m_where, m_form->query());
}

/// The next page is asked for before the last row is in sight.
void SearchDialog::fetchNearTheEnd()
{
    const QScrollBar &bar = *m_view->verticalScrollBar();
    const bool isNear = bar.value() + bar.pageStep() >= bar.maximum();
    if (isNear && m_search.state() == State::Paused && m_search.total().value_or(0) <= many) {
        m_search.fetchMore();
    }
}

void SearchDialog::takeFound()
{
    if (m_found.journey() != m_search.found()) {
        const bool isFirst = m_found.rowCount() == 0;
        m_found.setJourney(m_search.found());
        m_strip->setJourney(m_search.found());
        if (isFirst) {
            m_view->resizeColumnsToContents();
        }
    }
    update();
}

void SearchDialog::showProgress(opening::Phase phase)
{
    m_step = stepText(phase);
    update();
}

void SearchDialog::update()
{
    const State state = m_search.state();
    const bool isSearching = state == State::Searching;
    const bool isStopped = state == State::Failed || state == State::Cancelled;
    const qint64 total = m_search.total().value_or(0);
    const bool hasFound = m_search.count() > 0;
    m_begin->setEnabled(!isSearching && axp::hasIdentifier(m_form->query()));
    m_cancel->setVisible(isSearching);
    m_again->setVisible(isStopped);
    m_again->setText(state == State::Cancelled ? tr("&Go on") : tr("&Try again"));
    m_loadAll->setVisible(state == State::Paused);
    m_progress->setVisible(isSearching);
    m_progress->setRange(0, static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max())));
    m_progress->setValue(static_cast<int>(m_search.count()));
    const SearchFacts facts{m_search, m_step, many, locale()};
    m_state->setText(hasFound ? stateText(facts) : QString());
    m_message->setText(emptyText(facts));
    m_strip->setVisible(hasFound);
    m_stack->setCurrentIndex(hasFound ? 0 : 1);
    const QSet<quint32> places = chosen();
    m_strip->setChosen(places);
    m_open->setEnabled(!places.isEmpty());
    m_add->setEnabled(!addable(places).empty());
    m_takeAll->setEnabled(hasFound && state == State::Complete);
}

QSet<quint32> SearchDialog::chosen() const
{
    QSet<quint32> places;
    for (const QModelIndex &row : m_view->selectionModel()->selectedRows()) {
        places.insert(static_cast<quint32>(row.data(models::ElementRole).value<models::Place>().engagement));
    }
    return places;
}

std::vector<analysis::AnalysedRecord> SearchDialog::addable(const QSet<quint32> &places) const
{
    std::vector<analysis::AnalysedRecord> records;
    for (quint32 place = 0; place < m_search.count(); ++place) {
        const analysis::JourneyEngagement &one = m_search.found()->engagements[place];
        const auto &id = one.received->engagement.id;
        if (places.contains(place) && !(id && m_shownIds.contains(id->toString().toLower()))) {
            records.push_back({one.received, one.analysis, one.origin});
        }
    }
    return records;
}

void SearchDialog::openChosen()
{
    for (const quint32 place : chosen()) {
        if (const auto &url = m_search.found()->engagements[place].origin.url) {
            if (const auto ref = record::parseEngagementUrl(*url)) {
                Q_EMIT openRequested(*ref);
            }
        }
    }
}

void SearchDialog::choose(quint32 engagement)
{
    const QModelIndex row = m_rows.mapFromSource(m_found.index(static_cast<int>(engagement), 0));
    m_view->setCurrentIndex(row);
    m_view->scrollTo(row);
}

} // namespace ui
