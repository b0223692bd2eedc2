// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/admincommands.h"

#include <QJsonArray>
#include <QJsonObject>

namespace forecourt {

namespace {

Result<AdminAnswer> addStore(StoreAdmin &admin, const QString &name, const QString &)
{
    FORECOURT_ASSIGN(const StoreId store, admin.addStore(name));
    return AdminAnswer{store.toString(), QJsonObject{{QStringLiteral("store"), store.toString()}}};
}

Result<AdminAnswer> issueCode(StoreAdmin &admin, const QString &store, const QString &)
{
    FORECOURT_ASSIGN(const IssuedCode issued, admin.issueEnrolCode(store));
    return AdminAnswer{issued.code, QJsonObject{{QStringLiteral("code"), issued.code},
                                                {QStringLiteral("store"), issued.store.toString()},
                                                {QStringLiteral("expiresAt"), issued.expiresAt}}};
}

// No store named: all of them.
Result<AdminAnswer> markRestored(StoreAdmin &admin, const QString &store, const QString &)
{
    if (!store.isEmpty()) {
        FORECOURT_ASSIGN(const qint64 epoch, admin.markRestored(store));
        return AdminAnswer{QString::number(epoch), QJsonObject{{QStringLiteral("epoch"), epoch}}};
    }
    FORECOURT_ASSIGN(const QList<StoreSummary> stores, admin.list());
    QStringList lines;
    QJsonArray array;
    for (const StoreSummary &each : stores) {
        const QString id = each.head.store.toString();
        FORECOURT_ASSIGN(const qint64 epoch, admin.markRestored(id));
        lines.append(QStringLiteral("%1  %2").arg(id).arg(epoch));
        array.append(QJsonObject{{QStringLiteral("store"), id}, {QStringLiteral("epoch"), epoch}});
    }
    return AdminAnswer{lines.join(QLatin1Char('\n')), array};
}

Result<AdminAnswer> verify(StoreAdmin &admin, const QString &store, const QString &)
{
    FORECOURT_ASSIGN(const StoreProof proof, admin.verify(store));
    return AdminAnswer{
        proof.isSound ? QStringLiteral("sound: %1 rows").arg(proof.rows)
                      : QStringLiteral("the rows are not what the store's digest says"),
        QJsonObject{{QStringLiteral("sound"), proof.isSound}, {QStringLiteral("rows"), proof.rows}},
        proof.isSound};
}

Result<AdminAnswer> backup(StoreAdmin &admin, const QString &file, const QString &)
{
    FORECOURT_TRY(admin.backup(file));
    return AdminAnswer{file, QJsonObject{{QStringLiteral("file"), file}}};
}

Result<AdminAnswer> makeSnapshot(StoreAdmin &admin, const QString &store, const QString &)
{
    FORECOURT_ASSIGN(const SnapshotReply made, admin.makeSnapshot(store));
    return AdminAnswer{
        QStringLiteral("seq=%1 rows=%2 bytes=%3").arg(made.seq).arg(made.rows()).arg(made.bytes()),
        QJsonObject{{QStringLiteral("seq"), made.seq},
                    {QStringLiteral("rows"), made.rows()},
                    {QStringLiteral("bytes"), made.bytes()}}};
}

Result<AdminAnswer> listStores(StoreAdmin &admin, const QString &, const QString &)
{
    FORECOURT_ASSIGN(const QList<StoreSummary> stores, admin.list());
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

Result<AdminAnswer> issueKey(StoreAdmin &admin, const QString &store, const QString &source)
{
    FORECOURT_ASSIGN(const IssuedKey issued, admin.issueIntakeKey(store, source));
    return AdminAnswer{issued.key,
                       QJsonObject{{QStringLiteral("key"), issued.key},
                                   {QStringLiteral("id"), issued.record.key.toString(QUuid::WithoutBraces)},
                                   {QStringLiteral("store"), issued.record.store.toString()},
                                   {QStringLiteral("source"), issued.record.source}}};
}

Result<AdminAnswer> listKeys(StoreAdmin &admin, const QString &store, const QString &)
{
    FORECOURT_ASSIGN(const QList<IntakeKeyRecord> keys, admin.intakeKeys(store));
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

Result<AdminAnswer> revokeKey(StoreAdmin &admin, const QString &key, const QString &)
{
    FORECOURT_TRY(admin.revokeIntakeKey(key));
    return AdminAnswer{{}, QJsonObject{{QStringLiteral("revoked"), key}}};
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
        {"snapshot", "Make a snapshot for new desks now; large stores get one by themselves", makeSnapshot,
         "STORE"},
        {"verify", "Recompute the digest of a store's rows; exit 1 where it is not the one kept", verify,
         "STORE"},
        {"backup", "Copy the SQLite database, also beside a running server", backup, "FILE",
         "The copy; must not exist yet"},
        {"list", "List the stores", listStores},
    };
    return commands;
}

} // namespace forecourt
