// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/fields_model.h"

#include "analysis/wording.h"
#include "models/places.h"
#include "models/roles.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace models {

using record::TextMember;
using record::TextRange;

/// A field, or a finding: one whose `finding` is set.
struct FieldsModel::Node
{
    TextMember member;
    const analysis::Finding *finding = nullptr;
    Node *parent = nullptr;
    int row = 0;
    bool isFetched = false;
    std::vector<std::unique_ptr<Node>> children;
};

namespace {

bool opens(const record::RecordText &text, TextRange value)
{
    const QByteArrayView token = text.slice(value);
    return !token.isEmpty() && (token.front() == '{' || token.front() == '[');
}

/// Whether nothing but white space stands between the brackets.
bool isEmpty(const record::RecordText &text, TextRange value)
{
    const QByteArrayView token = text.slice(value);
    return std::all_of(token.begin() + 1, token.end() - 1,
                       [](char c) { return QByteArrayView(" \t\r\n").contains(c); });
}

QString escaped(QString name)
{
    return name.replace(u'~', QLatin1String("~0")).replace(u'/', QLatin1String("~1"));
}

/// What is shown of a place: see the class.
QString subjectOf(const QString &pointer)
{
    if (const auto element = record::elementOf(pointer)) {
        return record::pointerTo(*element);
    }
    const qsizetype second = pointer.indexOf(u'/', 1);
    return second < 0 ? QString() : pointer.left(second);
}

} // namespace

FieldsModel::FieldsModel(QObject *parent) : QAbstractItemModel(parent)
{}

FieldsModel::~FieldsModel() = default;

void FieldsModel::show(const analysis::JourneyPtr &journey, const std::optional<Place> &place)
{
    const bool isThere = journey && place && place->engagement < journey->engagements.size();
    const auto subject = isThere ? std::optional(Place{place->engagement, subjectOf(place->pointer)}) : std::nullopt;
    if (m_journey == journey && m_subject == subject) {
        return;
    }
    beginResetModel();
    m_rows.clear();
    m_journey = journey;
    m_subject = subject;
    if (m_subject) {
        auto range = rangeOf(*engagement().shown, m_subject->pointer);
        if (range && !opens(text(), *range)) {
            // An element that is a plain value, such as a topic, is shown among its neighbours.
            m_subject->pointer = m_subject->pointer.left(m_subject->pointer.lastIndexOf(u'/'));
            range = rangeOf(*engagement().shown, m_subject->pointer);
        }
        if (range) {
            readFields(*range);
            readFindings();
        } else {
            m_subject.reset();
        }
    }
    endResetModel();
}

void FieldsModel::readFields(TextRange subject)
{
    for (const TextMember &member : text().members(subject)) {
        auto node = std::make_unique<Node>();
        node->member = member;
        node->row = static_cast<int>(m_rows.size());
        m_rows.push_back(std::move(node));
    }
}

void FieldsModel::readFindings()
{
    for (const analysis::Finding &finding : findingsOfSubject(engagement(), m_subject->pointer)) {
        auto node = std::make_unique<Node>();
        node->finding = &finding;
        node->isFetched = true;
        node->row = static_cast<int>(m_rows.size());
        m_rows.push_back(std::move(node));
    }
}

std::optional<TextRange> FieldsModel::receivedRange(const Node &node) const
{
    const record::Record &received = *engagement().received;
    const auto above = node.parent ? receivedRange(*node.parent) : rangeOf(received, m_subject->pointer);
    const auto members = above ? received.text.members(*above) : std::vector<TextMember>();
    const auto row = static_cast<std::size_t>(node.row);
    return !node.finding && row < members.size() ? std::optional(members[row].value) : std::nullopt;
}

bool FieldsModel::isMasked(const QModelIndex &index) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_journey->masked) {
        return false;
    }
    const Node &node = *nodeOf(index);
    if (node.finding || opens(text(), node.member.value)) {
        return false;
    }
    const auto range = receivedRange(node);
    return range && engagement().received->text.slice(*range) != text().slice(node.member.value);
}

void FieldsModel::reveal(const QModelIndex &index)
{
    conceal();
    if (isMasked(index)) {
        m_revealed = index.siblingAtColumn(0);
        announceValue(m_revealed);
    }
}

void FieldsModel::conceal()
{
    if (m_revealed.isValid()) {
        announceValue(std::exchange(m_revealed, {}));
    }
}

void FieldsModel::announceValue(const QModelIndex &row)
{
    const QModelIndex value = row.siblingAtColumn(static_cast<int>(FieldColumn::Value));
    Q_EMIT dataChanged(value, value, {Qt::DisplayRole});
}

const analysis::JourneyEngagement &FieldsModel::engagement() const
{
    return m_journey->engagements[m_subject->engagement];
}

const record::RecordText &FieldsModel::text() const
{
    return engagement().shown->text;
}

FieldsModel::Node *FieldsModel::nodeOf(const QModelIndex &index)
{
    return static_cast<Node *>(index.internalPointer());
}

QModelIndex FieldsModel::indexOf(const Place &place)
{
    if (!m_subject || place.engagement != m_subject->engagement) {
        return {};
    }
    QModelIndex found;
    bool deeper = true;
    while (deeper) {
        deeper = false;
        if (canFetchMore(found)) {
            fetchMore(found);
        }
        // From the last: where a key stands twice, the last one counts.
        for (int row = rowCount(found) - 1; row >= 0 && !deeper; --row) {
            const QModelIndex here = index(row, 0, found);
            if (nodeOf(here)->finding) {
                continue;
            }
            const QString pointer = pointerTo(*nodeOf(here));
            if (place.pointer == pointer) {
                return here;
            }
            if (place.pointer.startsWith(pointer + QLatin1Char('/'))) {
                found = here;
                deeper = true;
            }
        }
    }
    return found;
}

QModelIndex FieldsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    const auto &nodes = parent.isValid() ? nodeOf(parent)->children : m_rows;
    return createIndex(row, column, nodes[static_cast<std::size_t>(row)].get());
}

QModelIndex FieldsModel::parent(const QModelIndex &child) const
{
    Node *parent = child.isValid() ? nodeOf(child)->parent : nullptr;
    return parent ? createIndex(parent->row, 0, parent) : QModelIndex();
}

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0) {
        return 0;
    }
    return static_cast<int>(parent.isValid() ? nodeOf(parent)->children.size() : m_rows.size());
}

int FieldsModel::columnCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : 2;
}

bool FieldsModel::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0 || canFetchMore(parent);
}

bool FieldsModel::canFetchMore(const QModelIndex &parent) const
{
    if (!parent.isValid() || parent.column() > 0) {
        return false;
    }
    const Node &node = *nodeOf(parent);
    return !node.isFetched && opens(text(), node.member.value) && !isEmpty(text(), node.member.value);
}

void FieldsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    Node &node = *nodeOf(parent);
    node.isFetched = true;
    const std::vector<TextMember> members = text().members(node.member.value);
    if (members.empty()) {
        return;
    }
    beginInsertRows(parent, 0, static_cast<int>(members.size()) - 1);
    for (const TextMember &member : members) {
        auto child = std::make_unique<Node>();
        child->member = member;
        child->parent = &node;
        child->row = static_cast<int>(node.children.size());
        node.children.push_back(std::move(child));
    }
    endInsertRows();
}

QString FieldsModel::nameOf(const Node &node) const
{
    if (node.finding) {
        return QCoreApplication::translate("models", "finding");
    }
    return node.member.key.begin == node.member.key.end ? QString::number(node.row) : text().textOf(node.member.key);
}

QString FieldsModel::valueOf(const Node &node) const
{
    if (node.finding) {
        return analysis::findingSentence(*node.finding, engagement());
    }
    if (!opens(text(), node.member.value)) {
        return text().textOf(node.member.value);
    }
    const bool isList = text().slice(node.member.value).front() == '[';
    if (isEmpty(text(), node.member.value)) {
        return isList ? QCoreApplication::translate("models", "an empty list")
                      : QCoreApplication::translate("models", "an empty object");
    }
    return isList ? QCoreApplication::translate("models", "a list")
                  : QCoreApplication::translate("models", "an object");
}

QString FieldsModel::pointerTo(const Node &node) const
{
    if (node.finding) {
        return node.finding->path.toPointer();
    }
    const QString above = node.parent ? pointerTo(*node.parent) : m_subject->pointer;
    return above + QLatin1Char('/') + escaped(nameOf(node));
}

QVariant FieldsModel::severityOf(const Node &node) const
{
    return node.finding ? QVariant::fromValue(analysis::severityOf(node.finding->code)) : QVariant();
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Node &node = *nodeOf(index);
    const bool isValue = index.column() == static_cast<int>(FieldColumn::Value);
    switch (role) {
    case Qt::DisplayRole:
        if (isValue && m_revealed.isValid() && nodeOf(m_revealed) == &node) {
            const record::RecordText &received = engagement().received->text;
            return analysis::plainLabel(received.textOf(receivedRange(node).value_or(TextRange())));
        }
        return analysis::plainLabel(isValue ? valueOf(node) : nameOf(node));
    case WholeTextRole:
        return analysis::plainLabel(isValue ? valueOf(node) : nameOf(node), std::numeric_limits<qsizetype>::max());
    case ElementRole:
        return QVariant::fromValue(Place{m_subject->engagement, pointerTo(node)});
    case SeverityRole:
        return isValue ? severityOf(node) : QVariant();
    default:
        return {};
    }
}

QVariant FieldsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == static_cast<int>(FieldColumn::Name) ? QCoreApplication::translate("models", "Field")
                                                          : QCoreApplication::translate("models", "Value");
}

} // namespace models
