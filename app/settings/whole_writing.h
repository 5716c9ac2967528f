// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

class QSaveFile;

namespace settings {

/// Puts what was written in the file's place, whole or not at all. False, with the file's errorString(), where not all of
/// it found room. By itself QSaveFile takes for written what fails only when its buffer is emptied at the end.
[[nodiscard]] bool commitWhole(QSaveFile &file);

} // namespace settings
