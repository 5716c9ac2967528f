// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_reader.h"

namespace record {

/// Where and why bytes are no JSON text (RFC 8259) of at most `depth` levels: a strict scan of our own for the places that
/// the parser does not tell. Nothing if they are well-formed. Never recursive; one pass.
[[nodiscard]] std::optional<ReadError> findFault(QByteArrayView bytes, int depth);

} // namespace record
