// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/storeproof.h"

namespace forecourt {

// Desks push meanwhile: only what was read between two equal heads says something.
Result<StoreProof> proveStore(ServerStore &store, StoreId id, const std::function<bool()> &goOn)
{
    constexpr int kTries = 5;
    const QByteArray nothing(kDigestBytes, '\0');
    for (int attempt = 0; attempt < kTries; ++attempt) {
        FORECOURT_ASSIGN(const StoreHead before, store.head(id));
        StoreProof proof;
        Digest digest;
        FORECOURT_TRY(store.forEachEntity(id, [&](const Entity &entity) -> Result<void> {
            if (goOn && !goOn()) {
                return fail(ErrorCode::Unavailable, QStringLiteral("stopped"));
            }
            if (entity.exists()) {
                digest.replace(entity.row, nothing, rowDigest(entity));
                ++proof.rows;
            }
            return {};
        }));
        FORECOURT_ASSIGN(const StoreHead after, store.head(id));
        if (before.head == after.head) {
            proof.isSound = digest == after.digest;
            return proof;
        }
    }
    return fail(ErrorCode::StorageBusy, QStringLiteral("the store changes all the time; try again later"));
}

} // namespace forecourt
