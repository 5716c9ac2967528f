// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/timeline/lane_filter_bar.h"

#include "analysis/wording.h"
#include "timeline/lane_filter.h"
#include "ui/panels/elided_label.h"
#include "ui/timeline/flat_button.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int fieldCharacters = 24; ///< as the filter of the tables
constexpr int longestText = 1000;

} // namespace

LaneFilterBar::LaneFilterBar(ViewState &state, QWidget *parent) : QWidget(parent), m_state(state)
{
    setObjectName(QStringLiteral("laneFilterBar"));
    build();
    connect(m_field, &QLineEdit::textChanged, &m_state, &ViewState::setFilter);
    connect(&m_state, &ViewState::lanesChanged, this, &LaneFilterBar::follow);
    connect(&m_state, &ViewState::contentChanged, this, &LaneFilterBar::follow);
    hide();
    follow();
}

void LaneFilterBar::build()
{
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("laneFilter"));
    m_field->setPlaceholderText(tr("Filter lanes"));
    m_field->setAccessibleName(tr("Filter lanes"));
    m_field->setMaxLength(longestText);
    m_field->setTextMargins(metrics::grid, 0, metrics::grid, 0);
    m_field->setFixedWidth(fontMetrics().averageCharWidth() * fieldCharacters);
    m_words = new ElidedLabel(TypeSize::Body, TypeWeight::Normal, Tone::Quiet);
    m_words->setObjectName(QStringLiteral("laneFilterWords"));
    auto *clearing = new FlatButton(tr("Clear"));
    clearing->setObjectName(QStringLiteral("clearLaneFilter"));
    clearing->setAccessibleName(tr("Clear the filter of lanes"));
    clearing->setToolTip(tr("Clear the filter of lanes (%1)").arg(QKeySequence(Qt::Key_Escape).toString()));
    connect(clearing, &QToolButton::clicked, this, &LaneFilterBar::clear);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::padding, 0, metrics::padding, metrics::grid);
    line->setSpacing(2 * metrics::grid);
    line->addWidget(m_field);
    line->addWidget(m_words, 1);
    line->addWidget(clearing);
}

void LaneFilterBar::open()
{
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void LaneFilterBar::clear()
{
    m_state.setFilter({});
    hide();
    Q_EMIT cleared();
}

void LaneFilterBar::follow()
{
    // The menu of lanes and another record end the filter, too.
    const QString &filter = m_state.lanes().filter;
    if (m_field->text() != filter) {
        const QSignalBlocker silent(m_field);
        m_field->setText(filter);
        setVisible(!filter.isEmpty());
    }
    m_words->setText(words());
    m_field->setAccessibleDescription(m_words->text());
}

QString LaneFilterBar::words() const
{
    const timeline::LaneChoices &lanes = m_state.lanes();
    if (lanes.filter.isEmpty() || !m_state.content()) {
        return tr("Only lanes with these words in their name, kind, channel or items stay");
    }
    const std::size_t all = timeline::laneCount(*m_state.content());
    return tr("Filter: “%1” – %2 of %3 lanes")
        .arg(analysis::plainLabel(lanes.filter, 60),
             locale().toString(static_cast<qulonglong>(all - lanes.filtered.size())),
             locale().toString(static_cast<qulonglong>(all)));
}

void LaneFilterBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        clear();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace ui
