// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/fault.h"

#include "demo/problem.h"

#include <QtEndian>

#include <array>

namespace demo {

namespace {

constexpr char loginHtml[] =
    "<!DOCTYPE html>\n"
    "<html><head><title>Sign in</title></head>\n"
    "<body><form method=\"post\" action=\"/sso\"><h1>Sign in to go on</h1>\n"
    "<input name=\"user\"><input name=\"password\" type=\"password\"><button>Sign in</button>\n"
    "</form></body></html>\n";

quint32 crc32(const QByteArray &bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
        }
    }
    return ~crc;
}

/// RFC 1952. qCompress() writes four bytes of length and the zlib format: two bytes of head, the deflated bytes, and
/// four of checksum.
QByteArray gzipped(const QByteArray &bytes)
{
    constexpr std::array<char, 10> head{'\x1f', '\x8b', 8, 0, 0, 0, 0, 0, 0, '\xff'};
    const QByteArray zlib = qCompress(bytes).sliced(4);
    std::array<char, 8> tail{};
    qToLittleEndian(crc32(bytes), tail.data());
    qToLittleEndian(static_cast<quint32>(bytes.size()), tail.data() + 4);
    return QByteArray(head.data(), head.size()) + zlib.sliced(2, zlib.size() - 6) +
           QByteArray(tail.data(), tail.size());
}

Answer withHeader(Answer answer, const QByteArray &name, const QByteArray &value)
{
    if (!value.isEmpty()) {
        answer.headers.emplace_back(name, value);
    }
    return answer;
}

} // namespace

Answer spoiled(Answer answer, const Fault &fault, const QString &path)
{
    switch (fault.kind) {
    case FaultKind::Delay:
        return answer;
    case FaultKind::NoAnswer:
        return problem(503, path); // what a client gets that still waits when the service stops
    case FaultKind::HalfBody:
        answer.delivery = Delivery::Half;
        return answer;
    case FaultKind::ContentType:
        answer.contentType = fault.header;
        return answer;
    case FaultKind::LoginPage:
        return Answer{200, QByteArrayLiteral("text/html; charset=utf-8"), QByteArray(loginHtml)};
    case FaultKind::NoContent:
        return Answer{204, {}, {}};
    case FaultKind::Problem:
        return withHeader(problem(fault.status, path), "Retry-After", fault.header);
    case FaultKind::Redirect:
        return withHeader(Answer{fault.status, {}, {}}, "Location", fault.header);
    case FaultKind::Gzip:
        if (answer.body.isEmpty()) {
            return answer;
        }
        answer.body = gzipped(answer.body);
        answer.delivery = Delivery::AsIs;
        return withHeader(std::move(answer), "Content-Encoding", "gzip");
    }
    Q_UNREACHABLE();
}

} // namespace demo
