// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/store/setupchecklist.h"

#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

const QString kDismissed = QStringLiteral("dismissed"); // beside the words of the steps

int confirmedField()
{
    return fieldNumber(collections::kStore, "confirmed");
}

bool isDoneIn(const Store &store, qint64 staff, SetupStep step)
{
    const Store untouched;
    switch (step) {
    case SetupStep::Name:
        return !store.name.trimmed().isEmpty();
    case SetupStep::Staff:
        return staff > 0;
    case SetupStep::Hours:
        return store.openMinute != untouched.openMinute || store.closeMinute != untouched.closeMinute;
    case SetupStep::Bays:
        return store.bays > 0;
    case SetupStep::Taxes:
        return store.taxBasisPoints >= 0;
    case SetupStep::Forms:
        return !store.sheetTerms.trimmed().isEmpty();
    case SetupStep::Numbers:
        break;
    }
    return false;
}

} // namespace

int SetupChecklist::open() const
{
    return dismissed ? 0 : static_cast<int>(allOf<SetupStep>().size() - static_cast<size_t>(done.size()));
}

bool isConfirmable(SetupStep step)
{
    return step == SetupStep::Hours || step == SetupStep::Numbers || step == SetupStep::Forms;
}

Result<SetupChecklist> readChecklist(Database &database)
{
    SetupChecklist checklist;
    const auto store = records::ownStore(database);
    if (!store) {
        return store.error().code == ErrorCode::NotFound ? Result<SetupChecklist>(checklist)
                                                         : tl::unexpected(store.error());
    }
    FORECOURT_ASSIGN(const qint64 staff, database.integer(QStringLiteral(R"sql(
        SELECT count(*) FROM staff WHERE dead_version = 0 AND coalesce(active, 1) = 1)sql")));
    FORECOURT_ASSIGN(const QStringList confirmed,
                     records::readSet(database, collections::kStore, store->id.uuid(), confirmedField()));
    for (const SetupStep step : allOf<SetupStep>()) {
        if (isDoneIn(*store, staff, step) || (isConfirmable(step) && confirmed.contains(wordOf(step)))) {
            checklist.done.append(step);
        }
    }
    checklist.dismissed = confirmed.contains(kDismissed);
    return checklist;
}

Result<void> confirmSteps(Mutation &mutation, const StoreId &store, const QList<SetupStep> &steps)
{
    QStringList elements;
    for (const SetupStep step : steps) {
        elements.append(wordOf(step));
    }
    return mutation.addToSet(collections::kStore, store.uuid(), confirmedField(), elements);
}

Result<void> dismissChecklist(Mutation &mutation, const StoreId &store)
{
    return mutation.addToSet(collections::kStore, store.uuid(), confirmedField(), {kDismissed});
}

} // namespace forecourt
