// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/export_name.h"

#include "ui/timeline/timeline_svg.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace ui {

namespace {

struct Suffix
{
    QLatin1StringView text;
    ExportFormat format;
};

constexpr std::array suffixes{
    Suffix{QLatin1StringView(".csv"), ExportFormat::Csv},
    Suffix{QLatin1StringView(".md"), ExportFormat::Markdown},
    Suffix{QLatin1StringView(".json"), ExportFormat::Json},
    Suffix{QLatin1StringView(".png"), ExportFormat::Png},
    Suffix{QLatin1StringView(".svg"), ExportFormat::Svg},
    Suffix{QLatin1StringView(".pdf"), ExportFormat::Pdf},
    Suffix{QLatin1StringView(".engagement"), ExportFormat::CaseFile},
};

} // namespace

std::optional<ExportFormat> exportFormatOf(const QString &name)
{
    for (const Suffix &suffix : suffixes) {
        if (name.endsWith(suffix.text, Qt::CaseInsensitive)) {
            return suffix.format;
        }
    }
    return std::nullopt;
}

QString suffixOf(ExportFormat format)
{
    const auto found = std::find_if(suffixes.begin(), suffixes.end(),
                                    [format](const Suffix &suffix) { return suffix.format == format; });
    return found != suffixes.end() ? QString(found->text) : QString();
}

bool isPicture(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Csv:
    case ExportFormat::Markdown:
    case ExportFormat::Json:
    case ExportFormat::CaseFile:
        return false;
    case ExportFormat::Png:
    case ExportFormat::Svg:
    case ExportFormat::Pdf:
        return true;
    }
    return false;
}

QStringList exportSuffixes()
{
    QStringList texts;
    for (const Suffix &suffix : suffixes) {
        if (suffix.format != ExportFormat::Svg || canWriteSvg()) {
            texts << suffix.text;
        }
    }
    return texts;
}

QString exportNameFor(const QString &pattern, const QString &id)
{
    static const QRegularExpression unfit(QStringLiteral("[^A-Za-z0-9._-]"));
    QString safe = id.left(100);
    safe.replace(unfit, QStringLiteral("_"));
    return QString(pattern).replace(exportIdMark, safe);
}

} // namespace ui
