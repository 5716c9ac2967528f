// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "analysis/masking.h"

namespace analysis {

namespace {

using Kind = Pseudonyms::Kind;

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

} // namespace analysis
