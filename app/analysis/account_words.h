// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/intervals.h"

#include <QStringList>

namespace analysis {

/// A text of the account in the language of the program; `n` for plural forms.
[[nodiscard]] QString accountText(const char *text, int n = -1);

/// What is said of a stay or a wait, by how well its end is known; `%1` is its length.
struct Endings
{
    const char *reported;
    const char *atOnce; ///< reported, of no length
    const char *inferred;
    const char *open;
    const char *unknown;
};

/// Of a customer or an agent.
inline constexpr Endings stay{
    QT_TRANSLATE_NOOP("Account", "and stayed for %1"), QT_TRANSLATE_NOOP("Account", "and left at once"),
    QT_TRANSLATE_NOOP("Account", "and stayed for about %1 (inferred from the engagement's end)"),
    QT_TRANSLATE_NOOP("Account", "and has been there for %1 so far"),
    QT_TRANSLATE_NOOP("Account", "and stayed for a time that cannot be known")};
/// Of a bot.
inline constexpr Endings attendance{
    QT_TRANSLATE_NOOP("Account", "and was there for %1"), stay.atOnce,
    QT_TRANSLATE_NOOP("Account", "and was there for about %1 (inferred from the engagement's end)"), stay.open,
    QT_TRANSLATE_NOOP("Account", "and was there for a time that cannot be known")};
inline constexpr Endings announcement{
    QT_TRANSLATE_NOOP("Account", "and lasted %1"), QT_TRANSLATE_NOOP("Account", "and ended at once"),
    QT_TRANSLATE_NOOP("Account", "and lasted about %1 (inferred from the engagement's end)"),
    QT_TRANSLATE_NOOP("Account", "and has lasted %1 so far"),
    QT_TRANSLATE_NOOP("Account", "and lasted for a time that cannot be known")};
/// Of a queue entry.
inline constexpr Endings wait{
    QT_TRANSLATE_NOOP("Account", "and was accepted after %1"), QT_TRANSLATE_NOOP("Account", "and was accepted at once"),
    QT_TRANSLATE_NOOP("Account", "and waited for about %1 (inferred from the engagement's end)"),
    QT_TRANSLATE_NOOP("Account", "and has been waiting for %1 so far"),
    QT_TRANSLATE_NOOP("Account", "and waited for a time that cannot be known")};
/// Of one whose end is inferred from what followed.
inline constexpr Endings followedWait{
    wait.reported, wait.atOnce, QT_TRANSLATE_NOOP("Account", "and waited for about %1 (inferred from the next step)"),
    wait.open, wait.unknown};

/// The end of a sentence that says how long something went on.
[[nodiscard]] QString lasting(const ElementInterval &interval, const Endings &endings);

/// `a`, `a and b`, `a, b and c`
[[nodiscard]] QString listed(QStringList parts);

/// QString::arg() for texts that may not name every one of the values.
[[nodiscard]] QString filled(const QString &pattern, const QStringList &values);

} // namespace analysis
