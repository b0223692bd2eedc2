// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/devicekey.h"

#include "models/storage/privatefile.h"

#include <QDir>
#include <QFile>

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

QString pathIn(const QString &folder)
{
    return QDir(folder).filePath(QStringLiteral("device.key"));
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

Result<DeviceKey> DeviceKey::generate()
{
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("the system has no random numbers"));
    }
    QByteArray seed(crypto_sign_SEEDBYTES, '\0');
    randombytes_buf(seed.data(), static_cast<size_t>(seed.size()));
    return DeviceKey(seed);
}

Result<DeviceKey> DeviceKey::fromText(const QByteArray &text)
{
    if (sodium_init() < 0) {
        return fail(ErrorCode::Internal, QStringLiteral("the system has no random numbers"));
    }
    const QByteArray seed = QByteArray::fromHex(text.trimmed());
    if (seed.size() != crypto_sign_SEEDBYTES || seed.toHex() != text.trimmed()) {
        return fail(ErrorCode::Malformed,
                    QStringLiteral("the key of this desk is damaged; enrol this desk again without it"));
    }
    return DeviceKey(seed);
}

Result<DeviceKey> DeviceKey::loadOrCreate(const QString &folder)
{
    auto kept = load(folder);
    if (kept || kept.error().code != ErrorCode::NotFound) {
        return kept;
    }
    FORECOURT_ASSIGN(DeviceKey made, generate());
    FORECOURT_TRY(writePrivateFile(pathIn(folder), made.text() + '\n'));
    return made;
}

Result<DeviceKey> DeviceKey::load(const QString &folder)
{
    FORECOURT_ASSIGN(const auto kept, readPrivateFile(pathIn(folder)));
    if (!kept) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no device.key"));
    }
    return fromText(*kept);
}

void DeviceKey::removeFile(const QString &folder)
{
    QFile::remove(pathIn(folder));
}

QByteArray DeviceKey::text() const
{
    return m_secret.left(crypto_sign_SEEDBYTES).toHex();
}

QByteArray DeviceKey::sign(const QByteArray &message) const
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    crypto_sign_detached(raw(signature), nullptr, raw(message),
                         static_cast<unsigned long long>(message.size()), raw(m_secret));
    return signature;
}

} // namespace forecourt
