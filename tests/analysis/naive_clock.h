// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

/// The customer's clock a second time, by the words of design/analysis.md alone: another JSON parser, another reader of
/// times, and a look at every single millisecond. For plain records whose times lie within some hundred milliseconds.
/// Lines as FiguresDump::clock() writes them, times counted from caseOrigin.
[[nodiscard]] QStringList naiveClock(const QByteArray &json, std::optional<qint64> asOf);
