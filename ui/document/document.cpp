// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/document/document.h"

#include "models/time_text.h"
#include "ui/document/document_texts.h"
#include "ui/document/document_timeline.h"
#include "ui/panels/head_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace ui {

namespace {

constexpr double footGap = 12;    ///< px between what stands on a page and its foot
constexpr double headHeight = 22; ///< of the line above the pages behind the first

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

/// In the order of the pages: what is odd comes before what is plain.
constexpr std::array printedTables{Table::Engagements,  Table::Compare, Table::Findings,  Table::Events,
                                   Table::Participants, Table::Queues,  Table::Transfers, Table::Data,
                                   Table::Notes,        Table::Changes};
static_assert(printedTables.size() == tableCount);

/// Lays the parts of a journey out below each other.
class Composer final
{
public:
    Composer(PageFlow &flow, const analysis::JourneyPtr &journey, const DocumentOptions &options,
             const PageStyle &style, const KeepGoing &keepGoing)
        : m_flow(flow), m_journey(journey), m_options(options), m_style(style), m_keepGoing(keepGoing)
    {}

    /// False if it was ended.
    [[nodiscard]] bool compose()
    {
        return (!m_options.parts.head || addHeads()) && (!m_options.parts.figures || addFigures()) &&
               (!m_options.parts.timeline || addPicture()) && (!m_options.parts.account || addAccounts()) &&
               addTables();
    }

private:
    [[nodiscard]] bool goesOn() const { return !m_keepGoing || m_keepGoing(0, 0); }
    [[nodiscard]] bool severalEngagements() const { return m_journey->engagements.size() > 1; }
    void add(const QString &text, const QFont &font, const QColor &color)
    {
        addParagraph(m_flow, text, font, color, m_style);
    }

    bool addHeads()
    {
        for (const analysis::JourneyEngagement &engagement : m_journey->engagements) {
            m_flow.space(page::gap);
            add(engagementTitle(engagement), m_style.title, m_style.theme.text);
            const QStringList lines = headLines(engagement, m_options);
            for (const QString &line : lines) {
                const bool isFirst = &line == &lines.front();
                add(line, isFirst ? m_style.strong : m_style.body, m_style.theme.text);
            }
        }
        m_flow.space(page::gap / 4);
        add(maskingSentence(m_journey->masked), m_style.small,
            m_journey->masked ? m_style.theme.quiet : m_style.theme.error);
        return goesOn();
    }

    bool addFigures()
    {
        if (severalEngagements()) {
            addTable(m_flow, journeyFiguresTable(*m_journey, m_options), m_style);
        }
        for (const analysis::JourneyEngagement &engagement : m_journey->engagements) {
            PaperTable table = figuresTable(engagement);
            if (severalEngagements()) {
                table.title = engagementTitle(engagement);
            }
            addTable(m_flow, table, m_style);
        }
        return goesOn();
    }

    bool addPicture()
    {
        m_flow.space(page::gap);
        timeline::TimeStyle times;
        times.zone = m_options.zone;
        times.locale = m_options.locale;
        if (const std::size_t left = addTimeline(m_flow, m_journey, m_options.arrangement, times, m_style)) {
            add(Words::tr("%n more lane(s) are left out; the tables have what stands in them.", nullptr,
                          static_cast<int>(left)),
                m_style.small, m_style.theme.quiet);
        }
        return goesOn();
    }

    bool addAccounts()
    {
        for (const analysis::JourneyEngagement &engagement : m_journey->engagements) {
            const AccountText account = accountText(engagement, m_options);
            addHeading(m_flow, severalEngagements() ? engagementTitle(engagement) : Words::tr("In words"),
                       3 * QFontMetricsF(m_style.body).height(), m_style);
            for (const QString &sentence : account.sentences) {
                add(sentence, m_style.body, m_style.theme.text);
            }
            if (!account.note.isEmpty()) {
                add(account.note, m_style.small, m_style.theme.quiet);
            }
        }
        return goesOn();
    }

    bool addTables()
    {
        const auto &wanted = m_options.parts.tables;
        if (std::none_of(wanted.begin(), wanted.end(), [](bool each) { return each; })) {
            return true;
        }
        JourneyTables tables;
        tables.setJourney(m_journey, models::eventRows(m_journey));
        tables.setTimeZone(m_options.zone);
        tables.setAlignment(m_options.journey.alignment);
        for (const Table table : printedTables) {
            const bool hasNews = !isOptional(table) || tables.rows(table).rowCount() > 0;
            if (m_options.parts.has(table) && hasNews) {
                addTable(m_flow, paperTable(table, tables, *m_journey, m_options), m_style);
            }
            if (!goesOn()) {
                return false;
            }
        }
        return true;
    }

    PageFlow &m_flow;
    const analysis::JourneyPtr &m_journey;
    const DocumentOptions &m_options;
    const PageStyle &m_style;
    const KeepGoing &m_keepGoing;
};

} // namespace

Document::Document(const DocumentOptions &options)
    : m_style(options.mirrored)
    , m_locale(options.locale)
    , m_size(options.pageSize.isEmpty() ? pagePixels(options.paper, options.orientation) : options.pageSize)
{}

std::optional<Document> Document::make(const analysis::JourneyPtr &journey, const DocumentOptions &options,
                                       const KeepGoing &keepGoing)
{
    Document document(options);
    document.m_title = documentTitle(*journey);
    document.m_asOf = Words::tr("%1 · times in %2", "how old it is, time zone")
                          .arg(asOfText(journey->engagements.front(), options.zone, std::nullopt, options.locale),
                               models::zoneTitle(options.zone));
    document.m_masked = journey->masked;
    PageFlow flow(document.room().size());
    if (!Composer(flow, journey, options, document.m_style, keepGoing).compose()) {
        return std::nullopt;
    }
    document.m_pages = flow.take();
    return document;
}

QRectF Document::room() const
{
    return QRectF({}, m_size).adjusted(page::side, page::top, -page::side, -page::bottom);
}

void Document::paintPage(QPainter &painter, int index) const
{
    if (index > 0) {
        paintHead(painter);
    }
    paintFoot(painter, index);
    const QRectF all = room();
    for (const PagePiece &piece : m_pages[static_cast<std::size_t>(index)]) {
        piece.paint(painter, piece.room.translated(all.topLeft()));
    }
}

void Document::paintHead(QPainter &painter) const
{
    const QRectF all = room();
    paintText(painter, {all.left(), all.top() - headHeight},
              {m_title, m_style.small, m_style.theme.quiet, all.width(), m_style.layout, Qt::AlignLeading, 1});
}

void Document::paintFoot(QPainter &painter, int index) const
{
    const QRectF all = room();
    const double y = all.bottom() + footGap;
    painter.fillRect(QRectF(all.left(), y - footGap / 3, all.width(), 0.75), m_style.theme.line);
    const QString number =
        Words::tr("%1 / %2", "page, of so many").arg(m_locale.toString(index + 1), m_locale.toString(pageCount()));
    const QColor color = m_masked ? m_style.theme.quiet : m_style.theme.error;
    const double numberRoom = all.width() / 6;
    const double rest = all.width() - numberRoom;
    const bool mirrored = m_style.layout == Qt::RightToLeft;
    const double from = mirrored ? all.left() + numberRoom : all.left();
    paintText(painter, {from, y},
              {Words::tr("%1 · %2", "masked or not, how old it is").arg(maskingWords(m_masked), m_asOf), m_style.small,
               color, rest, m_style.layout, Qt::AlignLeading, 1});
    paintText(painter, {mirrored ? all.left() : all.right() - numberRoom, y},
              {number, m_style.small, m_style.theme.quiet, numberRoom, m_style.layout, Qt::AlignTrailing, 1});
}

} // namespace ui
