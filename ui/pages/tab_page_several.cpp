// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
// A journey of several engagements: adding to it, taking out of it, and taking that back.
#include "ui/pages/tab_page.h"

#include "analysis/wording.h"
#include "ui/pages/journey_page.h"
#include "ui/pages/loading_page.h"
#include "ui/pages/notice_bar.h"
#include "ui/pages/page_texts.h"

#include <algorithm>

namespace ui {

namespace {

TabRequest joined(TabRequest request, const TabRequest &more)
{
    request.inputs.insert(request.inputs.end(), more.inputs.begin(), more.inputs.end());
    request.fromSamples = request.fromSamples || more.fromSamples;
    return request;
}

/// The request of a journey without one of its engagements: `isOnly` of its input, or one of a case file's.
TabRequest withoutOne(TabRequest request, const analysis::Origin &origin, bool isOnly)
{
    if (isOnly) {
        request.inputs.erase(request.inputs.begin() + origin.input);
        return request;
    }
    auto &without = std::get<opening::FileInput>(request.inputs[origin.input]).without;
    without.insert(std::upper_bound(without.begin(), without.end(), origin.place), origin.place);
    return request;
}

bool isOnlyOfItsInput(const analysis::Journey &journey, std::size_t engagement)
{
    const quint32 input = journey.engagements[engagement].origin.input;
    return std::count_if(journey.engagements.begin(), journey.engagements.end(),
                         [input](const auto &each) { return each.origin.input == input; }) == 1;
}

opening::OpenedRecords withoutOne(opening::OpenedRecords records, std::size_t engagement, bool isOnly)
{
    const quint32 input = records.records[engagement].origin.input;
    records.records.erase(records.records.begin() + static_cast<std::ptrdiff_t>(engagement));
    for (analysis::AnalysedRecord &each : records.records) {
        each.origin.input -= isOnly && each.origin.input > input ? 1 : 0;
    }
    std::erase_if(records.notes, [engagement](const analysis::Note &note) { return note.engagement == engagement; });
    for (analysis::Note &note : records.notes) {
        note.engagement -= note.engagement > engagement ? 1 : 0;
    }
    return records;
}

} // namespace

opening::OpenedRecords TabPage::records() const
{
    opening::OpenedRecords all = opening::recordsOf(*masked());
    all.notes = m_journeyPage->notebook().notes();
    return all;
}

TabRequest TabPage::requestOf(std::size_t engagement) const
{
    const analysis::Origin &origin = masked()->engagements[engagement].origin;
    TabRequest one = requestFor(m_request.inputs[origin.input], m_request.fromSamples);
    if (auto *file = std::get_if<opening::FileInput>(&one.inputs.front())) {
        for (const analysis::JourneyEngagement &each : masked()->engagements) {
            const bool isOther = each.origin.input == origin.input && each.origin.place != origin.place;
            if (isOther) {
                file->without.push_back(each.origin.place);
            }
        }
        std::sort(file->without.begin(), file->without.end());
    }
    return one;
}

void TabPage::add(const TabRequest &what)
{
    if (m_busy || !m_shown) {
        return;
    }
    TabRequest fresh{{}, what.fromSamples};
    for (const opening::Input &input : what.inputs) {
        if (std::find(m_request.inputs.begin(), m_request.inputs.end(), input) == m_request.inputs.end()) {
            fresh.inputs.push_back(input);
        }
    }
    if (fresh.inputs.empty()) {
        tell(tr("This is part of the journey already."), false);
        return;
    }
    begin({joined(m_request, fresh), fresh, {}, !hasUnsavedNotes()},
          {fresh.inputs, nullptr, records(), static_cast<quint32>(m_request.inputs.size())});
}

void TabPage::addRead(const TabRequest &what, opening::OpenedRecords more, bool areNotesSaved)
{
    if (m_busy || !m_shown) {
        return;
    }
    for (analysis::AnalysedRecord &each : more.records) {
        each.origin.input += static_cast<quint32>(m_request.inputs.size());
    }
    opening::OpenedRecords all = records();
    opening::append(all, std::move(more));
    begin({joined(m_request, what), what, {}, areNotesSaved && !hasUnsavedNotes()},
          {{}, nullptr, std::move(all), static_cast<quint32>(m_request.inputs.size() + what.inputs.size())});
}

void TabPage::remove(std::size_t engagement)
{
    if (m_busy || !m_shown || masked()->engagements.size() < 2) {
        return;
    }
    const bool isOnly = isOnlyOfItsInput(*masked(), engagement);
    const auto &id = masked()->engagements[engagement].shown->engagement.id;
    const QString done = id ? tr("%1 is no part of this journey any more.").arg(shortId(id->toString()))
                            : tr("The engagement is no part of this journey any more.");
    const TabRequest rest = withoutOne(m_request, masked()->engagements[engagement].origin, isOnly);
    begin({rest, {}, done, !hasUnsavedNotes()},
          {{}, nullptr, withoutOne(records(), engagement, isOnly), static_cast<quint32>(rest.inputs.size())});
}

void TabPage::begin(Change change, opening::OpenRequest request)
{
    m_busy = true;
    updateAutoRefresh();
    forgetPast();
    m_change = std::move(change);
    m_notAdded.reset();
    if (!request.inputs.empty()) {
        m_notice->tell(
            {NoticeBar::Kind::Busy, tr("Opening %n more", nullptr, static_cast<int>(request.inputs.size()))});
    }
    start(std::move(request));
    Q_EMIT changed();
}

/// What could not be opened is not taken over, but can be tried again.
void TabPage::takeChange()
{
    if (!m_change || m_failures.empty()) {
        return;
    }
    m_notAdded = TabRequest{{}, m_change->added.fromSamples};
    for (const opening::Opening::Failure &each : m_failures) {
        m_notAdded->inputs.push_back(each.input);
        auto &inputs = m_change->request.inputs;
        inputs.erase(
            std::find(inputs.begin() + static_cast<std::ptrdiff_t>(m_request.inputs.size()), inputs.end(), each.input));
    }
}

void TabPage::showChange(const PageContents &before)
{
    const Change change = *std::exchange(m_change, std::nullopt);
    m_past =
        Past{std::exchange(m_request, change.request), before, m_journeyPage->notebook().notes(), !hasUnsavedNotes()};
    m_journeyPage->notebook().setNotes(masked()->notes, change.areNotesSaved);
    const auto more =
        static_cast<int>(masked()->engagements.size()) - static_cast<int>(before.masked.journey->engagements.size());
    NoticeBar::Notice notice{NoticeBar::Kind::Done,
                             change.done.isEmpty() ? tr("%n engagement(s) added.", nullptr, more) : change.done};
    if (!m_failures.empty()) {
        notice.kind = NoticeBar::Kind::Problem;
        notice.text += QLatin1Char(' ') + failuresText(m_failures);
        notice.details = failureLines(m_failures);
        notice.mayRetry = true;
    }
    notice.mayUndo = true;
    m_notice->tell(notice);
}

void TabPage::failToAdd(const opening::OpenError &error)
{
    if (std::holds_alternative<opening::Cancelled>(error)) {
        m_notice->hide();
    } else {
        const ErrorText text = errorText(error);
        const QString words = m_failures.size() > 1
                                  ? tr("Nothing was added.") + QLatin1Char(' ') + failuresText(m_failures)
                                  : tr("Nothing was added: %1 %2").arg(text.sentence, text.next);
        m_notice->tell({NoticeBar::Kind::Problem, words.trimmed(), failureLines(m_failures), true});
    }
    end();
    Q_EMIT undone();
}

void TabPage::forgetPast()
{
    if (m_past) {
        freeElsewhere(std::move(std::exchange(m_past, std::nullopt)->contents));
        Q_EMIT settledForGood();
    }
}

void TabPage::tryAgain()
{
    if (const auto again = std::exchange(m_notAdded, std::nullopt)) {
        add(*again);
    } else {
        open();
    }
}

void TabPage::undoChange()
{
    if (m_busy || !m_past) {
        return;
    }
    const Past past = *std::exchange(m_past, std::nullopt);
    m_request = past.request;
    m_notAdded.reset();
    freeElsewhere(std::exchange(m_contents, past.contents));
    m_notice->hide();
    if (m_revealed && !m_contents.revealed.journey) {
        m_preparation.begin(m_contents, {true, m_zone});
    } else {
        showJourney();
    }
    m_journeyPage->notebook().setNotes(past.notes, past.areNotesSaved);
    Q_EMIT undone();
    Q_EMIT changed();
}

void TabPage::takeCount(int done, int total)
{
    const QString words = tr("%1 of %2 engagements").arg(locale().toString(done), locale().toString(total));
    if (m_shown) {
        m_notice->tell({NoticeBar::Kind::Busy, words});
    } else {
        loadingPage().start(words, tr("Opening them one after another"));
    }
}

} // namespace ui
