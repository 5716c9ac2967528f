// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "ui/dialogs/connection_dialog.h"

#include "ui/panels/text_label.h"
#include "ui/theme/theme.h"
#include "ui/wording/error_text.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace ui {

namespace {

using axp::ConnectionField;

constexpr int fieldCharacters = 60;

/// An id no engagement has: a service that answers "not found" to it has let us in.
const QString &probeId()
{
    static const QString id = QStringLiteral("00000000-0000-4000-8000-000000000000");
    return id;
}

QString problemText(ConnectionField field)
{
    switch (field) {
    case ConnectionField::Name:
        return ConnectionDialog::tr("Give it a name, such as “Production EU”.");
    case ConnectionField::Host:
        return ConnectionDialog::tr("A host such as eu.api.avayacloud.com, or an https address.");
    case ConnectionField::Account:
        return ConnectionDialog::tr("Six letters.");
    case ConnectionField::AppKey:
        return ConnectionDialog::tr("The app key of your application, without spaces.");
    case ConnectionField::ClientId:
        return ConnectionDialog::tr("The client id of your application.");
    case ConnectionField::ClientSecret:
        return ConnectionDialog::tr("The client secret of your application.");
    case ConnectionField::UserName:
        return ConnectionDialog::tr("The name you sign in with.");
    case ConnectionField::Password:
        return ConnectionDialog::tr("The password you sign in with.");
    case ConnectionField::Token:
        return ConnectionDialog::tr("A token, with or without “Bearer” before it.");
    case ConnectionField::CaFile:
        break;
    }
    return {};
}

} // namespace

ConnectionDialog::ConnectionDialog(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets,
                                   axp::EngagementClient &client, QWidget *parent)
    : QDialog(parent), m_client(client), m_key(connection.key)
{
    setObjectName(QStringLiteral("connectionDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Connection"));
    build();
    fill(connection, secrets);
    check();
}

void ConnectionDialog::build()
{
    m_form = new QFormLayout;
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_form->setHorizontalSpacing(metrics::padding);
    m_form->setVerticalSpacing(2 * metrics::grid);
    addFields(*m_form);
    m_result = makeText(QStringLiteral("testResult"));
    m_result->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_result->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(metrics::padding, metrics::padding, metrics::padding, metrics::padding);
    all->setSpacing(metrics::padding);
    all->addLayout(m_form);
    all->addWidget(m_result);
    all->addWidget(buttons());
}

void ConnectionDialog::addFields(QFormLayout &form)
{
    addLine(form, ConnectionField::Name, tr("&Name"), false);
    m_host = new QComboBox;
    m_host->setEditable(true);
    m_host->addItems({QStringLiteral("eu.api.avayacloud.com"), QStringLiteral("na.api.avayacloud.com")});
    m_host->setInsertPolicy(QComboBox::NoInsert);
    m_host->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_host->setToolTip(tr("A pasted address of an engagement fills in the account too"));
    m_lines[ConnectionField::Host] = m_host->lineEdit();
    addRow(form, ConnectionField::Host, tr("&Host"), m_host);
    connect(m_host, &QComboBox::editTextChanged, this, &ConnectionDialog::takeHost);
    addLine(form, ConnectionField::Account, tr("&Account id"), false);
    addLine(form, ConnectionField::AppKey, tr("App &key"), true);
    m_signIn = new QComboBox;
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->addItems({tr("As an application"), tr("With user name and password"), tr("With a pasted token")});
    form.addRow(tr("&Sign in"), m_signIn);
    connect(m_signIn, &QComboBox::currentIndexChanged, this, &ConnectionDialog::check);
    addLine(form, ConnectionField::ClientId, tr("Client &id"), false);
    addLine(form, ConnectionField::ClientSecret, tr("Client s&ecret"), true);
    addLine(form, ConnectionField::UserName, tr("&User name"), false);
    addLine(form, ConnectionField::Password, tr("&Password"), true);
    addLine(form, ConnectionField::Token, tr("&Token"), true);
    addRow(form, ConnectionField::CaFile, tr("CA &file"), caFileField());
}

QLineEdit *ConnectionDialog::addLine(QFormLayout &form, ConnectionField id, const QString &title, bool isSecret)
{
    auto *line = new QLineEdit;
    line->setMinimumWidth(fieldCharacters * fontMetrics().averageCharWidth());
    if (isSecret) {
        line->setEchoMode(QLineEdit::Password);
        line->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    }
    m_lines[id] = line;
    addRow(form, id, title, line);
    connect(line, &QLineEdit::textEdited, this, [this, id] { edited(id); });
    return line;
}

void ConnectionDialog::addRow(QFormLayout &form, ConnectionField id, const QString &title, QWidget *field)
{
    auto *problem = makeText(QStringLiteral("problem%1").arg(static_cast<int>(id)));
    problem->setFont(typeFont(font(), TypeSize::Small));
    problem->setForegroundRole(QPalette::BrightText);
    problem->hide();
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins({});
    column->setSpacing(metrics::grid / 2);
    column->addWidget(field);
    column->addWidget(problem);
    field->setObjectName(QStringLiteral("connectionField%1").arg(static_cast<int>(id)));
    form.addRow(title, both);
    auto *label = qobject_cast<QLabel *>(form.labelForField(both));
    label->setBuddy(field->focusProxy() ? field->focusProxy() : field);
    field->setAccessibleName(QString(title).remove(QLatin1Char('&')));
    m_rows[id] = {both, problem};
}

QWidget *ConnectionDialog::caFileField()
{
    auto *both = new QWidget;
    auto *line = new QLineEdit;
    line->setPlaceholderText(tr("Only where your company has an authority of its own"));
    auto *browse = new QPushButton(tr("Choose…"));
    browse->setAutoDefault(false);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins({});
    row->addWidget(line, 1);
    row->addWidget(browse);
    both->setFocusProxy(line);
    m_lines[ConnectionField::CaFile] = line;
    connect(line, &QLineEdit::textEdited, this, [this] { edited(ConnectionField::CaFile); });
    connect(browse, &QPushButton::clicked, this, [this, line] {
        const QString name = QFileDialog::getOpenFileName(this, tr("CA file"), line->text(),
                                                          tr("Certificates (*.pem *.crt *.cer);;All files (*)"));
        if (!name.isEmpty()) {
            line->setText(name);
            edited(ConnectionField::CaFile);
        }
    });
    return both;
}

QWidget *ConnectionDialog::buttons()
{
    auto *box = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = box->button(QDialogButtonBox::Save);
    m_save->setObjectName(QStringLiteral("connectionSave"));
    box->button(QDialogButtonBox::Cancel)->setObjectName(QStringLiteral("connectionCancel"));
    m_test = box->addButton(tr("&Test connection"), QDialogButtonBox::ActionRole);
    m_test->setObjectName(QStringLiteral("connectionTest"));
    m_test->setAutoDefault(false);
    for (QAbstractButton *button : box->buttons()) {
        button->setIcon({});
    }
    connect(box, &QDialogButtonBox::accepted, this, &ConnectionDialog::accept);
    connect(box, &QDialogButtonBox::rejected, this, &ConnectionDialog::reject);
    connect(m_test, &QPushButton::clicked, this, &ConnectionDialog::test);
    return box;
}

void ConnectionDialog::fill(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets)
{
    const auto set = [this](ConnectionField field, const QString &text) {
        m_lines.at(field)->setText(text);
    };
    const auto secret = [&set](ConnectionField field, const axp::Secret &text) {
        set(field, QString::fromUtf8(text.reveal()));
    };
    m_host->setEditText(connection.service.base.toString().remove(QLatin1String("https://")));
    set(ConnectionField::Name, connection.name);
    set(ConnectionField::Account, connection.service.accountId);
    set(ConnectionField::ClientId, connection.clientId);
    set(ConnectionField::UserName, connection.userName);
    set(ConnectionField::CaFile, connection.caFile);
    secret(ConnectionField::AppKey, secrets.appKey);
    secret(ConnectionField::ClientSecret, secrets.clientSecret);
    secret(ConnectionField::Password, secrets.password);
    secret(ConnectionField::Token, secrets.token);
    m_signIn->setCurrentIndex(static_cast<int>(connection.signIn));
    m_touched.clear();
}

void ConnectionDialog::lock()
{
    for (const auto field : {ConnectionField::Name, ConnectionField::Host, ConnectionField::Account,
                             ConnectionField::ClientId, ConnectionField::UserName, ConnectionField::CaFile}) {
        m_rows.at(field).field->setEnabled(false);
    }
    m_signIn->setEnabled(false);
    say(tr("Your administrator has set up this connection; fill in what is secret."), false);
}

void ConnectionDialog::takeHost(const QString &text)
{
    if (const auto ref = record::parseEngagementUrl(QUrl(text.trimmed())); ref && ref->service) {
        m_lines.at(ConnectionField::Account)->setText(ref->service->accountId);
        m_host->setEditText(ref->service->base.toString().remove(QLatin1String("https://")));
    }
    edited(ConnectionField::Host);
}

void ConnectionDialog::edited(ConnectionField field)
{
    m_touched.insert(field);
    m_warned = false;
    say({}, false);
    check();
}

QString ConnectionDialog::textOf(ConnectionField field) const
{
    return m_lines.at(field)->text();
}

axp::SavedConnection ConnectionDialog::connection() const
{
    axp::SavedConnection made;
    made.key = m_key;
    made.name = textOf(ConnectionField::Name).trimmed();
    made.service.base = axp::serviceBase(textOf(ConnectionField::Host)).value_or(QUrl());
    made.service.accountId = textOf(ConnectionField::Account).trimmed();
    made.signIn = static_cast<axp::SignInKind>(m_signIn->currentIndex());
    made.caFile = textOf(ConnectionField::CaFile).trimmed();
    if (axp::isAskedFor(ConnectionField::ClientId, made.signIn)) {
        made.clientId = textOf(ConnectionField::ClientId).trimmed();
    }
    if (axp::isAskedFor(ConnectionField::UserName, made.signIn)) {
        made.userName = textOf(ConnectionField::UserName).trimmed();
    }
    return made;
}

axp::ConnectionSecrets ConnectionDialog::secrets() const
{
    const auto kind = static_cast<axp::SignInKind>(m_signIn->currentIndex());
    const auto secret = [&](ConnectionField field) {
        return axp::isAskedFor(field, kind) ? axp::Secret(textOf(field)) : axp::Secret();
    };
    axp::ConnectionSecrets made;
    made.appKey = axp::Secret(textOf(ConnectionField::AppKey).trimmed());
    made.clientSecret = secret(ConnectionField::ClientSecret);
    made.password = secret(ConnectionField::Password);
    if (kind == axp::SignInKind::PastedToken) {
        made.token = axp::tokenFromText(textOf(ConnectionField::Token));
    }
    return made;
}

void ConnectionDialog::check()
{
    const auto kind = static_cast<axp::SignInKind>(m_signIn->currentIndex());
    const std::vector<ConnectionField> mistakes = axp::mistakesIn(connection(), secrets());
    for (const auto &[field, row] : m_rows) {
        const bool isAsked = axp::isAskedFor(field, kind);
        row.field->setVisible(isAsked);
        m_form->labelForField(row.field)->setVisible(isAsked);
        const bool isWrong = std::find(mistakes.begin(), mistakes.end(), field) != mistakes.end();
        const bool isTold = isWrong && m_touched.contains(field);
        row.problem->setText(isTold ? problemText(field) : QString());
        row.problem->setVisible(isTold);
    }
    m_save->setEnabled(mistakes.empty());
    m_test->setEnabled(mistakes.empty());
}

void ConnectionDialog::test()
{
    if (m_reply) {
        m_reply->deleteLater();
        m_reply.clear();
        m_test->setText(tr("&Test connection"));
        say(tr("The test was stopped."), false);
        return;
    }
    say(tr("Asking the service …"), false);
    m_test->setText(tr("&Stop the test"));
    m_client.forgetTokens(); // what worked before must work now
    m_reply = m_client.fetch(axp::connectionOf(connection(), secrets()), probeId());
    m_reply->setParent(this);
    connect(m_reply, &axp::Reply::finished, this, &ConnectionDialog::endTest);
}

void ConnectionDialog::endTest()
{
    if (!m_reply) {
        return; // stopped
    }
    const auto outcome = m_reply->takeOutcome();
    m_reply->deleteLater();
    m_reply.clear();
    m_test->setText(tr("&Test connection"));
    if (outcome || outcome.error().kind == axp::ErrorKind::NotFound) {
        say(tr("It works: the service knows the app key and lets you in."), false);
        return;
    }
    const ErrorText text = errorText(outcome.error());
    say(text.next.isEmpty() ? text.sentence : text.sentence + QLatin1Char(' ') + text.next, true);
}

void ConnectionDialog::say(const QString &text, bool isProblem)
{
    m_result->setForegroundRole(isProblem ? QPalette::BrightText : QPalette::WindowText);
    m_result->setText(text);
    m_result->setAccessibleName(text);
}

void ConnectionDialog::accept()
{
    for (const auto &[field, row] : m_rows) {
        m_touched.insert(field);
    }
    check();
    if (m_save->isEnabled()) {
        Q_EMIT saved(connection(), secrets());
        QDialog::accept();
    }
}

void ConnectionDialog::reject()
{
    if (!m_touched.empty() && !m_warned) {
        m_warned = true;
        say(tr("What you have changed is not saved. Press Cancel once more to drop it."), true);
        return;
    }
    QDialog::reject();
}

} // namespace ui
