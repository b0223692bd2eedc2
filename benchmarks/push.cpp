// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/pushingdesk.h"
#include "benchmarks/serverengine.h"

#include <array>
#include <memory>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many operations a second does the real server process take, by batch and engine, from one caller over
// loopback HTTP whose requests were made beforehand? Each is a new customer with a telephone number and the
// event of it: five rows. Counted is request to reply: reading, proof of the caller, checks, merge, digests,
// commit on the disk. Last, the same by four desks of four stores at once. The reference writes the same rows
// with one statement for each table and batch, one batch after the other.

struct Batch
{
    qint64 size;
    qint64 operations;
};
constexpr std::array<Batch, 3> kBatches{{{1, 200}, {20, 2000}, {500, 10000}}};

void measure(ServerEngine &engine, qint64 size)
{
    for (const Batch &batch : kBatches) {
        const auto [store, id] = newStore(engine, QStringLiteral("by %1").arg(batch.size));
        PushingDesk desk(engine.server(), store);
        desk.push(desk.makePush(1)); // statements are prepared, the first page is read
        QList<QByteArray> requests;
        for (qint64 made = 0; made < batch.operations; made += batch.size) {
            requests.append(desk.makePush(batch.size));
        }
        QElapsedTimer timer;
        timer.start();
        for (const QByteArray &request : requests) {
            desk.push(request);
        }
        const qint64 taken = timer.nsecsElapsed();
        const qint64 reference = engine.writeAgain({id}, 1, batch.operations + 1, batch.size);
        const QByteArray name = QByteArray("push.") + engine.name() + '.' + QByteArray::number(batch.size);
        report(name.constData(), perSecond(batch.operations, taken), "op/s",
               perSecond(batch.operations + 1, reference), size);
    }
}

void measureTogether(ServerEngine &engine, qint64 size)
{
    constexpr size_t kDesks = 4;
    constexpr int kPushes = 10;
    constexpr qint64 kEach = 500;
    QByteArrayList stores;
    std::vector<std::unique_ptr<PushingDesk>> desks;
    std::vector<QByteArrayList> requests(kDesks);
    for (size_t i = 0; i < kDesks; ++i) {
        const auto [store, id] = newStore(engine, QStringLiteral("desk %1").arg(i));
        stores.append(id);
        desks.push_back(std::make_unique<PushingDesk>(engine.server(), store));
        desks.back()->push(desks.back()->makePush(1));
        for (int push = 0; push < kPushes; ++push) {
            requests[i].append(desks.back()->makePush(kEach));
        }
    }
    QElapsedTimer timer;
    timer.start();
    for (int push = 0; push <= kPushes; ++push) {
        for (size_t i = 0; i < kDesks; ++i) {
            if (push > 0) {
                PushingDesk::requireTaken(desks[i]->awaitReply());
            }
            if (push < kPushes) {
                desks[i]->send(requests[i].at(push));
                desks[i]->socket().flush();
            }
        }
    }
    const qint64 taken = timer.nsecsElapsed();
    const qint64 operations = static_cast<qint64>(kDesks) * kPushes * kEach;
    const qint64 reference = engine.writeAgain(stores, 1, kPushes * kEach + 1, kEach);
    const QByteArray name = QByteArray("push.") + engine.name() + ".500.together";
    report(name.constData(), perSecond(operations, taken), "op/s", perSecond(operations, reference), size);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (sodium_init() < 0) {
        return 1;
    }
    const Options options = optionsOf(QCoreApplication::arguments(), false);
    {
        PostgresEngine postgres(options.scratch);
        measure(postgres, options.size);
        measureTogether(postgres, options.size);
    }
    SqliteEngine sqlite(options.scratch);
    measure(sqlite, options.size);
    measureTogether(sqlite, options.size);
    return 0;
}
