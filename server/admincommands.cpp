// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admincommands.h"

#include "server/admindevicecommands.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forecourt {

namespace {

Result<AdminAnswer> addStore(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreId store, tools.stores.addStore(input.first));
    return AdminAnswer{store.toString(), QJsonObject{{QStringLiteral("store"), store.toString()}}};
}

Result<AdminAnswer> issueCode(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const IssuedCode issued, tools.stores.issueEnrolCode(input.first));
    return AdminAnswer{issued.code, QJsonObject{{QStringLiteral("code"), issued.code},
                                                {QStringLiteral("store"), issued.store.toString()},
                                                {QStringLiteral("expiresAt"), issued.expiresAt}}};
}

// No store named: all of them.
Result<AdminAnswer> markRestored(const AdminTools &tools, const AdminInput &input)
{
    if (!input.first.isEmpty()) {
        FORECOURT_ASSIGN(const qint64 epoch, tools.stores.markRestored(input.first));
        return AdminAnswer{QString::number(epoch), QJsonObject{{QStringLiteral("epoch"), epoch}}};
    }
    FORECOURT_ASSIGN(const QList<StoreSummary> stores, tools.stores.list());
    QStringList lines;
    QJsonArray array;
    for (const StoreSummary &each : stores) {
        const QString id = each.head.store.toString();
        FORECOURT_ASSIGN(const qint64 epoch, tools.stores.markRestored(id));
        lines.append(QStringLiteral("%1  %2").arg(id).arg(epoch));
        array.append(QJsonObject{{QStringLiteral("store"), id}, {QStringLiteral("epoch"), epoch}});
    }
    return AdminAnswer{lines.join(QLatin1Char('\n')), array};
}

Result<AdminAnswer> verify(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const StoreProof proof, tools.stores.verify(input.first));
    return AdminAnswer{
        proof.isSound ? QStringLiteral("sound: %1 rows").arg(proof.rows)
                      : QStringLiteral("the rows are not what the store's digest says"),
        QJsonObject{{QStringLiteral("sound"), proof.isSound}, {QStringLiteral("rows"), proof.rows}},
        proof.isSound};
}

Result<AdminAnswer> backup(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_TRY(tools.stores.backup(input.first));
    return AdminAnswer{input.first, QJsonObject{{QStringLiteral("file"), input.first}}};
}

Result<AdminAnswer> makeSnapshot(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const SnapshotReply made, tools.stores.makeSnapshot(input.first));
    return AdminAnswer{
        QStringLiteral("seq=%1 rows=%2 bytes=%3").arg(made.seq).arg(made.rows()).arg(made.bytes()),
        QJsonObject{{QStringLiteral("seq"), made.seq},
                    {QStringLiteral("rows"), made.rows()},
                    {QStringLiteral("bytes"), made.bytes()}}};
}

Result<AdminAnswer> listStores(const AdminTools &tools, const AdminInput &)
{
    FORECOURT_ASSIGN(const QList<StoreSummary> stores, tools.stores.list());
    QStringList lines;
    QJsonArray array;
    for (const StoreSummary &store : stores) {
        const QString id = store.head.store.toString();
        lines.append(QStringLiteral("%1  %2  desks=%3 head=%4 epoch=%5")
                         .arg(id, store.head.name, QString::number(store.devices),
                              QString::number(store.head.head), QString::number(store.head.epoch)));
        array.append(QJsonObject{{QStringLiteral("store"), id},
                                 {QStringLiteral("name"), store.head.name},
                                 {QStringLiteral("desks"), store.devices},
                                 {QStringLiteral("head"), store.head.head},
                                 {QStringLiteral("epoch"), store.head.epoch}});
    }
    return AdminAnswer{lines.join(QLatin1Char('\n')), array};
}

Result<AdminAnswer> issueKey(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const IssuedKey issued, tools.stores.issueIntakeKey(input.first, input.second));
    return AdminAnswer{issued.key,
                       QJsonObject{{QStringLiteral("key"), issued.key},
                                   {QStringLiteral("id"), issued.record.key.toString(QUuid::WithoutBraces)},
                                   {QStringLiteral("store"), issued.record.store.toString()},
                                   {QStringLiteral("source"), issued.record.source}}};
}

Result<AdminAnswer> listKeys(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_ASSIGN(const QList<IntakeKeyRecord> keys, tools.stores.intakeKeys(input.first));
    QStringList lines;
    QJsonArray array;
    for (const IntakeKeyRecord &key : keys) {
        const QString id = key.key.toString(QUuid::WithoutBraces);
        lines.append(QStringLiteral("%1  %2  %3")
                         .arg(id, key.source,
                              key.revokedAt == 0 ? QStringLiteral("valid") : QStringLiteral("revoked")));
        array.append(QJsonObject{
            {QStringLiteral("id"), id},
            {QStringLiteral("source"), key.source},
            {QStringLiteral("createdAt"), key.createdAt},
            {QStringLiteral("revokedAt"), key.revokedAt == 0 ? QJsonValue() : QJsonValue(key.revokedAt)}});
    }
    return AdminAnswer{lines.join(QLatin1Char('\n')), array};
}

Result<AdminAnswer> revokeKey(const AdminTools &tools, const AdminInput &input)
{
    FORECOURT_TRY(tools.stores.revokeIntakeKey(input.first));
    return AdminAnswer{{}, QJsonObject{{QStringLiteral("revoked"), input.first}}};
}

Result<AdminAnswer> pruneBlobs(const AdminTools &tools, const AdminInput &input)
{
    if (input.first != QLatin1String("prune")) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("blobs: the one thing to do is \"prune\""));
    }
    if (tools.blobs == nullptr) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("--blobs is required with --database"));
    }
    FORECOURT_ASSIGN(const PrunedBlobs pruned, tools.blobs->pruneAll());
    return AdminAnswer{QStringLiteral("blobs=%1 bytes=%2 arriving=%3")
                           .arg(pruned.blobs)
                           .arg(pruned.bytes)
                           .arg(pruned.arriving),
                       QJsonObject{{QStringLiteral("blobs"), pruned.blobs},
                                   {QStringLiteral("bytes"), pruned.bytes},
                                   {QStringLiteral("arriving"), pruned.arriving}}};
}

} // namespace

const QList<AdminEntry> &adminCommands()
{
    static const QList<AdminEntry> commands{
        {"add-store", "Add a store; prints its id", addStore, "NAME", "What people call it"},
        {"enrol-code", "Issue a one-time code for a desk, valid ten minutes; prints it", issueCode, "STORE"},
        {"restored", "Begin a new epoch after the database was restored from a backup", markRestored, "STORE",
         "A name, or the id", nullptr, nullptr, "Every store of the database"},
        {"intake-key", "Issue a key with which SOURCE sends leads to a store; prints it, once", issueKey,
         "STORE", "A name, or the id", "SOURCE", "Who sends the leads, as desks will show it"},
        {"intake-keys", "List the intake keys of a store", listKeys, "STORE"},
        {"revoke-intake-key", "Revoke an intake key", revokeKey, "ID", "As intake-keys lists it"},
        {"devices", "List the devices of a store", listDevices, "STORE"},
        {"revoke",
         "Lock a device out of its store: its tokens end at once, and the desk locks itself at its next "
         "contact",
         revokeDevice, "STORE", "A name, or the id", "DEVICE", "Its id, prefix (A2) or name", nullptr, true},
        {"import-pending",
         "Take in the file of a desk that could not send its changes any more; may be repeated",
         importPending, "STORE", "A name, or the id", "FILE", "As `forecourt export-pending` wrote it"},
        {"staff", "List the staff of a store", listStaff, "STORE"},
        {"deactivate", "End somebody's work: they cannot sign in at any desk any more", deactivateStaff,
         "STORE", "A name, or the id", "PERSON", "Their id, or a name that only one has"},
        {"snapshot", "Make a snapshot for new desks now; large stores get one by themselves", makeSnapshot,
         "STORE"},
        {"verify", "Recompute the digest of a store's rows; exit 1 where it is not the one kept", verify,
         "STORE"},
        {"backup", "Copy the SQLite database, also beside a running server", backup, "FILE",
         "The copy; must not exist yet"},
        {"blobs", "Remove photos and documents that no record has named for ninety days", pruneBlobs, "prune",
         "What to do: prune"},
        {"list", "List the stores", listStores},
    };
    return commands;
}

} // namespace forecourt
