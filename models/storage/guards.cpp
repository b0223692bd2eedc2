// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/guards.h"

namespace forecourt {

namespace {

const char *const kEvents[] = {"INSERT", "UPDATE", "DELETE"};

// What says of rows of the catalog's tables which versions, set elements, unknown fields and settled states
// they have.
const char *const kSideTables[] = {"cell_version", "set_element", "unknown_row", "unknown_cell",
                                   "pending_row"};

QString guardName(const QString &table, const char *event)
{
    return QStringLiteral("guard_%1_%2").arg(table, QString::fromLatin1(event).toLower());
}

} // namespace

QStringList guardedTables(const Catalog &catalog)
{
    QStringList tables;
    for (const Collection &collection : catalog.collections()) {
        tables.append(collection.name);
    }
    for (const char *table : kSideTables) {
        tables.append(QString::fromLatin1(table));
    }
    return tables;
}

Result<QStringList> missingGuards(Database &database, const Catalog &catalog)
{
    FORECOURT_ASSIGN(const QStringList present,
                     database.all(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'trigger'"), {},
                                  [](const Row &row) { return row.text(0); }));
    QStringList missing;
    for (const QString &table : guardedTables(catalog)) {
        for (const char *event : kEvents) {
            if (!present.contains(guardName(table, event)) && !missing.contains(table)) {
                missing.append(table);
            }
        }
    }
    return missing;
}

Result<void> installGuards(Database &database, const Catalog &catalog)
{
    FORECOURT_ASSIGN(const QStringList missing, missingGuards(database, catalog));
    for (const QString &table : missing) {
        for (const char *event : kEvents) {
            FORECOURT_TRY(database.run(QStringLiteral(R"sql(
                CREATE TRIGGER IF NOT EXISTS %1 BEFORE %2 ON %3
                WHEN (SELECT writing FROM desk_state WHERE id = 1) IS NOT 1
                BEGIN SELECT RAISE(ABORT, 'unlogged write'); END)sql")
                                           .arg(guardName(table, event), QLatin1String(event), table)));
        }
    }
    return {};
}

} // namespace forecourt
