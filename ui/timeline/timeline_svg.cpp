// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/timeline_svg.h"

#include "analysis/wording.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPainter>

#ifdef VIEWER_SVG
#include <QSvgGenerator>
#endif

namespace ui {
namespace {

constexpr int pixelsPerInch = 96;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TimelineSvg)
};

QString titleOf(const analysis::Journey &journey)
{
    const auto &id = journey.engagements.front().shown->engagement.id;
    return id ? Words::tr("Engagement %1").arg(analysis::plainLabel(id->toString())) : Words::tr("Engagement");
}

PictureOptions grown(const analysis::JourneyPtr &journey, PictureOptions options, const QFont &font)
{
    options.size = pictureSize(journey, options, font);
    return options;
}

#ifdef VIEWER_SVG
/// With this title instead of Qt's, which one version writes as it is given and another escapes.
QByteArray titled(QByteArray svg, const QString &title, const QString &description)
{
    static constexpr QByteArrayView end("</title>");
    const qsizetype from = svg.indexOf("<title>");
    const qsizetype behind = svg.indexOf(end, from) + end.size();
    const QString head = QStringLiteral("<title>%1</title>\n<desc>%2</desc>");
    return svg.replace(from, behind - from, head.arg(title.toHtmlEscaped(), description.toHtmlEscaped()).toUtf8());
}
#endif

} // namespace

bool canWriteSvg()
{
#ifdef VIEWER_SVG
    return true;
#else
    return false;
#endif
}

tl::expected<QByteArray, QString> timelineSvg([[maybe_unused]] const analysis::JourneyPtr &journey,
                                              [[maybe_unused]] const PictureOptions &options,
                                              [[maybe_unused]] const Theme &theme, [[maybe_unused]] const QFont &font)
{
#ifdef VIEWER_SVG
    const PictureOptions picture = grown(journey, options, font);
    QBuffer bytes;
    QSvgGenerator generator;
    generator.setOutputDevice(&bytes);
    generator.setResolution(pixelsPerInch);
    generator.setSize(picture.size);
    generator.setViewBox(QRect({}, picture.size));
    QPainter painter(&generator);
    paintTimeline(painter, journey, picture, theme, font);
    painter.end();
    return titled(bytes.data(), titleOf(*journey), Words::tr("What happened to the customer, on a timeline"));
#else
    return tl::unexpected(Words::tr("This build of the program cannot write SVG."));
#endif
}

} // namespace ui
