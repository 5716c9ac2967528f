// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "record/engagement_reader.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

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

/// A record full of secrets. Every one of them is a number with the digits 9090909 in it or a text with `qx`, and
/// nothing else has either.
[[nodiscard]] inline QByteArray secretRecord()
{
    return contentOf(QStringLiteral(TEST_DATA_DIR "/analysis/masking/secrets.json"));
}

/// The digits of all scripts as 0–9, without anything that stands between them.
[[nodiscard]] inline QString digitsOf(const QString &text)
{
    QString digits;
    for (const char32_t c : text.toUcs4()) {
        const int digit = QChar::digitValue(c);
        if (digit >= 0)
            digits += QString::number(digit);
    }
    return digits;
}

/// The secrets that can be seen in a text, in any form.
[[nodiscard]] inline QStringList secretsIn(const QString &text)
{
    QStringList seen;
    const QString unescaped = QString(text).remove(QRegularExpression(QStringLiteral("[\\\\\\x{200b}]")));
    const qsizetype word = unescaped.indexOf(QLatin1String("qx"), 0, Qt::CaseInsensitive);
    if (word >= 0)
        seen << unescaped.mid(std::max<qsizetype>(0, word - 40), 80);
    const QString digits = digitsOf(text);
    const qsizetype number = digits.indexOf(QLatin1String("90909"));
    if (number >= 0)
        seen << digits.mid(number, 20);
    return seen;
}

} // namespace maskingkit
