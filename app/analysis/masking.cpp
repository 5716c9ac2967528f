// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking.h"

#include "analysis/identifier_scan.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace analysis {

namespace {

using Kind = Pseudonyms::Kind;
using record::TextMember;
using record::TextRange;

/// What is done with a value (design/product.md, "Privacy").
enum class Rule : quint8 {
    Keep,   ///< ids, and what is the company's own
    Scan,   ///< phone numbers and e-mail addresses in it are masked
    Time,   ///< kept if it is a time, else scanned
    Number, ///< a whole number of the record
    Whole,  ///< masked as one
    Agent,  ///< an agent's name
    Dialled,
    List,   ///< a list of objects with rules of their own
    Inside, ///< an object with rules of its own
    Map,    ///< `data`: keys are scanned too
};

struct Named
{
    QLatin1StringView name;
    Rule rule;
};

constexpr std::array rules{
    Named{QLatin1StringView("identifiers"), Rule::Whole},
    Named{QLatin1StringView("data"), Rule::Map},
    Named{QLatin1StringView("channels"), Rule::List},
    Named{QLatin1StringView("participants"), Rule::List},
    Named{QLatin1StringView("queues"), Rule::List},
    Named{QLatin1StringView("transfers"), Rule::List},
    Named{QLatin1StringView("agentNotes"), Rule::List},
    Named{QLatin1StringView("createdBy"), Rule::Inside},
    Named{QLatin1StringView("updatedBy"), Rule::Inside},
    Named{QLatin1StringView("startDate"), Rule::Time},
    Named{QLatin1StringView("updateDate"), Rule::Time},
    Named{QLatin1StringView("endDate"), Rule::Time},
    Named{QLatin1StringView("joinedAt"), Rule::Time},
    Named{QLatin1StringView("leftAt"), Rule::Time},
    Named{QLatin1StringView("queuedAt"), Rule::Time},
    Named{QLatin1StringView("acceptedAt"), Rule::Time},
    Named{QLatin1StringView("timestamp"), Rule::Time},
    Named{QLatin1StringView("destinationAgentJoinedAt"), Rule::Time},
    Named{QLatin1StringView("createdAt"), Rule::Time},
    Named{QLatin1StringView("updatedAt"), Rule::Time},
    Named{QLatin1StringView("priority"), Rule::Number},
    Named{QLatin1StringView("rank"), Rule::Number},
    Named{QLatin1StringView("proficiencyRangeMin"), Rule::Number},
    Named{QLatin1StringView("proficiencyRangeMax"), Rule::Number},
    Named{QLatin1StringView("callingNumber"), Rule::Whole},
    Named{QLatin1StringView("destinationExternalNumber"), Rule::Whole},
    Named{QLatin1StringView("sourceAddress"), Rule::Whole},
    Named{QLatin1StringView("dialledNumber"), Rule::Dialled},
    Named{QLatin1StringView("agentDisplayName"), Rule::Agent},
    Named{QLatin1StringView("destinationAgentName"), Rule::Agent},
    Named{QLatin1StringView("name"), Rule::Agent},
};

Rule ruleFor(const QString &name)
{
    if (name == QLatin1StringView("id") || name.endsWith(QLatin1StringView("Id"))) {
        return Rule::Keep;
    }
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Named &one) { return one.name == name; });
    return found == rules.end() ? Rule::Scan : found->rule;
}

std::optional<Kind> kindFor(const QString &name)
{
    if (name == QLatin1StringView("callingNumber") || name == QLatin1StringView("destinationExternalNumber") ||
        name == QLatin1StringView("phoneNumbers")) {
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

/// Walks a record's text in the order of the document and writes it anew, masked.
class Masker final
{
public:
    Masker(const record::Record &record, Pseudonyms &pseudonyms, const MaskingOptions &options)
        : m_record(record), m_pseudonyms(pseudonyms), m_options(options)
    {
        for (const record::ReadingFinding &finding : record.findings) {
            if (finding.code == record::ReadingCode::UnmodelledField) {
                m_unmodelled.insert(finding.place);
            }
        }
        if (record.engagement.identifiers) {
            for (const record::OpenEntry &entry : *record.engagement.identifiers) {
                for (const record::OpenValue &value : entry.values) {
                    m_identifiers.insert(value.text.toString());
                }
            }
        }
    }

    [[nodiscard]] QByteArray run()
    {
        m_out.reserve(m_record.text.bytes().size() + 256);
        object(m_record.text.root());
        copyUpTo(static_cast<quint32>(m_record.text.bytes().size()));
        return std::move(m_out);
    }

private:
    void copyUpTo(quint32 end)
    {
        m_out += m_record.text.slice({m_copied, end});
        m_copied = end;
    }

    void replace(TextRange range, const QByteArray &token)
    {
        copyUpTo(range.begin);
        m_out += token;
        m_copied = range.end;
    }

    [[nodiscard]] bool startsWith(TextRange value, char first) const
    {
        return m_record.text.slice(value).startsWith(first);
    }
    [[nodiscard]] bool isNested(TextRange value) const { return startsWith(value, '{') || startsWith(value, '['); }

    /// An object whose members have rules by their names.
    void object(TextRange range)
    {
        const std::vector<TextMember> members = m_record.text.members(range);
        const std::vector<bool> counts = lastOfTheirKey(members);
        for (std::size_t i = 0; i < members.size(); ++i) {
            const QString name = m_record.text.textOf(members[i].key);
            const bool known = counts[i] && !m_unmodelled.contains(members[i].value.begin);
            apply(known ? ruleFor(name) : Rule::Whole, name, members[i].value);
        }
    }

    /// Which members count: of those with one key, the last.
    [[nodiscard]] std::vector<bool> lastOfTheirKey(const std::vector<TextMember> &members) const
    {
        std::vector<bool> counts(members.size(), false);
        QSet<QString> seen;
        for (std::size_t i = members.size(); i-- > 0;) {
            const QString key = m_record.text.textOf(members[i].key);
            counts[i] = !seen.contains(key);
            seen.insert(key);
        }
        return counts;
    }

    void apply(Rule rule, const QString &name, TextRange value)
    {
        switch (rule) {
        case Rule::Keep:
        case Rule::Number:
            keep(rule, value);
            return;
        case Rule::Whole:
            whole(value, kindFor(name));
            return;
        case Rule::Agent:
            m_options.agentNames ? whole(value, Kind::Agent) : scan(value, false);
            return;
        case Rule::Time:
            time(value);
            return;
        case Rule::Dialled:
            dialled(value);
            return;
        case Rule::List:
            for (const TextMember &element : m_record.text.members(value)) {
                startsWith(element.value, '{') ? object(element.value) : scan(element.value, false);
            }
            return;
        case Rule::Inside:
            startsWith(value, '{') ? object(value) : scan(value, false);
            return;
        case Rule::Map:
            scan(value, true);
            return;
        case Rule::Scan:
            scan(value, false);
            return;
        }
    }

    void keep(Rule rule, TextRange value)
    {
        const bool expected = rule == Rule::Keep ? startsWith(value, '"') : !startsWith(value, '"') && !isNested(value);
        if (!expected) {
            scan(value, false);
        }
    }

    void time(TextRange value)
    {
        const QByteArray text = m_record.text.textOf(value).toUtf8();
        if (!startsWith(value, '"') || !record::parseTime(QUtf8StringView(text))) {
            scan(value, false);
        }
    }

    void dialled(TextRange value)
    {
        if (isNested(value)) {
            scan(value, false);
        } else if (m_identifiers.contains(m_record.text.textOf(value))) {
            whole(value, Kind::Phone);
        }
    }

    /// Every text and number inside becomes a pseudonym. The name of a member tells what its values are.
    void whole(TextRange value, std::optional<Kind> kind)
    {
        if (isNested(value)) {
            for (const TextMember &member : m_record.text.members(value)) {
                const bool named = member.key.begin != member.key.end;
                whole(member.value, named ? kindFor(m_record.text.textOf(member.key)) : kind);
            }
            return;
        }
        const QString text = m_record.text.textOf(value);
        const bool isWord = text == QLatin1StringView("true") || text == QLatin1StringView("false") ||
                            text == QLatin1StringView("null");
        if (!isWord || startsWith(value, '"')) {
            replace(value, jsonText(text.isEmpty() ? text : m_pseudonyms.of(text, kind.value_or(kindByForm(text)))));
        }
    }

    void scan(TextRange value, bool keysToo)
    {
        if (!isNested(value)) {
            scanScalar(value);
            return;
        }
        for (const TextMember &member : m_record.text.members(value)) {
            if (keysToo && member.key.begin != member.key.end) {
                scanScalar(member.key);
            }
            scan(member.value, keysToo);
        }
    }

    void scanScalar(TextRange token)
    {
        const QString text = m_record.text.textOf(token);
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

    const record::Record &m_record;
    Pseudonyms &m_pseudonyms;
    MaskingOptions m_options;
    QSet<quint32> m_unmodelled;
    QSet<QString> m_identifiers;
    QByteArray m_out;
    quint32 m_copied = 0;
};

QString pattern(Kind kind)
{
    switch (kind) {
    case Kind::Phone:
        return QStringLiteral("Phone %1");
    case Kind::Email:
        return QStringLiteral("E-mail %1");
    case Kind::Value:
        return QStringLiteral("Value %1");
    case Kind::Agent:
        return QStringLiteral("Agent %1");
    }
    return {};
}

} // namespace

QString Pseudonyms::of(const QString &text, Kind kind)
{
    QString &name = m_names[text];
    if (name.isEmpty()) {
        name = pattern(kind).arg(++m_count[static_cast<std::size_t>(kind)]);
    }
    return name;
}

QByteArray maskedBytes(const record::Record &record, Pseudonyms &pseudonyms, const MaskingOptions &options)
{
    return Masker(record, pseudonyms, options).run();
}

} // namespace analysis
