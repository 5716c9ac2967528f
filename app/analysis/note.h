// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/instant.h"

#include <QString>

#include <optional>

namespace analysis {

/// What kind of note it is, for its sign.
enum class NoteMark : quint8 { Plain, Question, Important };

inline constexpr qsizetype mostNoteCharacters = 2'000; ///< UTF-16 code units of a note's text
inline constexpr std::size_t mostNotes = 10'000;       ///< of a journey

/// What somebody wrote about a place in a journey, or about a moment of it: own words, plain text, no part of a record.
struct Note
{
    std::size_t engagement = 0;
    QString pointer; ///< RFC 6901, of an item or a field; empty: the engagement. Not looked at where there is a moment
    std::optional<record::Instant> moment;
    QString text; ///< may hold anything, identifiers too: see notesAsShown()
    record::Instant writtenAt;
    NoteMark mark = NoteMark::Plain;
    friend bool operator==(const Note &, const Note &) = default;
};

/// `plain`, `question`, `important`: in files, not translated.
[[nodiscard]] QLatin1StringView noteMarkName(NoteMark mark);

} // namespace analysis
