// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/store/storesettingswriter.h"

#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/storage/records.h"
#include "models/storage/unsettledjoin.h"

namespace forecourt {

namespace {

constexpr int kMinutesOfDay = 24 * 60;
constexpr int kWholeBasisPoints = 10'000;
constexpr int kMostBays = 999;
constexpr qsizetype kLongestTerms = 4000;
constexpr qsizetype kLongestName = 200;

Result<void> refused(const char *field)
{
    return fail(ErrorCode::InvalidInput, QString::fromLatin1(field));
}

Result<void> checkStore(const Store &store)
{
    if (store.name.isEmpty() || store.name.size() > kLongestName) {
        return refused("name");
    }
    if (store.openMinute < 0 || store.openMinute >= kMinutesOfDay) {
        return refused("open_minute");
    }
    if (store.closeMinute <= store.openMinute || store.closeMinute > kMinutesOfDay) {
        return refused("close_minute");
    }
    if (store.labourRate < 0) {
        return refused("labour_rate");
    }
    if (store.taxBasisPoints < -1 || store.taxBasisPoints > kWholeBasisPoints) {
        return refused("tax_basis_points");
    }
    if (store.bays < 0 || store.bays > kMostBays) {
        return refused("bays");
    }
    return store.sheetTerms.size() > kLongestTerms ? refused("sheet_terms") : Result<void>();
}

Store tidied(Store store)
{
    store.name = normalisedText(store.name);
    store.groupName = normalisedText(store.groupName);
    store.address = normalisedText(store.address);
    const PhoneNumber phone = normalisePhone(store.phone);
    store.phone = phone.isValid() ? phone.canonical : store.phone.trimmed();
    store.sheetTerms = store.sheetTerms.trimmed();
    return store;
}

struct LivingStore
{
    StoreId id;
    qint64 created = 0; // the server's number, once it has given one
};

Result<QList<LivingStore>> livingStores(Database &database)
{
    return database.all(QStringLiteral("SELECT id, created_version FROM store WHERE dead_version = 0"), {},
                        [](const Row &row) {
                            return LivingStore{row.id<StoreId>(0), row.integer(1)};
                        });
}

// In the server's order, which is the same at every desk.
bool isBefore(const LivingStore &store, const LivingStore &own)
{
    return store.created > 0 && (own.created <= 0 || store.created < own.created);
}

// What the server has is here.
bool isFetched(const DeskState &desk)
{
    return desk.epoch != 0 && !desk.isFilling();
}

} // namespace

QStringList staffRoles()
{
    return {QStringLiteral("front_desk"), QStringLiteral("advisor"),      QStringLiteral("sales"),
            QStringLiteral("technician"), QStringLiteral("foreman"),      QStringLiteral("parts"),
            QStringLiteral("manager"),    QStringLiteral("administrator")};
}

Result<void> writeStore(Mutation &mutation, const StoreEdit &edit)
{
    if (edit.before.id.isNull()) {
        FORECOURT_TRY(createStore(mutation, edit.after));
        return {};
    }
    const Store after = tidied(edit.after);
    FORECOURT_TRY(checkStore(after));
    return records::stores().update(mutation, edit.before, after, &edit.seen);
}

Result<StoreId> createStore(Mutation &mutation, Store store)
{
    if (records::ownStore(mutation.database())) {
        return fail(ErrorCode::Conflict, QStringLiteral("there is a store here already"));
    }
    const QUuid joined = mutation.desk().store;
    store = tidied(store);
    store.id = StoreId(joined.isNull() ? mutation.newId() : joined);
    FORECOURT_TRY(checkStore(store));
    FORECOURT_TRY(records::stores().create(mutation, store));
    return store.id;
}

Result<StaffId> writeStaff(Mutation &mutation, const StaffDraft &draft)
{
    const QString name = normalisedText(draft.name);
    if (name.isEmpty() || name.size() > kLongestName) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("name"));
    }
    if (!staffRoles().contains(draft.role)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("role"));
    }
    Staff person;
    if (draft.before.id.isNull()) {
        person.id = StaffId(mutation.newId());
        person.name = name;
        person.role = draft.role;
        person.createdAt = mutation.nowMs();
        FORECOURT_TRY(records::staff().create(mutation, person));
        return person.id;
    }
    person = draft.before;
    person.name = name;
    person.role = draft.role;
    FORECOURT_TRY(records::staff().update(mutation, draft.before, person, &draft.seen));
    return person.id;
}

Result<bool> settleJoinedStore(Mutation &mutation)
{
    FORECOURT_ASSIGN(const auto join, readUnsettledJoin(mutation.database()));
    if (!join) {
        return true;
    }
    if (!isFetched(mutation.desk())) {
        return false;
    }
    FORECOURT_ASSIGN(const QList<LivingStore> stores, livingStores(mutation.database()));
    if (stores.isEmpty()) {
        Store store;
        store.name = join->serverName;
        FORECOURT_TRY(createStore(mutation, store));
    }
    const auto own = std::find_if(stores.begin(), stores.end(),
                                  [&](const LivingStore &store) { return store.id == join->before; });
    if (own != stores.end()) {
        const bool another = std::any_of(stores.begin(), stores.end(),
                                         [&](const LivingStore &store) { return isBefore(store, *own); });
        if (!another && own->created <= 0) {
            return false; // which one is first is not known yet
        }
        FORECOURT_TRY(another ? mutation.remove(collections::kStore, own->id.uuid()) : Result<void>());
    }
    FORECOURT_TRY(clearUnsettledJoin(mutation.database()));
    return true;
}

} // namespace forecourt
