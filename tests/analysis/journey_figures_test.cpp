// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "journey_kit.h"

#include "analysis/journey_figures.h"
#include "analysis/wording.h"

#include <QRegularExpression>
#include <QTest>

#include <ctime>
#include <random>
#include <set>

using namespace analysis;
using journeykit::journeyOf;
using journeykit::Part;

namespace {

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;

QByteArray at(qint64 ms)
{
    return "\"@" + QByteArray::number(ms) + '"';
}

/// An engagement with these members, over from `start` to `end`.
QByteArray contact(const QByteArray &id, qint64 start, qint64 end, const QByteArray &more = {})
{
    return R"({"id":")" + id + R"(","startDate":)" + at(start) + R"(,"endDate":)" + at(end) +
           (more.isEmpty() ? QByteArray() : ',' + more) + '}';
}

QByteArray topics(const QByteArray &list)
{
    return R"("conversations":[)" + list + ']';
}

/// `0/startDate 1/endDate`
QString sourcesOf(const std::vector<JourneySource> &sources)
{
    QStringList texts;
    for (const JourneySource &source : sources)
        texts << QString::number(source.engagement) + source.path.toPointer();
    return texts.join(u' ');
}

JourneyFigure figureOf(const std::vector<Part> &parts, JourneyFigureId id, int days = 7)
{
    const JourneyPtr journey = journeyOf(parts);
    return journeyFiguresOf(*journey, {days}).figure(id);
}

QStringList channelLines(const std::vector<Part> &parts)
{
    const JourneyPtr journey = journeyOf(parts);
    QStringList lines;
    for (const ChannelContacts &channel : journeyFiguresOf(*journey).channels)
        lines << QStringLiteral("%1 %2: %3")
                     .arg(channelText(channel))
                     .arg(channel.contacts)
                     .arg(sourcesOf(channel.sources));
    return lines;
}

/// A contact as the naive computation knows it: whole steps of six hours.
struct Known
{
    std::optional<int> start, end;
    bool over = true;
    int asOf = 0;
    std::vector<int> topics, agents, channels;
    bool hasParticipants = true;
    QByteArray id;

    [[nodiscard]] std::optional<std::pair<int, int>> interval() const
    {
        const auto last = end ? end : over ? std::nullopt : std::optional(asOf);
        return start && last && *start <= *last ? std::optional(std::pair(*start, *last)) : std::nullopt;
    }
};

constexpr qint64 step = 6 * hour;

class RandomJourney final
{
public:
    explicit RandomJourney(quint32 seed) : m_random(seed) {}

    [[nodiscard]] std::vector<Known> contacts()
    {
        std::vector<Known> all(static_cast<std::size_t>(1 + below(7)));
        for (Known &one : all) {
            one.id = below(8) == 0 ? QByteArray() : QByteArray("id") + QByteArray::number(below(30));
            one.start = below(10) == 0 ? std::nullopt : std::optional(below(100));
            one.end = below(4) == 0 ? std::nullopt : std::optional(one.start.value_or(0) + below(12) - 1);
            one.over = one.end || below(2) == 0;
            one.asOf = below(130);
            one.hasParticipants = below(6) > 0;
            for (auto *list : {&one.topics, &one.agents, &one.channels})
                for (int count = below(3); count > 0; --count)
                    list->push_back(below(4));
            if (!one.hasParticipants)
                one.agents.clear();
        }
        return all;
    }

private:
    [[nodiscard]] int below(int bound) { return static_cast<int>(m_random() % static_cast<quint32>(bound)); }
    std::mt19937 m_random;
};

QByteArray listOf(const std::vector<int> &numbers, const QByteArray &before, const QByteArray &behind)
{
    QByteArrayList texts;
    for (const int number : numbers)
        texts << before + QByteArray::number(number) + behind;
    return '[' + texts.join(',') + ']';
}

Part partOf(const Known &known)
{
    QByteArrayList members{known.over ? R"("status":"COMPLETED")" : R"("status":"ACTIVE")"};
    if (!known.id.isEmpty())
        members << "\"id\":\"" + known.id + "\"";
    if (known.start)
        members << R"("startDate":)" + at(*known.start * step);
    if (known.end)
        members << R"("endDate":)" + at(*known.end * step);
    members << R"("conversations":)" + listOf(known.topics, "\" Topic  ", "\"");
    members << R"("channels":)" + listOf(known.channels, R"({"id":"Channel)", R"("})");
    if (known.hasParticipants)
        members << R"("participants":)" + listOf(known.agents, R"({"type":"AGENT","id":"a)", R"("})");
    return {'{' + members.join(',') + '}', known.asOf * step};
}

/// Each figure a second time, by the words of app/analysis/README.md alone.
class NaiveFigures final
{
public:
    explicit NaiveFigures(const std::vector<Known> &journey)
    {
        std::set<QByteArray> ids;
        for (const Known &one : journey)
            if (one.id.isEmpty() || ids.insert(one.id.toLower()).second)
                m_contacts.push_back(one);
    }

    [[nodiscard]] std::optional<qint64> contacts() const { return static_cast<qint64>(m_contacts.size()); }

    [[nodiscard]] std::optional<qint64> totalTime() const
    {
        if (known() == 0)
            return std::nullopt;
        qint64 steps = 0;
        for (int at = 0; at < 200; ++at)
            steps += isGoingOn(at) ? 1 : 0;
        return steps * step;
    }

    [[nodiscard]] std::optional<qint64> longestGap() const
    {
        if (known() < 2)
            return std::nullopt;
        int first = 1000, last = 0;
        for (const Known &one : m_contacts)
            if (const auto interval = one.interval()) {
                first = std::min(first, interval->first);
                last = std::max(last, interval->second);
            }
        int longest = 0, gap = 0;
        for (int at = first; at < last; ++at) {
            gap = isGoingOn(at) || isMoment(at) ? (isGoingOn(at) ? 0 : 1) : gap + 1;
            longest = std::max(longest, gap);
        }
        return longest * step;
    }

    [[nodiscard]] std::optional<qint64> agentsMet() const
    {
        std::set<int> agents;
        bool isKnown = false;
        for (const Known &one : m_contacts) {
            isKnown = isKnown || one.hasParticipants;
            agents.insert(one.agents.begin(), one.agents.end());
        }
        return isKnown ? std::optional(static_cast<qint64>(agents.size())) : std::nullopt;
    }

    [[nodiscard]] std::optional<qint64> repeatedContacts(int days) const
    {
        qint64 repeated = 0;
        bool isKnown = false;
        for (std::size_t i = 0; i < m_contacts.size(); ++i) {
            isKnown = isKnown || (m_contacts[i].start && !m_contacts[i].topics.empty());
            bool repeats = false;
            for (std::size_t j = 0; j < m_contacts.size(); ++j)
                repeats = repeats || (isEarlier(j, i) && isSameTopic(j, i) && isWithin(j, i, days));
            repeated += repeats ? 1 : 0;
        }
        return isKnown ? std::optional(repeated) : std::nullopt;
    }

    [[nodiscard]] std::map<int, int> channels() const
    {
        std::map<int, int> counts;
        for (const Known &one : m_contacts)
            for (const int channel : std::set<int>(one.channels.begin(), one.channels.end()))
                ++counts[channel];
        return counts;
    }

private:
    [[nodiscard]] long known() const
    {
        return std::count_if(m_contacts.begin(), m_contacts.end(), [](const Known &one) { return one.interval(); });
    }
    [[nodiscard]] bool isGoingOn(int at) const
    {
        return std::any_of(m_contacts.begin(), m_contacts.end(), [at](const Known &one) {
            const auto interval = one.interval();
            return interval && interval->first <= at && at < interval->second;
        });
    }
    /// A contact of no length ends one gap and begins another.
    [[nodiscard]] bool isMoment(int at) const
    {
        return std::any_of(m_contacts.begin(), m_contacts.end(), [at](const Known &one) {
            const auto interval = one.interval();
            return interval && interval->first == at && interval->second == at;
        });
    }
    [[nodiscard]] bool isEarlier(std::size_t a, std::size_t b) const
    {
        const auto &first = m_contacts[a].start, &second = m_contacts[b].start;
        return first && second && (*first < *second || (*first == *second && a < b));
    }
    [[nodiscard]] bool isSameTopic(std::size_t a, std::size_t b) const
    {
        const auto &other = m_contacts[b].topics;
        return std::any_of(m_contacts[a].topics.begin(), m_contacts[a].topics.end(),
                           [&](int topic) { return std::find(other.begin(), other.end(), topic) != other.end(); });
    }
    [[nodiscard]] bool isWithin(std::size_t a, std::size_t b, int days) const
    {
        const auto interval = m_contacts[a].interval();
        const int end = interval ? interval->second : *m_contacts[a].start;
        return (*m_contacts[b].start - end) * step <= days * day;
    }

    std::vector<Known> m_contacts;
};

double cpuMs(int contacts)
{
    std::vector<Part> parts;
    for (int i = 0; i < contacts; ++i)
        parts.push_back({contact("c" + QByteArray::number(i), i * hour, i * hour + 5 * hour,
                                 topics("\"same\",\"t" + QByteArray::number(i) + '"'))});
    const JourneyPtr journey = journeyOf(parts, true);
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        const JourneyFigures figures = journeyFiguresOf(*journey);
        least = std::min(least, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        if (figures.figure(JourneyFigureId::RepeatedContacts).value != contacts - 1)
            return -1;
    }
    return least;
}

} // namespace

/// The figures of app/analysis/README.md: by hand, and a second time by another way over random journeys.
class JourneyFiguresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void anEngagementReadTwiceIsOneContact();
    void aContactCountsInEachOfItsChannels();
    void withoutChannelsThoseOfParticipantsCount();
    void overlappingTimeCountsOnce();
    void aLiveContactGoesOnUntilAsOf();
    void whatHasNoStartIsLeftOutAndToldOf();
    void whereNoneCanBeCountedThereIsAReason_data();
    void whereNoneCanBeCountedThereIsAReason();
    void aGapKnowsWhatIsAtItsEnds();
    void noGapIsZero();
    void repeatsAreCountedToTheVeryEndOfTheLastDay();
    void topicsCompareWithoutCaseAndSpaces();
    void agentsAreToldApartByIdAcrossContacts();
    void maskingChangesNoFigure();
    void aSecondComputationSaysTheSame();
    void tenThousandContactsCostLittle();
};

void JourneyFiguresTest::anEngagementReadTwiceIsOneContact()
{
    const std::vector<Part> parts{{contact("ab", 0, 10)}, {contact("AB", 0, 10)}, {"{}"}, {"{}"}};
    const JourneyFigure figure = figureOf(parts, JourneyFigureId::Contacts);
    QCOMPARE(figure.value, std::optional<qint64>(3));
    QCOMPARE(sourcesOf(figure.sources), QStringLiteral("0/id 2/id 3/id"));
}

void JourneyFiguresTest::aContactCountsInEachOfItsChannels()
{
    const QByteArray both = R"("channels":[{"id":"Voice"},{"id":"Chat"},{"id":"VOICE"}])";
    const QByteArray one = R"("channels":[{"id":"chat"}])";
    QCOMPARE(channelLines({{contact("a", 0, 1, both)}, {contact("b", 0, 1, one)}, {contact("c", 0, 1)}}),
             (QStringList{QStringLiteral("Voice 1: 0/channels/0/id"),
                          QStringLiteral("Chat 2: 0/channels/1/id 1/channels/0/id"),
                          QStringLiteral("no channel 1: 2/channels")}));
}

void JourneyFiguresTest::withoutChannelsThoseOfParticipantsCount()
{
    const QByteArray people =
        R"("channels":[],"participants":[{"id":"x"},{"channelId":"Email"},{"channelId":"EMAIL"}])";
    QCOMPARE(channelLines({{contact("a", 0, 1, people)}}),
             QStringList(QStringLiteral("Email 1: 0/participants/1/channelId")));
}

void JourneyFiguresTest::overlappingTimeCountsOnce()
{
    const JourneyFigure figure =
        figureOf({{contact("b", 50, 120)}, {contact("a", 0, 100)}, {contact("c", 60, 70)}, {contact("d", 200, 230)}},
                 JourneyFigureId::TotalTime);
    QCOMPARE(figure.value, std::optional<qint64>(150));
    QCOMPARE(figure.leftOut, std::size_t(0));
    QCOMPARE(figure.sources.size(), std::size_t(8));
}

void JourneyFiguresTest::aLiveContactGoesOnUntilAsOf()
{
    const QByteArray live = R"({"id":"live","status":"ACTIVE","startDate":"@10"})";
    QCOMPARE(figureOf({{live, 60}}, JourneyFigureId::TotalTime).value, std::optional<qint64>(50));
    QCOMPARE(figureOf({{live, 60}, {contact("b", 80, 90)}}, JourneyFigureId::LongestGap).value,
             std::optional<qint64>(20));
    QVERIFY2(!figureOf({{live, 5}}, JourneyFigureId::TotalTime).value, "it starts after as of");
}

void JourneyFiguresTest::whatHasNoStartIsLeftOutAndToldOf()
{
    const QByteArray noStart = R"({"id":"x","endDate":"@500"})";
    const QByteArray reversed = contact("y", 90, 20);
    const JourneyFigure figure = figureOf({{noStart}, {contact("a", 0, 10)}, {reversed}}, JourneyFigureId::TotalTime);
    QCOMPARE(figure.value, std::optional<qint64>(10));
    QCOMPARE(figure.leftOut, std::size_t(2));
    QCOMPARE(sourcesOf(figure.sources), QStringLiteral("1/startDate 1/endDate"));
    QVERIFY(leftOutText(figure).contains(u'2'));
}

void JourneyFiguresTest::whereNoneCanBeCountedThereIsAReason_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<JourneyFigureId>("id");
    QTest::addColumn<NoFigure>("reason");
    QTest::addColumn<QString>("sources");
    QTest::newRow("no time") << QByteArray("{}") << JourneyFigureId::TotalTime << NoFigure::MissingTime
                             << QStringLiteral("0/startDate 0/endDate");
    QTest::newRow("one contact") << contact("a", 0, 5) << JourneyFigureId::LongestGap << NoFigure::OneContact
                                 << QString();
    QTest::newRow("no topic") << contact("a", 0, 5, topics(R"("  ")")) << JourneyFigureId::RepeatedContacts
                              << NoFigure::NoTopic << QStringLiteral("0/conversations");
    QTest::newRow("no start") << QByteArray(R"({"conversations":["x"]})") << JourneyFigureId::RepeatedContacts
                              << NoFigure::NoStart << QStringLiteral("0/startDate");
    QTest::newRow("no list") << contact("a", 0, 5) << JourneyFigureId::AgentsMet << NoFigure::NoParticipants
                             << QStringLiteral("0/participants");
}

void JourneyFiguresTest::whereNoneCanBeCountedThereIsAReason()
{
    QFETCH(const QByteArray, json);
    QFETCH(const JourneyFigureId, id);
    QFETCH(const NoFigure, reason);
    QFETCH(const QString, sources);
    const JourneyFigure figure = figureOf({{json}}, id);
    QVERIFY(!figure.value);
    QVERIFY(figure.reason == reason);
    QCOMPARE(sourcesOf(figure.sources), sources);
    QVERIFY(!noFigureText(reason).isEmpty());
}

void JourneyFiguresTest::aGapKnowsWhatIsAtItsEnds()
{
    const JourneyFigure figure = figureOf({{contact("late", 900, 1000)},
                                           {contact("long", 0, 500)},
                                           {contact("inside", 10, 20)},
                                           {contact("x", 600, 700)}},
                                          JourneyFigureId::LongestGap);
    QCOMPARE(figure.value, std::optional<qint64>(200));
    QCOMPARE(sourcesOf(figure.sources), QStringLiteral("3/endDate 0/startDate"));
}

void JourneyFiguresTest::noGapIsZero()
{
    const JourneyFigure figure = figureOf({{contact("a", 0, 50)}, {contact("b", 50, 60)}}, JourneyFigureId::LongestGap);
    QCOMPARE(figure.value, std::optional<qint64>(0));
    QCOMPARE(figure.sources.size(), std::size_t(4));
}

void JourneyFiguresTest::repeatsAreCountedToTheVeryEndOfTheLastDay()
{
    const auto repeated = [](qint64 start, int days) {
        return figureOf({{contact("b", start, start + 1, topics(R"("x","Bill")"))},
                         {contact("a", 0, hour, topics(R"("Loan","Bill")"))}},
                        JourneyFigureId::RepeatedContacts, days);
    };
    QCOMPARE(repeated(hour + 2 * day, 2).value, std::optional<qint64>(1));
    QCOMPARE(repeated(hour + 2 * day + 1, 2).value, std::optional<qint64>(0));
    QCOMPARE(repeated(hour / 2, 1).value, std::optional<qint64>(1)); // while the other went on
    QCOMPARE(sourcesOf(repeated(day, 1).sources),
             QStringLiteral("1/endDate 1/conversations/1 0/startDate 0/conversations/1"));
    QCOMPARE(sourcesOf(repeated(9 * day, 1).sources),
             QStringLiteral("0/startDate 0/conversations 1/startDate 1/conversations"));
}

void JourneyFiguresTest::topicsCompareWithoutCaseAndSpaces()
{
    const auto isSame = [](const QByteArray &a, const QByteArray &b) {
        const QByteArray first = topics('"' + a + '"'), second = topics('"' + b + '"');
        return figureOf({{contact("a", 0, 1, first)}, {contact("b", 5, 6, second)}}, JourneyFigureId::RepeatedContacts)
                   .value == 1;
    };
    QVERIFY(isSame("First-time Buyer", " first-time   BUYER "));
    QVERIFY(isSame("Überweisung", "ÜBERWEISUNG"));
    QVERIFY(isSame("caf\\u00e9", "cafe\\u0301"));
    QVERIFY(!isSame("Loan", "Loans"));
    QVERIFY(!isSame("", " "));
}

void JourneyFiguresTest::agentsAreToldApartByIdAcrossContacts()
{
    const QByteArray first =
        R"("participants":[{"type":"AGENT","id":"a"},{"type":"EXTERNAL","id":"c"},{"type":"agent"}])";
    const QByteArray second =
        R"("participants":[{"type":"AGENT","id":"a"},{"type":"AGENT","id":"A"},{"type":"AGENT"}])";
    const JourneyFigure figure = figureOf(
        {{contact("1", 0, 1, first)}, {contact("2", 0, 1, second)}, {contact("3", 0, 1)}}, JourneyFigureId::AgentsMet);
    QCOMPARE(figure.value, std::optional<qint64>(4)); // a, A, and two without an id
    QCOMPARE(figure.leftOut, std::size_t(1));
}

void JourneyFiguresTest::maskingChangesNoFigure()
{
    const std::vector<Part> parts{{contact("a", 0, 1, topics(R"("Call 0197180171")"))},
                                  {contact("b", 5, 6, topics(R"("Call 0197180172")"))}};
    for (const bool reveal : {false, true}) {
        const JourneyPtr journey = journeyOf(parts, reveal);
        QCOMPARE(journeyFiguresOf(*journey).figure(JourneyFigureId::RepeatedContacts).value, std::optional<qint64>(0));
    }
}

void JourneyFiguresTest::aSecondComputationSaysTheSame()
{
    for (quint32 seed = 0; seed < 3'000; ++seed) {
        const std::vector<Known> contacts = RandomJourney(seed).contacts();
        std::vector<Part> parts;
        std::transform(contacts.begin(), contacts.end(), std::back_inserter(parts), partOf);
        const JourneyPtr journey = journeyOf(parts, true);
        const int days = static_cast<int>(1 + seed % 9);
        const JourneyFigures figures = journeyFiguresOf(*journey, {days});
        const NaiveFigures naive(contacts);
        const std::array expected{naive.contacts(), naive.totalTime(), naive.repeatedContacts(days), naive.agentsMet(),
                                  naive.longestGap()};
        for (std::size_t i = 0; i < journeyFigureCount; ++i) {
            const JourneyFigure &figure = figures.figures[i];
            QVERIFY2(figure.value == expected[i] && figure.value.has_value() != figure.reason.has_value(),
                     qPrintable(QStringLiteral("seed %1, %2: %3 and not %4")
                                    .arg(seed)
                                    .arg(QString(journeyFigureName(figure.id)))
                                    .arg(figure.value.value_or(-1))
                                    .arg(expected[i].value_or(-1))));
        }
        std::map<int, int> channels;
        for (const ChannelContacts &channel : figures.channels)
            if (channel.channel)
                channels[channel.channel->toString().last(1).toInt()] = static_cast<int>(channel.contacts);
        QVERIFY2(channels == naive.channels(), qPrintable(QString::number(seed)));
    }
}

/// n·log n: eight times the contacts take at most eight times two and a half the time.
void JourneyFiguresTest::tenThousandContactsCostLittle()
{
    const double few = cpuMs(1'250), many = cpuMs(10'000);
    QVERIFY(few >= 0 && many >= 0);
    QVERIFY2(many <= 20 * std::max(few, 1.0), qPrintable(QStringLiteral("%1 and %2 ms").arg(few).arg(many)));
}

QTEST_GUILESS_MAIN(JourneyFiguresTest)
#include "journey_figures_test.moc"
