// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/writtenentity.h"

#include "models/protocol/digest.h"
#include "server/store/inparallel.h"

namespace forecourt {

QList<WrittenEntity> writtenEntities(const QList<Entity> &entities)
{
    return madeInParallel<WrittenEntity>(entities, [](const Entity &entity) {
        return WrittenEntity{entity, encodeEntity(entity), rowDigest(entity)};
    });
}

} // namespace forecourt
