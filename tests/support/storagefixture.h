// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"
#include "tests/support/manualclock.h"

#include <QTemporaryDir>
#include <QTest>

namespace forecourt {

// A desk of its own in a temporary folder, with a clock that stands still and ids that count.
class StorageFixture final
{
public:
    explicit StorageFixture(quint64 idStart = 0)
        : ids(clock, [next = idStart]() mutable { return ++next * 0x9E3779B97F4A7C15U; })
    {
        reopen();
    }

    void reopen()
    {
        storage.reset();
        auto opened = Storage::open({folder.path(), 1, Durability::Full}, forecourtCatalog(), clock, ids);
        if (!opened) {
            qFatal("the store does not open: %s", qPrintable(opened.error().detail));
        }
        storage = std::move(*opened);
    }

    // One use case by nobody in particular, waited for.
    template <typename F> auto write(F work)
    {
        auto future = storage->write({StaffId(), QStringLiteral("test")}, std::move(work));
        future.waitForFinished();
        return future.takeResult();
    }

    template <typename F> auto read(F work) { return storage->executor().writeAndWait(std::move(work)); }

    qint64 number(const QString &sql, const Values &values = {})
    {
        const auto found = read([=](Database &database) { return database.integer(sql, values, -1); });
        return found.value_or(-2);
    }

    QTemporaryDir folder;
    ManualClock clock;
    UuidV7Source ids;
    std::unique_ptr<Storage> storage;
};

} // namespace forecourt
