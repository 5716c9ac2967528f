// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/theme/motion.h"

#include <QtGlobal>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace ui {

bool systemAllowsMotion()
{
#ifdef Q_OS_WIN
    BOOL animated = TRUE;
    return SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animated, 0) == 0 || animated != FALSE;
#else
    return true;
#endif
}

} // namespace ui
