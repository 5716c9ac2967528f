// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <functional>
#include <utility>

namespace exports {

/// Takes a piece of what is written; false: no more is wanted.
using Sink = std::function<bool(QByteArrayView)>;

/// A sink that wants all of it.
[[nodiscard]] inline Sink gatherIn(QByteArray &bytes)
{
    return [&bytes](QByteArrayView piece) {
        bytes += piece;
        return true;
    };
}

/// Gathers what is written and hands it to a sink in pieces of this size; without one it keeps all.
class Pieces final
{
public:
    static constexpr qsizetype size = 256 * 1024; ///< bytes

    explicit Pieces(Sink sink = {}) : m_sink(std::move(sink)) {}

    template<typename Bytes>
    Pieces &operator+=(const Bytes &bytes)
    {
        m_bytes += bytes;
        if (m_sink && m_bytes.size() >= size) {
            handOver();
        }
        return *this;
    }

    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// Hands over what is left; false where the sink wanted no more.
    [[nodiscard]] bool end()
    {
        if (m_sink) {
            handOver();
        }
        return !m_isStopped;
    }
    [[nodiscard]] QByteArray take() { return std::exchange(m_bytes, {}); }

private:
    void handOver()
    {
        m_isStopped = m_isStopped || !m_sink(m_bytes);
        m_bytes.clear();
    }

    Sink m_sink;
    QByteArray m_bytes;
    bool m_isStopped = false;
};

} // namespace exports
