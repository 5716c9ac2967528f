// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "axp/engagement_client.h"
#include "axp/saved_connection.h"

#include <QDialog>
#include <QPointer>

#include <map>
#include <set>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Sets up one connection: says beside each field what is wrong with it as one types, and tries it out. Secrets are
/// shown as dots; nothing is kept before Save.
class ConnectionDialog final : public QDialog
{
    Q_OBJECT
public:
    ConnectionDialog(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets,
                     axp::EngagementClient &client, QWidget *parent = nullptr);

    /// Nothing but the secrets can be filled in any more.
    void lock();
    void accept() override;
    /// What has been changed is only dropped when asked for twice.
    void reject() override;

Q_SIGNALS:
    void saved(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets);

private:
    struct Row
    {
        QWidget *field = nullptr;
        QLabel *problem = nullptr; ///< below the field
    };

    void build();
    void addFields(QFormLayout &form);
    QLineEdit *addLine(QFormLayout &form, axp::ConnectionField id, const QString &title, bool isSecret);
    void addRow(QFormLayout &form, axp::ConnectionField id, const QString &title, QWidget *field);
    [[nodiscard]] QWidget *caFileField();
    [[nodiscard]] QWidget *buttons();
    void fill(const axp::SavedConnection &connection, const axp::ConnectionSecrets &secrets);
    void takeHost(const QString &text);
    void edited(axp::ConnectionField field);
    void check();
    void test();
    void endTest();
    void say(const QString &text, bool isProblem);
    [[nodiscard]] QString textOf(axp::ConnectionField field) const;
    [[nodiscard]] axp::SavedConnection connection() const;
    [[nodiscard]] axp::ConnectionSecrets secrets() const;

    axp::EngagementClient &m_client;
    QString m_key;
    std::map<axp::ConnectionField, QLineEdit *> m_lines;
    std::map<axp::ConnectionField, Row> m_rows;
    std::set<axp::ConnectionField> m_touched; ///< only what somebody has been at is complained about
    QFormLayout *m_form = nullptr;
    QComboBox *m_host = nullptr;
    QComboBox *m_signIn = nullptr;
    QLabel *m_result = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_save = nullptr;
    QPointer<axp::Reply> m_reply; ///< of the test under way
    bool m_warned = false;
};

} // namespace ui
