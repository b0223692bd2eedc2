// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/customer.h"
#include "models/domain/vehicle.h"
#include "models/services/customerimport/importcolumns.h"

namespace forecourt {

// One row as records: what it says of a customer and of a car, checked and in the forms that are stored. Ids
// are empty. Members that the row says nothing of have their defaults.
struct ImportDraft
{
    qint64 line = 1;
    QStringList cells; // as they stood in the file
    QString unread;    // what stood there of a row that cannot be read; then there are no cells
    QList<ImportProblem> problems;

    Customer customer; // with tags
    QList<ContactPoint> contacts;
    bool consents = false; // to marketing
    QString nameKey;       // folded full name; empty without a name
    Vehicle vehicle;
    QString plate; // normalised
    PlateKind plateKind = PlateKind::Unknown;

    [[nodiscard]] bool namesCustomer() const { return !nameKey.isEmpty() || !contacts.isEmpty(); }
    [[nodiscard]] bool namesVehicle() const { return !vehicle.vin.isEmpty() || !plate.isEmpty(); }
    // Its telephone number or address identifies somebody.
    [[nodiscard]] bool hasIdentity() const;
};

// Reads rows of one file. Pure, any thread.
class DraftReader final
{
public:
    // `thisYear` bounds years and resolves the cycle of model years.
    DraftReader(ImportKind kind, ImportColumns columns, int thisYear);

    [[nodiscard]] ImportDraft read(qint64 line, const QStringList &cells) const;

private:
    class Reading;

    ImportKind m_kind;
    ImportColumns m_columns;
    int m_thisYear;
};

// The contact identifies one person: a telephone number that is no service line, or an e-mail address.
[[nodiscard]] bool identifies(const ContactPoint &contact);

} // namespace forecourt
