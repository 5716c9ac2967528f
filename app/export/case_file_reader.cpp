// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_file.h"

#include "record/engagement_ref.h"
#include "record/json_text.h"
#include "record/json_tokens.h"
#include "record/large_memory.h"

#include <QCryptographicHash>

#include <algorithm>

namespace exports {

namespace {

using Kind = CaseFileErrorKind;
using record::TextRange;

constexpr QLatin1StringView formatName("engagement-case/");
constexpr qsizetype mostNameCharacters = 4'000;  ///< of the name of a file or connection
constexpr qsizetype mostPlaceCharacters = 4'000; ///< of an address, or of a note's pointer
constexpr qsizetype mostWordCharacters = 200;    ///< of a time, a sum, a word
constexpr qsizetype piece = 4 * 256 * 1024;      ///< of base64: a whole number of groups

QByteArray sha256Of(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromRawData(bytes.data(), bytes.size()));
    return hash.result().toHex();
}

/// A value in the file with the pointer that leads to it.
struct Part
{
    TextRange range;
    QString pointer;
};

/// Reads a case file whose JSON is valid. The first fault counts; whatever is taken afterwards is empty.
class CaseFileReader final
{
public:
    CaseFileReader(const record::RecordText &text, qint64 mostRecordBytes)
        : m_text(text), m_mostRecordBytes(mostRecordBytes)
    {}

    [[nodiscard]] tl::expected<CaseFile, CaseFileError> run()
    {
        const Part all{m_text.root(), {}};
        checkFormat(all);
        checkSum(all);
        CaseFile file;
        file.written = time(all, "written");
        const std::vector<Part> engagements = list(all, "engagements");
        for (std::size_t i = 0; i < engagements.size() && !m_fault; ++i) {
            file.engagements.push_back(engagement(engagements[i]));
        }
        if (file.engagements.empty()) {
            fail(Kind::NoEngagement, QStringLiteral("/engagements"));
        }
        const std::vector<Part> notes = list(all, "notes");
        if (notes.size() > analysis::mostNotes) {
            fail(Kind::WrongValue, QStringLiteral("/notes"));
        }
        for (std::size_t i = 0; i < notes.size() && !m_fault; ++i) {
            file.notes.push_back(note(notes[i], file.engagements.size()));
        }
        return m_fault ? tl::expected<CaseFile, CaseFileError>(tl::unexpected(*m_fault)) : std::move(file);
    }

private:
    void fail(Kind kind, const QString &pointer, const QString &found = {})
    {
        if (!m_fault) {
            m_fault = CaseFileError{kind, pointer, found, {}};
        }
    }

    void checkFormat(const Part &all)
    {
        const auto format = optional(all, "format");
        const QString said = format ? text(*format, mostWordCharacters) : QString();
        if (!said.startsWith(formatName)) {
            m_fault = CaseFileError{Kind::NoFormat, QStringLiteral("/format"), said, {}};
        } else if (said.sliced(formatName.size()) != QLatin1String("1")) {
            fail(Kind::NewerFormat, QStringLiteral("/format"), said);
        }
    }

    /// Of all bytes before the sum's own name. A file without one was not written by this program, which is no fault.
    void checkSum(const Part &all)
    {
        if (m_fault) {
            return;
        }
        record::MemberCursor members(m_text.bytes(), all.range);
        std::optional<record::TextMember> last;
        while (const auto member = members.next()) {
            last = member;
        }
        if (!last || m_text.textOf(last->key) != QLatin1String("sha256")) {
            return;
        }
        const QString said = text({last->value, QStringLiteral("/sha256")}, mostWordCharacters);
        if (said.toLatin1() != sha256Of(QByteArrayView(m_text.bytes()).first(last->key.begin))) {
            fail(Kind::Changed, QStringLiteral("/sha256"));
        }
    }

    [[nodiscard]] CaseEngagement engagement(const Part &part)
    {
        CaseEngagement one;
        one.masked = boolean(required(part, "masked"));
        one.origin = origin(required(part, "origin"));
        const QByteArray sum = word(part, "sha256").toLatin1();
        one.origin.sha256 = one.masked ? word(part, "receivedSha256").toLatin1() : sum;
        one.record = base64(required(part, "record"));
        if (!m_fault && sha256Of(one.record) != sum) {
            fail(Kind::OtherRecord, part.pointer);
        }
        return one;
    }

    [[nodiscard]] analysis::Origin origin(const Part &part)
    {
        analysis::Origin origin;
        const QString kind = word(part, "kind");
        origin.kind = kind == QLatin1String("service") ? analysis::Origin::Kind::Service : analysis::Origin::Kind::File;
        origin.name = text(required(part, "name"), mostNameCharacters);
        if (kind != QLatin1String("service") && kind != QLatin1String("file")) {
            fail(Kind::WrongValue, part.pointer + QLatin1String("/kind"), kind);
        }
        if (const auto url = optional(part, "url")) {
            origin.url = QUrl(text(*url, mostPlaceCharacters), QUrl::StrictMode);
            if (!record::parseEngagementUrl(*origin.url)) {
                fail(Kind::WrongValue, url->pointer);
            }
        }
        if (optional(part, "fetchedAt")) {
            origin.fetchedAt = time(part, "fetchedAt");
        }
        if (const auto ms = optional(part, "fetchMs")) {
            origin.fetchMs = number(*ms);
        }
        return origin;
    }

    [[nodiscard]] analysis::Note note(const Part &part, std::size_t engagements)
    {
        analysis::Note note;
        const Part engagement = required(part, "engagement");
        note.engagement = static_cast<std::size_t>(number(engagement));
        if (note.engagement >= engagements) {
            fail(Kind::WrongValue, engagement.pointer);
        }
        if (optional(part, "moment")) {
            note.moment = time(part, "moment");
        } else {
            const Part place = required(part, "pointer");
            note.pointer = text(place, mostPlaceCharacters);
            if (!note.pointer.isEmpty() && !note.pointer.startsWith(QLatin1Char('/'))) {
                fail(Kind::WrongValue, place.pointer);
            }
        }
        note.text = text(required(part, "text"), analysis::mostNoteCharacters);
        note.writtenAt = time(part, "written");
        note.mark = mark(optional(part, "mark"));
        return note;
    }

    /// A word that is not known is of a later version of this format.
    [[nodiscard]] analysis::NoteMark mark(const std::optional<Part> &part)
    {
        using analysis::NoteMark;
        const QString said = part ? text(*part, mostWordCharacters) : QString();
        for (const NoteMark mark : {NoteMark::Question, NoteMark::Important}) {
            if (said == analysis::noteMarkName(mark)) {
                return mark;
            }
        }
        return NoteMark::Plain;
    }

    // One member of an object, or what a value says.

    [[nodiscard]] std::optional<Part> optional(const Part &object, const char *name)
    {
        const QString step = QLatin1Char('/') + QLatin1String(name);
        const auto range = m_fault ? std::nullopt : m_text.find(object.range, step);
        return range ? std::optional(Part{*range, object.pointer + step}) : std::nullopt;
    }

    /// Without the member: a fault, and an empty part.
    [[nodiscard]] Part required(const Part &object, const char *name)
    {
        auto part = optional(object, name);
        if (!part) {
            fail(Kind::Missing, object.pointer + QLatin1Char('/') + QLatin1String(name));
        }
        return part.value_or(Part{});
    }

    [[nodiscard]] std::vector<Part> list(const Part &object, const char *name)
    {
        const Part all = required(object, name);
        std::vector<Part> parts;
        if (expect(all, '[')) {
            for (const record::TextMember &member : m_text.members(all.range)) {
                parts.push_back({member.value, all.pointer + QLatin1Char('/') + QString::number(parts.size())});
            }
        }
        return parts;
    }

    /// Whether a value begins like this; a fault if it does not.
    bool expect(const Part &part, char first)
    {
        if (!m_fault && !m_text.slice(part.range).startsWith(first)) {
            fail(Kind::WrongValue, part.pointer);
        }
        return !m_fault;
    }

    [[nodiscard]] QString text(const Part &part, qsizetype most)
    {
        if (!expect(part, '"')) {
            return {};
        }
        constexpr qsizetype longestEscape = 6;
        const bool isSurelyLonger = part.range.end - part.range.begin > longestEscape * most + 2;
        const QString said = isSurelyLonger ? QString() : m_text.textOf(part.range);
        if (isSurelyLonger || said.size() > most) {
            fail(Kind::WrongValue, part.pointer);
        }
        return m_fault ? QString() : said;
    }

    [[nodiscard]] QString word(const Part &object, const char *name)
    {
        return text(required(object, name), mostWordCharacters);
    }

    [[nodiscard]] record::Instant time(const Part &object, const char *name)
    {
        const Part part = required(object, name);
        const auto time = record::parseTime(QUtf8StringView(text(part, mostWordCharacters).toUtf8()));
        if (!time) {
            fail(Kind::WrongValue, part.pointer);
        }
        return time ? time->instant : record::Instant();
    }

    /// A whole number from 0 on.
    [[nodiscard]] qint64 number(const Part &part)
    {
        bool isNumber = false;
        const qint64 number = m_text.slice(part.range).toByteArray().toLongLong(&isNumber);
        if (!isNumber || number < 0) {
            fail(Kind::WrongValue, part.pointer);
        }
        return m_fault ? 0 : number;
    }

    [[nodiscard]] bool boolean(const Part &part)
    {
        const QByteArrayView said = m_text.slice(part.range);
        if (said != QByteArrayView("true") && said != QByteArrayView("false")) {
            fail(Kind::WrongValue, part.pointer);
        }
        return said == QByteArrayView("true");
    }

    [[nodiscard]] QByteArray base64(const Part &part)
    {
        if (!expect(part, '"')) {
            return {};
        }
        QByteArrayView said = m_text.slice({part.range.begin + 1, part.range.end - 1});
        const QByteArray unescaped = said.contains('\\') ? record::resolved(said) : QByteArray(); // `\/`, say
        said = unescaped.isEmpty() ? said : QByteArrayView(unescaped);
        if (said.size() / 4 * 3 > m_mostRecordBytes + 2) {
            fail(Kind::TooLarge, part.pointer);
            return {};
        }
        QByteArray bytes = record::largeBytes(said.size() / 4 * 3 + record::readerRoom);
        for (qsizetype at = 0; at < said.size() && !m_fault; at += piece) {
            const QByteArrayView group = said.sliced(at, std::min(piece, said.size() - at));
            const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(group.data(), group.size()),
                                                                QByteArray::AbortOnBase64DecodingErrors);
            if (!decoded || group.size() % 4 != 0) {
                fail(Kind::BadBase64, part.pointer);
            } else {
                bytes += *decoded;
            }
        }
        if (bytes.size() > m_mostRecordBytes) {
            fail(Kind::TooLarge, part.pointer);
        }
        return bytes;
    }

    const record::RecordText &m_text;
    qint64 m_mostRecordBytes;
    std::optional<CaseFileError> m_fault;
};

/// The text that starts at `at`, without its quotes; empty if none does.
QByteArrayView textAt(QByteArrayView bytes, qsizetype at)
{
    if (at >= bytes.size() || bytes[at] != '"') {
        return {};
    }
    const qsizetype end = bytes.indexOf('"', at + 1);
    return end < 0 ? QByteArrayView() : bytes.sliced(at + 1, end - at - 1);
}

} // namespace

bool isCaseFile(QByteArrayView bytes)
{
    constexpr qsizetype headSize = 1'024;
    const QByteArrayView head = bytes.first(std::min(bytes.size(), headSize));
    const qsizetype opening = record::skipSpace(head, record::byteOrderMarkLength(head));
    if (opening >= head.size() || head[opening] != '{') {
        return false;
    }
    const qsizetype keyAt = record::skipSpace(head, opening + 1);
    const QByteArrayView key = textAt(head, keyAt);
    const qsizetype colon = record::skipSpace(head, keyAt + key.size() + 2);
    const QByteArrayView value = textAt(head, record::skipSpace(head, colon + 1));
    // A damaged letter spoils one of these alone.
    const bool saysSo = value.startsWith("engagement-case/");
    return saysSo || (key == QByteArrayView("format") && (value.startsWith("engagement") || value.contains("case/")));
}

tl::expected<CaseFile, CaseFileError> readCaseFile(QByteArray bytes, const record::ReadLimits &limits)
{
    record::ReadLimits within = limits;
    within.bytes = std::max<qsizetype>(mostCaseFileBytes(limits.bytes), limits.bytes);
    // Every value is checked by the same walk as a record's: what comes after can trust the JSON.
    const auto read = record::readEngagement(std::move(bytes), within);
    if (!read) {
        const bool isTooLarge = read.error().kind == record::ReadErrorKind::TooLarge;
        return tl::unexpected(CaseFileError{isTooLarge ? Kind::TooLarge : Kind::NotJson, {}, {}, read.error()});
    }
    return CaseFileReader((*read)->text, limits.bytes).run();
}

} // namespace exports
