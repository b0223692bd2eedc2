// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/knownrows.h"

#include "models/storage/rowsql.h"
#include "models/storage/rowstore.h"

namespace forecourt {

namespace {

using Name = std::pair<int, QUuid>; // of a row

Name nameOf(const Row &row)
{
    return {static_cast<int>(row.integer(0)), row.uuid(1)};
}

Result<void> placeRow(Database &database, const Catalog &catalog, const Name &name)
{
    const Catalog nothing(0, {}); // as whoever knows no collection finds it
    RowStore before(database, nothing);
    RowStore now(database, catalog);
    FORECOURT_ASSIGN(const Entity entity, before.visible(name.first, name.second));
    Entity none;
    none.collection = name.first;
    none.row = name.second;
    FORECOURT_TRY(before.replace(entity, none));
    // A newer program wrote the row there, and then an older one was used: what that one was told is later.
    FORECOURT_TRY(database.run(deleteRowSql(*catalog.collection(name.first)), {bound(name.second)}));
    return now.replace(none, entity);
}

Result<void> placeRows(Database &database, const Catalog &catalog, ChangedRows &placed)
{
    FORECOURT_ASSIGN(const QList<Name> kept,
                     database.all(QStringLiteral("SELECT collection, row FROM unknown_row"), {}, nameOf));
    for (const Name &name : kept) {
        if (catalog.collection(name.first) != nullptr) {
            FORECOURT_TRY(placeRow(database, catalog, name));
            placed[name.first].insert(name.second);
        }
    }
    return {};
}

struct KeptCell
{
    Name name;
    int field = 0;
    CellValue value;
};

// A value that does not fit its column stays where it is.
Result<bool> placeCell(Database &database, const Catalog &catalog, const KeptCell &cell)
{
    const Collection *collection = catalog.collection(cell.name.first);
    const Field *field = collection != nullptr ? collection->field(cell.field) : nullptr;
    const auto value =
        field != nullptr && field->merge != FieldMerge::Set ? columnValue(*field, cell.value) : std::nullopt;
    if (!value) {
        return false;
    }
    const QVariant row = bound(cell.name.second);
    FORECOURT_TRY(
        database.run(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?").arg(collection->name, field->name),
                     {*value, row}));
    FORECOURT_TRY(database.run(
        QStringLiteral("DELETE FROM unknown_cell WHERE collection = ? AND row = ? AND field = ?"),
        {cell.name.first, row, cell.field}));
    return true;
}

Result<void> placeCells(Database &database, const Catalog &catalog, ChangedRows &placed)
{
    FORECOURT_ASSIGN(
        const QList<KeptCell> kept,
        database.all(
            QStringLiteral("SELECT collection, row, field, value FROM unknown_cell"), {}, [](const Row &row) {
                return KeptCell{nameOf(row), static_cast<int>(row.integer(2)), keptValue(row.text(3))};
            }));
    for (const KeptCell &cell : kept) {
        FORECOURT_ASSIGN(const bool moved, placeCell(database, catalog, cell));
        if (moved) {
            placed[cell.name.first].insert(cell.name.second);
        }
    }
    return {};
}

} // namespace

Result<ChangedRows> placeKnownRows(Database &database, const Catalog &catalog)
{
    ChangedRows placed;
    FORECOURT_TRY(placeRows(database, catalog, placed));
    FORECOURT_TRY(placeCells(database, catalog, placed));
    return placed;
}

} // namespace forecourt
