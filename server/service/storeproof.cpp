// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/storeproof.h"

namespace forecourt {

// Desks push meanwhile: rows and digest are of one moment.
Result<StoreProof> proveStore(ServerStore &store, StoreId id, const std::function<bool()> &goOn)
{
    const QByteArray nothing(kDigestBytes, '\0');
    StoreProof proof;
    Digest kept;
    Digest counted;
    FORECOURT_TRY(store.snapshots().readRows(
        id,
        [&](const StoreHead &head) -> Result<void> {
            kept = head.digest;
            return {};
        },
        [&](const Entity &entity) -> Result<void> {
            if (goOn && !goOn()) {
                return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
            }
            counted.replace(entity.row, nothing, rowDigest(entity));
            ++proof.rows;
            return {};
        }));
    proof.isSound = counted == kept;
    return proof;
}

} // namespace forecourt
