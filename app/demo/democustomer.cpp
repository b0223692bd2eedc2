// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/democustomer.h"

#include "app/demo/demowords.h"
#include "models/domain/personname.h"
#include "models/domain/plate.h"
#include "models/domain/vin.h"
#include "models/services/timeline/timelinekinds.h"
#include "models/services/timeline/timelinerecorder.h"
#include "models/storage/records.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTimeZone>

namespace forecourt {

namespace {

constexpr qint64 kMinute = 60 * 1000;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr int kLabourRateMinor = 36000; // per hour
constexpr int kTaxBasisPoints = 1300;
constexpr qint64 kPhoneNumbers = 100'000'000; // behind the first three digits
constexpr qint64 kPhoneStep = 15'485'863;
constexpr qint64 kPhoneStart = 61'234'567;

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

QString makeVin(DemoRandom &random, const char *start)
{
    QString vin = QString::fromLatin1(start) + QLatin1Char('0') + QStringLiteral("SPK");
    vin = vin.left(12);
    vin += QStringLiteral("%1").arg(random.below(100000), 5, 10, QLatin1Char('0'));
    vin[8] = vinCheckDigit(vin);
    return vin;
}

QString makePlate(DemoRandom &random, bool electric)
{
    static const QString kLetters = QStringLiteral("ABCDEFGHJKLMNPQRSTUVWXYZ");
    const QString province = random.chance(85)   ? QStringLiteral("沪")
                             : random.chance(50) ? QStringLiteral("苏")
                                                 : QStringLiteral("浙");
    const QString city =
        province == QStringLiteral("沪") ? QString(kLetters.at(random.below(4))) : QStringLiteral("E");
    if (electric) {
        return province + city + QLatin1Char('D') + kLetters.at(random.below(24)) +
               QStringLiteral("%1").arg(random.below(10000), 4, 10, QLatin1Char('0'));
    }
    return province + city + QStringLiteral("%1").arg(random.below(1000), 3, 10, QLatin1Char('0')) +
           kLetters.at(random.below(24)) + QString::number(random.below(10));
}

} // namespace

DemoCustomer::DemoCustomer(Mutation &mutation, const Setting &setting, int index, DemoReport &report)
    : m_mutation(mutation)
    , m_setting(setting)
    , m_index(index)
    , m_report(report)
    , m_random(setting.seed * 1'000'003U + static_cast<quint64>(index))
{}

Result<void> DemoCustomer::write()
{
    FORECOURT_TRY(writeCustomer());
    if (m_random.chance(82)) {
        FORECOURT_TRY(writeVehicle());
    }
    if (m_random.chance(45) || m_vehicle.isNull()) {
        FORECOURT_TRY(writeLead());
    }
    const int orders = m_vehicle.isNull() ? 0 : static_cast<int>(m_random.below(3));
    for (int number = 0; number < orders; ++number) {
        FORECOURT_TRY(writeOrder(number));
    }
    return {};
}

QUuid DemoCustomer::id(const char *kind)
{
    return derivedId("demo", QByteArray(kind) + '/' + QByteArray::number(m_setting.seed) + '/' +
                                 QByteArray::number(m_index) + '/' + QByteArray::number(m_ids++));
}

qint64 DemoCustomer::daysAgo(qint64 days, qint64 minuteOfDay) const
{
    const QDate day =
        QDateTime::fromMSecsSinceEpoch(m_setting.nowMs, QTimeZone("Asia/Shanghai")).date().addDays(-days);
    const qint64 at = day.startOfDay(QTimeZone("Asia/Shanghai")).toMSecsSinceEpoch() + minuteOfDay * kMinute;
    return std::min(at, m_setting.nowMs - (m_index % 50) * kMinute);
}

StaffId DemoCustomer::staffAt(int index) const
{
    return m_setting.staff.isEmpty() ? StaffId() : m_setting.staff.at(index % m_setting.staff.size());
}

QString DemoCustomer::makeName()
{
    const qint64 kind = m_random.below(100);
    if (kind < 4) {
        return text(m_random.oneOf(demowords::kForeignNames));
    }
    if (kind < 9) {
        return text(m_random.oneOf(demowords::kCompanies));
    }
    return text(m_random.weighted(demowords::kSurnames).text) + text(m_random.oneOf(demowords::kGivenNames));
}

Result<void> DemoCustomer::writeCustomer()
{
    m_name = makeName();
    const PersonName name = parsePersonName(m_name);
    Customer customer;
    customer.id = m_customer = CustomerId(id("customer"));
    customer.surname = name.surname;
    customer.given = name.given;
    customer.fullName = m_name;
    customer.kind = name.business ? CustomerKind::Business : CustomerKind::Individual;
    customer.gender = name.business ? Gender::Unknown : (m_random.chance(45) ? Gender::Female : Gender::Male);
    customer.birthYear = name.business ? 0 : static_cast<int>(m_random.between(1958, 2004));
    customer.ownerStaff = staffAt(static_cast<int>(m_random.below(4)));
    customer.sourceText = text(m_random.weighted(demowords::kSources).name);
    customer.createdAt = daysAgo(60 + m_random.below(900), 9 * 60 + m_random.below(500));
    FORECOURT_TRY(records::customers().create(m_mutation, customer));
    ++m_report.customers;

    ContactPoint phone;
    phone.id = ContactPointId(id("contact"));
    phone.customer = m_customer;
    static constexpr std::array<const char *, 8> kPrefixes{"138", "139", "136", "150",
                                                           "158", "186", "188", "199"};
    // A step without a common divisor keeps numbers apart, as they are in life.
    phone.value = QString::fromLatin1(m_random.oneOf(kPrefixes)) +
                  QStringLiteral("%1").arg((m_index * kPhoneStep + kPhoneStart) % kPhoneNumbers, 8, 10,
                                           QLatin1Char('0'));
    phone.normalised = m_phone = QStringLiteral("+86") + phone.value;
    phone.preferred = true;
    FORECOURT_TRY(records::contactPoints().create(m_mutation, phone));
    return event(timelinekinds::kCustomerCreated, customer.createdAt, customer.ownerStaff, "customer",
                 m_customer.uuid(), {{QStringLiteral("source"), customer.sourceText}});
}

Result<void> DemoCustomer::writeVehicle()
{
    const auto &model = m_random.weighted(demowords::kModels);
    Vehicle vehicle;
    vehicle.id = m_vehicle = VehicleId(id("vehicle"));
    vehicle.make = text(model.make);
    vehicle.model = text(model.model);
    vehicle.energy = fromWord(QString::fromLatin1(model.energy), Energy::Unknown);
    vehicle.vin = makeVin(m_random, model.vinStart);
    vehicle.modelYear = static_cast<int>(m_random.between(2018, 2026));
    m_odometer = m_random.between(800, 120000);
    vehicle.odometerKm = m_odometer;
    vehicle.createdAt = daysAgo(60 + m_random.below(800), 600);
    FORECOURT_TRY(records::vehicles().create(m_mutation, vehicle));
    ++m_report.vehicles;

    m_plate = makePlate(m_random, vehicle.energy == Energy::Electric);
    Plate plate{PlateId(id("plate")), m_vehicle, m_plate, checkPlate(m_plate).kind, vehicle.createdAt, 0};
    FORECOURT_TRY(records::plates().create(m_mutation, plate));
    Ownership ownership{OwnershipId(id("ownership")), m_customer,        m_vehicle,
                        OwnershipRole::Owner,         vehicle.createdAt, 0};
    FORECOURT_TRY(records::ownerships().create(m_mutation, ownership));
    return event(timelinekinds::kVehicleLinked, vehicle.createdAt, StaffId(), "vehicle", m_vehicle.uuid(),
                 {{QStringLiteral("plate"), m_plate},
                  {QStringLiteral("make"), vehicle.make},
                  {QStringLiteral("model"), vehicle.model},
                  {QStringLiteral("role"), QStringLiteral("owner")}});
}

Result<void> DemoCustomer::writeLead()
{
    const auto &source = m_random.weighted(demowords::kSources);
    const auto &model = m_random.weighted(demowords::kModels);
    static constexpr std::array<LeadGrade, 5> kGrades{LeadGrade::H, LeadGrade::A, LeadGrade::B, LeadGrade::C,
                                                      LeadGrade::N};
    Lead lead;
    lead.id = LeadId(id("lead"));
    lead.customer = m_customer;
    lead.source = text(source.name);
    lead.campaign = text(source.campaign);
    lead.make = text(model.make);
    lead.model = text(model.model);
    lead.interest = m_random.chance(30) ? LeadInterest::TestDrive : LeadInterest::Buy;
    lead.contactName = m_name;
    lead.contactPhone = m_phone;
    lead.ownerStaff = staffAt(2 + static_cast<int>(m_random.below(2)));
    lead.grade = m_random.oneOf(kGrades);
    lead.receivedAt = daysAgo(m_random.below(60), 9 * 60 + m_random.below(540));
    lead.requestedAt = lead.receivedAt;
    const bool fresh = m_setting.nowMs - lead.receivedAt < 4 * 60 * kMinute;
    if (fresh || m_random.chance(6)) {
        lead.status = fresh ? LeadStatus::New : LeadStatus::Invalid;
        lead.invalidReason = fresh ? QString() : QStringLiteral("空号");
    } else {
        static constexpr std::array<qint64, 8> kMinutes{1, 2, 3, 4, 6, 11, 25, 90};
        lead.status = m_random.chance(30) ? LeadStatus::Qualified : LeadStatus::Contacted;
        lead.firstResponseAt =
            std::min(lead.receivedAt + m_random.oneOf(kMinutes) * kMinute, m_setting.nowMs);
        lead.firstResponseBy = lead.ownerStaff;
        lead.nextFollowUpAt = m_setting.nowMs + m_random.between(1, 7) * kDay;
    }
    FORECOURT_TRY(records::leads().create(m_mutation, lead));
    ++m_report.leads;
    FORECOURT_TRY(event(timelinekinds::kLeadReceived, lead.receivedAt, StaffId(), "lead", lead.id.uuid(),
                        {{QStringLiteral("source"), lead.source},
                         {QStringLiteral("make"), lead.make},
                         {QStringLiteral("model"), lead.model},
                         {QStringLiteral("interest"), wordOf(lead.interest)}}));
    if (lead.firstResponseAt == 0) {
        return {};
    }
    return event(timelinekinds::kLeadContacted, lead.firstResponseAt, lead.firstResponseBy, "lead",
                 lead.id.uuid(),
                 {{QStringLiteral("outcome"), QStringLiteral("connected")},
                  {QStringLiteral("note"), QStringLiteral("周六下午可到店")}});
}

Result<void> DemoCustomer::writeOrder(int number)
{
    // One in twelve is in the house today.
    const bool today = number == 0 && m_index % 12 == 0;
    const qint64 arrived = today ? daysAgo(0, 8 * 60 + m_random.below(360))
                                 : daysAgo(1 + m_random.below(30), 8 * 60 + m_random.below(500));
    const StaffId advisor = staffAt(static_cast<int>(m_random.below(2)));
    const int work = static_cast<int>(m_random.below(static_cast<qint64>(demowords::kWorks.size())));
    Visit visit;
    visit.id = VisitId(id("visit"));
    Order order;
    order.id = OrderId(id("order"));
    visit.customer = order.customer = m_customer;
    visit.vehicle = order.vehicle = m_vehicle;
    visit.order = order.id;
    order.visit = visit.id;
    visit.advisor = order.advisor = advisor;
    visit.status = VisitStatus::HandedOver;
    visit.arrivedAt = arrived;
    visit.receptionAt = arrived + 6 * kMinute;
    visit.promisedAt = arrived + 6 * 60 * kMinute;
    visit.odometerKm = m_odometer + number * 900;
    visit.fuelPercent = static_cast<int>(m_random.between(10, 95));
    visit.bringInName = m_name;
    visit.bringInPhone = m_phone;
    order.number = QStringLiteral("R%1-D%2-%3")
                       .arg(QDateTime::fromMSecsSinceEpoch(arrived, QTimeZone("Asia/Shanghai"))
                                .toString(QStringLiteral("yyMMdd")))
                       .arg(number + 1)
                       .arg(m_index + 1, 3, 10, QLatin1Char('0'));
    order.status = today ? (m_random.chance(50) ? OrderStatus::InProgress : OrderStatus::CheckedIn)
                         : OrderStatus::Delivered;
    order.openedAt = visit.receptionAt;
    order.promisedAt = order.firstPromisedAt = visit.promisedAt;
    order.odometerIn = visit.odometerKm;
    order.currency = Currency::cny();
    if (!today) {
        order.readyAt = visit.promisedAt + m_random.between(-90, 40) * kMinute;
        order.settledAt = order.readyAt + 10 * kMinute;
        order.deliveredAt = order.readyAt + 20 * kMinute;
        order.odometerOut = order.odometerIn + 2;
    }
    FORECOURT_TRY(records::visits().create(m_mutation, visit));
    FORECOURT_TRY(records::orders().create(m_mutation, order));
    ++m_report.orders;
    const QString said = text(demowords::kWorks[static_cast<size_t>(work)].concern);
    FORECOURT_TRY(event(timelinekinds::kCheckedIn, visit.receptionAt, advisor, "visit", visit.id.uuid(),
                        {{QStringLiteral("plate"), m_plate},
                         {QStringLiteral("odometer"), visit.odometerKm},
                         {QStringLiteral("concerns"), QJsonArray{said}},
                         {QStringLiteral("promised"), visit.promisedAt}}));
    FORECOURT_TRY(event(timelinekinds::kOrderOpened, order.openedAt, advisor, "order", order.id.uuid(),
                        {{QStringLiteral("number"), order.number}, {QStringLiteral("plate"), m_plate}}));
    m_orderGross = 0;
    FORECOURT_TRY(writeJob(order.id, visit.id, work, 1, !today));
    return today ? Result<void>() : writeMoney(order.id, order.settledAt);
}

Result<void> DemoCustomer::writeJob(const OrderId &order, const VisitId &visit, int work, int position,
                                    bool settled)
{
    const auto &item = demowords::kWorks[static_cast<size_t>(work)];
    const QString place = QString::number(position);
    Concern concern{ConcernId(id("concern")), order, visit, place, text(item.concern), {}};
    FORECOURT_TRY(records::concerns().create(m_mutation, concern));
    Job job;
    job.id = JobId(id("job"));
    job.order = order;
    job.concern = concern.id;
    job.position = place;
    job.title = text(item.title);
    job.complaint = concern.text;
    job.payer = m_random.chance(15) ? Payer::Warranty : Payer::Customer;
    job.authorisation =
        settled || m_random.chance(60) ? JobAuthorisation::Authorised : JobAuthorisation::Proposed;
    job.work = settled ? JobWork::QcPassed : JobWork::Queued;
    FORECOURT_TRY(records::jobs().create(m_mutation, job));

    Line labour;
    labour.id = LineId(id("line"));
    labour.job = job.id;
    labour.order = order;
    labour.position = QStringLiteral("1");
    labour.code = text(item.labourCode);
    labour.description = job.title;
    labour.quantityMilli = item.hoursMilli;
    labour.unitPriceMinor = kLabourRateMinor;
    labour.taxBasisPoints = kTaxBasisPoints;
    FORECOURT_TRY(records::lines().create(m_mutation, labour));
    Line part = labour;
    part.id = LineId(id("line"));
    part.position = QStringLiteral("2");
    part.kind = LineKind::Part;
    part.code = text(item.partNumber);
    part.description = text(item.partName);
    part.quantityMilli = item.partQuantityMilli;
    part.unitPriceMinor = item.partPriceMinor;
    part.partOrigin = PartOrigin::Oem;
    FORECOURT_TRY(records::lines().create(m_mutation, part));
    m_orderGross += job.payer == Payer::Customer ? labour.quantityMilli * labour.unitPriceMinor / 1000 +
                                                       part.quantityMilli * part.unitPriceMinor / 1000
                                                 : 0;
    return {};
}

Result<void> DemoCustomer::writeMoney(const OrderId &order, qint64 at)
{
    if (m_orderGross == 0) {
        return {};
    }
    static constexpr std::array<PaymentMethod, 3> kMethods{PaymentMethod::Wechat, PaymentMethod::Alipay,
                                                           PaymentMethod::Card};
    Payment payment;
    payment.id = PaymentId(id("payment"));
    payment.order = order;
    payment.customer = m_customer;
    payment.amountMinor = m_orderGross;
    payment.method = m_random.oneOf(kMethods);
    payment.takenAt = at;
    payment.staff = staffAt(4);
    FORECOURT_TRY(records::payments().create(m_mutation, payment));
    return event(timelinekinds::kPaymentTaken, at, payment.staff, "order", order.uuid(),
                 {{QStringLiteral("amount"), payment.amountMinor},
                  {QStringLiteral("currency"), QStringLiteral("CNY")},
                  {QStringLiteral("method"), wordOf(payment.method)}});
}

Result<void> DemoCustomer::event(const QLatin1String &kind, qint64 at, const StaffId &by, const char *refKind,
                                 const QUuid &ref, const QJsonObject &data)
{
    TimelineEvent event;
    event.id = EventId(id("event"));
    event.customer = m_customer;
    event.vehicle = m_vehicle;
    event.kind = kind;
    event.at = at;
    event.staff = by;
    event.refKind = QString::fromLatin1(refKind);
    event.ref = ref;
    return recordEvent(m_mutation, event, data);
}

} // namespace forecourt
