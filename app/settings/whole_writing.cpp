// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "settings/whole_writing.h"

#include <QSaveFile>

namespace settings {

bool commitWhole(QSaveFile &file)
{
    // A disk with too little room takes a part at first, and says why when it is to take the rest.
    const bool isWhole = file.flush() || file.flush();
    return isWhole && file.commit();
}

} // namespace settings
