// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "naive_places.h"

#include <nlohmann/json.hpp>

NaivePlaces::NaivePlaces(const QByteArray &json) : m_json(json)
{
    value({});
}

std::optional<qsizetype> NaivePlaces::placeOf(const QString &pointer) const
{
    if (const auto found = m_places.find(pointer); found != m_places.end())
        return found->second.begin;
    const auto parent = m_places.find(pointer.first(pointer.lastIndexOf(u'/')));
    return parent != m_places.end() && parent->second.isObject ? std::optional(parent->second.end) : std::nullopt;
}

void NaivePlaces::skipSpace()
{
    while (QByteArrayView(" \t\r\n").contains(m_json.at(m_at)))
        ++m_at;
}

/// Passes over a text and returns what it says.
QString NaivePlaces::text()
{
    const qsizetype begin = m_at;
    for (++m_at; m_json.at(m_at) != '"'; ++m_at)
        m_at += m_json.at(m_at) == '\\' ? 1 : 0;
    ++m_at;
    const auto said = nlohmann::json::parse(m_json.sliced(begin, m_at - begin).toStdString());
    return QString::fromStdString(said.get<std::string>());
}

void NaivePlaces::value(const QString &pointer)
{
    skipSpace();
    const char first = m_json.at(m_at);
    const qsizetype begin = m_at;
    if (first == '{')
        members(pointer);
    else if (first == '[')
        elements(pointer);
    else if (first == '"')
        text();
    else
        while (m_at < m_json.size() && !QByteArrayView(",]} \t\r\n").contains(m_json.at(m_at)))
            ++m_at;
    m_places[pointer] = {begin, m_at, first == '{'};
}

void NaivePlaces::members(const QString &pointer)
{
    for (++m_at; skipSpace(), m_json.at(m_at) != '}';) {
        if (m_json.at(m_at) == ',') {
            ++m_at;
            skipSpace();
        }
        QString name = text();
        name.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
        skipSpace();
        ++m_at; // the colon
        forget(pointer + u'/' + name);
        value(pointer + u'/' + name);
    }
    ++m_at;
}

void NaivePlaces::elements(const QString &pointer)
{
    ++m_at;
    for (int index = 0; skipSpace(), m_json.at(m_at) != ']'; ++index) {
        m_at += m_json.at(m_at) == ',' ? 1 : 0;
        value(pointer + u'/' + QString::number(index));
    }
    ++m_at;
}

/// An earlier value of a key, with all that stands in it.
void NaivePlaces::forget(const QString &pointer)
{
    for (auto at = m_places.lower_bound(pointer); at != m_places.end() && at->first.startsWith(pointer);)
        at = at->first == pointer || at->first.startsWith(pointer + u'/') ? m_places.erase(at) : std::next(at);
}
