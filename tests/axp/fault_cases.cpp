// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "fault_cases.h"

#include "client_fixture.h"

using Then = Turn::Then;

std::vector<FaultCase> faultCases()
{
    std::vector<FaultCase> cases;
    const auto row = [&cases](const char *name, const QByteArray &bytes, const char *kind, int attempts = 1,
                              Then then = Then::StayOpen) {
        cases.push_back({name, bytes, then, kind, attempts});
    };
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
    const QByteArray half = head + "Content-Length: 100\r\n\r\n{\"id\":\"8e55";

    row("400", problem(400, "Constraint violation"), "bad-request");
    row("400 from the gateway", json(400, R"({"status": "400"})"), "bad-request");
    row("401 of the app key", problem(401, "Invalid appkey"), "bad-app-key");
    row("401 that quotes what it was sent",
        problem(401, "Invalid access token " + testToken.toUtf8() + ", sent with " + testAppKey.toUtf8() + " and as " +
                         QUrl::toPercentEncoding(testToken)),
        "bad-token");
    row("401 of the token", problem(401, "Invalid access token"), "bad-token");
    row("401 of nobody knows what", problem(401, ""), "not-allowed");
    row("401 without a word", http(401, "", ""), "not-allowed");
    row("401 that wants a password",
        http(401, "Content-Type: application/json\r\nWWW-Authenticate: Basic realm=\"x\"\r\n",
             R"({"detail":"bad appkey"})"),
        "bad-app-key");
    row("401 that challenges the token", http(401, "WWW-Authenticate: Bearer error=\"invalid_token\"\r\n", "no"),
        "bad-token");
    row("403", problem(403, "Forbidden"), "missing-role");
    row("404 from the service", problem(404, "No such engagement"), "not-found");
    row("404 from the gateway", http(404, "Content-Type: text/html\r\n", "<html>nothing here</html>"), "not-found");
    row("404 with half a body", "HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n{", "not-found", 1, Then::Close);
    row("404 with a body without end", "HTTP/1.1 404 No\r\n\r\n" + QByteArray(200'000, 'x'), "not-found");
    row("410", problem(410, "Gone"), "not-found");
    row("418", problem(418, "Teapot"), "not-an-answer");
    row("429", problem(429, "Slow down"), "too-many-requests", 3);
    row("500", problem(500, "Oops"), "server-trouble", 3);
    row("501", problem(501, "Never heard of it"), "server-trouble", 1);
    row("503", http(503, "", ""), "server-trouble", 3);
    row("599", http(599, "", ""), "server-trouble", 1);

    row("204", "HTTP/1.1 204 No Content\r\n\r\n", "not-an-answer");
    row("206", json(206, "{}"), "not-an-answer");
    row("304 unasked", "HTTP/1.1 304 Not Modified\r\n\r\n", "not-an-answer");
    row("a redirect to nowhere", http(302, "", ""), "redirect-refused");
    row("a redirect to what is no address", http(302, "Location: http://[\r\n", ""), "redirect-refused");
    row("200 without a byte", json(200, ""), "empty");

    row("half a body, then closed", half, "connection-lost", 3, Then::Close);
    row("half a body, then reset", half, "connection-lost", 3, Then::Reset);
    row("a chunked body cut", head + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n", "connection-lost", 3,
        Then::Close);
    row("half a head", "HTTP/1.1 200 OK\r\nContent-Ty", "connection-lost", 3, Then::Close);
    row("closed without a word", "", "connection-lost", 3, Then::Close);
    row("reset without a word", "", "connection-lost", 3, Then::Reset);
    // Qt closes the connection on what is no HTTP, and says no more than that it is closed.
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", "connection-lost", 3);
    row("noise", QByteArray(5000, '\xff'), "connection-lost", 3);
    row("a status that is no number", "HTTP/1.1 abc OK\r\n\r\n", "connection-lost", 3);
    row("a status of no class", http(999, "", ""), "not-an-answer");
    row("101", "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", "not-an-answer");
    row("103 and no more", "HTTP/1.1 103 Early Hints\r\n\r\n", "not-an-answer");
    row("100 and no more", "HTTP/1.1 100 Continue\r\n\r\n", "connection-lost", 3, Then::Close);
    row("chunked noise", head + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\r\n0\r\n\r\n", "empty");
    row("a chunk of negative length", head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n-5\r\n\r\n",
        "connection-lost", 3, Then::Close);
    row("compressed noise", http(200, "Content-Encoding: gzip\r\n", "this is no gzip"), "not-an-answer");
    row("more than was announced", head + "Content-Length: 0\r\n\r\n{}", "empty");
    row("a login page", http(200, "Content-Type: text/html\r\n", "<html>Sign in</html>"), "wrong-content");
    row("a picture", http(200, "Content-Type: image/png\r\n", "\x89PNG"), "wrong-content");
    row("a redirect to another host", http(302, "Location: https://elsewhere.invalid/login\r\n", ""),
        "redirect-refused");
    row("a redirect to no secure place", http(307, "Location: http://elsewhere.invalid/\r\n", ""), "redirect-refused");
    return cases;
}
