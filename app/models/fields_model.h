// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "analysis/journey.h"
#include "models/selection.h"

#include <QAbstractItemModel>

#include <memory>

namespace models {

enum class FieldColumn : quint8 { Name, Value };

/// The fields of one place of a journey as they stand in the shown record, also those this program does not know, and
/// below them what was found about them. Shown is the element that the place stands in; else the map or list (such as
/// `/data`) it stands in; else the engagement. Objects and lists open on demand, however many members they have.
class FieldsModel final : public QAbstractItemModel
{
    Q_OBJECT
public:
    explicit FieldsModel(QObject *parent = nullptr);
    ~FieldsModel() override;

    /// Nothing is shown for a place that the journey does not have.
    void show(const analysis::JourneyPtr &journey, const std::optional<Place> &place);
    /// What is shown: the element, map or engagement; nothing if nothing is.
    [[nodiscard]] const std::optional<Place> &subject() const { return m_subject; }
    /// The row of a field, opening what it stands in; the nearest one above it if it is absent; else invalid.
    [[nodiscard]] QModelIndex indexOf(const Place &place);

    /// Whether the record as received has another value there: this one is masked.
    [[nodiscard]] bool isMasked(const QModelIndex &index) const;
    /// Shows the value of one row as received, until another is or conceal() is called. WholeTextRole, which copies are
    /// made of, stays masked.
    void reveal(const QModelIndex &index);
    void conceal();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool hasChildren(const QModelIndex &parent = {}) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Node;

    [[nodiscard]] static Node *nodeOf(const QModelIndex &index);
    [[nodiscard]] const analysis::JourneyEngagement &engagement() const;
    [[nodiscard]] const record::RecordText &text() const;
    void readFields(record::TextRange subject);
    void readFindings();
    [[nodiscard]] QString nameOf(const Node &node) const;
    [[nodiscard]] QString valueOf(const Node &node) const;
    [[nodiscard]] QString pointerTo(const Node &node) const;
    [[nodiscard]] QVariant severityOf(const Node &node) const;
    /// Where its value stands in the record as received, whose members are in the same order.
    [[nodiscard]] std::optional<record::TextRange> receivedRange(const Node &node) const;
    void announceValue(const QModelIndex &row);

    analysis::JourneyPtr m_journey;
    std::optional<Place> m_subject;
    std::vector<std::unique_ptr<Node>> m_rows;
    QPersistentModelIndex m_revealed;
};

} // namespace models
