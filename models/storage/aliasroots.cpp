// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/aliasroots.h"

#include "models/database/manykeys.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/storage/aliases.h"
#include "models/storage/searchdocument.h"
#include "models/storage/searchindex.h"
#include "models/storage/searchtables.h"

#include <algorithm>

namespace forecourt {

namespace {

constexpr int kMergeable[] = {collections::kCustomer, collections::kVehicle};

bool isSmaller(const QUuid &a, const QUuid &b)
{
    return a.toRfc4122() < b.toRfc4122();
}

// Some records of one collection, all that aliases join them with, and who stands for whom.
class Groups final
{
public:
    Groups(Database &database, int collection) : m_database(database), m_collection(collection) {}

    // Reads everything that aliases join with these records, or did when alias_root was last made.
    Result<void> read(const QSet<QUuid> &seeds)
    {
        QList<QUuid> open(seeds.begin(), seeds.end());
        while (!open.isEmpty()) {
            const QUuid record = open.takeLast();
            if (!m_neighbours.contains(record)) {
                m_neighbours.insert(record, {});
                FORECOURT_TRY(readAliases(record, open));
                FORECOURT_TRY(readFormer(record, open));
            }
        }
        return {};
    }

    // By record, only those that are merged.
    Result<QHash<QUuid, QUuid>> roots()
    {
        QHash<QUuid, QUuid> roots;
        QSet<QUuid> done;
        for (const QUuid &record : m_neighbours.keys()) {
            if (done.contains(record)) {
                continue;
            }
            const QList<QUuid> group = groupOf(record);
            done += QSet<QUuid>(group.begin(), group.end());
            if (group.size() > 1) {
                FORECOURT_ASSIGN(const QUuid root, rootOf(group));
                for (const QUuid &member : group) {
                    roots.insert(member, root);
                }
            }
        }
        return roots;
    }

    [[nodiscard]] const QHash<QUuid, QUuid> &before() const { return m_before; }
    [[nodiscard]] QList<QUuid> records() const { return m_neighbours.keys(); }

private:
    // Desks of any version give a record one alias; of several the smallest id counts, on every desk.
    Result<void> readAliases(const QUuid &record, QList<QUuid> &open)
    {
        FORECOURT_ASSIGN(const auto into, m_database.first(QStringLiteral(R"sql(
            SELECT into_row FROM record_alias
            WHERE of_row = ? AND collection = ? AND dead_version = 0 AND into_row <> of_row
            ORDER BY id LIMIT 1)sql"),
                                                           {bound(record), m_collection},
                                                           [](const Row &row) { return row.uuid(0); }));
        if (into) {
            m_into.insert(record, *into);
            join(record, *into, open);
        }
        return m_database.forEach(QStringLiteral(R"sql(
            SELECT of_row FROM record_alias a
            WHERE into_row = ? AND collection = ? AND dead_version = 0 AND into_row <> of_row
              AND NOT EXISTS (SELECT 1 FROM record_alias b WHERE b.of_row = a.of_row AND b.id < a.id
                              AND b.collection = a.collection AND b.dead_version = 0
                              AND b.into_row <> b.of_row))sql"),
                                  {bound(record), m_collection}, [&](const Row &row) -> Result<void> {
                                      join(record, row.uuid(0), open);
                                      return {};
                                  });
    }

    void join(const QUuid &a, const QUuid &b, QList<QUuid> &open)
    {
        m_neighbours[a].insert(b);
        if (!m_neighbours.contains(b)) {
            open.append(b);
        }
    }

    Result<void> readFormer(const QUuid &record, QList<QUuid> &open)
    {
        return m_database.forEach(QStringLiteral(R"sql(
            SELECT m.row, m.root FROM alias_root r
            JOIN alias_root m ON m.collection = r.collection AND m.root = r.root
            WHERE r.collection = ? AND r.row = ?)sql"),
                                  {m_collection, bound(record)}, [&](const Row &row) -> Result<void> {
                                      m_before.insert(row.uuid(0), row.uuid(1));
                                      open.append(row.uuid(0));
                                      return {};
                                  });
    }

    [[nodiscard]] QList<QUuid> groupOf(const QUuid &record) const
    {
        QList<QUuid> group{record};
        for (qsizetype i = 0; i < group.size(); ++i) {
            for (const QUuid &next : m_neighbours.value(group.at(i))) {
                if (!group.contains(next)) {
                    group.append(next);
                }
            }
        }
        return group;
    }

    // Where aliases lead from any record of the group: its end, or those of the circle they end in.
    [[nodiscard]] QList<QUuid> endOf(const QUuid &record) const
    {
        QList<QUuid> path{record};
        while (m_into.contains(path.last())) {
            const QUuid next = m_into.value(path.last());
            const qsizetype known = path.indexOf(next);
            if (known >= 0) {
                return path.sliced(known);
            }
            path.append(next);
        }
        return {path.last()};
    }

    Result<QUuid> rootOf(const QList<QUuid> &group)
    {
        QList<QUuid> end = endOf(group.first());
        QList<QUuid> all = group;
        std::sort(end.begin(), end.end(), isSmaller);
        std::sort(all.begin(), all.end(), isSmaller);
        for (const QUuid &candidate : end + all) {
            FORECOURT_ASSIGN(const bool living, isLiving(candidate));
            if (living) {
                return candidate;
            }
        }
        return end.first();
    }

    Result<bool> isLiving(const QUuid &record)
    {
        const QString table = forecourtCatalog().collection(m_collection)->name;
        FORECOURT_ASSIGN(
            const qint64 found,
            m_database.integer(
                QStringLiteral("SELECT count(*) FROM %1 WHERE id = ? AND dead_version = 0").arg(table),
                {bound(record)}));
        return found > 0;
    }

    Database &m_database;
    int m_collection;
    QHash<QUuid, QUuid> m_into;
    QHash<QUuid, QSet<QUuid>> m_neighbours;
    QHash<QUuid, QUuid> m_before; // as alias_root has them
};

// What people search of these records is another text now, and when they were here is another time.
Result<void> noteForSearch(Database &database, int collection, const QList<QUuid> &records)
{
    const auto kind =
        static_cast<int>(collection == collections::kVehicle ? SearchKind::Vehicle : SearchKind::Customer);
    return changeSearchIndex(database, [&]() -> Result<void> {
        for (const QUuid &record : records) {
            for (const char *table : {"search_moved", "search_left"}) {
                FORECOURT_TRY(
                    database.run(QStringLiteral("INSERT OR IGNORE INTO %1 (target, kind) VALUES (?, ?)")
                                     .arg(QLatin1String(table)),
                                 {bound(record), kind}));
            }
        }
        return {};
    });
}

Result<void> refresh(Database &database, int collection, const QSet<QUuid> &seeds)
{
    Groups groups(database, collection);
    FORECOURT_TRY(groups.read(seeds));
    FORECOURT_ASSIGN(const auto after, groups.roots());
    if (after == groups.before()) {
        return {};
    }
    for (const QUuid &record : groups.records()) {
        const QUuid root = after.value(record);
        if (root == groups.before().value(record)) {
            continue;
        }
        FORECOURT_TRY(
            root.isNull()
                ? database.run(QStringLiteral("DELETE FROM alias_root WHERE collection = ? AND row = ?"),
                               {collection, bound(record)})
                : database.run(QStringLiteral("INSERT OR REPLACE INTO alias_root (collection, row, root) "
                                              "VALUES (?, ?, ?)"),
                               {collection, bound(record), bound(root)}));
    }
    return noteForSearch(database, collection, groups.records());
}

Result<QSet<QUuid>> allOf(Database &database, int collection)
{
    QSet<QUuid> records;
    FORECOURT_TRY(database.forEach(QStringLiteral(R"sql(
        SELECT of_row FROM record_alias WHERE collection = ? AND of_row IS NOT NULL AND dead_version = 0
        UNION SELECT row FROM alias_root WHERE collection = ?)sql"),
                                   {collection, collection}, [&](const Row &row) -> Result<void> {
                                       records.insert(row.uuid(0));
                                       return {};
                                   }));
    return records;
}

// The records that an alias is about. A row that exists no more does not tell: then everything is looked at.
Result<bool> addSubjects(Database &database, const QUuid &alias, QHash<int, QSet<QUuid>> &seeds)
{
    FORECOURT_ASSIGN(
        const auto found,
        database.first(QStringLiteral("SELECT collection, of_row, into_row FROM record_alias WHERE id = ?"),
                       {bound(alias)}, [&](const Row &row) {
                           QSet<QUuid> &records = seeds[static_cast<int>(row.integer(0))];
                           records.insert(row.uuid(1));
                           records.insert(row.uuid(2));
                           return true;
                       }));
    return found.has_value();
}

// Whether anybody is merged at all: mostly nobody is.
Result<bool> isAnyMerged(Database &database)
{
    for (const char *table : {"record_alias", "alias_root"}) {
        FORECOURT_ASSIGN(
            const qint64 any,
            database.integer(
                QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 LIMIT 1)").arg(QLatin1String(table))));
        if (any > 0) {
            return true;
        }
    }
    return false;
}

// Those that came to life or died may stand for others, or no more.
Result<void> addRecords(Database &database, const QSet<QUuid> &rows, QSet<QUuid> &seeds)
{
    for (const char *field : {"of_row", "into_row"}) {
        FORECOURT_TRY(forEachOfKeys(database,
                                    QStringLiteral("SELECT %2 FROM record_alias WHERE %2 IN (%1)")
                                        .arg(QStringLiteral("%1"), QLatin1String(field)),
                                    boundIds(rows), [&](const Row &row) -> Result<void> {
                                        seeds.insert(row.uuid(0));
                                        return {};
                                    }));
    }
    return {};
}

} // namespace

Result<void> refreshAliasRoots(Database &database, const ChangedRows &rows)
{
    const QSet<QUuid> aliases = rows.value(collections::kRecordAlias);
    if (aliases.isEmpty() && rows.value(collections::kCustomer).isEmpty() &&
        rows.value(collections::kVehicle).isEmpty()) {
        return {};
    }
    FORECOURT_ASSIGN(const bool any, isAnyMerged(database));
    if (!any) {
        return {};
    }
    QHash<int, QSet<QUuid>> seeds;
    bool everything = false;
    for (const QUuid &alias : aliases) {
        FORECOURT_ASSIGN(const bool told, addSubjects(database, alias, seeds));
        everything = everything || !told;
    }
    for (const int collection : kMergeable) {
        FORECOURT_TRY(addRecords(database, rows.value(collection), seeds[collection]));
        if (everything) {
            FORECOURT_ASSIGN(const QSet<QUuid> all, allOf(database, collection));
            seeds[collection] += all;
        }
        seeds[collection].remove(QUuid());
        FORECOURT_TRY(refresh(database, collection, seeds.value(collection)));
    }
    return {};
}

Result<void> rebuildAliasRoots(Database &database)
{
    for (const int collection : kMergeable) {
        FORECOURT_ASSIGN(const QSet<QUuid> all, allOf(database, collection));
        FORECOURT_TRY(refresh(database, collection, all));
    }
    return refreshSearchIndex(database, {{collections::kRecordAlias, {QUuid()}}});
}

Result<void> ensureAliasRoots(Database &database)
{
    FORECOURT_ASSIGN(const qint64 missing, database.integer(QStringLiteral(R"sql(
        SELECT EXISTS (SELECT 1 FROM record_alias a WHERE dead_version = 0 AND into_row <> of_row
            AND NOT EXISTS (SELECT 1 FROM alias_root r WHERE r.collection = a.collection AND r.row = a.of_row)))sql")));
    if (missing == 0) {
        return {};
    }
    FORECOURT_ASSIGN(Transaction transaction, Transaction::begin(database));
    FORECOURT_TRY(rebuildAliasRoots(database));
    return transaction.commit();
}

Result<QStringList> verifyAliasRoots(Database &database)
{
    QStringList findings;
    for (const int collection : kMergeable) {
        FORECOURT_ASSIGN(const QSet<QUuid> all, allOf(database, collection));
        Groups groups(database, collection);
        FORECOURT_TRY(groups.read(all));
        FORECOURT_ASSIGN(const auto expected, groups.roots());
        if (expected != groups.before()) {
            findings.append(QStringLiteral("who stands for whom does not follow from the aliases of %1")
                                .arg(forecourtCatalog().collection(collection)->name));
        }
    }
    return findings;
}

} // namespace forecourt
