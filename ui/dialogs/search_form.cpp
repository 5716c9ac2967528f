// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/search_form.h"

#include "analysis/wording.h"
#include "ui/panels/flow_layout.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>

#include <array>
#include <tuple>

namespace ui {

namespace {

constexpr std::size_t mostIdentifiers = 40; ///< of a hostile record: a window has room for so many
constexpr std::array knownChannels{"Voice", "Chat", "Email", "Messaging"};

/// For a box or a list: plain, and no `&` that would be a key.
QString labelText(const QString &text)
{
    return analysis::plainLabel(text, 80).replace(QLatin1Char('&'), QLatin1String("&&"));
}

template<typename OnValue>
void forEachIdentifier(const analysis::JourneyEngagement &of, OnValue onValue)
{
    const auto &received = of.received->engagement.identifiers;
    const auto &shown = of.shown->engagement.identifiers;
    for (std::size_t i = 0; received && shown && i < received->size() && i < shown->size(); ++i) {
        const auto &values = (*received)[i].values;
        for (std::size_t j = 0; j < values.size() && j < (*shown)[i].values.size(); ++j) {
            if (values[j].isText && !values[j].text.isEmpty()) {
                onValue((*received)[i].key.toString(), values[j].text.toString(),
                        (*shown)[i].values[j].text.toString());
            }
        }
    }
}

} // namespace

bool canSearchBy(const analysis::JourneyEngagement &engagement)
{
    bool hasAny = false;
    forEachIdentifier(engagement, [&hasAny](const QString &, const QString &, const QString &) { hasAny = true; });
    return hasAny && !(engagement.origin.caseFile && engagement.origin.caseFile->masked);
}

SearchForm::SearchForm(const analysis::JourneyEngagement &of, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_zone(zone)
{
    setObjectName(QStringLiteral("searchForm"));
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->setHorizontalSpacing(metrics::padding);
    form->setVerticalSpacing(2 * metrics::grid);
    addIdentifiers(*form, of);
    addFilters(*form, of);
    addDates(*form);
}

void SearchForm::addIdentifiers(QFormLayout &form, const analysis::JourneyEngagement &of)
{
    auto *boxes = new QWidget;
    auto *flow = new FlowLayout(boxes);
    flow->setContentsMargins({});
    flow->setSpacing(2 * metrics::grid);
    forEachIdentifier(of, [&](const QString &name, const QString &value, const QString &shown) {
        if (m_identifiers.size() >= mostIdentifiers) {
            return;
        }
        auto *box =
            new QCheckBox(tr("%1: %2", "kind of an identifier and its value").arg(labelText(name), labelText(shown)));
        box->setObjectName(QStringLiteral("searchIdentifier%1").arg(m_identifiers.size()));
        box->setChecked(true);
        connect(box, &QCheckBox::toggled, this, &SearchForm::changed);
        flow->addWidget(box);
        m_identifiers.push_back({name, value, box});
    });
    form.addRow(tr("By any of"), boxes);
}

void SearchForm::addFilters(QFormLayout &form, const analysis::JourneyEngagement &of)
{
    const auto makeBox = [this](const char *name, const QString &accessible) {
        auto *box = new QComboBox;
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        connect(box, &QComboBox::currentTextChanged, this, &SearchForm::changed);
        return box;
    };
    m_channel = makeBox("searchChannel", tr("Channel"));
    m_topic = makeBox("searchTopic", tr("Topic"));
    m_agent = makeBox("searchAgent", tr("Agent"));
    fillChannels(of.shown->engagement);
    m_topic->setEditable(true);
    m_topic->setInsertPolicy(QComboBox::NoInsert);
    m_topic->lineEdit()->setPlaceholderText(tr("Any topic"));
    const auto &received = of.received->engagement.conversations;
    const auto &shown = of.shown->engagement.conversations;
    for (std::size_t i = 0; received && shown && i < received->size() && i < shown->size(); ++i) {
        m_topic->addItem(analysis::plainLabel((*shown)[i].text.toString(), 80), (*received)[i].text.toString());
    }
    m_topic->setCurrentIndex(-1);
    m_topic->clearEditText();
    fillAgents(of);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * metrics::grid);
    for (QComboBox *box : {m_channel, m_topic, m_agent}) {
        row->addWidget(box);
    }
    row->addStretch(1);
    form.addRow(tr("Only"), row);
}

void SearchForm::fillChannels(const record::Engagement &shown)
{
    m_channel->addItem(tr("Any channel"), QString());
    QStringList names;
    for (const char *known : knownChannels) {
        names << QLatin1String(known);
    }
    if (shown.channels) {
        for (const record::Channel &channel : *shown.channels) {
            if (channel.id && !names.contains(channel.id->toString(), Qt::CaseInsensitive)) {
                names << channel.id->toString();
            }
        }
    }
    for (const QString &name : std::as_const(names)) {
        m_channel->addItem(analysis::plainLabel(name, 40), name);
    }
}

void SearchForm::fillAgents(const analysis::JourneyEngagement &of)
{
    m_agent->addItem(tr("Any agent"), QString());
    const auto &participants = of.received->engagement.participants;
    for (std::size_t i = 0; participants && i < participants->size(); ++i) {
        const record::Participant &one = (*participants)[i];
        const bool isAgent = one.type && one.type->value == record::ParticipantType::Agent;
        if (isAgent && one.id && m_agent->findData(one.id->toString()) < 0) {
            m_agent->addItem(analysis::plainLabel(analysis::participantName(*of.shown, i), 60), one.id->toString());
        }
    }
}

void SearchForm::addDates(QFormLayout &form)
{
    const QDate today = QDate::currentDate();
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * metrics::grid);
    const auto add = [&](const char *name, const QString &text, const QDate &first) {
        auto *box = new QCheckBox(text);
        box->setObjectName(QLatin1String(name) + QLatin1String("Box"));
        auto *date = new QDateEdit(first);
        date->setObjectName(QLatin1String(name));
        date->setAccessibleName(box->text());
        date->setCalendarPopup(true);
        date->setEnabled(false);
        connect(box, &QCheckBox::toggled, date, &QWidget::setEnabled);
        connect(box, &QCheckBox::toggled, this, &SearchForm::changed);
        connect(date, &QDateEdit::dateChanged, this, &SearchForm::changed);
        row->addWidget(box);
        row->addWidget(date);
        return std::pair(box, date);
    };
    std::tie(m_hasFrom, m_from) = add("searchFrom", tr("From"), today.addYears(-1));
    std::tie(m_hasUntil, m_until) = add("searchUntil", tr("Until"), today);
    row->addStretch(1);
    form.addRow(tr("Started"), row);
}

axp::SearchQuery SearchForm::query() const
{
    axp::SearchQuery query;
    for (const Identifier &one : m_identifiers) {
        if (one.box->isChecked() && !query.identifiers[one.name].contains(one.value)) {
            query.identifiers[one.name] << one.value;
        }
    }
    query.identifiers.removeIf([](const auto &each) { return each.value().isEmpty(); });
    if (const QString channel = m_channel->currentData().toString(); !channel.isEmpty()) {
        query.channelIds << channel;
    }
    query.agentId = m_agent->currentData().toString();
    // What stands in the list stands for the topic as received; anything else was typed.
    const QString topic = m_topic->currentText().trimmed();
    const int known = m_topic->findText(topic, Qt::MatchFixedString);
    query.conversation = known >= 0 ? m_topic->itemData(known).toString() : topic;
    const auto instant = [](const QDateTime &time) {
        return record::Instant{time.toMSecsSinceEpoch()};
    };
    if (m_hasFrom->isChecked()) {
        query.from = instant(m_from->date().startOfDay(m_zone));
    }
    if (m_hasUntil->isChecked()) {
        query.until = instant(m_until->date().endOfDay(m_zone));
    }
    return query;
}

} // namespace ui
