// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/collections.h"
#include "models/storage/storage.h"
#include "models/sync/sqldeskstore.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace forecourt {

// A desk's real file with what synchronisation asks of it, without engine and network.
class DeskFile final
{
public:
    explicit DeskFile(const ManualClock &clock, quint64 idStart = 0)
        : ids(clock, [next = idStart]() mutable { return ++next * 0x9E3779B97F4A7C15U; })
    {
        Storage::Options options;
        options.folder = folder.path();
        options.readers = 1;
        options.durability = Durability::Rebuildable;
        storage = need(Storage::open(options, forecourtCatalog(), clock, ids));
        reopen();
    }

    // As after a kill: nothing is left but the files.
    void reopen()
    {
        database.reset();
        database =
            std::make_unique<Database>(need(Database::open(folder.filePath(QStringLiteral("desk.sqlite")))));
    }

    [[nodiscard]] SqlDeskStore store(FillProgress progress = {})
    {
        return SqlDeskStore(*storage, *database, {fillFolder(), std::move(progress)});
    }
    [[nodiscard]] QString fillFolder() const { return folder.filePath(QStringLiteral("fill")); }
    [[nodiscard]] DeskInfo info() { return need(store().load()); }
    [[nodiscard]] qint64 number(const char *sql) { return need(database->integer(QString::fromLatin1(sql))); }

    template <typename F> void write(F work) { need(storage->runWrite(*database, Author{}, work)); }
    QUuid addCustomer(const QString &surname)
    {
        const QUuid row = ids.next();
        write([&](Mutation &mutation) {
            return mutation.create(collections::kCustomer, row,
                                   {{1, CellValue(surname)}, {3, CellValue(surname)}});
        });
        return row;
    }

    template <typename Value> static Value need(Result<Value> result)
    {
        if (!result) {
            qFatal("%s: %s", qPrintable(errorWord(result.error().code)), qPrintable(result.error().detail));
        }
        if constexpr (!std::is_void_v<Value>) {
            return std::move(*result);
        }
    }

    QTemporaryDir folder;
    UuidV7Source ids;
    std::unique_ptr<Storage> storage;
    std::unique_ptr<Database> database;
};

} // namespace forecourt
