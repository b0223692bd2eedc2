// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/cellvalue.h"

#include <QList>
#include <QMap>

namespace forecourt {

struct ChangeEffect;

// One field as merged: value, the version that wrote it (server sequence number; on a desk negative for its
// own pending operation), and, on the server only, the effective clock of that write.
struct Cell
{
    CellValue value;
    qint64 version = 0;
    qint64 hlc = 0;

    bool operator==(const Cell &) const = default;
};

// Element → versions of the additions that still hold it.
using SetElements = QMap<QString, QList<qint64>>;

// The merged state of one row: what server, desk and digest agree on.
struct Entity
{
    int collection = 0;
    QUuid row;
    qint64 created = 0; // version of its creation; 0 = there is no such row
    QMap<int, Cell> cells;
    QMap<int, SetElements> sets;
    qint64 dead = 0; // version of its deletion; 0 = alive

    // Server only: the latest edit, and the latest edit by any other replica than that one.
    qint64 lastSeq = 0;
    QUuid lastReplica;
    qint64 otherSeq = 0;

    [[nodiscard]] bool exists() const { return created != 0; }
    [[nodiscard]] qint64 versionOf(int field) const;

    bool operator==(const Entity &) const = default;
};

// Makes an effect of the operation numbered `seq` true on the row; used by desks and by replays of the log.
void applyEffect(Entity &entity, const ChangeEffect &effect, qint64 seq);

// A compact JSON form, sparse: a cell's version is written only where it differs from `created`.
QByteArray encodeEntity(const Entity &entity);
Result<Entity> decodeEntity(int collection, const QUuid &row, const QByteArray &json);

} // namespace forecourt
