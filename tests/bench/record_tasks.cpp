// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "record_tasks.h"

#include "analysis/journey.h"
#include "record/engagement_page.h"
#include "record/engagement_reader.h"
#include "record/json_lines.h"
#include "record/large_memory.h"
#include "record/raw_lines.h"

#include <QElapsedTimer>
#include <QFile>

#include <cstring>
#include <ctime>

namespace {

/// What no optimizer may leave out.
volatile std::size_t kept = 0;

bool copy(const QByteArray &bytes)
{
    QByteArray into(bytes.size(), Qt::Uninitialized);
    std::memcpy(into.data(), bytes.constData(), static_cast<std::size_t>(bytes.size()));
    kept = kept + static_cast<std::size_t>(into.at(into.size() / 2));
    return true;
}

bool read(QByteArray bytes)
{
    const auto record = record::readEngagement(std::move(bytes));
    return record.has_value();
}

bool analyseRecord(QByteArray bytes)
{
    const auto record = record::readEngagement(std::move(bytes));
    if (!record)
        return false;
    kept = kept + analysis::analyse(*record).findings.size();
    return true;
}

bool journey(QByteArray bytes)
{
    const auto record = record::readEngagement(std::move(bytes));
    if (!record)
        return false;
    const auto analysed = std::make_shared<const analysis::Analysis>(analysis::analyse(*record));
    kept = kept + analysis::makeJourney({{*record, analysed, {}}})->engagements.size();
    return true;
}

/// Every engagement of an answer, read and analysed; `together`: put together as a journey that is masked.
bool several(const QByteArray &bytes, bool together)
{
    const auto page = record::readEngagementPage(bytes);
    std::vector<analysis::AnalysedRecord> records;
    for (std::size_t i = 0; page && i < page->engagements.size(); ++i) {
        const auto record = record::readEngagement(page->engagement(i));
        if (!record)
            return false;
        records.push_back({*record, std::make_shared<const analysis::Analysis>(analysis::analyse(*record)), {}});
    }
    kept = kept + (together ? analysis::makeJourney(std::move(records))->engagements.size() : records.size());
    return page.has_value();
}

/// What the JSON view needs before it shows a line.
bool layOut(const QByteArray &bytes)
{
    kept = kept + record::JsonLines::of(bytes)->count() + record::RawLines::of(bytes)->count();
    return true;
}

/// The most memory this process ever had, of its own: what its parent had does not count.
double peakMiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6, text.indexOf('k', at) - at - 6).trimmed().toDouble() / 1024;
}

template<typename Work>
std::optional<Taken> timed(Work work)
{
    QElapsedTimer wall;
    wall.start();
    const std::clock_t cpu = std::clock();
    if (!work())
        return std::nullopt;
    const double cpuMs = 1000.0 * static_cast<double>(std::clock() - cpu) / CLOCKS_PER_SEC;
    return Taken{static_cast<double>(wall.nsecsElapsed()) / 1e6, cpuMs, peakMiB()};
}

} // namespace

std::optional<Taken> measure(const QString &task, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    // With room behind, as the program loads a file, so that reading need not copy it.
    QByteArray bytes = record::largeBytes(file.size() + record::readerRoom);
    bytes.resize(file.size());
    if (file.read(bytes.data(), bytes.size()) != bytes.size())
        return std::nullopt;
    if (task == QLatin1String("copy"))
        return timed([&] { return copy(bytes); });
    if (task == QLatin1String("read"))
        return timed([&] { return read(std::move(bytes)); });
    if (task == QLatin1String("lay out"))
        return timed([&] { return layOut(bytes); });
    if (task == QLatin1String("analyse"))
        return timed([&] { return analyseRecord(std::move(bytes)); });
    if (task == QLatin1String("several"))
        return timed([&] { return several(bytes, false); });
    if (task == QLatin1String("together"))
        return timed([&] { return several(bytes, true); });
    if (task == QLatin1String("journey"))
        return timed([&] { return journey(std::move(bytes)); });
    return std::nullopt;
}

double lineIndexBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray bytes = file.readAll();
    return static_cast<double>(record::JsonLines::of(bytes)->indexBytes() + record::RawLines::of(bytes)->indexBytes());
}

double parseTimeNs()
{
    constexpr int rounds = 2'000'000;
    QByteArray text = "2019-07-23T17:45:21.002Z";
    qint64 sum = 0;
    const std::clock_t start = std::clock();
    for (int i = 0; i < rounds; ++i) {
        text[18] = static_cast<char>('0' + i % 10);
        sum += record::parseTime(QUtf8StringView(text))->instant.ms;
    }
    const double ns = 1e9 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC / rounds;
    kept = kept + static_cast<std::size_t>(sum);
    return ns;
}
