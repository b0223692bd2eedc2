// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simversionedits.h"

#include "models/protocol/collections.h"
#include "models/storage/rowstore.h"
#include "tests/sync/sim/simversions.h"

namespace forecourt::sim {

namespace {

QString word(SimRandom &random)
{
    return QStringLiteral("v%1").arg(random.below(12));
}

// A line more, at either end.
CellValue remark(const Entity &customer, SimRandom &random)
{
    const QString before = customer.cells.value(Versions::kRemarks).value.text();
    const QString line = word(random);
    if (before.isEmpty()) {
        return line;
    }
    return random.chance(0.5) ? line + u'\n' + before : before + u'\n' + line;
}

Result<void> writeOf(Mutation &mutation, const Entity &customer, SimRandom &random)
{
    switch (random.below(4)) {
    case 0:
        return mutation.put(collections::kCustomer, customer.row,
                            {{Versions::kRemarks, remark(customer, random)}});
    case 1:
        return mutation.addToSet(collections::kCustomer, customer.row, Versions::kBadges, {word(random)});
    case 2:
        return mutation.removeFromSet(collections::kCustomer, customer.row, Versions::kBadges,
                                      customer.sets.value(Versions::kBadges).keys());
    default:
        return mutation.put(collections::kCustomer, customer.row,
                            {{Versions::kNickname, random.chance(0.2) ? CellValue() : word(random)}});
    }
}

Result<void> writeGadget(Mutation &mutation, const Entity &gadget, SimRandom &random)
{
    const Cells cells{{Versions::kGadgetName, word(random)},
                      {Versions::kGadgetPrice, CellValue(random.between(1, 9) * 100)}};
    if (!gadget.exists()) {
        return mutation.create(Versions::kGadget, gadget.row, cells);
    }
    if (gadget.dead != 0) {
        return mutation.restore(Versions::kGadget, gadget.row);
    }
    return random.chance(0.2) ? mutation.remove(Versions::kGadget, gadget.row)
                              : mutation.put(Versions::kGadget, gadget.row, cells);
}

} // namespace

Result<void> writeNewFields(Mutation &mutation, SimDesk &desk, SimRandom &random, const QUuid &customer,
                            const QUuid &gadget)
{
    RowStore rows(mutation.database(), desk.storage().catalog());
    FORECOURT_ASSIGN(Entity known, rows.visible(collections::kCustomer, customer));
    if (desk.version() > 0 && known.exists() && known.dead == 0) {
        FORECOURT_TRY(writeOf(mutation, known, random));
    }
    if (desk.version() < Versions::kNewest || random.chance(0.5)) {
        return {};
    }
    FORECOURT_ASSIGN(Entity row, rows.visible(Versions::kGadget, gadget));
    row.collection = Versions::kGadget;
    row.row = gadget;
    return writeGadget(mutation, row, random);
}

} // namespace forecourt::sim
