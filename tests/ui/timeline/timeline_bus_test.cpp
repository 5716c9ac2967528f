// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "accessible_tree.h"
#include "analysis/account.h"
#include "journeys.h"
#include "ui/wording/language.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace {

constexpr int patienceMs = 120'000;

/// A screen of its own, with a number the system has chosen.
class Screen final
{
public:
    Screen()
    {
        m_server.setStandardErrorFile(QProcess::nullDevice());
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-noreset"),
                        QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-screen"),
                        QStringLiteral("0"), QStringLiteral("1440x900x24")});
        while (!m_server.canReadLine() && m_server.waitForReadyRead(patienceMs)) {
        }
        m_number = QString::fromLatin1(m_server.readLine()).trimmed();
    }
    ~Screen()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// Empty where there is none.
    [[nodiscard]] const QString &number() const { return m_number; }

private:
    QProcess m_server;
    QString m_number;
};

QProcessEnvironment environmentOn(const Screen &screen, const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QLatin1Char(':') + screen.number());
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QStringLiteral("1"));
    environment.insert(QStringLiteral("HOME"), home);
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home);
    environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.remove(QStringLiteral("XDG_CONFIG_HOME"));
    return environment;
}

/// What a screen reader finds of the timeline of a running program.
QJsonObject readOverBus(qint64 pid, const QProcessEnvironment &environment)
{
    QProcess reader;
    reader.setProcessEnvironment(environment);
    reader.start(QStringLiteral("/usr/bin/python3"),
                 {QStringLiteral(TEST_DATA_DIR "/ui/timeline/bus_walk.py"), QString::number(pid)});
    if (!reader.waitForFinished(patienceMs) || reader.exitCode() != 0) {
        qInfo("%s", reader.readAllStandardError().constData());
        return {};
    }
    return QJsonDocument::fromJson(reader.readAllStandardOutput()).object();
}

} // namespace

/// The timeline over the real accessibility bus: the program in a window, read by another process.
class TimelineBusTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyLaneAndItemIsReadWithItsFacts_data();
    void everyLaneAndItemIsReadWithItsFacts();
};

void TimelineBusTest::everyLaneAndItemIsReadWithItsFacts_data()
{
    QTest::addColumn<QString>("sample");
    for (const char *sample : {"specification", "bot-chat-email", "every-finding"}) {
        QTest::newRow(sample) << QString::fromLatin1(sample);
    }
}

void TimelineBusTest::everyLaneAndItemIsReadWithItsFacts()
{
    QFETCH(QString, sample);
    QVERIFY2(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"), "Run this in dbus-run-session");
    const Screen screen;
    QVERIFY2(!screen.number().isEmpty(), "Xvfb gave no screen");
    const QTemporaryDir home;
    const QProcessEnvironment environment = environmentOn(screen, home.path());
    const analysis::JourneyPtr journey = journeyOfSample(sample);
    const QString asOf = record::toIsoUtc(*journey->engagements.front().analysis->asOf);
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    program.start(QStringLiteral(PROGRAM_DIR "/engagement-viewer"),
                  {QStringLiteral("--as-of"), asOf, QStringLiteral(SAMPLES_DIR "/%1.json").arg(sample)});
    QVERIFY(program.waitForStarted());
    const QJsonObject read = readOverBus(program.processId(), environment);
    program.kill();
    program.waitForFinished();

    const timeline::ContentPtr content = timeline::contentOf(journey);
    const std::vector<QStringList> expected = factsInOrder(*content, {});
    std::vector<QJsonObject> items;
    QStringList names;
    for (const QJsonValue &node : read[QLatin1String("nodes")].toArray()) {
        names << node[QLatin1String("name")].toString();
        if (node[QLatin1String("isItem")].toBool()) {
            items.push_back(node.toObject());
        }
    }
    QCOMPARE(items.size(), expected.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        const QString name = items[i][QLatin1String("name")].toString();
        QVERIFY2(name.startsWith(expected[i].front()), qPrintable(name));
        QCOMPARE(items[i][QLatin1String("description")].toString(), expected[i].mid(1).join(QLatin1Char('\n')));
    }
    for (const timeline::LaneItems &lane : content->engagements[0].lanes) {
        const auto isOfLane = [&lane](const QString &name) {
            return name.startsWith(lane.lane.label);
        };
        QVERIFY2(std::any_of(names.begin(), names.end(), isOfLane), qPrintable(lane.lane.label));
    }
    const auto sentences = analysis::accountOf(journey->engagements.front(), QTimeZone::utc());
    QVERIFY(read[QLatin1String("description")].toString().startsWith(sentences.front().text));
    QVERIFY(!read[QLatin1String("before")].toBool());
    QVERIFY(read[QLatin1String("after")].toBool());
}

int main(int argc, char **argv)
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale::c());
    QCoreApplication application(argc, argv);
    ui::installLanguage(application);
    TimelineBusTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "timeline_bus_test.moc"
