// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/masking_kit.h"
#include "export/case_file.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QTest>

/// Journeys with notes, and case files of them.
namespace casekit {

inline const record::Instant written = record::parseTime("2026-11-24T16:05:00Z")->instant;

[[nodiscard]] inline QByteArray stored(const char *name)
{
    return maskingkit::contentOf(QStringLiteral(TEST_DATA_DIR "/export/cases/") + QLatin1String(name));
}

[[nodiscard]] inline QByteArray sampleBytes()
{
    return maskingkit::contentOf(QStringLiteral(SAMPLES_DIR "/ordinary-call.json"));
}

[[nodiscard]] inline analysis::Origin serviceOrigin(const QByteArray &bytes)
{
    analysis::Origin origin;
    origin.kind = analysis::Origin::Kind::Service;
    origin.name = QStringLiteral("Production EU");
    origin.url = QUrl(QStringLiteral("https://eu.api.avayacloud.com/api/journey/v1/accounts/ABCDEF/engagements/"
                                     "ca11ab1e-0000-4000-8000-000000000001"));
    origin.fetchedAt = record::parseTime("2026-11-24T16:00:00Z")->instant;
    origin.fetchMs = 312;
    origin.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return origin;
}

/// What opening makes of bytes and where they came from.
[[nodiscard]] inline analysis::JourneyPtr journeyOf(const QByteArray &bytes, const analysis::Origin &origin,
                                                    bool reveal, std::vector<analysis::Note> notes = {})
{
    const record::RecordPtr record = record::readEngagement(bytes).value();
    auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(record, {origin.fetchedAt, {}}));
    return analysis::makeJourney({{record, std::move(analysed), origin}}, reveal, {}, std::move(notes));
}

/// The same of a case file.
[[nodiscard]] inline analysis::JourneyPtr journeyOf(const exports::CaseFile &file, bool reveal = false)
{
    const exports::CaseEngagement &one = file.engagements.front();
    analysis::Origin origin = one.origin;
    origin.caseFile = analysis::CaseOrigin{QStringLiteral("x.engagement"), one.masked};
    return journeyOf(one.record, origin, reveal, file.notes);
}

[[nodiscard]] inline std::vector<analysis::Note> someNotes()
{
    return {{0, QStringLiteral("/queues/0"), std::nullopt, QStringLiteral("Why this queue? Ask +49 30 23125 148."),
             record::parseTime("2026-11-24T16:03:00Z")->instant, analysis::NoteMark::Question},
            {0, QString(), record::parseTime("2026-03-09T09:20:00Z")->instant, QStringLiteral("Line was bad here."),
             record::parseTime("2026-11-24T16:04:00Z")->instant, analysis::NoteMark::Plain}};
}

[[nodiscard]] inline QByteArray bytesOf(const exports::CaseFile &file)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    return exports::writeCaseFile(buffer, file) ? buffer.data() : QByteArray();
}

/// A case file's bytes with the sum made anew, as somebody who changes one by purpose would do.
[[nodiscard]] inline QByteArray summedAnew(const QByteArray &bytes)
{
    const QByteArray head = bytes.first(bytes.lastIndexOf("\"sha256\": \""));
    return head + "\"sha256\": \"" + QCryptographicHash::hash(head, QCryptographicHash::Sha256).toHex() + "\"\n}\n";
}

} // namespace casekit
