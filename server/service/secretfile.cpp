// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/secretfile.h"

#include "server/service/tokensigner.h"

#include <QFile>

namespace forecourt {

namespace {

Result<QByteArray> makeSecret(const QString &path, const RandomBytes &random)
{
    const QByteArray secret = random(TokenSigner::kSecretBytes);
    const QString unfinished = path + QStringLiteral(".new");
    QFile::remove(unfinished);
    QFile file(unfinished);
    // Written aside and renamed: a crash leaves no half secret behind.
    const bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                                   QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                         file.write(secret) == secret.size() && file.flush();
    file.close();
    if (!written || !QFile::rename(unfinished, path)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the token secret cannot be written"));
    }
    return secret;
}

} // namespace

Result<QByteArray> loadOrMakeSecret(const QString &path, const RandomBytes &random)
{
    QFile file(path);
    if (!file.exists()) {
        return makeSecret(path, random);
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the token secret cannot be read"));
    }
    QByteArray secret = file.readAll();
    if (secret.size() != TokenSigner::kSecretBytes) {
        return fail(ErrorCode::StorageCorrupt,
                    QStringLiteral("the token secret is damaged; remove the file"));
    }
    return secret;
}

} // namespace forecourt
