// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "export/json_writer.h"

namespace exports {

JsonWriter &JsonWriter::key(const char *name)
{
    startValue();
    m_out += '"';
    m_out += name;
    m_out += m_oneLine ? "\":" : "\": ";
    m_afterKey = true;
    return *this;
}

void JsonWriter::text(QStringView text)
{
    startValue();
    write(text);
}

void JsonWriter::textOrNull(const std::optional<QString> &text)
{
    startValue();
    if (text) {
        write(*text);
    } else {
        m_out += "null";
    }
}

void JsonWriter::numberOrNull(std::optional<qint64> number)
{
    startValue();
    m_out += number ? QByteArray::number(*number) : QByteArray("null");
}

void JsonWriter::boolean(bool value)
{
    startValue();
    m_out += value ? "true" : "false";
}

QByteArray JsonWriter::takeUpToValue()
{
    startValue();
    return m_out.take();
}

bool JsonWriter::end()
{
    m_out += '\n';
    return m_out.end();
}

void JsonWriter::open(char bracket)
{
    startValue();
    m_out += bracket;
    m_hasValues.push_back(false);
}

void JsonWriter::close(char bracket)
{
    const bool hadValues = m_hasValues.back();
    m_hasValues.pop_back();
    if (hadValues) {
        breakLine();
    }
    m_out += bracket;
}

void JsonWriter::startValue()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_hasValues.empty()) {
        return;
    }
    if (m_hasValues.back()) {
        m_out += ',';
    }
    m_hasValues.back() = true;
    breakLine();
}

void JsonWriter::breakLine()
{
    if (!m_oneLine) {
        m_out += '\n' + QByteArray(static_cast<qsizetype>(m_hasValues.size()) * 2, ' ');
    }
}

void JsonWriter::write(QStringView text)
{
    m_out += '"';
    for (const char c : text.toUtf8()) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (code < 0x20) {
            m_out += "\\u00" + QByteArray(1, c).toHex();
        } else {
            m_out += c;
        }
    }
    m_out += '"';
}

} // namespace exports
