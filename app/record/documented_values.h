// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "record/value.h"

namespace record {

/// The documented value of an enumeration that `text` is, without case; E::Other if it is none.
template<typename E>
[[nodiscard]] E valueNamed(Text text);

template<>
[[nodiscard]] Status valueNamed<Status>(Text text);
template<>
[[nodiscard]] Direction valueNamed<Direction>(Text text);
template<>
[[nodiscard]] ParticipantType valueNamed<ParticipantType>(Text text);
template<>
[[nodiscard]] AutomationType valueNamed<AutomationType>(Text text);
template<>
[[nodiscard]] TransferType valueNamed<TransferType>(Text text);

} // namespace record
