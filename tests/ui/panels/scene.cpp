// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/scene.h"

#include "record/engagement_reader.h"
#include "ui/panels/journey_head.h"
#include "ui/panels/side_panel.h"
#include "ui/panels/tables_panel.h"

#include <QFile>
#include <QGridLayout>
#include <QTest>

namespace scene {

namespace {

constexpr int sideShare = 350; ///< px of the side panel in a window of 1440, as drawn
constexpr int drawnWidth = 1440;

analysis::AnalysedRecord analysed(const QByteArray &bytes, analysis::Origin origin)
{
    auto record = record::readEngagement(bytes);
    if (!record) {
        qFatal("The record of a test cannot be read.");
    }
    const analysis::AnalysisOptions options{origin.fetchedAt, {}};
    return {*record, std::make_shared<const analysis::Analysis>(analysis::analyse(*record, options)), origin};
}

} // namespace

analysis::JourneyPtr journeyOf(const QList<QByteArray> &records, bool reveal)
{
    std::vector<analysis::AnalysedRecord> all;
    for (const QByteArray &bytes : records) {
        analysis::Origin origin;
        origin.kind = analysis::Origin::Kind::Service;
        origin.name = QStringLiteral("Sample service");
        origin.fetchedAt = fetched;
        origin.fetchMs = 84;
        all.push_back(analysed(bytes, std::move(origin)));
    }
    return analysis::makeJourney(std::move(all), reveal);
}

analysis::JourneyPtr journeyOf(const QByteArray &record, bool reveal)
{
    return journeyOf(QList<QByteArray>{record}, reveal);
}

QByteArray sampleBytes(const QString &name)
{
    QFile file(QStringLiteral(SAMPLES_DIR "/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("There is no such sample.");
    }
    return file.readAll();
}

analysis::JourneyPtr sample(const QString &name, bool reveal)
{
    analysis::Origin origin;
    origin.name = name + QLatin1String(".json");
    std::vector<analysis::AnalysedRecord> one;
    one.push_back(analysed(sampleBytes(name), std::move(origin)));
    return analysis::makeJourney(std::move(one), reveal);
}

Scene::Scene(const analysis::JourneyPtr &journey)
{
    head = new ui::JourneyHead(selection, [] { return now; });
    tables = new ui::TablesPanel(selection);
    side = new ui::SidePanel(selection);
    auto *timeline = new QWidget;
    auto *grid = new QGridLayout(this);
    grid->setSpacing(8);
    grid->addWidget(head, 0, 0, 1, 2);
    grid->addWidget(timeline, 1, 0);
    grid->addWidget(tables, 2, 0);
    grid->addWidget(side, 1, 1, 2, 1);
    grid->setRowStretch(1, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, drawnWidth - sideShare);
    grid->setColumnStretch(1, sideShare);
    const auto keep = [this](const QString &text) {
        copied += text;
    };
    connect(tables, &ui::TablesPanel::copyRequested, this, keep);
    connect(side, &ui::SidePanel::copyRequested, this, keep);
    connect(head, &ui::JourneyHead::findingsRequested, tables, [this] { tables->showTable(ui::Table::Findings); });
    setJourney(journey);
}

void Scene::setJourney(const analysis::JourneyPtr &journey)
{
    head->setJourney(journey);
    tables->setJourney(journey, models::eventRows(journey));
    side->setJourney(journey, models::accountRows(journey, QTimeZone::utc()));
}

void Scene::showIn(QSize size)
{
    resize(size);
    show();
    activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(this));
    QCoreApplication::processEvents();
}

} // namespace scene
