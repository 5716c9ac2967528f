// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "bars.h"
#include "frames.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <functional>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Frames of the timeline over a tour through records of many bars, beside a blank frame and one that draws every bar,
/// in the same run. Each frame counts with the best of its rounds: others may be at work on the same machine.
namespace {

using timeline::Layout;
using timeline::Projection;

constexpr int rounds = 7;
constexpr std::size_t wantedLabels = 1'200;

/// What a number of bars may take (design/performance.md).
struct Figures
{
    int bars = 0;
    double worstMs = 0;
    double naiveMs = 0; ///< of every bar drawn, on the machine the figures were taken on; 0: not measured there
};

constexpr Figures figures[] = {{1'000, 3, 0}, {100'000, 3, 22}, {1'000'000, 8, 245}};
constexpr double firstMs = 20;
constexpr double bytesPerBar = 60;
constexpr double labelsMs = 4;

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

void judge(const QString &what, double value, double most, const QString &unit)
{
    say(QStringLiteral("  %1 %2 %3 (at most %4) %5")
            .arg(what, -36)
            .arg(value, 8, 'f', 3)
            .arg(unit)
            .arg(most, 0, 'f', 3)
            .arg(value <= most ? QStringLiteral("reached") : QStringLiteral("MISSED")));
}

double msOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double bestOf(const std::function<void()> &work)
{
    double best = msOf(work);
    for (int i = 1; i < rounds; ++i)
        best = std::min(best, msOf(work));
    return best;
}

/// What the program holds of the heap; 0 where nobody counts.
std::size_t heapBytes()
{
#ifdef __GLIBC__
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

/// The whole, then ever closer at three places of the window, with pans to both sides.
std::vector<Projection> tourOf(const Projection &whole)
{
    std::vector<Projection> tour{whole};
    for (const double part : {0.1, 0.5, 0.85}) {
        Projection seen = whole;
        for (int step = 0; step < 30; ++step) {
            seen = seen.zoomed(whole.width() * part, 1.5);
            tour.push_back(seen);
            if (step % 4 == 0) {
                tour.push_back(seen.panned(whole.width() * 0.9));
                tour.push_back(seen.panned(-whole.width() * 0.08));
            }
        }
    }
    return tour;
}

/// The tightest zoom of the tour that still shows as many texts in bars.
Projection labelled(Frames &frames)
{
    Projection seen = frames.whole();
    Projection best = seen;
    std::size_t most = 0;
    for (int step = 0; step < 60; ++step) {
        const std::size_t texts = frames.show(seen).texts.size();
        if (texts > most) {
            best = seen;
            most = texts;
        }
        if (most >= wantedLabels)
            break;
        seen = seen.zoomed(seen.width() / 2, 1.1);
    }
    return best;
}

void measureLabels(Frames &frames)
{
    const Projection seen = labelled(frames);
    const auto labels = static_cast<double>(frames.show(seen).texts.size());
    const double with = bestOf([&] { (void)frames.show(seen); });
    const double without = bestOf([&] { frames.showBare(seen); });
    say(QStringLiteral("  %1 labels in sight %2 ms, without them %3 ms")
            .arg(labels)
            .arg(with, 0, 'f', 2)
            .arg(without, 0, 'f', 2));
    judge(QStringLiteral("1,200 labels add"), (with - without) * double(wantedLabels) / std::max(labels, 1.0), labelsMs,
          QStringLiteral("ms"));
}

void measureTour(Frames &frames, const Figures &figure)
{
    std::vector<double> bare;
    std::vector<double> labelled;
    for (const Projection &seen : tourOf(frames.whole())) {
        bare.push_back(bestOf([&] { frames.showBare(seen); }));
        labelled.push_back(bestOf([&] { (void)frames.show(seen); }));
    }
    const double whole = labelled.front();
    std::sort(bare.begin(), bare.end());
    std::sort(labelled.begin(), labelled.end());
    const double naive = bestOf([&] { frames.showNaively(frames.whole()); });
    const double blank = bestOf([&] { frames.showBlank(); });
    say(QStringLiteral("  blank %1 ms, every bar drawn %2 ms; the whole %3 ms; median of %4 frames %5 ms")
            .arg(blank, 0, 'f', 3)
            .arg(naive, 0, 'f', 2)
            .arg(whole, 0, 'f', 2)
            .arg(labelled.size())
            .arg(labelled[labelled.size() / 2], 0, 'f', 2));
    judge(QStringLiteral("worst frame without labels"), bare.back(), figure.worstMs, QStringLiteral("ms"));
    judge(QStringLiteral("worst frame"), labelled.back(), figure.worstMs + labelsMs, QStringLiteral("ms"));
    if (figure.naiveMs > 0)
        judge(QStringLiteral("worst without labels / every bar drawn"), bare.back() / naive,
              figure.worstMs / figure.naiveMs, {});
}

std::size_t itemsOf(const timeline::Content &content)
{
    std::size_t items = 0;
    for (const timeline::LaneItems &lane : content.engagements.front().lanes)
        for (const timeline::Track &track : lane.tracks)
            items += track.size();
    return items;
}

void measure(const Figures &figure)
{
    const analysis::JourneyPtr journey = journeyWithBars(figure.bars);
    if (!journey)
        return say(QStringLiteral("no record of %1 bars").arg(figure.bars));
    const std::size_t before = heapBytes();
    timeline::ContentPtr content;
    const double prepared = msOf([&] { content = timeline::contentOf(journey); });
    const std::size_t items = itemsOf(*content);
    const double perBar = static_cast<double>(heapBytes() - before) / static_cast<double>(items);
    say(QStringLiteral("%1 bars in %2 lanes, and %3 pieces of the clock; made ready in %4 ms")
            .arg(figure.bars)
            .arg(barLanes)
            .arg(items - static_cast<std::size_t>(figure.bars))
            .arg(prepared, 0, 'f', 1));
    double first = firstMs * 100;
    for (int i = 0; i < rounds; ++i)
        first = std::min(first, msOf([&] {
                             Frames frames(content);
                             (void)frames.show(frames.whole());
                         }));
    judge(QStringLiteral("first frame"), first, firstMs, QStringLiteral("ms"));
    Frames frames(content);
    measureTour(frames, figure);
    if (figure.naiveMs > 0)
        judge(QStringLiteral("memory for a bar"), perBar, bytesPerBar, QStringLiteral("B"));
    measureLabels(frames);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    for (const Figures &figure : figures)
        measure(figure);
    return 0;
}
