// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/operationvalidator.h"

namespace forecourt {

namespace {

bool fits(FieldType type, const CellValue &value)
{
    if (value.isNull()) {
        return true;
    }
    switch (type) {
    case FieldType::Text:
        return value.isText();
    case FieldType::Integer:
        return value.isNumber();
    case FieldType::Boolean:
        return value.isNumber() && (value.number() == 0 || value.number() == 1);
    case FieldType::Id:
        return value.isText() && !value.uuid().isNull();
    }
    return false;
}

QString reasonOf(const char *word, const Collection &collection, const QString &field)
{
    return QStringLiteral("%1: %2.%3").arg(QLatin1String(word), collection.name, field);
}

std::optional<QString> refusalOfSets(const Collection &collection, const QList<int> &numbers)
{
    for (const int number : numbers) {
        const Field *field = collection.field(number);
        if (field != nullptr && field->merge != FieldMerge::Set) {
            return reasonOf("not-a-set", collection, field->name);
        }
    }
    return std::nullopt;
}

std::optional<QString> refusalOfChange(const Collection &collection, const Change &change)
{
    for (const auto &[number, value] : change.put.asKeyValueRange()) {
        const Field *field = collection.field(number);
        if (field != nullptr && field->merge == FieldMerge::Set) {
            return reasonOf("is-a-set", collection, field->name);
        }
        if (field != nullptr && !fits(field->type, value)) {
            return reasonOf("wrong-type", collection, field->name);
        }
    }
    if (auto refusal = refusalOfSets(collection, change.add.keys() + change.remove.keys())) {
        return refusal;
    }
    if (collection.kind != CollectionKind::Entity && change.dead.value_or(false)) {
        return QStringLiteral("append-only: %1").arg(collection.name);
    }
    return std::nullopt;
}

} // namespace

std::optional<QString> refusalOf(const Catalog &catalog, const Operation &operation)
{
    for (const Change &change : operation.changes) {
        const Collection *collection = catalog.collection(change.collection);
        if (collection == nullptr) {
            continue;
        }
        if (auto refusal = refusalOfChange(*collection, change)) {
            return refusal;
        }
    }
    return std::nullopt;
}

} // namespace forecourt
