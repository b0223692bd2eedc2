// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/interchange/adf/adfprospectreader.h"

#include "models/interchange/adf/adfdate.h"
#include "models/interchange/adf/adfkey.h"
#include "models/interchange/adf/adfvehiclereader.h"

#include <QStringList>

#include <algorithm>

namespace forecourt {
namespace {

constexpr qint64 kFutureToleranceMs = 48LL * 60 * 60 * 1000;

class ProspectReading final
{
public:
    ProspectReading(const ProspectBuilder &built, const AdfReceipt &receipt, const AdfLimits &limits)
        : m_root(built.tree().root()), m_receipt(receipt), m_notes{limits, built.warnings()}
    {}

    tl::expected<AdfProspect, AdfRejected> read();

private:
    void readRequestDate(AdfProspect &prospect);
    void readVehicles(AdfProspect &prospect);
    void readCustomer(AdfProspect &prospect);
    AdfVendor readVendor();
    AdfProvider readProvider();
    AdfTimeframe readTimeframe(const MarkupElement &customer);
    qint64 readOptionalDate(const MarkupElement &element);

    // The contact data of `owner`: what stands in its <contact>, then what stands directly in it.
    AdfContact readContact(const MarkupElement &owner);
    void addName(AdfName &name, const MarkupElement &element);
    void addContact(AdfContact &contact, const MarkupElement &element);
    void addPhones(AdfContact &contact, const MarkupElement &element);
    void addEmails(AdfContact &contact, const MarkupElement &element);
    static AdfAddress readAddress(const MarkupElement &element);

    MarkupElement m_root;
    AdfReceipt m_receipt;
    AdfNotes m_notes;
};

tl::expected<AdfProspect, AdfRejected> ProspectReading::read()
{
    AdfProspect prospect;
    prospect.place = m_root.place();
    prospect.status = m_notes.choice<AdfStatus>(m_root, u"status");
    prospect.ids = m_notes.ids(m_root);
    readRequestDate(prospect);
    readVehicles(prospect);
    readCustomer(prospect);
    prospect.vendor = readVendor();
    prospect.provider = readProvider();

    const auto reachable = [](const auto &way) {
        return isReachable(way);
    };
    const AdfContact &contact = prospect.customer;
    if (std::none_of(contact.phones.begin(), contact.phones.end(), reachable) &&
        std::none_of(contact.emails.begin(), contact.emails.end(), reachable)) {
        const QString reason =
            QStringLiteral("the customer has neither a phone number nor an e-mail address");
        return tl::unexpected(AdfRejected{prospect.place, ErrorCode::InvalidInput, reason});
    }
    prospect.idempotencyKey = adfIdempotencyKey(prospect);
    prospect.warnings = m_notes.warnings;
    return prospect;
}

void ProspectReading::readRequestDate(AdfProspect &prospect)
{
    const MarkupElement element = m_root.child(u"requestdate");
    prospect.requestDateText = element.text();
    prospect.happenedAtMs = m_receipt.receivedAtMs;
    if (prospect.requestDateText.isEmpty()) {
        m_notes.warn(QStringLiteral("missing-date"), QStringLiteral("no <requestdate>"), m_root.place());
        return;
    }
    const std::optional<AdfMoment> moment = parseAdfDate(prospect.requestDateText, m_receipt.offsetMinutes);
    if (!moment) {
        m_notes.warn(QStringLiteral("bad-date"), QStringLiteral("<requestdate> is not a date"),
                     element.place());
        return;
    }
    if (m_receipt.receivedAtMs != 0 && moment->ms > m_receipt.receivedAtMs + kFutureToleranceMs) {
        m_notes.warn(QStringLiteral("future-date"), QStringLiteral("<requestdate> is after the receipt"),
                     element.place());
        return;
    }
    if (moment->unreadableZone) {
        m_notes.warn(QStringLiteral("unreadable-zone"),
                     QStringLiteral("the time zone of the receiver is assumed"), element.place());
    }
    prospect.requestedAtMs = moment->ms;
    prospect.happenedAtMs = moment->ms;
}

void ProspectReading::readVehicles(AdfProspect &prospect)
{
    for (const MarkupElement &vehicle : m_notes.some(m_root, u"vehicle")) {
        prospect.vehicles.append(readAdfVehicle(vehicle, m_notes));
    }
    if (prospect.vehicles.isEmpty()) {
        m_notes.warn(QStringLiteral("missing-vehicle"), QStringLiteral("no <vehicle>"), m_root.place());
    }
}

void ProspectReading::readCustomer(AdfProspect &prospect)
{
    const MarkupElement customer = m_root.child(u"customer");
    const MarkupElement owner = customer.isNull() ? m_root : customer;
    prospect.customer = readContact(owner);
    if (prospect.customer.phones.isEmpty() && prospect.customer.emails.isEmpty() && !customer.isNull()) {
        const AdfName name = prospect.customer.name;
        prospect.customer = readContact(m_root);
        prospect.customer.name = name.isEmpty() ? prospect.customer.name : name;
    }
    prospect.customerIds = m_notes.ids(customer);
    prospect.timeframe = readTimeframe(owner);
    QStringList comments;
    for (const MarkupElement &element : {customer, m_root}) {
        for (const MarkupElement &comment : m_notes.some(element, u"comments")) {
            comments.append(comment.lines());
        }
    }
    comments.append(customer.child(u"contact").child(u"comments").lines());
    comments.removeAll(QString());
    prospect.comments = comments.join(u'\n');
}

AdfVendor ProspectReading::readVendor()
{
    const MarkupElement element = m_root.child(u"vendor");
    AdfVendor vendor;
    vendor.ids = m_notes.ids(element);
    vendor.url = element.childText(u"url");
    vendor.contact = readContact(element);
    vendor.name = element.childText(u"vendorname");
    if (vendor.name.isEmpty()) {
        vendor.name = vendor.contact.name.display();
    }
    return vendor;
}

AdfProvider ProspectReading::readProvider()
{
    const MarkupElement element = m_root.child(u"provider");
    AdfProvider provider;
    provider.ids = m_notes.ids(element);
    provider.name = element.childText(u"name");
    provider.service = element.childText(u"service");
    provider.url = element.childText(u"url");
    provider.contact = readContact(element);
    return provider;
}

AdfTimeframe ProspectReading::readTimeframe(const MarkupElement &customer)
{
    const MarkupElement element = customer.child(u"timeframe");
    const MarkupElement owner = element.isNull() ? customer : element;
    AdfTimeframe timeframe;
    timeframe.description = owner.child(u"description").lines();
    if (timeframe.description.isEmpty()) {
        timeframe.description = element.text();
    }
    timeframe.earliestMs = readOptionalDate(owner.child(u"earliestdate"));
    timeframe.latestMs = readOptionalDate(owner.child(u"latestdate"));
    return timeframe;
}

qint64 ProspectReading::readOptionalDate(const MarkupElement &element)
{
    const QString text = element.text();
    const std::optional<AdfMoment> moment = parseAdfDate(text, m_receipt.offsetMinutes);
    if (!moment && !text.isEmpty()) {
        m_notes.warn(QStringLiteral("bad-date"), QStringLiteral("<%1> is not a date").arg(element.name()),
                     element.place());
    }
    return moment ? moment->ms : 0;
}

AdfContact ProspectReading::readContact(const MarkupElement &owner)
{
    AdfContact contact;
    for (const MarkupElement &element : m_notes.some(owner, u"contact")) {
        addContact(contact, element);
    }
    addContact(contact, owner);
    return contact;
}

void ProspectReading::addContact(AdfContact &contact, const MarkupElement &element)
{
    for (const MarkupElement &name : m_notes.some(element, u"name")) {
        addName(contact.name, name);
    }
    addPhones(contact, element);
    addEmails(contact, element);
    if (const MarkupElement address = element.child(u"address"); contact.address == AdfAddress()) {
        contact.address = readAddress(address);
    }
}

// The first text of each part counts. An unknown part is a whole name.
void ProspectReading::addName(AdfName &name, const MarkupElement &element)
{
    const QString part = element.attribute(u"part").toLower();
    QString *target = &name.full;
    if (part == u"surname") {
        target = &name.surname;
    } else if (part == u"first" || part == u"given") {
        target = &name.first;
    } else if (part == u"middle") {
        target = &name.middle;
    } else if (part == u"last" || part == u"family") {
        target = &name.last;
    } else if (!part.isEmpty() && part != u"full") {
        m_notes.warn(QStringLiteral("unknown-enum"), QStringLiteral("part of <name> is taken as full"),
                     element.place());
    }
    if (target->isEmpty()) {
        *target = element.text();
    }
    name.business = name.business || element.attribute(u"type").toLower() == u"business";
}

void ProspectReading::addPhones(AdfContact &contact, const MarkupElement &element)
{
    for (const MarkupElement &phone : m_notes.some(element, u"phone")) {
        const QString number = phone.text();
        if (!number.isEmpty() && contact.phones.size() < m_notes.limits.maxRepeats) {
            contact.phones.append({number, m_notes.choice<AdfPhoneType>(phone, u"type"),
                                   m_notes.choice<AdfTimeOfDay>(phone, u"time"),
                                   m_notes.yes(phone, u"preferredcontact")});
        }
    }
}

void ProspectReading::addEmails(AdfContact &contact, const MarkupElement &element)
{
    for (const MarkupElement &email : m_notes.some(element, u"email")) {
        QString address = email.text();
        address.replace(u'＠', u'@');
        if (address.startsWith(u"mailto:", Qt::CaseInsensitive)) {
            address = address.mid(7).trimmed();
        }
        if (!address.isEmpty() && contact.emails.size() < m_notes.limits.maxRepeats) {
            contact.emails.append({address, m_notes.yes(email, u"preferredcontact")});
        }
    }
}

AdfAddress ProspectReading::readAddress(const MarkupElement &element)
{
    AdfAddress address;
    QStringList streets;
    for (const MarkupElement &street : element.children(u"street")) {
        streets.append(street.text());
    }
    streets.removeAll(QString());
    address.type = element.attribute(u"type").toLower();
    address.street = streets.join(u'\n');
    address.apartment = element.childText(u"apartment");
    address.city = element.childText(u"city");
    address.regionCode = element.childText(u"regioncode");
    address.postalCode = element.childText(u"postalcode");
    address.country = element.childText(u"country");
    return address;
}

} // namespace

tl::expected<AdfProspect, AdfRejected> readAdfProspect(const ProspectBuilder &built,
                                                       const AdfReceipt &receipt, const AdfLimits &limits)
{
    return ProspectReading(built, receipt, limits).read();
}

} // namespace forecourt
