// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/searchindex.h"

#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchrecent.h"
#include "models/storage/searchtables.h"

#include <algorithm>
#include <map>
#include <set>

namespace forecourt {

namespace {

// With the kind: nothing keeps rows of two collections from having the same id.
using Targets = std::set<std::pair<QUuid, SearchKind>>;

// A row that people search by: the record it belongs to is itself, or stands in a column.
struct Source
{
    int collection;
    SearchKind kind;
    const char *owner; // SQL for the owner of a row; null: the row itself
};

constexpr Source kSources[] = {
    {collections::kCustomer, SearchKind::Customer, nullptr},
    {collections::kContactPoint, SearchKind::Customer,
     "SELECT customer FROM contact_point WHERE id = ? AND customer IS NOT NULL"},
    {collections::kVehicle, SearchKind::Vehicle, nullptr},
    {collections::kPlate, SearchKind::Vehicle,
     "SELECT vehicle FROM plate WHERE id = ? AND vehicle IS NOT NULL"},
    {collections::kServiceOrder, SearchKind::Order, nullptr},
    {collections::kLead, SearchKind::Lead, nullptr},
};

// A table of a thousand rows asks a thousand times, and most stores have merged nothing.
Result<Merged> mergedIn(Database &database)
{
    FORECOURT_ASSIGN(const qint64 any, database.integer(QStringLiteral(
                                           "SELECT EXISTS (SELECT 1 FROM alias_root WHERE collection > 0)")));
    return any != 0 ? Merged::Some : Merged::None;
}

// What stands for the owner is what is found.
Result<void> addTarget(Database &database, const QUuid &owner, SearchKind kind, Merged merged,
                       Targets &targets)
{
    if (merged == Merged::None || (kind != SearchKind::Customer && kind != SearchKind::Vehicle)) {
        targets.emplace(owner, kind);
        return {};
    }
    const int collection = kind == SearchKind::Customer ? collections::kCustomer : collections::kVehicle;
    FORECOURT_ASSIGN(const QUuid root, aliases::rootOf(database, collection, owner));
    targets.emplace(root, kind);
    return {};
}

Result<void> addOwner(Database &database, const Source &source, const QUuid &row, Merged merged,
                      Targets &targets)
{
    if (source.owner == nullptr) {
        return addTarget(database, row, source.kind, merged, targets);
    }
    FORECOURT_ASSIGN(const auto owner, database.first(QString::fromLatin1(source.owner), {bound(row)},
                                                      [](const Row &found) { return found.uuid(0); }));
    return owner ? addTarget(database, *owner, source.kind, merged, targets) : Result<void>();
}

// Triggers note who owned a row before, and refreshAliasRoots() whom other records stand for now.
Result<void> takeMoved(Database &database, Merged merged, Targets &targets)
{
    Targets moved;
    FORECOURT_TRY(database.forEach(QStringLiteral("SELECT target, kind FROM search_moved"), {},
                                   [&](const Row &row) -> Result<void> {
                                       moved.emplace(row.uuid(0), static_cast<SearchKind>(row.integer(1)));
                                       return {};
                                   }));
    for (const auto &[target, kind] : moved) {
        FORECOURT_TRY(addTarget(database, target, kind, merged, targets));
    }
    if (!moved.empty()) {
        FORECOURT_TRY(database.run(QStringLiteral("DELETE FROM search_moved")));
    }
    targets.merge(moved);
    return {};
}

struct Change
{
    SearchKind kind = SearchKind::Customer;
    QUuid target;
    qint64 id = 0; // 0: not there yet
    QString before;
    QString after;
};

Result<std::optional<Change>> changeOf(Database &database, const QUuid &target, SearchKind kind,
                                       Merged merged)
{
    Change change{kind, target, 0, {}, {}};
    FORECOURT_ASSIGN(change.after, searchTextOf(database, kind, target, merged));
    FORECOURT_ASSIGN(const auto stored,
                     database.first(QStringLiteral("SELECT id, text FROM search_text WHERE target = ? AND "
                                                   "kind = ?"),
                                    {bound(target), static_cast<int>(kind)},
                                    [](const Row &row) { return std::pair(row.integer(0), row.text(1)); }));
    if (stored) {
        change.id = stored->first;
        change.before = stored->second;
    }
    return change.before == change.after ? std::nullopt : std::optional(change);
}

// An index without content of its own forgets by being told what it knew.
Result<void> forgetGrams(Database &database, const Change &change)
{
    FORECOURT_TRY(database.run(
        QStringLiteral("INSERT INTO search_gram (search_gram, rowid, grams) VALUES ('delete', ?, ?)"),
        {change.id, gramsOf(change.kind, change.before)}));
    return {};
}

Result<void> addGrams(Database &database, const Change &change)
{
    FORECOURT_TRY(database.run(QStringLiteral("INSERT INTO search_gram (rowid, grams) VALUES (?, ?)"),
                               {change.id, gramsOf(change.kind, change.after)}));
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
        FORECOURT_TRY(addGrams(database, change));
    }
    return recent > 0 ? tellRecentChanged(database) : Result<void>();
}

Result<void> add(Database &database, const Change &change)
{
    FORECOURT_TRY(
        database.run(QStringLiteral("INSERT INTO search_text (id, kind, target, text) VALUES (?, ?, ?, ?)"),
                     {change.id, static_cast<int>(change.kind), bound(change.target), change.after}));
    return addGrams(database, change);
}

// Records made in one transaction stand before all others, in the order of their ids.
Result<void> addAll(Database &database, QList<Change> fresh)
{
    FORECOURT_ASSIGN(qint64 place,
                     database.integer(QStringLiteral("SELECT min(id) FROM search_text"), {}, kFirstPlace));
    place -= fresh.size();
    std::reverse(fresh.begin(), fresh.end());
    for (Change &change : fresh) {
        change.id = place++;
        FORECOURT_TRY(add(database, change));
    }
    return {};
}

Result<Targets> ownersOf(Database &database, const ChangedRows &rows, Merged merged)
{
    Targets targets;
    for (const Source &source : kSources) {
        for (const QUuid &row : rows.value(source.collection)) {
            FORECOURT_TRY(addOwner(database, source, row, merged, targets));
        }
    }
    return targets;
}

Result<void> refresh(Database &database, Targets targets, Merged merged)
{
    FORECOURT_TRY(takeMoved(database, merged, targets));
    // FTS5 gathers what is written in the order of its row ids and writes it out where that order breaks.
    std::map<qint64, Change> known;
    QList<Change> fresh;
    for (const auto &[target, kind] : targets) {
        FORECOURT_ASSIGN(const auto found, changeOf(database, target, kind, merged));
        if (found && found->id == 0) {
            fresh.append(*found);
        } else if (found) {
            known.emplace(found->id, *found);
        }
    }
    if (!fresh.isEmpty()) {
        FORECOURT_TRY(addAll(database, fresh));
    }
    for (const auto &[id, each] : known) {
        FORECOURT_TRY(rewrite(database, each));
    }
    return {};
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
    FORECOURT_ASSIGN(const int alphabet, searchAlphabet(database));
    if (alphabet != searchgrams::kAlphabet) {
        // Grams of this alphabet would not belong to that index, and it does not follow the rows from here
        // on.
        return alphabet == 0 ? Result<void>() : setSearchAlphabet(database, 0);
    }
    FORECOURT_ASSIGN(const Merged merged, mergedIn(database));
    FORECOURT_ASSIGN(const Targets targets, ownersOf(database, rows, merged));
    return changeSearchIndex(database, [&] { return refresh(database, targets, merged); });
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
