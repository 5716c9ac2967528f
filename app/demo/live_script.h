// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <chrono>
#include <functional>
#include <optional>

namespace demo {

/// Milliseconds since 1970-01-01T00:00:00Z.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;
using Clock = std::function<TimePoint()>;

/// The record a script makes, `now`, of an engagement whose first second is `start`. A script is a record in which
///  - the text `"{{+36}}"` is the time 36 seconds after the start; until then the member or element is absent;
///  - an object whose first key has that form stands for the value of its last key whose time has come: absent before
///    the first. `"status": {"{{-18}}": "CREATED", "{{+36}}": "ACTIVE"}`, or an element `{"{{+36}}": {…}}` of a list.
/// Everything else stays as it stands, laid out anew with one member a line. Nothing where `script` is no such JSON.
[[nodiscard]] std::optional<QByteArray> playScript(QByteArrayView script, TimePoint start, TimePoint now);

/// A record that grows while it is watched: its clock starts with the first fetch, and anew with the first one
/// `restartsAfter` later.
class LiveRecord final
{
public:
    LiveRecord(QByteArray script, std::chrono::seconds restartsAfter);

    /// The record at this moment.
    [[nodiscard]] QByteArray fetch(TimePoint now);

private:
    QByteArray m_script;
    std::chrono::seconds m_restartsAfter;
    std::optional<TimePoint> m_start;
};

} // namespace demo
