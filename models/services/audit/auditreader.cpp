// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit/auditreader.h"

#include "models/domain/idsource.h"
#include "models/protocol/catalog.h"
#include "models/protocol/collections.h"
#include "models/protocol/hybridclock.h"
#include "models/services/lists/liststretch.h"
#include "models/storage/aliases.h"
#include "models/storage/recordtitle.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

const Collection *collectionOf(const QString &kind)
{
    const QString name = kind == QLatin1String("order") ? QStringLiteral("service_order") : kind;
    return forecourtCatalog().collection(name);
}

struct Belonging
{
    int owner;
    int collection;
    const char *ids; // of the rows that belong to one of some owners
};

// Rows that were deleted belong to their record for good.
constexpr Belonging kBelongings[] = {
    {collections::kCustomer, collections::kContactPoint,
     "SELECT id FROM contact_point WHERE customer IN (%1)"},
    {collections::kCustomer, collections::kConsent, "SELECT id FROM consent WHERE customer IN (%1)"},
    {collections::kCustomer, collections::kIdentityDocument,
     "SELECT id FROM identity_document WHERE customer IN (%1)"},
    {collections::kCustomer, collections::kAppointment, "SELECT id FROM appointment WHERE customer IN (%1)"},
    {collections::kVehicle, collections::kAppointment, "SELECT id FROM appointment WHERE vehicle IN (%1)"},
    {collections::kCustomer, collections::kOwnership, "SELECT id FROM ownership WHERE customer IN (%1)"},
    {collections::kCustomer, collections::kVehicle,
     "SELECT DISTINCT vehicle AS id FROM ownership WHERE customer IN (%1)"},
    {collections::kCustomer, collections::kPlate,
     "SELECT DISTINCT p.id FROM ownership o JOIN plate p ON p.vehicle = o.vehicle WHERE o.customer IN (%1)"},
    {collections::kCustomer, collections::kRecordAlias, "SELECT id FROM record_alias WHERE of_row IN (%1)"},
    {collections::kVehicle, collections::kRecordAlias, "SELECT id FROM record_alias WHERE of_row IN (%1)"},
    {collections::kVehicle, collections::kPlate, "SELECT id FROM plate WHERE vehicle IN (%1)"},
    {collections::kVehicle, collections::kOwnership, "SELECT id FROM ownership WHERE vehicle IN (%1)"},
    {collections::kServiceOrder, collections::kConcern, "SELECT id FROM concern WHERE service_order IN (%1)"},
    {collections::kServiceOrder, collections::kJob, "SELECT id FROM job WHERE service_order IN (%1)"},
    {collections::kServiceOrder, collections::kOrderLine,
     "SELECT id FROM order_line WHERE service_order IN (%1)"},
    {collections::kServiceOrder, collections::kPayment, "SELECT id FROM payment WHERE service_order IN (%1)"},
};

// The rows whose history is asked for, as SQL with the values to bind.
struct Scope
{
    QString rows; // collection, id
    QString made; // collection, id, the version it was created with; of rows that are there
    Values values;
};

// A record that was merged is part of the one that stands for it.
Scope scopeOf(const aliases::Members &members)
{
    const QString marks = QStringList(members.ids.size(), QStringLiteral("?")).join(QLatin1Char(','));
    QStringList rows;
    QStringList made;
    const auto add = [&](int collection, const QString &ids) {
        made.append(
            QStringLiteral("SELECT %1 AS collection, t.id AS id, t.created_version AS version FROM %2 t "
                           "WHERE t.id IN (%3)")
                .arg(QString::number(collection), forecourtCatalog().collection(collection)->name, ids));
    };
    for (qsizetype i = 0; i < members.ids.size(); ++i) {
        rows.append(QStringLiteral("SELECT %1 AS collection, ? AS id").arg(members.collection));
    }
    add(members.collection, marks);
    Values values = members.values();
    for (const Belonging &belonging : kBelongings) {
        if (belonging.owner == members.collection) {
            const QString ids = QString::fromLatin1(belonging.ids).arg(marks);
            rows.append(
                QStringLiteral("SELECT %1, id FROM (%2)").arg(QString::number(belonging.collection), ids));
            add(belonging.collection, ids);
            values += members.values();
        }
    }
    const QString all = QStringLiteral(" UNION ALL ");
    return {rows.join(all), made.join(all), values};
}

// What is kept row by row, and who made rows that were made many at a time.
QString entriesSql(const Scope &scope)
{
    return QStringLiteral(R"sql(
        WITH entry AS (
            SELECT a.collection, a.row, a.hlc, a.operation, a.what, a.use_case, a.desk, a.changes, a.actor
            FROM (%1) s CROSS JOIN audit a ON a.collection = s.collection AND a.row = s.id
            UNION ALL
            SELECT r.collection, r.id, m.hlc, m.operation, 'create', m.use_case, m.desk, '{}', m.actor
            FROM (%2) r
            CROSS JOIN audit_made m ON m.operation = CASE WHEN r.version < 0
                THEN (SELECT w.operation FROM audit_made w WHERE w.local = -r.version)
                ELSE (SELECT n.operation FROM audit_made n WHERE n.seq > 0 AND n.seq = r.version) END)
        SELECT * FROM entry)sql")
        .arg(scope.rows, scope.made);
}

// One row of each field; of what changed none, one all the same. Other members than fields are not counted.
ListStretch linesOf(const Scope &scope)
{
    ListStretch stretch;
    stretch.source = QStringLiteral("(%1) e LEFT JOIN json_each(e.changes) f ON f.key GLOB '[0-9]*'")
                         .arg(entriesSql(scope));
    stretch.sourceValues = scope.values + scope.values;
    stretch.condition = QStringLiteral("TRUE");
    stretch.keys =
        QStringList{QStringLiteral("e.hlc"), QStringLiteral("-e.collection"), QStringLiteral("e.row"),
                    QStringLiteral("e.operation"), QStringLiteral("-coalesce(CAST(f.key AS INTEGER), 0)")};
    stretch.descending = true;
    return stretch;
}

ListColumns lineColumns()
{
    constexpr int kColumns = 12;
    return {QStringLiteral(R"sql(
        e.collection, e.row, e.hlc, e.operation, e.what, e.use_case, e.desk, e.changes,
            (SELECT name FROM staff WHERE id = e.actor),
            EXISTS (SELECT 1 FROM outbox o WHERE o.operation = e.operation AND o.state = 3), f.key, f.value)sql"),
            kColumns};
}

AuditWhat whatOf(const QString &word)
{
    return word == QLatin1String("create")    ? AuditWhat::Created
           : word == QLatin1String("remove")  ? AuditWhat::Removed
           : word == QLatin1String("restore") ? AuditWhat::Restored
           : word == QLatin1String("give-up") ? AuditWhat::GivenUp
                                              : AuditWhat::Changed;
}

QString reasonIn(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object().value(QLatin1String("reason")).toString();
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &value : array) {
        texts.append(value.toString());
    }
    return texts;
}

AuditField fieldOf(const QString &name, const QByteArray &json)
{
    const QJsonDocument change = QJsonDocument::fromJson(json);
    AuditField told;
    told.name = name;
    if (change.isObject()) {
        told.added = textsOf(change.object().value(QLatin1String("add")));
        told.removed = textsOf(change.object().value(QLatin1String("remove")));
    } else {
        told.before = CellValue::fromJson(change.array().at(0)).value_or(CellValue());
        told.after = CellValue::fromJson(change.array().at(1)).value_or(CellValue());
    }
    return told;
}

AuditEntry entryOf(const Row &row)
{
    const auto number = static_cast<int>(row.integer(0));
    const Collection *collection = forecourtCatalog().collection(number);
    AuditEntry entry;
    entry.row = row.uuid(1);
    // An operation that was given up is told twice, at two times.
    entry.id = derivedId("audit", row.bytes(3) + row.bytes(1) + QByteArray::number(row.integer(2)));
    entry.at = hybridclock::milliseconds(row.integer(2));
    entry.what = whatOf(row.text(4));
    entry.useCase = row.text(5);
    entry.desk = row.text(6);
    entry.person = row.text(8);
    entry.refused = row.flag(9) && entry.what != AuditWhat::GivenUp;
    if (entry.what == AuditWhat::GivenUp) {
        entry.reason = reasonIn(row.text(7));
    }
    entry.collection = collection != nullptr ? collection->name : QString::number(number);
    return entry;
}

// Without the names of records. A field of a newer program is told without its name and values.
AuditLine lineOf(const Row &row)
{
    const QString key = row.text(10);
    AuditLine line;
    line.entry = entryOf(row);
    line.id = key.isEmpty() ? line.entry.id : QUuid::createUuidV5(line.entry.id, key);
    const Collection *collection = forecourtCatalog().collection(static_cast<int>(row.integer(0)));
    const Field *field = collection != nullptr ? collection->field(key.toInt()) : nullptr;
    if (field != nullptr) {
        line.field = fieldOf(field->name, row.text(11).toUtf8());
    }
    return line;
}

Result<ListStretch> stretchOf(Database &database, const QString &kind, const QUuid &id)
{
    const Collection *collection = collectionOf(kind);
    if (collection == nullptr) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("no such kind of record"));
    }
    FORECOURT_ASSIGN(const auto members, aliases::membersOf(database, collection->number, id));
    return linesOf(scopeOf(members));
}

} // namespace

Result<ListPage<AuditLine>> AuditReader::page(const QString &kind, const QUuid &id, const PageAsk &ask)
{
    FORECOURT_ASSIGN(const ListStretch stretch, stretchOf(m_database, kind, id));
    FORECOURT_ASSIGN(auto page, readListPage(m_database, {stretch}, lineColumns(), ask, lineOf));
    for (AuditLine &line : page.rows) {
        FORECOURT_TRY(addNames(line));
    }
    return page;
}

Result<ListCount> AuditReader::count(const QString &kind, const QUuid &id)
{
    FORECOURT_ASSIGN(const ListStretch stretch, stretchOf(m_database, kind, id));
    return StretchReader(m_database, {stretch}, lineColumns()).count();
}

Result<void> AuditReader::addNames(AuditLine &line)
{
    const Collection *collection = forecourtCatalog().collection(line.entry.collection);
    if (collection == nullptr) {
        return {};
    }
    FORECOURT_ASSIGN(line.entry.title, nameOf(collection->number, line.entry.row));
    const Field *field = line.field ? collection->field(line.field->name) : nullptr;
    if (field == nullptr) {
        return {};
    }
    const bool merged = collection->number == collections::kRecordAlias && field->type == FieldType::Id;
    const int refers = merged && field->refers == 0 ? collections::kCustomer : field->refers;
    if (refers != 0) {
        FORECOURT_ASSIGN(line.field->beforeName, nameOf(refers, line.field->before.uuid()));
        FORECOURT_ASSIGN(line.field->afterName, nameOf(refers, line.field->after.uuid()));
    }
    return {};
}

Result<QString> AuditReader::nameOf(int collection, const QUuid &row)
{
    if (row.isNull()) {
        return QString();
    }
    const std::pair key(collection, row);
    if (!m_names.contains(key)) {
        FORECOURT_ASSIGN(const QString title, recordTitle(m_database, collection, row));
        m_names.insert(key, title);
    }
    return m_names.value(key);
}

} // namespace forecourt
