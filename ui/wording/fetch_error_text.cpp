// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/wording.h"
#include "ui/wording/error_details.h"
#include "ui/wording/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

ErrorText timedOut(const axp::FetchError &error)
{
    const QString next = tr("Try again; if it stays so, ask whoever runs your network.");
    switch (error.timedOutAt.value_or(axp::Stage::Total)) {
    case axp::Stage::Connect:
        return {tr("No connection to the service came about in time."), next, {}};
    case axp::Stage::FirstByte:
        return {tr("The service did not answer in time."), next, {}};
    case axp::Stage::Idle:
        return {tr("The service stopped in the middle of its answer."), next, {}};
    case axp::Stage::Total:
        return {tr("The service took too long to answer."), next, {}};
    }
    return {};
}

ErrorText certificateProblem(const axp::FetchError &error)
{
    const QString next = tr("Nothing was sent. Ask whoever runs the service or your network; a company's own "
                            "authority can be named as a CA file.");
    switch (error.certificate.value_or(axp::CertificateFault::Other)) {
    case axp::CertificateFault::Expired:
        return {tr("The certificate of the service has expired."), next, {}};
    case axp::CertificateFault::NotYetValid:
        return {tr("The certificate of the service is not valid yet."), tr("Check this computer's date. ") + next, {}};
    case axp::CertificateFault::WrongHost:
        return {tr("The certificate belongs to another host."), next, {}};
    case axp::CertificateFault::UnknownAuthority:
        return {tr("The certificate of the service is signed by nobody this computer knows."), next, {}};
    case axp::CertificateFault::Revoked:
        return {tr("The certificate of the service was revoked."), next, {}};
    case axp::CertificateFault::CaFileUnreadable:
        return {tr("The CA file of this connection cannot be read."), tr("Nothing was sent. Choose another file."), {}};
    case axp::CertificateFault::Other:
        return {tr("The certificate of the service is not in order."), next, {}};
    }
    return {};
}

ErrorText onTheWay(const axp::FetchError &error)
{
    const QString again = tr("Check the network and try again.");
    switch (error.kind) {
    case axp::ErrorKind::HostNotFound:
        return {tr("The service's host is not known."), tr("Check its name, and the network."), {}};
    case axp::ErrorKind::Refused:
        return {tr("Nobody listens at the service's address."), tr("Check host and port, or try later."), {}};
    case axp::ErrorKind::ConnectionLost:
        return {error.status ? tr("The connection broke before the answer was whole.")
                             : tr("The service closed the connection without an answer."),
                again,
                {}};
    case axp::ErrorKind::Offline:
        return {tr("This computer is offline."), tr("Connect it to a network and try again."), {}};
    case axp::ErrorKind::TlsFailed:
        return {tr("No secure connection could be agreed on."), tr("The service or a proxy may be too old."), {}};
    case axp::ErrorKind::ProxyRefused:
        return {tr("The proxy did not let the request through."), tr("Ask whoever runs your network."), {}};
    default:
        return {tr("The service cannot be reached."), again, {}};
    }
}

ErrorText notAllowed(const axp::FetchError &error)
{
    switch (error.kind) {
    case axp::ErrorKind::BadAppKey:
        return {error.status ? tr("The service does not accept the app key.") : tr("There is no app key to send."),
                tr("Check the app key of this connection."),
                {}};
    case axp::ErrorKind::BadToken:
        return {error.status ? tr("The service does not accept the token.") : tr("There is no token to send."),
                tr("It may have expired: get a new one."),
                {}};
    case axp::ErrorKind::SignInRefused:
        return {
            tr("The service knows no such client or user."), tr("Check client, secret, user name and password."), {}};
    case axp::ErrorKind::MissingRole:
        return {tr("This account may not see engagements."), tr("Ask your administrator for the Agent role."), {}};
    default:
        return {tr("The service does not let this account in."), tr("Check app key and token."), {}};
    }
}

/// Both may come with a word of how long it will last.
ErrorText mayPass(const axp::FetchError &error)
{
    const QString sentence = error.kind == axp::ErrorKind::TooManyRequests
                                 ? tr("The service is asked too often just now.")
                                 : tr("The service is in trouble.");
    if (!error.retryAfter) {
        return {sentence, tr("Try again in a while."), {}};
    }
    const auto wait = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter);
    return {sentence, patienceText(wait), {}, false, wait};
}

/// What the service says is wrong with the request.
ErrorText badRequest(const axp::FetchError &error)
{
    const QLatin1StringView wrongForm("20006");
    const auto violations = error.problem ? error.problem->violations : std::vector<axp::Violation>{};
    constexpr qsizetype mostSaid = 3; // the details have them all
    QStringList said;
    bool isWrongForm = false;
    for (const axp::Violation &violation : violations) {
        isWrongForm = isWrongForm || violation.code == wrongForm;
        if (!violation.message.isEmpty() && said.size() < mostSaid) {
            const QString words = saidText(violation.message);
            said << (words.endsWith(QLatin1Char('.')) ? words.chopped(1) : words);
        }
    }
    const QString sentence =
        said.isEmpty() ? tr("The service did not understand the request.")
                       : tr("The service did not understand the request: %1.").arg(said.join(QLatin1String("; ")));
    return {
        sentence, isWrongForm ? tr("Check id and account.") : tr("Hand the details to whoever runs the service."), {}};
}

ErrorText tooLarge(const axp::FetchError &error)
{
    const axp::SizeLimit limit = error.limit.value_or(axp::SizeLimit{});
    const QString sentence = limit.isPacked ? tr("The answer unpacks to more than this program reads (%1).")
                                            : tr("The answer is larger than this program reads (%1).");
    return {sentence.arg(sizeText(limit.bytes)), limitText(), {}};
}

ErrorText redirectRefused(const axp::FetchError &error)
{
    const QString tell = tr("Hand the details to whoever runs the service.");
    switch (error.redirect.value_or(axp::RedirectFault::Elsewhere)) {
    case axp::RedirectFault::Elsewhere:
        return {tr("The service points to another address, where no credentials are sent."), tell, {}};
    case axp::RedirectFault::Endless:
        return {tr("The service points from one address to the next without end."), tell, {}};
    case axp::RedirectFault::Nowhere:
        return {tr("The service points to another address and names none."), tell, {}};
    }
    return {};
}

ErrorText notUnderstood(const axp::FetchError &error)
{
    const QString tell = tr("Hand the details to whoever runs the service.");
    switch (error.status.value_or(0)) {
    case 204:
        return {tr("The service answered without a record."), tell, {}};
    case 304:
        return {tr("The service says that nothing has changed, though nobody asked that."), tell, {}};
    default:
        return {tr("The answer of the service is not understood."), tell, {}};
    }
}

ErrorText answered(const axp::FetchError &error)
{
    const QString tell = tr("Hand the details to whoever runs the service.");
    switch (error.kind) {
    case axp::ErrorKind::BadRequest:
        return badRequest(error);
    case axp::ErrorKind::NotFound:
        return {tr("The service has no such engagement."),
                tr("A new one may not have arrived yet: try again in a minute. Else check id and account."),
                {}};
    case axp::ErrorKind::TooManyRequests:
    case axp::ErrorKind::ServerTrouble:
        return mayPass(error);
    case axp::ErrorKind::RedirectRefused:
        return redirectRefused(error);
    case axp::ErrorKind::WrongContent:
        return {tr("The answer is no record: it may be the login page of a proxy."),
                tr("Check the address; sign in to your network if it asks for that."),
                {}};
    case axp::ErrorKind::TooLarge:
        return tooLarge(error);
    case axp::ErrorKind::Empty:
        return {tr("The answer of the service is empty."), tr("Try again in a while."), {}};
    default:
        return notUnderstood(error);
    }
}

ErrorText wordsFor(const axp::FetchError &error)
{
    using Kind = axp::ErrorKind;
    switch (error.kind) {
    case Kind::BadId:
        return errorText(record::RefError{record::RefErrorKind::Nothing, {}});
    case Kind::BadAccount:
        return {tr("The account of this connection is no account."), tr("An account has six letters."), {}};
    case Kind::BadAddress:
        return {tr("The address of this connection names no host."), tr("Check the host."), {}};
    case Kind::NotHttps:
        return {tr("The address is not encrypted, so no credentials are sent there."), tr("Use https."), {}};
    case Kind::Cancelled:
        return {tr("Cancelled."), tr("Open it again whenever you like."), {}};
    case Kind::TimedOut:
        return timedOut(error);
    case Kind::CertificateProblem:
        return certificateProblem(error);
    case Kind::HostNotFound:
    case Kind::Refused:
    case Kind::Unreachable:
    case Kind::Offline:
    case Kind::ConnectionLost:
    case Kind::TlsFailed:
    case Kind::ProxyRefused:
        return onTheWay(error);
    case Kind::BadAppKey:
    case Kind::BadToken:
    case Kind::SignInRefused:
    case Kind::NotAllowed:
    case Kind::MissingRole:
        return notAllowed(error);
    case Kind::BadRequest:
    case Kind::NotFound:
    case Kind::TooManyRequests:
    case Kind::ServerTrouble:
    case Kind::RedirectRefused:
    case Kind::NotAnAnswer:
    case Kind::WrongContent:
    case Kind::TooLarge:
    case Kind::Empty:
        return answered(error);
    }
    return {};
}

} // namespace

QString patienceText(std::chrono::seconds left)
{
    return left.count() > 0 ? tr("It wants to be left alone for %1.").arg(analysis::durationText(left.count() * 1000))
                            : tr("It may be asked again now.");
}

ErrorText errorText(const axp::FetchError &error)
{
    const auto isAboutConnection = [](axp::ErrorKind kind) {
        using K = axp::ErrorKind;
        constexpr std::array kinds{K::BadAccount,         K::BadAddress, K::NotHttps, K::HostNotFound,
                                   K::CertificateProblem, K::BadAppKey,  K::BadToken, K::SignInRefused,
                                   K::NotAllowed,         K::MissingRole};
        return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
    };
    ErrorText text = wordsFor(error);
    text.details = detailsOf(error);
    text.connectionMayHelp = isAboutConnection(error.kind);
    return text;
}

} // namespace ui
