// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/fetch_error.h"

namespace ui {

/// `512 MiB`: a limit on what is read.
[[nodiscard]] QString sizeText(qint64 bytes);
/// What to do where something is larger than that.
[[nodiscard]] QString limitText();

/// What a service said, fit to be shown: one line of plain text, phone numbers and e-mail addresses cut out.
[[nodiscard]] QString saidText(const QString &untrusted);

/// Everything technical that is known of a failure, for those who can help; English, no secret and no identifier in it.
[[nodiscard]] QString detailsOf(const axp::FetchError &error);

} // namespace ui
