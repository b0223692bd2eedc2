// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/idsource.h"

#include <array>
#include <sodium.h>

namespace forecourt {

namespace {

using Bytes = std::array<char, 16>;

QUuid stamped(Bytes bytes, unsigned version)
{
    bytes[6] = static_cast<char>((static_cast<unsigned char>(bytes[6]) & 0x0FU) | (version << 4U));
    bytes[8] = static_cast<char>((static_cast<unsigned char>(bytes[8]) & 0x3FU) | 0x80U);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
}

// The system's, taken for many ids at once: each question costs more than the rest of an id.
class ManyRandoms final
{
public:
    quint64 operator()()
    {
        if (m_used == m_values.size()) {
            randombytes_buf(m_values.data(), sizeof(m_values));
            m_used = 0;
        }
        return m_values[m_used++];
    }

private:
    std::array<quint64, 64> m_values{};
    size_t m_used = m_values.size();
};

} // namespace

UuidV7Source::UuidV7Source(const Clock &clock) : UuidV7Source(clock, ManyRandoms())
{}

UuidV7Source::UuidV7Source(const Clock &clock, Random random) : m_clock(clock), m_random(std::move(random))
{}

QUuid UuidV7Source::next()
{
    const std::lock_guard lock(m_mutex);
    const qint64 now = m_clock.nowMs();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = 0;
    } else if (++m_counter > 0x0FFF) {
        ++m_lastMs;
        m_counter = 0;
    }
    Bytes bytes{};
    for (size_t i = 0; i < 6; ++i) {
        bytes[i] = static_cast<char>(static_cast<quint64>(m_lastMs) >> (8U * (5U - i)));
    }
    bytes[6] = static_cast<char>(m_counter >> 8U);
    bytes[7] = static_cast<char>(m_counter & 0xFFU);
    quint64 random = m_random();
    for (size_t i = 8; i < 16; ++i) {
        bytes[i] = static_cast<char>(random & 0xFFU);
        random >>= 8U;
    }
    return stamped(bytes, 7);
}

QUuid derivedId(const QByteArray &space, const QByteArray &name)
{
    const QByteArray input = space + '\0' + name;
    Bytes bytes{};
    crypto_generichash(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(),
                       reinterpret_cast<const unsigned char *>(input.constData()),
                       static_cast<unsigned long long>(input.size()), nullptr, 0);
    return stamped(bytes, 8);
}

} // namespace forecourt
