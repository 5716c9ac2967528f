// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "timeline/text_measure.h"

#include <QTextBoundaryFinder>

#include <vector>

namespace timeline {
namespace {

std::vector<qsizetype> clusterEnds(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    std::vector<qsizetype> ends;
    for (qsizetype at = finder.toNextBoundary(); at > 0; at = finder.toNextBoundary()) {
        ends.push_back(at);
    }
    return ends;
}

} // namespace

QString elided(const QString &text, TextRole role, double room, const TextMeasure &measure)
{
    if (measure.width(text, role) <= room) {
        return text;
    }
    const auto shortened = [&](qsizetype length) {
        return text.left(length).trimmed() + QChar(u'…');
    };
    const std::vector<qsizetype> ends = clusterEnds(text);
    std::size_t fits = 0;
    std::size_t tooLong = ends.size();
    while (fits + 1 < tooLong) {
        const std::size_t middle = (fits + tooLong) / 2;
        (measure.width(shortened(ends[middle - 1]), role) <= room ? fits : tooLong) = middle;
    }
    return fits == 0 ? QString() : shortened(ends[fits - 1]);
}

} // namespace timeline
