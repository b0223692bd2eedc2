// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/protocol/requiredactions.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

using enum Action;
using namespace collections;

// What making a row asks for, and changing, removing or bringing it back.
struct RowRule
{
    int collection;
    AnyOf create;
    AnyOf change;
};

// Fields that ask for something else than the rest of their row.
struct FieldRule
{
    int collection;
    int field;
    AnyOf create; // written when the row is made; empty: nothing more than the row itself
    AnyOf change;
};

const QList<RowRule> &rowRules()
{
    static const AnyOf kCustomers{EditCustomers, TakeLeads, ReceiveVehicles};
    static const AnyOf kCars{EditCustomers, ReceiveVehicles, EditOrders};
    static const AnyOf kOrders{EditOrders, ReceiveVehicles};
    static const AnyOf kAppointments{ReceiveVehicles, EditOrders, WorkLeads};
    static const AnyOf kAttachments{EditCustomers, ReceiveVehicles, EditOrders, RecordWork};
    static const QList<RowRule> rules{
        {kStore, {ManageStore, JoinStore}, {ManageStore}},
        {kCustomer, kCustomers, {EditCustomers}},
        {kContactPoint, kCustomers, {EditCustomers, ReceiveVehicles}},
        {kConsent, {RecordConsent}, {RecordConsent}},
        {kIdentityDocument, {HandleIdentity}, {HandleIdentity}},
        {kVehicle, kCustomers, kCars},
        {kPlate, kCustomers, kCars},
        {kOwnership, kCustomers, kCars},
        {kLead, {TakeLeads}, {WorkLeads, TakeLeads}},
        {kVisit, {ReceiveVehicles, WorkLeads}, {ReceiveVehicles, EditOrders, WorkLeads}},
        {kAppointment, kAppointments, kAppointments},
        {kServiceOrder, kOrders, kOrders},
        {kConcern, kOrders, kOrders},
        {kJob, kOrders, {EditOrders}},
        {kOrderLine, {EditLines, ReceiveVehicles}, {EditLines}},
        {kPayment, {TakePayments}, {TakePayments}},
        {kTimelineEvent, {AddNotes}, {AddNotes}},
        {kConflictReview, {DecideConflicts}, {DecideConflicts}},
        {kStorePolicy, {ManageSecurity}, {ManageSecurity}},
        {kRecordAlias, {EditCustomers}, {EditCustomers}},
        {kAttachment, kAttachments, kAttachments},
    };
    return rules;
}

// Numbers of fields are the catalog's.
const QList<FieldRule> &fieldRules()
{
    static const AnyOf kWork{RecordWork, EditOrders};
    static const AnyOf kProgress{RecordWork, EditOrders, ReceiveVehicles, SettleOrders};
    static const AnyOf kApproval{ApproveWork};
    static const QList<FieldRule> rules{
        {kVehicle, 9, {}, {EditCustomers, ReceiveVehicles, EditOrders, RecordWork}}, // odometer
        {kLead, 20, {}, {WorkLeads}},                                                // first_response_at
        {kLead, 21, {}, {WorkLeads}},                                                // first_response_by
        {kLead, 22, {}, {WorkLeads}},                                                // next_follow_up_at
        {kLead, 24, {}, {WorkLeads}},                                                // invalid_reason
        {kLead, 25, {}, {WorkLeads}},                                                // lost_reason
        {kServiceOrder, 6, {}, kProgress},                                           // status
        {kServiceOrder, 10, {}, kProgress},                                          // ready_at
        {kServiceOrder, 11, {}, {SettleOrders}},                                     // settled_at
        {kServiceOrder, 12, {}, {SettleOrders}},                                     // delivered_at
        {kServiceOrder, 14, {}, kProgress},                                          // odometer_out
        {kServiceOrder, 17, {}, kProgress},                                          // notes_internal
        {kConcern, 5, {}, {RecordWork, EditOrders, ReceiveVehicles}},                // tech_comment
        {kJob, 6, {}, kWork},                                                        // cause
        {kJob, 7, {}, kWork},                                                        // correction
        {kJob, 9, {}, kApproval},                                                    // authorisation
        {kJob, 10, {}, kWork},                                                       // work
        {kJob, 11, {}, kApproval},                                                   // authorised_by
        {kJob, 12, {}, kApproval},                                                   // authorised_at
        {kJob, 13, {}, kApproval},                                                   // deferred_until
        {kJob, 14, {}, kApproval},                                                   // declined_reason
        {kOrderLine, 8, {SetPrices, ReceiveVehicles}, {SetPrices}},                  // unit_price_minor
        {kOrderLine, 9, {GiveDiscounts, ReceiveVehicles}, {GiveDiscounts}},          // discount_minor
        {kOrderLine, 12, {}, {EditLines, RecordWork}},                               // technician
    };
    return rules;
}

const RowRule *rowRuleOf(int collection)
{
    for (const RowRule &rule : rowRules()) {
        if (rule.collection == collection) {
            return &rule;
        }
    }
    return nullptr;
}

const FieldRule *fieldRuleOf(int collection, int field)
{
    for (const FieldRule &rule : fieldRules()) {
        if (rule.collection == collection && rule.field == field) {
            return &rule;
        }
    }
    return nullptr;
}

bool isSettlement(const QString &status)
{
    return status == QLatin1String("settled") || status == QLatin1String("delivered") ||
           status == QLatin1String("closed");
}

// What depends on the value that is written.
AnyOf requiredForValue(int collection, int field, const CellValue &value, const QUuid &actor,
                       const Entity &before)
{
    constexpr int kLeadStatus = 5;
    constexpr int kLeadOwner = 23;
    constexpr int kOrderStatus = 6;
    if (collection == kLead && field == kLeadStatus && value.text() == QLatin1String("lost")) {
        return {ApproveLoss};
    }
    if (collection == kLead && field == kLeadOwner && before.exists()) {
        // Taking one that nobody has is work; any other change gives it to somebody or takes it away.
        const bool takes = before.cells.value(kLeadOwner).value.isNull() && value.uuid() == actor;
        return takes ? AnyOf{WorkLeads} : AnyOf{AssignLeads};
    }
    if (collection == kServiceOrder && field == kOrderStatus &&
        (isSettlement(value.text()) || isSettlement(before.cells.value(kOrderStatus).value.text()))) {
        return isSettlement(value.text()) ? AnyOf{SettleOrders} : AnyOf{UndoSettlements};
    }
    return {};
}

} // namespace

QList<AnyOf> requiredActions(const Change &change, const QUuid &actor, const Entity &before)
{
    const RowRule *row = rowRuleOf(change.collection);
    if (row == nullptr) {
        return {};
    }
    QList<AnyOf> required;
    // A creation of a row that exists fills its gaps, which is a change.
    const bool creates = change.create && !before.exists();
    bool rest = !change.add.isEmpty() || !change.remove.isEmpty();
    for (const auto &[field, value] : change.put.asKeyValueRange()) {
        if (const AnyOf asked = requiredForValue(change.collection, field, value, actor, before);
            !asked.isEmpty()) {
            required.append(asked);
            continue;
        }
        const FieldRule *rule = fieldRuleOf(change.collection, field);
        const AnyOf asked = rule == nullptr ? AnyOf() : (creates ? rule->create : rule->change);
        if (asked.isEmpty()) {
            rest = true;
        } else {
            required.append(asked);
        }
    }
    if (creates) {
        required.append(row->create);
    } else if (rest || change.create) {
        required.append(row->change);
    }
    if (change.dead.has_value()) {
        required.append(change.collection == kStore ? AnyOf{ManageStore, JoinStore} : row->change);
    }
    return required;
}

} // namespace forecourt
