// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/editing/fieldtext.h"

#include "models/domain/customer.h"
#include "models/domain/lead.h"
#include "models/domain/order.h"
#include "models/domain/text.h"
#include "models/domain/vehicle.h"
#include "models/domain/visit.h"
#include "models/protocol/collections.h"
#include "models/services/reception/promisetext.h"

#include <QDateTime>

namespace forecourt {

namespace {

tl::unexpected<Error> expected(const QString &field, const QString &what)
{
    return fail(ErrorCode::InvalidInput, QStringLiteral("%1: expected %2").arg(field, what));
}

// The words a text field may hold; empty where any text will do.
QStringList wordsOf(int collection, const QString &field)
{
    static const QMap<std::pair<int, QString>, QStringList> kWordsOfFields = {
        {{collections::kCustomer, QStringLiteral("kind")}, allWords<CustomerKind>()},
        {{collections::kCustomer, QStringLiteral("gender")}, allWords<Gender>()},
        {{collections::kVehicle, QStringLiteral("energy")}, allWords<Energy>()},
        {{collections::kLead, QStringLiteral("grade")}, allWords<LeadGrade>()},
        {{collections::kLead, QStringLiteral("interest")}, allWords<LeadInterest>()},
        {{collections::kLead, QStringLiteral("vehicle_status")}, allWords<VehicleCondition>()},
        {{collections::kVisit, QStringLiteral("waiting_transport")}, allWords<WaitingTransport>()},
        {{collections::kJob, QStringLiteral("payer")}, allWords<Payer>()},
    };
    return kWordsOfFields.value({collection, field});
}

struct Range
{
    qint64 least = 0;
    qint64 most = 0;
};

Range rangeOf(const QString &field, int thisYear)
{
    constexpr qint64 kFarthest = 3'000'000; // km in a car's life
    constexpr int kFirstBirth = 1900;
    constexpr int kFirstCar = 1886;
    if (field == QLatin1String("birth_year")) {
        return {kFirstBirth, thisYear};
    }
    if (field == QLatin1String("model_year") || field == QLatin1String("year")) {
        return {kFirstCar, thisYear + 2};
    }
    if (field == QLatin1String("fuel_percent")) {
        return {0, 100};
    }
    return {0, kFarthest};
}

bool isTime(const QString &field)
{
    return field.endsWith(QLatin1String("_at")) || field.endsWith(QLatin1String("_until"));
}

Result<CellValue> parseNumber(const QString &field, const QString &text, int thisYear)
{
    bool ok = false;
    QString digits = text;
    const qint64 number = digits.remove(u',').toLongLong(&ok);
    const Range range = rangeOf(field, thisYear);
    if (!ok || number < range.least || number > range.most) {
        return expected(field,
                        QStringLiteral("a whole number from %1 to %2").arg(range.least).arg(range.most));
    }
    return CellValue(number);
}

Result<CellValue> parseBoolean(const QString &field, const QString &text)
{
    static const QStringList kTrue = {QStringLiteral("1"), QStringLiteral("true"), QStringLiteral("yes")};
    static const QStringList kFalse = {QStringLiteral("0"), QStringLiteral("false"), QStringLiteral("no")};
    if (kTrue.contains(text.toLower())) {
        return CellValue(1);
    }
    return kFalse.contains(text.toLower()) ? Result<CellValue>(CellValue(qint64(0)))
                                           : expected(field, QStringLiteral("true or false"));
}

Result<CellValue> parseText(const Collection &collection, const Field &field, const QString &text)
{
    const QStringList words = wordsOf(collection.number, field.name);
    if (!words.isEmpty()) {
        return words.contains(text)
                   ? Result<CellValue>(CellValue(text))
                   : expected(field.name, QStringLiteral("one of ") + words.join(QStringLiteral(", ")));
    }
    return CellValue(field.merge == FieldMerge::LongText ? text : normalisedText(text));
}

} // namespace

QStringList fieldWords(const Collection &collection, const Field &field)
{
    return wordsOf(collection.number, field.name);
}

Result<qint64> parseTime(const QString &fieldName, const QString &text, qint64 nowMs, const QTimeZone &zone)
{
    // From 2001 on; anything shorter is a time of day or a year.
    constexpr qsizetype kMsDigits = 12;
    bool ok = false;
    const qint64 ms = text.toLongLong(&ok);
    if (ok && text.size() >= kMsDigits && ms > 0) {
        return ms;
    }
    QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (at.isValid() && text.contains(u'T')) {
        if (at.timeSpec() == Qt::LocalTime) {
            at = QDateTime(at.date(), at.time(), zone);
        }
        return at.toMSecsSinceEpoch();
    }
    if (const auto promise = parsePromise(text, nowMs, zone)) {
        return *promise;
    }
    return expected(fieldName, QStringLiteral("a time (2026-11-03T17:30, 17:30, +2h)"));
}

Result<CellValue> parseField(const Collection &collection, const Field &field, const QString &text,
                             qint64 nowMs, const QTimeZone &zone)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) {
        return CellValue();
    }
    switch (field.type) {
    case FieldType::Integer:
        if (isTime(field.name)) {
            FORECOURT_ASSIGN(const qint64 at, parseTime(field.name, trimmed, nowMs, zone));
            return CellValue(at);
        }
        return parseNumber(field.name, trimmed, QDateTime::fromMSecsSinceEpoch(nowMs, zone).date().year());
    case FieldType::Boolean:
        return parseBoolean(field.name, trimmed);
    case FieldType::Id: {
        const QUuid id = QUuid::fromString(trimmed);
        return id.isNull() ? expected(field.name, QStringLiteral("an id"))
                           : Result<CellValue>(CellValue::of(id));
    }
    case FieldType::Text:
        break;
    }
    return parseText(collection, field, trimmed);
}

} // namespace forecourt
