// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "opening/connection_book.h"
#include "opening/opener.h"
#include "opening/sample_service.h"
#include "ui/commandline/command_line.h"
#include "ui/commandline/exit_status.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <memory>

namespace ui {

/// A run without a window: opens every input in turn, or all as one journey, writes its report to standard output and
/// its export to a file; or lists what a search finds. It ends with the highest status. Each problem is one line on
/// standard error.
class HeadlessRun final : public QObject
{
    Q_OBJECT
public:
    explicit HeadlessRun(CommandLine line, QObject *parent = nullptr);

    void start();

Q_SIGNALS:
    void finished(int status);

private:
    void openNext();
    void openAll();
    void beginSearch();
    void followSearch(opening::Search &search);
    void list(const opening::Search &search);
    void write(const QByteArray &result);
    void follow(opening::Opening *opening);
    void takeJourney(const analysis::JourneyPtr &journey);
    void goOn();
    void report(const analysis::Journey &journey);
    [[nodiscard]] QByteArray reportOf(const analysis::Journey &journey);
    [[nodiscard]] QByteArray reportOf(const analysis::JourneyEngagement &engagement, bool oneLine);
    void exportFile(const analysis::JourneyPtr &journey);
    void complain(const opening::OpenError &error);
    void complain(const QString &sentence, ExitStatus status);

    CommandLine m_line;
    std::unique_ptr<settings::Storage> m_storage;
    settings::IniStorage m_preset;
    settings::Settings m_settings;
    axp::SecretStore m_secrets;
    opening::SampleService m_samples;
    opening::ConnectionBook m_connections;
    QNetworkAccessManager m_network;
    axp::SystemReachability m_reachability;
    axp::EngagementClient m_client;
    opening::Opener m_opener;
    qsizetype m_next = 0;
    bool m_reported = false;
    ExitStatus m_status = ExitStatus::Done;
};

/// The service in the address of an account or of one of its engagements.
[[nodiscard]] tl::expected<record::ServiceAddress, record::RefError> serviceNamed(const QString &address);

/// One line on standard error: the program's name and what is wrong.
void printProblem(const QString &sentence);

} // namespace ui
