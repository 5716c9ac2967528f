// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "holdings.h"
#include "opening/opener.h"
#include "opening/sample_service.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <limits>
#include <map>
#include <memory>

namespace {

/// What a program may grow by once it has warmed up.
constexpr double mostGrowth = 1.05;

int countFrom(const char *variable, int otherwise)
{
    const int count = qEnvironmentVariableIntValue(variable);
    return count > 0 ? count : otherwise;
}

/// The sample service in a process of its own, so that this one's memory is the program's, and all that fetches.
struct Parts
{
    opening::SampleService service{QStringLiteral(PROGRAM_DIR "/engagement-sample-service")};
    QNetworkAccessManager network;
    axp::EngagementClient client{network};
    opening::Opener opener{client,
                           [this](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) {
                               take(service.connection());
                           },
                           {}};
    QObject owner;
    std::vector<opening::Sample> samples = opening::knownSamples();
    std::map<QString, analysis::JourneyPtr> known; ///< the last reading of each sample

    [[nodiscard]] bool start()
    {
        QSignalSpy ready(&service, &opening::SampleService::ready);
        service.start();
        return ready.wait(60'000);
    }
    /// The nth opening; every second round of the samples is a refresh.
    [[nodiscard]] std::unique_ptr<opening::Opening> open(int n)
    {
        const QString id = idOf(n);
        const bool isRefresh = std::size_t(n) / samples.size() % 2 == 1;
        return std::unique_ptr<opening::Opening>(
            opener.open(record::EngagementRef{id, {}}, &owner, isRefresh ? known[id] : nullptr));
    }
    [[nodiscard]] QString idOf(int n) const { return samples[std::size_t(n) % samples.size()].id; }
    [[nodiscard]] bool fetch(int n)
    {
        const auto opening = open(n);
        const bool hasEnded = QTest::qWaitFor([&] { return opening->result().has_value(); }, 60'000);
        if (!hasEnded || !*opening->result()) {
            return false;
        }
        known[idOf(n)] = opening->result()->value();
        return true;
    }
    /// Nothing is under way any more.
    [[nodiscard]] bool isQuiet() const
    {
        return owner.children().isEmpty() && client.findChildren<axp::Reply *>().isEmpty() &&
               network.findChildren<QNetworkReply *>().isEmpty();
    }
};

/// Lets the event loop turn at most so often; how often it did before there was a result.
int turn(const opening::Opening &opening, int most)
{
    int turns = 0;
    for (; turns < most && !opening.result(); ++turns) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return turns;
}

/// Says how the process has grown, and fails if it has grown too much.
void compare(const char *what, int count, const std::optional<Holdings> &before)
{
    const auto now = holdings();
    if (!before || !now) {
        return;
    }
    const double growth = now->mebibytes / before->mebibytes;
    qInfo("%d %s: %.1f MiB after warming up, %.1f MiB at the end (x %.3f); %lld files open, then %lld", count, what,
          before->mebibytes, now->mebibytes, growth, qlonglong(before->files), qlonglong(now->files));
    QVERIFY(now->files <= before->files + 2); // one may be about to be closed
    QVERIFY(isSanitized || growth <= mostGrowth);
}

} // namespace

/// Many fetches in a row. `SOAK_FETCHES` and `SOAK_CANCELS` say how many.
class OpeningSoakTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void manyFetchesLeaveNothingBehind();
    void manyCancelsAtRandomMomentsLeaveNothingBehind();
};

void OpeningSoakTest::manyFetchesLeaveNothingBehind()
{
    const int count = countFrom("SOAK_FETCHES", 500);
    const int warmUp = std::max(150, count / 20);
    Parts parts;
    QVERIFY(parts.start());
    for (int i = 0; i < warmUp; ++i) {
        QVERIFY(parts.fetch(i));
    }
    const auto before = holdings();
    for (int i = 0; i < count; ++i) {
        QVERIFY2(parts.fetch(warmUp + i), qPrintable(QString::number(i)));
    }
    QTRY_VERIFY_WITH_TIMEOUT(parts.isQuiet(), 60'000);
    compare("fetches in a row", count, before);
}

void OpeningSoakTest::manyCancelsAtRandomMomentsLeaveNothingBehind()
{
    const int count = countFrom("SOAK_CANCELS", 100);
    const int warmUp = std::max(100, count / 20);
    Parts parts;
    QVERIFY(parts.start());
    const int wholeFetch = turn(*parts.open(0), std::numeric_limits<int>::max());
    QRandomGenerator chance(20'260'131);
    int cancelled = 0;
    std::optional<Holdings> before;
    for (int i = 0; i < warmUp + count; ++i) {
        if (i == warmUp) {
            QVERIFY(parts.fetch(i));
            before = holdings();
        }
        auto opening = parts.open(i);
        QSignalSpy finished(opening.get(), &opening::Opening::finished);
        // A number of turns of the event loop falls on every stage, whatever the machine's speed.
        turn(*opening, int(chance.bounded(wholeFetch)));
        if (i % 4 == 0) {
            continue; // deleted on the way, without a word
        }
        opening->cancel();
        QCOMPARE(finished.count(), 1);
        QVERIFY(opening->result());
        cancelled += *opening->result() ? 0 : 1;
        if (!*opening->result()) {
            QVERIFY(std::holds_alternative<opening::Cancelled>(opening->result()->error()));
        }
    }
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QTRY_VERIFY_WITH_TIMEOUT(parts.isQuiet(), 60'000);
    QVERIFY(cancelled > count / 4);
    QVERIFY(parts.fetch(0));
    compare("fetches cancelled or dropped", count, before);
}

QTEST_GUILESS_MAIN(OpeningSoakTest)
#include "opening_soak_test.moc"
