// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace ui {

/// How the program ends (design/product.md, "Command line"). Of several inputs the highest status is returned.
enum class ExitStatus : int {
    Done = 0,
    WrongUsage = 1,    ///< wrong arguments, no engagement id, no connection for an id
    CannotRead = 2,    ///< a file or standard input: missing, not JSON, not an engagement, too large
    NotFound = 3,      ///< 404
    NotAllowed = 4,    ///< no key or token, 401, 403
    ServiceFailed = 5, ///< anything else from the network or service that is no whole engagement
    CannotWrite = 6,
};

} // namespace ui
