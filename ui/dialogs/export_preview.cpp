// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/export_preview.h"

#include "ui/document/document_device.h"
#include "ui/panels/plain_text.h"
#include "ui/theme/theme.h"
#include "ui/wording/export_error_text.h"

#include <QBoxLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QtConcurrentRun>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

using Made = ExportPreview::Made;
using Flag = std::shared_ptr<std::atomic<bool>>;

constexpr qint64 mostBytes = 200'000; ///< of a text: more cannot be read through
constexpr double widestPage = 1.4;    ///< times its size on paper
constexpr int leastCharacters = 44;   ///< of width
constexpr int leastLines = 14;

Made makeText(const analysis::JourneyPtr &journey, const ExportOptions &options, const Flag &isCancelled)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    const auto goesOn = [&](qint64, qint64) {
        return !*isCancelled && bytes.size() <= mostBytes;
    };
    Made made;
    made.error = exportTo(bytes, journey, options, goesOn);
    made.isCut = bytes.size() > mostBytes;
    if (made.isCut) {
        made.error.reset();
    }
    made.text = visibleText(QString::fromUtf8(bytes.data().left(mostBytes)));
    return made;
}

/// Of a case file what people read of it.
Made makeCaseText(const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    Made made;
    const QString text = exportText(journey, options);
    made.isCut = text.size() > mostBytes;
    made.text = visibleText(text.left(mostBytes));
    return made;
}

Made makePreview(const analysis::JourneyPtr &journey, ExportOptions options, const Flag &isCancelled)
{
    Made made;
    switch (options.format) {
    case ExportFormat::Pdf:
        if (auto document = Document::make(journey, documentOptions(options),
                                           [&isCancelled](qint64, qint64) { return !*isCancelled; })) {
            made.document = std::make_shared<const Document>(std::move(*document));
        }
        return made;
    case ExportFormat::Png:
    case ExportFormat::Svg:
        options.scale = 1; // it looks the same
        made.picture = exportPicture(journey, options);
        if (made.picture.isNull()) {
            made.error = ExportError{ExportError::Kind::NoMemory, {}};
        }
        return made;
    case ExportFormat::CaseFile:
        return makeCaseText(journey, options);
    case ExportFormat::Csv:
    case ExportFormat::Markdown:
    case ExportFormat::Json:
        break;
    }
    return makeText(journey, options, isCancelled);
}

QToolButton *makeButton(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ExportPreview::ExportPreview(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("exportPreview"));
    build();
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ExportPreview::take);
}

ExportPreview::~ExportPreview()
{
    cancel();
    m_watcher.disconnect(this);
    m_watcher.waitForFinished();
}

void ExportPreview::build()
{
    m_picture = new QLabel;
    m_picture->setObjectName(QStringLiteral("exportPicture"));
    m_area = new QScrollArea;
    m_area->setAccessibleName(tr("What it will look like"));
    m_area->setWidget(m_picture);
    // What is in it is made to fit, whether there is a bar beside it or not.
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_area->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("exportText"));
    m_text->setAccessibleName(tr("What will be written"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("exportMessage"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_area);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_message);
    m_before = makeButton("exportPageBefore", tr("‹ &Back", "a page"), tr("The page before (Alt+B)"));
    m_next = makeButton("exportPageNext", tr("&Next ›", "a page"), tr("The next page (Alt+N)"));
    m_number = new QLabel;
    m_number->setObjectName(QStringLiteral("exportPageNumber"));
    m_number->setTextFormat(Qt::PlainText);
    m_number->setAlignment(Qt::AlignCenter);
    m_number->setMinimumWidth(fontMetrics().horizontalAdvance(tr("Page %1 of %2").arg(100).arg(100)));
    m_pages = new QWidget;
    auto *row = new QHBoxLayout(m_pages);
    row->setContentsMargins({});
    row->addStretch();
    row->addWidget(m_before);
    row->addWidget(m_number);
    row->addWidget(m_next);
    row->addStretch();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(metrics::grid);
    all->addWidget(m_stack, 1);
    all->addWidget(m_pages);
    setMinimumSize(fontMetrics().averageCharWidth() * leastCharacters, fontMetrics().height() * leastLines);
    connect(m_before, &QToolButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { showPage(m_page + 1); });
}

void ExportPreview::cancel()
{
    if (m_isCancelled) {
        *m_isCancelled = true;
    }
}

void ExportPreview::lookAt(const analysis::JourneyPtr &journey, const ExportOptions &options)
{
    cancel();
    m_isReady = false;
    if (!m_made.document && m_made.picture.isNull() && m_made.text.isEmpty()) {
        say(tr("Preparing the preview …"));
    }
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    m_watcher.setFuture(QtConcurrent::run(makePreview, journey, options, m_isCancelled));
}

void ExportPreview::take()
{
    m_made = m_watcher.result();
    m_isReady = !m_made.error;
    m_pages->setVisible(m_made.document != nullptr);
    if (m_made.error) {
        say(exportErrorText(tr("The preview"), *m_made.error));
    } else if (m_made.document) {
        m_stack->setCurrentWidget(m_area);
        showPage(m_page);
    } else if (!m_made.picture.isNull()) {
        m_stack->setCurrentWidget(m_area);
        fitPicture();
    } else {
        m_text->setPlainText(m_made.isCut ? m_made.text + QLatin1String("\n\n") + tr("Only the beginning is shown.")
                                          : m_made.text);
        m_stack->setCurrentWidget(m_text);
    }
    Q_EMIT ready();
}

void ExportPreview::showPage(int page)
{
    const int count = m_made.document->pageCount();
    m_page = std::clamp(page, 0, count - 1);
    m_number->setText(tr("Page %1 of %2").arg(locale().toString(m_page + 1), locale().toString(count)));
    m_before->setEnabled(m_page > 0);
    m_next->setEnabled(m_page + 1 < count);
    fitPicture();
}

void ExportPreview::fitPicture()
{
    const double ratio = devicePixelRatioF();
    const double room = std::max(m_area->viewport()->width(), 100);
    QImage image = m_made.picture;
    if (m_made.document) {
        const double scale = std::min(room / m_made.document->pageSize().width(), widestPage);
        image = pageImage(*m_made.document, m_page, scale * ratio);
        m_picture->setAccessibleName(m_number->text());
    } else if (image.width() > room * ratio) {
        image = image.scaledToWidth(static_cast<int>(room * ratio), Qt::SmoothTransformation);
    }
    image.setDevicePixelRatio(ratio);
    m_picture->setPixmap(QPixmap::fromImage(image));
    m_picture->adjustSize();
}

void ExportPreview::say(const QString &text)
{
    m_pages->hide();
    m_message->setText(text);
    m_stack->setCurrentWidget(m_message);
}

void ExportPreview::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_stack->currentWidget() == m_area && (m_made.document || !m_made.picture.isNull())) {
        fitPicture();
    }
}

} // namespace ui
