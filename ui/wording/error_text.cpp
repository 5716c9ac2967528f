// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/error_text.h"
#include "ui/wording/error_details.h"

#include "analysis/wording.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ErrorText", text);
}

QString shown(const QString &untrusted)
{
    return analysis::plainLabel(untrusted, 200);
}

QString placeOf(const record::ReadError &error)
{
    const QString place =
        tr("line %1, column %2 (byte %3)").arg(error.position.line).arg(error.position.column).arg(error.offset);
    return error.path.isEmpty() ? place : tr("%1, at %2").arg(place, shown(error.path));
}

/// `limit`: bytes; 0 where it is not the bytes that are too many.
QString readingFault(const record::ReadError &error, qint64 limit)
{
    switch (error.kind) {
    case record::ReadErrorKind::Empty:
        return tr("is empty");
    case record::ReadErrorKind::TooLarge:
        return limit > 0 ? tr("is larger than this program reads (%1)").arg(sizeText(limit))
                         : tr("holds more values than this program has room for");
    case record::ReadErrorKind::TooDeep:
        return tr("is nested too deep to be an engagement: %1").arg(placeOf(error));
    case record::ReadErrorKind::NotUtf8:
        return tr("is no UTF-8 text: %1").arg(placeOf(error));
    case record::ReadErrorKind::NotJson:
        return tr("is not JSON: %1").arg(placeOf(error));
    case record::ReadErrorKind::CutShort:
        return tr("ends before the engagement is complete: %1").arg(placeOf(error));
    case record::ReadErrorKind::NotAnObject:
        return tr("is JSON, but not an engagement");
    case record::ReadErrorKind::MoreFollows:
        return tr("holds more than one engagement: something follows at %1").arg(placeOf(error));
    case record::ReadErrorKind::NotAPage:
        return tr("is JSON, but not a list of engagements");
    }
    return {};
}

ErrorText textOf(const opening::NoConnection &error)
{
    if (error.ref.service) {
        return {tr("There are no credentials for %1.").arg(shown(error.ref.service->base.host())),
                tr("Set up a connection to it, or set AXP_APPKEY and AXP_TOKEN (or AXP_CLIENT_ID and "
                   "AXP_CLIENT_SECRET) in the environment."),
                {},
                true};
    }
    return {tr("No connection is set up to fetch %1 with.").arg(shown(error.ref.id)),
            tr("Set up a connection, open a file, or try the sample data."),
            {},
            true};
}

ErrorText textOf(const opening::NoSecrets &error)
{
    const QString name = shown(error.connection);
    const QString unlock = tr("Unlock it and try again, or fill in the secrets once more.");
    switch (error.outcome) {
    case axp::StoreOutcome::Denied:
        return {tr("The key store with the secrets of “%1” stayed locked.").arg(name), unlock, {}, true};
    case axp::StoreOutcome::TimedOut:
        return {tr("The key store with the secrets of “%1” did not answer.").arg(name), unlock, {}, true};
    case axp::StoreOutcome::NoStore:
        return {tr("No key store answers on this computer, so the secrets of “%1” are not known.").arg(name),
                tr("Fill them in; they are known until the program ends."),
                {},
                true};
    case axp::StoreOutcome::Done:
    case axp::StoreOutcome::Missing:
        break;
    }
    return {tr("The secrets of “%1” are not known on this computer.").arg(name), tr("Fill them in."), {}, true};
}

ErrorText textOf(const opening::FileError &error)
{
    const QString name = shown(error.name);
    switch (error.kind) {
    case opening::FileErrorKind::Missing:
        return {tr("There is no file “%1”.").arg(name), tr("Check its name and folder."), {}};
    case opening::FileErrorKind::NotAFile:
        return {tr("“%1” is a folder, not a file.").arg(name), tr("Choose a file in it."), {}};
    case opening::FileErrorKind::NotAllowed:
        return {tr("You may not read the file “%1”.").arg(name), tr("Ask its owner for permission."), error.detail};
    case opening::FileErrorKind::TooLarge:
        return {tr("“%1” is larger than this program reads (%2).").arg(name, sizeText(error.limit)), limitText(), {}};
    case opening::FileErrorKind::Unreadable:
        return {tr("“%1” cannot be read.").arg(name), {}, error.detail};
    case opening::FileErrorKind::Cancelled:
        return {tr("Cancelled."), {}, {}};
    }
    return {};
}

ErrorText textOf(const opening::NoEngagement &error)
{
    return {tr("“%1” %2.").arg(shown(error.name), readingFault(error.error, error.limit)),
            tr("Choose a file that holds one engagement as the service sent it."),
            {}};
}

/// What is wrong with a case file, to follow its name.
QString caseFault(const exports::CaseFileError &error, qint64 limit)
{
    using Kind = exports::CaseFileErrorKind;
    switch (error.kind) {
    case Kind::NotJson:
        return tr("is a case file that is damaged: it %1").arg(readingFault(error.reading, 0));
    case Kind::NoFormat:
        return tr("is no case file of this program");
    case Kind::NewerFormat:
        return tr("is a case file of a version that this program does not know (%1)").arg(shown(error.found));
    case Kind::Changed:
        return tr("is a case file that was damaged or changed after it was written");
    case Kind::Missing:
        return tr("is a case file that is not complete: %1 is missing").arg(shown(error.pointer));
    case Kind::WrongValue:
        return tr("is a case file with something wrong in it: %1 makes no sense").arg(shown(error.pointer));
    case Kind::NoEngagement:
        return tr("is a case file without an engagement");
    case Kind::BadBase64:
        return tr("is a case file that is damaged: %1 is no base64").arg(shown(error.pointer));
    case Kind::OtherRecord:
        return tr("is a case file that is damaged: the record in it is not the one that was written");
    case Kind::TooLarge:
        return tr("is a case file that holds more than this program reads (%1)").arg(sizeText(limit));
    case Kind::BadRecord:
        return tr("is a case file whose record %1").arg(readingFault(error.reading, 0));
    }
    return {};
}

ErrorText textOf(const opening::BadCaseFile &error)
{
    using Kind = exports::CaseFileErrorKind;
    const QString sentence = tr("“%1” %2.").arg(shown(error.name), caseFault(error.error, error.limit));
    switch (error.error.kind) {
    case Kind::NewerFormat:
        return {sentence, tr("Open it with a newer version of this program."), {}};
    case Kind::TooLarge:
        return {sentence, limitText(), {}};
    case Kind::NotJson:
    case Kind::NoFormat:
    case Kind::Changed:
    case Kind::Missing:
    case Kind::WrongValue:
    case Kind::NoEngagement:
    case Kind::BadBase64:
    case Kind::OtherRecord:
    case Kind::BadRecord:
        break;
    }
    return {sentence, tr("Nothing of it is shown. Ask whoever handed it on for it once more."), {}};
}

ErrorText textOf(const opening::BadAnswer &error)
{
    return {tr("The answer of the service %1.").arg(readingFault(error.error, error.limit)),
            tr("Try again; if it stays so, hand the details to whoever runs the service."), placeOf(error.error)};
}

ErrorText textOf(const opening::Cancelled &)
{
    return {tr("Cancelled."), tr("Open it again whenever you like."), {}};
}

ErrorText textOf(const record::RefError &error)
{
    return errorText(error);
}
ErrorText textOf(const axp::FetchError &error)
{
    return errorText(error);
}

ExitStatus statusOf(axp::ErrorKind kind)
{
    switch (kind) {
    case axp::ErrorKind::BadId:
    case axp::ErrorKind::BadAccount:
    case axp::ErrorKind::BadAddress:
    case axp::ErrorKind::NotHttps:
        return ExitStatus::WrongUsage;
    case axp::ErrorKind::BadAppKey:
    case axp::ErrorKind::BadToken:
    case axp::ErrorKind::SignInRefused:
    case axp::ErrorKind::NotAllowed:
    case axp::ErrorKind::MissingRole:
        return ExitStatus::NotAllowed;
    case axp::ErrorKind::NotFound:
        return ExitStatus::NotFound;
    case axp::ErrorKind::Cancelled:
    case axp::ErrorKind::TimedOut:
    case axp::ErrorKind::HostNotFound:
    case axp::ErrorKind::Refused:
    case axp::ErrorKind::Unreachable:
    case axp::ErrorKind::Offline:
    case axp::ErrorKind::ConnectionLost:
    case axp::ErrorKind::CertificateProblem:
    case axp::ErrorKind::TlsFailed:
    case axp::ErrorKind::ProxyRefused:
    case axp::ErrorKind::BadRequest:
    case axp::ErrorKind::TooManyRequests:
    case axp::ErrorKind::ServerTrouble:
    case axp::ErrorKind::RedirectRefused:
    case axp::ErrorKind::NotAnAnswer:
    case axp::ErrorKind::WrongContent:
    case axp::ErrorKind::TooLarge:
    case axp::ErrorKind::Empty:
        return ExitStatus::ServiceFailed;
    }
    return ExitStatus::ServiceFailed;
}

struct StatusVisitor
{
    ExitStatus operator()(const record::RefError &) const { return ExitStatus::WrongUsage; }
    ExitStatus operator()(const opening::NoConnection &error) const
    {
        return error.ref.service ? ExitStatus::NotAllowed : ExitStatus::WrongUsage;
    }
    ExitStatus operator()(const opening::NoSecrets &) const { return ExitStatus::NotAllowed; }
    ExitStatus operator()(const opening::FileError &) const { return ExitStatus::CannotRead; }
    ExitStatus operator()(const opening::NoEngagement &) const { return ExitStatus::CannotRead; }
    ExitStatus operator()(const opening::BadCaseFile &) const { return ExitStatus::CannotRead; }
    ExitStatus operator()(const opening::BadAnswer &) const { return ExitStatus::ServiceFailed; }
    ExitStatus operator()(const axp::FetchError &error) const { return statusOf(error.kind); }
    ExitStatus operator()(const opening::Cancelled &) const { return ExitStatus::ServiceFailed; }
};

} // namespace

ErrorText errorText(const record::RefError &error)
{
    const QString found = shown(error.found);
    switch (error.kind) {
    case record::RefErrorKind::Nothing:
        return {tr("There is no engagement id in it."),
                tr("An id looks like 8e557fd6-580a-43b3-8cf9-db8169f4af5a; an API URL, a link or a file will do too."),
                {}};
    case record::RefErrorKind::NearlyAnId:
        return {tr("“%1” is no engagement id.").arg(found),
                tr("An id has 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12; this one may have lost some."),
                {}};
    case record::RefErrorKind::NotThisAddress:
        return {tr("“%1” is no address of an engagement.").arg(found),
                tr("It should end in /api/journey/v1/accounts/ACCOUNT/engagements/ID."),
                {}};
    case record::RefErrorKind::BadAccount:
        return {tr("“%1” is no account.").arg(found), tr("An account has six letters."), {}};
    case record::RefErrorKind::NotHttps:
        return {tr("“%1” is not encrypted, so no credentials are sent there.").arg(found),
                tr("Use the https address."),
                {}};
    }
    return {};
}

ErrorText errorText(const opening::OpenError &error)
{
    return std::visit([](const auto &which) { return textOf(which); }, error);
}

ExitStatus exitStatus(const opening::OpenError &error)
{
    return std::visit(StatusVisitor{}, error);
}

} // namespace ui
