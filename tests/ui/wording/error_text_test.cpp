// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/error_text.h"

#include <QLocale>
#include <QSet>
#include <QTest>

#include <array>

using axp::CertificateFault;
using axp::ErrorKind;
using axp::FetchError;
using axp::Stage;
using ui::ExitStatus;

namespace {

constexpr auto lastKind = static_cast<int>(ErrorKind::Empty);

FetchError errorOf(ErrorKind kind)
{
    FetchError error;
    error.kind = kind;
    error.status = 418;
    error.limit = axp::SizeLimit{64LL * 1024 * 1024, false};
    error.detail = QStringLiteral("GET https://h.example/: as it is");
    return error;
}

/// Every failure that has a sentence of its own.
std::vector<FetchError> allFailures()
{
    std::vector<FetchError> all;
    const auto add = [&all](ErrorKind kind, auto change) {
        all.push_back(errorOf(kind));
        change(all.back());
    };
    for (int kind = 0; kind <= lastKind; ++kind) {
        all.push_back(errorOf(static_cast<ErrorKind>(kind)));
    }
    for (const Stage stage : {Stage::Connect, Stage::FirstByte, Stage::Idle}) {
        add(ErrorKind::TimedOut, [stage](FetchError &error) { error.timedOutAt = stage; });
    }
    for (const auto fault :
         {CertificateFault::Expired, CertificateFault::NotYetValid, CertificateFault::WrongHost,
          CertificateFault::UnknownAuthority, CertificateFault::Revoked, CertificateFault::CaFileUnreadable}) {
        add(ErrorKind::CertificateProblem, [fault](FetchError &error) { error.certificate = fault; });
    }
    for (const int status : {204, 304}) {
        add(ErrorKind::NotAnAnswer, [status](FetchError &error) { error.status = status; });
    }
    for (const ErrorKind kind : {ErrorKind::ConnectionLost, ErrorKind::BadAppKey, ErrorKind::BadToken}) {
        add(kind, [](FetchError &error) { error.status.reset(); });
    }
    for (const auto fault : {axp::RedirectFault::Endless, axp::RedirectFault::Nowhere}) {
        add(ErrorKind::RedirectRefused, [fault](FetchError &error) { error.redirect = fault; });
    }
    add(ErrorKind::TooLarge, [](FetchError &error) { error.limit->isPacked = true; });
    return all;
}

ExitStatus statusOf(ErrorKind kind)
{
    return ui::exitStatus(opening::OpenError(errorOf(kind)));
}

} // namespace

class ErrorTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void everyFailureHasASentenceOfItsOwn();
    void everyFailureHasAnExitStatus();
    void aLimitIsNamed_data();
    void aLimitIsNamed();
    void whatTheServiceSaysIsShown();
    void whatTheServiceSaysNamesNobody();
    void detailsTellWhatIsKnown();
    void aServiceThatAsksForPatienceIsToldForHowLong();
    void everyFaultOfACaseFileHasASentenceOfItsOwn();
    void missingSecretsAreTold_data();
    void missingSecretsAreTold();
};

void ErrorTextTest::everyFailureHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    const std::vector<FetchError> all = allFailures();
    for (const FetchError &error : all) {
        const ui::ErrorText text = ui::errorText(error);
        QVERIFY2(text.sentence.endsWith(QLatin1Char('.')), qPrintable(text.sentence));
        QVERIFY2(!text.next.isEmpty(), qPrintable(text.sentence));
        QVERIFY2(!sentences.contains(text.sentence), qPrintable(text.sentence));
        QVERIFY2(text.details.startsWith(axp::nameOf(error.kind)), qPrintable(text.details));
        sentences.insert(text.sentence);
    }
    QCOMPARE(std::size_t(sentences.size()), all.size());
}

void ErrorTextTest::everyFailureHasAnExitStatus()
{
    using K = ErrorKind;
    for (const K kind : {K::BadId, K::BadAccount, K::BadAddress, K::NotHttps}) {
        QCOMPARE(statusOf(kind), ExitStatus::WrongUsage);
    }
    for (const K kind : {K::BadAppKey, K::BadToken, K::SignInRefused, K::NotAllowed, K::MissingRole}) {
        QCOMPARE(statusOf(kind), ExitStatus::NotAllowed);
    }
    QCOMPARE(statusOf(K::NotFound), ExitStatus::NotFound);
    int failed = 0;
    for (int kind = 0; kind <= lastKind; ++kind) {
        failed += statusOf(static_cast<K>(kind)) == ExitStatus::ServiceFailed ? 1 : 0;
    }
    QCOMPARE(failed, lastKind + 1 - 4 - 5 - 1); // whatever else there is
    QCOMPARE(ui::exitStatus(opening::OpenError(opening::NoSecrets{})), ExitStatus::NotAllowed);
}

void ErrorTextTest::aLimitIsNamed_data()
{
    QTest::addColumn<qint64>("limit");
    QTest::addColumn<QString>("words");
    QTest::newRow("as it is at first") << qint64(512) * 1024 * 1024 << QStringLiteral("512 MiB");
    QTest::newRow("a small one") << qint64(1024 * 1024) << QStringLiteral("1 MiB");
    QTest::newRow("no whole one") << qint64(100'000) << QStringLiteral("97.66 KiB");
}

void ErrorTextTest::aLimitIsNamed()
{
    QFETCH(const qint64, limit);
    QFETCH(const QString, words);
    FetchError answer = errorOf(ErrorKind::TooLarge);
    answer.limit->bytes = limit;
    record::ReadError reading;
    reading.kind = record::ReadErrorKind::TooLarge;
    const std::vector<opening::OpenError> errors{
        answer, opening::FileError{opening::FileErrorKind::TooLarge, QStringLiteral("x"), {}, limit},
        opening::NoEngagement{QStringLiteral("x"), reading, limit}, opening::BadAnswer{reading, limit}};
    for (const opening::OpenError &error : errors) {
        const QString sentence = ui::errorText(error).sentence;
        QVERIFY2(sentence.contains(words), qPrintable(sentence));
    }
    const QString memory = ui::errorText(opening::BadAnswer{reading, 0}).sentence;
    QVERIFY2(!memory.contains(QLatin1String("MiB")) && memory.contains(QLatin1String("room")), qPrintable(memory));
}

void ErrorTextTest::whatTheServiceSaysIsShown()
{
    FetchError error = errorOf(ErrorKind::BadRequest);
    error.problem.emplace();
    error.problem->title = QStringLiteral("Constraint violation");
    error.problem->violations = {{QStringLiteral("accountId"), QStringLiteral("must match"), QStringLiteral("20006")}};
    ui::ErrorText text = ui::errorText(error);
    QVERIFY2(text.sentence.contains(QLatin1String("must match")), qPrintable(text.sentence));
    QCOMPARE(text.next, QStringLiteral("Check id and account."));
    QVERIFY2(text.details.contains(QLatin1String("accountId: must match: 20006")), qPrintable(text.details));
    error.problem->violations = {{{}, {}, QStringLiteral("20002")}};
    text = ui::errorText(error);
    QCOMPARE(text.sentence, QStringLiteral("The service did not understand the request."));
    QVERIFY2(text.details.endsWith(QLatin1String("Constraint violation\n20002")), qPrintable(text.details));
}

void ErrorTextTest::whatTheServiceSaysNamesNobody()
{
    FetchError error = errorOf(ErrorKind::BadRequest);
    error.problem.emplace();
    error.problem->detail = QStringLiteral("No number +49 170 1234567\nof jo@example.org \u202e<b>");
    error.problem->violations = {{QStringLiteral("01701234567"), QStringLiteral("jo@example.org is taken"), {}}};
    const ui::ErrorText text = ui::errorText(error);
    const QString all = text.sentence + text.next + text.details;
    for (const char *hidden : {"1234567", "jo@", "example.org"}) {
        QVERIFY2(!all.contains(QLatin1String(hidden)), qPrintable(all));
    }
    QVERIFY(!all.contains(QChar(0x202e)));
    QVERIFY2(text.details.contains(QStringLiteral("No number … of …")), qPrintable(text.details));
    QCOMPARE(text.sentence, QStringLiteral("The service did not understand the request: … is taken."));
}

void ErrorTextTest::detailsTellWhatIsKnown()
{
    FetchError error = errorOf(ErrorKind::ServerTrouble);
    error.status = 503;
    error.attempts = 3;
    error.step = axp::Step::SigningIn;
    error.retryAfter = std::chrono::seconds(90);
    QCOMPARE(ui::errorText(error).details,
             QStringLiteral("server-trouble, HTTP 503, while signing in, asked 3 times, Retry-After 90 s\n") +
                 error.detail);
}

void ErrorTextTest::aServiceThatAsksForPatienceIsToldForHowLong()
{
    FetchError error = errorOf(ErrorKind::TooManyRequests);
    QVERIFY(ui::errorText(error).next.contains(QLatin1String("in a while")));
    error.retryAfter = std::chrono::minutes(90);
    QVERIFY2(ui::errorText(error).next.contains(QLatin1String("1 h 30 min")), qPrintable(ui::errorText(error).next));
    QVERIFY(ui::errorText(error).wait == std::chrono::minutes(90));
    QCOMPARE(ui::patienceText(std::chrono::seconds(0)), QStringLiteral("It may be asked again now."));
}

void ErrorTextTest::everyFaultOfACaseFileHasASentenceOfItsOwn()
{
    using Kind = exports::CaseFileErrorKind;
    QSet<QString> sentences;
    constexpr auto last = static_cast<int>(Kind::BadRecord);
    for (int kind = 0; kind <= last; ++kind) {
        const exports::CaseFileError error{static_cast<Kind>(kind), QStringLiteral("/engagements/0/origin"), {}, {}};
        const opening::OpenError opened = opening::BadCaseFile{QStringLiteral("<b>x</b>.engagement"), error, 1'000'000};
        const ui::ErrorText text = ui::errorText(opened);
        QVERIFY2(text.sentence.startsWith(QStringLiteral("“<b>x</b>.engagement” is ")), qPrintable(text.sentence));
        QVERIFY2(text.sentence.endsWith(QLatin1Char('.')) && !text.sentence.contains(QLatin1Char('%')),
                 qPrintable(text.sentence));
        QVERIFY2(!text.next.isEmpty(), qPrintable(text.sentence));
        QCOMPARE(ui::exitStatus(opened), ExitStatus::CannotRead);
        sentences.insert(text.sentence);
    }
    QCOMPARE(sentences.size(), last + 1);
}

void ErrorTextTest::missingSecretsAreTold_data()
{
    QTest::addColumn<int>("outcome");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, axp::StoreOutcome outcome, const char *words) {
        QTest::newRow(name) << static_cast<int>(outcome) << QString::fromLatin1(words);
    };
    row("never saved", axp::StoreOutcome::Missing, "not known on this computer");
    row("locked", axp::StoreOutcome::Denied, "stayed locked");
    row("nobody answered its prompt", axp::StoreOutcome::TimedOut, "did not answer");
    row("none", axp::StoreOutcome::NoStore, "No key store answers");
}

void ErrorTextTest::missingSecretsAreTold()
{
    QFETCH(const int, outcome);
    QFETCH(const QString, words);
    const ui::ErrorText text =
        ui::errorText(opening::NoSecrets{QStringLiteral("Mine"), static_cast<axp::StoreOutcome>(outcome)});
    QVERIFY2(text.sentence.contains(words) && text.sentence.contains(QStringLiteral("“Mine”")),
             qPrintable(text.sentence));
    QVERIFY(!text.next.isEmpty() && text.connectionMayHelp);
}

QTEST_GUILESS_MAIN(ErrorTextTest)
#include "error_text_test.moc"
