// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customerimport/importcards.h"

#include <QHash>

namespace forecourt {

// Finds the customers and cars that rows of a file may already be, a batch at a time, so that the database is
// asked a few large questions instead of many small ones; and learns of those that the batch itself makes.
//
// A customer is the same where a telephone number or e-mail address that identifies is the same and the name
// is the same or could be (no name, a title for a given name, a part of it, its words in another order); an
// exact name is preferred. Without such a contact only the name tells: see byName(). A car is the same by its
// VIN, else by the plate it carries now. Storage thread, within the transaction of the import.
class ImportMatcher final
{
public:
    explicit ImportMatcher(Database &database) : m_database(database) {}

    // Asks for everything that these rows name; forgets the batch before.
    [[nodiscard]] Result<void> prepare(const QList<ImportDraft> &rows);

    [[nodiscard]] std::optional<CustomerId> byContact(const ImportDraft &row) const;
    // Customers who may bear exactly this name, of the whole store, in no order; the caller compares. For
    // rows without a contact that identifies; the first batch that has one reads all names.
    [[nodiscard]] QList<CustomerId> byName(const QString &nameKey) const;
    [[nodiscard]] std::optional<VehicleId> byVin(const QString &vin) const;
    [[nodiscard]] std::optional<VehicleId> byPlate(const QString &plate) const;

    // What the import made or completed and has not written yet.
    void learn(const CustomerCard &card);
    void learn(const VehicleCard &card);

private:
    struct Candidate
    {
        CustomerId id;
        QString nameKey;
        QString surname;
        QString given;
    };

    Result<void> askContacts(const QStringList &contacts);
    Result<void> askVehicles(const QStringList &vins, const QStringList &plates);
    Result<void> loadNames();
    static bool isSimilar(const ImportDraft &row, const Candidate &candidate);

    Database &m_database;
    QHash<QString, QList<Candidate>> m_contacts;
    QHash<QString, VehicleId> m_vins;
    QHash<QString, VehicleId> m_plates;
    bool m_namesLoaded = false;
    QMultiHash<size_t, CustomerId> m_names; // by the hash of the key: names themselves would take too much
};

} // namespace forecourt
