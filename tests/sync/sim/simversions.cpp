// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sim/simversions.h"

#include "models/protocol/collections.h"

#include <array>

namespace forecourt {

namespace {

// What the last version brought, and the one before it.
const QList<int> kNewestFields{8, 9}; // notes, a long text, and owner, a protected register
const QList<int> kNewerFields{12};    // tags, a set
constexpr int kNewerCollection = collections::kTimelineEvent;

void takeFrom(Collection &collection, const QList<int> &fields)
{
    collection.fields.removeIf([&](const Field &field) { return fields.contains(field.number); });
}

void makeOlder(QList<Collection> &collections, int ahead)
{
    for (Collection &collection : collections) {
        if (collection.number == collections::kCustomer) {
            takeFrom(collection, ahead < -1 ? kNewestFields + kNewerFields : kNewestFields);
        }
    }
    if (ahead < -1) {
        collections.removeIf(
            [](const Collection &collection) { return collection.number == kNewerCollection; });
    }
}

void makeNewer(QList<Collection> &collections, int ahead)
{
    for (Collection &collection : collections) {
        if (collection.number == collections::kCustomer) {
            collection.fields.append(
                {Versions::kRemarks, QStringLiteral("remarks"), FieldType::Text, FieldMerge::LongText});
            collection.fields.append({Versions::kNickname, QStringLiteral("nickname")});
            collection.fields.append(
                {Versions::kBadges, QStringLiteral("badges"), FieldType::Text, FieldMerge::Set});
        }
    }
    if (ahead > 1) {
        collections.append({Versions::kGadget,
                            QStringLiteral("gadget"),
                            CollectionKind::Entity,
                            {{Versions::kGadgetName, QStringLiteral("name")},
                             {Versions::kGadgetPrice, QStringLiteral("price"), FieldType::Integer,
                              FieldMerge::ProtectedRegister}}});
    }
}

} // namespace

const Catalog &Versions::at(int ahead)
{
    static const std::array<Catalog, 5> all{build(-2), build(-1), build(0), build(1), build(2)};
    return ahead == 0 ? forecourtCatalog() : all.at(static_cast<size_t>(ahead - kOldest));
}

QStringList Versions::steps()
{
    return {QStringLiteral("ALTER TABLE customer ADD COLUMN nickname TEXT"),
            QStringLiteral("ALTER TABLE customer ADD COLUMN remarks TEXT"),
            QStringLiteral("CREATE TABLE gadget (id BLOB PRIMARY KEY NOT NULL, created_version INTEGER "
                           "NOT NULL, dead_version INTEGER NOT NULL DEFAULT 0, name TEXT, price INTEGER) "
                           "STRICT")};
}

Catalog Versions::build(int ahead)
{
    QList<Collection> collections = forecourtCatalog().collections();
    if (ahead < 0) {
        makeOlder(collections, ahead);
    } else if (ahead > 0) {
        makeNewer(collections, ahead);
    }
    return Catalog(forecourtCatalog().version() + ahead, collections);
}

namespace sim {

namespace {

template <typename Fields> void keepKnown(Fields &fields, const Collection *collection)
{
    fields.removeIf([&](const auto &field) {
        return collection == nullptr || collection->field(field.key()) == nullptr;
    });
}

} // namespace

Result<QList<QByteArray>> knownPartsOf(const QList<QByteArray> &entries, const Catalog &catalog)
{
    QList<QByteArray> known;
    for (const QByteArray &line : entries) {
        FORECOURT_ASSIGN(LogEntry entry, decodeLogEntry(line));
        for (ChangeEffect &effect : entry.effects) {
            keepKnown(effect.cells, catalog.collection(effect.collection));
            keepKnown(effect.sets, catalog.collection(effect.collection));
        }
        known.append(encodeLogEntry(entry));
    }
    return known;
}

QList<Entity> knownPartsOf(QList<Entity> rows, const Catalog &catalog)
{
    for (Entity &row : rows) {
        keepKnown(row.cells, catalog.collection(row.collection));
        keepKnown(row.sets, catalog.collection(row.collection));
    }
    return rows;
}

} // namespace sim

} // namespace forecourt
