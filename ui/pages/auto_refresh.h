// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace ui {

/// Says when a live record is to be read anew: every so often while it is looked at, less and less often while that
/// fails.
class AutoRefresh final : public QObject
{
    Q_OBJECT
public:
    explicit AutoRefresh(QObject *parent = nullptr);

    /// 0 s: never.
    void setInterval(std::chrono::seconds interval);
    [[nodiscard]] std::chrono::seconds interval() const { return m_interval; }
    /// Whether there is something to read anew that somebody looks at. Each reading that ends starts the wait again.
    void setWanted(bool wanted);
    void noteEnd(bool succeeded);
    /// How long a whole wait is after the failures there were.
    [[nodiscard]] std::chrono::seconds wait() const;
    [[nodiscard]] bool isWaiting() const { return m_timer.isActive(); }

Q_SIGNALS:
    void due();

private:
    void restart();

    QTimer m_timer;
    std::chrono::seconds m_interval{0};
    bool m_wanted = false;
    int m_failures = 0; ///< in a row
};

} // namespace ui
