// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/people.h"

#include "app/demo/demowords.h"
#include "app/demo/history/eventdata.h"
#include "app/demo/history/peoplewords.h"
#include "models/services/timeline/timelinekinds.h"

namespace forecourt {

namespace {

using namespace peoplewords;

// A number nobody else has: the step has no divisor in common with the numbers there are.
constexpr qint64 kNumbers = 100'000'000;
constexpr qint64 kStep = 15'485'863;
constexpr qint64 kStart = 61'234'567;

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QString mobileNumber(Draw &draw, qint64 index)
{
    return text(draw.weighted(kMobilePrefixes).text) +
           QString::number((index * kStep + kStart) % kNumbers).rightJustified(8, QLatin1Char('0'));
}

QString companyName(Draw &draw)
{
    return text(draw.oneOf(kCities)) + text(draw.oneOf(kBrandStarts)) + text(draw.oneOf(kBrandEnds)) +
           text(draw.oneOf(kTrades)) + text(draw.oneOf(kCompanyForms));
}

void nameOf(GeneratedPerson &person, Draw &draw)
{
    constexpr int kForeignShare = 3;
    person.foreign = !person.business && draw.chance(kForeignShare);
    person.gender = person.business ? Gender::Unknown : (draw.chance(42) ? Gender::Female : Gender::Male);
    if (person.business) {
        person.name = companyName(draw);
    } else if (person.foreign) {
        person.given = QString::fromLatin1(draw.oneOf(kForeignGivenNames));
        person.surname = QString::fromLatin1(draw.oneOf(kForeignSurnames));
        person.name = person.given + QLatin1Char(' ') + person.surname;
    } else {
        const ChineseName name = chineseName(draw, person.gender);
        person.surname = name.surname;
        person.given = name.given;
        person.name = name.surname + name.given;
    }
}

// One in ten is typed with spaces.
QString asTyped(const QString &mobile, Draw &draw)
{
    return draw.chance(10)
               ? mobile.left(3) + QLatin1Char(' ') + mobile.mid(3, 4) + QLatin1Char(' ') + mobile.mid(7)
               : mobile;
}

ContactPoint contactOf(const GeneratedPerson &person, Draw &draw, qint64 at, ContactKind kind,
                       const QString &value, const QString &normalised)
{
    ContactPoint contact;
    contact.id = ContactPointId(draw.id(at));
    contact.customer = person.id;
    contact.kind = kind;
    contact.value = value;
    contact.normalised = normalised;
    return contact;
}

QString emailOf(const GeneratedPerson &person, Draw &draw)
{
    if (person.foreign) {
        return person.given.toLower() + QLatin1Char('.') + person.surname.toLower() +
               QString::number(draw.between(1, 9999)) + QLatin1String("@gmail.com");
    }
    return draw.chance(60)
               ? QString::number(draw.between(10'000'000, 3'999'999'999)) + QLatin1String("@qq.com")
               : person.phone.mid(3) + QLatin1String("@163.com");
}

// The person to speak to at a company, with the number.
ContactPoint contactPerson(const HistoryPlan &plan, const GeneratedPerson &company, Draw &draw, qint64 index,
                           qint64 at)
{
    const QString number = mobileNumber(draw, 2 * plan.customers() + index);
    ContactPoint contact =
        contactOf(company, draw, at, ContactKind::Mobile, number, QStringLiteral("+86") + number);
    const ChineseName name = chineseName(draw, draw.chance(50) ? Gender::Female : Gender::Male);
    contact.label = name.surname + name.given + QLatin1Char(' ') + text(draw.oneOf(kDuties));
    return contact;
}

void addContacts(const HistoryPlan &plan, const GeneratedPerson &person, Draw &draw, qint64 index,
                 GeneratedCustomer &made)
{
    const qint64 at = made.customer.createdAt;
    const QString national = person.phone.mid(3);
    made.contacts.append(
        contactOf(person, draw, at, ContactKind::Mobile, asTyped(national, draw), person.phone));
    made.contacts.last().preferred = true;
    if (person.business) {
        const QString local = QString::number(draw.between(20'000'000, 69'999'999));
        made.contacts.append(contactOf(person, draw, at, ContactKind::Phone, QStringLiteral("021-") + local,
                                       QStringLiteral("+8621") + local));
        made.contacts.append(contactPerson(plan, person, draw, index, at));
    } else if (draw.chance(12)) {
        const QString second = mobileNumber(draw, plan.customers() + index);
        made.contacts.append(
            contactOf(person, draw, at, ContactKind::Mobile, second, QStringLiteral("+86") + second));
    }
    if (draw.chance(person.foreign ? 80 : 12)) {
        const QString email = emailOf(person, draw);
        made.contacts.append(contactOf(person, draw, at, ContactKind::Email, email, email));
    }
}

Consent marketingConsent(const HistoryPlan &plan, const GeneratedPerson &person, Draw &draw, qint64 at)
{
    Consent consent;
    consent.id = ConsentId(draw.id(at));
    consent.customer = person.id;
    consent.purpose = QStringLiteral("marketing");
    consent.channel = draw.chance(60) ? QStringLiteral("wechat") : QStringLiteral("phone");
    consent.textVersion = QStringLiteral("2023-1");
    consent.givenAt = at;
    consent.byStaff = plan.staff().sales.value(0);
    consent.evidence = QStringLiteral("到店签字");
    consent.withdrawnAt = draw.chance(8) ? at + (plan.nowMs() - at) / 2 : 0;
    return consent;
}

TimelineEvent createdEvent(const GeneratedPerson &person, const Customer &customer, Draw &draw)
{
    TimelineEvent event;
    event.id = EventId(draw.id(customer.createdAt));
    event.customer = person.id;
    event.kind = timelinekinds::kCustomerCreated;
    event.at = customer.createdAt;
    event.staff = customer.ownerStaff;
    event.refKind = QStringLiteral("customer");
    event.ref = person.id.uuid();
    event.data = EventData().text("source", customer.sourceText).json();
    event.desk = QStringLiteral("A0");
    return event;
}

} // namespace

ChineseName chineseName(Draw &draw, Gender gender)
{
    ChineseName name;
    name.surname = text(draw.weighted(kSurnames).text);
    const auto character = [&] {
        return text(gender == Gender::Female ? draw.weighted(kWomensCharacters).text
                                             : draw.weighted(kMensCharacters).text);
    };
    name.given = character();
    if (draw.chance(84)) {
        name.given += character();
    }
    return name;
}

GeneratedPerson generatedPerson(const HistoryPlan &plan, qint64 index)
{
    Draw draw = plan.draw(HistoryPlan::Person, index);
    GeneratedPerson person;
    person.id = CustomerId(draw.id(plan.customerAt(index)));
    person.business = plan.isBusiness(index);
    nameOf(person, draw);
    person.phone = QStringLiteral("+86") + mobileNumber(draw, index);
    return person;
}

GeneratedCustomer generatedCustomer(const HistoryPlan &plan, qint64 index)
{
    const GeneratedPerson person = generatedPerson(plan, index);
    Draw draw = plan.draw(HistoryPlan::Person, -1 - index); // what nobody else asks for
    GeneratedCustomer made;
    Customer &customer = made.customer;
    customer.id = person.id;
    customer.surname = person.surname;
    customer.given = person.given;
    customer.fullName = person.name;
    customer.kind = person.business ? CustomerKind::Business : CustomerKind::Individual;
    customer.gender = person.gender;
    customer.birthYear = person.business || draw.chance(30) ? 0 : static_cast<int>(draw.between(1955, 2005));
    customer.language = person.foreign ? QStringLiteral("en") : QString();
    const QList<StaffId> &sales = plan.staff().sales;
    customer.ownerStaff = sales.isEmpty() ? StaffId() : sales.at(draw.below(sales.size()));
    customer.sourceText = text(draw.weighted(demowords::kSources).name);
    customer.createdAt = plan.customerAt(index);
    if (index == 0 || draw.perThousand(25)) {
        customer.tags.append(text(kTags[person.business ? 0 : static_cast<size_t>(draw.between(1, 2))]));
    }
    addContacts(plan, person, draw, index, made);
    if (draw.chance(15)) {
        made.consents.append(marketingConsent(plan, person, draw, customer.createdAt));
    }
    made.events.append(createdEvent(person, customer, draw));
    return made;
}

} // namespace forecourt
