// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/record.h"

#include <vector>

namespace analysis {

/// The byte offset at which a field's value stands; of an absent one, the offset at which its parent ends.
[[nodiscard]] quint32 placeOf(const record::Record &record, const record::FieldPath &path);

/// Fields in the order of the document.
[[nodiscard]] std::vector<record::FieldPath> inDocumentOrder(const record::Record &record,
                                                             std::vector<record::FieldPath> paths);

} // namespace analysis
