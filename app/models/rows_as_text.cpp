// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "models/rows_as_text.h"

#include "models/roles.h"
#include "models/selection.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace models {

namespace {

QString csvCell(QString text)
{
    if (!text.isEmpty() && QStringView(u"=+-@\t\r").contains(text[0])) {
        text.prepend(u'\'');
    }
    if (text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r')) {
        text.replace(u'"', QLatin1String("\"\""));
        return QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text;
}

QString markdownCell(const QString &text)
{
    QString result;
    result.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (QStringView(u"\\`*_{}[]<>()#!|~&").contains(c)) {
            result += u'\\';
        }
        result += c;
    }
    return result;
}

/// Reads the cells of the rows and columns asked for.
class Cells final
{
public:
    Cells(const QAbstractItemModel &model, const std::vector<int> &columns) : m_model(model), m_columns(columns) {}

    [[nodiscard]] QStringList headings() const
    {
        QStringList result;
        for (const int column : m_columns) {
            result += m_model.headerData(column, Qt::Horizontal).toString();
        }
        return result;
    }

    [[nodiscard]] QStringList row(int row) const
    {
        QStringList result;
        for (const int column : m_columns) {
            result += m_model.index(row, column).data(WholeTextRole).toString();
        }
        return result;
    }

    [[nodiscard]] QString pointer(int row) const
    {
        return m_model.index(row, 0).data(ElementRole).value<Place>().pointer;
    }

private:
    const QAbstractItemModel &m_model;
    const std::vector<int> &m_columns;
};

template<typename Word>
QString joined(const QStringList &cells, QLatin1String separator, const Word &word)
{
    QStringList result;
    for (const QString &text : cells) {
        result += word(text);
    }
    return result.join(separator);
}

QString csvLine(const QStringList &cells)
{
    return joined(cells, QLatin1String(","), csvCell) + QLatin1String("\r\n");
}

QString asCsv(const Cells &cells, const std::vector<int> &rows)
{
    QString text = csvLine(cells.headings());
    for (const int row : rows) {
        text += csvLine(cells.row(row));
    }
    return text;
}

QString asMarkdown(const Cells &cells, const std::vector<int> &rows)
{
    const auto line = [](const QStringList &texts) {
        return QLatin1String("| ") + joined(texts, QLatin1String(" | "), markdownCell) + QLatin1String(" |\n");
    };
    const QStringList headings = cells.headings();
    QString text = line(headings) + QLatin1String("|") + QStringLiteral(" --- |").repeated(headings.size()) + u'\n';
    for (const int row : rows) {
        text += line(cells.row(row));
    }
    return text;
}

QString asJson(const Cells &cells, const std::vector<int> &rows)
{
    const QStringList headings = cells.headings();
    QJsonArray list;
    for (const int row : rows) {
        QJsonObject object{{QStringLiteral("pointer"), cells.pointer(row)}};
        const QStringList texts = cells.row(row);
        for (qsizetype i = 0; i < headings.size(); ++i) {
            object.insert(headings[i], texts[i]);
        }
        list.append(object);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Indented));
}

QString asPlainText(const Cells &cells, const std::vector<int> &rows)
{
    QString text;
    for (const int row : rows) {
        text += cells.row(row).join(u'\t') + u'\n';
    }
    return text;
}

} // namespace

QString rowsAsText(RowsFormat format, const QAbstractItemModel &model, const std::vector<int> &rows,
                   const std::vector<int> &columns)
{
    const Cells cells(model, columns);
    switch (format) {
    case RowsFormat::Text:
        return asPlainText(cells, rows);
    case RowsFormat::Csv:
        return asCsv(cells, rows);
    case RowsFormat::Markdown:
        return asMarkdown(cells, rows);
    case RowsFormat::Json:
        return asJson(cells, rows);
    }
    return {};
}

QString csvHeading(const QAbstractItemModel &model, const std::vector<int> &columns)
{
    return csvLine(Cells(model, columns).headings());
}

QString csvRow(const QAbstractItemModel &model, int row, const std::vector<int> &columns)
{
    return csvLine(Cells(model, columns).row(row));
}

} // namespace models
