// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/wording/export_error_text.h"

#include "analysis/wording.h"

#include <QCoreApplication>

namespace ui {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("ExportFile", text);
}

QString reasonOf(const ExportError &error)
{
    switch (error.kind) {
    case ExportError::Kind::NoFont:
        return tr("There is no font to write with (Debian: fonts-dejavu-core).");
    case ExportError::Kind::NoMemory:
        return tr("There is not enough memory for so large a picture.");
    case ExportError::Kind::NoSvg:
        return tr("This build of the program cannot write SVG; PDF and PNG it can.");
    case ExportError::Kind::NoFile:
        return tr("It is no file but a folder or a device.");
    case ExportError::Kind::Cancelled:
    case ExportError::Kind::NoSuffix:
    case ExportError::Kind::Exists:
    case ExportError::Kind::CannotWrite:
    case ExportError::Kind::NotPrinted:
        break;
    }
    return analysis::plainLabel(error.detail);
}

} // namespace

QString exportErrorText(const QString &path, const ExportError &error)
{
    const QString shown = analysis::plainLabel(path);
    switch (error.kind) {
    case ExportError::Kind::Cancelled:
        return tr("Cancelled; nothing of it is left.");
    case ExportError::Kind::NoSuffix:
        return tr("“%1” has no suffix this program writes.").arg(shown);
    case ExportError::Kind::Exists:
        return tr("“%1” exists already.").arg(shown);
    case ExportError::Kind::NotPrinted:
        return tr("The printer did not take it.");
    case ExportError::Kind::NoFont:
    case ExportError::Kind::NoMemory:
    case ExportError::Kind::NoSvg:
    case ExportError::Kind::NoFile:
    case ExportError::Kind::CannotWrite:
        break;
    }
    return tr("“%1” cannot be written. %2").arg(shown, reasonOf(error)).trimmed();
}

} // namespace ui
