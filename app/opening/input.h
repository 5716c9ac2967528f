// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_ref.h"

#include <tl/expected.hpp>

#include <variant>
#include <vector>

namespace opening {

/// What a person or a script names to be opened (design/product.md, "Command line").
struct FileInput
{
    QString path;
    std::vector<quint32> without = {}; ///< engagements of a case file that are left out, by place, ascending
    friend bool operator==(const FileInput &, const FileInput &) = default;
};

struct StandardInput
{
    friend bool operator==(const StandardInput &, const StandardInput &) = default;
};

using Input = std::variant<record::EngagementRef, FileInput, StandardInput>;

/// A URL or link if it has a scheme (`file:` is a file), an id if it is a UUID, `-` is standard input, else a file.
/// A missing file whose name is 30–40 hex digits and hyphens is called what it is: no engagement id.
[[nodiscard]] tl::expected<Input, record::RefError> parseArgument(const QString &argument);

/// The same for what a person types or pastes: an existing file wins, then anything with an id in it.
[[nodiscard]] tl::expected<Input, record::RefError> parsePastedText(const QString &text);

/// All that a text names, each once: a file a line, ids and addresses as words; else the one thing that
/// parsePastedText() finds in it.
[[nodiscard]] tl::expected<std::vector<Input>, record::RefError> parseSeveral(const QString &text);

/// A short name for people: the file's name, the id, "standard input".
[[nodiscard]] QString inputName(const Input &input);

} // namespace opening
