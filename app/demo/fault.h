// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "demo/http.h"

#include <chrono>

namespace demo {

enum class FaultKind : quint8 { Delay, NoAnswer, HalfBody, ContentType, LoginPage, NoContent, Problem, Redirect, Gzip };

/// Something that goes wrong on the way, for tests to switch on: it spoils the answer that would have been given.
struct Fault
{
    FaultKind kind = FaultKind::Delay;
    std::chrono::milliseconds wait{0}; ///< Delay: before the answer
    int status = 0;                    ///< Problem, Redirect
    /// ContentType: what is claimed; Problem: `Retry-After`, left out where empty; Redirect: `Location`.
    QByteArray header = {};
    int answers = 0; ///< how many answers it spoils before all is well again; 0: every one

    [[nodiscard]] static Fault delay(std::chrono::milliseconds wait) { return {FaultKind::Delay, wait}; }
    /// The client waits until it gives up, or the service stops.
    [[nodiscard]] static Fault noAnswer() { return {FaultKind::NoAnswer}; }
    /// Half of the bytes that Content-Length promises, then the connection closes.
    [[nodiscard]] static Fault halfBody() { return {FaultKind::HalfBody}; }
    [[nodiscard]] static Fault contentType(const QByteArray &type) { return {FaultKind::ContentType, {}, 0, type}; }
    /// 200 with a company's sign-in page in HTML, as a proxy sends it.
    [[nodiscard]] static Fault loginPage() { return {FaultKind::LoginPage}; }
    /// 204 without a body.
    [[nodiscard]] static Fault noContent() { return {FaultKind::NoContent}; }
    [[nodiscard]] static Fault problem(int status, const QByteArray &retryAfter = {})
    {
        return {FaultKind::Problem, {}, status, retryAfter};
    }
    [[nodiscard]] static Fault redirect(const QByteArray &location, int status = 302)
    {
        return {FaultKind::Redirect, {}, status, location};
    }
    /// The body as gzip, asked for or not.
    [[nodiscard]] static Fault gzip() { return {FaultKind::Gzip}; }

    /// The same for the next `count` answers only.
    [[nodiscard]] Fault times(int count) const
    {
        Fault fault = *this;
        fault.answers = count;
        return fault;
    }
};

/// What is left of `answer` under `fault`. (To wait is up to the caller.)
[[nodiscard]] Answer spoiled(Answer answer, const Fault &fault, const QString &path);

} // namespace demo
