// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QImage>

namespace ui {

/// What is about to leave the program as it is.
struct Preview
{
    QString question; ///< `Copy this with its identifiers?`
    QString go;       ///< what the button says that lets it leave
    QString text;     ///< all of it; empty where it is a picture
    QImage picture;   ///< null where it is a text
};

/// Shows what will leave before anything leaves unmasked (design/product.md, "Privacy"). Accepted: it may. Nothing is
/// chosen beforehand but Cancel.
class PreviewDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit PreviewDialog(const Preview &preview, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *content(const Preview &preview);
};

} // namespace ui
