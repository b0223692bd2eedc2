// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/rowstore.h"

#include "models/storage/auditlog.h"
#include "models/storage/rowsql.h"
#include "models/storage/searchindex.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

const QString kSideTables[] = {QStringLiteral("cell_version"), QStringLiteral("set_element"),
                               QStringLiteral("unknown_cell")};

// JSON has no form for a lone value in Qt 6.4, so it stands in an array of one.
QString valueText(const CellValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact));
}

// A version is written beside the row only where the row's own creation does not say it already. An empty
// field that was emptied needs it too, to be told from one that was never filled.
bool isExplicit(const Entity &entity, const Cell &cell)
{
    return cell.version != entity.created || cell.value.isNull();
}

// Versions and columns in the order of selectRowSql.
void fillFromColumns(Entity &entity, const QList<const Field *> &columns, const Row &found)
{
    entity.created = found.integer(0);
    entity.dead = found.integer(1);
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const CellValue value = cellFromColumn(*columns.at(i), found, static_cast<int>(i) + 2);
        if (!value.isNull()) {
            entity.cells.insert(columns.at(i)->number, Cell{value, entity.created, 0});
        }
    }
}

Result<void> clearSideTables(Database &database, const Values &key)
{
    for (const QString &table : kSideTables) {
        FORECOURT_TRY(
            database.run(QStringLiteral("DELETE FROM %1 WHERE collection = ? AND row = ?").arg(table), key));
    }
    return {};
}

class RowWriter final
{
public:
    RowWriter(Database &database, const Collection *collection, const Entity &before, const Entity &after)
        : m_database(database)
        , m_collection(collection)
        , m_before(before)
        , m_after(after)
        , m_key{after.collection, bound(after.row)}
    {}

    Result<void> run()
    {
        if (!m_after.exists()) {
            return removeRow();
        }
        FORECOURT_TRY(m_collection != nullptr ? writeKnown() : writeUnknown());
        FORECOURT_TRY(writeCells());
        return writeSets();
    }

private:
    Result<void> removeRow()
    {
        if (!m_before.exists()) {
            return {};
        }
        if (m_collection != nullptr) {
            FORECOURT_TRY(m_database.run(deleteRowSql(*m_collection), {bound(m_after.row)}));
        } else {
            FORECOURT_TRY(m_database.run(
                QStringLiteral("DELETE FROM unknown_row WHERE collection = ? AND row = ?"), m_key));
        }
        return clearSideTables(m_database, m_key);
    }

    Result<void> writeKnown()
    {
        QList<const Field *> fields;
        QList<QVariant> values;
        for (const Field *field : columnsOf(*m_collection)) {
            const CellValue now = m_after.cells.value(field->number).value;
            const CellValue was = m_before.cells.value(field->number).value;
            if (now != was) {
                fields.append(field);
                values.append(columnValue(*field, now).value_or(QVariant()));
            }
        }
        if (!m_before.exists()) {
            FORECOURT_TRY(m_database.run(insertRowSql(*m_collection, fields),
                                         Values{bound(m_after.row), m_after.created, m_after.dead} + values));
        } else if (!fields.isEmpty() || m_before.created != m_after.created ||
                   m_before.dead != m_after.dead) {
            FORECOURT_TRY(
                m_database.run(updateRowSql(*m_collection, fields),
                               Values{m_after.created, m_after.dead} + values + Values{bound(m_after.row)}));
        }
        return {};
    }

    Result<void> writeUnknown()
    {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
            INSERT INTO unknown_row (collection, row, created_version, dead_version) VALUES (?, ?, ?, ?)
            ON CONFLICT (collection, row) DO UPDATE
            SET created_version = excluded.created_version, dead_version = excluded.dead_version)sql"),
                                     m_key + Values{m_after.created, m_after.dead}));
        return {};
    }

    Result<void> writeCells()
    {
        for (const auto &[number, cell] : m_after.cells.asKeyValueRange()) {
            const auto was = m_before.cells.constFind(number);
            const bool present = was != m_before.cells.constEnd();
            FORECOURT_TRY(
                writeVersion(number, cell, present && isExplicit(m_before, *was) ? was->version : 0));
            if (!fitsColumn(number, cell.value)) {
                FORECOURT_TRY(keepUnknown(number, cell.value));
            } else if (present && !fitsColumn(number, was->value)) {
                FORECOURT_TRY(forget(QStringLiteral("unknown_cell"), number));
            }
        }
        for (const auto &[number, cell] : m_before.cells.asKeyValueRange()) {
            if (!m_after.cells.contains(number)) {
                FORECOURT_TRY(forget(QStringLiteral("cell_version"), number));
                FORECOURT_TRY(forget(QStringLiteral("unknown_cell"), number));
            }
        }
        return {};
    }

    Result<void> writeVersion(int number, const Cell &cell, qint64 stored)
    {
        if (!isExplicit(m_after, cell)) {
            return stored != 0 ? forget(QStringLiteral("cell_version"), number) : Result<void>();
        }
        if (stored == cell.version) {
            return {};
        }
        FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
            INSERT INTO cell_version (collection, row, field, version) VALUES (?, ?, ?, ?)
            ON CONFLICT (collection, row, field) DO UPDATE SET version = excluded.version)sql"),
                                     m_key + Values{number, cell.version}));
        return {};
    }

    [[nodiscard]] bool fitsColumn(int number, const CellValue &value) const
    {
        const Field *field = m_collection != nullptr ? m_collection->field(number) : nullptr;
        return field != nullptr && columnValue(*field, value).has_value();
    }

    Result<void> keepUnknown(int number, const CellValue &value)
    {
        FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
            INSERT INTO unknown_cell (collection, row, field, value) VALUES (?, ?, ?, ?)
            ON CONFLICT (collection, row, field) DO UPDATE SET value = excluded.value)sql"),
                                     m_key + Values{number, valueText(value)}));
        return {};
    }

    Result<void> forget(const QString &table, int number)
    {
        FORECOURT_TRY(m_database.run(
            QStringLiteral("DELETE FROM %1 WHERE collection = ? AND row = ? AND field = ?").arg(table),
            m_key + Values{number}));
        return {};
    }

    Result<void> writeSets()
    {
        if (m_before.sets == m_after.sets) {
            return {};
        }
        FORECOURT_TRY(m_database.run(
            QStringLiteral("DELETE FROM set_element WHERE collection = ? AND row = ?"), m_key));
        for (const auto &[number, elements] : m_after.sets.asKeyValueRange()) {
            for (const auto &[element, additions] : elements.asKeyValueRange()) {
                for (const qint64 version : additions) {
                    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
                        INSERT INTO set_element (collection, row, field, element, version)
                        VALUES (?, ?, ?, ?, ?))sql"),
                                                 m_key + Values{number, element, version}));
                }
            }
        }
        return {};
    }

    Database &m_database;
    const Collection *m_collection;
    const Entity &m_before;
    const Entity &m_after;
    Values m_key;
};

} // namespace

CellValue keptValue(const QString &text)
{
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    return CellValue::fromJson(array.at(0)).value_or(CellValue());
}

RowStore::RowStore(Database &database, const Catalog &catalog) : m_database(database), m_catalog(catalog)
{}

Result<Entity> RowStore::visible(int collection, const QUuid &row)
{
    return load(collection, row);
}

Result<Entity> RowStore::settled(int collection, const QUuid &row)
{
    FORECOURT_ASSIGN(
        const auto beneath,
        m_database.first(QStringLiteral("SELECT beneath FROM pending_row WHERE collection = ? AND row = ?"),
                         {collection, bound(row)}, [](const Row &found) { return found.bytes(0); }));
    if (beneath) {
        return decodeEntity(collection, row, *beneath);
    }
    FORECOURT_ASSIGN(Entity entity, load(collection, row));
    if (entity.created < 0) {
        entity = Entity{};
        entity.collection = collection;
        entity.row = row;
    }
    return entity;
}

Result<Entity> RowStore::load(int collection, const QUuid &row)
{
    Entity entity;
    entity.collection = collection;
    entity.row = row;
    const Values key{collection, bound(row)};
    const Collection *known = m_catalog.collection(collection);
    const QList<const Field *> columns = known != nullptr ? columnsOf(*known) : QList<const Field *>();
    FORECOURT_TRY(m_database.forEach(
        known != nullptr
            ? selectRowSql(*known)
            : QStringLiteral(
                  "SELECT created_version, dead_version FROM unknown_row WHERE collection = ? AND row = ?"),
        known != nullptr ? Values{bound(row)} : key, [&](const Row &found) -> Result<void> {
            fillFromColumns(entity, columns, found);
            return {};
        }));
    if (!entity.exists()) {
        return entity;
    }
    FORECOURT_TRY(m_database.forEach(
        QStringLiteral("SELECT field, value FROM unknown_cell WHERE collection = ? AND row = ?"), key,
        [&](const Row &found) -> Result<void> {
            entity.cells.insert(static_cast<int>(found.integer(0)),
                                Cell{keptValue(found.text(1)), entity.created, 0});
            return {};
        }));
    FORECOURT_TRY(m_database.forEach(
        QStringLiteral("SELECT field, version FROM cell_version WHERE collection = ? AND row = ?"), key,
        [&](const Row &found) -> Result<void> {
            entity.cells[static_cast<int>(found.integer(0))].version = found.integer(1);
            return {};
        }));
    FORECOURT_TRY(m_database.forEach(
        QStringLiteral("SELECT field, element, version FROM set_element WHERE collection = ? AND row = ?"),
        key, [&](const Row &found) -> Result<void> {
            entity.sets[static_cast<int>(found.integer(0))][found.text(1)].append(found.integer(2));
            return {};
        }));
    return entity;
}

Result<void> RowStore::replace(const Entity &before, const Entity &after)
{
    return RowWriter(m_database, m_catalog.collection(after.collection), before, after).run();
}

Result<void> RowStore::clearLeftovers(int collection, const QUuid &row)
{
    return clearSideTables(m_database, {collection, bound(row)});
}

Result<void> RowStore::keepBeneath(const Entity &settledRow)
{
    FORECOURT_TRY(m_database.run(
        QStringLiteral("INSERT OR IGNORE INTO pending_row (collection, row, beneath) VALUES (?, ?, ?)"),
        {settledRow.collection, bound(settledRow.row), encodeEntity(settledRow)}));
    return {};
}

Result<void> RowStore::setBeneath(const Entity &settledRow)
{
    FORECOURT_TRY(m_database.run(QStringLiteral(R"sql(
        INSERT INTO pending_row (collection, row, beneath) VALUES (?, ?, ?)
        ON CONFLICT (collection, row) DO UPDATE SET beneath = excluded.beneath)sql"),
                                 {settledRow.collection, bound(settledRow.row), encodeEntity(settledRow)}));
    return {};
}

Result<void> RowStore::dropBeneath(int collection, const QUuid &row)
{
    FORECOURT_TRY(m_database.run(QStringLiteral("DELETE FROM pending_row WHERE collection = ? AND row = ?"),
                                 {collection, bound(row)}));
    return {};
}

Result<void> RowStore::clear()
{
    for (const Collection &collection : m_catalog.collections()) {
        FORECOURT_TRY(m_database.run(QStringLiteral("DELETE FROM %1").arg(collection.name)));
    }
    for (const char *table : {"cell_version", "set_element", "unknown_row", "unknown_cell", "pending_row",
                              "conflict", "digest", "alias_root"}) {
        FORECOURT_TRY(m_database.run(QStringLiteral("DELETE FROM %1").arg(QLatin1String(table))));
    }
    FORECOURT_TRY(forgetMadeNumbers(m_database));
    return clearSearchIndex(m_database);
}

// Rows that the side tables say something of are few and are read one by one; all others are told by their
// table alone, in one pass.
Result<void> RowStore::forEachSettled(const std::function<Result<void>(const Entity &)> &each)
{
    for (const Collection &collection : m_catalog.collections()) {
        FORECOURT_TRY(forEachSettled(collection, each));
    }
    FORECOURT_ASSIGN(
        const auto unknown,
        m_database.all(QStringLiteral("SELECT collection, row FROM unknown_row"), {}, [](const Row &found) {
            return std::pair(static_cast<int>(found.integer(0)), found.uuid(1));
        }));
    for (const auto &[collection, row] : unknown) {
        FORECOURT_TRY(tellSettled(collection, row, each));
    }
    return {};
}

Result<void> RowStore::tellSettled(int collection, const QUuid &row,
                                   const std::function<Result<void>(const Entity &)> &each)
{
    FORECOURT_ASSIGN(const Entity entity, settled(collection, row));
    return entity.exists() ? each(entity) : Result<void>();
}

Result<void> RowStore::forEachSettled(const Collection &collection,
                                      const std::function<Result<void>(const Entity &)> &each)
{
    QSet<QUuid> special;
    for (const char *table : {"cell_version", "set_element", "unknown_cell", "pending_row"}) {
        FORECOURT_TRY(m_database.forEach(
            QStringLiteral("SELECT row FROM %1 WHERE collection = ?").arg(QLatin1String(table)),
            {collection.number}, [&](const Row &found) -> Result<void> {
                special.insert(found.uuid(0));
                return {};
            }));
    }
    const QList<const Field *> columns = columnsOf(collection);
    QString sql = QStringLiteral("SELECT created_version, dead_version");
    for (const Field *field : columns) {
        sql += QStringLiteral(", ") + field->name;
    }
    FORECOURT_TRY(m_database.forEach(sql + QStringLiteral(", id FROM ") + collection.name, {},
                                     [&](const Row &found) -> Result<void> {
                                         Entity entity;
                                         entity.collection = collection.number;
                                         entity.row = found.uuid(static_cast<int>(columns.size()) + 2);
                                         if (special.contains(entity.row)) {
                                             return {};
                                         }
                                         fillFromColumns(entity, columns, found);
                                         return entity.created > 0 ? each(entity) : Result<void>();
                                     }));
    for (const QUuid &row : std::as_const(special)) {
        FORECOURT_TRY(tellSettled(collection.number, row, each));
    }
    return {};
}

} // namespace forecourt
