// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/catalog.h"
#include "models/protocol/effect.h"

namespace forecourt {

// The catalog as it is, as it may have been one and two versions ago, and as it may be one and two versions
// from now.
class Versions final
{
public:
    static constexpr int kOldest = -2;
    static constexpr int kNewest = 2;

    static constexpr int kSurname = 1;
    static constexpr int kGiven = 2;
    static constexpr int kRemarks = 97;  // of a customer, a long text, since the next version
    static constexpr int kNickname = 98; // likewise
    static constexpr int kBadges = 99;   // a set, likewise
    static constexpr int kGadget = 4711; // a collection, since the one after that
    static constexpr int kGadgetName = 1;
    static constexpr int kGadgetPrice = 2;

    static const Catalog &at(int ahead);
    // Of all versions, for what is to be said of every field that any of them knows.
    static const Catalog &everything() { return at(kNewest); }

    // What the migrations of the versions to come would do.
    static QStringList steps();

private:
    static Catalog build(int ahead);
};

namespace sim {

// Entries of the log, or rows, without what the catalog does not hold: as a program would have them that
// drops what it does not know.
Result<QList<QByteArray>> knownPartsOf(const QList<QByteArray> &entries, const Catalog &catalog);
QList<Entity> knownPartsOf(QList<Entity> rows, const Catalog &catalog);

} // namespace sim

} // namespace forecourt
