// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// The Ed25519 key (RFC 8032) by which this desk proves to the server which device it is: file device.key in
// the data folder, 64 hexadecimal digits of the seed, readable by its owner only. Blocking on load; then
// pure.
class DeviceKey final
{
public:
    // Makes the key where there is none. Malformed where the file is not a key; never replaces one.
    static Result<DeviceKey> loadOrCreate(const QString &folder);

    DeviceKey(DeviceKey &&other) noexcept = default;
    DeviceKey &operator=(DeviceKey &&other) noexcept = default;
    DeviceKey(const DeviceKey &) = delete;
    DeviceKey &operator=(const DeviceKey &) = delete;
    ~DeviceKey();

    [[nodiscard]] QByteArray publicKey() const { return m_public; } // 32 bytes
    [[nodiscard]] QByteArray sign(const QByteArray &message) const; // 64 bytes

private:
    explicit DeviceKey(const QByteArray &seed);

    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace forecourt
