// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/json_writer.h"
#include "export/report.h"

/// What the report of an engagement and that of a journey share.
namespace exports {

/// `engagement-report/1` as one value.
void writeReport(JsonWriter &json, const analysis::JourneyEngagement &engagement);

/// Text from a record with everything that Markdown would act on escaped.
[[nodiscard]] QString escaped(const QString &text);

} // namespace exports
