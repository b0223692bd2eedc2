// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/permissions.h"

namespace forecourt {

namespace {

struct Row
{
    Action action;
    std::string_view roles; // a column per role, x: may
};

using enum Action;

// clang-format off
constexpr std::array kTable = {
    //                        front desk
    //                        | sales consultant
    //                        | | service advisor
    //                        | | | technician
    //                        | | | | foreman
    //                        | | | | | parts
    //                        | | | | | | manager
    //                        | | | | | | | administrator
    //                        | | | | | | | | the desk by itself
    Row{EditCustomers,        "x x x - - - x x -"},
    Row{RecordConsent,        "x x x - - - x x -"},
    Row{HandleIdentity,       "- x x - - - x x x"},
    Row{ExportPersonal,       "- - - - - - x x -"},
    Row{ImportTables,         "- - - - - - x x -"},
    Row{TakeLeads,            "x x x - - - x x x"},
    Row{WorkLeads,            "x x - - - - x x -"},
    Row{AssignLeads,          "x - - - - - x x -"},
    Row{ApproveLoss,          "- - - - - - x x -"},
    Row{ReceiveVehicles,      "x - x - - - x x -"},
    Row{EditOrders,           "- - x - x - x x -"},
    Row{EditLines,            "- - x - x x x x -"},
    Row{SetPrices,            "- - x - x x x x -"},
    Row{GiveDiscounts,        "- - x - - - x x -"},
    Row{ApproveWork,          "- - x - - - x x -"},
    Row{RecordWork,           "- - x x x - x x -"},
    Row{SettleOrders,         "- - x - - - x x -"},
    Row{UndoSettlements,      "- - - - - - x x -"},
    Row{TakePayments,         "x - x - - - x x -"},
    Row{AddNotes,             "x x x x x x x x x"},
    Row{DecideConflicts,      "x x x - x x x x -"},
    Row{ManageStore,          "- - - - - - x x -"},
    Row{ManageStaff,          "- - - - - - x x -"},
    Row{ManageAdministrators, "- - - - - - - x -"},
    Row{ManageSecurity,       "- - - - - - - x -"},
    Row{ManageDesk,           "- - - - - - x x -"},
    Row{JoinStore,            "- - - - - - x x x"},
};
// clang-format on

constexpr bool isComplete()
{
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        if (kTable[i].action != static_cast<Action>(i) ||
            kTable[i].roles.size() != 2 * kWordCount<StaffRole> - 1) {
            return false;
        }
    }
    return kTable.size() == kWordCount<Action>;
}
static_assert(isComplete(), "a row for each action, a column for each role");

} // namespace

bool allowed(StaffRole role, Action action)
{
    const auto row = static_cast<std::size_t>(action);
    const auto column = 2 * static_cast<std::size_t>(role);
    return row < kTable.size() && column < kTable[row].roles.size() && kTable[row].roles[column] == 'x';
}

Rights Rights::of(std::optional<StaffRole> role)
{
    Rights rights;
    rights.m_bound = true;
    rights.m_role = role;
    return rights;
}

} // namespace forecourt
