// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/records.h"

#include "models/protocol/collections.h"

namespace forecourt::records {

const RecordMap<Store> &stores()
{
    static const auto map = RecordMap<Store>(collections::kStore)
                                .field("name", &Store::name)
                                .field("group_name", &Store::groupName)
                                .field("address", &Store::address)
                                .field("phone", &Store::phone)
                                .field("currency", &Store::currency)
                                .field("time_zone", &Store::timeZone)
                                .field("open_minute", &Store::openMinute)
                                .field("close_minute", &Store::closeMinute)
                                .field("labour_rate", &Store::labourRate)
                                .field("tax_basis_points", &Store::taxBasisPoints)
                                .field("bays", &Store::bays)
                                .field("sheet_terms", &Store::sheetTerms);
    return map;
}

const RecordMap<Staff> &staff()
{
    static const auto map = RecordMap<Staff>(collections::kStaff)
                                .field("name", &Staff::name)
                                .field("role", &Staff::role)
                                .field("login", &Staff::login)
                                .field("active", &Staff::active)
                                .field("created_at", &Staff::createdAt);
    return map;
}

const RecordMap<Customer> &customers()
{
    static const auto map = RecordMap<Customer>(collections::kCustomer)
                                .field("surname", &Customer::surname)
                                .field("given", &Customer::given)
                                .field("full_name", &Customer::fullName)
                                .field("kind", &Customer::kind)
                                .field("gender", &Customer::gender)
                                .field("birth_year", &Customer::birthYear)
                                .field("language", &Customer::language)
                                .field("notes", &Customer::notes)
                                .field("owner_staff", &Customer::ownerStaff)
                                .field("source_text", &Customer::sourceText)
                                .field("created_at", &Customer::createdAt);
    return map;
}

const RecordMap<ContactPoint> &contactPoints()
{
    static const auto map = RecordMap<ContactPoint>(collections::kContactPoint)
                                .field("customer", &ContactPoint::customer)
                                .field("kind", &ContactPoint::kind)
                                .field("value", &ContactPoint::value)
                                .field("normalised", &ContactPoint::normalised)
                                .field("preferred", &ContactPoint::preferred)
                                .field("valid", &ContactPoint::valid)
                                .field("label", &ContactPoint::label);
    return map;
}

const RecordMap<Consent> &consents()
{
    static const auto map = RecordMap<Consent>(collections::kConsent)
                                .field("customer", &Consent::customer)
                                .field("purpose", &Consent::purpose)
                                .field("channel", &Consent::channel)
                                .field("text_version", &Consent::textVersion)
                                .field("given_at", &Consent::givenAt)
                                .field("by_staff", &Consent::byStaff)
                                .field("expires_at", &Consent::expiresAt)
                                .field("withdrawn_at", &Consent::withdrawnAt)
                                .field("evidence", &Consent::evidence);
    return map;
}

const RecordMap<IdentityDocument> &identityDocuments()
{
    static const auto map = RecordMap<IdentityDocument>(collections::kIdentityDocument)
                                .field("customer", &IdentityDocument::customer)
                                .field("kind", &IdentityDocument::kind)
                                .field("sealed", &IdentityDocument::sealed)
                                .field("lookup", &IdentityDocument::lookup)
                                .field("tail", &IdentityDocument::tail)
                                .field("valid_until", &IdentityDocument::validUntil)
                                .field("added_at", &IdentityDocument::addedAt)
                                .field("added_by", &IdentityDocument::addedBy);
    return map;
}

const RecordMap<Vehicle> &vehicles()
{
    static const auto map = RecordMap<Vehicle>(collections::kVehicle)
                                .field("vin", &Vehicle::vin)
                                .field("vin_override_reason", &Vehicle::vinOverrideReason)
                                .field("make", &Vehicle::make)
                                .field("model", &Vehicle::model)
                                .field("trim", &Vehicle::trim)
                                .field("model_year", &Vehicle::modelYear)
                                .field("colour", &Vehicle::colour)
                                .field("energy", &Vehicle::energy)
                                .field("odometer_km", &Vehicle::odometerKm)
                                .field("notes", &Vehicle::notes)
                                .field("created_at", &Vehicle::createdAt);
    return map;
}

const RecordMap<Plate> &plates()
{
    static const auto map = RecordMap<Plate>(collections::kPlate)
                                .field("vehicle", &Plate::vehicle)
                                .field("text", &Plate::text)
                                .field("kind", &Plate::kind)
                                .field("valid_from", &Plate::validFrom)
                                .field("valid_to", &Plate::validTo);
    return map;
}

const RecordMap<Ownership> &ownerships()
{
    static const auto map = RecordMap<Ownership>(collections::kOwnership)
                                .field("customer", &Ownership::customer)
                                .field("vehicle", &Ownership::vehicle)
                                .field("role", &Ownership::role)
                                .field("valid_from", &Ownership::validFrom)
                                .field("valid_to", &Ownership::validTo);
    return map;
}

const RecordMap<Lead> &leads()
{
    static const auto map = RecordMap<Lead>(collections::kLead)
                                .field("customer", &Lead::customer)
                                .field("source", &Lead::source)
                                .field("source_ref", &Lead::sourceRef)
                                .field("campaign", &Lead::campaign)
                                .field("status", &Lead::status)
                                .field("grade", &Lead::grade)
                                .field("interest", &Lead::interest)
                                .field("vehicle_status", &Lead::vehicleStatus)
                                .field("make", &Lead::make)
                                .field("model", &Lead::model)
                                .field("year", &Lead::year)
                                .field("trim", &Lead::trim)
                                .field("vin", &Lead::vin)
                                .field("comments", &Lead::comments)
                                .field("contact_name", &Lead::contactName)
                                .field("contact_phone", &Lead::contactPhone)
                                .field("contact_email", &Lead::contactEmail)
                                .field("requested_at", &Lead::requestedAt)
                                .field("received_at", &Lead::receivedAt)
                                .field("first_response_at", &Lead::firstResponseAt)
                                .field("first_response_by", &Lead::firstResponseBy)
                                .field("next_follow_up_at", &Lead::nextFollowUpAt)
                                .field("owner_staff", &Lead::ownerStaff)
                                .field("invalid_reason", &Lead::invalidReason)
                                .field("lost_reason", &Lead::lostReason)
                                .field("warnings", &Lead::warnings)
                                .field("raw_kinds", &Lead::rawKinds);
    return map;
}

const RecordMap<Visit> &visits()
{
    static const auto map = RecordMap<Visit>(collections::kVisit)
                                .field("customer", &Visit::customer)
                                .field("vehicle", &Visit::vehicle)
                                .field("lead", &Visit::lead)
                                .field("status", &Visit::status)
                                .field("arrived_at", &Visit::arrivedAt)
                                .field("reception_at", &Visit::receptionAt)
                                .field("promised_at", &Visit::promisedAt)
                                .field("odometer_km", &Visit::odometerKm)
                                .field("fuel_percent", &Visit::fuelPercent)
                                .field("bring_in_name", &Visit::bringInName)
                                .field("bring_in_phone", &Visit::bringInPhone)
                                .field("relation", &Visit::relation)
                                .field("waiting_transport", &Visit::waitingTransport)
                                .field("advisor", &Visit::advisor)
                                .field("notes", &Visit::notes)
                                .field("service_order", &Visit::order);
    return map;
}

const RecordMap<Appointment> &appointments()
{
    static const auto map = RecordMap<Appointment>(collections::kAppointment)
                                .field("customer", &Appointment::customer)
                                .field("vehicle", &Appointment::vehicle)
                                .field("bay", &Appointment::bay)
                                .field("advisor", &Appointment::advisor)
                                .field("starts_at", &Appointment::startsAt)
                                .field("ends_at", &Appointment::endsAt)
                                .field("status", &Appointment::status)
                                .field("purpose", &Appointment::purpose)
                                .field("visit", &Appointment::visit)
                                .field("created_at", &Appointment::createdAt);
    return map;
}

const RecordMap<TimelineEvent> &timelineEvents()
{
    static const auto map = RecordMap<TimelineEvent>(collections::kTimelineEvent)
                                .field("customer", &TimelineEvent::customer)
                                .field("vehicle", &TimelineEvent::vehicle)
                                .field("kind", &TimelineEvent::kind)
                                .field("at", &TimelineEvent::at)
                                .field("staff", &TimelineEvent::staff)
                                .field("ref_kind", &TimelineEvent::refKind)
                                .field("ref", &TimelineEvent::ref)
                                .field("data", &TimelineEvent::data)
                                .field("desk", &TimelineEvent::desk);
    return map;
}

const RecordMap<RecordAlias> &recordAliases()
{
    static const auto map = RecordMap<RecordAlias>(collections::kRecordAlias)
                                .field("collection", &RecordAlias::collection)
                                .field("of_row", &RecordAlias::of)
                                .field("into_row", &RecordAlias::into)
                                .field("reason", &RecordAlias::reason);
    return map;
}

const RecordMap<Attachment> &attachments()
{
    static const auto map = RecordMap<Attachment>(collections::kAttachment)
                                .field("of_collection", &Attachment::ofCollection)
                                .field("of_row", &Attachment::of)
                                .field("kind", &Attachment::kind)
                                .field("sha256", &Attachment::sha256)
                                .field("bytes", &Attachment::bytes)
                                .field("media_type", &Attachment::mediaType)
                                .field("width", &Attachment::width)
                                .field("height", &Attachment::height)
                                .field("caption", &Attachment::caption)
                                .field("taken_at", &Attachment::takenAt)
                                .field("taken_by", &Attachment::takenBy)
                                .field("thumbnail", &Attachment::thumbnail)
                                .field("thumbnail_bytes", &Attachment::thumbnailBytes);
    return map;
}

Result<QStringList> readSet(Database &database, int collection, const QUuid &row, int field)
{
    return database.all(QStringLiteral(R"sql(
        SELECT DISTINCT element FROM set_element WHERE collection = ? AND row = ? AND field = ? ORDER BY element)sql"),
                        {collection, bound(row), field}, [](const Row &found) { return found.text(0); });
}

Result<Store> ownStore(Database &database)
{
    FORECOURT_ASSIGN(
        const QList<Store> found,
        stores().where(database,
                       QStringLiteral("1 ORDER BY created_version <= 0, abs(created_version), id LIMIT 1"),
                       {}));
    if (found.isEmpty()) {
        return fail(ErrorCode::NotFound, QStringLiteral("this desk has no store yet"));
    }
    return found.first();
}

} // namespace forecourt::records
