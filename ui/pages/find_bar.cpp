// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/pages/find_bar.h"

#include "ui/panels/elided_label.h"
#include "ui/timeline/flat_button.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

namespace ui {

namespace {

constexpr int fieldCharacters = 36;
constexpr int longestText = 1000; ///< characters: no value that a person would type is longer

} // namespace

FindBar::FindBar(models::Finder &finder, QWidget *parent) : Card(parent), m_finder(finder)
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find"));
    build();
    connect(m_field, &QLineEdit::textChanged, &m_finder, &models::Finder::setText);
    connect(m_next, &QToolButton::clicked, &m_finder, &models::Finder::next);
    connect(m_previous, &QToolButton::clicked, &m_finder, &models::Finder::previous);
    connect(m_close, &QToolButton::clicked, this, &FindBar::dismiss);
    connect(&m_finder, &models::Finder::changed, this, &FindBar::showState);
    hide();
    showState();
}

FlatButton *FindBar::addButton(const QString &text, const QString &name, const QString &does)
{
    auto *button = new FlatButton(text);
    button->setObjectName(name);
    button->setAccessibleName(does);
    return button;
}

void FindBar::build()
{
    m_field = new QLineEdit;
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setPlaceholderText(tr("Find a name, an id, a value, a time"));
    m_field->setAccessibleName(tr("Find in everything the record shows"));
    m_field->setClearButtonEnabled(true);
    m_field->setMaxLength(longestText);
    m_field->setTextMargins(metrics::grid, 0, metrics::grid, 0);
    m_field->setFixedWidth(fontMetrics().averageCharWidth() * fieldCharacters);
    m_field->installEventFilter(this);
    m_previous = addButton(QStringLiteral("↑"), QStringLiteral("findPreviousHit"), tr("Previous hit"));
    m_previous->setToolTip(tr("Previous hit (%1)").arg(QKeySequence(Qt::SHIFT | Qt::Key_F3).toString()));
    m_next = addButton(QStringLiteral("↓"), QStringLiteral("findNextHit"), tr("Next hit"));
    m_next->setToolTip(tr("Next hit (%1)").arg(QKeySequence(Qt::Key_F3).toString()));
    m_close = addButton(QStringLiteral("✕"), QStringLiteral("closeFind"), tr("Close the find"));
    m_close->setToolTip(tr("Close the find (%1)").arg(QKeySequence(Qt::Key_Escape).toString()));
    m_count = new ElidedLabel(TypeSize::Body, TypeWeight::Strong);
    m_count->setObjectName(QStringLiteral("findCount"));
    m_words = new ElidedLabel(TypeSize::Body, TypeWeight::Normal, Tone::Quiet);
    m_words->setObjectName(QStringLiteral("findWords"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(metrics::padding, metrics::grid, metrics::padding, metrics::grid);
    line->setSpacing(metrics::grid);
    line->addWidget(m_field);
    line->addWidget(m_previous);
    line->addWidget(m_next);
    line->addSpacing(metrics::padding - metrics::grid);
    line->addWidget(m_count);
    line->addSpacing(metrics::padding - metrics::grid);
    line->addWidget(m_words, 1);
    line->addWidget(m_close);
}

void FindBar::reopen()
{
    if (isHidden()) {
        show();
        m_finder.setText(m_field->text());
    }
}

void FindBar::open()
{
    reopen();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::dismiss()
{
    hide();
    m_finder.setText({});
    Q_EMIT closed();
}

void FindBar::findNext()
{
    if (m_field->text().isEmpty()) {
        open();
        return;
    }
    reopen();
    m_finder.next();
}

void FindBar::findPrevious()
{
    if (m_field->text().isEmpty()) {
        open();
        return;
    }
    reopen();
    m_finder.previous();
}

void FindBar::showState()
{
    const bool any = !m_finder.hits().empty();
    m_next->setEnabled(any);
    m_previous->setEnabled(any);
    m_count->setText(countText());
    m_count->setVisible(!m_count->text().isEmpty());
    m_words->setText(wordsText());
    // What a screen reader says of the field while one types or goes on with a key.
    m_field->setAccessibleDescription(
        m_count->text().isEmpty() ? m_words->text()
                                  : tr("%1. %2", "how much was found, where").arg(m_count->text(), m_words->text()));
}

QString FindBar::countText() const
{
    const auto number = [this](std::size_t value) {
        return locale().toString(static_cast<qulonglong>(value));
    };
    const std::size_t count = m_finder.hits().size();
    if (m_finder.text().isEmpty()) {
        return {};
    }
    if (m_finder.isSearching()) {
        return tr("Searching, %1 so far").arg(number(count));
    }
    if (count == 0) {
        return tr("Nothing found");
    }
    return m_finder.current() ? tr("%1 of %2").arg(number(*m_finder.current() + 1), number(count))
                              : tr("%1 found").arg(number(count));
}

QString FindBar::wordsText() const
{
    const bool isMasked = m_finder.journey() && m_finder.journey()->masked;
    if (m_finder.current()) {
        return models::pathText(*m_finder.journey(),
                                models::placeOf(*m_finder.journey(), m_finder.hits()[*m_finder.current()]));
    }
    if (m_finder.text().isEmpty()) {
        return isMasked ? tr("Every value is searched as it is shown, masked") : tr("Every value is searched");
    }
    if (m_finder.isSearching() || !m_finder.hits().empty()) {
        return {};
    }
    return isMasked
               ? tr("Values are searched as they are shown: reveal what is masked to find it, or try fewer letters")
               : tr("Every value was searched: try fewer letters");
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
        return;
    }
    Card::keyPressEvent(event);
}

bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            (key->modifiers() & Qt::ShiftModifier) != 0 ? m_finder.previous() : m_finder.next();
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace ui
