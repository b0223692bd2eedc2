// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QByteArray>
#include <QUuid>

#include <functional>
#include <mutex>

namespace forecourt {

// The only source of new record ids. Thread-safe.
class IdSource
{
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual QUuid next() = 0;
};

// UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then a 12-bit counter that keeps ids of one millisecond in
// order, then 62 random bits. Never runs backwards within a process, even when the clock does.
class UuidV7Source final : public IdSource
{
public:
    using Random = std::function<quint64()>;

    explicit UuidV7Source(const Clock &clock);
    UuidV7Source(const Clock &clock, Random random);

    [[nodiscard]] QUuid next() override;

private:
    const Clock &m_clock;
    Random m_random;
    std::mutex m_mutex;
    qint64 m_lastMs = 0;
    quint16 m_counter = 0;
};

// The same id for the same name on every desk (UUIDv8 over BLAKE2b of space and name): two desks that import
// one lead create one row.
QUuid derivedId(const QByteArray &space, const QByteArray &name);

} // namespace forecourt
