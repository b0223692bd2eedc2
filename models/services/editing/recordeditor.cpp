// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/editing/recordeditor.h"

#include "models/protocol/collections.h"
#include "models/services/editing/fieldtext.h"
#include "models/services/orders/orderwriter.h"
#include "models/services/orders/storeday.h"
#include "models/storage/records.h"

namespace forecourt {

namespace {

// Given once by the use case that made the record, or kept by the step that moves it.
bool isFixed(int collection, const QString &field)
{
    static const QMap<int, QStringList> kFixed = {
        {collections::kCustomer, {QStringLiteral("created_at")}},
        {collections::kVehicle, {QStringLiteral("created_at")}},
        {collections::kLead,
         {QStringLiteral("source_ref"), QStringLiteral("received_at"), QStringLiteral("first_response_at"),
          QStringLiteral("first_response_by"), QStringLiteral("warnings"), QStringLiteral("raw_kinds")}},
        {collections::kServiceOrder,
         {QStringLiteral("number"), QStringLiteral("visit"), QStringLiteral("opened_at"),
          QStringLiteral("first_promised_at"), QStringLiteral("ready_at"), QStringLiteral("settled_at"),
          QStringLiteral("delivered_at"), QStringLiteral("currency")}},
        {collections::kVisit,
         {QStringLiteral("arrived_at"), QStringLiteral("reception_at"), QStringLiteral("service_order")}},
        {collections::kJob,
         {QStringLiteral("service_order"), QStringLiteral("position"), QStringLiteral("authorised_at")}},
    };
    return kFixed.value(collection).contains(field);
}

QString tableOf(const QString &field)
{
    static const QMap<QString, QString> kTables = {
        {QStringLiteral("customer"), QStringLiteral("customer")},
        {QStringLiteral("vehicle"), QStringLiteral("vehicle")},
        {QStringLiteral("advisor"), QStringLiteral("staff")},
        {QStringLiteral("owner_staff"), QStringLiteral("staff")},
        {QStringLiteral("lead"), QStringLiteral("lead")},
        {QStringLiteral("concern"), QStringLiteral("concern")},
    };
    return kTables.value(field);
}

} // namespace

RecordEditor::RecordEditor(Mutation &mutation, const Collection &collection, const QUuid &id,
                           FieldTexts texts)
    : m_mutation(mutation), m_collection(collection), m_id(id), m_texts(std::move(texts))
{}

std::optional<QString> RecordEditor::take(const char *field)
{
    const QString name = QString::fromLatin1(field);
    return m_texts.contains(name) ? std::optional(m_texts.take(name).trimmed()) : std::nullopt;
}

Result<qint64> RecordEditor::time(const char *field, const QString &text) const
{
    return text.isEmpty() ? Result<qint64>(0)
                          : parseTime(QString::fromLatin1(field), text, m_mutation.nowMs(), m_zone);
}

Result<void> RecordEditor::prepare()
{
    FORECOURT_TRY(ensureExists());
    FORECOURT_ASSIGN(const Store store, storeOrDefault(m_mutation.database()));
    m_zone = zoneOf(store);
    return ensureUnlocked();
}

Result<void> RecordEditor::ensureExists()
{
    FORECOURT_ASSIGN(const qint64 found,
                     m_mutation.database().integer(
                         QStringLiteral("SELECT count(*) FROM %1 WHERE id = ? AND dead_version = 0")
                             .arg(m_collection.name),
                         {bound(m_id)}));
    return found > 0 ? Result<void>() : fail(ErrorCode::NotFound, m_collection.name);
}

// A settled order stands: its notes may still be written, and its status may go on.
Result<void> RecordEditor::ensureUnlocked()
{
    static const QStringList kFree = {QStringLiteral("status"), QStringLiteral("odometer_out"),
                                      QStringLiteral("reason"), QStringLiteral("notes_printed"),
                                      QStringLiteral("notes_internal")};
    if (m_collection.number == collections::kJob) {
        FORECOURT_ASSIGN(const auto job, records::jobs().find(m_mutation.database(), JobId(m_id)));
        FORECOURT_TRY(openOrder(m_mutation.database(), job->order));
    }
    if (m_collection.number != collections::kServiceOrder) {
        return {};
    }
    for (auto it = m_texts.keyBegin(); it != m_texts.keyEnd(); ++it) {
        if (!kFree.contains(*it)) {
            FORECOURT_TRY(openOrder(m_mutation.database(), OrderId(m_id)));
        }
    }
    return {};
}

Result<void> RecordEditor::apply()
{
    FORECOURT_TRY(prepare());
    switch (m_collection.number) {
    case collections::kCustomer:
        FORECOURT_TRY(customerFields());
        break;
    case collections::kVehicle:
        FORECOURT_TRY(vehicleFields());
        break;
    case collections::kLead:
        FORECOURT_TRY(leadFields());
        break;
    case collections::kServiceOrder:
        FORECOURT_TRY(orderFields());
        break;
    case collections::kVisit:
        FORECOURT_TRY(visitFields());
        break;
    case collections::kJob:
        FORECOURT_TRY(jobFields());
        break;
    default:
        return fail(ErrorCode::Unsupported, m_collection.name);
    }
    return putRest();
}

Result<void> RecordEditor::ensureReferenced(const Field &field, const CellValue &value)
{
    if (field.type != FieldType::Id || value.isNull()) {
        return {};
    }
    const QString table = tableOf(field.name);
    if (table.isEmpty()) {
        return fail(ErrorCode::Forbidden, field.name);
    }
    FORECOURT_ASSIGN(
        const qint64 found,
        m_mutation.database().integer(
            QStringLiteral("SELECT count(*) FROM %1 WHERE id = ? AND dead_version = 0").arg(table),
            {bound(value.uuid())}));
    return found > 0 ? Result<void>() : fail(ErrorCode::NotFound, field.name);
}

Result<void> RecordEditor::putRest()
{
    Cells cells;
    for (const auto &[name, text] : m_texts.asKeyValueRange()) {
        const Field *field = m_collection.field(name);
        if (field == nullptr) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("%1: there is no such field").arg(name));
        }
        if (isFixed(m_collection.number, name) || field->machine != nullptr ||
            field->merge == FieldMerge::Set) {
            return fail(ErrorCode::Forbidden, QStringLiteral("%1: is not set by hand").arg(name));
        }
        FORECOURT_ASSIGN(CellValue value, parseField(m_collection, *field, text, m_mutation.nowMs(), m_zone));
        FORECOURT_TRY(ensureReferenced(*field, value));
        // Nought is the default of every number but the fuel gauge, and defaults are empty cells.
        const bool gauge = name == QLatin1String("fuel_percent");
        cells.insert(field->number, value.isNumber() && value.number() == 0 && !gauge ? CellValue() : value);
    }
    return m_mutation.put(m_collection.number, m_id, cells);
}

} // namespace forecourt
