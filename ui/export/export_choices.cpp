// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/export_choices.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui {

namespace {

using settings::Key;

constexpr std::array tableNames{
    QLatin1StringView("engagements"), QLatin1StringView("events"),    QLatin1StringView("participants"),
    QLatin1StringView("queues"),      QLatin1StringView("transfers"), QLatin1StringView("findings"),
    QLatin1StringView("data"),        QLatin1StringView("notes"),     QLatin1StringView("changes"),
    QLatin1StringView("compare"),
};
static_assert(tableNames.size() == tableCount);

/// `pdf`, or `csv events` of a table.
void readFormat(const QStringList &words, ExportOptions &options)
{
    if (const auto format = exportFormatOf(QLatin1Char('.') + words.value(0))) {
        options.format = *format;
    }
    const auto table = std::find(tableNames.begin(), tableNames.end(), words.value(1));
    if (options.format == ExportFormat::Csv && table != tableNames.end()) {
        options.table = allTables[static_cast<std::size_t>(table - tableNames.begin())];
    }
}

QString formatText(const ExportOptions &options)
{
    const QString name = suffixOf(options.format).mid(1);
    return options.table ? name + QLatin1Char(' ') + tableNames[static_cast<std::size_t>(*options.table)] : name;
}

/// `1440x900 2`: size and scale.
void readPicture(const QString &text, ExportOptions &options)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,5})x([0-9]{1,5}) ([0-9.]{1,4})$"));
    const auto match = form.match(text);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const double scale = match.captured(3).toDouble();
    if (size.boundedTo(largestPicture).expandedTo(smallestPicture) == size && scale >= 1 && scale <= largestScale) {
        options.size = size;
        options.scale = scale;
    }
}

/// `head timeline events …`, or `all`.
void readParts(const QStringList &words, ExportOptions &options)
{
    if (words.contains(QLatin1String("all"))) {
        return;
    }
    options.parts.head = words.contains(QLatin1String("head"));
    options.parts.figures = words.contains(QLatin1String("figures"));
    options.parts.timeline = words.contains(QLatin1String("timeline"));
    options.parts.account = words.contains(QLatin1String("account"));
    for (std::size_t i = 0; i < tableCount; ++i) {
        options.parts.tables[i] = words.contains(tableNames[i]);
    }
}

QString partsText(const DocumentParts &parts)
{
    if (parts == DocumentParts()) {
        return QStringLiteral("all");
    }
    QStringList words;
    const auto add = [&words](bool has, QLatin1StringView name) {
        if (has) {
            words << name;
        }
    };
    add(parts.head, QLatin1StringView("head"));
    add(parts.figures, QLatin1StringView("figures"));
    add(parts.timeline, QLatin1StringView("timeline"));
    add(parts.account, QLatin1StringView("account"));
    for (std::size_t i = 0; i < tableCount; ++i) {
        add(parts.tables[i], tableNames[i]);
    }
    return words.isEmpty() ? QStringLiteral("none") : words.join(QLatin1Char(' '));
}

} // namespace

ExportOptions rememberedExport(const settings::Settings &settings)
{
    const auto words = [&settings](Key key) {
        return settings.exportChoice(key).split(QLatin1Char(' '));
    };
    ExportOptions options;
    options.format = ExportFormat::Pdf;
    readFormat(words(Key::ExportFormat), options);
    const QStringList page = words(Key::ExportPage);
    options.paper = page.contains(QLatin1String("letter")) ? Paper::Letter : Paper::A4;
    options.orientation = page.contains(QLatin1String("landscape")) ? QPageLayout::Landscape : QPageLayout::Portrait;
    readPicture(settings.exportChoice(Key::ExportPicture), options);
    readParts(words(Key::ExportParts), options);
    return options;
}

void rememberExport(settings::Settings &settings, const ExportOptions &options)
{
    const bool isWide = options.orientation == QPageLayout::Landscape;
    settings.setExportChoice(Key::ExportFormat, formatText(options));
    settings.setExportChoice(Key::ExportPage,
                             (options.paper == Paper::Letter ? QStringLiteral("letter") : QStringLiteral("a4")) +
                                 (isWide ? QStringLiteral(" landscape") : QStringLiteral(" portrait")));
    settings.setExportChoice(
        Key::ExportPicture,
        QStringLiteral("%1x%2 %3").arg(options.size.width()).arg(options.size.height()).arg(options.scale));
    settings.setExportChoice(Key::ExportParts, partsText(options.parts));
}

} // namespace ui
