// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/panels/text_label.h"

#include "ui/theme/theme.h"

namespace ui {

QLabel *makeText(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QLabel *makeSelectableText(const QString &name, const QString &text)
{
    QLabel *label = makeText(name, text);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel *makeQuietText(const QString &name, const QString &text)
{
    QLabel *label = makeText(name, text);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel *makeEmptyText(const QString &name, const QString &text)
{
    QLabel *label = makeQuietText(name, text);
    label->setAlignment(Qt::AlignCenter);
    label->setMargin(metrics::padding);
    return label;
}

} // namespace ui
