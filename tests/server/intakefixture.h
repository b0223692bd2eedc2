// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/leadsendpoint.h"
#include "server/service/storeadmin.h"
#include "tests/server/leadbodies.h"
#include "tests/server/servertest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sodium.h>

namespace forecourt {

inline QJsonObject jsonOf(const HttpReply &reply)
{
    return QJsonDocument::fromJson(reply.body).object();
}

inline QString errorOf(const HttpReply &reply)
{
    const QString field = jsonOf(reply).value(QStringLiteral("field")).toString();
    const QString word = jsonOf(reply).value(QStringLiteral("error")).toString();
    return QStringLiteral("%1 %2").arg(QString::number(reply.status),
                                       field.isEmpty() ? word : word + QLatin1Char('/') + field);
}

// Outcomes of the leads, as "new known".
inline QString outcomesOf(const HttpReply &reply)
{
    QStringList outcomes;
    for (const QJsonValue lead : jsonOf(reply).value(QStringLiteral("leads")).toArray()) {
        outcomes.append(lead.toObject().value(QStringLiteral("outcome")).toString());
    }
    return outcomes.join(QLatin1Char(' '));
}

inline QUuid idOf(const HttpReply &reply, int at = 0)
{
    const QJsonArray leads = jsonOf(reply).value(QStringLiteral("leads")).toArray();
    return QUuid::fromString(leads.at(at).toObject().value(QStringLiteral("id")).toString());
}

// What takes leads, over one connection of its own.
class Intake final
{
public:
    Intake(ServerStore &store, const Clock &clock, IdSource &ids)
        : handler(store, forecourtCatalog(), clock, ids)
        , endpoint(handler, clock, [this](StoreId id) { announced.append(id); })
    {}

    HttpReply send(const QByteArray &key, const QByteArray &type, const QByteArray &body)
    {
        HttpRequest request;
        request.head = {"POST", kLeadsPath, {}, key, "127.0.0.1", type};
        request.body = body;
        return endpoint.handle(request);
    }

    IntakeHandler handler;
    LeadsEndpoint endpoint;
    QList<StoreId> announced;
};

// A server with one store and a key for it, over the engine of the row.
class IntakeFixture final
{
public:
    IntakeFixture()
    {
        serve();
        store = server.addStore(1);
        key = issue(store);
    }

    // After the database was opened anew.
    void serve()
    {
        admin = std::make_unique<StoreAdmin>(*server.store, server.clock, ids, systemRandomBytes);
        intake = std::make_unique<Intake>(*server.store, server.clock, ids);
    }

    QByteArray issue(StoreId of, const char *source = "Site")
    {
        return need(admin->issueIntakeKey(of.toString(), QString::fromLatin1(source))).key.toLatin1();
    }
    HttpReply send(const QByteArray &type, const QByteArray &body) { return intake->send(key, type, body); }
    qint64 head(StoreId of) { return need(server.store->head(of)).head; }
    qint64 head() { return head(store); }

    // A field of a merged row.
    CellValue cell(int collection, const QUuid &row, const char *field)
    {
        const auto transaction = need(server.store->beginPush(store));
        const auto found = need(transaction->entities({{collection, row}}));
        const Field *known = forecourtCatalog().collection(collection)->field(QString::fromLatin1(field));
        return found.value({collection, row}).cells.value(known->number).value;
    }
    QString text(const QUuid &lead, const char *field)
    {
        return cell(collections::kLead, lead, field).text();
    }
    bool digestHolds()
    {
        return need(server.store->head(store)).digest.toBytes() ==
               recomputedDigest(*server.store, store).toBytes();
    }

    ServerFixture server;
    UuidV7Source ids{server.clock};
    std::unique_ptr<StoreAdmin> admin;
    std::unique_ptr<Intake> intake;
    StoreId store;
    QByteArray key;
};

} // namespace forecourt
