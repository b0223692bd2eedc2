// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importdraft.h"
#include "models/storage/mutationseries.h"

namespace forecourt {

// A customer as an import finds and leaves it: what is stored, with what rows of the file add.
struct CustomerCard
{
    bool fresh = false; // made by this import, not stored yet
    Customer before;    // without tags
    Customer after;
    QStringList tags;
    QStringList newTags;
    QList<ContactPoint> contacts; // known ones first
    qsizetype knownContacts = 0;
    bool asked = false;    // there is a consent to marketing on record, given or withdrawn
    bool consents = false; // one is to be recorded
    QString evidence;

    [[nodiscard]] bool isChanged() const;
    // Takes what the draft knows and the card does not; nothing that the card knows is replaced. Whether
    // anything was taken.
    bool complete(const ImportDraft &draft);
    // As many contacts as that hold a number or address that identifies.
    [[nodiscard]] bool hasIdentity() const;
};

// A car likewise, with its plates and who it belongs to.
struct VehicleCard
{
    bool fresh = false;
    Vehicle before;
    Vehicle after;
    QList<Plate> plates; // that are valid now; known ones first
    qsizetype knownPlates = 0;
    QList<Ownership> owners; // likewise
    qsizetype knownOwners = 0;

    [[nodiscard]] bool isChanged() const;
    bool complete(const ImportDraft &draft, qint64 nowMs);
    // Makes the customer its owner where it has none; false where it has another.
    bool give(const CustomerId &customer, qint64 nowMs, bool *changed);
};

// Storage thread.
[[nodiscard]] Result<CustomerCard> loadCustomerCard(Database &database, const CustomerId &id);
[[nodiscard]] Result<VehicleCard> loadVehicleCard(Database &database, const VehicleId &id);

// What is new of the card as rows to be made, ids given.
[[nodiscard]] QList<NewRow> newRows(CustomerCard &card, MutationSeries &series);
[[nodiscard]] QList<NewRow> newRows(VehicleCard &card, MutationSeries &series);
// What changes of rows that are stored.
[[nodiscard]] Result<void> writeChanges(const CustomerCard &card, Mutation &mutation);
[[nodiscard]] Result<void> writeChanges(const VehicleCard &card, Mutation &mutation);

} // namespace forecourt
