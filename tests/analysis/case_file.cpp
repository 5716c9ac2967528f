// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"

#include "record/engagement_reader.h"

#include <QFile>
#include <QRegularExpression>

namespace {

const QString askedMark = QStringLiteral("asked ");
const QString asOfMark = QStringLiteral("as of @");

/// The block of one case, line by line.
FigureCase caseFrom(const QStringList &lines)
{
    FigureCase one;
    QByteArray json;
    bool isComplete = false;
    for (const QString &line : lines) {
        if (line.startsWith(u'#')) {
            one.name = line.sliced(1).trimmed();
        } else if (isComplete) {
            one.expected << line;
        } else if (json.isEmpty() && line.startsWith(askedMark)) {
            one.asked = line.sliced(askedMark.size());
        } else if (json.isEmpty() && line.startsWith(asOfMark)) {
            one.asOf = record::Instant{caseOrigin.ms + line.sliced(asOfMark.size()).toLongLong()};
        } else {
            json += line.toUtf8() + '\n';
            isComplete = json.count('{') == json.count('}');
        }
    }
    one.json = withTimes(json);
    return one;
}

} // namespace

QByteArray withTimes(const QByteArray &json)
{
    static const QRegularExpression mark(QStringLiteral("\"@(-?[0-9]+)\""));
    QString text = QString::fromUtf8(json);
    for (auto match = mark.match(text); match.hasMatch(); match = mark.match(text))
        text.replace(match.capturedStart(), match.capturedLength(),
                     u'"' + record::toIsoUtc({caseOrigin.ms + match.captured(1).toLongLong()}) + u'"');
    return text.toUtf8();
}

analysis::Analysis analysisOf(const QByteArray &json, const analysis::AnalysisOptions &options)
{
    auto read = record::readEngagement(json);
    if (!read)
        qFatal("no record: %s", json.constData());
    return analysis::analyse(*read, options);
}

analysis::Analysis FigureCase::analysed() const
{
    return analysisOf(json, {asOf, asked});
}

std::vector<FigureCase> casesIn(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/analysis/cases/%1.txt").arg(name));
    std::vector<FigureCase> cases;
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    const QString text = QString::fromUtf8(file.readAll()).trimmed();
    for (const QString &block : text.split(QRegularExpression(QStringLiteral("\n\\s*\n"))))
        cases.push_back(caseFrom(block.split(u'\n')));
    return cases;
}
