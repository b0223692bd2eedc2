// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUuid>

#include <array>

namespace forecourt {

// Choices that are a pure function of (seed, subject, index), alike on every machine: SplitMix64 (Steele,
// Lea, Flood 2014), which needs no warming up, so that every record can have a generator of its own.
class Draw final
{
public:
    Draw(quint64 seed, quint64 subject, qint64 index)
        : m_state(mixed(seed ^ mixed(subject ^ mixed(static_cast<quint64>(index)))))
    {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        return mixed(m_state);
    }
    // 0 … bound-1
    qint64 below(qint64 bound) { return static_cast<qint64>(next() % static_cast<quint64>(bound)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }
    bool perThousand(int share) { return below(1000) < share; }

    template <typename T, size_t N> const T &oneOf(const std::array<T, N> &items)
    {
        return items[static_cast<size_t>(below(static_cast<qint64>(N)))];
    }

    // By weight: items[i].weight.
    template <typename T, size_t N> const T &weighted(const std::array<T, N> &items)
    {
        qint64 total = 0;
        for (const T &item : items) {
            total += item.weight;
        }
        qint64 at = below(total);
        for (const T &item : items) {
            at -= item.weight;
            if (at < 0) {
                return item;
            }
        }
        return items.back();
    }

    // As an id of the clock (UUIDv7) given out at that moment.
    QUuid id(qint64 atMs);

private:
    static constexpr quint64 mixed(quint64 value)
    {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    quint64 m_state;
};

} // namespace forecourt
