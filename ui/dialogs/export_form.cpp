// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_form.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_svg.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

namespace ui {

namespace {

constexpr int wholeReport = -1; ///< in place of a table

QComboBox *makeBox(const char *name)
{
    auto *box = new QComboBox;
    box->setObjectName(QLatin1String(name));
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QSpinBox *makeSpin(const char *name, int least, int most, int value)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(QLatin1String(name));
    spin->setRange(least, most);
    spin->setValue(value);
    spin->setKeyboardTracking(false);
    return spin;
}

void choose(QComboBox &box, int data)
{
    box.setCurrentIndex(std::max(box.findData(data), 0));
}

} // namespace

ExportForm::ExportForm(const ExportOptions &first, const std::vector<Table> &tables, const Locks &locks,
                       QWidget *parent)
    : QWidget(parent), m_first(first), m_locks(locks)
{
    setObjectName(QStringLiteral("exportForm"));
    m_form = new QFormLayout(this);
    m_form->setContentsMargins({});
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_form->setHorizontalSpacing(metrics::padding);
    m_form->setVerticalSpacing(2 * metrics::grid);
    addFormats(*m_form, tables);
    addPage(*m_form);
    addPicture(*m_form);
    addParts(*m_form, tables);
    arrange();
    connect(this, &ExportForm::changed, this, &ExportForm::arrange);
}

void ExportForm::addFormats(QFormLayout &form, const std::vector<Table> &tables)
{
    m_format = makeBox("exportFormat");
    const auto add = [this](const QString &text, ExportFormat format) {
        m_format->addItem(text, static_cast<int>(format));
    };
    add(tr("PDF, a document"), ExportFormat::Pdf);
    add(tr("PNG, a picture"), ExportFormat::Png);
    if (canWriteSvg()) {
        add(tr("SVG, a picture"), ExportFormat::Svg);
    }
    add(tr("CSV, for spreadsheets"), ExportFormat::Csv);
    add(tr("Markdown, a report"), ExportFormat::Markdown);
    add(tr("JSON, a report for programs"), ExportFormat::Json);
    add(tr("Case file, to open here again"), ExportFormat::CaseFile);
    choose(*m_format, static_cast<int>(m_first.format));
    m_format->setEnabled(!m_locks.format);
    form.addRow(tr("&Format"), m_format);
    m_table = makeBox("exportTable");
    m_table->addItem(tr("The report"), wholeReport);
    for (const Table table : tables) {
        m_table->addItem(tr("Table: %1").arg(titleOf(table)), static_cast<int>(table));
    }
    choose(*m_table, m_first.table ? static_cast<int>(*m_first.table) : wholeReport);
    m_table->setEnabled(!m_locks.format);
    form.addRow(tr("C&ontent"), m_table);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    connect(m_table, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
}

void ExportForm::addPage(QFormLayout &form)
{
    m_paper = makeBox("exportPaper");
    m_paper->addItem(tr("A4"), static_cast<int>(Paper::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(Paper::Letter));
    choose(*m_paper, static_cast<int>(m_first.paper));
    m_orientation = makeBox("exportOrientation");
    m_orientation->addItem(tr("Upright"), QPageLayout::Portrait);
    m_orientation->addItem(tr("Wide"), QPageLayout::Landscape);
    choose(*m_orientation, m_first.orientation);
    form.addRow(tr("Pa&per"), m_paper);
    form.addRow(tr("Or&ientation"), m_orientation);
    for (QComboBox *box : {m_paper, m_orientation}) {
        box->setEnabled(!m_locks.page);
        connect(box, &QComboBox::currentIndexChanged, this, &ExportForm::changed);
    }
}

void ExportForm::addPicture(QFormLayout &form)
{
    m_width = makeSpin("exportWidth", smallestPicture.width(), largestPicture.width(), m_first.size.width());
    m_width->setAccessibleName(tr("Width in pixels"));
    m_height = makeSpin("exportHeight", smallestPicture.height(), largestPicture.height(), m_first.size.height());
    m_height->setAccessibleName(tr("Height in pixels"));
    m_height->setToolTip(tr("It grows where the lanes need more"));
    m_size = new QWidget;
    auto *row = new QHBoxLayout(m_size);
    row->setContentsMargins({});
    row->addWidget(m_width, 1);
    row->addWidget(new QLabel(QStringLiteral("×")));
    row->addWidget(m_height, 1);
    m_size->setFocusProxy(m_width);
    m_scale = new QDoubleSpinBox;
    m_scale->setObjectName(QStringLiteral("exportScale"));
    m_scale->setRange(1, largestScale);
    m_scale->setSingleStep(0.5);
    m_scale->setDecimals(1);
    m_scale->setValue(m_first.scale);
    m_scale->setKeyboardTracking(false);
    m_scale->setToolTip(tr("How many pixels stand for one: 2 for sharp screens, 3 for print"));
    form.addRow(tr("Si&ze"), m_size);
    form.addRow(tr("&Scale"), m_scale);
    for (QWidget *field : {static_cast<QWidget *>(m_size), static_cast<QWidget *>(m_scale)}) {
        field->setEnabled(!m_locks.picture);
    }
    connect(m_width, &QSpinBox::valueChanged, this, &ExportForm::changed);
    connect(m_height, &QSpinBox::valueChanged, this, &ExportForm::changed);
    connect(m_scale, &QDoubleSpinBox::valueChanged, this, &ExportForm::changed);
}

void ExportForm::addParts(QFormLayout &form, const std::vector<Table> &tables)
{
    m_parts = new QWidget;
    auto *column = new QVBoxLayout(m_parts);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid / 2);
    const DocumentParts &parts = m_first.parts;
    m_head = addPart(*m_parts, "exportHead", tr("Head"), parts.head);
    m_figures = addPart(*m_parts, "exportFigures", tr("Figures"), parts.figures);
    m_timeline = addPart(*m_parts, "exportTimeline", tr("Timeline"), parts.timeline);
    m_account = addPart(*m_parts, "exportAccount", tr("In words"), parts.account);
    for (const Table table : tables) {
        const QByteArray name = "exportTable" + QByteArray::number(static_cast<int>(table));
        m_tables.emplace_back(table, addPart(*m_parts, name, tr("Table: %1").arg(titleOf(table)), parts.has(table)));
    }
    m_parts->setFocusProxy(m_head);
    m_parts->setEnabled(!m_locks.parts);
    form.addRow(tr("Incl&uded"), m_parts);
}

QCheckBox *ExportForm::addPart(QWidget &box, const char *name, const QString &title, bool isChecked)
{
    auto *part = new QCheckBox(title);
    part->setObjectName(QLatin1String(name));
    part->setChecked(isChecked);
    box.layout()->addWidget(part);
    connect(part, &QCheckBox::toggled, this, &ExportForm::changed);
    return part;
}

void ExportForm::setFormat(ExportFormat format)
{
    choose(*m_format, static_cast<int>(format));
}

ExportOptions ExportForm::options() const
{
    ExportOptions options = m_first;
    options.format = static_cast<ExportFormat>(m_format->currentData().toInt());
    const int table = m_table->currentData().toInt();
    options.table = options.format == ExportFormat::Csv && table != wholeReport
                        ? std::optional(static_cast<Table>(table))
                        : std::nullopt;
    options.paper = static_cast<Paper>(m_paper->currentData().toInt());
    options.orientation = static_cast<QPageLayout::Orientation>(m_orientation->currentData().toInt());
    options.size = {m_width->value(), m_height->value()};
    options.scale = m_scale->value();
    options.parts.head = m_head->isChecked();
    options.parts.figures = m_figures->isChecked();
    options.parts.timeline = m_timeline->isChecked();
    options.parts.account = m_account->isChecked();
    for (const auto &[each, box] : m_tables) {
        options.parts.tables[static_cast<std::size_t>(each)] = box->isChecked();
    }
    return options;
}

void ExportForm::arrange()
{
    const ExportFormat format = options().format;
    const auto show = [this](QWidget *field, bool isShown) {
        field->setVisible(isShown);
        m_form->labelForField(field)->setVisible(isShown);
    };
    show(m_table, format == ExportFormat::Csv);
    for (QWidget *field : {static_cast<QWidget *>(m_paper), static_cast<QWidget *>(m_orientation), m_parts}) {
        show(field, format == ExportFormat::Pdf);
    }
    show(m_size, format == ExportFormat::Png || format == ExportFormat::Svg);
    show(m_scale, format == ExportFormat::Png);
}

} // namespace ui
