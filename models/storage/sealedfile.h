// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace forecourt {

// Files that only a password opens: Argon2id makes the key (libsodium's crypto_pwhash), and
// crypto_secretstream_xchacha20poly1305 seals the content in pieces, so that files of any size take little
// memory and a file that was changed, cut off or put together from two is refused. The format is described
// beside the code. Blocking; any one thread.

// What the key of a password costs to make, so that trying passwords costs as much.
struct SealCost
{
    quint64 operations = 3;
    quint64 memoryBytes = quint64{256} << 20U;

    bool operator==(const SealCost &) const = default;
};

// A key with what is needed to make it again from the password. Secret.
struct SealKey
{
    QByteArray salt;
    SealCost cost;
    QByteArray key;

    bool operator==(const SealKey &) const = default;
};

// After each piece; false stops with Unavailable.
using SealProgress = std::function<bool(qint64 doneBytes, qint64 ofBytes)>;

// With a salt of its own. InvalidInput: an empty password. Takes about a second.
[[nodiscard]] Result<SealKey> newSealKey(const QString &password, const SealCost &cost = {});
// The key of a sealed file. Forbidden: another password; Malformed, Unsupported, NotFound: no such file.
[[nodiscard]] Result<SealKey> sealKeyOf(const QString &sealedFile, const QString &password);
// The one of `keys` that opens the file, if it is among them.
[[nodiscard]] Result<std::optional<SealKey>> matchingKey(const QString &sealedFile,
                                                         const QList<SealKey> &keys);

// Whether the file says so of itself; false where it cannot be read.
[[nodiscard]] bool isSealed(const QString &file);

// Writes a file that must not exist (Conflict), readable by its owner only; it is on the disk afterwards, or
// not there. StorageFull, StorageReadOnly.
[[nodiscard]] Result<void> sealFile(const QString &plain, const QString &sealed, const SealKey &key,
                                    const SealProgress &progress = {});
// The same the other way round; with an empty name for the plain file the sealed one is only checked to its
// end. Forbidden: the key is another one's; StorageCorrupt: damaged or cut off.
[[nodiscard]] Result<void> unsealFile(const QString &sealed, const QString &plain, const SealKey &key,
                                      const SealProgress &progress = {});

} // namespace forecourt
