// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_reader.h"

#include <QByteArrayView>

#include <optional>

namespace record {

/// The first place, in the order of the bytes, where they stop being one JSON object in UTF-8 within the limit of
/// depth: its kind, its offset and the pointer reached (of the value last begun). Nothing if they are one. simdjson
/// reads, but does not tell where in the text its first pass failed; so this strict scanner goes over bytes that were
/// refused. It keeps a stack of its own, so no depth of nesting can exhaust the program's. A list is refused at its
/// first byte, whatever stands in it.
[[nodiscard]] std::optional<ReadError> findFault(QByteArrayView bytes, int depth);

} // namespace record
