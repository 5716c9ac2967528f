// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/document/document_options.h"
#include "ui/document/keep_going.h"
#include "ui/document/page_flow.h"
#include "ui/document/page_style.h"

#include <optional>

namespace ui {

/// A journey on pages: what it is, its figures, the timeline, the account, the tables. Laid out once, in any thread,
/// and painted page by page: on screen, on paper, into a file. Its texts are text, and plain.
class Document final
{
public:
    /// Nothing if `keepGoing` ended it. Needs a QGuiApplication.
    [[nodiscard]] static std::optional<Document> make(const analysis::JourneyPtr &journey,
                                                      const DocumentOptions &options, const KeepGoing &keepGoing = {});

    [[nodiscard]] int pageCount() const { return static_cast<int>(m_pages.size()); }
    /// Of every page, px of 1/96 inch.
    [[nodiscard]] const QSizeF &pageSize() const { return m_size; }
    /// Names the engagement's id and nothing else of it.
    [[nodiscard]] const QString &title() const { return m_title; }
    /// `index` counts from 0. The painter's 0 is the page's top left corner, its unit the px of pageSize().
    void paintPage(QPainter &painter, int index) const;

private:
    explicit Document(const DocumentOptions &options);
    [[nodiscard]] QRectF room() const;
    void paintHead(QPainter &painter) const;
    void paintFoot(QPainter &painter, int index) const;

    PageStyle m_style;
    QLocale m_locale;
    QSizeF m_size;
    QString m_title;
    QString m_asOf;
    bool m_masked = true;
    std::vector<PagePieces> m_pages;
};

} // namespace ui
