// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/about_dialog.h"

#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSysInfo>

namespace ui {

namespace {

/// Name and licence of what the program is made of.
QString libraries()
{
    return QStringLiteral("Qt %1 – LGPL-3.0\n"
                          "simdjson – Apache-2.0\n"
                          "QtKeychain – BSD-3-Clause\n"
                          "cpp-httplib – MIT\n"
                          "tl::expected – CC0-1.0")
        .arg(QLatin1String(qVersion()));
}

} // namespace

QString diagnostics(const QString &settingsPlace)
{
    return QStringLiteral("Engagement Viewer %1\nQt %2 (built with %3), %4\n%5, %6\nSettings: %7\n")
        .arg(QLatin1String(VIEWER_VERSION), QLatin1String(qVersion()), QLatin1String(QT_VERSION_STR),
             QGuiApplication::platformName(), QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(),
             settingsPlace);
}

AboutDialog::AboutDialog(const QString &settingsPlace, std::function<void(const QString &)> copy, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Engagement Viewer"));
    auto *title = makeSelectableText({}, tr("Engagement Viewer %1").arg(QLatin1String(VIEWER_VERSION)));
    title->setFont(typeFont(title->font(), TypeSize::Figure, TypeWeight::Strong));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copyButton = buttons->addButton(tr("Copy diagnostics"), QDialogButtonBox::ActionRole);
    copyButton->setObjectName(QStringLiteral("copyDiagnostics"));
    connect(copyButton, &QAbstractButton::clicked, this,
            [copy = std::move(copy), settingsPlace] { copy(diagnostics(settingsPlace)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *all = new QVBoxLayout(this);
    all->setSpacing(metrics::padding);
    all->addWidget(title);
    all->addWidget(makeSelectableText(
        {}, tr("Shows what happened to a customer: one engagement of the Avaya Experience Platform on a "
               "timeline. It reads and never writes there.")));
    all->addWidget(makeSelectableText(
        {}, tr("Settings lie in %1. They hold your choices and the ids of recent engagements, nothing "
               "secret.")
                .arg(settingsPlace.isEmpty() ? tr("memory only") : settingsPlace)));
    all->addWidget(makeSelectableText({}, tr("MIT licence. Made with:") + QLatin1Char('\n') + libraries()));
    all->addWidget(buttons);
    setMinimumWidth(64 * fontMetrics().averageCharWidth());
}

} // namespace ui
