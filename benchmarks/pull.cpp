// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/pushingdesk.h"
#include "benchmarks/serverengine.h"

#include <array>

using namespace forecourt;
using namespace forecourt::benchmarks;

namespace {

// How many operations of its log a second does the real server process give to one caller over loopback HTTP,
// by page and engine? The reference reads the same entries by their key.

struct Page
{
    qint64 size;
    qint64 operations;
};
constexpr std::array<Page, 3> kPages{{{1, 400}, {20, 4000}, {500, 10000}}};
constexpr qint64 kBatch = 500;

qint64 linesOf(const QByteArray &page)
{
    return page.count('\n') - 1; // the last one tells the head
}

void measure(ServerEngine &engine, qint64 size)
{
    for (const Page &page : kPages) {
        const auto [store, id] = newStore(engine, QStringLiteral("by %1").arg(page.size));
        PushingDesk desk(engine.server(), store);
        for (qint64 made = 0; made < page.operations; made += kBatch) {
            desk.push(desk.makePush(std::min(kBatch, page.operations - made)));
        }
        desk.pull(0, page.size);
        QElapsedTimer timer;
        timer.start();
        for (qint64 cursor = 0; cursor < page.operations; cursor += page.size) {
            if (linesOf(desk.pull(cursor, page.size)) != page.size) {
                qFatal("not a whole page came");
            }
        }
        const qint64 taken = timer.nsecsElapsed();
        const qint64 reference = engine.readLog(id, page.operations, page.size);
        const QByteArray name = QByteArray("pull.") + engine.name() + '.' + QByteArray::number(page.size);
        report(name.constData(), perSecond(page.operations, taken), "op/s",
               perSecond(page.operations, reference), size);
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
