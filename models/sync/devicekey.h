// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// The Ed25519 key (RFC 8032) by which this desk proves to the server which device it is, as 64 hexadecimal
// digits of its seed: with the secret service (DeskKey), or in the file device.key of the data folder,
// readable by its owner only. Blocking where it reads or writes the file; else pure.
class DeviceKey final
{
public:
    // Made of the system's random numbers.
    static Result<DeviceKey> generate();
    // Malformed where the text is no key.
    static Result<DeviceKey> fromText(const QByteArray &text);

    // Makes the key where there is none. Malformed where the file is not a key; never replaces one.
    static Result<DeviceKey> loadOrCreate(const QString &folder);
    // NotFound where there is none.
    static Result<DeviceKey> load(const QString &folder);
    static void removeFile(const QString &folder);

    DeviceKey(DeviceKey &&other) noexcept = default;
    DeviceKey &operator=(DeviceKey &&other) noexcept = default;
    DeviceKey(const DeviceKey &) = delete;
    DeviceKey &operator=(const DeviceKey &) = delete;
    ~DeviceKey();

    [[nodiscard]] QByteArray text() const;
    [[nodiscard]] QByteArray publicKey() const { return m_public; } // 32 bytes
    [[nodiscard]] QByteArray sign(const QByteArray &message) const; // 64 bytes

private:
    explicit DeviceKey(const QByteArray &seed);

    QByteArray m_public;
    QByteArray m_secret; // the seed, and the public key
};

} // namespace forecourt
