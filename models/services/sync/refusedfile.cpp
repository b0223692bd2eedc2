// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/sync/refusedfile.h"

#include "models/protocol/catalog.h"
#include "models/services/sync/operationreader.h"
#include "models/services/sync/recordsubject.h"
#include "models/storage/deskstate.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace forecourt {

namespace {

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

QString plainId(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString wordOfChange(const Change &change)
{
    if (change.dead) {
        return *change.dead ? QStringLiteral("remove") : QStringLiteral("restore");
    }
    return change.create ? QStringLiteral("create") : QStringLiteral("change");
}

QString nameOfField(const Change &change, int number)
{
    const Collection *collection = forecourtCatalog().collection(change.collection);
    const Field *field = collection != nullptr ? collection->field(number) : nullptr;
    return field != nullptr ? field->name : QString::number(number);
}

QJsonObject fieldsOf(const Change &change)
{
    QJsonObject fields;
    for (const auto &[number, value] : change.put.asKeyValueRange()) {
        fields.insert(nameOfField(change, number), value.toJson());
    }
    for (const auto &[number, elements] : change.add.asKeyValueRange()) {
        fields.insert(QLatin1Char('+') + nameOfField(change, number), QJsonArray::fromStringList(elements));
    }
    for (const auto &[number, elements] : change.remove.asKeyValueRange()) {
        fields.insert(QLatin1Char('-') + nameOfField(change, number),
                      QJsonArray::fromStringList(elements.keys()));
    }
    return fields;
}

Result<QJsonArray> changesOf(Database &database, const Operation &operation)
{
    QJsonArray changes;
    for (const Change &change : operation.changes) {
        const Collection *collection = forecourtCatalog().collection(change.collection);
        QString title;
        if (collection != nullptr) {
            FORECOURT_ASSIGN(title, titleIn(database, operation.changes, change));
        }
        changes.append(QJsonObject{
            {QStringLiteral("record"),
             collection != nullptr ? collection->name : QString::number(change.collection)},
            {QStringLiteral("id"), plainId(change.row)},
            {QStringLiteral("name"), title},
            {QStringLiteral("what"), wordOfChange(change)},
            {QStringLiteral("fields"), fieldsOf(change)},
        });
    }
    return changes;
}

} // namespace

Result<QByteArray> refusedFile(Database &database, const QUuid &operation, qint64 nowMs)
{
    FORECOURT_ASSIGN(const OperationDetail detail, OperationReader(database).read(operation));
    FORECOURT_ASSIGN(const DeskState desk, readDeskState(database));
    FORECOURT_ASSIGN(const auto body,
                     database.first(QStringLiteral("SELECT body FROM outbox WHERE operation = ?"),
                                    {bound(operation)}, [](const Row &row) { return row.bytes(0); }));
    const QByteArray bytes = body.value_or(QByteArray());
    QJsonObject json{
        {QStringLiteral("exportedAt"), isoTime(nowMs)},
        {QStringLiteral("store"), plainId(desk.store)},
        {QStringLiteral("desk"), desk.prefix},
        {QStringLiteral("operation"), plainId(operation)},
        {QStringLiteral("useCase"), detail.useCase},
        {QStringLiteral("person"), detail.person},
        {QStringLiteral("at"), isoTime(detail.at)},
        {QStringLiteral("reason"), detail.reason},
        {QStringLiteral("body"), QString::fromUtf8(bytes)},
    };
    if (const auto read = decodeOperation(bytes, OperationLimits::none())) {
        FORECOURT_ASSIGN(const QJsonArray changes, changesOf(database, *read));
        json.insert(QStringLiteral("changes"), changes);
    }
    if (detail.closing) {
        json.insert(QStringLiteral("closed"),
                    QJsonObject{{QStringLiteral("at"), isoTime(detail.closing->at)},
                                {QStringLiteral("person"), detail.closing->person},
                                {QStringLiteral("givenUp"), detail.closing->isGivenUp},
                                {QStringLiteral("reason"), detail.closing->reason}});
    }
    return QJsonDocument(json).toJson(QJsonDocument::Indented);
}

} // namespace forecourt
