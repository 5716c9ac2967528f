// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/json_spans.h"
#include "record/json_line_places.h"
#include "record/raw_lines.h"

#include <memory>

namespace models {

/// A record's text laid out in lines, and in rows as received. Immutable once made; shared.
struct JsonLayout
{
    record::RecordPtr record;
    record::JsonLines lines;
    record::RawLines raw;
};

using JsonLayoutPtr = std::shared_ptr<const JsonLayout>;

/// Goes over all of the text: for a thread of its own where it is large. Null once `isCancelled` says so.
[[nodiscard]] JsonLayoutPtr layOut(const record::RecordPtr &record, const std::function<bool()> &isCancelled = {});

/// What is to be seen of a row.
struct JsonRow
{
    std::optional<quint32> number; ///< of its line, from 1; nothing of a piece that goes on with a line
    quint32 indent = 0;            ///< columns
    bool opens = false;
    bool isFolded = false;
    record::TextRange range; ///< what it stands for: of a folded row all that is folded away, too
    quint32 place = 0;       ///< where its first token stands
    std::vector<JsonSpan> spans;
};

/// Rows from the first to the last of some that follow each other.
struct RowRange
{
    quint32 first = 0;
    quint32 last = 0;
    [[nodiscard]] bool holds(quint32 row) const { return first <= row && row <= last; }
    friend bool operator==(const RowRange &, const RowRange &) = default;
};

/// The rows of a record's text as a person has arranged them: laid out and folded, or raw. Places are byte offsets into
/// the shown text, so that they mean the same whatever is folded.
class JsonRows final
{
public:
    JsonRows() = default;
    explicit JsonRows(JsonLayoutPtr layout) : m_layout(std::move(layout)) {}

    [[nodiscard]] const JsonLayoutPtr &layout() const { return m_layout; }
    [[nodiscard]] bool isRaw() const { return m_isRaw; }
    void setRaw(bool raw) { m_isRaw = raw; }
    [[nodiscard]] quint32 count() const;
    [[nodiscard]] quint32 lastNumber() const; ///< the greatest number of a line
    [[nodiscard]] quint32 widest() const;     ///< an estimate, in columns

    [[nodiscard]] std::vector<JsonRow> rows(quint32 first, quint32 count) const;
    [[nodiscard]] JsonRow row(quint32 row) const;
    /// The row that stands for `offset`.
    [[nodiscard]] quint32 rowOf(quint32 offset) const;
    [[nodiscard]] RowRange rowsOf(record::TextRange range) const;

    /// Nothing is folded in the raw text.
    void fold(quint32 row);
    void unfold(quint32 row);
    void setFolds(record::LineFolds folds) { m_folds = std::move(folds); }
    [[nodiscard]] const record::LineFolds &folds() const { return m_folds; }
    /// Opens what hides the line that stands at `offset`.
    void reveal(quint32 offset);
    /// The row that opens what this one stands in; nothing of the outermost, and in the raw text.
    [[nodiscard]] std::optional<quint32> parentOf(quint32 row) const;

    /// The pointer of what stands at `offset`: of a value, a name, or a bracket that opens or closes.
    [[nodiscard]] QString pointerAt(quint32 offset) const;
    /// The same, for every row that is painted: nothing where it costs a walk, far into megabytes of an open map or of
    /// a list that the program does not know.
    [[nodiscard]] std::optional<QString> nearbyPointerAt(quint32 offset) const;
    /// Where a pointer's value stands with its name, and what closes it; nothing if it leads nowhere.
    [[nodiscard]] std::optional<record::TextRange> rangeOf(const QString &pointer) const;
    /// The same of what stands at `offset`.
    [[nodiscard]] record::TextRange extentAt(quint32 offset) const;

    /// What the rows stand for, every token as it is, to copy: laid out without a comma at its end, or raw.
    [[nodiscard]] QString text(RowRange rows) const;

private:
    [[nodiscard]] record::JsonLine lineOf(quint32 row) const { return m_layout->lines.line(m_folds.lineOf(row)); }
    [[nodiscard]] JsonRow laidOut(const record::JsonLine &line) const;
    [[nodiscard]] JsonRow raw(const record::RawRow &row) const;

    JsonLayoutPtr m_layout; ///< null: no rows
    record::LineFolds m_folds;
    bool m_isRaw = false;
};

} // namespace models
