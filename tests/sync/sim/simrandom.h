// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace forecourt::sim {

// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers for the same seed on every machine.
class SimRandom final
{
public:
    explicit SimRandom(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15U + 0x1234567U) {}

    quint64 next()
    {
        quint64 z = (m_state += 0x9E3779B97F4A7C15U);
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(double probability) { return static_cast<double>(next() >> 11U) * 0x1.0p-53 < probability; }
    template <typename List> auto pick(const List &list) -> decltype(list.at(0))
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    quint64 m_state;
};

} // namespace forecourt::sim
