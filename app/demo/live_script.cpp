// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "demo/live_script.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QList>

namespace demo {

namespace {

/// `"{{+36}}"` → 36 s.
std::optional<std::chrono::seconds> momentIn(QByteArrayView token)
{
    if (!token.startsWith("\"{{") || !token.endsWith("}}\"")) {
        return std::nullopt;
    }
    bool isNumber = false;
    const int seconds = token.sliced(3, token.size() - 6).toByteArray().toInt(&isNumber);
    return isNumber ? std::optional(std::chrono::seconds(seconds)) : std::nullopt;
}

/// Walks a script that is known to be JSON, and writes what of it is there by now.
class Player final
{
public:
    Player(QByteArrayView script, TimePoint start, TimePoint now) : m_script(script), m_start(start), m_now(now) {}

    /// The next value as it is by now, its lines after the first indented by `depth` levels; nothing while absent.
    std::optional<QByteArray> value(int depth)
    {
        skipSpace();
        switch (m_script[m_at]) {
        case '{':
            return object(depth);
        case '[':
            return list(depth);
        default:
            return scalar();
        }
    }

private:
    std::optional<QByteArray> object(int depth)
    {
        auto key = nextKey();
        if (key && momentIn(*key)) {
            return lastCome(std::move(key), depth);
        }
        QList<QByteArray> members;
        for (; key; key = nextKey()) {
            if (const auto text = value(depth + 1)) {
                members.append(*key + ": " + *text);
            }
        }
        return enclosed('{', members, '}', depth);
    }

    std::optional<QByteArray> lastCome(std::optional<QByteArray> key, int depth)
    {
        std::optional<QByteArray> last;
        for (; key; key = nextKey()) {
            auto text = value(depth);
            const auto moment = momentIn(*key);
            if (moment && hasCome(*moment)) {
                last = std::move(text);
            }
        }
        return last;
    }

    std::optional<QByteArray> list(int depth)
    {
        QList<QByteArray> elements;
        while (nextInside(']')) {
            if (const auto text = value(depth + 1)) {
                elements.append(*text);
            }
        }
        return enclosed('[', elements, ']', depth);
    }

    std::optional<QByteArray> scalar()
    {
        const QByteArrayView text = token();
        const auto moment = momentIn(text);
        if (!moment) {
            return text.toByteArray();
        }
        return hasCome(*moment) ? std::optional(timeOf(*moment)) : std::nullopt;
    }

    /// Steps over the opening bracket or a comma; false at the closing bracket, which it steps over too.
    bool nextInside(char close)
    {
        skipSpace();
        if (m_script[m_at] != close) {
            ++m_at;
            skipSpace();
        }
        const bool closed = m_script[m_at] == close;
        m_at += closed ? 1 : 0;
        return !closed;
    }

    std::optional<QByteArray> nextKey()
    {
        if (!nextInside('}')) {
            return std::nullopt;
        }
        QByteArray key = token().toByteArray();
        skipSpace();
        ++m_at; // the colon
        return key;
    }

    /// A text with its quotes, a number or a literal.
    QByteArrayView token()
    {
        const qsizetype begin = m_at;
        if (m_script[m_at] == '"') {
            for (++m_at; m_script[m_at] != '"'; ++m_at) {
                m_at += m_script[m_at] == '\\' ? 1 : 0;
            }
            ++m_at;
        } else {
            while (m_at < m_script.size() && !QByteArrayView(",]} \t\r\n").contains(m_script[m_at])) {
                ++m_at;
            }
        }
        return m_script.sliced(begin, m_at - begin);
    }

    void skipSpace()
    {
        while (QByteArrayView(" \t\r\n").contains(m_script[m_at])) {
            ++m_at;
        }
    }

    bool hasCome(std::chrono::seconds moment) const { return m_start + moment <= m_now; }

    QByteArray timeOf(std::chrono::seconds moment) const
    {
        const qint64 ms = (m_start + moment).time_since_epoch().count();
        return '"' + QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1() + '"';
    }

    static QByteArray enclosed(char open, const QList<QByteArray> &parts, char close, int depth)
    {
        if (parts.isEmpty()) {
            return QByteArray(1, open) + close;
        }
        const QByteArray line = '\n' + QByteArray(2 * depth, ' ');
        return open + line + "  " + parts.join(',' + line + "  ") + line + close;
    }

    QByteArrayView m_script;
    qsizetype m_at = 0;
    TimePoint m_start;
    TimePoint m_now;
};

} // namespace

std::optional<QByteArray> playScript(QByteArrayView script, TimePoint start, TimePoint now)
{
    if (QJsonDocument::fromJson(script.toByteArray()).isNull()) {
        return std::nullopt;
    }
    const auto record = Player(script, start, now).value(0);
    return record ? std::optional(*record + '\n') : std::nullopt;
}

LiveRecord::LiveRecord(QByteArray script, std::chrono::seconds restartsAfter)
    : m_script(std::move(script)), m_restartsAfter(restartsAfter)
{}

QByteArray LiveRecord::fetch(TimePoint now)
{
    if (!m_start || now < *m_start || now >= *m_start + m_restartsAfter) {
        m_start = now;
    }
    return playScript(m_script, *m_start, now).value_or(QByteArray());
}

} // namespace demo
