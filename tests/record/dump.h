// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/engagement_reader.h"

/// A whole record as text, one field a line: what was read, where it stands, and what was odd.
[[nodiscard]] QString dump(const record::Record &record);
/// `CutShort at 12, line 1, column 13, in "/a"`
[[nodiscard]] QString dump(const record::ReadError &error);
/// Either of the two.
[[nodiscard]] QString dump(const tl::expected<record::RecordPtr, record::ReadError> &read);
