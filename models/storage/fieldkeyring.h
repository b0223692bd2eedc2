// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QList>
#include <QUuid>

namespace forecourt {

// The keys of sealed fields, the current one first; earlier ones still open what they sealed. Immutable; any
// thread. Secret.
//
// A sealed value is "1.<key>.<nonce and box>": the first six bytes of a hash of the key, then a nonce of 24
// bytes and XChaCha20-Poly1305 (crypto_aead_xchacha20poly1305_ietf of libsodium) bound to the id of its row,
// so that a value which was moved to another row does not open; both base64url without padding. Keys of the
// box and of lookups are derived from the 32 bytes by crypto_kdf.
class FieldKeyRing final
{
public:
    static constexpr int kKeyBytes = 32;

    FieldKeyRing() = default;
    explicit FieldKeyRing(QList<QByteArray> keys); // of 32 bytes each; others are left out

    [[nodiscard]] static QByteArray newKey();

    [[nodiscard]] bool isEmpty() const { return m_keys.isEmpty(); }
    [[nodiscard]] const QList<QByteArray> &keys() const { return m_keys; }

    // NotFound where there is no key.
    [[nodiscard]] Result<QString> seal(const QUuid &row, const QString &text) const;
    // NotFound: sealed with a key that is not here; Malformed: no sealed value, or not of this row.
    [[nodiscard]] Result<QString> open(const QUuid &row, const QString &sealed) const;
    [[nodiscard]] bool isCurrent(const QString &sealed) const;

    // Equal texts have equal ones, and without the key nothing tells which text it was (keyed BLAKE2b). By
    // the current key; by every key, for finding.
    [[nodiscard]] QString lookup(const QString &text) const;
    [[nodiscard]] QList<QString> lookups(const QString &text) const;

private:
    QList<QByteArray> m_keys;
};

} // namespace forecourt
