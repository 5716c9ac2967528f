// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/known_identifiers.h"

#include "analysis/scan_characters.h"
#include "record/json_tokens.h"

namespace analysis {

namespace {

using record::TextRange;

/// The digits of a text as 0–9; empty if they are fewer than a phone number has.
QString phoneDigits(const QString &text)
{
    QString digits;
    for (qsizetype at = 0; at < text.size();) {
        const Character c = characterAt(text, at);
        if (isDigit(c.code)) {
            digits += QString::number(QChar::digitValue(c.code));
        }
        at += c.size;
    }
    return digits.size() < 7 ? QString() : digits;
}

/// Every text, key and number in a value, in one pass.
std::vector<TextRange> scalarsIn(const QByteArray &bytes, TextRange value)
{
    std::vector<TextRange> scalars;
    for (qsizetype at = value.begin; at < static_cast<qsizetype>(value.end);) {
        const char c = bytes[at];
        if (record::isJsonSpace(c) || QByteArrayView("{}[],:").contains(c)) {
            ++at;
            continue;
        }
        const qsizetype begin = std::exchange(at, record::endOfValue(bytes, at));
        scalars.push_back({static_cast<quint32>(begin), static_cast<quint32>(at)});
    }
    return scalars;
}

} // namespace

KnownIdentifiers::KnownIdentifiers(const record::Record &record)
{
    // Every member of this name, the text of one that does not count is masked too.
    for (const record::TextMember &member : record.text.members(record.text.root())) {
        if (record.text.textOf(member.key) == QLatin1StringView("identifiers")) {
            for (const TextRange scalar : scalarsIn(record.text.bytes(), member.value)) {
                add(record.text.textOf(scalar));
            }
        }
    }
    const record::Engagement &engagement = record.engagement;
    add(engagement.sourceAddress);
    if (engagement.participants) {
        for (const record::Participant &participant : *engagement.participants) {
            add(participant.callingNumber);
            add(participant.sourceAddress);
        }
    }
    if (engagement.transfers) {
        for (const record::Transfer &transfer : *engagement.transfers) {
            add(transfer.destinationExternalNumber);
        }
    }
}

bool KnownIdentifiers::contains(const QString &text) const
{
    return m_texts.contains(text) || m_digits.contains(phoneDigits(text));
}

void KnownIdentifiers::add(const QString &text)
{
    m_texts.insert(text);
    if (const QString digits = phoneDigits(text); !digits.isEmpty()) {
        m_digits.insert(digits);
    }
}

void KnownIdentifiers::add(const std::optional<record::Text> &text)
{
    if (text) {
        add(text->toString());
    }
}

} // namespace analysis
