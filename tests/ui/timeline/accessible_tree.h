// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "timeline_fixture.h"

#include <QAccessible>

#include <functional>

/// The timeline's own node.
[[nodiscard]] QAccessibleInterface &rootOf(TimelineFixture &fixture);
/// Visits all below `node`, depth first, as a screen reader finds them; fails where parents and indices do not lead
/// back.
void walk(QAccessibleInterface *node, const std::function<void(QAccessibleInterface *)> &visit);
/// The first node with this name; null where there is none.
[[nodiscard]] QAccessibleInterface *find(QAccessibleInterface &root, const QString &name);
void act(QAccessibleInterface *node, const QString &action);

/// What the tooltips say, lane by lane, each in order of time.
[[nodiscard]] std::vector<QStringList> factsInOrder(const timeline::Content &content, const timeline::TimeStyle &style);
