// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adflead.h"

#include "models/domain/text.h"
#include "models/interchange/adf/adfkey.h"

#include <algorithm>

namespace forecourt {

namespace {

LeadInterest interestOf(AdfInterest interest)
{
    switch (interest) {
    case AdfInterest::Lease:
        return LeadInterest::Lease;
    case AdfInterest::Sell:
        return LeadInterest::Sell;
    case AdfInterest::TradeIn:
        return LeadInterest::TradeIn;
    case AdfInterest::TestDrive:
        return LeadInterest::TestDrive;
    case AdfInterest::Buy:
        break;
    }
    return LeadInterest::Buy;
}

// The vehicle the lead is about: the first that is not given in part exchange.
qsizetype wantedVehicle(const QList<AdfVehicle> &vehicles)
{
    for (qsizetype i = 0; i < vehicles.size(); ++i) {
        if (vehicles.at(i).interest.value != AdfInterest::TradeIn) {
            return i;
        }
    }
    return vehicles.isEmpty() ? -1 : 0;
}

QString sourceOf(const AdfProspect &prospect)
{
    QStringList candidates = {prospect.provider.name, prospect.provider.contact.name.display()};
    for (const AdfId &id : prospect.ids) {
        candidates.append(id.source);
    }
    for (const QString &candidate : candidates) {
        const QString source = normalisedText(candidate);
        if (!source.isEmpty()) {
            return source;
        }
    }
    return QStringLiteral("web");
}

PersonName nameOf(const AdfName &name)
{
    if (!name.full.isEmpty()) {
        PersonName parsed = parsePersonName(name.full);
        parsed.business = parsed.business || name.business;
        return parsed;
    }
    const QString surname = name.surname.isEmpty() ? name.last : name.surname;
    const QString given = QStringList({name.first, name.middle}).join(QLatin1Char(' ')).trimmed();
    PersonName parts = personName(normalisedText(surname), normalisedText(given));
    parts.business = name.business;
    return parts;
}

template <typename Choice>
void noteRaw(QStringList &kinds, const QString &attribute, const AdfChoice<Choice> &choice)
{
    const QString raw = normalisedText(choice.raw);
    if (!raw.isEmpty()) {
        kinds.append(attribute + QLatin1Char('=') + raw);
    }
}

QStringList rawKindsOf(const AdfProspect &prospect)
{
    QStringList kinds;
    noteRaw(kinds, QStringLiteral("status"), prospect.status);
    for (const AdfVehicle &vehicle : prospect.vehicles) {
        noteRaw(kinds, QStringLiteral("interest"), vehicle.interest);
        noteRaw(kinds, QStringLiteral("vehicle"), vehicle.status);
    }
    for (const AdfPhone &phone : prospect.customer.phones) {
        noteRaw(kinds, QStringLiteral("phone"), phone.type);
        noteRaw(kinds, QStringLiteral("time"), phone.time);
    }
    kinds.removeDuplicates();
    return kinds;
}

// "trade-in: 2018 Volkswagen Golf LSVAA4187C2184847"
QString otherVehicle(const AdfVehicle &vehicle)
{
    const QString year = vehicle.year != 0 ? QString::number(vehicle.year) : QString();
    QStringList parts = {year, vehicle.make, vehicle.model, vehicle.trim, vehicle.vin};
    parts.removeAll(QString());
    static const QStringList kInterests = {QStringLiteral("buy"), QStringLiteral("lease"),
                                           QStringLiteral("sell"), QStringLiteral("trade-in"),
                                           QStringLiteral("test-drive")};
    return kInterests.value(static_cast<int>(vehicle.interest.value)) + QStringLiteral(": ") +
           parts.join(QLatin1Char(' '));
}

QString commentsOf(const AdfProspect &prospect, qsizetype wanted)
{
    QStringList lines = {prospect.comments.trimmed(), normalisedText(prospect.timeframe.description)};
    for (qsizetype i = 0; i < prospect.vehicles.size(); ++i) {
        if (i != wanted) {
            lines.append(otherVehicle(prospect.vehicles.at(i)));
        }
        lines.append(prospect.vehicles.at(i).comments.trimmed());
    }
    lines.removeAll(QString());
    lines.removeDuplicates();
    return lines.join(QLatin1Char('\n'));
}

void describeVehicle(Lead &lead, const AdfVehicle &vehicle)
{
    lead.interest = interestOf(vehicle.interest.value);
    lead.vehicleStatus =
        vehicle.status.value == AdfVehicleStatus::Used ? VehicleCondition::Used : VehicleCondition::New;
    lead.make = normalisedText(vehicle.make);
    lead.model = normalisedText(vehicle.model);
    lead.year = vehicle.year;
    lead.trim = normalisedText(vehicle.trim);
    lead.vin = normalisedText(vehicle.vin);
}

QList<AdfPhone> phonesOf(const AdfContact &contact)
{
    QList<AdfPhone> phones;
    std::copy_if(contact.phones.begin(), contact.phones.end(), std::back_inserter(phones),
                 [](const AdfPhone &phone) { return isReachable(phone); });
    // A person to talk to first: what is preferred, and a fax last.
    const auto order = [](const AdfPhone &phone) {
        return phone.type.value == AdfPhoneType::Fax ? 2 : phone.preferred ? 0 : 1;
    };
    std::stable_sort(phones.begin(), phones.end(),
                     [&](const AdfPhone &a, const AdfPhone &b) { return order(a) < order(b); });
    for (AdfPhone &phone : phones) {
        phone.number = normalisedText(phone.number);
    }
    return phones;
}

QList<AdfEmail> emailsOf(const AdfContact &contact)
{
    QList<AdfEmail> emails;
    for (const AdfEmail &email : contact.emails) {
        if (isReachable(email)) {
            emails.append({normalisedText(email.address), email.preferred});
        }
    }
    std::stable_partition(emails.begin(), emails.end(),
                          [](const AdfEmail &email) { return email.preferred; });
    return emails;
}

} // namespace

AdfLead adfLead(const AdfProspect &prospect)
{
    AdfLead read;
    read.name = nameOf(prospect.customer.name);
    read.phones = phonesOf(prospect.customer);
    read.emails = emailsOf(prospect.customer);
    Lead &lead = read.lead;
    lead.source = sourceOf(prospect);
    lead.sourceRef = QString::fromUtf8(prospect.idempotencyKey);
    const QString service = normalisedText(prospect.provider.service);
    lead.campaign = service == lead.source ? QString() : service;
    const qsizetype wanted = wantedVehicle(prospect.vehicles);
    if (wanted >= 0) {
        describeVehicle(lead, prospect.vehicles.at(wanted));
    }
    lead.comments = commentsOf(prospect, wanted);
    constexpr qsizetype kLongestName = 1000; // as of a customer
    lead.contactName = displayName(read.name).left(kLongestName);
    lead.contactPhone = read.phones.value(0).number;
    lead.contactEmail = read.emails.value(0).address;
    lead.requestedAt = prospect.requestedAtMs;
    for (const AdfWarning &warning : prospect.warnings) {
        lead.warnings.append(normalisedText(warning.word + QStringLiteral(": ") + warning.detail));
    }
    lead.rawKinds = rawKindsOf(prospect);
    return read;
}

} // namespace forecourt
