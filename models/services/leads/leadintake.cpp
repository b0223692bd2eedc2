// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadintake.h"

#include "models/services/leads/leadcustomer.h"
#include "models/services/leads/leadfromadf.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

#include <QCryptographicHash>

namespace forecourt {

namespace {

QStringList textsOf(const QList<ContactText> &contacts)
{
    QStringList texts;
    for (const ContactText &contact : contacts) {
        if (contact.label != QLatin1String("fax")) { // an office shares its fax
            texts.append(contact.text);
        }
    }
    return texts;
}

QByteArray customerOrigin(const QByteArray &key)
{
    return "lead:" + key;
}

TimelineEvent eventOf(const Lead &lead, QLatin1String kind, const QUuid &id)
{
    TimelineEvent event;
    event.id = EventId(id);
    event.customer = lead.customer;
    event.kind = kind;
    event.refKind = QStringLiteral("lead");
    event.ref = lead.id.uuid();
    return event;
}

Result<LeadIntake> accept(Mutation &mutation, LeadDraft draft, const QByteArray &key)
{
    LeadIntake intake;
    FORECOURT_ASSIGN(const auto match,
                     CustomerMatcher(mutation.database()).best(textsOf(draft.phones), textsOf(draft.emails)));
    Lead &lead = draft.lead;
    if (match) {
        lead.customer = match->customer.id;
        intake.linked = true;
        intake.candidates = match->candidates;
        if (match->candidates > 1) {
            lead.warnings.append(
                QStringLiteral("several-customers: %1 share this contact").arg(match->candidates));
        }
    } else {
        FORECOURT_ASSIGN(
            lead.customer,
            createCustomer(mutation,
                           {draft.name, draft.phones, draft.emails, lead.source, {}, customerOrigin(key)}));
    }
    lead.id = LeadId(derivedId("lead", key));
    lead.receivedAt = mutation.nowMs();
    FORECOURT_TRY(records::leads().create(mutation, lead));
    FORECOURT_TRY(recordEvent(mutation,
                              eventOf(lead, timelinekinds::kLeadReceived, derivedId("lead_received", key)),
                              {{QStringLiteral("source"), lead.source},
                               {QStringLiteral("make"), lead.make},
                               {QStringLiteral("model"), lead.model},
                               {QStringLiteral("interest"), wordOf(lead.interest)}}));
    intake.lead = lead.id;
    intake.customer = lead.customer;
    intake.outcome = LeadIntake::Outcome::Accepted;
    return intake;
}

// An empty value says nothing: it does not take away what is known.
void take(QString &known, const QString &sent)
{
    if (!sent.isEmpty()) {
        known = sent;
    }
}

Lead described(Lead lead, const Lead &sent)
{
    take(lead.campaign, sent.campaign);
    take(lead.make, sent.make);
    take(lead.model, sent.model);
    take(lead.trim, sent.trim);
    take(lead.vin, sent.vin);
    take(lead.comments, sent.comments);
    take(lead.contactName, sent.contactName);
    take(lead.contactPhone, sent.contactPhone);
    take(lead.contactEmail, sent.contactEmail);
    lead.interest = sent.interest;
    lead.vehicleStatus = sent.vehicleStatus;
    lead.year = sent.year != 0 ? sent.year : lead.year;
    lead.requestedAt = sent.requestedAt != 0 ? sent.requestedAt : lead.requestedAt;
    lead.rawKinds = sent.rawKinds;
    return lead;
}

// Names the content of a resend, whatever the desk that reads it.
QByteArray contentOf(const Lead &sent)
{
    QByteArray bytes;
    const QStringList texts = {sent.campaign,
                               sent.make,
                               sent.model,
                               sent.trim,
                               sent.vin,
                               sent.comments,
                               sent.contactName,
                               sent.contactPhone,
                               sent.contactEmail,
                               wordOf(sent.interest),
                               wordOf(sent.vehicleStatus),
                               QString::number(sent.year),
                               QString::number(sent.requestedAt)};
    for (const QString &text : texts) {
        bytes += text.toUtf8() + '\0';
    }
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

// Contacts that belong to nobody yet become the customer's.
Result<void> addNewContacts(Mutation &mutation, const Lead &lead, const LeadDraft &draft,
                            const QByteArray &key)
{
    const CustomerMatcher matcher(mutation.database());
    QList<ContactText> phones;
    QList<ContactText> emails;
    for (const ContactText &phone : draft.phones) {
        FORECOURT_ASSIGN(const QList<Customer> known, matcher.byPhone(phone.text));
        if (known.isEmpty()) {
            phones.append(phone);
        }
    }
    for (const ContactText &email : draft.emails) {
        FORECOURT_ASSIGN(const QList<Customer> known, matcher.byEmail(email.text));
        if (known.isEmpty()) {
            emails.append(email);
        }
    }
    FORECOURT_TRY(addContacts(mutation, lead.customer, phones, emails, customerOrigin(key)));
    return {};
}

Result<LeadIntake> resend(Mutation &mutation, const Lead &before, const LeadDraft &draft,
                          const QByteArray &key)
{
    LeadIntake intake{before.id, before.customer, LeadIntake::Outcome::Unchanged, false, 0};
    const QUuid event = derivedId("lead_updated", before.id.toBytes() + contentOf(draft.lead));
    FORECOURT_ASSIGN(const qint64 seen,
                     mutation.database().integer(
                         QStringLiteral("SELECT count(*) FROM timeline_event WHERE id = ?"), {bound(event)}));
    Lead after = described(before, draft.lead);
    if (seen > 0 || after == before) {
        return intake;
    }
    FORECOURT_ASSIGN(after.customer, customerOfLead(mutation, after));
    intake.customer = after.customer;
    FORECOURT_TRY(records::leads().update(mutation, before, after));
    FORECOURT_TRY(addNewContacts(mutation, after, draft, key));
    FORECOURT_TRY(recordEvent(mutation, eventOf(after, timelinekinds::kLeadUpdated, event),
                              {{QStringLiteral("source"), after.source}}));
    intake.outcome = LeadIntake::Outcome::Updated;
    return intake;
}

} // namespace

Result<LeadIntake> takeProspect(Mutation &mutation, const AdfProspect &prospect)
{
    const QByteArray &key = prospect.idempotencyKey;
    const LeadId id(derivedId("lead", key));
    FORECOURT_ASSIGN(const auto known, records::leads().find(mutation.database(), id));
    if (known && prospect.status.value == AdfStatus::Resend) {
        return resend(mutation, *known, leadFromAdf(prospect), key);
    }
    if (known) {
        return LeadIntake{id, known->customer, LeadIntake::Outcome::Unchanged, false, 0};
    }
    // A lead that was deleted here stays deleted, however often it is sent.
    FORECOURT_ASSIGN(
        const qint64 deleted,
        mutation.database().integer(QStringLiteral("SELECT count(*) FROM lead WHERE id = ?"), {bound(id)}));
    if (deleted > 0) {
        return LeadIntake{id, {}, LeadIntake::Outcome::Unchanged, false, 0};
    }
    return accept(mutation, leadFromAdf(prospect), key);
}

} // namespace forecourt
