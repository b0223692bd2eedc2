// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/statemachine.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"

namespace forecourt {

namespace {

using enum FieldType;
using enum FieldMerge;

Field plain(int number, const char *name, FieldType type = Text)
{
    return {number, QString::fromLatin1(name), type, Register, nullptr};
}

Field guarded(int number, const char *name, FieldType type = Text)
{
    return {number, QString::fromLatin1(name), type, ProtectedRegister, nullptr};
}

Field link(int number, const char *name, int collection, FieldMerge merge = Register)
{
    return {number, QString::fromLatin1(name), Id, merge, nullptr, collection};
}

Field guardedLink(int number, const char *name, int collection)
{
    return link(number, name, collection, ProtectedRegister);
}

Field longText(int number, const char *name)
{
    return {number, QString::fromLatin1(name), Text, LongText, nullptr};
}

Field state(int number, const char *name, const StateMachine &machine)
{
    return {number, QString::fromLatin1(name), Text, State, &machine};
}

Field businessNumber(int number, const char *name, const QString &series)
{
    Field field = plain(number, name);
    field.merge = Number;
    field.series = series;
    return field;
}

Field elements(int number, const char *name)
{
    return {number, QString::fromLatin1(name), Text, Set, nullptr};
}

Field booking(int number, const char *name, const StateMachine &machine)
{
    return {number, QString::fromLatin1(name), Text, Booking, &machine};
}

Collection entity(int number, const char *name, QList<Field> fields)
{
    return {number, QString::fromLatin1(name), CollectionKind::Entity, std::move(fields)};
}

QList<Collection> people()
{
    return {
        entity(collections::kStore, "store",
               {plain(1, "name"), plain(2, "group_name"), plain(3, "address"), plain(4, "phone"),
                plain(5, "currency"), plain(6, "time_zone"), plain(7, "open_minute", Integer),
                plain(8, "close_minute", Integer), plain(9, "labour_rate", Integer),
                plain(10, "tax_basis_points", Integer), plain(11, "bays", Integer),
                longText(12, "sheet_terms"), elements(13, "confirmed")}),
        entity(collections::kStaff, "staff",
               {plain(1, "name"), plain(2, "role"), plain(3, "login"), plain(4, "active", Boolean),
                plain(5, "created_at", Integer)}),
        entity(collections::kCustomer, "customer",
               {plain(1, "surname"), plain(2, "given"), plain(3, "full_name"), plain(4, "kind"),
                plain(5, "gender"), plain(6, "birth_year", Integer), plain(7, "language"),
                longText(8, "notes"), guardedLink(9, "owner_staff", collections::kStaff),
                plain(10, "source_text"), plain(11, "created_at", Integer), elements(12, "tags")}),
        entity(collections::kContactPoint, "contact_point",
               {link(1, "customer", collections::kCustomer), plain(2, "kind"), plain(3, "value"),
                plain(4, "normalised"), plain(5, "preferred", Boolean), plain(6, "valid", Boolean),
                plain(7, "label")}),
        entity(collections::kConsent, "consent",
               {guardedLink(1, "customer", collections::kCustomer), guarded(2, "purpose"),
                guarded(3, "channel"), guarded(4, "text_version"), guarded(5, "given_at", Integer),
                guardedLink(6, "by_staff", collections::kStaff), guarded(7, "expires_at", Integer),
                guarded(8, "withdrawn_at", Integer), guarded(9, "evidence")}),
    };
}

QList<Collection> cars()
{
    return {
        entity(collections::kVehicle, "vehicle",
               {guarded(1, "vin"), plain(2, "vin_override_reason"), plain(3, "make"), plain(4, "model"),
                plain(5, "trim"), plain(6, "model_year", Integer), plain(7, "colour"), plain(8, "energy"),
                plain(9, "odometer_km", Integer), longText(10, "notes"), plain(11, "created_at", Integer)}),
        entity(collections::kPlate, "plate",
               {link(1, "vehicle", collections::kVehicle), plain(2, "text"), plain(3, "kind"),
                plain(4, "valid_from", Integer), plain(5, "valid_to", Integer)}),
        entity(collections::kOwnership, "ownership",
               {guardedLink(1, "customer", collections::kCustomer),
                guardedLink(2, "vehicle", collections::kVehicle), plain(3, "role"),
                plain(4, "valid_from", Integer), plain(5, "valid_to", Integer)}),
    };
}

Collection leads()
{
    return entity(collections::kLead, "lead",
                  {link(1, "customer", collections::kCustomer),
                   plain(2, "source"),
                   plain(3, "source_ref"),
                   plain(4, "campaign"),
                   state(5, "status", leadMachine()),
                   plain(6, "grade"),
                   plain(7, "interest"),
                   plain(8, "vehicle_status"),
                   plain(9, "make"),
                   plain(10, "model"),
                   plain(11, "year", Integer),
                   plain(12, "trim"),
                   plain(13, "vin"),
                   longText(14, "comments"),
                   plain(15, "contact_name"),
                   plain(16, "contact_phone"),
                   plain(17, "contact_email"),
                   plain(18, "requested_at", Integer),
                   plain(19, "received_at", Integer),
                   plain(20, "first_response_at", Integer),
                   link(21, "first_response_by", collections::kStaff),
                   plain(22, "next_follow_up_at", Integer),
                   link(23, "owner_staff", collections::kStaff),
                   plain(24, "invalid_reason"),
                   plain(25, "lost_reason"),
                   plain(26, "warnings"),
                   plain(27, "raw_kinds")});
}

QList<Collection> reception()
{
    return {
        entity(collections::kVisit, "visit",
               {link(1, "customer", collections::kCustomer), link(2, "vehicle", collections::kVehicle),
                link(3, "lead", collections::kLead), state(4, "status", visitMachine()),
                plain(5, "arrived_at", Integer), plain(6, "reception_at", Integer),
                plain(7, "promised_at", Integer), plain(8, "odometer_km", Integer),
                plain(9, "fuel_percent", Integer), plain(10, "bring_in_name"), plain(11, "bring_in_phone"),
                plain(12, "relation"), plain(13, "waiting_transport"),
                link(14, "advisor", collections::kStaff), longText(15, "notes"),
                link(16, "service_order", collections::kServiceOrder)}),
        entity(collections::kServiceOrder, "service_order",
               {businessNumber(1, "number", kOrderSeries), link(2, "customer", collections::kCustomer),
                link(3, "vehicle", collections::kVehicle), link(4, "visit", collections::kVisit),
                link(5, "advisor", collections::kStaff), state(6, "status", orderMachine()),
                plain(7, "opened_at", Integer), plain(8, "promised_at", Integer),
                plain(9, "first_promised_at", Integer), plain(10, "ready_at", Integer),
                plain(11, "settled_at", Integer), plain(12, "delivered_at", Integer),
                plain(13, "odometer_in", Integer), plain(14, "odometer_out", Integer), plain(15, "currency"),
                longText(16, "notes_printed"), longText(17, "notes_internal")}),
    };
}

QList<Collection> work()
{
    return {
        entity(collections::kConcern, "concern",
               {link(1, "service_order", collections::kServiceOrder), link(2, "visit", collections::kVisit),
                plain(3, "position"), longText(4, "text"), longText(5, "tech_comment")}),
        entity(collections::kJob, "job",
               {link(1, "service_order", collections::kServiceOrder),
                link(2, "concern", collections::kConcern), plain(3, "position"), plain(4, "title"),
                longText(5, "complaint"), longText(6, "cause"), longText(7, "correction"),
                guarded(8, "payer"), state(9, "authorisation", jobMachine()),
                state(10, "work", jobWorkMachine()), plain(11, "authorised_by"),
                plain(12, "authorised_at", Integer), plain(13, "deferred_until", Integer),
                plain(14, "declined_reason")}),
        entity(collections::kOrderLine, "order_line",
               {link(1, "job", collections::kJob), link(2, "service_order", collections::kServiceOrder),
                plain(3, "position"), plain(4, "kind"), plain(5, "code"), plain(6, "description"),
                plain(7, "quantity_milli", Integer), guarded(8, "unit_price_minor", Integer),
                guarded(9, "discount_minor", Integer), plain(10, "tax_basis_points", Integer),
                plain(11, "part_origin"), link(12, "technician", collections::kStaff)}),
        {collections::kPayment,
         QStringLiteral("payment"),
         CollectionKind::Ledger,
         {link(1, "service_order", collections::kServiceOrder), link(2, "customer", collections::kCustomer),
          plain(3, "payer"), plain(4, "amount_minor", Integer), plain(5, "method"),
          plain(6, "taken_at", Integer), link(7, "staff", collections::kStaff), plain(8, "note")}},
    };
}

QList<Collection> records()
{
    return {
        {collections::kTimelineEvent,
         QStringLiteral("timeline_event"),
         CollectionKind::Event,
         {link(1, "customer", collections::kCustomer), link(2, "vehicle", collections::kVehicle),
          plain(3, "kind"), plain(4, "at", Integer), link(5, "staff", collections::kStaff),
          plain(6, "ref_kind"), plain(7, "ref", Id), plain(8, "data"), plain(9, "desk")}},
        {collections::kConflictReview,
         QStringLiteral("conflict_review"),
         CollectionKind::Event,
         {plain(1, "seq", Integer), plain(2, "idx", Integer), plain(3, "decision"), plain(4, "at", Integer),
          link(5, "staff", collections::kStaff), plain(6, "operation", Id), plain(7, "row", Id),
          plain(8, "field", Integer), plain(9, "kind")}},
    };
}

QList<Collection> security()
{
    return {entity(collections::kCredential, "credential",
                   {link(1, "staff", collections::kStaff), plain(2, "kind"), plain(3, "verifier"),
                    plain(4, "changed_at", Integer)}),
            entity(collections::kStorePolicy, "store_policy",
                   {plain(1, "sign_in_required", Boolean), plain(2, "lock_minutes", Integer),
                    link(3, "first_administrator", collections::kStaff)})};
}

Collection aliases()
{
    return entity(collections::kRecordAlias, "record_alias",
                  {plain(1, "collection", Integer), plain(2, "of_row", Id), guarded(3, "into_row", Id),
                   plain(4, "reason")});
}

// The number stays sealed wherever it lies (docs/adr/0026).
Collection identityDocuments()
{
    return entity(collections::kIdentityDocument, "identity_document",
                  {guardedLink(1, "customer", collections::kCustomer), plain(2, "kind"), guarded(3, "sealed"),
                   plain(4, "lookup"), plain(5, "tail"), plain(6, "valid_until", Integer),
                   plain(7, "added_at", Integer), link(8, "added_by", collections::kStaff)});
}

// Its bytes travel by themselves, after the row (docs/adr/0023).
Collection attachments()
{
    return entity(collections::kAttachment, "attachment",
                  {plain(1, "of_collection", Integer), plain(2, "of_row", Id), plain(3, "kind"),
                   plain(4, "sha256"), plain(5, "bytes", Integer), plain(6, "media_type"),
                   plain(7, "width", Integer), plain(8, "height", Integer), plain(9, "caption"),
                   plain(10, "taken_at", Integer), link(11, "taken_by", collections::kStaff),
                   plain(12, "thumbnail"), plain(13, "thumbnail_bytes", Integer)});
}

Collection appointments()
{
    Collection collection = entity(
        collections::kAppointment, "appointment",
        {link(1, "customer", collections::kCustomer), link(2, "vehicle", collections::kVehicle),
         plain(3, "bay", Integer), link(4, "advisor", collections::kStaff), plain(5, "starts_at", Integer),
         plain(6, "ends_at", Integer), booking(7, "status", appointmentMachine()), longText(8, "purpose"),
         link(9, "visit", collections::kVisit), plain(10, "created_at", Integer)});
    collection.booking = BookingFields{7, 5, 6, {3, 4, 2}};
    return collection;
}

Catalog build()
{
    constexpr int kVersion = 6;
    return Catalog(kVersion,
                   people() + cars() + QList<Collection>{leads()} + reception() + work() + records() +
                       security() +
                       QList<Collection>{aliases(), attachments(), identityDocuments(), appointments()});
}

} // namespace

const Catalog &forecourtCatalog()
{
    static const Catalog catalog = build();
    return catalog;
}

} // namespace forecourt
