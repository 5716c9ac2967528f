// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/json_row_window.h"
#include "ui/panels/json_painter.h"

#include <QAbstractScrollArea>

namespace ui {

/// A record's text in rows (design/product.md, "JSON"), of which it paints those in sight. Choosing a row chooses its
/// place in the shared selection, and the other way round. It is plain text from the left, whatever the program's
/// direction: code is written so.
class JsonView final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    explicit JsonView(models::Selection &selection, QWidget *parent = nullptr);

    /// What a person did to the rows, by pointers: to come back when the record is there anew.
    struct State
    {
        QString top, current;
        std::optional<models::Place> chosen;
        std::vector<record::LineFold> folds;
        quint32 lines = 0; ///< folds hold as long as there are as many
    };

    /// The text of an engagement of the journey; null shows nothing. What has been chosen since `state` is brought in
    /// sight, or else what was.
    void show(models::JsonLayoutPtr layout, std::size_t engagement, const std::optional<State> &state = {});
    [[nodiscard]] std::optional<State> state() const;
    /// Its hits are marked while it looks through what is shown here; must outlive the view.
    void setFinder(const models::Finder &finder);
    void setRaw(bool raw);
    void setFolds(record::LineFolds folds);

    [[nodiscard]] const models::JsonRows &rows() const { return m_rows; }
    /// The row that the keyboard stands at; 0 where there are none.
    [[nodiscard]] quint32 currentRow() const;
    [[nodiscard]] QRect rectOf(quint32 row) const; ///< in the viewport, seen or not
    [[nodiscard]] models::RowRange markedRows() const;
    void toggleFold(quint32 row);
    void chooseCurrent();
    void copy(); ///< what is marked

Q_SIGNALS:
    void copyRequested(const QString &text);
    void foldAllRequested();
    void rawChanged(bool raw);
    void currentChanged(); ///< the row, or what it says

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    enum class Extend : bool { No, Yes };

    void updateBars();
    void rowsChanged();
    void markChosen();
    void follow();
    void bringInSight(quint32 row);
    void bringTextInSight(quint32 row);
    void showEndOf(quint32 row);
    void moveTo(quint32 row, Extend extend);
    void moveBy(qint64 rows, Extend extend);
    void foldCurrent();
    void unfoldCurrent();
    void select(const QString &pointer);
    [[nodiscard]] qint64 topRow() const;
    [[nodiscard]] int rowsInSight() const;
    [[nodiscard]] std::optional<quint32> rowAt(int y) const;
    [[nodiscard]] quint32 offsetAt(quint32 row, int x) const;
    [[nodiscard]] JsonMarks marks() const;

    models::Selection &m_selection;
    const models::Finder *m_finder = nullptr;
    models::JsonRows m_rows;
    std::size_t m_engagement = 0;
    models::LitPlaces m_lit;
    JsonMeasures m_measures;
    models::JsonRowWindow m_window; ///< the rows in sight
    quint32 m_current = 0;          ///< offset of what the keyboard stands at
    quint32 m_anchor = 0;           ///< where rows began to be marked
    std::optional<record::TextRange> m_chosen;
    bool m_isChoosing = false; ///< the selection changes by what was chosen here
};

} // namespace ui
