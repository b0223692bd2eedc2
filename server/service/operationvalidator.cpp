// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/operationvalidator.h"

#include "models/protocol/storabletext.h"

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

// Also of collections and fields this server does not know: it keeps and hashes them like any other.
bool hasStorableTexts(const Change &change)
{
    const auto value = [](const CellValue &cell) {
        return !cell.isText() || isStorableText(cell.text());
    };
    const auto elements = [](const QStringList &list) {
        return std::all_of(list.begin(), list.end(), isStorableText);
    };
    return std::all_of(change.put.begin(), change.put.end(), value) &&
           std::all_of(change.add.begin(), change.add.end(), elements) &&
           std::all_of(change.remove.begin(), change.remove.end(),
                       [&](const auto &removed) { return elements(removed.keys()); });
}

} // namespace

std::optional<QString> refusalOf(const Catalog &catalog, const Operation &operation)
{
    if (!isStorableText(operation.useCase)) {
        return QStringLiteral("bad-text: use case");
    }
    for (const Change &change : operation.changes) {
        const Collection *collection = catalog.collection(change.collection);
        if (!hasStorableTexts(change)) {
            return QStringLiteral("bad-text: %1")
                .arg(collection != nullptr ? collection->name : QString::number(change.collection));
        }
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
