// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/sealedfile.h"

#include <QList>

namespace forecourt {

// The keys of a desk's backups, in `backup.key` of the data folder (mode 0600). The password itself is kept
// nowhere. The keys of earlier passwords stay, so that a damaged store can be replaced from an older backup
// without asking. Any thread.
struct SealKeys
{
    bool seals = false;  // new backups are sealed with the first key
    QList<SealKey> keys; // newest first

    [[nodiscard]] std::optional<SealKey> current() const
    {
        return seals && !keys.isEmpty() ? std::optional(keys.first()) : std::nullopt;
    }
    bool operator==(const SealKeys &) const = default;
};

// None where there is no such file; Malformed where it is damaged.
[[nodiscard]] Result<SealKeys> readSealKeys(const QString &dataFolder);
[[nodiscard]] Result<void> writeSealKeys(const QString &dataFolder, const SealKeys &keys);

} // namespace forecourt
