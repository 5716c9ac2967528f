// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/start_page.h"

#include "analysis/wording.h"
#include "ui/panels/elided_label.h"
#include "ui/panels/frame_button.h"
#include "ui/panels/link_button.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QLabel>

namespace ui {

namespace {

constexpr int columnRoom = 120; ///< average characters: longer lines are hard to read
constexpr qint64 minuteMs = 60'000;

QLabel *makeTitle(const QString &text, TypeSize size = TypeSize::Title)
{
    QLabel *label = makeText({}, text);
    label->setFont(typeFont(label->font(), size, TypeWeight::Strong));
    return label;
}

QString agoText(record::Instant then, record::Instant now)
{
    const qint64 minutes = qMax<qint64>(now - then, 0) / minuteMs;
    return minutes == 0 ? StartPage::tr("just now")
                        : StartPage::tr("%1 ago").arg(analysis::durationText(minutes * minuteMs));
}

} // namespace

StartPage::StartPage(std::vector<opening::Sample> samples, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("startPage"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout;
    column->setSpacing(metrics::grid);
    addWelcome(*column);
    m_recent = new QWidget;
    m_recent->setObjectName(QStringLiteral("recent"));
    m_recentLines = new QVBoxLayout(m_recent);
    m_recentLines->setContentsMargins({});
    m_recentLines->setSpacing(metrics::grid);
    m_recent->hide();
    column->addWidget(m_recent);
    addSamples(*column, samples);
    addConnection(*column);
    setConnection(std::nullopt);
    column->addStretch(1);

    auto *narrow = new QWidget;
    narrow->setLayout(column);
    narrow->setMaximumWidth(columnRoom * fontMetrics().averageCharWidth());
    auto *middle = new QHBoxLayout(content);
    middle->addStretch(1);
    middle->addWidget(narrow, 1000);
    middle->addStretch(1);
    setWidget(content);
}

void StartPage::addWelcome(QVBoxLayout &column)
{
    column.addSpacing(4 * metrics::grid);
    column.addWidget(makeTitle(tr("What happened to this customer?"), TypeSize::Figure));
    column.addWidget(
        makeText({}, tr("Paste an engagement id, its API URL, an axp-engagement: link or a log line with an id "
                        "in it into the field above and press Enter. Files can be dropped anywhere.")));
    auto *open = new FrameButton(tr("Open file…"));
    open->setObjectName(QStringLiteral("startOpenFile"));
    connect(open, &QAbstractButton::clicked, this, &StartPage::openFileRequested);
    column.addSpacing(metrics::grid);
    column.addWidget(open, 0, Qt::AlignLeading);
}

void StartPage::setRecent(const std::vector<settings::RecentEngagement> &recent, record::Instant now)
{
    while (QLayoutItem *item = m_recentLines->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_recent->setVisible(!recent.empty());
    m_recentLines->addSpacing(4 * metrics::grid);
    m_recentLines->addWidget(makeTitle(tr("Recent")));
    for (const settings::RecentEngagement &each : recent) {
        const QString where = each.ref.service ? each.ref.service->base.host() : tr("sample service");
        auto *link =
            new LinkButton(tr("%1 · %2 · %3", "engagement id, service, how long ago")
                               .arg(each.ref.id, analysis::plainLabel(where, 80), agoText(each.openedAt, now)));
        link->setObjectName(QStringLiteral("recentLink"));
        connect(link, &QAbstractButton::clicked, this, [this, ref = each.ref] { Q_EMIT openRequested(ref); });
        m_recentLines->addWidget(link, 0, Qt::AlignLeading);
    }
    auto *forget = new FrameButton(tr("Delete everything"));
    forget->setObjectName(QStringLiteral("forgetRecent"));
    forget->setToolTip(tr("Forget the recent engagements and every choice kept on this computer"));
    connect(forget, &QAbstractButton::clicked, this, &StartPage::forgetRequested);
    m_recentLines->addSpacing(metrics::grid);
    m_recentLines->addWidget(forget, 0, Qt::AlignLeading);
}

void StartPage::addSamples(QVBoxLayout &column, const std::vector<opening::Sample> &samples)
{
    column.addSpacing(4 * metrics::grid);
    column.addWidget(makeTitle(tr("Try it with sample data")));
    column.addWidget(makeQuietText(
        {}, tr("Invented records, from a service that runs on this computer only. No account is needed.")));
    for (const opening::Sample &sample : samples) {
        auto *link = new LinkButton(sample.title);
        link->setObjectName(QStringLiteral("sampleLink"));
        link->setAccessibleDescription(sample.description);
        connect(link, &QAbstractButton::clicked, this, [this, id = sample.id] { Q_EMIT sampleRequested(id); });
        column.addSpacing(metrics::grid);
        column.addWidget(link, 0, Qt::AlignLeading);
        QLabel *description = makeQuietText({}, sample.description);
        description->setFont(typeFont(description->font(), TypeSize::Small));
        column.addWidget(description);
    }
}

void StartPage::addConnection(QVBoxLayout &column)
{
    column.addSpacing(4 * metrics::grid);
    column.addWidget(makeTitle(tr("Fetch from your platform")));
    m_connection = makeText(QStringLiteral("connectionState"));
    column.addWidget(m_connection);
    auto *setUp = new FrameButton(tr("Connection…"));
    setUp->setObjectName(QStringLiteral("startConnection"));
    setUp->setToolTip(tr("Set up where engagements are fetched from, and how to sign in there"));
    connect(setUp, &QAbstractButton::clicked, this, &StartPage::connectionRequested);
    column.addSpacing(metrics::grid);
    column.addWidget(setUp, 0, Qt::AlignLeading);
}

void StartPage::setConnection(const std::optional<axp::SavedConnection> &connection)
{
    m_connection->setText(
        connection ? tr("Engagement ids are fetched with “%1” from %2.", "name of a connection, host")
                         .arg(analysis::plainLabel(connection->name, 60),
                              analysis::plainLabel(connection->service.base.host(), 80))
                   : tr("No connection is set up yet. You need your platform's host, your account id, an app key, "
                        "and a way to sign in."));
}

} // namespace ui
