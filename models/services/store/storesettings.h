// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/staff.h"
#include "models/services/store/setupchecklist.h"
#include "models/services/store/storesettingswriter.h"
#include "models/storage/storage.h"

#include <QHash>
#include <QObject>

namespace forecourt {

// Everything the settings of the store show, from one state of the database.
struct StoreSettingsView
{
    bool exists = false; // false: a desk that has no store yet
    Store store;
    RowVersions seen;
    QList<Staff> staff; // active ones first, then by name
    QHash<StaffId, RowVersions> staffSeen;
    SetupChecklist checklist;
    QString prefix;         // of numbers given at this desk
    QString orderNumber;    // what the next order here would be called, today
    qint64 numbersLeft = 0; // that the server leased to this desk and it has not given yet

    bool operator==(const StoreSettingsView &other) const;
};

// The store's own settings and staff. Interface thread; answers arrive as futures.
class StoreSettings final : public QObject
{
    Q_OBJECT

public:
    explicit StoreSettings(Storage &storage, QObject *parent = nullptr);

    [[nodiscard]] QFuture<Result<StoreSettingsView>> load();
    // InvalidInput names the field. Without a store it makes one.
    [[nodiscard]] QFuture<Result<void>> save(StaffId by, const StoreEdit &edit);
    // The first store of an empty desk. Conflict where there is one.
    [[nodiscard]] QFuture<Result<StoreId>> create(const Store &store);

    [[nodiscard]] QFuture<Result<StaffId>> saveStaff(StaffId by, const StaffDraft &draft);
    // People who left stay in history and lists of the past, but are not offered any more.
    [[nodiscard]] QFuture<Result<void>> setStaffActive(StaffId by, StaffId person, bool active);

    [[nodiscard]] QFuture<Result<void>> confirm(StaffId by, SetupStep step);
    [[nodiscard]] QFuture<Result<void>> dismissChecklist(StaffId by);

    // See settleJoinedStore().
    [[nodiscard]] QFuture<Result<bool>> settleJoined();

Q_SIGNALS:
    void changed();

private:
    Storage &m_storage;
};

} // namespace forecourt
