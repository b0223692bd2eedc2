// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/store/storesettingswriter.h"

#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/storage/records.h"

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

} // namespace

QStringList staffRoles()
{
    return {QStringLiteral("front_desk"), QStringLiteral("advisor"), QStringLiteral("sales"),
            QStringLiteral("technician"), QStringLiteral("foreman"), QStringLiteral("parts"),
            QStringLiteral("manager")};
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

Result<void> settleJoinedStore(Mutation &mutation, const QString &serverName, const StoreId &before)
{
    FORECOURT_ASSIGN(const QList<Store> stores,
                     records::stores().where(mutation.database(), QStringLiteral("1 ORDER BY id"), {}));
    if (stores.isEmpty()) {
        Store store;
        store.name = serverName;
        FORECOURT_TRY(createStore(mutation, store));
        return {};
    }
    const bool both =
        std::any_of(stores.begin(), stores.end(), [&](const Store &store) { return store.id == before; }) &&
        stores.size() > 1;
    return both ? mutation.remove(collections::kStore, before.uuid()) : Result<void>();
}

} // namespace forecourt
