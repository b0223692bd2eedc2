// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/enumwords.h"
#include "models/storage/mutation.h"

namespace forecourt {

// What a new store has to see to before its first customer.
enum class SetupStep { Name, Staff, Hours, Bays, Taxes, Numbers, Forms };
template <>
inline constexpr auto kWords<SetupStep> = words(u"name", u"staff", u"hours", u"bays", u"taxes", u"numbers",
                                                u"forms");

// How far the store is. Most steps are read from the data; where what the program comes with may be right as
// it is, a person says so (confirmSteps).
struct SetupChecklist
{
    QList<SetupStep> done;  // in the order of the steps
    bool dismissed = false; // nobody wants to see it again

    [[nodiscard]] bool isDone(SetupStep step) const { return done.contains(step); }
    [[nodiscard]] int open() const; // steps that wait; 0 once dismissed

    bool operator==(const SetupChecklist &) const = default;
};

// Whether the step can be ticked off by a person, instead of by the data alone.
[[nodiscard]] bool isConfirmable(SetupStep step);

// Storage thread. Without a store every step is open.
[[nodiscard]] Result<SetupChecklist> readChecklist(Database &database);
// "Looks right", for every desk of the store.
[[nodiscard]] Result<void> confirmSteps(Mutation &mutation, const StoreId &store,
                                        const QList<SetupStep> &steps);
[[nodiscard]] Result<void> dismissChecklist(Mutation &mutation, const StoreId &store);

} // namespace forecourt
