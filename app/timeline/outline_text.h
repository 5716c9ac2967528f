// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline/outline.h"
#include "timeline/time_style.h"

namespace timeline {

/// What a node is called when it is read aloud: `John Smith, agent, Voice`. Plain text, never empty.
[[nodiscard]] QString nodeName(const Outline &outline, const Node &node, const TimeStyle &style);

/// What there is to say about it beside its name: of an item the facts of its tooltip, a line each; of the others how
/// much stands in them.
[[nodiscard]] QString nodeDescription(const Outline &outline, const Node &node, const TimeStyle &style);

/// The account of a journey as one text, cut after so many sentences that a listener would have lost the thread.
[[nodiscard]] QString spokenAccount(const analysis::Journey &journey, const QTimeZone &zone);

} // namespace timeline
