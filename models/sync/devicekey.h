// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QString>

namespace forecourt {

// The Ed25519 key pair that proves to the server which desk this is. The secret lies in a file that only its owner
// can read (mode 0600); a file that others can read is not used before its mode is put right.
class DeviceKey final
{
public:
    static constexpr qsizetype kPublicBytes = 32;

    // Reads the file, or makes a key and writes it where there is none. StorageCorrupt: not a key file.
    static Result<DeviceKey> loadOrCreate(const QString &file);

    [[nodiscard]] const QByteArray &publicKey() const { return m_public; }
    [[nodiscard]] QByteArray sign(const QByteArray &message) const; // 64 bytes

private:
    DeviceKey(QByteArray publicKey, QByteArray secretKey);

    QByteArray m_public;
    QByteArray m_secret;
};

} // namespace forecourt
