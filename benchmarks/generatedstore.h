// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/history/historystore.h"
#include "benchmarks/benchmark.h"
#include "models/storage/storage.h"

#include <QTemporaryDir>

namespace forecourt::benchmarks {

// The store to measure: the one named, or one of that size made for it, which is gone afterwards.
class GeneratedStore final
{
public:
    explicit GeneratedStore(const Options &options)
        : m_made(options.scratch + QStringLiteral("/generated-XXXXXX")), m_ids(m_clock)
    {
        m_folder = options.store;
        if (m_folder.isEmpty()) {
            m_folder = m_made.path();
            need(makeHistoryStore(m_folder, {options.size, 1}, m_clock, m_ids));
        }
        m_storage = need(Storage::open({m_folder, 2, Durability::Full}, forecourtCatalog(), m_clock, m_ids));
    }

    [[nodiscard]] QString file() const { return m_folder + QStringLiteral("/desk.sqlite"); }
    [[nodiscard]] Storage &storage() { return *m_storage; }

private:
    QTemporaryDir m_made;
    QString m_folder;
    SystemClock m_clock;
    UuidV7Source m_ids;
    std::unique_ptr<Storage> m_storage;
};

inline double milliseconds(qint64 nanoseconds)
{
    return static_cast<double>(nanoseconds) / 1e6;
}

// Nanoseconds of one call.
template <typename F> qint64 timed(const F &call)
{
    QElapsedTimer timer;
    timer.start();
    call();
    return timer.nsecsElapsed();
}

} // namespace forecourt::benchmarks
