// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/store/storesettings.h"

#include "models/protocol/collections.h"
#include "models/services/orders/ordernumber.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr int kMostStaff = 1'000; // far above any store; those who left are last

Result<StoreSettingsView> readView(Database &database, qint64 nowMs)
{
    StoreSettingsView view;
    FORECOURT_ASSIGN(view.store, storeOrDefault(database));
    view.exists = !view.store.id.isNull();
    if (view.exists) {
        FORECOURT_ASSIGN(view.seen, readVersions(database, collections::kStore, view.store.id.uuid()));
    }
    FORECOURT_ASSIGN(
        view.staff,
        records::staff().where(
            database, QStringLiteral("1 ORDER BY coalesce(active, 1) DESC, name, id LIMIT ?"), {kMostStaff}));
    for (const Staff &person : std::as_const(view.staff)) {
        FORECOURT_ASSIGN(view.staffSeen[person.id],
                         readVersions(database, collections::kStaff, person.id.uuid()));
    }
    FORECOURT_ASSIGN(view.checklist, readChecklist(database));
    FORECOURT_ASSIGN(const DeskState desk, readDeskState(database));
    view.prefix = desk.prefix;
    FORECOURT_ASSIGN(view.orderNumber, nextOrderNumber(database, storeDay(nowMs, view.store).date));
    FORECOURT_ASSIGN(view.numbersLeft, numbersLeft(database, kOrderSeries, desk.replica));
    return view;
}

Result<StoreId> storeOf(Mutation &mutation)
{
    FORECOURT_ASSIGN(const Store store, records::ownStore(mutation.database()));
    return store.id;
}

} // namespace

bool StoreSettingsView::operator==(const StoreSettingsView &other) const
{
    return exists == other.exists && store == other.store && seen.created == other.seen.created &&
           seen.cells == other.seen.cells && staff == other.staff && checklist == other.checklist &&
           prefix == other.prefix && orderNumber == other.orderNumber && numbersLeft == other.numbersLeft;
}

StoreSettings::StoreSettings(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(collections::kStore) || changes.touches(collections::kStaff)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<StoreSettingsView>> StoreSettings::load()
{
    return m_storage.read(
        [nowMs = m_storage.clock().nowMs()](Database &database) { return readView(database, nowMs); });
}

QFuture<Result<void>> StoreSettings::save(StaffId by, const StoreEdit &edit)
{
    return m_storage.write(Author{by, QStringLiteral("storeSettings")},
                           [edit](Mutation &mutation) { return writeStore(mutation, edit); });
}

QFuture<Result<StoreId>> StoreSettings::create(const Store &store)
{
    return m_storage.write(Author{StaffId(), QStringLiteral("newStore")},
                           [store](Mutation &mutation) { return createStore(mutation, store); });
}

QFuture<Result<StaffId>> StoreSettings::saveStaff(StaffId by, const StaffDraft &draft)
{
    return m_storage.write(Author{by, QStringLiteral("staff")},
                           [draft](Mutation &mutation) { return writeStaff(mutation, draft); });
}

QFuture<Result<void>> StoreSettings::setStaffActive(StaffId by, StaffId person, bool active)
{
    return m_storage.write(
        Author{by, QStringLiteral("staff")}, [person, active](Mutation &mutation) -> Result<void> {
            FORECOURT_ASSIGN(const auto before, records::staff().find(mutation.database(), person));
            if (!before) {
                return fail(ErrorCode::NotFound, QStringLiteral("this person is not on the list any more"));
            }
            Staff after = *before;
            after.active = active;
            return records::staff().update(mutation, *before, after);
        });
}

QFuture<Result<void>> StoreSettings::confirm(StaffId by, SetupStep step)
{
    return m_storage.write(Author{by, QStringLiteral("setupChecklist")},
                           [step](Mutation &mutation) -> Result<void> {
                               FORECOURT_ASSIGN(const StoreId store, storeOf(mutation));
                               return confirmSteps(mutation, store, {step});
                           });
}

QFuture<Result<void>> StoreSettings::dismissChecklist(StaffId by)
{
    return m_storage.write(Author{by, QStringLiteral("setupChecklist")},
                           [](Mutation &mutation) -> Result<void> {
                               FORECOURT_ASSIGN(const StoreId store, storeOf(mutation));
                               return forecourt::dismissChecklist(mutation, store);
                           });
}

QFuture<Result<bool>> StoreSettings::settleJoined()
{
    return m_storage.write(Author{StaffId(), QStringLiteral("joinStore")}, settleJoinedStore);
}

} // namespace forecourt
