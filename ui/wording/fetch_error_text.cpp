// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
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
        return {tr("The service could not be reached in time."), next, {}};
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
        return {tr("The connection broke before the answer was whole."), again, {}};
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
        return {tr("The service does not accept the app key."), tr("Check the app key of this connection."), {}};
    case axp::ErrorKind::BadToken:
        return {tr("The service does not accept the token."), tr("It may have expired: get a new one."), {}};
    case axp::ErrorKind::SignInRefused:
        return {
            tr("The service knows no such client or user."), tr("Check client, secret, user name and password."), {}};
    case axp::ErrorKind::MissingRole:
        return {tr("This account may not see engagements."), tr("Ask your administrator for the Agent role."), {}};
    default:
        return {tr("The service does not let this account in."), tr("Check app key and token."), {}};
    }
}

ErrorText answered(const axp::FetchError &error)
{
    const QString tell = tr("Hand the details to whoever runs the service.");
    switch (error.kind) {
    case axp::ErrorKind::BadRequest:
        return {tr("The service did not understand the request."), tell, {}};
    case axp::ErrorKind::NotFound:
        return {tr("The service has no such engagement."),
                tr("A new one may not have arrived yet: try again in a minute. Else check id and account."),
                {}};
    case axp::ErrorKind::TooManyRequests:
        return {tr("The service is asked too often just now."), tr("Try again in a while."), {}};
    case axp::ErrorKind::ServerTrouble:
        return {tr("The service is in trouble."), tr("Try again in a while."), {}};
    case axp::ErrorKind::RedirectRefused:
        return {tr("The service points to another address, where no credentials are sent."), tell, {}};
    case axp::ErrorKind::WrongContent:
        return {tr("The answer is no record: it may be the login page of a proxy."),
                tr("Check the address; sign in to your network if it asks for that."),
                {}};
    case axp::ErrorKind::TooLarge:
        return {tr("The answer is larger than this program reads (512 MiB)."), {}, {}};
    case axp::ErrorKind::Empty:
        return {tr("The answer of the service is empty."), tr("Try again in a while."), {}};
    default:
        return {tr("The answer of the service is not understood."), tell, {}};
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
    text.details = error.status ? QStringLiteral("HTTP %1\n%2").arg(*error.status).arg(error.detail) : error.detail;
    text.connectionMayHelp = isAboutConnection(error.kind);
    return text;
}

} // namespace ui
