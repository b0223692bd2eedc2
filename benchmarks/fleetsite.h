// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/benchmark.h"
#include "benchmarks/serverprocess.h"
#include "server/service/storeadmin.h"
#include "server/store/storeplace.h"
#include "tests/support/pgcluster.h"

#include <QDir>

#include <memory>

namespace forecourt::benchmarks {

// Server processes over one database, and what an administrator does there, without a process for each
// command.
class FleetSite final
{
public:
    static FleetSite overSqlite(const QString &folder)
    {
        QDir().mkpath(folder);
        return {StorePlace::file(folder), folder, {}, 1};
    }
    static FleetSite overPostgres(PgCluster &cluster, int processes)
    {
        const QString url = cluster.url(cluster.makeDatabase());
        return {StorePlace::postgres(url), {}, url, processes};
    }

    [[nodiscard]] const ServerProcess &server(qsizetype turn) const
    {
        return *m_servers[static_cast<size_t>(turn) % m_servers.size()];
    }

    QString newStore(const QString &name) { return need(m_admin->addStore(name)).toString(); }
    QString newCode(const QString &store) { return need(m_admin->issueEnrolCode(store)).code; }
    // Of all stores.
    [[nodiscard]] qint64 operations()
    {
        qint64 sum = 0;
        for (const StoreSummary &summary : need(m_admin->list())) {
            sum += summary.head.head;
        }
        return sum;
    }

    // What Linux says of all processes together, in MB: "VmRSS" is resident now, "VmHWM" the most it ever
    // was.
    [[nodiscard]] double memoryMb(const QByteArray &name) const
    {
        double sum = 0;
        for (const auto &server : m_servers) {
            QFile status(QStringLiteral("/proc/%1/status").arg(server->processId()));
            if (!status.open(QIODevice::ReadOnly)) {
                qFatal("no /proc to read the server's memory from");
            }
            const QByteArray text = status.readAll();
            sum +=
                text.mid(text.indexOf(name + ':') + name.size() + 1).trimmed().split(' ').first().toDouble();
        }
        return sum / 1024;
    }

private:
    FleetSite(const StorePlace &place, const QString &folder, const QString &url, int processes)
    {
        for (int i = 0; i < processes; ++i) {
            m_servers.push_back(std::make_unique<ServerProcess>(folder, url));
        }
        m_clock = std::make_unique<SystemClock>();
        m_ids = std::make_unique<UuidV7Source>(*m_clock);
        m_store = need(place.open(m_clock->nowMs()));
        m_admin = std::make_unique<StoreAdmin>(*m_store, *m_clock, *m_ids, systemRandomBytes);
    }

    std::vector<std::unique_ptr<ServerProcess>> m_servers;
    std::unique_ptr<SystemClock> m_clock;
    std::unique_ptr<UuidV7Source> m_ids;
    std::unique_ptr<ServerStore> m_store;
    std::unique_ptr<StoreAdmin> m_admin;
};

} // namespace forecourt::benchmarks
