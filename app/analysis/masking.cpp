// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking.h"

#include "analysis/identifier_scan.h"
#include "analysis/known_identifiers.h"
#include "analysis/masking_rules.h"
#include "record/json_text.h"
#include "record/json_tokens.h"
#include "record/large_memory.h"

#include <algorithm>

namespace analysis {

namespace {

using Kind = Pseudonyms::Kind;
using record::TextRange;

std::optional<Kind> kindFor(const QString &name)
{
    if (name == QLatin1StringView("phoneNumbers") || name == QLatin1StringView("callingNumber") ||
        name == QLatin1StringView("destinationExternalNumber")) {
        return Kind::Phone;
    }
    return name == QLatin1StringView("emailAddresses") ? std::optional(Kind::Email) : std::nullopt;
}

Kind kindByForm(const QString &text)
{
    const auto found = findIdentifiers(text);
    if (found.size() == 1 && found.front().start == 0 && found.front().length == text.size()) {
        return found.front().isEmail ? Kind::Email : Kind::Phone;
    }
    return Kind::Value;
}

QByteArray jsonText(const QString &text)
{
    QByteArray json("\"");
    for (const char c : text.toUtf8()) {
        if (c == '"' || c == '\\') {
            json += '\\';
            json += c;
        } else if (static_cast<unsigned char>(c) < 0x20) {
            json += "\\u00" + QByteArray(1, c).toHex();
        } else {
            json += c;
        }
    }
    return json + '"';
}

constexpr bool isDigitByte(char c)
{
    return c >= '0' && c <= '9';
}

/// Whether nothing can be found in a text token: most have neither an `@` nor digits enough, in no form.
bool isSurelyHarmless(QByteArrayView token)
{
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && c != '\\' && c != '@';
    });
    return isPlain && std::count_if(token.begin(), token.end(), isDigitByte) < 7;
}

/// A JSON number that may be a phone number; `4.915112345678E12` is one as well.
bool isPhoneNumber(QByteArrayView token)
{
    const bool hasExponent = token.contains('e') || token.contains('E');
    return hasExponent ? std::count_if(token.begin(), token.end(), isDigitByte) >= 7
                       : !findIdentifiers(QString::fromLatin1(token)).empty();
}

/// Goes once through a record's bytes and writes them anew, masked.
class Masker final
{
public:
    Masker(const record::Record &record, Pseudonyms &pseudonyms, const MaskingOptions &options)
        : m_bytes(record.text.bytes())
        , m_text(record.text)
        , m_pseudonyms(pseudonyms)
        , m_options(options)
        , m_identifiers(record)
    {}

    [[nodiscard]] QByteArray run()
    {
        m_out = record::largeBytes(m_bytes.size() + m_bytes.size() / 8 + record::readerRoom);
        m_at = m_text.root().begin;
        object(MaskedObject::Engagement);
        copyUpTo(m_bytes.size());
        return std::move(m_out);
    }

private:
    // How it goes: each of these starts at a value, m_at, and ends behind it.

    void object(MaskedObject object)
    {
        eachMember([this, object](TextRange key) { field(maskingRuleOf(object, nameOf(key))); });
    }

    void field(const FieldRule &field)
    {
        const char first = m_bytes[m_at];
        if (first == '[' && (field.rule == MaskingRule::Objects || field.rule == MaskingRule::Texts)) {
            eachElement([this, &field] { element(field); });
        } else if (first == '{' && field.rule == MaskingRule::Object) {
            object(field.inside);
        } else if (first == '{' && field.rule == MaskingRule::Data) {
            anything([this](TextRange token) { scan(token); });
        } else if (field.rule == MaskingRule::Identifiers || field.rule == MaskingRule::Unmodelled || first == '[' ||
                   first == '{') {
            whole(std::nullopt);
        } else {
            scalar(field.rule, nextToken());
        }
    }

    void element(const FieldRule &list)
    {
        const char first = m_bytes[m_at];
        if (first == '{' && list.rule == MaskingRule::Objects) {
            object(list.inside);
        } else if (first == '{' || first == '[') {
            whole(std::nullopt);
        } else {
            scalar(MaskingRule::Scan, nextToken());
        }
    }

    /// Every text and number inside becomes a pseudonym. The name of a member tells what its values are.
    void whole(std::optional<Kind> kind)
    {
        const char first = m_bytes[m_at];
        if (first == '{') {
            eachMember([this](TextRange key) {
                scan(key);
                whole(kindFor(m_text.textOf(key)));
            });
        } else if (first == '[') {
            eachElement([this, kind] { whole(kind); });
        } else {
            mask(nextToken(), kind);
        }
    }

    /// Calls `onScalar` for every text, key, number and word inside, in order.
    template<typename OnScalar>
    void anything(const OnScalar &onScalar)
    {
        const char first = m_bytes[m_at];
        if (first == '{') {
            eachMember([this, &onScalar](TextRange key) {
                onScalar(key);
                anything(onScalar);
            });
        } else if (first == '[') {
            eachElement([this, &onScalar] { anything(onScalar); });
        } else {
            onScalar(nextToken());
        }
    }

    template<typename OnMember>
    void eachMember(const OnMember &onMember)
    {
        while (moveToNext('}')) {
            const TextRange key = nextToken();
            m_at = record::skipSpace(m_bytes, record::skipSpace(m_bytes, m_at) + 1);
            onMember(key);
        }
    }

    template<typename OnElement>
    void eachElement(const OnElement &onElement)
    {
        while (moveToNext(']')) {
            onElement();
        }
    }

    /// From an opening bracket or an item to the next item; past the closing bracket if there is none.
    [[nodiscard]] bool moveToNext(char closing)
    {
        m_at = record::skipSpace(m_bytes, m_at);
        const char here = m_bytes[m_at];
        if (here != closing) {
            m_at = record::skipSpace(m_bytes, m_at + 1);
        }
        const bool isItem = here != closing && m_bytes[m_at] != closing;
        m_at += isItem ? 0 : 1;
        return isItem;
    }

    TextRange nextToken()
    {
        const qsizetype begin = std::exchange(m_at, record::endOfValue(m_bytes, m_at));
        return {static_cast<quint32>(begin), static_cast<quint32>(m_at)};
    }

    // What is done with one token.

    void scalar(MaskingRule rule, TextRange token)
    {
        const char first = m_bytes[token.begin];
        if (first == '"') {
            text(rule, token);
        } else if (first == '-' || isDigitByte(first)) {
            number(rule, token);
        }
    }

    void text(MaskingRule rule, TextRange token)
    {
        switch (rule) {
        case MaskingRule::Keep:
            return keep(token);
        case MaskingRule::Phone:
            return mask(token, Kind::Phone);
        case MaskingRule::Value:
            return mask(token, std::nullopt);
        case MaskingRule::Agent:
            return m_options.agentNames ? mask(token, Kind::Agent) : scan(token);
        case MaskingRule::Dialled:
            return isKnown(token) ? mask(token, Kind::Phone) : keep(token);
        case MaskingRule::Time:
            return isTime(token) ? keep(token) : scan(token);
        case MaskingRule::Scan:
        case MaskingRule::Number:
        case MaskingRule::Flag:
        case MaskingRule::Texts:
        case MaskingRule::Objects:
        case MaskingRule::Object:
        case MaskingRule::Data:
        case MaskingRule::Identifiers:
        case MaskingRule::Unmodelled:
            return scan(token);
        }
    }

    /// A number that stands where it should not counts as absent. A pseudonym is a text, and could count there, so the
    /// number becomes a `null`.
    void number(MaskingRule rule, TextRange token)
    {
        const bool isSecret = rule == MaskingRule::Phone || rule == MaskingRule::Value ||
                              (rule == MaskingRule::Dialled && isKnown(token));
        if (isSecret || (rule != MaskingRule::Number && isPhoneNumber(m_text.slice(token)))) {
            replace(token, "null");
        }
    }

    void keep(TextRange) {}

    [[nodiscard]] bool isKnown(TextRange token) const { return m_identifiers.contains(m_text.textOf(token)); }

    [[nodiscard]] bool isTime(TextRange token) const
    {
        const QByteArray said = m_text.textOf(token).toUtf8();
        return record::parseTime(QUtf8StringView(said)).has_value();
    }

    /// A text or number becomes one pseudonym; true, false and null say nothing.
    void mask(TextRange token, std::optional<Kind> kind)
    {
        const char first = m_bytes[token.begin];
        const QString said = m_text.textOf(token);
        if (said.isEmpty() || first == 't' || first == 'f' || first == 'n') {
            return;
        }
        replace(token, jsonText(m_pseudonyms.of(said, kind.value_or(kindByForm(said)))));
    }

    void scan(TextRange token)
    {
        const QByteArrayView said = m_text.slice(token);
        if (said.startsWith('"')) {
            scanText(token);
        } else if (isPhoneNumber(said)) {
            mask(token, Kind::Phone);
        }
    }

    void scanText(TextRange token)
    {
        if (isSurelyHarmless(m_text.slice(token))) {
            return;
        }
        const QString text = m_text.textOf(token);
        const auto found = findIdentifiers(text);
        if (found.empty()) {
            return;
        }
        QString masked;
        qsizetype from = 0;
        for (const FoundIdentifier &one : found) {
            masked += QStringView(text).sliced(from, one.start - from);
            masked += m_pseudonyms.of(text.sliced(one.start, one.length), one.isEmail ? Kind::Email : Kind::Phone);
            from = one.start + one.length;
        }
        masked += QStringView(text).sliced(from);
        replace(token, jsonText(masked));
    }

    /// A key as UTF-8. Nearly all stand there as they are; the others are kept until the next one.
    [[nodiscard]] std::string_view nameOf(TextRange key)
    {
        const QByteArrayView inner = m_text.slice({key.begin + 1, key.end - 1});
        if (!inner.contains('\\')) {
            return {inner.data(), static_cast<std::size_t>(inner.size())};
        }
        m_name = record::resolved(inner);
        return {m_name.constData(), static_cast<std::size_t>(m_name.size())};
    }

    void replace(TextRange range, const QByteArray &token)
    {
        copyUpTo(range.begin);
        m_out += token;
        m_copied = range.end;
    }

    void copyUpTo(qsizetype end)
    {
        m_out += QByteArrayView(m_bytes).sliced(m_copied, end - m_copied);
        m_copied = end;
    }

    const QByteArray &m_bytes;
    const record::RecordText &m_text;
    Pseudonyms &m_pseudonyms;
    MaskingOptions m_options;
    KnownIdentifiers m_identifiers;
    qsizetype m_at = 0;
    qsizetype m_copied = 0;
    QByteArray m_name;
    QByteArray m_out;
};

} // namespace

QByteArray maskedBytes(const record::Record &record, Pseudonyms &pseudonyms, const MaskingOptions &options)
{
    return Masker(record, pseudonyms, options).run();
}

} // namespace analysis
