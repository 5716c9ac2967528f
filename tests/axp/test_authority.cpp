// SPDX-FileCopyrightText: 2026 The Engagement Viewer authors
// SPDX-License-Identifier: MIT
#include "test_authority.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslKey>

bool TestAuthority::make()
{
    return run({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj",
                "/CN=Test authority", "-days", "30", "-keyout", "ca.key", "-out", "ca.pem"}) &&
           issue("good", "DNS:localhost,IP:127.0.0.1", "30") && issue("expired", "IP:127.0.0.1", "-1") &&
           issue("elsewhere", "DNS:elsewhere.example", "30");
}

QSslConfiguration TestAuthority::serverWith(const QString &certificate) const
{
    QFile key(path(certificate + QLatin1String(".key")));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(QSslCertificate::fromPath(path(certificate + QLatin1String(".pem"))));
    if (key.open(QIODevice::ReadOnly))
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
    return tls;
}

bool TestAuthority::issue(const QByteArray &name, const QByteArray &alternativeNames, const QByteArray &days)
{
    return run({"req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=Test", "-addext",
                "subjectAltName=" + alternativeNames, "-keyout", name + ".key", "-out", name + ".csr"}) &&
           run({"x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-days",
                days, "-copy_extensions", "copy", "-out", name + ".pem"});
}

bool TestAuthority::run(std::initializer_list<QByteArray> arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_directory.path());
    QStringList list;
    for (const QByteArray &argument : arguments)
        list.append(QString::fromLatin1(argument));
    openssl.start(QStringLiteral("openssl"), list);
    const bool isDone = openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
    if (!isDone)
        qInfo().noquote() << openssl.readAllStandardError();
    return isDone;
}
