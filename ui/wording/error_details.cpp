// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/error_details.h"

#include "analysis/identifier_scan.h"
#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

constexpr qsizetype longestLine = 600;

QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

QString withoutIdentifiers(QString text)
{
    const std::vector<analysis::FoundIdentifier> found = analysis::findIdentifiers(text);
    for (auto each = found.rbegin(); each != found.rend(); ++each) {
        text.replace(each->start, each->length, QStringLiteral("…"));
    }
    return text;
}

QString headLine(const axp::FetchError &error)
{
    QStringList words{axp::nameOf(error.kind)};
    if (error.status) {
        words << QStringLiteral("HTTP %1").arg(*error.status);
    }
    if (error.step == axp::Step::SigningIn) {
        words << QStringLiteral("while signing in");
    }
    if (error.attempts > 1) {
        words << QStringLiteral("asked %1 times").arg(error.attempts);
    }
    if (error.retryAfter) {
        words << QStringLiteral("Retry-After %1 s")
                     .arg(std::chrono::duration_cast<std::chrono::seconds>(*error.retryAfter).count());
    }
    return words.join(QLatin1String(", "));
}

QStringList linesOf(const axp::Problem &problem)
{
    QStringList lines;
    for (const QString &text : {problem.title, problem.detail, problem.type, problem.instance}) {
        if (!text.isEmpty()) {
            lines << saidText(text);
        }
    }
    for (const axp::Violation &violation : problem.violations) {
        QStringList parts{violation.field, violation.message, violation.code};
        parts.removeAll(QString());
        lines << saidText(parts.join(QLatin1String(": ")));
    }
    return lines;
}

} // namespace

QString sizeText(qint64 bytes)
{
    constexpr qint64 mebibyte = 1024LL * 1024;
    const QLocale locale;
    return bytes > 0 && bytes % mebibyte == 0 ? tr("%1 MiB").arg(locale.toString(bytes / mebibyte))
                                              : locale.formattedDataSize(bytes);
}

QString limitText()
{
    return tr("If it is the right one: the limit is sizeLimitMiB in the settings of the window.");
}

QString saidText(const QString &untrusted)
{
    return analysis::plainLabel(withoutIdentifiers(untrusted), longestLine);
}

QString detailsOf(const axp::FetchError &error)
{
    QStringList lines{headLine(error)};
    if (!error.detail.isEmpty()) {
        lines << analysis::plainLabel(error.detail, longestLine);
    }
    if (error.problem) {
        lines += linesOf(*error.problem);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
