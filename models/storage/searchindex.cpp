// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/database/manykeys.h"
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/madeahead.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchrecent.h"
#include "models/storage/searchtables.h"

#include <QMap>

#include <algorithm>
#include <span>

namespace forecourt {

namespace {

// By kind: nothing keeps rows of two collections from having the same id.
using Targets = QMap<SearchKind, QSet<QUuid>>;

// A row that people search by: the record it belongs to is itself, or stands in a column.
struct Source
{
    int collection;
    SearchKind kind;
    const char *owner; // SQL for the owners of rows; null: the rows themselves
};

constexpr Source kSources[] = {
    {collections::kCustomer, SearchKind::Customer, nullptr},
    {collections::kContactPoint, SearchKind::Customer,
     "SELECT customer FROM contact_point WHERE id IN (%1) AND customer IS NOT NULL"},
    {collections::kVehicle, SearchKind::Vehicle, nullptr},
    {collections::kPlate, SearchKind::Vehicle,
     "SELECT vehicle FROM plate WHERE id IN (%1) AND vehicle IS NOT NULL"},
    {collections::kServiceOrder, SearchKind::Order, nullptr},
    {collections::kLead, SearchKind::Lead, nullptr},
};

// What stands for the owner is what is found.
Result<void> addTargets(Database &database, const QSet<QUuid> &owners, SearchKind kind, Merged merged,
                        Targets &targets)
{
    QHash<QUuid, QUuid> roots;
    if (merged == Merged::Some && (kind == SearchKind::Customer || kind == SearchKind::Vehicle)) {
        const int collection = kind == SearchKind::Customer ? collections::kCustomer : collections::kVehicle;
        FORECOURT_ASSIGN(roots, aliases::rootsOf(database, collection, owners));
    }
    QSet<QUuid> &ofKind = targets[kind];
    ofKind.reserve(ofKind.size() + owners.size());
    for (const QUuid &owner : owners) {
        ofKind.insert(roots.value(owner, owner));
    }
    return {};
}

Result<void> addOwners(Database &database, const Source &source, const QSet<QUuid> &rows, Merged merged,
                       Targets &targets)
{
    QSet<QUuid> owners;
    if (source.owner == nullptr) {
        owners = rows;
    } else {
        FORECOURT_TRY(forEachOfKeys(database, QString::fromLatin1(source.owner), boundIds(rows),
                                    [&](const Row &found) -> Result<void> {
                                        owners.insert(found.uuid(0));
                                        return {};
                                    }));
    }
    return addTargets(database, owners, source.kind, merged, targets);
}

// Triggers note who owned a row before, and refreshAliasRoots() whom other records stand for now.
Result<void> takeMoved(Database &database, Merged merged, Targets &targets)
{
    QMap<SearchKind, QSet<QUuid>> moved;
    FORECOURT_TRY(database.forEach(QStringLiteral("SELECT target, kind FROM search_moved"), {},
                                   [&](const Row &row) -> Result<void> {
                                       moved[static_cast<SearchKind>(row.integer(1))].insert(row.uuid(0));
                                       return {};
                                   }));
    for (const auto &[kind, records] : moved.asKeyValueRange()) {
        FORECOURT_TRY(addTargets(database, records, kind, merged, targets));
        FORECOURT_TRY(addTargets(database, records, kind, Merged::None, targets));
    }
    return moved.isEmpty() ? Result<void>()
                           : database.run(QStringLiteral("DELETE FROM search_moved")).map([](qint64) {});
}

struct Change
{
    SearchKind kind = SearchKind::Customer;
    QUuid target;
    qint64 id = 0; // 0: not there yet
    QString before;
    QString after;
};

// What the texts of these records were and are; nothing of those that stay as they were.
Result<void> addChanges(Database &database, SearchKind kind, const QSet<QUuid> &targets, Merged merged,
                        QList<Change> &changes)
{
    const Values keys = boundIds(targets);
    FORECOURT_ASSIGN(const SearchTexts texts, searchTextsOf(database, kind, keys, merged));
    QHash<QUuid, std::pair<qint64, QString>> stored;
    FORECOURT_TRY(forEachOfKeys(
        database,
        QStringLiteral("SELECT target, id, text FROM search_text WHERE target IN (%1) AND kind = ") +
            QString::number(static_cast<int>(kind)),
        keys, [&](const Row &row) -> Result<void> {
            stored.insert(row.uuid(0), {row.integer(1), row.text(2)});
            return {};
        }));
    for (const QUuid &target : targets) {
        const auto [id, before] = stored.value(target);
        const QString after = texts.value(target);
        if (before != after) {
            changes.append({kind, target, id, before, after});
        }
    }
    return {};
}

// In UTF-8, as FTS5 reads them.
QByteArray indexedGrams(SearchKind kind, QStringView text)
{
    return gramsOf(kind, text).toUtf8();
}

// An index without content of its own forgets by being told what it knew.
Result<void> forgetGrams(Database &database, const Change &change)
{
    FORECOURT_TRY(database.run(
        QStringLiteral("INSERT INTO search_gram (search_gram, rowid, grams) VALUES ('delete', ?, ?)"),
        {change.id, indexedGrams(change.kind, change.before)}));
    return {};
}

Result<void> addGrams(Database &database, qint64 id, const QByteArray &grams)
{
    FORECOURT_TRY(
        database.run(QStringLiteral("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)"), {id, grams}));
    return {};
}

Result<void> rewrite(Database &database, const Change &change)
{
    FORECOURT_TRY(forgetGrams(database, change));
    const Values key{bound(change.target), static_cast<int>(change.kind)};
    qint64 recent = 0;
    if (change.after.isEmpty()) {
        FORECOURT_ASSIGN(recent, database.run(QStringLiteral("DELETE FROM search_recent WHERE target = ? AND "
                                                             "kind = ?"),
                                              key));
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_text WHERE id = ?"), {change.id}));
    } else {
        FORECOURT_TRY(database.run(QStringLiteral("UPDATE search_text SET text = ? WHERE id = ?"),
                                   {change.after, change.id}));
        FORECOURT_ASSIGN(recent, database.run(QStringLiteral("UPDATE search_recent SET text = ? WHERE "
                                                             "target = ? AND kind = ?"),
                                              Values{change.after} + key));
        FORECOURT_TRY(addGrams(database, change.id, indexedGrams(change.kind, change.after)));
    }
    return recent > 0 ? tellRecentChanged(database) : Result<void>();
}

struct Fresh
{
    Change change;
    QByteArray grams;
};

// One row a statement: before one of several rows FTS5 writes out whatever it has gathered.
Result<void> add(Database &database, const Fresh &fresh, qint64 place)
{
    const Change &change = fresh.change;
    FORECOURT_TRY(
        database.run(QStringLiteral("INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)"),
                     {place, static_cast<int>(change.kind), bound(change.target), change.after}));
    return addGrams(database, place, fresh.grams);
}

bool isNewer(const Change &a, const Change &b)
{
    return a.target == b.target ? a.kind > b.kind : isEarlierId(b.target, a.target);
}

// Records made in one transaction stand before all others, the newest first.
Result<void> addAll(Database &database, std::span<const Change> changes)
{
    if (changes.empty()) {
        return {};
    }
    FORECOURT_ASSIGN(qint64 place,
                     database.integer(QStringLiteral("SELECT min(id) FROM search_text"), {}, kFirstPlace));
    place -= static_cast<qint64>(changes.size());
    MadeAhead<Change, Fresh> fresh(
        [](const Change &change) {
            return Fresh{change, indexedGrams(change.kind, change.after)};
        },
        [&](const Fresh &each) { return add(database, each, place++); });
    for (const Change &change : changes) {
        FORECOURT_TRY(fresh.add(change));
    }
    return fresh.finish();
}

Result<void> addManyOrFew(Database &database, std::span<Change> changes)
{
    std::sort(changes.begin(), changes.end(), isNewer);
    constexpr size_t kMany = 2000;
    if (changes.size() < kMany) {
        return addAll(database, changes);
    }
    FORECOURT_TRY(expectGrams(database, ExpectedGrams::Many));
    FORECOURT_TRY(addAll(database, changes));
    return expectGrams(database, ExpectedGrams::Few);
}

Result<Targets> ownersOf(Database &database, const ChangedRows &rows, Merged merged)
{
    Targets targets;
    for (const Source &source : kSources) {
        FORECOURT_TRY(addOwners(database, source, rows.value(source.collection), merged, targets));
    }
    return targets;
}

Result<QList<Change>> changesOf(Database &database, const Targets &targets, Merged merged)
{
    QList<Change> changes;
    for (const auto &[kind, ofKind] : targets.asKeyValueRange()) {
        FORECOURT_TRY(addChanges(database, kind, ofKind, merged, changes));
    }
    return changes;
}

// FTS5 gathers what is written in the order of its row ids and writes it out where that order breaks.
Result<void> refresh(Database &database, Targets targets, Merged merged)
{
    FORECOURT_TRY(takeMoved(database, merged, targets));
    FORECOURT_ASSIGN(QList<Change> changes, changesOf(database, targets, merged));
    const auto known =
        std::partition(changes.begin(), changes.end(), [](const Change &change) { return change.id == 0; });
    std::sort(known, changes.end(), [](const Change &a, const Change &b) { return a.id < b.id; });
    FORECOURT_TRY(addManyOrFew(database, {changes.begin(), known}));
    for (auto change = known; change != changes.end(); ++change) {
        FORECOURT_TRY(rewrite(database, *change));
    }
    return {};
}

// Grams of this alphabet would not belong to an index of another, which does not follow the rows from here
// on.
Result<bool> followsRows(Database &database)
{
    FORECOURT_ASSIGN(const int alphabet, searchAlphabet(database));
    if (alphabet != searchgrams::kAlphabet && alphabet != 0) {
        FORECOURT_TRY(setSearchAlphabet(database, 0));
    }
    return alphabet == searchgrams::kAlphabet;
}

} // namespace

Result<void> refreshSearchIndex(Database &database, const ChangedRows &rows)
{
    const bool any = std::any_of(std::begin(kSources), std::end(kSources), [&](const Source &source) {
        return !rows.value(source.collection).isEmpty();
    });
    if (!any && rows.value(collections::kRecordAlias).isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const bool follows, followsRows(database));
    if (!follows) {
        return {};
    }
    FORECOURT_ASSIGN(const Merged merged, mergedIn(database));
    FORECOURT_ASSIGN(const Targets targets, ownersOf(database, rows, merged));
    return changeSearchIndex(database, [&] { return refresh(database, targets, merged); });
}

Result<void> addToSearchIndex(Database &database, const QList<SearchDocument> &made)
{
    QList<Change> changes;
    changes.reserve(made.size());
    for (const SearchDocument &document : made) {
        if (!document.text.isEmpty()) {
            changes.append({document.kind, document.target, 0, {}, document.text});
        }
    }
    if (changes.isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const bool follows, followsRows(database));
    return follows ? changeSearchIndex(database, [&] { return addManyOrFew(database, changes); })
                   : Result<void>();
}

Result<void> clearSearchIndex(Database &database)
{
    return changeSearchIndex(database, [&]() -> Result<void> {
        for (const char *table : {"search_text", "search_recent", "search_moved", "search_left"}) {
            FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
        }
        FORECOURT_TRY(
            database.run(QStringLiteral("INSERT INTO search_gram (search_gram) VALUES ('delete-all')")));
        return tellRecentChanged(database);
    });
}

} // namespace forecourt
