// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"

#include <QByteArray>
#include <QList>

namespace forecourt {

// A row as a store keeps it.
struct WrittenEntity
{
    Entity entity;
    QByteArray document; // encodeEntity()
    QByteArray digest;   // rowDigest()
};

// In the same order; of many on all processors, while the caller waits.
[[nodiscard]] QList<WrittenEntity> writtenEntities(const QList<Entity> &entities);

} // namespace forecourt
