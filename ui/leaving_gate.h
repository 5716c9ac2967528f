// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "settings/local_log.h"
#include "ui/dialogs/preview_dialog.h"

#include <QObject>

#include <functional>

namespace ui {

/// Whether what is previewed may leave; the window is the dialog's parent.
using PreviewAsker = std::function<bool(QWidget *, const Preview &)>;

/// Everything of a record that leaves the program goes through here: what is revealed is shown first, and what was
/// copied, exported or revealed is logged (design/product.md, "Privacy"). An export is shown in its own dialog, beside
/// what is chosen: nothing leaves from there before it is there to be seen, and it is not asked for a second time.
class LeavingGate final : public QObject
{
    Q_OBJECT
public:
    using Now = std::function<record::Instant()>;

    /// `log` outlives it.
    LeavingGate(const settings::LocalLog &log, Now now, PreviewAsker ask, QObject *parent = nullptr);

    /// Masked: it may. Revealed: somebody has looked at it and said so.
    [[nodiscard]] bool mayLeave(const analysis::Journey &journey, const Preview &preview, QWidget *window) const;
    /// `form`: see LogEntry.
    void note(settings::LogAction action, const analysis::Journey &journey, const QString &form = {});

Q_SIGNALS:
    void told(const QString &text); ///< the log could not be written

private:
    const settings::LocalLog &m_log;
    Now m_now;
    PreviewAsker m_ask;
};

} // namespace ui
