// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/aliases.h"

#include "models/database/manykeys.h"
#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"

namespace forecourt::aliases {

namespace {

// The collection a column points at.
int pointed(int table, const char *field)
{
    const Collection *collection = forecourtCatalog().collection(table);
    const Field *known = collection != nullptr ? collection->field(QLatin1String(field)) : nullptr;
    const int refers = known != nullptr ? known->refers : 0;
    Q_ASSERT_X(isMergeable(refers), "aliases", field);
    return refers;
}

} // namespace

bool isMergeable(int collection)
{
    return collection == collections::kCustomer || collection == collections::kVehicle;
}

AliasId aliasId(int collection, const QUuid &of)
{
    return AliasId(derivedId("alias", QByteArray::number(collection) + '/' + of.toRfc4122()));
}

QString Members::pointedAt(int table, const char *field, const QString &prefix) const
{
    Q_ASSERT_X(pointed(table, field) == collection, "aliases", field);
    const QString column = prefix + QLatin1String(field);
    return ids.size() == 1
               ? column + QStringLiteral(" = ?")
               : QStringLiteral("%1 IN (%2)")
                     .arg(column, QStringList(ids.size(), QStringLiteral("?")).join(QLatin1Char(',')));
}

Values Members::values() const
{
    Values values;
    for (const QUuid &id : ids) {
        values.append(bound(id));
    }
    return values;
}

Result<Members> membersOf(Database &database, int collection, const QUuid &record)
{
    Members members{collection, {}};
    FORECOURT_TRY(database.forEach(QStringLiteral(R"sql(
        SELECT m.row, m.root FROM alias_root r
        JOIN alias_root m ON m.collection = r.collection AND m.root = r.root
        WHERE r.collection = ? AND r.row = ? ORDER BY m.row)sql"),
                                   {collection, bound(record)}, [&](const Row &row) -> Result<void> {
                                       const QUuid id = row.uuid(0);
                                       members.ids.insert(id == row.uuid(1) ? 0 : members.ids.size(), id);
                                       return {};
                                   }));
    if (members.ids.isEmpty()) {
        members.ids.append(record);
    }
    return members;
}

Result<QUuid> rootOf(Database &database, int collection, const QUuid &record)
{
    FORECOURT_ASSIGN(const auto root,
                     database.first(QStringLiteral("SELECT root FROM alias_root WHERE "
                                                   "collection = ? AND row = ?"),
                                    {collection, bound(record)}, [](const Row &row) { return row.uuid(0); }));
    return root.value_or(record);
}

Result<QHash<QUuid, QUuid>> rootsOf(Database &database, int collection, const QSet<QUuid> &records)
{
    QHash<QUuid, QUuid> roots;
    FORECOURT_TRY(
        forEachOfKeys(database,
                      QStringLiteral("SELECT row, root FROM alias_root WHERE row IN (%1) AND collection = ") +
                          QString::number(collection),
                      boundIds(records), [&](const Row &row) -> Result<void> {
                          roots.insert(row.uuid(0), row.uuid(1));
                          return {};
                      }));
    return roots;
}

QString rootSql(int collection, const QString &id)
{
    return QStringLiteral("coalesce((SELECT root FROM alias_root WHERE collection = %1 AND row = %2), %2)")
        .arg(QString::number(collection), id);
}

QString rootOfField(int table, const char *field, const QString &prefix)
{
    return rootSql(pointed(table, field), prefix + QLatin1String(field));
}

QString isRootSql(int collection, const QString &id)
{
    return QStringLiteral("NOT EXISTS (SELECT 1 FROM alias_root WHERE collection = %1 AND row = %2 "
                          "AND root <> %2)")
        .arg(QString::number(collection), id);
}

QString pointsAt(int table, const char *field, const QString &root, const QString &prefix)
{
    return QStringLiteral("%1%2 IN (SELECT %3 UNION ALL SELECT m.row FROM alias_root m "
                          "WHERE m.collection = %4 AND m.root = %3)")
        .arg(prefix, QLatin1String(field), root, QString::number(pointed(table, field)));
}

QString membersOfAll(int collection, const QString &query)
{
    return QStringLiteral("SELECT coalesce(m.row, found.id) FROM (%1) found LEFT JOIN alias_root m "
                          "ON m.collection = %2 AND m.root = found.id")
        .arg(query, QString::number(collection));
}

} // namespace forecourt::aliases
