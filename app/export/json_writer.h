// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace exports {

/// Writes JSON piece by piece, members in the order they are given, which QJsonObject does not keep.
class JsonWriter final
{
public:
    explicit JsonWriter(bool oneLine) : m_oneLine(oneLine) {}

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

    /// What was written, with a line feed at its end.
    [[nodiscard]] QByteArray take() { return m_out + '\n'; }

private:
    void open(char bracket);
    void close(char bracket);
    void startValue();
    void breakLine();
    void write(QStringView text);

    bool m_oneLine;
    bool m_afterKey = false;
    std::vector<bool> m_hasValues; ///< for each object and list that is open
    QByteArray m_out;
};

} // namespace exports
