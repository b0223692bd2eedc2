// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/leads/leadchanges.h"

#include "models/domain/text.h"
#include "models/services/customers/customermatcher.h"
#include "models/services/leads/leadcustomer.h"
#include "models/services/leads/responseclock.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

namespace forecourt::leadchanges {

namespace {

Result<Lead> existing(Mutation &mutation, const LeadId &id)
{
    FORECOURT_ASSIGN(const auto found, records::leads().find(mutation.database(), id));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such lead"));
    }
    return *found;
}

Result<void> record(Mutation &mutation, const Lead &lead, QLatin1String kind, const QJsonObject &data)
{
    TimelineEvent event;
    event.customer = lead.customer;
    event.kind = kind;
    event.refKind = QStringLiteral("lead");
    event.ref = lead.id.uuid();
    return recordEvent(mutation, event, data);
}

Result<void> recordStatus(Mutation &mutation, const Lead &before, const Lead &after,
                          const QString &reason = {})
{
    if (before.status == after.status) {
        return {};
    }
    QJsonObject data{{QStringLiteral("from"), wordOf(before.status)},
                     {QStringLiteral("to"), wordOf(after.status)}};
    if (!reason.isEmpty()) {
        data.insert(QStringLiteral("reason"), reason);
    }
    return record(mutation, after, timelinekinds::kLeadStatus, data);
}

Lead recordOf(const NewLead &lead)
{
    Lead record;
    record.source = normalisedText(lead.source);
    record.campaign = normalisedText(lead.campaign);
    record.interest = lead.interest;
    record.vehicleStatus = lead.vehicleStatus;
    record.make = normalisedText(lead.make);
    record.model = normalisedText(lead.model);
    record.year = lead.year;
    record.comments = lead.comments.trimmed();
    record.grade = lead.grade;
    record.contactName = displayName(parsePersonName(normalisedText(lead.name)));
    record.contactPhone = normalisedText(lead.phone);
    record.contactEmail = normalisedText(lead.email);
    record.nextFollowUpAt = lead.nextFollowUpAt;
    record.ownerStaff = lead.owner;
    record.status = lead.owner.isNull() ? LeadStatus::New : LeadStatus::Assigned;
    return record;
}

Result<CustomerId> customerFor(Mutation &mutation, const NewLead &lead)
{
    if (!lead.customer.isNull()) {
        FORECOURT_ASSIGN(const auto chosen, records::customers().find(mutation.database(), lead.customer));
        if (!chosen) {
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
        }
        return lead.customer;
    }
    FORECOURT_ASSIGN(const auto match, CustomerMatcher(mutation.database()).best({lead.phone}, {lead.email}));
    if (match && !lead.another) {
        return match->customer.id;
    }
    CustomerDraft customer;
    customer.name = parsePersonName(normalisedText(lead.name));
    customer.source = normalisedText(lead.source);
    if (!normalisedText(lead.phone).isEmpty()) {
        customer.phones.append({lead.phone, true, {}});
    }
    if (!normalisedText(lead.email).isEmpty()) {
        customer.emails.append({lead.email, false, {}});
    }
    return createCustomer(mutation, customer);
}

// The lead after a call, and whether its life allows what the call asks for.
Result<Lead> called(Mutation &mutation, const Lead &before, const CallRecord &call)
{
    Lead after = before;
    const StaffId caller = mutation.author().staff;
    after.nextFollowUpAt = call.nextFollowUpAt;
    after.grade = call.grade.value_or(before.grade);
    if (before.ownerStaff.isNull()) {
        after.ownerStaff = caller;
    }
    if (before.firstResponseAt == 0 && call.outcome != CallOutcome::WrongNumber) {
        after.firstResponseAt = mutation.nowMs();
        after.firstResponseBy = caller;
    }
    const bool talked = call.outcome == CallOutcome::Connected || call.outcome == CallOutcome::Refused;
    if (call.markInvalid) {
        after.status = LeadStatus::Invalid;
        after.invalidReason = wordOf(call.outcome);
        after.nextFollowUpAt = 0;
    } else if (talked && rank(before.status) < rank(LeadStatus::Contacted) &&
               isLegal(before.status, LeadStatus::Contacted)) {
        after.status = LeadStatus::Contacted;
    } else if (before.status == LeadStatus::New && before.ownerStaff.isNull() && !caller.isNull()) {
        after.status = LeadStatus::Assigned;
    }
    if (after.status != before.status && !isLegal(before.status, after.status)) {
        return fail(ErrorCode::Conflict, QStringLiteral("the lead cannot go there from its status"));
    }
    return after;
}

Lead keepingWhatHasItsOwnUseCase(Lead after, const Lead &before)
{
    after.id = before.id;
    after.customer = before.customer;
    after.status = before.status;
    after.ownerStaff = before.ownerStaff;
    after.sourceRef = before.sourceRef;
    after.receivedAt = before.receivedAt;
    after.firstResponseAt = before.firstResponseAt;
    after.firstResponseBy = before.firstResponseBy;
    after.invalidReason = before.invalidReason;
    after.lostReason = before.lostReason;
    return after;
}

} // namespace

Result<LeadId> create(Mutation &mutation, const NewLead &lead)
{
    Lead record = recordOf(lead);
    if (record.contactName.isEmpty() && record.contactPhone.isEmpty() && record.contactEmail.isEmpty()) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("name, phone or email"));
    }
    record.id = LeadId(mutation.newId());
    FORECOURT_ASSIGN(record.customer, customerFor(mutation, lead));
    record.receivedAt = mutation.nowMs();
    record.requestedAt = record.receivedAt;
    FORECOURT_TRY(records::leads().create(mutation, record));
    FORECOURT_TRY(leadchanges::record(mutation, record, timelinekinds::kLeadReceived,
                                      {{QStringLiteral("source"), record.source},
                                       {QStringLiteral("make"), record.make},
                                       {QStringLiteral("model"), record.model},
                                       {QStringLiteral("interest"), wordOf(record.interest)}}));
    return record.id;
}

Result<void> recordCall(Mutation &mutation, const LeadId &id, const CallRecord &call)
{
    FORECOURT_ASSIGN(const Lead before, existing(mutation, id));
    FORECOURT_ASSIGN(Lead after, called(mutation, before, call));
    if (after.status != LeadStatus::Invalid) {
        FORECOURT_ASSIGN(after.customer, customerOfLead(mutation, before));
    }
    FORECOURT_TRY(records::leads().update(mutation, before, after));
    QJsonObject data{{QStringLiteral("outcome"), wordOf(call.outcome)}};
    if (!call.note.trimmed().isEmpty()) {
        data.insert(QStringLiteral("note"), call.note.trimmed());
    }
    FORECOURT_TRY(record(mutation, after, timelinekinds::kLeadContacted, data));
    return recordStatus(mutation, before, after,
                        after.status == LeadStatus::Invalid ? after.invalidReason : QString());
}

Result<void> setStatus(Mutation &mutation, const LeadId &id, LeadStatus status, const QString &reason)
{
    FORECOURT_ASSIGN(const Lead before, existing(mutation, id));
    if (status == before.status) {
        return {};
    }
    if (!isLegal(before.status, status)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 does not follow %2").arg(wordOf(status), wordOf(before.status)));
    }
    const QString why = reason.trimmed();
    if (why.isEmpty() && (status == LeadStatus::Invalid || status == LeadStatus::LostPending)) {
        return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
    }
    Lead after = before;
    after.status = status;
    if (status == LeadStatus::Invalid) {
        after.invalidReason = why;
    } else if (status == LeadStatus::LostPending || (status == LeadStatus::Lost && !why.isEmpty())) {
        after.lostReason = why;
    }
    if (!isOpen(status) && status != LeadStatus::Dormant) {
        after.nextFollowUpAt = 0;
    }
    FORECOURT_TRY(records::leads().update(mutation, before, after));
    return recordStatus(mutation, before, after, why);
}

Result<void> assign(Mutation &mutation, const LeadId &id, const StaffId &owner)
{
    FORECOURT_ASSIGN(const Lead before, existing(mutation, id));
    if (before.ownerStaff == owner) {
        return {};
    }
    QString name;
    if (!owner.isNull()) {
        FORECOURT_ASSIGN(const auto person, records::staff().find(mutation.database(), owner));
        if (!person) {
            return fail(ErrorCode::NotFound, QStringLiteral("there is no such person"));
        }
        name = person->name;
    }
    Lead after = before;
    after.ownerStaff = owner;
    if (!owner.isNull()) {
        FORECOURT_ASSIGN(after.customer, customerOfLead(mutation, before));
    }
    const LeadStatus status = owner.isNull() ? LeadStatus::New : LeadStatus::Assigned;
    const bool waiting = before.status == LeadStatus::New || before.status == LeadStatus::Assigned ||
                         (before.status == LeadStatus::Reopened && !owner.isNull());
    after.status = waiting ? status : before.status;
    FORECOURT_TRY(records::leads().update(mutation, before, after));
    FORECOURT_TRY(recordStatus(mutation, before, after));
    return record(mutation, after, timelinekinds::kLeadUpdated,
                  {{QStringLiteral("source"), after.source}, {QStringLiteral("owner"), name}});
}

// A plan, not something that happened: the story of the lead says nothing of it.
Result<void> setFollowUp(Mutation &mutation, const LeadId &id, qint64 at)
{
    FORECOURT_ASSIGN(const Lead before, existing(mutation, id));
    if (!isOpen(before.status) || before.nextFollowUpAt == at) {
        return {};
    }
    Lead after = before;
    after.nextFollowUpAt = at;
    return records::leads().update(mutation, before, after);
}

Result<void> edit(Mutation &mutation, const Lead &before, const Lead &after, const RowVersions &seen)
{
    FORECOURT_TRY(existing(mutation, before.id));
    const Lead wanted = keepingWhatHasItsOwnUseCase(after, before);
    if (wanted == before) {
        return {};
    }
    FORECOURT_TRY(records::leads().update(mutation, before, wanted, &seen));
    return record(mutation, wanted, timelinekinds::kLeadUpdated, {{QStringLiteral("source"), wanted.source}});
}

Result<void> linkCustomer(Mutation &mutation, const LeadId &id, const CustomerId &customer)
{
    FORECOURT_ASSIGN(const Lead before, existing(mutation, id));
    if (before.customer == customer) {
        return {};
    }
    FORECOURT_ASSIGN(const auto found, records::customers().find(mutation.database(), customer));
    if (!found) {
        return fail(ErrorCode::NotFound, QStringLiteral("there is no such customer"));
    }
    Lead after = before;
    after.customer = customer;
    FORECOURT_TRY(records::leads().update(mutation, before, after));
    return record(mutation, after, timelinekinds::kLeadUpdated,
                  {{QStringLiteral("source"), after.source},
                   {QStringLiteral("previousCustomer"), before.customer.toString()}});
}

} // namespace forecourt::leadchanges
