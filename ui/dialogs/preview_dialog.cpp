// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/preview_dialog.h"

#include "ui/panels/plain_text.h"
#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

namespace ui {

namespace {

constexpr qsizetype mostCharacters = 200'000; ///< more cannot be read through, and would take long to lay out
constexpr int columns = 100;
constexpr int lines = 24;

} // namespace

PreviewDialog::PreviewDialog(const Preview &preview, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("previewDialog"));
    setWindowTitle(preview.question);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *go = buttons->addButton(preview.go, QDialogButtonBox::AcceptRole);
    go->setObjectName(QStringLiteral("previewGo"));
    go->setAutoDefault(false);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setObjectName(QStringLiteral("previewCancel"));
    cancel->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(2 * metrics::grid);
    all->addWidget(makeText(QStringLiteral("previewWords"),
                            tr("The engagement is revealed. This will leave the program with phone numbers, e-mail "
                               "addresses and other identifiers as they are; mask it first if they are not needed.")));
    all->addWidget(content(preview), 1);
    if (preview.text.size() > mostCharacters) {
        all->addWidget(makeText(QStringLiteral("previewCut"),
                                tr("Only the beginning is shown: %1 of %2 characters.")
                                    .arg(locale().toString(mostCharacters), locale().toString(preview.text.size()))));
    }
    all->addWidget(buttons);
    cancel->setFocus();
}

QWidget *PreviewDialog::content(const Preview &preview)
{
    if (!preview.picture.isNull()) {
        auto *picture = new QLabel;
        picture->setPixmap(QPixmap::fromImage(preview.picture));
        auto *area = new QScrollArea;
        area->setObjectName(QStringLiteral("previewPicture"));
        area->setAccessibleName(tr("The picture"));
        area->setWidget(picture);
        return area;
    }
    auto *text = new QPlainTextEdit(visibleText(preview.text.left(mostCharacters)));
    text->setObjectName(QStringLiteral("previewText"));
    text->setAccessibleName(tr("What will leave"));
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    const QFontMetrics font = text->fontMetrics();
    resize(columns * font.averageCharWidth(), lines * font.height());
    return text;
}

} // namespace ui
