// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/storeadmin.h"

#include "models/domain/text.h"
#include "server/service/enrolcode.h"
#include "server/service/intakekey.h"
#include "server/service/snapshotmaker.h"

namespace forecourt {

namespace {

constexpr qsizetype kLongestName = 200;
constexpr qsizetype kLongestSource = 100;

} // namespace

StoreAdmin::StoreAdmin(ServerStore &store, const Clock &clock, IdSource &ids, RandomBytes random,
                       Another another)
    : m_store(store), m_clock(clock), m_ids(ids), m_random(std::move(random)), m_another(std::move(another))
{}

Result<StoreId> StoreAdmin::addStore(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty() || trimmed.size() > kLongestName) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a store needs a name of 1 to 200 characters"));
    }
    const StoreId id(m_ids.next());
    FORECOURT_TRY(m_store.addStore(id, trimmed));
    return id;
}

Result<IssuedCode> StoreAdmin::issueEnrolCode(const QString &storeReference)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    const IssuedCode issued{store, makeEnrolCode(m_random), m_clock.nowMs() + kEnrolCodeMs};
    FORECOURT_TRY(m_store.addEnrolCode(store, enrolCodeHash(issued.code), issued.expiresAt));
    return issued;
}

Result<IssuedKey> StoreAdmin::issueIntakeKey(const QString &storeReference, const QString &source)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    const QString name = normalisedText(source);
    if (name.isEmpty() || name.size() > kLongestSource) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("a source needs a name of 1 to 100 characters"));
    }
    const IntakeKey key{m_ids.next(), m_random(IntakeKey::kSecretBytes)};
    const IntakeKeyRecord record{key.id, store, name, key.hash(), m_clock.nowMs(), 0};
    FORECOURT_TRY(m_store.addIntakeKey(record));
    return IssuedKey{record, QString::fromLatin1(key.text())};
}

Result<QList<IntakeKeyRecord>> StoreAdmin::intakeKeys(const QString &storeReference)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    return m_store.intakeKeys(store);
}

Result<void> StoreAdmin::revokeIntakeKey(const QString &key)
{
    const QUuid id = QUuid::fromString(key.trimmed());
    FORECOURT_ASSIGN(const auto known, m_store.intakeKey(id));
    if (!known) {
        return fail(ErrorCode::NotFound, QStringLiteral("no intake key has this id"));
    }
    FORECOURT_ASSIGN(const bool revoked, m_store.revokeIntakeKey(id, m_clock.nowMs()));
    return revoked ? Result<void>() : fail(ErrorCode::Conflict, QStringLiteral("the key was revoked before"));
}

Result<qint64> StoreAdmin::markRestored(const QString &storeReference)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    return m_store.restored(store, m_clock.nowMs());
}

Result<QList<StoreSummary>> StoreAdmin::list()
{
    FORECOURT_ASSIGN(const QList<StoreHead> heads, m_store.stores());
    QList<StoreSummary> summaries;
    for (const StoreHead &head : heads) {
        FORECOURT_ASSIGN(const qint64 devices, m_store.deviceCount(head.store));
        summaries.append({head, devices});
    }
    return summaries;
}

Result<SnapshotReply> StoreAdmin::makeSnapshot(const QString &storeReference)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    FORECOURT_ASSIGN(const auto reader, m_another());
    SnapshotMaker maker(*reader, m_store, m_clock, m_ids.next());
    FORECOURT_ASSIGN(auto made, maker.make(store));
    if (!made) {
        return fail(ErrorCode::NotFound, QStringLiteral("the store is empty"));
    }
    return std::move(*made);
}

Result<StoreProof> StoreAdmin::verify(const QString &storeReference)
{
    FORECOURT_ASSIGN(const StoreId store, find(storeReference));
    return proveStore(m_store, store);
}

Result<void> StoreAdmin::backup(const QString &file)
{
    return m_store.copyInto(file);
}

Result<StoreId> StoreAdmin::find(const QString &storeReference)
{
    FORECOURT_ASSIGN(const QList<StoreHead> heads, m_store.stores());
    QList<StoreId> found;
    for (const StoreHead &head : heads) {
        if (head.store.toString() == storeReference.toLower() || head.name == storeReference) {
            found.append(head.store);
        }
    }
    if (found.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("no store has this id or name"));
    }
    if (found.size() > 1) {
        return fail(ErrorCode::Conflict, QStringLiteral("several stores have this name; use the id"));
    }
    return found.first();
}

} // namespace forecourt
