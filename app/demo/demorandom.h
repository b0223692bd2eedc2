// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <random>

namespace forecourt {

// Choices that repeat for the same seed on every machine: the standard's engine, but not its distributions,
// whose results differ between libraries.
class DemoRandom final
{
public:
    explicit DemoRandom(quint64 seed) : m_engine(seed) {}

    // 0 … bound-1
    qint64 below(qint64 bound) { return static_cast<qint64>(m_engine() % static_cast<quint64>(bound)); }
    qint64 between(qint64 low, qint64 high) { return low + below(high - low + 1); }
    bool chance(int percent) { return below(100) < percent; }

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

private:
    std::mt19937_64 m_engine;
};

} // namespace forecourt
