// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/customers/customerservice.h"

namespace forecourt {

// What tells that two customers may be one.
enum class DuplicateReason { Phone, Wechat, Email, Vehicle, Name };

// Somebody who may be the same as a customer.
struct Duplicate
{
    CustomerRow row;
    QList<DuplicateReason> reasons;

    bool operator==(const Duplicate &) const = default;
};

struct DuplicatePair
{
    CustomerRow first; // the older one
    CustomerRow second;
    QList<DuplicateReason> reasons;

    bool operator==(const DuplicatePair &) const = default;
};

// Finds customers that are there twice: by a telephone number, WeChat or e-mail address that both have (not
// one of a service that many share, and not one marked as wrong); by the same car, or cars of one VIN or
// plate, where the names agree too, for a car goes from one owner to another. A pair that a person separated
// is not found again. Merged records count as one. Storage thread.
class DuplicateFinder final
{
public:
    explicit DuplicateFinder(Database &database) : m_database(database) {}

    // The surest first.
    [[nodiscard]] Result<QList<Duplicate>> of(const CustomerId &customer, int limit);
    // By contacts; in the order of the contacts.
    [[nodiscard]] Result<QList<DuplicatePair>> all(int limit);
    [[nodiscard]] Result<QList<DuplicateReason>> reasons(const CustomerId &a, const CustomerId &b);

private:
    using Reasons = QMap<QUuid, QList<DuplicateReason>>;
    Result<void> byContacts(const CustomerId &customer, Reasons &found);
    Result<void> byCars(const CustomerId &customer, const QString &name, Reasons &found);
    Result<QString> nameOf(const QUuid &customer);
    Result<bool> wereSeparated(const CustomerId &a, const CustomerId &b);

    Database &m_database;
};

} // namespace forecourt
