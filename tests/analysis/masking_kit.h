// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "record/engagement_reader.h"

#include <QFile>

/// Records for tests of what people get to see.
namespace maskingkit {

[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A journey of one record. Its bytes have to be an engagement.
[[nodiscard]] inline analysis::JourneyPtr journeyOf(const QByteArray &bytes, bool reveal = false,
                                                    const analysis::AnalysisOptions &options = {})
{
    const record::RecordPtr record = record::readEngagement(bytes).value();
    auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(record, options));
    return analysis::makeJourney({{record, std::move(analysed), {}}}, reveal);
}

} // namespace maskingkit
