// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/email.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/protocol/collections.h"
#include "models/services/editing/recordeditor.h"
#include "models/services/orders/party.h"
#include "models/storage/aliases.h"
#include "models/storage/records.h"

#include <QDateTime>

// Names, contacts, tags, plates and VINs: fields with rules, or with rows, of their own.
namespace forecourt {

namespace {

tl::unexpected<Error> bad(const char *what)
{
    return fail(ErrorCode::InvalidInput, QString::fromLatin1(what));
}

// Changes the preferred contact of a kind in place, or adds the first one.
Result<void> setContact(Mutation &mutation, const CustomerId &customer, const ContactPoint &wanted,
                        const QString &kinds)
{
    FORECOURT_ASSIGN(const auto members,
                     aliases::membersOf(mutation.database(), collections::kCustomer, customer.uuid()));
    FORECOURT_ASSIGN(const QList<ContactPoint> known,
                     records::contactPoints().where(
                         mutation.database(),
                         QStringLiteral("%1 AND kind IN (%2) AND coalesce(valid, 1) = 1 "
                                        "ORDER BY coalesce(preferred, 0) DESC, kind = 'mobile' DESC, id")
                             .arg(members.pointedAt(collections::kContactPoint, "customer"), kinds),
                         members.values()));
    if (known.isEmpty()) {
        ContactPoint point = wanted;
        point.id = ContactPointId(mutation.newId());
        point.customer = customer;
        point.preferred = true;
        return records::contactPoints().create(mutation, point);
    }
    ContactPoint after = known.first();
    after.kind = wanted.kind;
    after.value = wanted.value;
    after.normalised = wanted.normalised;
    return records::contactPoints().update(mutation, known.first(), after);
}

} // namespace

Result<void> RecordEditor::customerFields()
{
    FORECOURT_TRY(nameFields());
    FORECOURT_TRY(contactFields());
    return tagFields();
}

Result<void> RecordEditor::nameFields()
{
    const auto full = take("full_name");
    const auto surname = take("surname");
    const auto given = take("given");
    if (!full && !surname && !given) {
        return {};
    }
    FORECOURT_ASSIGN(const auto before, records::customers().find(m_mutation.database(), CustomerId(m_id)));
    Customer after = *before;
    if (full) {
        const PersonName name = parsePersonName(*full);
        after.surname = name.surname;
        after.given = name.given;
        after.fullName = name.full;
    }
    after.surname = surname ? normalisedText(*surname) : after.surname;
    after.given = given ? normalisedText(*given) : after.given;
    if (!full) {
        after.fullName = personName(after.surname, after.given).full;
    }
    if (after.fullName.isEmpty()) {
        return bad("full_name: expected a name");
    }
    return records::customers().update(m_mutation, *before, after);
}

Result<void> RecordEditor::contactFields()
{
    ContactPoint point;
    if (const auto text = take("phone")) {
        const PhoneNumber number = normalisePhone(*text);
        if (!number.isValid()) {
            return bad("phone: expected a telephone number");
        }
        point.kind = number.kind == PhoneKind::Mobile ? ContactKind::Mobile : ContactKind::Phone;
        point.value = normalisedText(*text);
        point.normalised = number.canonical;
        FORECOURT_TRY(setContact(m_mutation, CustomerId(m_id), point, QStringLiteral("'mobile', 'phone'")));
    }
    if (const auto text = take("email")) {
        point.kind = ContactKind::Email;
        point.value = normalisedText(*text);
        point.normalised = normaliseEmail(*text).normalised;
        if (point.normalised.isEmpty()) {
            return bad("email: expected an e-mail address");
        }
        FORECOURT_TRY(setContact(m_mutation, CustomerId(m_id), point, QStringLiteral("'email'")));
    }
    return {};
}

// Comma separated; what is not named is taken off.
Result<void> RecordEditor::tagFields()
{
    const auto text = take("tags");
    if (!text) {
        return {};
    }
    const int number = m_collection.field(QStringLiteral("tags"))->number;
    FORECOURT_ASSIGN(const QStringList before,
                     records::readSet(m_mutation.database(), m_collection.number, m_id, number));
    QStringList wanted;
    for (const QString &tag : text->split(u',', Qt::SkipEmptyParts)) {
        if (const QString clean = normalisedText(tag); !clean.isEmpty()) {
            wanted.append(clean);
        }
    }
    QStringList gone = before;
    gone.removeIf([&](const QString &tag) { return wanted.contains(tag); });
    FORECOURT_TRY(m_mutation.removeFromSet(m_collection.number, m_id, number, gone));
    return m_mutation.addToSet(m_collection.number, m_id, number, wanted);
}

Result<void> RecordEditor::vehicleFields()
{
    FORECOURT_TRY(plateField());
    return vinFields();
}

Result<void> RecordEditor::plateField()
{
    const auto text = take("plate");
    if (!text) {
        return {};
    }
    const VehicleId vehicle(m_id);
    const PlateCheck plate = checkPlate(*text);
    FORECOURT_ASSIGN(const auto current, currentPlate(m_mutation.database(), vehicle));
    const bool none = plate.normalised.isEmpty() || plate.kind == PlateKind::None;
    if (current && !none && current->text == plate.normalised) {
        return {};
    }
    if (current) {
        Plate ended = *current;
        ended.validTo = m_mutation.nowMs();
        FORECOURT_TRY(records::plates().update(m_mutation, *current, ended));
    }
    if (none) {
        return {};
    }
    const Plate record{PlateId(m_mutation.newId()), vehicle, plate.normalised, plate.kind,
                       m_mutation.nowMs(),          0};
    return records::plates().create(m_mutation, record);
}

Result<void> RecordEditor::vinFields()
{
    const auto text = take("vin");
    if (!text) {
        return {};
    }
    FORECOURT_ASSIGN(const auto before, records::vehicles().find(m_mutation.database(), VehicleId(m_id)));
    const VinCheck check =
        checkVin(*text, QDateTime::fromMSecsSinceEpoch(m_mutation.nowMs(), m_zone).date().year());
    Vehicle after = *before;
    after.vin = check.normalised;
    after.vinOverrideReason = normalisedText(take("vin_override_reason").value_or(QString()));
    const bool blocked = check.severity == VinCheck::Severity::BlockingWithOverride;
    if (blocked && after.vinOverrideReason.isEmpty() && after.vin != before->vin) {
        return bad("vin: the check digit fails; give vin_override_reason if it is right");
    }
    FORECOURT_ASSIGN(const qint64 twins, m_mutation.database().integer(QStringLiteral(R"sql(
        SELECT count(*) FROM vehicle WHERE vin = ? AND id <> ? AND dead_version = 0)sql"),
                                                                       {after.vin, bound(m_id)}));
    if (twins > 0 && !after.vin.isEmpty()) {
        return fail(ErrorCode::Conflict, QStringLiteral("vin: another vehicle has it"));
    }
    return records::vehicles().update(m_mutation, *before, after);
}

} // namespace forecourt
