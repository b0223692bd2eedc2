// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"

namespace forecourt {

// What somebody works as. The words stand in the staff rows and are permanent.
enum class StaffRole {
    FrontDesk,
    Sales,
    Advisor,
    Technician,
    Foreman,
    Parts,
    Manager,
    Administrator,
    Desk // nobody: what the program does by itself, taking in leads for example
};
template <>
inline constexpr auto kWords<StaffRole> = words(u"front_desk", u"sales", u"advisor", u"technician",
                                                u"foreman", u"parts", u"manager", u"administrator", u"desk");

// What a role may or may not do. The words stand in the reasons of refusals and are permanent.
enum class Action {
    EditCustomers,        // customers, their contacts and cars
    RecordConsent,        // given and withdrawn
    HandleIdentity,       // numbers of identity cards and licences: taken down, read
    ExportPersonal,       // names and numbers readable in a file
    ImportTables,         // customers and cars from a table
    TakeLeads,            // a new lead, and whom it came from
    WorkLeads,            // calls, next talks, grades, results
    AssignLeads,          // to somebody else
    ApproveLoss,          // a lead is lost for good
    ReceiveVehicles,      // arrivals and check-in
    EditOrders,           // orders, jobs and concerns
    EditLines,            // lines of an order
    SetPrices,            // of a line
    GiveDiscounts,        // on a line
    ApproveWork,          // what the customer agreed to, declined or put off
    RecordWork,           // progress and findings of the workshop
    SettleOrders,         // settle and hand over
    UndoSettlements,      // open a settled order again
    TakePayments,         // money received
    AddNotes,             // to the timeline
    DecideConflicts,      // which of two values stands
    ManageStore,          // the store's own settings
    ManageStaff,          // who works here, as what, and their PINs
    ManageAdministrators, // the same for administrators
    ManageSecurity,       // whether one signs in, and when a desk locks
    ManageDesk,           // this desk's server and backups
    JoinStore             // the store's record when a desk joins it
};
template <>
inline constexpr auto kWords<Action> = words(
    u"customer.edit", u"customer.consent", u"customer.identity", u"customer.export", u"customer.import",
    u"lead.take", u"lead.work", u"lead.assign", u"lead.approve_loss", u"visit.receive", u"order.edit",
    u"order.lines", u"order.prices", u"order.discount", u"order.approve", u"order.work", u"order.settle",
    u"order.unsettle", u"payment.take", u"timeline.add", u"sync.decide", u"store.manage", u"staff.manage",
    u"staff.administrators", u"store.security", u"desk.manage", u"store.join");

// The one table of who may do what, for desk and server alike.
[[nodiscard]] bool allowed(StaffRole role, Action action);

// The rights of somebody at a desk. Where the store does not ask people to sign in, roles are not proved and
// nobody is kept from anything. A value; any thread.
class Rights final
{
public:
    Rights() = default; // everything
    static Rights of(std::optional<StaffRole> role);

    [[nodiscard]] bool isBound() const { return m_bound; }
    // An unknown role may do nothing.
    [[nodiscard]] bool allows(Action action) const
    {
        return !m_bound || (m_role && allowed(*m_role, action));
    }
    [[nodiscard]] std::optional<StaffRole> role() const { return m_role; }

    bool operator==(const Rights &) const = default;

private:
    bool m_bound = false;
    std::optional<StaffRole> m_role;
};

} // namespace forecourt
