// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/customerimport/importcards.h"

#include "models/domain/text.h"
#include "models/protocol/collections.h"
#include "models/protocol/fieldnumber.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

constexpr auto kMarketing = "marketing";

int tagsField()
{
    static const int number = fieldNumber(collections::kCustomer, "tags");
    return number;
}

template <typename T> bool fill(T &into, const T &from)
{
    if (into != T() || from == T()) {
        return false;
    }
    into = from;
    return true;
}

// What makes two contacts the same one.
bool isSameContact(const ContactPoint &a, const ContactPoint &b)
{
    if (!a.normalised.isEmpty() || !b.normalised.isEmpty()) {
        return a.normalised == b.normalised;
    }
    return foldedForSearch(a.value) == foldedForSearch(b.value);
}

template <typename Record> NewRow rowOf(const RecordMap<Record> &map, const Record &record)
{
    return {map.collection(), record.id.uuid(), map.cells(record), {}};
}

} // namespace

bool identifies(const ContactPoint &contact)
{
    if (contact.normalised.isEmpty()) {
        return false;
    }
    if (contact.kind == ContactKind::Email) {
        return true;
    }
    const bool number = contact.kind == ContactKind::Mobile || contact.kind == ContactKind::Phone;
    const bool service = contact.normalised.startsWith(QLatin1String("+86400")) ||
                         contact.normalised.startsWith(QLatin1String("+86800"));
    return number && !service;
}

bool ImportDraft::hasIdentity() const
{
    return std::any_of(contacts.begin(), contacts.end(), identifies);
}

bool CustomerCard::isChanged() const
{
    return fresh || before != after || !newTags.isEmpty() || contacts.size() > knownContacts || consents;
}

bool CustomerCard::hasIdentity() const
{
    return std::any_of(contacts.begin(), contacts.end(), identifies);
}

bool CustomerCard::complete(const ImportDraft &draft)
{
    const Customer &from = draft.customer;
    bool any = fill(after.surname, from.surname);
    any |= after.given.isEmpty() && after.surname == from.surname && fill(after.given, from.given);
    any |= fill(after.fullName, from.fullName);
    any |= fill(after.gender, from.gender);
    any |= fill(after.birthYear, from.birthYear);
    any |= fill(after.language, from.language);
    any |= fill(after.notes, from.notes);
    any |= fill(after.sourceText, from.sourceText);
    for (const QString &tag : from.tags) {
        if (!tags.contains(tag) && !newTags.contains(tag)) {
            newTags.append(tag);
            any = true;
        }
    }
    for (const ContactPoint &contact : draft.contacts) {
        const auto same = [&](const ContactPoint &known) {
            return isSameContact(known, contact);
        };
        if (std::none_of(contacts.begin(), contacts.end(), same)) {
            contacts.append(contact);
            contacts.last().preferred = contacts.size() == 1;
            any = true;
        }
    }
    if (draft.consents && !asked && !consents) {
        consents = true;
        any = true;
    }
    return any;
}

bool VehicleCard::isChanged() const
{
    return fresh || before != after || plates.size() > knownPlates || owners.size() > knownOwners;
}

bool VehicleCard::complete(const ImportDraft &draft, qint64 nowMs)
{
    const Vehicle &from = draft.vehicle;
    bool any = fill(after.vin, from.vin);
    any |= fill(after.vinOverrideReason, from.vinOverrideReason);
    any |= fill(after.make, from.make);
    any |= fill(after.model, from.model);
    any |= fill(after.trim, from.trim);
    any |= fill(after.modelYear, from.modelYear);
    any |= fill(after.colour, from.colour);
    any |= fill(after.energy, from.energy);
    any |= fill(after.odometerKm, from.odometerKm);
    any |= fill(after.notes, from.notes);
    // A car that carries a plate keeps it: which of two is the newer one, the file does not say.
    if (!draft.plate.isEmpty() && plates.isEmpty()) {
        Plate plate;
        plate.text = draft.plate;
        plate.kind = draft.plateKind;
        plate.validFrom = nowMs;
        plates.append(plate);
        any = true;
    }
    return any;
}

bool VehicleCard::give(const CustomerId &customer, qint64 nowMs, bool *changed)
{
    bool owned = false;
    for (const Ownership &owner : owners) {
        if (owner.customer == customer) {
            return true;
        }
        owned = owned || owner.role == OwnershipRole::Owner;
    }
    if (owned) {
        return false;
    }
    Ownership ownership;
    ownership.customer = customer;
    ownership.role = OwnershipRole::Owner;
    ownership.validFrom = nowMs;
    owners.append(ownership);
    *changed = true;
    return true;
}

Result<CustomerCard> loadCustomerCard(Database &database, const CustomerId &id)
{
    CustomerCard card;
    FORECOURT_ASSIGN(const auto found, records::customers().find(database, id));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("customer"));
    }
    card.before = *found;
    card.after = *found;
    FORECOURT_ASSIGN(card.tags, records::readSet(database, collections::kCustomer, id.uuid(), tagsField()));
    FORECOURT_ASSIGN(const auto members, aliases::membersOf(database, collections::kCustomer, id.uuid()));
    FORECOURT_ASSIGN(card.contacts, records::contactPoints().where(
                                        database, members.pointedAt(collections::kContactPoint, "customer"),
                                        members.values()));
    card.knownContacts = card.contacts.size();
    FORECOURT_ASSIGN(const qint64 asked,
                     database.integer(QStringLiteral("SELECT count(*) FROM consent WHERE %1 AND "
                                                     "purpose = 'marketing' AND dead_version = 0")
                                          .arg(members.pointedAt(collections::kConsent, "customer")),
                                      members.values()));
    card.asked = asked > 0;
    return card;
}

Result<VehicleCard> loadVehicleCard(Database &database, const VehicleId &id)
{
    VehicleCard card;
    FORECOURT_ASSIGN(const auto found, records::vehicles().find(database, id));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("vehicle"));
    }
    card.before = *found;
    card.after = *found;
    const QString now = QStringLiteral("vehicle = ? AND coalesce(valid_to, 0) = 0");
    FORECOURT_ASSIGN(card.plates, records::plates().where(database, now, {bound(id)}));
    card.knownPlates = card.plates.size();
    FORECOURT_ASSIGN(card.owners, records::ownerships().where(database, now, {bound(id)}));
    card.knownOwners = card.owners.size();
    for (Ownership &owner : card.owners) { // compared, never written
        FORECOURT_ASSIGN(const QUuid root,
                         aliases::rootOf(database, collections::kCustomer, owner.customer.uuid()));
        owner.customer = CustomerId(root);
    }
    return card;
}

QList<NewRow> newRows(CustomerCard &card, MutationSeries &series)
{
    QList<NewRow> rows;
    if (card.fresh) {
        rows.append(rowOf(records::customers(), card.after));
        if (!card.newTags.isEmpty()) {
            rows.last().elements.insert(tagsField(), card.newTags);
        }
    }
    for (qsizetype i = card.knownContacts; i < card.contacts.size(); ++i) {
        ContactPoint &contact = card.contacts[i];
        contact.id = ContactPointId(series.newId());
        contact.customer = card.after.id;
        rows.append(rowOf(records::contactPoints(), contact));
    }
    if (card.consents) {
        Consent consent;
        consent.id = ConsentId(series.newId());
        consent.customer = card.after.id;
        consent.purpose = QLatin1String(kMarketing);
        consent.channel = QStringLiteral("any");
        consent.givenAt = series.nowMs();
        consent.byStaff = series.author().staff;
        consent.evidence = card.evidence;
        rows.append(rowOf(records::consents(), consent));
    }
    return rows;
}

QList<NewRow> newRows(VehicleCard &card, MutationSeries &series)
{
    QList<NewRow> rows;
    if (card.fresh) {
        rows.append(rowOf(records::vehicles(), card.after));
    }
    for (qsizetype i = card.knownPlates; i < card.plates.size(); ++i) {
        card.plates[i].id = PlateId(series.newId());
        card.plates[i].vehicle = card.after.id;
        rows.append(rowOf(records::plates(), card.plates.at(i)));
    }
    for (qsizetype i = card.knownOwners; i < card.owners.size(); ++i) {
        card.owners[i].id = OwnershipId(series.newId());
        card.owners[i].vehicle = card.after.id;
        rows.append(rowOf(records::ownerships(), card.owners.at(i)));
    }
    return rows;
}

Result<void> writeChanges(const CustomerCard &card, Mutation &mutation)
{
    if (card.fresh) {
        return {};
    }
    if (card.before != card.after) {
        FORECOURT_TRY(records::customers().update(mutation, card.before, card.after));
    }
    return card.newTags.isEmpty()
               ? Result<void>()
               : mutation.addToSet(collections::kCustomer, card.after.id.uuid(), tagsField(), card.newTags);
}

Result<void> writeChanges(const VehicleCard &card, Mutation &mutation)
{
    if (card.fresh || card.before == card.after) {
        return {};
    }
    return records::vehicles().update(mutation, card.before, card.after);
}

} // namespace forecourt
