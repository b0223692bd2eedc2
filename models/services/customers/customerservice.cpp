// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customerservice.h"

#include "models/domain/email.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

int tagsField()
{
    return fieldNumber(collections::kCustomer, "tags");
}

// Only what the editor took away or added: a tag that another desk set meanwhile stays.
Result<void> changeTags(Mutation &mutation, CustomerId id, const QStringList &before,
                        const QStringList &after)
{
    const auto without = [](QStringList list, const QStringList &others) {
        list.removeIf([&](const QString &tag) { return others.contains(tag); });
        return list;
    };
    const QStringList removed = without(before, after);
    const QStringList added = without(after, before);
    if (!removed.isEmpty()) {
        FORECOURT_TRY(mutation.removeFromSet(collections::kCustomer, id.uuid(), tagsField(), removed));
    }
    return added.isEmpty() ? Result<void>()
                           : mutation.addToSet(collections::kCustomer, id.uuid(), tagsField(), added);
}

QStringList columnsOf(CustomerField field)
{
    switch (field) {
    case CustomerField::Name:
        return {QStringLiteral("surname"), QStringLiteral("given"), QStringLiteral("full_name"),
                QStringLiteral("kind")};
    case CustomerField::Gender:
        return {QStringLiteral("gender")};
    case CustomerField::BirthYear:
        return {QStringLiteral("birth_year")};
    case CustomerField::Notes:
        return {QStringLiteral("notes")};
    }
    return {};
}

bool isShown(int collection)
{
    switch (collection) {
    case collections::kCustomer:
    case collections::kContactPoint:
    case collections::kConsent:
    case collections::kIdentityDocument:
    case collections::kVehicle:
    case collections::kPlate:
    case collections::kOwnership:
    case collections::kVisit:
    case collections::kLead:
    case collections::kServiceOrder:
    case collections::kJob:
    case collections::kPayment:
    case collections::kTimelineEvent:
    case collections::kRecordAlias:
        return true;
    default:
        return false;
    }
}

// The form that is compared, or InvalidInput naming the field.
Result<QString> normalisedContact(ContactKind kind, const QString &value)
{
    if (kind == ContactKind::Mobile || kind == ContactKind::Phone) {
        const PhoneNumber number = normalisePhone(value);
        return number.isValid() ? Result<QString>(number.canonical)
                                : fail(ErrorCode::InvalidInput, QStringLiteral("phone"));
    }
    if (kind == ContactKind::Email) {
        const EmailAddress address = normaliseEmail(value);
        return address.valid ? Result<QString>(address.normalised)
                             : fail(ErrorCode::InvalidInput, QStringLiteral("email"));
    }
    return normalisedText(value);
}

Result<void> insertContactPoint(Mutation &mutation, CustomerId customer, ContactKind kind,
                                const QString &value, bool preferred)
{
    ContactPoint point;
    point.id = ContactPointId(mutation.newId());
    point.customer = customer;
    point.kind = kind;
    point.value = value.trimmed();
    point.preferred = preferred;
    FORECOURT_ASSIGN(point.normalised, normalisedContact(kind, value));
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(mutation.database(), collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const qint64 known,
                     mutation.database().integer(
                         QStringLiteral("SELECT count(*) FROM contact_point WHERE %1 AND normalised = ? AND "
                                        "dead_version = 0")
                             .arg(members.pointedAt(collections::kContactPoint, "customer")),
                         members.values() + Values{point.normalised}));
    return known > 0 ? Result<void>() : records::contactPoints().create(mutation, point);
}

ContactKind phoneKind(const QString &phone)
{
    return normalisePhone(phone).kind == PhoneKind::Mobile ? ContactKind::Mobile : ContactKind::Phone;
}

Result<void> refuseKnownPhone(Mutation &mutation, const QString &phone)
{
    FORECOURT_ASSIGN(const auto known, CustomerMatcher(mutation.database()).byPhone(phone));
    return known.isEmpty() ? Result<void>() : fail(ErrorCode::Conflict, known.first().id.toString());
}

// Fields a person may write on the card, with the rule of each.
Result<void> checkEdit(const Customer &customer)
{
    constexpr int kOldest = 1900;
    constexpr int kLatest = 2100; // what is possible today, the form says
    if (customer.fullName.trimmed().isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("name"));
    }
    if (customer.birthYear != 0 && (customer.birthYear < kOldest || customer.birthYear > kLatest)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("birthYear"));
    }
    return {};
}

Result<void> requireCustomer(Mutation &mutation, CustomerId id)
{
    FORECOURT_ASSIGN(const auto found, records::customers().find(mutation.database(), id));
    return found ? Result<void>() : fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
}

// The customer and those of its merged records that were deleted in the same operation.
Result<QList<QUuid>> goneWith(Database &database, CustomerId id, const aliases::Members &members)
{
    QList<QUuid> together{id.uuid()};
    for (const QUuid &member : members.ids) {
        FORECOURT_ASSIGN(const qint64 same, database.integer(QStringLiteral(R"sql(
            SELECT count(*) FROM customer a JOIN customer b ON b.dead_version = a.dead_version
            WHERE a.id = ? AND b.id = ? AND a.id <> b.id AND a.dead_version <> 0)sql"),
                                                             {bound(id), bound(member)}));
        if (same > 0) {
            together.append(member);
        }
    }
    return together;
}

Result<CustomerId> insertCustomer(Mutation &mutation, const NewCustomer &input)
{
    const PersonName name = parsePersonName(normalisedText(input.name));
    if (name.full.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("name"));
    }
    Customer customer;
    customer.id = CustomerId(mutation.newId());
    customer.surname = name.surname;
    customer.given = name.given;
    customer.fullName = displayName(name);
    customer.kind = name.business ? CustomerKind::Business : CustomerKind::Individual;
    customer.sourceText = input.source;
    customer.ownerStaff = mutation.author().staff;
    customer.createdAt = mutation.nowMs();
    FORECOURT_TRY(records::customers().create(mutation, customer));
    if (!input.phone.trimmed().isEmpty()) {
        FORECOURT_TRY(refuseKnownPhone(mutation, input.phone));
        FORECOURT_TRY(insertContactPoint(mutation, customer.id, phoneKind(input.phone), input.phone, true));
    }
    if (!input.email.trimmed().isEmpty()) {
        FORECOURT_TRY(insertContactPoint(mutation, customer.id, ContactKind::Email, input.email, false));
    }
    TimelineEvent event;
    event.customer = customer.id;
    event.kind = timelinekinds::kCustomerCreated;
    event.refKind = QStringLiteral("customer");
    event.ref = customer.id.uuid();
    FORECOURT_TRY(recordEvent(mutation, event, {{QStringLiteral("source"), input.source}}));
    return customer.id;
}

} // namespace

CustomerService::CustomerService(Storage &storage, QObject *parent) : QObject(parent), m_storage(storage)
{
    connect(&storage.changes(), &ChangeNotifier::changed, this, [this](const ChangeSet &changes) {
        const QList<int> touched = changes.rows.keys();
        if (changes.everything || std::any_of(touched.begin(), touched.end(), isShown)) {
            Q_EMIT changed();
        }
    });
}

QFuture<Result<CustomerId>> CustomerService::create(StaffId by, const NewCustomer &customer)
{
    return m_storage.write({by, QStringLiteral("createCustomer")},
                           [=](Mutation &mutation) { return insertCustomer(mutation, customer); });
}

QFuture<Result<void>> CustomerService::update(StaffId by, const Customer &before, const Customer &after,
                                              const RowVersions &seen)
{
    return m_storage.write({by, QStringLiteral("editCustomer")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_TRY(checkEdit(after));
        FORECOURT_TRY(records::customers().update(mutation, before, after, &seen));
        return changeTags(mutation, after.id, before.tags, after.tags);
    });
}

RowVersions CustomerService::takeOver(RowVersions seen, const RowVersions &now, CustomerField field)
{
    for (const QString &name : columnsOf(field)) {
        const int number = forecourtCatalog().collection(collections::kCustomer)->field(name)->number;
        seen.cells.insert(number, now.of(number));
    }
    return seen;
}

QFuture<Result<void>> CustomerService::addContactPoint(StaffId by, CustomerId id, ContactKind kind,
                                                       const QString &value)
{
    return m_storage.write({by, QStringLiteral("addContact")}, [=](Mutation &mutation) -> Result<void> {
        if (value.trimmed().isEmpty()) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("value"));
        }
        FORECOURT_TRY(requireCustomer(mutation, id));
        return insertContactPoint(mutation, id, kind, value, false);
    });
}

QFuture<Result<void>> CustomerService::addNote(StaffId by, CustomerId id, const QString &text)
{
    return m_storage.write({by, QStringLiteral("addNote")}, [=](Mutation &mutation) -> Result<void> {
        if (text.trimmed().isEmpty()) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("text"));
        }
        FORECOURT_TRY(requireCustomer(mutation, id));
        TimelineEvent event;
        event.customer = id;
        event.kind = timelinekinds::kNote;
        event.refKind = QStringLiteral("customer");
        event.ref = id.uuid();
        return recordEvent(mutation, event, {{QStringLiteral("text"), text.trimmed()}});
    });
}

QFuture<Result<void>> CustomerService::giveConsent(StaffId by, CustomerId id, const QString &purpose,
                                                   const QString &channel, const QString &evidence)
{
    return m_storage.write({by, QStringLiteral("giveConsent")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_TRY(requireCustomer(mutation, id));
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(mutation.database(), collections::kCustomer, id.uuid()));
        FORECOURT_ASSIGN(const auto given,
                         records::consents().where(mutation.database(),
                                                   members.pointedAt(collections::kConsent, "customer") +
                                                       QStringLiteral(" AND purpose = ? AND channel = ?"),
                                                   members.values() + Values{purpose, channel}));
        if (std::any_of(given.begin(), given.end(),
                        [&](const Consent &old) { return old.holdsAt(mutation.nowMs()); })) {
            return {}; // it stands already
        }
        Consent consent;
        consent.id = ConsentId(mutation.newId());
        consent.customer = id;
        consent.purpose = purpose;
        consent.channel = channel;
        consent.evidence = evidence;
        consent.givenAt = mutation.nowMs();
        consent.byStaff = mutation.author().staff;
        return records::consents().create(mutation, consent);
    });
}

QFuture<Result<void>> CustomerService::withdrawConsent(StaffId by, ConsentId id)
{
    return m_storage.write({by, QStringLiteral("withdrawConsent")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const auto consent, records::consents().find(mutation.database(), id));
        if (!consent) {
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such consent"));
        }
        if (consent->withdrawnAt != 0) {
            return {}; // the first withdrawal is the one that counts
        }
        Consent withdrawn = *consent;
        withdrawn.withdrawnAt = mutation.nowMs();
        return records::consents().update(mutation, *consent, withdrawn);
    });
}

QFuture<Result<void>> CustomerService::remove(StaffId by, CustomerId id)
{
    return m_storage.write({by, QStringLiteral("removeCustomer")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(mutation.database(), collections::kCustomer, id.uuid()));
        for (const QUuid &member : members.ids) {
            FORECOURT_TRY(mutation.remove(collections::kCustomer, member));
        }
        return {};
    });
}

QFuture<Result<void>> CustomerService::restore(StaffId by, CustomerId id)
{
    return m_storage.write({by, QStringLiteral("restoreCustomer")}, [=](Mutation &mutation) -> Result<void> {
        FORECOURT_ASSIGN(const auto members,
                         aliases::membersOf(mutation.database(), collections::kCustomer, id.uuid()));
        FORECOURT_ASSIGN(const QList<QUuid> together, goneWith(mutation.database(), id, members));
        for (const QUuid &member : together) {
            FORECOURT_TRY(mutation.restore(collections::kCustomer, member));
        }
        return {};
    });
}

} // namespace forecourt
