// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/bulkpack.h"

#include "models/storage/rowsql.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace forecourt {

namespace {

// As RowStore keeps values that have no column: JSON, in an array of one.
QString valueText(const CellValue &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value.toJson()}).toJson(QJsonDocument::Compact));
}

// The same statement for more rows.
QString insertRows(const QString &insertOne, qsizetype rows)
{
    const qsizetype marks = insertOne.lastIndexOf(QLatin1Char('('));
    return insertOne + (QStringLiteral(", ") + insertOne.mid(marks)).repeated(rows - 1);
}

QByteArray digestOf(const BulkRow &row)
{
    RowDigest digest(row.collection, row.id, row.created, row.dead);
    for (const auto &[field, value] : row.cells.asKeyValueRange()) {
        if (!value.isNull() || row.versions.contains(field)) {
            digest.cell(field, value, row.versions.value(field, row.created));
        }
    }
    for (const auto &[field, elements] : row.sets.asKeyValueRange()) {
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            digest.element(field, element, additions);
        }
    }
    return digest.finish();
}

} // namespace

// Turns the rows of one collection into the values of statements.
class BulkPack::Encoder final
{
public:
    Encoder(BulkPack &pack, const Collection *collection) : m_pack(pack), m_collection(collection)
    {
        if (collection != nullptr) {
            m_columns = columnsOf(*collection);
            m_one = insertRowSql(*collection, m_columns);
            m_many = insertRows(m_one, kRowsPerStatement);
        }
    }

    void add(const BulkRow &row)
    {
        m_key = {row.collection, bound(row.id)};
        qsizetype told = 0;
        if (m_collection != nullptr) {
            told = addColumns(row);
        } else {
            step(QStringLiteral("INSERT INTO unknown_row (collection, row, created_version, dead_version) "
                                "VALUES (?, ?, ?, ?)"),
                 m_key + Values{row.created, row.dead});
        }
        // Most rows are told by their columns alone.
        if (told < row.cells.size() || !row.versions.isEmpty()) {
            for (const auto &[field, value] : row.cells.asKeyValueRange()) {
                addSides(row, field, value);
            }
        }
        for (const auto &[field, elements] : row.sets.asKeyValueRange()) {
            addElements(field, elements);
        }
    }

    void finish()
    {
        // The rows that fill no statement of many.
        const qsizetype width = m_columns.size() + 3;
        for (qsizetype from = 0; from < m_values.size(); from += width) {
            step(m_one, m_values.mid(from, width));
        }
        std::move(m_sides.begin(), m_sides.end(), std::back_inserter(m_pack.m_steps));
    }

private:
    // Returns how many cells the columns hold.
    qsizetype addColumns(const BulkRow &row)
    {
        const qsizetype width = m_columns.size() + 3;
        m_values.reserve(width * kRowsPerStatement);
        m_values.append(m_key.at(1));
        m_values.append(row.created);
        m_values.append(row.dead);
        qsizetype told = 0;
        auto cell = row.cells.constBegin();
        for (const Field *field : m_columns) {
            while (cell != row.cells.constEnd() && cell.key() < field->number) {
                ++cell;
            }
            const bool present = cell != row.cells.constEnd() && cell.key() == field->number;
            m_values.append(present ? columnValue(*field, cell.value()).value_or(QVariant()) : QVariant());
            told += present && (m_values.last().isValid() || cell.value().isNull()) ? 1 : 0;
        }
        if (m_values.size() == width * kRowsPerStatement) {
            m_pack.m_steps.push_back({m_many, std::move(m_values)});
            m_values = {};
        }
        return told;
    }

    void addSides(const BulkRow &row, int number, const CellValue &value)
    {
        const Field *field = m_collection != nullptr ? m_collection->field(number) : nullptr;
        const bool fits = field != nullptr && (value.isNull() || columnValue(*field, value).has_value());
        if (!fits) {
            step(QStringLiteral(
                     "INSERT INTO unknown_cell (collection, row, field, value) VALUES (?, ?, ?, ?)"),
                 m_key + Values{number, valueText(value)});
        }
        const qint64 version = row.versions.value(number, row.created);
        if (row.versions.contains(number)) {
            step(QStringLiteral(
                     "INSERT INTO cell_version (collection, row, field, version) VALUES (?, ?, ?, ?)"),
                 m_key + Values{number, version});
        }
    }

    void addElements(int field, const SetElements &elements)
    {
        for (const auto &[element, additions] : elements.asKeyValueRange()) {
            for (const qint64 version : additions) {
                step(QStringLiteral("INSERT INTO set_element (collection, row, field, element, version) "
                                    "VALUES (?, ?, ?, ?, ?)"),
                     m_key + Values{field, element, version});
            }
        }
    }

    void step(const QString &sql, const Values &values) { m_sides.push_back({sql, values}); }

    BulkPack &m_pack;
    const Collection *m_collection;
    QList<const Field *> m_columns;
    QString m_one;
    QString m_many;
    Values m_key;
    Values m_values;
    std::vector<Step> m_sides;
};

BulkPack BulkPack::ofPending(const Catalog &catalog, QList<BulkRow> rows)
{
    BulkPack pack(catalog, std::move(rows));
    pack.m_digest = Digest();
    return pack;
}

BulkPack::BulkPack(const Catalog &catalog, QList<BulkRow> rows, const BulkPending &pending)
    : m_rows(rows.size())
{
    // By table, and in the order of the ids: rows with ids of the clock then go to the end of their index.
    std::sort(rows.begin(), rows.end(), [](const BulkRow &a, const BulkRow &b) {
        return a.collection != b.collection ? a.collection < b.collection : a.id < b.id;
    });
    const QByteArray nothing(kDigestBytes, '\0');
    for (auto row = rows.cbegin(); row != rows.cend();) {
        const int collection = row->collection;
        Encoder encoder(*this, catalog.collection(collection));
        for (; row != rows.cend() && row->collection == collection; ++row) {
            if (pending.contains({collection, row->id})) {
                m_steps.push_back({QStringLiteral("INSERT INTO pending_row (collection, row, beneath) "
                                                  "VALUES (?, ?, ?) ON CONFLICT (collection, row) "
                                                  "DO UPDATE SET beneath = excluded.beneath"),
                                   {collection, bound(row->id), encodeEntity(row->entity())}});
            } else {
                encoder.add(*row);
            }
            m_digest.replace(row->id, nothing, digestOf(*row));
        }
        encoder.finish();
    }
}

Result<void> BulkPack::writeInto(Database &database) const
{
    for (const Step &step : m_steps) {
        FORECOURT_TRY(database.run(step.sql, step.values));
    }
    return {};
}

} // namespace forecourt
