// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customers/customermatcher.h"

#include "models/domain/email.h"
#include "models/domain/phone.h"
#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QSet>

namespace forecourt {

namespace {

ContactPoint phonePoint(const ContactText &contact)
{
    const PhoneNumber number = normalisePhone(contact.text);
    ContactPoint point;
    point.kind = number.kind == PhoneKind::Mobile ? ContactKind::Mobile : ContactKind::Phone;
    point.value = normalisedText(contact.text);
    point.normalised = number.canonical;
    point.preferred = contact.preferred;
    point.label = contact.label;
    return point;
}

ContactPoint emailPoint(const ContactText &contact)
{
    ContactPoint point;
    point.kind = ContactKind::Email;
    point.value = normalisedText(contact.text);
    point.normalised = normaliseEmail(contact.text).normalised;
    point.preferred = contact.preferred;
    point.label = contact.label;
    return point;
}

// What makes two contacts the same one.
QString identityOf(const ContactPoint &point)
{
    return point.normalised.isEmpty() ? foldedForSearch(point.value) : point.normalised;
}

QList<ContactPoint> pointsOf(const QList<ContactText> &phones, const QList<ContactText> &emails)
{
    QList<ContactPoint> points;
    for (const ContactText &phone : phones) {
        points.append(phonePoint(phone));
    }
    for (const ContactText &email : emails) {
        points.append(emailPoint(email));
    }
    return points;
}

Result<QSet<QString>> knownIdentities(Database &database, const CustomerId &customer)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(database, collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const QList<ContactPoint> known,
                     records::contactPoints().where(database,
                                                    members.pointedAt(collections::kContactPoint, "customer"),
                                                    members.values()));
    QSet<QString> identities;
    for (const ContactPoint &point : known) {
        identities.insert(identityOf(point));
    }
    return identities;
}

QUuid idFor(Mutation &mutation, const QByteArray &space, const QByteArray &derivedFrom)
{
    return derivedFrom.isEmpty() ? mutation.newId() : derivedId(space, derivedFrom);
}

// Whether a row was ever made under this id; deleted ones count, because their id stays taken.
Result<bool> isTaken(Database &database, const QString &table, const QUuid &id)
{
    FORECOURT_ASSIGN(
        const qint64 found,
        database.integer(QStringLiteral("SELECT count(*) FROM %1 WHERE id = ?").arg(table), {bound(id)}));
    return found > 0;
}

Customer recordOf(const CustomerDraft &customer)
{
    Customer record;
    record.surname = customer.name.surname;
    record.given = customer.name.given;
    record.fullName = customer.name.full;
    record.kind = customer.name.business ? CustomerKind::Business : CustomerKind::Individual;
    record.sourceText = customer.source;
    record.notes = customer.notes;
    return record;
}

Result<void> recordCreation(Mutation &mutation, const Customer &customer, const QByteArray &derivedFrom)
{
    TimelineEvent event;
    event.customer = customer.id;
    event.kind = timelinekinds::kCustomerCreated;
    event.refKind = QStringLiteral("customer");
    event.ref = customer.id.uuid();
    if (!derivedFrom.isEmpty()) {
        event.id = EventId(derivedId("customer_created", customer.id.toBytes()));
    }
    QJsonObject data;
    if (!customer.sourceText.isEmpty()) {
        data.insert(QStringLiteral("source"), customer.sourceText);
    }
    return recordEvent(mutation, event, data);
}

} // namespace

Result<QList<Customer>> CustomerMatcher::byPhone(const QString &text) const
{
    return byNormalised(identifyingPhone(text));
}

Result<QList<Customer>> CustomerMatcher::byEmail(const QString &text) const
{
    return byNormalised(normaliseEmail(text).normalised);
}

Result<std::optional<CustomerMatch>> CustomerMatcher::best(const QStringList &phones,
                                                           const QStringList &emails) const
{
    for (const QString &phone : phones) {
        FORECOURT_ASSIGN(const auto match, first(identifyingPhone(phone), ContactKind::Phone));
        if (match) {
            return match;
        }
    }
    for (const QString &email : emails) {
        FORECOURT_ASSIGN(const auto match, first(normaliseEmail(email).normalised, ContactKind::Email));
        if (match) {
            return match;
        }
    }
    return std::optional<CustomerMatch>();
}

Result<QList<Customer>> CustomerMatcher::byNormalised(const QString &normalised) const
{
    if (normalised.isEmpty()) {
        return QList<Customer>();
    }
    const QString sql = QStringLiteral(R"sql(
        SELECT %1 FROM customer c
        WHERE c.dead_version = 0 AND c.id IN (
            SELECT %2 FROM contact_point
            WHERE normalised = ? AND dead_version = 0 AND coalesce(valid, 1) = 1)
        ORDER BY coalesce(c.kind, '') = 'business', coalesce(c.created_at, 0) DESC, c.id DESC LIMIT 20)sql");
    return m_database.all(sql.arg(records::customers().columns(QStringLiteral("c.")),
                                  aliases::rootOfField(collections::kContactPoint, "customer")),
                          {bound(normalised)}, [](const Row &row) { return records::customers().read(row); });
}

Result<std::optional<CustomerMatch>> CustomerMatcher::first(const QString &normalised, ContactKind by) const
{
    FORECOURT_ASSIGN(const QList<Customer> found, byNormalised(normalised));
    if (found.isEmpty()) {
        return std::optional<CustomerMatch>();
    }
    return std::optional(CustomerMatch{found.first(), by, normalised, static_cast<int>(found.size())});
}

Result<CustomerId> createCustomer(Mutation &mutation, const CustomerDraft &customer)
{
    Customer record = recordOf(customer);
    QByteArray derivedFrom = customer.derivedFrom;
    if (!derivedFrom.isEmpty()) {
        FORECOURT_ASSIGN(const bool taken, isTaken(mutation.database(), QStringLiteral("customer"),
                                                   derivedId("customer", derivedFrom)));
        if (taken) {
            derivedFrom.clear(); // somebody deleted that customer: this is another one
        }
    }
    record.id = CustomerId(idFor(mutation, "customer", derivedFrom));
    record.createdAt = mutation.nowMs();
    FORECOURT_TRY(records::customers().create(mutation, record));
    FORECOURT_TRY(addContacts(mutation, record.id, customer.phones, customer.emails, derivedFrom));
    FORECOURT_TRY(recordCreation(mutation, record, derivedFrom));
    return record.id;
}

Result<int> addContacts(Mutation &mutation, const CustomerId &customer, const QList<ContactText> &phones,
                        const QList<ContactText> &emails, const QByteArray &derivedFrom)
{
    FORECOURT_ASSIGN(QSet<QString> identities, knownIdentities(mutation.database(), customer));
    int added = 0;
    for (ContactPoint &point : pointsOf(phones, emails)) {
        const QString identity = identityOf(point);
        if (identity.isEmpty() || identities.contains(identity)) {
            continue;
        }
        identities.insert(identity);
        const QByteArray name = derivedFrom.isEmpty() ? QByteArray() : derivedFrom + '\0' + identity.toUtf8();
        point.id = ContactPointId(idFor(mutation, "contact_point", name));
        FORECOURT_ASSIGN(const bool taken,
                         isTaken(mutation.database(), QStringLiteral("contact_point"), point.id.uuid()));
        if (taken) {
            continue; // it was here once and somebody took it away
        }
        point.customer = customer;
        FORECOURT_TRY(records::contactPoints().create(mutation, point));
        ++added;
    }
    return added;
}

QString identifyingPhone(const QString &text)
{
    const PhoneNumber number = normalisePhone(text);
    return number.kind == PhoneKind::Service ? QString() : number.canonical;
}

} // namespace forecourt
