// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/sync/syncrunner.h"
#include "tests/server/serverprocess.h"
#include "tests/support/memorykeeper.h"

namespace forecourt {

// A desk as the program has it, over its own folder, with a secret service of the test's own.
class DeskTool final
{
public:
    DeskTool(const QString &path, std::shared_ptr<MemoryKeeper> kept) : keeper(std::move(kept))
    {
        Storage::Options options;
        options.folder = path;
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        auto opened = Storage::open(options, forecourtCatalog(), clock, ids);
        if (!opened) {
            qFatal("%s", qPrintable(opened.error().detail));
        }
        storage = std::move(*opened);
        SyncRunner::Options sync;
        sync.keeper = keeper;
        runner = std::make_unique<SyncRunner>(*storage, sync);
        if (const auto ready = runner->open(); !ready) {
            qFatal("%s", qPrintable(ready.error().detail));
        }
    }

    template <typename T> static T wait(QFuture<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, kPatienceMs)) {
            qFatal("never finished");
        }
        return future.result();
    }
    Result<SyncReport> sync() { return wait(runner->syncOnce()); }

    void write(const QUuid &row, const QString &surname)
    {
        QVERIFY(wait(storage->write(Author{}, [row, surname](Mutation &mutation) {
            return mutation.create(collections::kCustomer, row, {{1, surname}});
        })));
    }
    QString read(const QUuid &row)
    {
        const auto found = wait(storage->read([row](Database &database) -> Result<QString> {
            FORECOURT_ASSIGN(const Entity entity,
                             RowStore(database, forecourtCatalog()).visible(collections::kCustomer, row));
            return entity.cells.value(1).value.text();
        }));
        return found.value_or(QString());
    }

    std::shared_ptr<MemoryKeeper> keeper;
    SystemClock clock;
    UuidV7Source ids{clock};
    std::unique_ptr<Storage> storage;
    std::unique_ptr<SyncRunner> runner;
};

} // namespace forecourt
