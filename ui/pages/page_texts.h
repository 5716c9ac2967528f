// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"
#include "opening/opener.h"

#include <QLocale>
#include <QTimeZone>

#include <chrono>

namespace ui {

/// `Voice · 8e557fd6 · 23 Jul 2019`: channels, the start of the id, the day it began. Give the masked journey: a title
/// is seen over shoulders and in lists of windows.
[[nodiscard]] QString journeyTitle(const analysis::Journey &masked, const QTimeZone &zone, const QLocale &locale);

/// Enough of an id to tell it from others: `8e557fd6`. Plain text.
[[nodiscard]] QString shortId(const QString &id);

/// Where a record is from: a connection or file, and which case file it came out of. Plain text.
[[nodiscard]] QString sourceText(const analysis::Origin &origin);

/// How many findings and elements there are: `Findings 13 · Participants 2 · Queue entries 1 · Transfers 1`.
[[nodiscard]] QString countsText(const analysis::Journey &journey, const QLocale &locale);

/// `Selected 13 min 50 s`: the length of what is chosen, or of the element it stands in; empty where it has none.
[[nodiscard]] QString selectedText(const analysis::Journey &journey, const models::Selection &selection);

/// Where a journey is from: the same of its first engagement, and how many more there are.
[[nodiscard]] QString sourcesText(const analysis::Journey &journey);

/// What reading anew has brought: `3 changes since 17:46:12.`, by the earliest of what was read before.
[[nodiscard]] QString changesText(const std::vector<const analysis::Earlier *> &earlier, const QTimeZone &zone,
                                  const QLocale &locale);
/// The same where it has brought nothing; `before`: where the reading before came from.
[[nodiscard]] QString unchangedText(const analysis::Origin &before, const QTimeZone &zone, const QLocale &locale);

/// What could not be opened among several things: each by name, and why the first could not.
[[nodiscard]] QString failuresText(const std::vector<opening::Opening::Failure> &failures);
/// All of them to be copied, each on a line: `name: sentence`.
[[nodiscard]] QString failureLines(const std::vector<opening::Opening::Failure> &failures);

/// How often a record is read anew by itself: `Read anew every 10 s`.
[[nodiscard]] QString refreshText(std::chrono::seconds interval);

/// A text for tabs, menus and buttons, where `&` would underline the next letter.
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace ui
