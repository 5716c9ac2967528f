// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "axp/fault_server.h"
#include "demo/sample_service.h"
#include "opening/opener.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <sys/stat.h>

using namespace opening;

namespace {

const QString id = QStringLiteral("11111111-1111-4111-8111-111111111111");

axp::Connection clientAt(const QUrl &base, const QString &account, const QString &appKey, const axp::SignIn &signIn)
{
    return {QStringLiteral("Test"), {base, account}, {axp::Secret(appKey), signIn}, {}};
}

/// A connection to a server that says what it is told.
axp::Connection connectionTo(const FaultServer &server, bool signsIn)
{
    const axp::SignIn signIn =
        signsIn ? axp::SignIn(axp::ClientCredentials{QStringLiteral("me"), axp::Secret(QStringLiteral("secret"))})
                : axp::SignIn(axp::PastedToken{axp::Secret(QStringLiteral("token"))});
    return clientAt(server.url(), QStringLiteral("ABCDEF"), QStringLiteral("key"), signIn);
}

/// An opener that finds this connection, or never an end of looking for one.
struct Parts
{
    std::optional<axp::Connection> connection;
    QNetworkAccessManager network;
    axp::EngagementClient client{network};
    Opener opener{client,
                  [this](const record::EngagementRef &, QObject *, const TakeConnection &take) {
                      if (connection) {
                          take(connection);
                      }
                  },
                  {}};
    QObject owner;
};

/// What an opening tells of itself.
struct Told
{
    explicit Told(const Opening &opening)
    {
        QObject::connect(&opening, &Opening::progress, &context, [this](Phase phase, qint64 done, qint64 total) {
            if (phases.empty() || phases.back() != phase) {
                phases.push_back(phase);
            }
            most = std::max(most, done);
            largest = std::max(largest, total);
        });
        QObject::connect(&opening, &Opening::retrying, &context, [this] { isWaiting = true; });
    }

    QObject context;
    std::vector<Phase> phases;
    qint64 most = 0;
    qint64 largest = 0;
    bool isWaiting = false;
};

bool waitForEnd(const Opening &opening)
{
    return QTest::qWaitFor([&] { return opening.result().has_value(); }, 60'000);
}

/// Blanks in front of a record, as many as make `size` bytes of it.
QByteArray largeRecord(qsizetype size)
{
    const QByteArray record = R"({"id":"11111111-1111-4111-8111-111111111111"})";
    return QByteArray(size - record.size(), ' ') + record;
}

/// A file that somebody goes on writing: after 3 MB its reader waits for more.
class EndlessFile final
{
public:
    explicit EndlessFile(const QString &path) : m_path(path)
    {
        (void)::mkfifo(QFile::encodeName(path).constData(), 0600);
        const QString writing = QStringLiteral("exec > \"$1\"; head -c 3000000 /dev/zero; exec sleep 600");
        m_writer.start(QStringLiteral("sh"), {QStringLiteral("-c"), writing, QStringLiteral("sh"), path});
    }
    ~EndlessFile() { end(); }
    EndlessFile(const EndlessFile &) = delete;
    EndlessFile &operator=(const EndlessFile &) = delete;

    void end()
    {
        m_writer.kill();
        m_writer.waitForFinished();
    }
    [[nodiscard]] FileInput input() const { return {m_path}; }

private:
    QProcess m_writer;
    QString m_path;
};

} // namespace

/// What an opening tells while it is under way, and that it ends at once when it is told to.
class OpeningPhasesTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFileTellsHowFarItIs();
    void aFetchTellsEachStep();
    void anAnswerTellsHowFarItIs();
    void aKeyStoreThatIsAskedIsAStep();
    void cancelEndsEveryStepAtOnce_data();
    void cancelEndsEveryStepAtOnce();
    void aFileThatIsStillBeingReadIsLeftAtOnce();
};

void OpeningPhasesTest::aFileTellsHowFarItIs()
{
    constexpr qsizetype size = 24 * 1024 * 1024;
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large.json")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(largeRecord(size)) == size);
    file.close();
    Parts parts;
    const std::unique_ptr<Opening> opening(parts.opener.open(FileInput{file.fileName()}, &parts.owner));
    const Told told(*opening);
    qint64 loaded = 0;
    connect(opening.get(), &Opening::progress, this, [&](Phase phase, qint64 done, qint64 total) {
        if (phase == Phase::Loading) {
            QVERIFY(done >= loaded && done <= total);
            loaded = done;
        }
    });
    QVERIFY(waitForEnd(*opening));
    QVERIFY(opening->result()->has_value());
    QVERIFY((told.phases == std::vector{Phase::Loading, Phase::Reading}));
    QVERIFY(loaded > 0);
    QCOMPARE(told.largest, size);
    QCOMPARE(told.most, size);
}

void OpeningPhasesTest::aFetchTellsEachStep()
{
    demo::SampleService service;
    service.serve(id, R"({"id":"11111111-1111-4111-8111-111111111111"})");
    QVERIFY(service.start());
    const demo::Credentials &known = service.credentials();
    Parts parts;
    parts.connection = clientAt(
        QUrl(service.address()), service.accountId(), QString::fromUtf8(known.appKey),
        axp::ClientCredentials{QString::fromUtf8(known.clientId), axp::Secret(QString::fromUtf8(known.clientSecret))});
    const std::unique_ptr<Opening> opening(parts.opener.open(record::EngagementRef{id, {}}, &parts.owner));
    const Told told(*opening);
    QVERIFY(waitForEnd(*opening));
    QVERIFY(opening->result()->has_value());
    QVERIFY((told.phases == std::vector{Phase::SigningIn, Phase::Asking, Phase::Fetching, Phase::Reading}));
}

void OpeningPhasesTest::anAnswerTellsHowFarItIs()
{
    constexpr qsizetype size = 3'000'000;
    FaultServer server;
    server.play({{json(200, largeRecord(size))}});
    Parts parts;
    parts.connection = connectionTo(server, false);
    const std::unique_ptr<Opening> opening(parts.opener.open(record::EngagementRef{id, {}}, &parts.owner));
    const Told told(*opening);
    QVERIFY(waitForEnd(*opening));
    QVERIFY(opening->result()->has_value());
    QVERIFY((told.phases == std::vector{Phase::Asking, Phase::Fetching, Phase::Reading}));
    QCOMPARE(told.largest, size);
    QCOMPARE(told.most, size);
}

void OpeningPhasesTest::aKeyStoreThatIsAskedIsAStep()
{
    Parts parts; // nobody answers it
    const std::unique_ptr<Opening> opening(parts.opener.open(record::EngagementRef{id, {}}, &parts.owner));
    const Told told(*opening);
    QTRY_VERIFY_WITH_TIMEOUT((told.phases == std::vector{Phase::AskingKeyStore}), 60'000);
    QVERIFY(!opening->result());
}

void OpeningPhasesTest::cancelEndsEveryStepAtOnce_data()
{
    const QByteArray half = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{\"id\":";
    QTest::addColumn<bool>("hasConnection");
    QTest::addColumn<bool>("signsIn");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("isWaiting"); // to ask again
    const auto row = [](const char *name, bool hasConnection, bool signsIn, const QByteArray &answer, Phase phase,
                        bool isWaiting = false) {
        QTest::newRow(name) << hasConnection << signsIn << answer << static_cast<int>(phase) << isWaiting;
    };
    row("a key store is asked", false, false, {}, Phase::AskingKeyStore);
    row("signing in", true, true, {}, Phase::SigningIn);
    row("the service is silent", true, false, {}, Phase::Asking);
    row("half an answer", true, false, half, Phase::Fetching);
    row("a wait before it is asked again", true, false, http(429, "Retry-After: 100\r\n", ""), Phase::Asking, true);
    row("the record is read", true, false, json(200, largeRecord(3'000'000)), Phase::Reading);
}

void OpeningPhasesTest::cancelEndsEveryStepAtOnce()
{
    QFETCH(const bool, hasConnection);
    QFETCH(const bool, signsIn);
    QFETCH(const QByteArray, answer);
    QFETCH(const int, phase);
    QFETCH(const bool, isWaiting);
    FaultServer server;
    server.play({{answer}});
    Parts parts;
    if (hasConnection) {
        parts.connection = connectionTo(server, signsIn);
    }
    const std::unique_ptr<Opening> opening(parts.opener.open(record::EngagementRef{id, {}}, &parts.owner));
    const Told told(*opening);
    QSignalSpy finished(opening.get(), &Opening::finished);
    const auto isThere = [&] {
        const bool isInPhase = !told.phases.empty() && told.phases.back() == static_cast<Phase>(phase);
        return isWaiting ? told.isWaiting : isInPhase;
    };
    while (!isThere() && !opening->result()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QVERIFY(!opening->result());
    const auto before = told.phases.size();
    opening->cancel();
    QVERIFY(opening->result() && !*opening->result());
    QVERIFY(std::holds_alternative<Cancelled>(opening->result()->error()));
    QCOMPARE(finished.count(), 1);
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
    QCOMPARE(finished.count(), 1);
    QVERIFY(told.phases.size() == before || hasConnection);
}

void OpeningPhasesTest::aFileThatIsStillBeingReadIsLeftAtOnce()
{
    const QTemporaryDir folder;
    EndlessFile file(folder.filePath(QStringLiteral("endless.json")));
    Parts parts;
    const std::unique_ptr<Opening> opening(parts.opener.open(file.input(), &parts.owner));
    const Told told(*opening);
    QTRY_VERIFY_WITH_TIMEOUT((told.phases == std::vector{Phase::Loading}), 60'000);
    opening->cancel();
    QVERIFY(opening->result() && !*opening->result());
    QVERIFY(std::holds_alternative<Cancelled>(opening->result()->error()));
    file.end();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(60'000));
    QCoreApplication::processEvents();
    QVERIFY((told.phases == std::vector{Phase::Loading}));
}

QTEST_GUILESS_MAIN(OpeningPhasesTest)
#include "opening_phases_test.moc"
