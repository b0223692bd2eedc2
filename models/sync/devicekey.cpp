// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/devicekey.h"

#include <QFile>
#include <QSaveFile>

#include <sodium.h>

namespace forecourt {

namespace {

constexpr QFile::Permissions kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

Result<void> writeSeed(const QString &path, const QByteArray &seed)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(kOwnerOnly) || file.write(seed) != seed.size() ||
        !file.commit()) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the device key cannot be written: ") + file.errorString());
    }
    return {};
}

// The seed of the key, made where there is none yet.
Result<QByteArray> seedOf(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        QByteArray seed(crypto_sign_SEEDBYTES, '\0');
        randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
        FORECOURT_TRY(writeSeed(path, seed));
        return seed;
    }
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if ((file.permissions() & others) != 0 && !file.setPermissions(kOwnerOnly)) {
        return fail(ErrorCode::Forbidden,
                    QStringLiteral("the device key can be read by others; give its file the mode 0600"));
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::StorageReadOnly, QStringLiteral("the device key cannot be read: ") + file.errorString());
    }
    QByteArray seed = file.read(crypto_sign_SEEDBYTES + 1);
    if (seed.size() != crypto_sign_SEEDBYTES) {
        return fail(ErrorCode::StorageCorrupt, QStringLiteral("the file of the device key holds no key; move it away "
                                                              "and enrol this desk again"));
    }
    return seed;
}

} // namespace

DeviceKey::DeviceKey(QByteArray publicKey, QByteArray secretKey)
    : m_public(std::move(publicKey))
    , m_secret(std::move(secretKey))
{
}

Result<DeviceKey> DeviceKey::loadOrCreate(const QString &file)
{
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("libsodium cannot be used"));
    }
    FORECOURT_ASSIGN(const QByteArray seed, seedOf(file));
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    QByteArray secretKey(crypto_sign_SECRETKEYBYTES, '\0');
    crypto_sign_seed_keypair(raw(publicKey), raw(secretKey), raw(seed));
    return DeviceKey(publicKey, secretKey);
}

QByteArray DeviceKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message), static_cast<unsigned long long>(message.size()),
                         raw(m_secret));
    return signature;
}

} // namespace forecourt
