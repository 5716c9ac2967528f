// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

/// Writes a record of an engagement with so many participants, queue entries and transfers each: 161 MB for 100,000.
/// Agents come one after the other, each from a queue and with a transfer. False if it could not be written.
[[nodiscard]] bool writeLargeRecord(const QString &path, int elements);

/// Writes so many engagements as one answer holds them, `{"engagements":[…]}`: an ordinary call each, 4 KB, a day apart.
[[nodiscard]] bool writeManyEngagements(const QString &path, int engagements);
