// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/tab_page.h"

#include "analysis/wording.h"
#include "ui/pages/journey_page.h"
#include "ui/pages/loading_page.h"
#include "ui/pages/message_page.h"
#include "ui/pages/notice_bar.h"
#include "ui/pages/page_texts.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QStackedLayout>

namespace ui {

TabPage::TabPage(TabRequest request, TabServices services, QWidget *parent)
    : QWidget(parent), m_request(std::move(request)), m_services(std::move(services))
{
    setObjectName(QStringLiteral("tabPage"));
    m_notice = new NoticeBar;
    m_notice->hide();
    auto *stacked = new QWidget;
    m_stack = new QStackedLayout(stacked);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(2 * metrics::grid);
    all->addWidget(m_notice);
    all->addWidget(stacked, 1);
    connect(m_notice, &NoticeBar::retryRequested, this, &TabPage::tryAgain);
    connect(m_notice, &NoticeBar::undoRequested, this, &TabPage::undoChange);
    connect(m_notice, &NoticeBar::cancelRequested, this, &TabPage::cancel);
    connect(m_notice, &NoticeBar::copyRequested, this, [this](const QString &text) { m_services.copy(text); });
    connect(m_notice, &NoticeBar::changesRequested, this, [this] { m_journeyPage->showChanges(); });
    connect(&m_preparation, &Preparation::made, this, &TabPage::fillAhead);
    connect(&m_preparation, &Preparation::done, this, &TabPage::takeContents);
    connect(&m_autoRefresh, &AutoRefresh::due, this, &TabPage::refreshByItself);
    connect(&m_services.reachability, &axp::Reachability::cameBack, this, &TabPage::takeNetwork);
    connectSamples();
}

TabPage::~TabPage()
{
    // The views share the contents; whoever lets go of them last frees them.
    delete m_journeyPage;
    m_shown.reset();
    freeElsewhere(std::move(m_contents));
}

void TabPage::connectSamples()
{
    connect(&m_services.samples, &opening::SampleService::ready, this, [this] {
        if (std::exchange(m_awaitsSamples, false)) {
            begin();
        }
    });
    connect(&m_services.samples, &opening::SampleService::failed, this, [this](const QString &detail) {
        if (std::exchange(m_awaitsSamples, false)) {
            fail({tr("The sample service did not start."), tr("Try again, or open a file."),
                  analysis::plainLabel(detail)});
            end();
        }
    });
}

void TabPage::open()
{
    m_awaitsLook = false;
    if (m_busy || (m_shown && !canReopen(m_request))) {
        return;
    }
    m_busy = true;
    updateAutoRefresh();
    if (m_request.fromSamples) {
        m_awaitsSamples = true;
        showBusy(tr("Starting the sample service"));
        m_services.samples.start();
    } else {
        begin();
    }
    Q_EMIT changed();
}

TabMemory TabPage::memory() const
{
    return {m_request, m_shown ? m_journeyPage->seen() : m_seen};
}

void TabPage::openLater(std::optional<record::Interval> seen)
{
    m_awaitsLook = true;
    m_seen = seen;
    if (isVisible()) {
        open();
        return;
    }
    loadingPage().start(nameOf(m_request), QString());
    show(State::Loading);
}

void TabPage::begin()
{
    showBusy(isFetched(m_request) ? tr("Asking the service") : tr("Reading the file"));
    start({m_request.inputs, masked()});
}

void TabPage::start(opening::OpenRequest request)
{
    m_failures.clear();
    m_opening = m_services.opener.open(std::move(request), this);
    connect(m_opening, &opening::Opening::progress, this, &TabPage::showProgress);
    connect(m_opening, &opening::Opening::counted, this, &TabPage::takeCount);
    connect(m_opening, &opening::Opening::retrying, this, [this](std::chrono::milliseconds wait) {
        if (m_shown) {
            m_notice->tell({NoticeBar::Kind::Busy, waitingText(std::chrono::ceil<std::chrono::seconds>(wait))});
        } else {
            loadingPage().showWaiting(wait);
        }
    });
    connect(m_opening, &opening::Opening::finished, this, [this, opening = m_opening] {
        opening->deleteLater();
        m_opening = nullptr;
        m_failures = opening->failures();
        takeChange();
        takeResult(*opening->result());
    });
}

void TabPage::end()
{
    m_busy = false;
    m_byItself = false;
    m_autoRefresh.noteEnd(!m_error);
    updateAutoRefresh();
    Q_EMIT changed();
    Q_EMIT settled();
}

void TabPage::showProgress(opening::Phase phase, qint64 done, qint64 total)
{
    if (!m_shown) {
        loadingPage().showProgress(phase, done, total);
    } else if (!m_byItself && phase <= opening::Phase::Asking) { // bytes would lay the page out again and again
        m_notice->tell({NoticeBar::Kind::Busy, progressText(phase, done, total, locale())});
    }
}

void TabPage::cancel()
{
    if (m_opening) {
        m_opening->cancel();
    } else if (std::exchange(m_awaitsSamples, false) || m_busy) {
        m_preparation.cancel();
        takeError(opening::Cancelled{});
    }
}

void TabPage::takeResult(const opening::Opening::Result &result)
{
    if (!result) {
        takeError(result.error());
        return;
    }
    if (!m_shown) {
        loadingPage().start(nameOf(m_request), tr("Laying it out"));
    }
    if (!m_journeyPage) {
        makeJourneyPage(); // now: to fill it is work enough for once
    }
    PageContents contents;
    contents.masked.journey = *result;
    m_preparation.begin(std::move(contents), {m_revealed, m_zone});
}

void TabPage::takeError(const opening::OpenError &error)
{
    if (std::exchange(m_change, std::nullopt)) {
        failToAdd(error);
        return;
    }
    m_error = error;
    if (m_shown && std::holds_alternative<opening::Cancelled>(error)) {
        m_notice->hide();
    } else {
        ErrorText text = errorText(error);
        if (isOffline()) {
            text.next = tr("It is tried again as soon as there is a network.");
        }
        fail(text);
    }
    end();
}

void TabPage::fillAhead(const PageContents &contents)
{
    // Only what nobody sees yet, and never what is revealed: that may be taken back meanwhile.
    if (!m_shown && !m_revealed) {
        m_journeyPage->fillTables(contents.masked);
    }
}

void TabPage::takeContents(const PageContents &contents)
{
    if (m_revealed && !contents.revealed.journey) {
        m_preparation.begin(contents, {true, m_zone}); // somebody wants to see it since
        return;
    }
    PageContents before = std::exchange(m_contents, contents);
    showJourney();
    if (before.masked.journey == masked()) {
        Q_EMIT changed(); // only revealed
        return;
    }
    m_error.reset();
    if (m_change) {
        showChange(before);
    } else {
        forgetPast();
        tellOpened(before.masked.journey);
    }
    freeElsewhere(std::move(before));
    end();
}

void TabPage::tellOpened(const analysis::JourneyPtr &before)
{
    if (!m_failures.empty()) {
        m_notice->tell({NoticeBar::Kind::Problem, failuresText(m_failures), failureLines(m_failures), true});
    } else if (before) {
        tellChanges(*before);
    } else {
        m_notice->hide();
    }
}

void TabPage::fail(const ErrorText &text)
{
    if (m_shown) {
        const QString words = tr("This is old: it could not be read anew. %1 %2").arg(text.sentence, text.next);
        m_notice->tell({NoticeBar::Kind::Problem, words.trimmed(), text.details, true});
        return;
    }
    messagePage().tell(nameOf(m_request), text, canReopen(m_request));
    show(State::Message);
}

void TabPage::showBusy(const QString &step)
{
    if (m_shown) {
        // What goes on by itself must not make the page jump each time.
        if (!m_byItself) {
            m_notice->tell({NoticeBar::Kind::Busy, tr("Reading it anew")});
        }
        return;
    }
    loadingPage().start(nameOf(m_request), step);
    show(State::Loading);
}

void TabPage::showJourney()
{
    if (!m_revealed) {
        m_contents.revealed = {};
    }
    const PageContent &content = m_revealed ? m_contents.revealed : m_contents.masked;
    m_shown = content.journey;
    m_journeyPage->setContent(content);
    if (const auto seen = std::exchange(m_seen, std::nullopt)) {
        m_journeyPage->see(*seen);
    }
    show(State::Journey);
}

void TabPage::makeJourneyPage()
{
    m_journeyPage = new JourneyPage(m_services.now, m_services.mayMove);
    m_journeyPage->setTimeZone(m_zone);
    m_stack->addWidget(m_journeyPage);
    connect(m_journeyPage, &JourneyPage::copyRequested, this,
            [this](const QString &text) { m_services.copyOf(*m_shown, text); });
    connect(m_journeyPage, &JourneyPage::valueRevealed, this, &TabPage::valueRevealed);
    connect(m_journeyPage, &JourneyPage::timeZoneChosen, this, &TabPage::timeZoneChosen);
    connect(m_journeyPage, &JourneyPage::selectionChanged, this, &TabPage::changed);
    connect(m_journeyPage, &JourneyPage::notesChanged, this, &TabPage::changed);
    Q_EMIT pageMade(m_journeyPage);
}

void TabPage::setRevealed(bool revealed)
{
    if (m_revealed == revealed) {
        return;
    }
    m_revealed = revealed;
    if (!masked()) {
        return;
    }
    if (revealed && !m_preparation.isUnderWay()) {
        m_preparation.begin(m_contents, {true, m_zone});
        return;
    }
    if (!revealed && !m_busy) {
        m_preparation.cancel();
    }
    if (!revealed && m_shown != masked()) {
        showJourney();
    }
    Q_EMIT changed();
}

void TabPage::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    if (m_journeyPage) {
        m_journeyPage->setTimeZone(zone);
    }
}

void TabPage::tell(const QString &text, bool isProblem)
{
    m_notice->tell({isProblem ? NoticeBar::Kind::Problem : NoticeBar::Kind::Done, text});
}

bool TabPage::hasUnsavedNotes() const
{
    return m_journeyPage && m_journeyPage->notebook().isChanged();
}

std::optional<CaseTarget> TabPage::caseTarget() const
{
    const auto *file = std::get_if<opening::FileInput>(&m_request.inputs.front());
    if (m_caseTarget || !file || m_request.inputs.size() > 1 || !masked()) {
        return m_caseTarget;
    }
    const auto &origin = masked()->engagements.front().origin.caseFile;
    return origin ? std::optional(CaseTarget{file->path, origin->masked}) : std::nullopt;
}

QString TabPage::title() const
{
    if (masked()) {
        const QString title = journeyTitle(*masked(), m_zone, locale());
        return hasUnsavedNotes() ? title + QLatin1String(" *") : title;
    }
    const auto *ref = std::get_if<record::EngagementRef>(&m_request.inputs.front());
    const bool isId = ref && m_request.inputs.size() == 1;
    return isId ? shortId(ref->id) : analysis::plainLabel(nameOf(m_request), 40);
}

QString TabPage::source() const
{
    return m_shown ? sourcesText(*m_shown) : QString();
}

void TabPage::show(State state)
{
    m_state = state;
    switch (state) {
    case State::Loading:
        m_stack->setCurrentWidget(&loadingPage());
        return;
    case State::Journey:
        m_stack->setCurrentWidget(m_journeyPage);
        return;
    case State::Message:
        m_stack->setCurrentWidget(&messagePage());
        return;
    }
}

LoadingPage &TabPage::loadingPage()
{
    if (!m_loadingPage) {
        m_loadingPage = new LoadingPage;
        m_stack->addWidget(m_loadingPage);
        connect(m_loadingPage, &LoadingPage::cancelled, this, &TabPage::cancel);
    }
    return *m_loadingPage;
}

MessagePage &TabPage::messagePage()
{
    if (!m_messagePage) {
        m_messagePage = new MessagePage;
        m_stack->addWidget(m_messagePage);
        connect(m_messagePage, &MessagePage::retryRequested, this, &TabPage::open);
        connect(m_messagePage, &MessagePage::connectionRequested, this, &TabPage::connectionRequested);
        connect(m_messagePage, &MessagePage::copyRequested, this,
                [this](const QString &text) { m_services.copy(text); });
    }
    return *m_messagePage;
}

} // namespace ui
