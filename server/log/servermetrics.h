// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/httprecord.h"

#include <functional>
#include <memory>

namespace forecourt {

// What /metrics tells, in Prometheus' text format. Labels are routes and statuses of ours: their number is
// bounded, and none names a store or a person. Thread-safe.
class ServerMetrics final
{
public:
    // Asked for at each scrape.
    struct Now
    {
        qint64 connections = 0;
        qint64 waiting = 0;      // requests that wait for news
        bool hearsOthers = true; // news of other processes arrive
    };

    ServerMetrics();
    ~ServerMetrics();
    Q_DISABLE_COPY_MOVE(ServerMetrics)

    void count(const HttpRecord &request);
    void countProof(const char *outcome); // "equal", "unequal", "failed"
    [[nodiscard]] QByteArray text(const Now &now);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace forecourt
