// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "case_file.h"
#include "random_record.h"

#include "axp/engagement_client.h"
#include "demo/sample_service.h"
#include "export/report.h"
#include "opening/opener.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

/// A record says the same whether it comes from a file or over HTTP, but for where it came from.
class RandomHttpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void aFetchedRecordSaysWhatItsFileSays();

private:
    [[nodiscard]] Json reportOf(opening::Opener &opener, const opening::Input &input);
};

namespace {

constexpr quint32 count = 200;
const QString askedId = QStringLiteral("8e557fd6-580a-43b3-8cf9-db8169f4af5a");

/// What only a record that was asked for can be: another one.
void dropWrongEngagement(Json &report)
{
    Json kept = Json::array();
    for (const Json &finding : report["findings"])
        if (finding["code"] != "wrong-engagement")
            kept.push_back(finding);
    report["findings"] = kept;
}

axp::Connection connectionTo(const demo::SampleService &service)
{
    const demo::Credentials &known = service.credentials();
    return {QStringLiteral("Test"),
            {QUrl(service.address()), service.accountId()},
            {axp::Secret(QString::fromLatin1(known.appKey)),
             axp::PastedToken{axp::Secret(QString::fromLatin1(known.token))}},
            {}};
}

} // namespace

Json RandomHttpTest::reportOf(opening::Opener &opener, const opening::Input &input)
{
    const std::unique_ptr<opening::Opening> opening(opener.open(input, nullptr));
    QSignalSpy finished(opening.get(), &opening::Opening::finished);
    if (!QTest::qWaitFor([&] { return !finished.isEmpty(); }, 60'000) || !*opening->result())
        return {};
    return Json::parse(exports::reportJson((**opening->result())->engagements.front(), true).toStdString());
}

void RandomHttpTest::aFetchedRecordSaysWhatItsFileSays()
{
    demo::SampleService service;
    QVERIFY(service.start());
    QNetworkAccessManager network;
    axp::EngagementClient client(network);
    const axp::Connection connection = connectionTo(service);
    opening::OpenOptions options;
    options.asOf = record::Instant{caseOrigin.ms + 500};
    opening::Opener opener(
        client,
        [&](const record::EngagementRef &, QObject *, const opening::TakeConnection &take) { take(connection); },
        options);
    const QTemporaryDir folder;
    for (quint32 seed = 0; seed < count; ++seed) {
        const QByteArray json = RandomRecord(seed).json();
        QFile file(folder.filePath(QStringLiteral("record.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        service.serve(askedId, json);
        Json fromFile = reportOf(opener, opening::FileInput{file.fileName()});
        Json fetched = reportOf(opener, record::EngagementRef{askedId, std::nullopt});
        QVERIFY2(fromFile.is_object() && fetched.is_object(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        QCOMPARE(fetched["source"]["kind"].get<std::string>(), std::string("service"));
        QVERIFY(fetched["source"]["sha256"] == fromFile["source"]["sha256"]);
        fetched.erase("source");
        fromFile.erase("source");
        dropWrongEngagement(fetched);
        QVERIFY2(fetched == fromFile,
                 qPrintable(QStringLiteral("seed %1: %2")
                                .arg(seed)
                                .arg(QString::fromStdString(Json::diff(fromFile, fetched).dump()))));
    }
}

QTEST_GUILESS_MAIN(RandomHttpTest)
#include "random_http_test.moc"
