// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/protocol/catalog.h"
#include "models/protocol/messages.h"
#include "models/protocol/pendingfile.h"
#include "server/store/serverstore.h"

class QFile;

namespace forecourt {

struct ImportedPending
{
    struct Refused
    {
        QUuid operation; // null where the body could not be read
        QString reason;
        bool operator==(const Refused &) const = default;
    };

    DeviceRecord device;
    qint64 taken = 0;
    qint64 known = 0; // the log had them
    QList<Refused> refused;
};

// Takes in what a desk could not send any more (pendingfile.h): the desk of a lost enrolment or a revoked
// one. The same path as a push of that device, with every check of it, under a replica id derived from the
// file; so a file may be taken in again, also after it was broken off, or after the desk sent some of it
// itself.
class PendingImport final
{
public:
    PendingImport(ServerStore &store, const Catalog &catalog, const Clock &clock)
        : m_store(store), m_catalog(catalog), m_clock(clock)
    {}

    // NotFound where there is no such file, Malformed, Unsupported, Forbidden where it is another store's or
    // was not signed by that device; then nothing was taken.
    [[nodiscard]] Result<ImportedPending> run(StoreId store, const QString &file);

private:
    struct Checked
    {
        DeviceRecord device;
        QUuid replica;
        qint64 operations = 0;
    };

    [[nodiscard]] Result<Checked> check(StoreId store, QFile &file);
    [[nodiscard]] Result<DeviceRecord> signer(StoreId store, const PendingHeader &header);
    [[nodiscard]] Result<QList<ChainedOperation>> nextBatch(QFile &file, qint64 left);
    [[nodiscard]] Result<void> offer(const Checked &checked, const QList<ChainedOperation> &batch,
                                     ImportedPending &imported);
    [[nodiscard]] Result<PushReply> push(const DeviceRecord &device, const QUuid &replica,
                                         const QList<ChainedOperation> &operations);

    ServerStore &m_store;
    const Catalog &m_catalog;
    const Clock &m_clock;
    qint64 m_n = 0; // of the file's own chain
    QByteArray m_chain;
};

} // namespace forecourt
