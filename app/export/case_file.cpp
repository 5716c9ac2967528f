// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/case_file.h"

#include "export/json_writer.h"

#include <QCryptographicHash>
#include <QIODevice>

#include <algorithm>
#include <numeric>

namespace exports {

namespace {

constexpr qsizetype piece = 3 * 256 * 1024; ///< bytes: a whole number of groups of base64

/// Puts bytes on a device and adds them up, for the sum that ends the file.
class SummingDevice final
{
public:
    explicit SummingDevice(QIODevice &device) : m_device(device) {}

    [[nodiscard]] bool put(const QByteArray &bytes)
    {
        m_hash.addData(bytes);
        return m_device.write(bytes) == bytes.size();
    }
    /// Bytes that do not count.
    [[nodiscard]] bool putBehind(const QByteArray &bytes) { return m_device.write(bytes) == bytes.size(); }
    void add(const QByteArray &bytes) { m_hash.addData(bytes); }
    [[nodiscard]] QByteArray sum() const { return m_hash.result().toHex(); }

private:
    QIODevice &m_device;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

/// The address without anything that could be a secret.
QString plainAddress(const QUrl &url)
{
    return url.adjusted(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment).toString(QUrl::FullyEncoded);
}

void writeOrigin(JsonWriter &json, const analysis::Origin &origin)
{
    json.key("origin").beginObject();
    json.key("kind").text(origin.kind == analysis::Origin::Kind::File ? u"file" : u"service");
    json.key("name").text(origin.name);
    if (origin.url) {
        json.key("url").text(plainAddress(*origin.url));
    }
    if (origin.fetchedAt) {
        json.key("fetchedAt").text(record::toIsoUtc(*origin.fetchedAt));
    }
    if (origin.fetchMs) {
        json.key("fetchMs").numberOrNull(*origin.fetchMs);
    }
    json.endObject();
}

void writeNotes(JsonWriter &json, const std::vector<analysis::Note> &notes)
{
    json.key("notes").beginList();
    for (const analysis::Note &note : notes) {
        json.beginObject();
        json.key("engagement").numberOrNull(static_cast<qint64>(note.engagement));
        if (note.moment) {
            json.key("moment").text(record::toIsoUtc(*note.moment));
        } else {
            json.key("pointer").text(note.pointer);
        }
        json.key("text").text(note.text);
        json.key("written").text(record::toIsoUtc(note.writtenAt));
        json.key("mark").text(QString(analysis::noteMarkName(note.mark)));
        json.endObject();
    }
    json.endList();
}

bool writeRecord(SummingDevice &device, const QByteArray &record, const std::function<bool(qint64)> &goOn)
{
    for (qsizetype at = 0; at < record.size(); at += piece) {
        const qsizetype size = std::min(piece, record.size() - at);
        const QByteArray part = QByteArray::fromRawData(record.constData() + at, size);
        if (!device.put(part.toBase64()) || !goOn(at + size)) {
            return false;
        }
    }
    return true;
}

} // namespace

CaseFile caseFileOf(const analysis::Journey &journey, std::vector<analysis::Note> notes, record::Instant written)
{
    CaseFile file;
    file.notes = analysis::notesAsShown(journey, std::move(notes));
    file.written = written;
    analysis::Pseudonyms pseudonyms = journey.pseudonyms ? *journey.pseudonyms : analysis::Pseudonyms();
    for (const analysis::JourneyEngagement &engagement : journey.engagements) {
        CaseEngagement one{engagement.shown->text.bytes(), engagement.origin, journey.masked};
        if (journey.masked) {
            one.origin.name = analysis::maskedText(one.origin.name, pseudonyms);
        }
        file.engagements.push_back(std::move(one));
    }
    return file;
}

bool writeCaseFile(QIODevice &target, const CaseFile &file, const CaseProgress &progress)
{
    const qint64 total = std::accumulate(file.engagements.begin(), file.engagements.end(), qint64{0},
                                         [](qint64 sum, const CaseEngagement &one) { return sum + one.record.size(); });
    qint64 before = 0;
    const auto goOn = [&](qint64 done) {
        return !progress || progress(before + done, total);
    };
    SummingDevice device(target);
    JsonWriter json(false);
    json.beginObject();
    json.key("format").text(u"engagement-case/1");
    json.key("program").text(QStringLiteral("Engagement Viewer " VIEWER_VERSION));
    json.key("written").text(record::toIsoUtc(file.written));
    json.key("engagements").beginList();
    for (const CaseEngagement &one : file.engagements) {
        json.beginObject();
        json.key("masked").boolean(one.masked);
        writeOrigin(json, one.origin);
        json.key("sha256").text(sha256Of(one.record));
        if (one.masked) {
            json.key("receivedSha256").text(QString::fromLatin1(one.origin.sha256));
        }
        json.key("record");
        if (!device.put(json.takeUpToValue() + '"') || !writeRecord(device, one.record, goOn) || !device.put("\"")) {
            return false;
        }
        before += one.record.size();
        json.endObject();
    }
    json.endList();
    writeNotes(json, file.notes);
    // The sum is of all that stands before its own name.
    static constexpr QByteArrayView name("\"sha256\"");
    const QByteArray head = json.key("sha256").takeUpToValue();
    const qsizetype end = head.lastIndexOf(name);
    if (!device.put(head.first(end))) {
        return false;
    }
    json.endObject();
    return device.putBehind(head.sliced(end) + '"' + device.sum() + '"' + json.take());
}

qint64 mostCaseFileBytes(qint64 recordBytes)
{
    constexpr qint64 roomForNotes = 64 * 1024 * 1024;
    return recordBytes / 3 * 4 + roomForNotes;
}

} // namespace exports
