// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "export/sink.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace exports {

/// Writes JSON piece by piece, members in the order they are given, which QJsonObject does not keep.
class JsonWriter final
{
public:
    /// With a sink, what is written goes there piece by piece.
    explicit JsonWriter(bool oneLine, Sink sink = {}) : m_oneLine(oneLine), m_out(std::move(sink)) {}

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginList() { open('['); }
    void endList() { close(']'); }
    JsonWriter &key(const char *name);
    void text(QStringView text);
    void textOrNull(const std::optional<QString> &text);
    void numberOrNull(std::optional<qint64> number);
    void boolean(bool value);
    /// All there is up to a value that the caller writes; what is written from here on goes behind that.
    [[nodiscard]] QByteArray takeUpToValue();

    /// What was written, with a line feed at its end; for a writer without a sink.
    [[nodiscard]] QByteArray take() { return m_out.take() + '\n'; }
    /// The sink wants no more: whoever writes a long list can end it.
    [[nodiscard]] bool isStopped() const { return m_out.isStopped(); }
    /// Ends with a line feed; false where the sink wanted no more.
    [[nodiscard]] bool end();

private:
    void open(char bracket);
    void close(char bracket);
    void startValue();
    void breakLine();
    void write(QStringView text);

    bool m_oneLine;
    bool m_afterKey = false;
    std::vector<bool> m_hasValues; ///< for each object and list that is open
    Pieces m_out;
};

} // namespace exports
