// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/search_texts.h"

#include "analysis/wording.h"
#include "ui/wording/error_text.h"

#include <QCoreApplication>

namespace ui {

namespace {

using State = opening::Search::State;

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("ui::SearchDialog", text, nullptr, count);
}

QString failureText(const opening::Search &search)
{
    const ErrorText text = errorText(search.error());
    return text.next.isEmpty() ? text.sentence : text.sentence + QLatin1Char(' ') + text.next;
}

QString countText(const SearchFacts &facts)
{
    const auto count = static_cast<int>(facts.search.count());
    const auto total = facts.search.total();
    if (facts.search.state() == State::Complete || !total) {
        return tr("%n engagement(s), the newest first.", count);
    }
    return tr("%1 of %2 engagements, the newest first.")
        .arg(facts.locale.toString(count), facts.locale.toString(*total));
}

QString whatNext(const SearchFacts &facts)
{
    switch (facts.search.state()) {
    case State::Searching:
        return facts.step;
    case State::Paused:
        return facts.search.total().value_or(0) > facts.many
                   ? tr("These are many: search for fewer, or load all of them.")
                   : tr("More come as you scroll.");
    case State::Failed:
        return failureText(facts.search);
    case State::Cancelled:
        return tr("Stopped before the rest was here.");
    case State::Idle:
    case State::Complete:
        break;
    }
    return tr("The service may lag: what happened just now may be missing.");
}

QString oddText(const opening::Search::Oddities &odd)
{
    QStringList sentences;
    if (odd.totalChanged) {
        sentences << tr("Their number changed meanwhile: search again to see them all.");
    }
    if (odd.repeated > 0) {
        sentences << tr("%n came more than once and are shown once.", odd.repeated);
    }
    if (odd.unreadable > 0) {
        sentences << tr("%n could not be read and are left out.", odd.unreadable);
    }
    return sentences.join(QLatin1Char(' '));
}

} // namespace

QString stateText(const SearchFacts &facts)
{
    return QStringList{countText(facts), whatNext(facts), oddText(facts.search.oddities())}
        .join(QLatin1Char(' '))
        .trimmed();
}

QString emptyText(const SearchFacts &facts)
{
    switch (facts.search.state()) {
    case State::Idle:
        return tr("Choose by what to look, then Search. What you choose is sent to the service, and nowhere else.");
    case State::Searching:
        return facts.step;
    case State::Failed:
        return failureText(facts.search);
    case State::Cancelled:
        return tr("Stopped before anything was found.");
    case State::Paused:
    case State::Complete:
        break;
    }
    const QString none = tr("The service knows no engagements by these. It may lag: what happened just now may be "
                            "missing.");
    const QString odd = oddText(facts.search.oddities());
    return odd.isEmpty() ? none : none + QLatin1Char('\n') + odd;
}

QString stepText(opening::Phase phase)
{
    switch (phase) {
    case opening::Phase::AskingKeyStore:
        return tr("Asking the system's key store…");
    case opening::Phase::SigningIn:
        return tr("Signing in…");
    case opening::Phase::Asking:
        return tr("Searching…");
    case opening::Phase::Fetching:
    case opening::Phase::Loading:
        return tr("Receiving…");
    case opening::Phase::Reading:
        return tr("Reading and masking…");
    }
    return {};
}

QString retryText(std::chrono::milliseconds wait)
{
    return tr("The service did not answer as hoped; asking again in %1.").arg(analysis::durationText(wait.count()));
}

} // namespace ui
