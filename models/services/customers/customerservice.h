// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/currency.h"
#include "models/domain/customer.h"
#include "models/domain/vehicle.h"
#include "models/services/customers/nextstep.h"
#include "models/services/lists/listpage.h"
#include "models/services/search/searchtarget.h"
#include "models/storage/storage.h"

#include <QObject>

namespace forecourt {

// One line of the list of customers.
struct CustomerRow
{
    CustomerId id;
    QString name;
    QString phone; // canonical, the preferred one
    QString plate; // normalised, of the newest car; may be empty
    int vehicles = 0;
    bool inHouse = false;  // somebody waits, or the car is with us
    qint64 lastSeenAt = 0; // newest event of the timeline

    bool operator==(const CustomerRow &) const = default;
};

struct OwnedVehicle
{
    Vehicle vehicle;
    QString plate; // normalised
    OwnershipRole role = OwnershipRole::Owner;
    bool former = false;

    bool operator==(const OwnedVehicle &) const = default;
};

// A record that was merged into a customer, and may be separated again.
struct MergedRecord
{
    CustomerId id;
    QString name;
    qint64 at = 0; // when; UTC milliseconds
    QString by;    // may be empty

    bool operator==(const MergedRecord &) const = default;
};

// Everything about one customer that the card shows beside the timeline.
struct CustomerDetail
{
    Customer customer; // with tags
    RowVersions versions;
    QString ownerName;
    QList<ContactPoint> contactPoints; // preferred first
    QList<Consent> consents;
    QList<OwnedVehicle> vehicles;
    Currency currency;
    qint64 paidMinor = 0; // sum of the payments ledger
    int orders = 0;
    int openOrders = 0;
    qint64 lastVisitAt = 0;
    bool inHouse = false;
    QList<MergedRecord> merged;       // the latest first
    std::optional<NextStep> nextStep; // only where a rule found a reason

    bool operator==(const CustomerDetail &other) const
    {
        return customer == other.customer && contactPoints == other.contactPoints &&
               consents == other.consents && vehicles == other.vehicles && paidMinor == other.paidMinor &&
               orders == other.orders && openOrders == other.openOrders && lastVisitAt == other.lastVisitAt &&
               inHouse == other.inHouse && merged == other.merged && nextStep == other.nextStep &&
               ownerName == other.ownerName;
    }
};

enum class CustomerFilter { All, InHouse, WithVehicle };

// What the edit form writes, field by field.
enum class CustomerField { Name, Gender, BirthYear, Notes };

// Somebody who may be the customer about to be created.
struct SimilarCustomer
{
    enum class By { Phone, Email, Name };

    CustomerRow row;
    By by = By::Phone;

    bool operator==(const SimilarCustomer &) const = default;
};

struct NewCustomer
{
    QString name;
    QString phone;
    QString email;
    QString source;
};

// Customers: list, card, and what can be done with them. Interface thread; answers arrive as futures.
class CustomerService final : public QObject
{
    Q_OBJECT

public:
    explicit CustomerService(Storage &storage, QObject *parent = nullptr);

    // Newest first; with a text, the customers a search finds, best first. Without one, `before` is the last
    // of the page before.
    [[nodiscard]] QFuture<Result<QList<CustomerRow>>> list(const QString &text, CustomerFilter filter,
                                                           int limit, CustomerId before = {});
    // The same for a window over it.
    [[nodiscard]] ListSource<CustomerRow> source(const QString &text, CustomerFilter filter);
    [[nodiscard]] QFuture<Result<ListCount>> count(CustomerFilter filter = CustomerFilter::All);
    // For whoever wants all that a text leads to, in steps that are short each: what it finds, best first, at
    // most `limit`; then, some at a time, the customers these lead to, which may name one again that an
    // earlier step named.
    [[nodiscard]] QFuture<Result<QList<SearchTarget>>> found(const QString &text, int limit);
    [[nodiscard]] QFuture<Result<QList<CustomerRow>>> rowsOf(const QList<SearchTarget> &found,
                                                             CustomerFilter filter);
    // Of the customer that stands for the one asked for.
    [[nodiscard]] QFuture<Result<CustomerDetail>> detail(CustomerId id);
    // NotFound where the vehicle has no living customer. The present owner before former ones.
    [[nodiscard]] QFuture<Result<CustomerId>> ownerOf(VehicleId vehicle);

    // Living customers with the same number, address or name, in this order of certainty; at most five.
    [[nodiscard]] QFuture<Result<QList<SimilarCustomer>>> similar(const NewCustomer &customer);

    // InvalidInput names the field: "name", "phone", "email". A known phone number is Conflict; detail is the
    // id.
    [[nodiscard]] QFuture<Result<CustomerId>> create(StaffId by, const NewCustomer &customer);
    // Writes the fields and tags in which `after` differs; InvalidInput names "name" or "birthYear". `seen`
    // are the versions the editor saw.
    [[nodiscard]] QFuture<Result<void>> update(StaffId by, const Customer &before, const Customer &after,
                                               const RowVersions &seen);
    // The versions seen after an editor took the newer value of a field over.
    [[nodiscard]] static RowVersions takeOver(RowVersions seen, const RowVersions &now, CustomerField field);
    [[nodiscard]] QFuture<Result<void>> addContactPoint(StaffId by, CustomerId id, ContactKind kind,
                                                        const QString &value);
    [[nodiscard]] QFuture<Result<void>> addNote(StaffId by, CustomerId id, const QString &text);
    // Consent is given or withdrawn; nothing is ever ticked beforehand (PIPL art. 14).
    [[nodiscard]] QFuture<Result<void>> giveConsent(StaffId by, CustomerId id, const QString &purpose,
                                                    const QString &channel, const QString &evidence);
    [[nodiscard]] QFuture<Result<void>> withdrawConsent(StaffId by, ConsentId id);
    // With all that the customer stands for; restoring brings back those that went with it.
    [[nodiscard]] QFuture<Result<void>> remove(StaffId by, CustomerId id);
    [[nodiscard]] QFuture<Result<void>> restore(StaffId by, CustomerId id);

    // For callers on a storage thread.
    static Result<CustomerDetail> readDetail(Database &database, CustomerId id);
    static Result<std::optional<CustomerRow>> readRow(Database &database, CustomerId id);
    static Result<ListPage<CustomerRow>> readPage(Database &database, const QString &text,
                                                  CustomerFilter filter, const PageAsk &ask);
    static Result<ListCount> readCount(Database &database, CustomerFilter filter);

Q_SIGNALS:
    // Customers, their contacts, consents, cars or timeline changed, here or on another desk.
    void changed();

private:
    Storage &m_storage;
};

} // namespace forecourt
