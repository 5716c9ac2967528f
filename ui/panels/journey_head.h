// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/selection.h"
#include "ui/panels/card.h"
#include "ui/panels/head_text.h"

#include <QTimer>

#include <functional>
#include <map>

class QBoxLayout;

namespace ui {

class ElidedLabel;
class FlowLayout;
class LinkButton;
class MetricExplanation;
class MetricTile;
enum class TileWidth : quint8;
class StatusPill;

/// The head of the page: what the engagement is, and its figures as tiles that explain themselves. Of several
/// engagements it shows the one that the selection is in. Where there is no room for tiles they become a line of text.
class JourneyHead final : public Card
{
    Q_OBJECT
public:
    using Now = std::function<record::Instant()>;

    explicit JourneyHead(models::Selection &selection, QWidget *parent = nullptr);
    JourneyHead(models::Selection &selection, Now now, QWidget *parent = nullptr);

    void setJourney(const analysis::JourneyPtr &journey);
    void setTimeZone(const QTimeZone &zone);
    /// Chooses the next stretch of time in which a customer was alone; after the last one the first. None: does
    /// nothing.
    void selectNextAlone();
    [[nodiscard]] bool hasAlone() const;

    /// Narrower than its tiles beside its words: they go below each other then.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The tile of the findings was chosen.
    void findingsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *buildWords();
    [[nodiscard]] QWidget *buildTiles();
    MetricTile *addTile(FlowLayout &layout, const QString &name, TileWidth width);
    void addMetric(FlowLayout &layout, analysis::MetricId id);
    void connectAll();

    [[nodiscard]] const analysis::JourneyEngagement *engagement() const;
    void followSelection();
    void showAll();
    void showWords();
    void keepTimesWhole();
    void showTiles();
    void offerNextAlone();
    void arrange();
    void choose(analysis::MetricId id);
    void closeExplanation();

    models::Selection &m_selection;
    Now m_now;
    analysis::JourneyPtr m_journey;
    std::size_t m_place = 0; ///< of the engagement shown
    QTimeZone m_zone = QTimeZone::utc();
    QTimer m_ageing; ///< "3 min ago" goes on while nothing else happens

    QBoxLayout *m_top = nullptr;
    QWidget *m_words = nullptr;
    QBoxLayout *m_lines = nullptr;
    StatusPill *m_status = nullptr;
    ElidedLabel *m_what = nullptr;
    ElidedLabel *m_when = nullptr;
    ElidedLabel *m_about = nullptr;
    ElidedLabel *m_asOf = nullptr;
    QWidget *m_tileStrip = nullptr;
    std::map<analysis::MetricId, MetricTile *> m_tiles;
    MetricTile *m_findings = nullptr;
    MetricTile *m_more = nullptr;
    QWidget *m_others = nullptr;
    LinkButton *m_nextAlone = nullptr;
    MetricExplanation *m_explanation = nullptr;
    std::optional<analysis::MetricId> m_chosen;
};

} // namespace ui
