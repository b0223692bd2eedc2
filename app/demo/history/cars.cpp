// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/history/cars.h"

#include "app/demo/history/carwords.h"
#include "app/demo/history/eventdata.h"
#include "models/domain/vin.h"
#include "models/services/timeline/timelinekinds.h"

#include <QDate>

namespace forecourt {

namespace {

QString text(const char16_t *literal)
{
    return QString::fromUtf16(literal);
}

constexpr char kLetters[] = "ABCDEFGHJKLMNPQRSTUVWXYZ"; // no I, no O
constexpr qint64 kLetterCount = 24;
constexpr qint64 kSerials = 1'000'000;
constexpr int kFirstModelYear = 2010; // 'A'

// What all that concerns one car agrees on.
struct CarFacts
{
    const carwords::Model *model = nullptr;
    VehicleId id;
    int modelYear = 0;
    QString plate;
    PlateKind plateKind = PlateKind::Civil;
};

// The serial number is the vehicle's, so that no two cars have one VIN.
QString vinOf(const CarFacts &car, qint64 index)
{
    static constexpr char kYears[] = "ABCDEFGHJKLMNPRSTVWXY";
    QString vin = QString::fromLatin1(car.model->vinStart) + QLatin1Char('0');
    vin += QLatin1Char(kYears[car.modelYear - kFirstModelYear]);
    vin += QLatin1Char(kLetters[index / kSerials % 8]);
    vin += QString::number(index % kSerials).rightJustified(6, QLatin1Char('0'));
    vin[8] = vinCheckDigit(vin);
    return vin;
}

QString digits(qint64 value, int width)
{
    return QString::number(value).rightJustified(width, QLatin1Char('0'));
}

QString letter(qint64 index)
{
    return QString(QLatin1Char(kLetters[index]));
}

// Five characters with two letters in the places most of them have: no two of a city are alike.
QString civilTail(qint64 number)
{
    const qint64 pattern = number / 576'000;
    const QString first = letter(number / 24'000 % kLetterCount);
    const QString second = letter(number / 1000 % kLetterCount);
    const QString three = digits(number % 1000, 3);
    if (pattern == 0) {
        return first + three + second;
    }
    return pattern == 1 ? three.left(1) + first + second + three.mid(1)
                        : three.left(2) + first + three.mid(2) + second;
}

// A letter of the drive, a letter or digit, four digits.
QString newEnergyTail(qint64 number, bool electric)
{
    constexpr qint64 kOfALetter = 340'000;
    const char *drives = electric ? "DABCE" : "FGHJK";
    const qint64 second = number / 10'000 % 34;
    const QString place = second < kLetterCount ? letter(second) : QString::number(second - kLetterCount);
    return QLatin1Char(drives[number / kOfALetter]) + place + digits(number % 10'000, 4);
}

void plateFor(CarFacts &car, Draw &draw, qint64 index)
{
    constexpr qint64 kNumbers = 1'700'000;
    constexpr qint64 kStep = 611'953; // no divisor in common with the numbers there are
    const qint64 number = index * kStep % kNumbers;
    const qint64 kind = draw.below(1000);
    if (kind < 3) {
        car.plateKind = PlateKind::German;
        car.plate = QStringLiteral("S-") + letter(number % kLetterCount) +
                    letter(number / kLetterCount % kLetterCount) + QString::number(1 + number % 9999);
        return;
    }
    if (kind < 6) {
        car.plateKind = PlateKind::HongKongMacau;
        car.plate = QStringLiteral("粤Z") + digits(number % 10'000, 4) +
                    (kind == 3 ? QStringLiteral("澳") : QStringLiteral("港"));
        return;
    }
    const auto &region = draw.weighted(carwords::kRegions);
    const QByteArray cities(region.cities);
    const QString head = text(region.province) + QLatin1Char(cities.at(draw.below(cities.size())));
    const QLatin1String energy(car.model->energy);
    const bool electric = energy == QLatin1String("electric");
    const bool plugged =
        electric || energy == QLatin1String("plug_in_hybrid") || energy == QLatin1String("range_extender");
    car.plateKind = plugged ? PlateKind::NevSmall : PlateKind::Civil;
    car.plate = head + (plugged ? newEnergyTail(number, electric) : civilTail(number));
}

CarFacts factsOf(const HistoryPlan &plan, qint64 index)
{
    Draw draw = plan.draw(HistoryPlan::Car, index);
    CarFacts car;
    car.id = VehicleId(draw.id(plan.vehicleAt(index)));
    car.model = &draw.weighted(carwords::kModels);
    const int year = QDate(1970, 1, 1).addDays(HistoryPlan::dayOf(plan.vehicleAt(index))).year();
    car.modelYear = std::clamp(year - static_cast<int>(draw.below(3)), kFirstModelYear, kFirstModelYear + 20);
    plateFor(car, draw, index);
    return car;
}

void addOwnership(const HistoryPlan &plan, const CarFacts &car, Draw &draw, qint64 index, qint64 customer,
                  OwnershipRole role, qint64 from, qint64 to, GeneratedVehicle &made)
{
    Ownership ownership{
        OwnershipId(draw.id(plan.vehicleAt(index))), plan.customer(customer), car.id, role, from, to};
    TimelineEvent event;
    event.id = EventId(draw.id(plan.vehicleAt(index)));
    event.customer = ownership.customer;
    event.vehicle = car.id;
    event.kind = timelinekinds::kVehicleLinked;
    event.at = from;
    event.staff = plan.staff().advisors.value(0);
    event.refKind = QStringLiteral("vehicle");
    event.ref = car.id.uuid();
    event.data = EventData()
                     .text("make", made.vehicle.make)
                     .text("model", made.vehicle.model)
                     .text("plate", car.plate)
                     .text("role", wordOf(role))
                     .json();
    event.desk = QStringLiteral("A0");
    made.ownerships.append(ownership);
    made.events.append(event);
}

void addOwners(const HistoryPlan &plan, const CarFacts &car, Draw &draw, qint64 index, GeneratedVehicle &made)
{
    const qint64 from = plan.vehicleAt(index);
    const qint64 owner = plan.ownerOf(index);
    const qint64 former = plan.formerOwnerOf(index);
    const qint64 since = former >= 0 ? plan.soldAt(index) : from;
    if (former >= 0) {
        addOwnership(plan, car, draw, index, former, OwnershipRole::Owner, from, since, made);
    }
    addOwnership(plan, car, draw, index, owner, OwnershipRole::Owner, since, 0, made);
    const qint64 second = plan.secondOwnerOf(index);
    if (second >= 0 && second != former) {
        const OwnershipRole role = plan.isBusiness(owner) ? OwnershipRole::Driver : OwnershipRole::Owner;
        addOwnership(plan, car, draw, index, second, role, since, 0, made);
    }
}

} // namespace

QString plateOf(const HistoryPlan &plan, qint64 vehicle)
{
    return factsOf(plan, vehicle).plate;
}

GeneratedVehicle generatedVehicle(const HistoryPlan &plan, qint64 index)
{
    const CarFacts car = factsOf(plan, index);
    Draw draw = plan.draw(HistoryPlan::Car, -1 - index);
    const qint64 at = plan.vehicleAt(index);
    GeneratedVehicle made;
    Vehicle &vehicle = made.vehicle;
    vehicle.id = car.id;
    vehicle.make = text(car.model->make);
    vehicle.model = text(car.model->model);
    vehicle.trim = text(car.model->trim);
    vehicle.energy = fromWord(QString::fromLatin1(car.model->energy), Energy::Unknown);
    vehicle.modelYear = car.modelYear;
    vehicle.colour = text(draw.oneOf(carwords::kColours));
    vehicle.vin = vinOf(car, index);
    vehicle.odometerKm = plan.odometerOf(index, plan.nowMs() - HistoryPlan::kDayMs);
    vehicle.createdAt = at;
    const bool changedPlate = draw.chance(4);
    const qint64 since = changedPlate ? at + (plan.nowMs() - at) / 4 : at;
    if (changedPlate) {
        const QString former =
            QStringLiteral("赣") + letter(draw.below(8)) + civilTail(index * 7 % 1'700'000);
        made.plates.append({PlateId(draw.id(at)), car.id, former, PlateKind::Civil, at, since});
    }
    made.plates.append({PlateId(draw.id(at)), car.id, car.plate, car.plateKind, since, 0});
    addOwners(plan, car, draw, index, made);
    return made;
}

} // namespace forecourt
