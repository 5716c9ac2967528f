// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_dialog.h"

#include "analysis/wording.h"
#include "ui/dialogs/export_preview.h"
#include "ui/export/export_job.h"
#include "ui/theme/theme.h"
#include "ui/wording/export_error_text.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

namespace {

constexpr QSize firstSize{1040, 680};

QLabel *makeText(const char *name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QPushButton(text);
    button->setObjectName(QLatin1String(name));
    button->setToolTip(tip);
    button->setAutoDefault(false);
    return button;
}

QLabel *maskingText(const analysis::Journey &journey)
{
    QLabel *label =
        makeText("exportMasking",
                 journey.masked ? ExportDialog::tr("Masked, as in the window (Ctrl+M there).")
                                : ExportDialog::tr("The engagement is revealed. This will leave the program with phone "
                                                   "numbers, e-mail addresses and other identifiers as they are; mask "
                                                   "it first if they are not needed (Ctrl+M in the window)."));
    label->setForegroundRole(journey.masked ? QPalette::PlaceholderText : QPalette::BrightText);
    return label;
}

/// As wide as what it holds, and scrolled where the dialog is low.
QScrollArea *scrolled(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    const int bar = area->verticalScrollBar()->sizeHint().width();
    area->setFixedWidth(content->sizeHint().width() + bar + metrics::padding);
    area->setFocusPolicy(Qt::NoFocus);
    return area;
}

} // namespace

ExportDialog::ExportDialog(Parts parts, QWidget *parent) : QDialog(parent), m_parts(std::move(parts))
{
    setObjectName(QStringLiteral("exportDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export"));
    build();
    m_path->setText(QDir::toNativeSeparators(m_parts.path + suffixOf(m_parts.first.format)));
    m_path->setFocus();
    m_path->selectAll();
    takeOptions();
    resize(firstSize.boundedTo(screen()->availableSize() - QSize(40, 60)));
}

void ExportDialog::build()
{
    const auto rowsIn = [this] {
        JourneyTables tables;
        tables.setJourney(m_parts.journey, std::make_shared<const std::vector<models::Event>>());
        std::vector<Table> there(allTables.begin(), allTables.end());
        std::erase_if(there, [&](Table table) {
            return isOptional(table) && tables.rows(table).rowCount() == 0;
        });
        return there;
    };
    m_form = new ExportForm(m_parts.first, rowsIn(), m_parts.locks);
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->addWidget(m_form);
    column->addStretch();
    m_preview = new ExportPreview;
    auto *top = new QHBoxLayout;
    top->setSpacing(metrics::padding);
    top->addWidget(scrolled(side));
    top->addWidget(m_preview, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addLayout(top, 1);
    all->addWidget(maskingText(*m_parts.journey));
    all->addWidget(fileRow());
    all->addWidget(resultRow());
    all->addWidget(buttons());
    connect(m_form, &ExportForm::changed, this, &ExportDialog::takeOptions);
    connect(m_preview, &ExportPreview::ready, this, &ExportDialog::updateButtons);
}

QWidget *ExportDialog::fileRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_path = new QLineEdit;
    m_path->setObjectName(QStringLiteral("exportPath"));
    m_path->setAccessibleName(tr("File"));
    auto *label = new QLabel(tr("Fi&le"));
    label->setBuddy(m_path);
    m_choose = makeButton("exportChoose", tr("Choos&e…"), tr("Choose a folder and a name (Alt+E)"));
    layout->addWidget(label);
    layout->addWidget(m_path, 1);
    layout->addWidget(m_choose);
    connect(m_path, &QLineEdit::textChanged, this, [this] {
        say({});
        updateButtons();
    });
    connect(m_choose, &QPushButton::clicked, this, &ExportDialog::choosePath);
    return row;
}

QWidget *ExportDialog::resultRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    m_result = makeText("exportResult", {});
    m_result->setMinimumHeight(2 * fontMetrics().lineSpacing());
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("exportProgress"));
    m_progress->setAccessibleName(tr("How much is done"));
    m_replace = makeButton("exportReplace", tr("&Replace it"), tr("Write in place of the file that is there (Alt+R)"));
    m_openFolder = makeButton("exportOpenFolder", tr("Open fol&der"), tr("Show the folder it lies in (Alt+D)"));
    m_cancel = makeButton("exportCancel", tr("C&ancel"), tr("End it; nothing is left behind (Esc)"));
    layout->addWidget(m_result, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{m_progress, m_replace, m_openFolder, m_cancel}) {
        layout->addWidget(each);
        each->hide();
    }
    connect(m_replace, &QPushButton::clicked, this, [this] { write(true); });
    connect(m_openFolder, &QPushButton::clicked, this,
            [this] { m_parts.openFolder(QFileInfo(path()).absolutePath()); });
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    return row;
}

QWidget *ExportDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close);
    m_write = box->addButton(tr("&Write"), QDialogButtonBox::AcceptRole);
    m_write->setObjectName(QStringLiteral("exportWrite"));
    m_write->setToolTip(tr("Write the file (Enter)"));
    m_write->setDefault(true);
    m_copy = box->addButton(tr("Cop&y"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(QStringLiteral("exportCopy"));
    m_copy->setToolTip(tr("Copy it as it would be written (Alt+Y)"));
    m_print = box->addButton(tr("Prin&t…"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(QStringLiteral("exportPrint"));
    m_print->setToolTip(tr("Choose a printer (Alt+T)"));
    for (QAbstractButton *button : box->buttons()) {
        button->setIcon({});
    }
    for (QPushButton *button : {m_copy, m_print, box->button(QDialogButtonBox::Close)}) {
        button->setAutoDefault(false);
    }
    connect(m_write, &QPushButton::clicked, this, [this] { write(false); });
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::copy);
    connect(m_print, &QPushButton::clicked, this, &ExportDialog::print);
    connect(box, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    return box;
}

void ExportDialog::takeOptions()
{
    const ExportOptions options = m_form->options();
    takeSuffix(options.format);
    m_preview->lookAt(m_parts.journey, options);
    updateButtons();
}

void ExportDialog::takeSuffix(ExportFormat format)
{
    const QString name = m_path->text();
    const auto known = exportFormatOf(name);
    if (known && known != format) {
        m_path->setText(name.chopped(suffixOf(*known).size()) + suffixOf(format));
    }
}

QString ExportDialog::path() const
{
    const QString name = QDir::fromNativeSeparators(m_path->text());
    const ExportFormat format = m_form->options().format;
    return exportFormatOf(name) == format ? name : name + suffixOf(format);
}

void ExportDialog::choosePath()
{
    const QString chosen = m_parts.chooseExport(this, path());
    if (!chosen.isEmpty()) {
        m_path->setText(QDir::toNativeSeparators(chosen));
        if (const auto format = exportFormatOf(chosen)) {
            m_form->setFormat(*format);
        }
        m_write->setFocus();
    }
}

ExportJob &ExportDialog::begin(const QString &doing)
{
    say(doing);
    m_job = new ExportJob(m_parts.journey, m_form->options(), this);
    connect(m_job, &ExportJob::progressed, this, &ExportDialog::showProgress);
    m_progress->setRange(0, 0);
    m_progress->show();
    m_cancel->show();
    updateButtons();
    m_cancel->setFocus();
    return *m_job;
}

void ExportDialog::write(bool replaces)
{
    const QString name = path();
    ExportJob &job = begin(tr("Writing …"));
    connect(&job, &ExportJob::finished, this, [this, name](const auto &error) { endWriting(name, error); });
    job.start({name, replaces});
}

void ExportDialog::print()
{
    const ExportOptions options = m_form->options();
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(pageSizeOf(options.paper));
    printer->setPageOrientation(options.orientation);
    if (!m_parts.choosePrinter(this, *printer)) {
        return;
    }
    ExportJob &job = begin(tr("Printing …"));
    connect(&job, &ExportJob::finished, this, &ExportDialog::endPrinting);
    job.print(printer);
}

void ExportDialog::copy()
{
    const ExportOptions options = m_form->options();
    if (options.format == ExportFormat::Png) {
        const QImage image = exportPicture(m_parts.journey, options);
        m_parts.copyPicture(image);
        Q_EMIT left(settings::LogAction::Copied, QStringLiteral("png"));
        say(tr("Copied."));
        return;
    }
    const auto bytes = exportBytes(m_parts.journey, options);
    if (bytes) {
        m_parts.copy(QString::fromUtf8(*bytes));
        Q_EMIT left(settings::LogAction::Copied, QStringLiteral("text"));
        say(tr("Copied."));
    } else {
        say(exportErrorText(path(), bytes.error()), true);
    }
}

void ExportDialog::showProgress(qint64 done, qint64 total)
{
    constexpr int steps = 1'000;
    m_progress->setRange(0, total > 0 ? steps : 0);
    m_progress->setValue(total > 0 ? static_cast<int>(double(done) / double(total) * steps) : 0);
}

void ExportDialog::endJob()
{
    m_job->deleteLater();
    m_job = nullptr;
    m_progress->hide();
    m_cancel->hide();
    updateButtons();
    m_write->setFocus();
}

void ExportDialog::endWriting(const QString &name, const std::optional<ExportError> &error)
{
    endJob();
    if (error) {
        const bool isThere = error->kind == ExportError::Kind::Exists;
        say(exportErrorText(name, *error), error->kind != ExportError::Kind::Cancelled);
        m_replace->setVisible(isThere);
        return;
    }
    const ExportOptions options = m_form->options();
    say(tr("Written to “%1”.").arg(analysis::plainLabel(QDir::toNativeSeparators(name))));
    m_openFolder->show();
    Q_EMIT left(settings::LogAction::Exported, suffixOf(options.format).mid(1));
    Q_EMIT written(name, options);
}

void ExportDialog::endPrinting(const std::optional<ExportError> &error)
{
    endJob();
    if (error) {
        say(exportErrorText({}, *error), error->kind != ExportError::Kind::Cancelled);
        return;
    }
    say(tr("Handed to the printer."));
    Q_EMIT left(settings::LogAction::Exported, QStringLiteral("print"));
}

void ExportDialog::say(const QString &text, bool isProblem)
{
    m_replace->hide();
    m_openFolder->hide();
    m_result->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::WindowText);
    m_result->setText(text);
    m_result->setAccessibleName(text);
}

void ExportDialog::updateButtons()
{
    const ExportFormat format = m_form->options().format;
    // What is revealed leaves once it has been there to be seen.
    const bool mayLeave = !m_job && (m_parts.journey->masked || m_preview->isReady());
    const bool isText = !isPicture(format) && format != ExportFormat::CaseFile;
    m_form->setEnabled(!m_job);
    m_path->setEnabled(!m_job);
    m_choose->setEnabled(!m_job);
    m_write->setEnabled(mayLeave && !m_path->text().isEmpty());
    m_copy->setVisible(isText || format == ExportFormat::Png);
    m_copy->setEnabled(mayLeave && m_preview->isReady() && !m_preview->isCut());
    m_print->setVisible(format == ExportFormat::Pdf);
    m_print->setEnabled(mayLeave);
}

void ExportDialog::reject()
{
    if (m_job) {
        m_job->cancel();
        m_result->setText(tr("Cancelling …"));
        return;
    }
    QDialog::reject();
}

} // namespace ui
