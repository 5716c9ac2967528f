// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/saved_connection.h"
#include "opening/sample_service.h"
#include "settings/settings.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace ui {

/// What is shown where nothing is open: how to open something, what was open lately, the sample data, and what is
/// needed to fetch from a platform.
class StartPage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit StartPage(std::vector<opening::Sample> samples, QWidget *parent = nullptr);

    /// What ids alone are fetched with.
    void setConnection(const std::optional<axp::SavedConnection> &connection);
    void setRecent(const std::vector<settings::RecentEngagement> &recent, record::Instant now);

Q_SIGNALS:
    void openRequested(const record::EngagementRef &ref);
    void sampleRequested(const QString &id);
    void openFileRequested();
    void connectionRequested();
    void forgetRequested();

private:
    void addWelcome(QVBoxLayout &column);
    void addSamples(QVBoxLayout &column, const std::vector<opening::Sample> &samples);
    void addConnection(QVBoxLayout &column);

    QLabel *m_connection = nullptr;
    QWidget *m_recent = nullptr;
    QVBoxLayout *m_recentLines = nullptr;
};

} // namespace ui
