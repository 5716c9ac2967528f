// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/export/outlet.h"

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype pieceBytes = 256 * 1024; ///< a moment's work

} // namespace

Outlet::Outlet(QIODevice &device, KeepGoing keepGoing) : m_device(device), m_keepGoing(std::move(keepGoing))
{
    setOpenMode(WriteOnly | Unbuffered);
}

bool Outlet::keepsGoing(qint64 done, qint64 total)
{
    m_done = done;
    m_total = total;
    if (!m_error && m_keepGoing && !m_keepGoing(done, total)) {
        m_error = ExportError{ExportError::Kind::Cancelled, {}};
    }
    return !m_error;
}

void Outlet::writeAll(QByteArrayView bytes)
{
    for (qsizetype at = 0; at < bytes.size() && keepsGoing(at, bytes.size()); at += pieceBytes) {
        const qsizetype size = std::min(pieceBytes, bytes.size() - at);
        write(bytes.data() + at, size);
    }
    (void)keepsGoing(bytes.size(), bytes.size());
}

qint64 Outlet::writeData(const char *bytes, qint64 size)
{
    if (!keepsGoing(m_done, m_total)) {
        return -1;
    }
    // A disk with too little room takes a part at first, and says why when it is to take the rest.
    for (qint64 at = 0; at < size;) {
        const qint64 taken = m_device.write(bytes + at, size - at);
        if (taken <= 0) {
            m_error = ExportError{ExportError::Kind::CannotWrite, m_device.errorString()};
            setErrorString(m_device.errorString());
            return -1;
        }
        at += taken;
    }
    return size;
}

} // namespace ui
