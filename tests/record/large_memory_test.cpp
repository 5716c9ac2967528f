// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record/engagement_reader.h"
#include "record/large_memory.h"

#include <QRegularExpression>
#include <QTest>

#include <numeric>

using namespace record;

/// Memory for large records.
class LargeMemoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void vectorsOfAnySizeHaveTheRoomTheyWereGiven_data();
    void vectorsOfAnySizeHaveTheRoomTheyWereGiven();
    void bytesHaveTheRoomTheyWereGiven_data();
    void bytesHaveTheRoomTheyWereGiven();
    void sharedBytesOfALargeRecordStayAsTheyAre();
};

namespace {

constexpr std::size_t largePage = 2 * 1024 * 1024;

/// One engagement with so many topics.
QByteArray recordOf(int topics)
{
    QByteArray json = R"({"id":"one","conversations":["first")";
    for (int i = 1; i < topics; ++i)
        json += R"(,"\u0061nother topic")";
    return json + "]}";
}

} // namespace

void LargeMemoryTest::vectorsOfAnySizeHaveTheRoomTheyWereGiven_data()
{
    QTest::addColumn<std::size_t>("size");
    const std::size_t border = largePage / sizeof(quint64);
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, border - 1, border, border + 1, 3 * border})
        QTest::addRow("%zu", size) << size;
}

void LargeMemoryTest::vectorsOfAnySizeHaveTheRoomTheyWereGiven()
{
    QFETCH(const std::size_t, size);
    std::vector<quint64> numbers;
    reserveLarge(numbers, size);
    const quint64 *const before = numbers.data();
    for (std::size_t i = 0; i < size; ++i)
        numbers.push_back(i);
    QCOMPARE(static_cast<const void *>(numbers.data()), static_cast<const void *>(before));
    const quint64 sum = std::accumulate(numbers.begin(), numbers.end(), quint64{0});
    QCOMPARE(sum, size == 0 ? quint64{0} : quint64{size} * (size - 1) / 2);
}

void LargeMemoryTest::bytesHaveTheRoomTheyWereGiven_data()
{
    QTest::addColumn<qsizetype>("room");
    for (const qsizetype room : {qsizetype{0}, qsizetype{100}, qsizetype{8} * 1024 * 1024})
        QTest::addRow("%lld", static_cast<long long>(room)) << room;
}

void LargeMemoryTest::bytesHaveTheRoomTheyWereGiven()
{
    QFETCH(const qsizetype, room);
    QByteArray bytes = largeBytes(room);
    QVERIFY(bytes.isEmpty());
    const char *const before = bytes.constData();
    bytes.append(room, 'x');
    QCOMPARE(bytes.size(), room);
    QVERIFY(room == 0 || bytes.constData() == before);
}

void LargeMemoryTest::sharedBytesOfALargeRecordStayAsTheyAre()
{
    constexpr int topics = 200'000;
    const QByteArray json = recordOf(topics);
    const QByteArray shared = json;
    const auto read = readEngagement(shared);
    QVERIFY(read.has_value());
    QCOMPARE((*read)->engagement.conversations->size(), std::size_t{topics});
    QCOMPARE((*read)->engagement.conversations->back().text.toString(), QStringLiteral("another topic"));
    QCOMPARE((*read)->text.bytes(), json);
    QCOMPARE(shared, json);
}

QTEST_GUILESS_MAIN(LargeMemoryTest)
#include "large_memory_test.moc"
