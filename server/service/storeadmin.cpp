// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/storeadmin.h"

#include "server/service/enrolcode.h"

namespace forecourt {

namespace {

constexpr qsizetype kLongestName = 200;

} // namespace

StoreAdmin::StoreAdmin(ServerStore &store, const Clock &clock, IdSource &ids, RandomBytes random)
    : m_store(store), m_clock(clock), m_ids(ids), m_random(std::move(random))
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
