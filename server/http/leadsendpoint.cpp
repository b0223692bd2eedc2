// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/leadsendpoint.h"

#include "server/http/replyto.h"
#include "server/service/incominglead.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace forecourt {

namespace {

struct Refusal
{
    int status = 400;
    const char *word = "malformed";
};

Refusal refusalOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::TooLarge:
        return {413, "too-large"};
    case ErrorCode::Unsupported:
        return {415, "unsupported"};
    case ErrorCode::InvalidInput:
        return {422, "invalid-lead"};
    default:
        return {};
    }
}

QJsonObject jsonOf(const LeadFault &fault)
{
    QJsonObject json{{QStringLiteral("error"), QString::fromLatin1(refusalOf(fault.code).word)},
                     {QStringLiteral("detail"), fault.reason}};
    if (!fault.field.isEmpty()) {
        json.insert(QStringLiteral("field"), fault.field);
    }
    if (fault.line > 0) {
        json.insert(QStringLiteral("line"), fault.line);
        json.insert(QStringLiteral("column"), fault.column);
    }
    return json;
}

// Fields are ours, or elements of the format.
QByteArray wordsOf(const LeadFault &fault)
{
    const QByteArray word(refusalOf(fault.code).word);
    return fault.field.isEmpty() ? word : word + '/' + fault.field.toUtf8();
}

QJsonArray jsonOf(const QList<LeadFault> &faults)
{
    QJsonArray json;
    for (const LeadFault &fault : faults) {
        json.append(jsonOf(fault));
    }
    return json;
}

// The first fault is the reply; where there are more, all are listed with it.
HttpReply replyTo(const QList<LeadFault> &faults)
{
    QJsonObject json = jsonOf(faults.first());
    if (faults.size() > 1) {
        json.insert(QStringLiteral("refused"), jsonOf(faults));
    }
    HttpReply reply;
    reply.status = refusalOf(faults.first().code).status;
    reply.body = QJsonDocument(json).toJson(QJsonDocument::Compact);
    reply.why = wordsOf(faults.first());
    reply.leads.refused = faults.size();
    return reply;
}

QByteArray encode(const QList<TakenLead> &taken, const QList<LeadFault> &refused)
{
    QJsonArray leads;
    for (const TakenLead &lead : taken) {
        leads.append(QJsonObject{
            {QStringLiteral("id"), lead.id.toString()},
            {QStringLiteral("outcome"), lead.isNew ? QStringLiteral("new") : QStringLiteral("known")}});
    }
    QJsonObject json{{QStringLiteral("leads"), leads}};
    if (!refused.isEmpty()) {
        json.insert(QStringLiteral("refused"), jsonOf(refused));
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

} // namespace

LeadsEndpoint::LeadsEndpoint(IntakeHandler &intake, const Clock &clock, Announce announce)
    : m_intake(intake), m_clock(clock), m_announce(std::move(announce))
{}

HttpReply LeadsEndpoint::handle(const HttpRequest &request)
{
    const qint64 receivedAtMs = m_clock.nowMs();
    const Result<IntakeKeyRecord> key = m_intake.authenticate(request.head.bearer);
    if (!key) {
        const ErrorCode code = key.error().code;
        return code == ErrorCode::NotFound    ? errorReply(401, "no-key")
               : code == ErrorCode::Forbidden ? errorReply(403, "revoked-key")
                                              : forecourt::replyTo(key.error());
    }
    const auto body = readLeadBody(request.head.contentType, request.body, receivedAtMs);
    HttpReply reply = !body                   ? replyTo(QList<LeadFault>{body.error()})
                      : body->leads.isEmpty() ? replyTo(body->refused)
                                              : take(*key, *body, receivedAtMs);
    reply.store = key->store.toString().toLatin1();
    return reply;
}

HttpReply LeadsEndpoint::take(const IntakeKeyRecord &key, const LeadBody &body, qint64 receivedAtMs)
{
    QList<Lead> leads;
    for (const AdfProspect &prospect : body.leads) {
        leads.append(incomingLead(prospect, key.source, receivedAtMs));
    }
    const Result<QList<TakenLead>> taken = m_intake.take(key, leads);
    if (!taken) {
        return forecourt::replyTo(taken.error());
    }
    HttpReply reply;
    reply.leads.taken =
        std::count_if(taken->begin(), taken->end(), [](const TakenLead &lead) { return lead.isNew; });
    reply.leads.known = taken->size() - reply.leads.taken;
    reply.leads.refused = body.refused.size();
    reply.operations = reply.leads.taken;
    reply.status = reply.leads.taken > 0 ? 201 : 200;
    reply.body = encode(*taken, body.refused);
    if (!body.refused.isEmpty()) {
        reply.why = wordsOf(body.refused.first());
    }
    if (reply.leads.taken > 0) {
        m_announce(key.store);
    }
    return reply;
}

} // namespace forecourt
