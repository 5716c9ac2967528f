// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace demo {

/// A record the service serves: an entry of resources/samples/index.json with the bytes of its file.
struct Sample
{
    QString id; ///< a UUID; the id inside the record is another one where `wrong-engagement` is to be seen
    QString title;
    QString description;
    QByteArray bytes; ///< a record, served as it is; of a live one its script (demo/live_script.h)
    /// A live record starts anew with the first fetch this long after its last start.
    std::optional<std::chrono::seconds> restartsAfter;
};

/// All samples, in the order in which people should see them.
struct SampleIndex
{
    QString accountId; ///< the account that holds them
    QByteArray bytes;  ///< index.json itself
    std::vector<Sample> samples;
};

/// The samples built into this program.
[[nodiscard]] SampleIndex sampleIndex();

} // namespace demo
