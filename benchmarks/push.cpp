// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/pushingdesk.h"
#include "benchmarks/serverengine.h"

#include <array>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many operations a second does the real server process take, by batch and engine, from one caller over
// loopback HTTP whose requests were made beforehand? Each is a new customer with a telephone number and the
// event of it: five rows. Counted is request to reply: reading, proof of the caller, checks, merge, digests,
// commit on the disk. The reference writes the same rows with one statement for each table and batch.

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
        const qint64 reference = engine.writeAgain(id, 1, batch.operations + 1, batch.size);
        const QByteArray name = QByteArray("push.") + engine.name() + '.' + QByteArray::number(batch.size);
        report(name.constData(), perSecond(batch.operations, taken), "op/s",
               perSecond(batch.operations + 1, reference), size);
    }
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
    }
    SqliteEngine sqlite(options.scratch);
    measure(sqlite, options.size);
    return 0;
}
