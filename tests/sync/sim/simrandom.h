// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace forecourt::sim {

// SplitMix64 (Steele, Lea, Flood, 2014): the same numbers for the same seed on every machine.
class SimRandom final
{
public:
    // Mixed first: seeds that follow each other would else be one stream, shifted.
    explicit SimRandom(quint64 seed) : m_state(mixed(seed * 0xD1342543DE82EF95U + 0x2545F4914F6CDD1DU)) {}

    quint64 next() { return mixed(m_state += 0x9E3779B97F4A7C15U); }
    int below(int bound) { return static_cast<int>(next() % static_cast<quint64>(bound)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(double probability) { return static_cast<double>(next() >> 11U) * 0x1.0p-53 < probability; }
    template <typename List> auto pick(const List &list) -> decltype(list.at(0))
    {
        return list.at(below(static_cast<int>(list.size())));
    }

private:
    static quint64 mixed(quint64 z)
    {
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31U);
    }

    quint64 m_state;
};

} // namespace forecourt::sim
