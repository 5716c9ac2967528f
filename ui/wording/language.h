// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

class QCoreApplication;

namespace ui {

/// Makes the program speak its language: English, whose plural forms are a translation like any other.
void installLanguage(QCoreApplication &application);

} // namespace ui
