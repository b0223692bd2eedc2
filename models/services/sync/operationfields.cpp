// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/operationfields.h"

#include "models/domain/customer.h"
#include "models/domain/email.h"
#include "models/domain/personname.h"
#include "models/domain/phone.h"
#include "models/domain/plate.h"
#include "models/domain/statemachine.h"
#include "models/domain/text.h"
#include "models/domain/vin.h"
#include "models/protocol/collections.h"
#include "models/services/editing/fieldtext.h"

namespace forecourt::operationfields {

namespace {

bool isMoment(const QString &field)
{
    return field.endsWith(QLatin1String("_at")) || field.endsWith(QLatin1String("_until")) ||
           field == QLatin1String("valid_from") || field == QLatin1String("valid_to");
}

// Given once by whatever made the record, or by the step that moved it.
bool isFixed(int collection, const QString &field)
{
    static const QStringList kAnywhere{
        QStringLiteral("position"), QStringLiteral("currency"),   QStringLiteral("login"),
        QStringLiteral("verifier"), QStringLiteral("evidence"),   QStringLiteral("text_version"),
        QStringLiteral("source"),   QStringLiteral("source_ref"), QStringLiteral("sealed"),
        QStringLiteral("lookup"),   QStringLiteral("tail")};
    const bool asCreated = collection == collections::kServiceOrder && field == QLatin1String("number");
    return asCreated || kAnywhere.contains(field) || collection == collections::kTimelineEvent ||
           collection == collections::kConflictReview || collection == collections::kCredential ||
           collection == collections::kStorePolicy || collection == collections::kRecordAlias ||
           (collection == collections::kAttachment && field != QLatin1String("caption"));
}

int numberOf(const Collection &collection, const char *name)
{
    return collection.field(QString::fromLatin1(name))->number;
}

tl::unexpected<Error> invalid(const Field &field, const char *why)
{
    return fail(ErrorCode::InvalidInput, field.name + QStringLiteral(": ") + QLatin1String(why));
}

Result<Cells> mendedName(const Collection &customer, const Field &field, const QString &text)
{
    const PersonName name = parsePersonName(text);
    if (name.full.isEmpty()) {
        return invalid(field, "expected a name");
    }
    return Cells{{numberOf(customer, "surname"), CellValue::ofText(name.surname)},
                 {numberOf(customer, "given"), CellValue::ofText(name.given)},
                 {field.number, name.full}};
}

Result<Cells> mendedContact(const Collection &contact, const Field &field, const QString &text,
                            const Cells &before)
{
    const QString kind = before.value(numberOf(contact, "kind")).text();
    QString normalised = normalisedText(text);
    if (kind == wordOf(ContactKind::Email)) {
        normalised = normaliseEmail(text).normalised;
    } else if (kind == wordOf(ContactKind::Mobile) || kind == wordOf(ContactKind::Phone)) {
        normalised = normalisePhone(text).isValid() ? normalisePhone(text).canonical : QString();
    }
    if (normalised.isEmpty()) {
        return invalid(field, "expected a contact of this kind");
    }
    return Cells{{field.number, normalisedText(text)}, {numberOf(contact, "normalised"), normalised}};
}

Result<Cells> mendedPlate(const Collection &plate, const Field &field, const QString &text)
{
    const PlateCheck check = checkPlate(text);
    if (check.normalised.isEmpty()) {
        return invalid(field, "expected a plate");
    }
    return Cells{{field.number, check.normalised}, {numberOf(plate, "kind"), wordOf(check.kind)}};
}

Result<CellValue> mendedText(const Collection &collection, const Field &field, const QString &text)
{
    const QStringList words = choicesOf(collection, field);
    if (!words.isEmpty() && !text.isEmpty() && !words.contains(text)) {
        return invalid(field, "expected one of the known words");
    }
    return CellValue::ofText(field.merge == FieldMerge::LongText ? text : normalisedText(text));
}

} // namespace

bool isShown(const Collection &collection, const Field &field)
{
    static const QStringList kDerived{QStringLiteral("normalised"),   QStringLiteral("created_at"),
                                      QStringLiteral("raw_kinds"),    QStringLiteral("warnings"),
                                      QStringLiteral("position"),     QStringLiteral("ref"),
                                      QStringLiteral("ref_kind"),     QStringLiteral("desk"),
                                      QStringLiteral("data"),         QStringLiteral("seq"),
                                      QStringLiteral("idx"),          QStringLiteral("opened_at"),
                                      QStringLiteral("received_at"),  QStringLiteral("first_promised_at"),
                                      QStringLiteral("reception_at"), QStringLiteral("authorised_at"),
                                      QStringLiteral("login"),        QStringLiteral("currency")};
    const bool partOfName = collection.number == collections::kCustomer &&
                            (field.name == QLatin1String("surname") || field.name == QLatin1String("given"));
    return !partOfName && !kDerived.contains(field.name);
}

QStringList choicesOf(const Collection &collection, const Field &field)
{
    return field.machine != nullptr ? field.machine->states : fieldWords(collection, field);
}

OperationFieldKind kindOf(const Collection &collection, const Field &field)
{
    if (field.merge == FieldMerge::Set) {
        return OperationFieldKind::Elements;
    }
    if (field.type == FieldType::Id || isFixed(collection.number, field.name)) {
        return OperationFieldKind::Fixed;
    }
    if (field.type == FieldType::Boolean) {
        return OperationFieldKind::YesNo;
    }
    if (field.type == FieldType::Integer) {
        return isMoment(field.name)                            ? OperationFieldKind::Moment
               : field.name.endsWith(QLatin1String("_minor"))  ? OperationFieldKind::Money
               : field.name == QLatin1String("labour_rate")    ? OperationFieldKind::Money
               : field.name.endsWith(QLatin1String("_milli"))  ? OperationFieldKind::Quantity
               : field.name.endsWith(QLatin1String("_points")) ? OperationFieldKind::Percent
                                                               : OperationFieldKind::Number;
    }
    if (!choicesOf(collection, field).isEmpty()) {
        return OperationFieldKind::Choice;
    }
    // Words of an enumeration that is not offered here, as the kind of a contact.
    const bool word = field.name == QLatin1String("kind") || field.name == QLatin1String("role") ||
                      field.name == QLatin1String("method") || field.name == QLatin1String("part_origin");
    if (word) {
        return OperationFieldKind::Fixed;
    }
    return field.merge == FieldMerge::LongText ? OperationFieldKind::LongText : OperationFieldKind::Text;
}

Result<Cells> mended(const Collection &collection, const Field &field, const CellValue &value,
                     const Cells &before, int thisYear)
{
    const OperationFieldKind kind = kindOf(collection, field);
    if (kind == OperationFieldKind::Fixed || kind == OperationFieldKind::Elements) {
        return fail(ErrorCode::Forbidden, field.name);
    }
    const bool isText = field.type == FieldType::Text;
    if (!value.isNull() && value.isText() != isText) {
        return invalid(field, "a value of another type");
    }
    if (!isText) {
        return Cells{{field.number, value}};
    }
    if (field.name == QLatin1String("full_name")) {
        return mendedName(collection, field, value.text());
    }
    if (collection.number == collections::kContactPoint && field.name == QLatin1String("value")) {
        return mendedContact(collection, field, value.text(), before);
    }
    if (collection.number == collections::kPlate) {
        return mendedPlate(collection, field, value.text());
    }
    if (field.name == QLatin1String("vin") && !value.isNull()) {
        return Cells{{field.number, CellValue::ofText(checkVin(value.text(), thisYear).normalised)}};
    }
    FORECOURT_ASSIGN(const CellValue text, mendedText(collection, field, value.text()));
    return Cells{{field.number, text}};
}

} // namespace forecourt::operationfields
