// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/changecapture.h"

#include "models/storage/rowsql.h"
#include "tests/sync/sim/simversions.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlDriver>

#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace forecourt {

namespace {

const QStringList kSideTables{QStringLiteral("cell_version"), QStringLiteral("set_element"),
                              QStringLiteral("unknown_cell")};

// Qt's connection to that file on this thread.
sqlite3 *handleOf(const Database &database)
{
    const QStringList names = QSqlDatabase::connectionNames();
    const QtMessageHandler told = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &) {}); // of other threads'
    const auto restore = qScopeGuard([told] { qInstallMessageHandler(told); });
    for (const QString &name : names) {
        const QSqlDatabase connection = QSqlDatabase::database(name, false);
        if (connection.isOpen() && connection.databaseName() == database.path()) {
            const QVariant handle = connection.driver()->handle();
            return handle.isValid() ? *static_cast<sqlite3 *const *>(handle.constData()) : nullptr;
        }
    }
    return nullptr;
}

QStringList columnsOfTable(sqlite3 *handle, const QByteArray &table)
{
    QStringList columns;
    sqlite3_stmt *statement = nullptr;
    const QByteArray sql = "SELECT name FROM pragma_table_info('" + table + "') ORDER BY cid";
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        return columns;
    }
    while (sqlite3_step(statement) == SQLITE_ROW) {
        columns.append(QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(statement, 0))));
    }
    sqlite3_finalize(statement);
    return columns;
}

QVariant valueOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_value_int64(value));
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)),
                                 sqlite3_value_bytes(value));
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_value_blob(value)), sqlite3_value_bytes(value));
    default:
        return {};
    }
}

CapturedChange changeAt(sqlite3 *handle, sqlite3_changeset_iter *at)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    sqlite3changeset_op(at, &table, &columns, &operation, nullptr);
    unsigned char *isKey = nullptr;
    sqlite3changeset_pk(at, &isKey, nullptr);
    CapturedChange change;
    change.table = QString::fromUtf8(table);
    change.kind = operation == SQLITE_INSERT   ? CapturedChange::Kind::Insert
                  : operation == SQLITE_DELETE ? CapturedChange::Kind::Delete
                                               : CapturedChange::Kind::Update;
    const QStringList names = columnsOfTable(handle, table);
    for (int i = 0; i < columns; ++i) {
        sqlite3_value *value = nullptr;
        if (operation == SQLITE_INSERT || isKey[i] == 0) {
            if (operation != SQLITE_DELETE) {
                sqlite3changeset_new(at, i, &value);
            }
        } else {
            sqlite3changeset_old(at, i, &value);
        }
        if (isKey[i] != 0 && value != nullptr) {
            change.key.insert(names.at(i), valueOf(value));
        } else if (value != nullptr) {
            change.now.insert(names.at(i), valueOf(value));
        }
    }
    const Collection *collection = Versions::everything().collection(change.table);
    const QString row = collection != nullptr ? QStringLiteral("id") : QStringLiteral("row");
    change.collection =
        collection != nullptr ? collection->number : change.key.value(QStringLiteral("collection")).toInt();
    change.row = QUuid::fromRfc4122(change.key.value(row).toByteArray());
    return change;
}

bool same(const Field &field, const CellValue &value, const QVariant &stored)
{
    const auto column = columnValue(field, value);
    // A value that does not fit the column waits to be refused by the server, and shows as nothing.
    return column.value_or(QVariant()) == stored || (!column && stored.isNull());
}

const Field *fieldOf(int collection, const QString &column)
{
    const Collection *known = Versions::everything().collection(collection);
    return known != nullptr ? known->field(column) : nullptr;
}

} // namespace

QString CapturedChange::told(const QString &what) const
{
    return QStringLiteral("%1 %2: %3").arg(table, row.toString(QUuid::WithoutBraces), what);
}

QString CapturedChange::coveredBy(const Operation &operation, qint64 local) const
{
    for (const Change &change : operation.changes) {
        if (change.collection == collection && change.row == row) {
            if (table == QLatin1String("set_element")) {
                return elementCoveredBy(change, local);
            }
            if (kSideTables.contains(table)) {
                const int field = key.value(QStringLiteral("field")).toInt();
                return change.put.contains(field) ? QString()
                                                  : told(QStringLiteral("of a field not written"));
            }
            return rowCoveredBy(change, local);
        }
    }
    return told(QStringLiteral("the operation does not name this row"));
}

QString CapturedChange::rowCoveredBy(const Change &change, qint64 local) const
{
    if (kind == Kind::Delete) {
        return told(QStringLiteral("rows are marked, not removed"));
    }
    if ((kind == Kind::Insert) != change.create) {
        return told(QStringLiteral("made, or not made"));
    }
    for (const auto &[column, value] : now.asKeyValueRange()) {
        if (column == QLatin1String("created_version")) {
            if (!change.create || value.toLongLong() != -local) {
                return told(QStringLiteral("made by another operation"));
            }
        } else if (column == QLatin1String("dead_version")) {
            const bool asCreated = kind == Kind::Insert && value.toLongLong() == 0;
            if (!asCreated && change.dead != std::optional(value.toLongLong() != 0)) {
                return told(QStringLiteral("its life"));
            }
        } else {
            const Field *field = fieldOf(collection, column);
            const bool isDefault = kind == Kind::Insert && value.isNull();
            if (field == nullptr || (!isDefault && (!change.put.contains(field->number) ||
                                                    !same(*field, change.put.value(field->number), value)))) {
                return told(column);
            }
        }
    }
    return {};
}

QString CapturedChange::elementCoveredBy(const Change &change, qint64 local) const
{
    const int field = key.value(QStringLiteral("field")).toInt();
    const QString element = key.value(QStringLiteral("element")).toString();
    const bool isAdded = kind == Kind::Insert && change.add.value(field).contains(element) &&
                         key.value(QStringLiteral("version")).toLongLong() == -local;
    const bool isRemoved = kind == Kind::Delete && change.remove.value(field).contains(element);
    return isAdded || isRemoved ? QString() : told(QStringLiteral("element ") + element);
}

QString missingOf(const Change &change, const QList<CapturedChange> &captured)
{
    const Collection *collection = Versions::everything().collection(change.collection);
    const auto saw = [&](const auto &isIt) {
        return std::any_of(captured.begin(), captured.end(), [&](const CapturedChange &seen) {
            return seen.collection == change.collection && seen.row == change.row && isIt(seen);
        });
    };
    // A value that does not fit its column stands beside it, until another takes its place.
    const auto beside = [&](int field, bool stands) {
        return saw([&](const CapturedChange &seen) {
            return seen.table == QLatin1String("unknown_cell") &&
                   seen.key.value(QStringLiteral("field")).toInt() == field &&
                   (seen.kind != CapturedChange::Kind::Delete) == stands;
        });
    };
    for (const auto &[number, value] : change.put.asKeyValueRange()) {
        const Field &field = *collection->field(number);
        const bool fits = columnValue(field, value).has_value();
        const bool inColumn = saw([&, &put = value](const CapturedChange &seen) {
            return seen.table == collection->name && seen.now.contains(field.name) &&
                   same(field, put, seen.now.value(field.name));
        });
        if (fits ? !inColumn && !(value.isNull() && beside(number, false)) : !beside(number, true)) {
            return QStringLiteral("%1.%2 was not written: %3")
                .arg(collection->name, field.name,
                     value.isNull() ? QStringLiteral("empty") : value.toJson().toVariant().toString());
        }
    }
    const auto element = [&](CapturedChange::Kind kind, int field, const QString &name) {
        return saw([&](const CapturedChange &seen) {
            return seen.table == QLatin1String("set_element") && seen.kind == kind &&
                   seen.key.value(QStringLiteral("field")).toInt() == field &&
                   seen.key.value(QStringLiteral("element")).toString() == name;
        });
    };
    for (const auto &[field, elements] : change.add.asKeyValueRange()) {
        for (const QString &each : elements) {
            if (!element(CapturedChange::Kind::Insert, field, each)) {
                return QStringLiteral("the element %1 was not added").arg(each);
            }
        }
    }
    for (const auto &[field, elements] : change.remove.asKeyValueRange()) {
        for (const QString &each : elements.keys()) {
            if (!element(CapturedChange::Kind::Delete, field, each)) {
                return QStringLiteral("the element %1 was not removed").arg(each);
            }
        }
    }
    const bool lives = !change.dead || saw([&](const CapturedChange &seen) {
        return seen.now.contains(QStringLiteral("dead_version"));
    });
    return lives ? QString() : QStringLiteral("the row lives as before");
}

QString ChangeCapture::unavailable(Database &database)
{
    sqlite3 *handle = handleOf(database);
    if (handle == nullptr) {
        return QStringLiteral("NOT RUN: Qt does not lend the handle of its SQLite");
    }
    const auto running = database.first(QStringLiteral("SELECT sqlite_source_id()"), {},
                                        [](const Row &row) { return row.text(0); });
    if (!running || *running != QString::fromLatin1(sqlite3_sourceid())) {
        return QStringLiteral("NOT RUN: Qt brings an SQLite of its own");
    }
    if (sqlite3_compileoption_used("ENABLE_SESSION") == 0) {
        return QStringLiteral("NOT RUN: this SQLite has no session extension");
    }
    return {};
}

ChangeCapture::ChangeCapture(Database &database) : m_handle(handleOf(database))
{
    begin();
}

ChangeCapture::~ChangeCapture()
{
    sqlite3session_delete(m_session);
}

void ChangeCapture::begin()
{
    sqlite3session_create(m_handle, "main", &m_session);
    for (const Collection &collection : Versions::everything().collections()) {
        sqlite3session_attach(m_session, collection.name.toUtf8().constData());
    }
    for (const QString &table : kSideTables) {
        sqlite3session_attach(m_session, table.toUtf8().constData());
    }
}

QList<CapturedChange> ChangeCapture::changes()
{
    QList<CapturedChange> changes;
    int bytes = 0;
    void *set = nullptr;
    sqlite3_changeset_iter *at = nullptr;
    if (sqlite3session_changeset(m_session, &bytes, &set) == SQLITE_OK &&
        sqlite3changeset_start(&at, bytes, set) == SQLITE_OK) {
        while (sqlite3changeset_next(at) == SQLITE_ROW) {
            changes.append(changeAt(m_handle, at));
        }
        sqlite3changeset_finalize(at);
    }
    sqlite3_free(set);
    sqlite3session_delete(m_session);
    m_session = nullptr;
    begin();
    return changes;
}

} // namespace forecourt
