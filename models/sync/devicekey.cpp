// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/devicekey.h"

#include "models/storage/privatefile.h"

#include <QDir>

#include <sodium.h>

namespace forecourt {

namespace {

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

DeviceKey::DeviceKey(const QByteArray &seed)
    : m_public(crypto_sign_PUBLICKEYBYTES, '\0'), m_secret(crypto_sign_SECRETKEYBYTES, '\0')
{
    crypto_sign_seed_keypair(raw(m_public), raw(m_secret), raw(seed));
}

DeviceKey::~DeviceKey()
{
    if (!m_secret.isEmpty()) {
        sodium_memzero(m_secret.data(), static_cast<size_t>(m_secret.size()));
    }
}

Result<DeviceKey> DeviceKey::loadOrCreate(const QString &folder)
{
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("the system has no random numbers"));
    }
    const QString path = QDir(folder).filePath(QStringLiteral("device.key"));
    FORECOURT_ASSIGN(const auto kept, readPrivateFile(path));
    if (!kept) {
        QByteArray seed(crypto_sign_SEEDBYTES, '\0');
        randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
        FORECOURT_TRY(writePrivateFile(path, seed.toHex() + '\n'));
        return DeviceKey(seed);
    }
    const QByteArray seed = QByteArray::fromHex(kept->trimmed());
    if (seed.size() != crypto_sign_SEEDBYTES || seed.toHex() != kept->trimmed()) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("device.key is damaged; enrol this desk again without it"));
    }
    return DeviceKey(seed);
}

QByteArray DeviceKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), raw(m_secret));
    return signature;
}

} // namespace forecourt
