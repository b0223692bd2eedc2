// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/benchmark.h"
#include "benchmarks/rawsqlite.h"
#include "models/services/reception/receptionservice.h"

#include <QTemporaryDir>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// What does one saved check-in cost, from the call to the answer after commit: a known customer with a known
// car, two concerns, a service order, the timeline and the operation, with synchronous=FULL? The reference
// writes the very same rows through the C API, in one transaction each, into a copy of the same file.

constexpr int kWarmUps = 25;
constexpr int kBlocks = 12; // of ours and of the reference in turn, so that a busy moment meets both
constexpr int kPerBlock = 25;

struct KnownCar
{
    CustomerId customer;
    VehicleId vehicle;
    QString plate;
    qint64 odometerKm = 0;
};

Result<QList<KnownCar>> knownCars(Database &database)
{
    return database.all(
        QStringLiteral(R"sql(
        SELECT o.customer, o.vehicle, p.text, coalesce(v.odometer_km, 0)
        FROM ownership o JOIN plate p ON p.vehicle = o.vehicle JOIN vehicle v ON v.id = o.vehicle
        WHERE o.role = 'owner' AND coalesce(o.valid_to, 0) = 0 AND coalesce(p.valid_to, 0) = 0
          AND EXISTS (SELECT 1 FROM contact_point c WHERE c.customer = o.customer)
        ORDER BY o.vehicle)sql"),
        {}, [](const Row &row) {
            return KnownCar{CustomerId(row.uuid(0)), VehicleId(row.uuid(1)), row.text(2), row.integer(3)};
        });
}

CheckIn checkInOf(KnownCar &car, qint64 nowMs)
{
    constexpr qint64 kSixHoursMs = qint64(6) * 60 * 60 * 1000;
    car.odometerKm += 1000;
    CheckIn checkIn;
    checkIn.customer = car.customer;
    checkIn.vehicle = car.vehicle;
    checkIn.plate = car.plate;
    checkIn.concerns = {{QStringLiteral("低速过减速带左前有异响"), {}}, {QStringLiteral("常规保养"), {}}};
    checkIn.odometerKm = car.odometerKm;
    checkIn.fuelPercent = 62;
    checkIn.promisedAt = nowMs + kSixHoursMs;
    checkIn.waiting = WaitingTransport::Waiter;
    return checkIn;
}

class Counter final
{
public:
    explicit Counter(Storage &storage) : m_reception(storage)
    {
        m_cars = need(storage.executor().readAndWait(knownCars));
        if (m_cars.isEmpty()) {
            qFatal("the store has no customer with a car");
        }
    }

    // Nanoseconds from the call to the answer.
    qint64 checkInNext()
    {
        const CheckIn checkIn = checkInOf(m_cars[m_next++ % m_cars.size()], m_reception.clock().nowMs());
        QElapsedTimer timer;
        timer.start();
        const CheckInAnswer done = need(answer(m_reception.checkIn(checkIn)));
        const qint64 elapsed = timer.nsecsElapsed();
        if (!done.done) {
            qFatal("check-in was stopped by %s", qPrintable(done.findings.first().key()));
        }
        return elapsed;
    }

private:
    ReceptionService m_reception;
    QList<KnownCar> m_cars;
    qsizetype m_next = 0;
};

// The rows that the operations `first` to `last` of a desk wrote, and how to write them again.
class WrittenRows final
{
public:
    WrittenRows(RawDatabase &desk, qint64 first, qint64 last)
    {
        for (const char *table : {"visit", "concern", "service_order", "timeline_event"}) {
            m_rows.emplace_back(desk, table, "-t.created_version", first, last);
        }
        m_rows.emplace_back(desk, "cell_version", "-t.version", first, last);
        m_rows.emplace_back(desk, "outbox", "t.local", first, last);
        m_rows.emplace_back(desk, "search_text", "-o.created_version", first, last,
                            "service_order o JOIN search_text t ON t.target = o.id AND t.kind = 3");
    }

    // Nanoseconds of one transaction.
    qint64 write(RawDatabase &to, qint64 local) const
    {
        QElapsedTimer timer;
        timer.start();
        to.run("BEGIN IMMEDIATE");
        to.run("UPDATE desk_state SET writing = 1 WHERE id = 1");
        for (const StoredRows &rows : m_rows) {
            rows.write(to, local);
        }
        to.run(R"sql(UPDATE vehicle SET odometer_km = odometer_km + 1000
            WHERE id = (SELECT vehicle FROM visit WHERE rowid = (SELECT max(rowid) FROM visit)))sql");
        to.run("UPDATE desk_state SET writing = 0, last_local = ?, last_n = last_n + 1 WHERE id = 1",
               {local});
        to.run("COMMIT");
        return timer.nsecsElapsed();
    }

private:
    std::vector<StoredRows> m_rows;
};

double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

// How many pages each save gives the disk, whatever the machine.
void measurePages(Counter &counter, RawDatabase &desk, RawDatabase &reference, qint64 size)
{
    const qint64 before = desk.integer("SELECT last_local FROM desk_state");
    QList<double> ours;
    QList<double> theirs;
    desk.pagesWritten();
    reference.pagesWritten();
    for (int i = 0; i < kPerBlock; ++i) {
        counter.checkInNext();
        ours.append(desk.pagesWritten());
    }
    const WrittenRows rows(desk, before + 1, before + kPerBlock);
    for (int i = 1; i <= kPerBlock; ++i) {
        rows.write(reference, before + i);
        theirs.append(reference.pagesWritten());
    }
    report("checkin.pages", percentile(ours, 50), "pages", percentile(theirs, 50), size);
}

void measure(Counter &counter, RawDatabase &desk, RawDatabase &reference, qint64 size)
{
    QList<qint64> ours;
    QList<qint64> theirs;
    for (int block = -1; block < kBlocks; ++block) {
        const int count = block < 0 ? kWarmUps : kPerBlock;
        const qint64 before = desk.integer("SELECT last_local FROM desk_state");
        for (int i = 0; i < count; ++i) {
            const qint64 elapsed = counter.checkInNext();
            if (block >= 0) {
                ours.append(elapsed);
            }
        }
        QCoreApplication::processEvents();
        const WrittenRows rows(desk, before + 1, before + count);
        for (int i = 1; i <= count; ++i) {
            const qint64 elapsed = rows.write(reference, before + i);
            if (block >= 0) {
                theirs.append(elapsed);
            }
        }
    }
    measurePages(counter, desk, reference, size);
    requireSameRows(
        desk, reference,
        {"visit", "concern", "service_order", "timeline_event", "cell_version", "outbox", "search_text"});
    for (const auto &[name, percent] : {std::pair("checkin.p50", 50), std::pair("checkin.p95", 95)}) {
        report(name, milliseconds(percentile(ours, percent)), "ms", milliseconds(percentile(theirs, percent)),
               size);
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder(options.scratch + QStringLiteral("/checkin-XXXXXX"));
    const QString original = options.store + QStringLiteral("/desk.sqlite");
    const QString desk = folder.filePath(QStringLiteral("desk.sqlite"));
    const QString copy = folder.filePath(QStringLiteral("reference.sqlite"));
    copyFile(original, desk);
    copyFile(original, copy);

    const SystemClock clock;
    UuidV7Source ids(clock);
    const auto storage =
        need(Storage::open({folder.path(), 1, Durability::Full}, forecourtCatalog(), clock, ids));
    Counter counter(*storage);
    RawDatabase ours(desk);
    RawDatabase reference(copy);
    measure(counter, ours, reference, options.size);
    return 0;
}
