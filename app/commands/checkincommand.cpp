// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/domain/plate.h"
#include "models/services/reception/promisetext.h"
#include "models/services/reception/receptionservice.h"

#include <QDateTime>

namespace forecourt {

namespace {

constexpr int kCandidates = 20;

QString severityWord(FindingSeverity severity)
{
    switch (severity) {
    case FindingSeverity::Info:
        return QStringLiteral("info");
    case FindingSeverity::Warn:
        return QStringLiteral("warn");
    case FindingSeverity::Refuse:
        break;
    }
    return QStringLiteral("refuse");
}

QJsonArray findingsJson(const QList<Finding> &findings)
{
    QJsonArray json;
    for (const Finding &finding : findings) {
        QJsonObject params;
        for (const auto &[name, value] : finding.params.asKeyValueRange()) {
            params.insert(name, value);
        }
        json.append(QJsonObject{{QStringLiteral("field"), finding.field},
                                {QStringLiteral("severity"), severityWord(finding.severity)},
                                {QStringLiteral("code"), finding.code},
                                {QStringLiteral("params"), params}});
    }
    return json;
}

QStringList findingLines(const QList<Finding> &findings)
{
    QStringList lines;
    for (const Finding &finding : findings) {
        lines.append(
            QStringLiteral("%1: %2: %3").arg(severityWord(finding.severity), finding.field, finding.code));
    }
    return lines;
}

// The one known car that carries this plate, or ends in what was given of it.
Result<void> nameKnownCar(ReceptionService &reception, CheckIn &checkIn)
{
    FORECOURT_ASSIGN(const QList<Candidate> candidates, reception.find(checkIn.plate, kCandidates).result());
    QList<Candidate> cars;
    for (const Candidate &candidate : candidates) {
        if (candidate.matched == MatchedBy::Plate && !candidate.vehicle.isNull() &&
            (cars.isEmpty() || candidate.rank == cars.first().rank)) {
            cars.append(candidate);
        }
    }
    if (cars.size() > 1 && cars.first().vehicle != cars.last().vehicle) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("%1 known plates match; give more of it").arg(cars.size()));
    }
    if (!cars.isEmpty()) {
        checkIn.vehicle = cars.first().vehicle;
        checkIn.plate = cars.first().plate;
        if (checkIn.customerName.isEmpty() && checkIn.phone.isEmpty()) {
            checkIn.customer = cars.first().customer;
        }
    }
    return {};
}

Result<qint64> promiseOf(ReceptionService &reception, const QString &text)
{
    FORECOURT_ASSIGN(const QTimeZone zone, reception.zone().result());
    const QDateTime iso = QDateTime::fromString(text, Qt::ISODate);
    if (iso.isValid() && text.contains(QLatin1Char('T'))) {
        return iso.timeSpec() == Qt::LocalTime ? QDateTime(iso.date(), iso.time(), zone).toMSecsSinceEpoch()
                                               : iso.toMSecsSinceEpoch();
    }
    const auto promised = parsePromise(text, reception.clock().nowMs(), zone);
    if (!promised) {
        return fail(ErrorCode::InvalidInput,
                    QStringLiteral("--promise is not a time: 17:30 or 2026-11-03T17:30"));
    }
    return *promised;
}

Result<CheckIn> checkInOf(ReceptionService &reception, Desk &desk, const CommandLine &line)
{
    CheckIn checkIn;
    checkIn.plate = line.plate;
    checkIn.customerName = line.customerName;
    checkIn.phone = line.phone;
    checkIn.vin = line.vin;
    checkIn.make = line.make;
    checkIn.model = line.model;
    FORECOURT_ASSIGN(checkIn.advisor, desk.person(line.advisor));
    checkIn.odometerKm = line.odometer.value_or(0);
    for (const QString &concern : line.concerns) {
        checkIn.concerns.append({concern, {}});
    }
    if (!line.promise.isEmpty()) {
        FORECOURT_ASSIGN(checkIn.promisedAt, promiseOf(reception, line.promise));
    }
    FORECOURT_TRY(nameKnownCar(reception, checkIn));
    return checkIn;
}

// With --accept-warnings: everything that a person could confirm is confirmed.
Result<CheckInAnswer> save(ReceptionService &reception, CheckIn checkIn, bool acceptWarnings)
{
    FORECOURT_ASSIGN(CheckInAnswer answer, reception.checkIn(checkIn).result());
    if (answer.done || !acceptWarnings) {
        return answer;
    }
    for (const Finding &finding : answer.findings) {
        if (finding.severity == FindingSeverity::Warn) {
            checkIn.accepted.insert(finding.key());
        }
    }
    if (checkIn.vinOverrideReason.isEmpty()) {
        checkIn.vinOverrideReason = QStringLiteral("--accept-warnings");
    }
    return reception.checkIn(checkIn).result();
}

} // namespace

int runCheckin(Desk &desk, const CommandLine &line, Output &output)
{
    ReceptionService reception(desk.storage());
    const auto checkIn = checkInOf(reception, desk, line);
    if (!checkIn) {
        return output.refuse(checkIn.error());
    }
    reception.actAs(checkIn->advisor);
    const auto answer = save(reception, *checkIn, line.acceptWarnings);
    if (!answer) {
        return answer.error().code == ErrorCode::InvalidInput || answer.error().code == ErrorCode::Conflict
                   ? output.refuse(answer.error())
                   : output.cannotRun(answer.error());
    }
    if (!answer->done) {
        output.print(QJsonObject{{QStringLiteral("findings"), findingsJson(answer->findings)}},
                     findingLines(answer->findings));
        return kRefused;
    }
    const CheckInDone &done = *answer->done;
    output.print(QJsonObject{{QStringLiteral("visit"), done.visit.toString()},
                             {QStringLiteral("order"), done.order.toString()},
                             {QStringLiteral("number"), done.number},
                             {QStringLiteral("customer"),
                              done.customer.isNull() ? QString() : done.customer.toString()},
                             {QStringLiteral("vehicle"), done.vehicle.toString()},
                             {QStringLiteral("newCustomer"), done.newCustomer},
                             {QStringLiteral("newVehicle"), done.newVehicle},
                             {QStringLiteral("findings"), findingsJson(answer->findings)}},
                 {done.number});
    return kDone;
}

} // namespace forecourt
