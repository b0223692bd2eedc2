// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <functional>
#include <future>
#include <vector>

namespace forecourt {

// Makes things in batches on another thread while the caller's thread, which alone may use the database,
// reads what comes next and writes what was made before. `take` is called on the caller's thread, in the
// order of add(); `make` must touch nothing but its argument.
template <typename Raw, typename Made> class MadeAhead final
{
public:
    using Make = std::function<Made(const Raw &)>;
    using Take = std::function<Result<void>(const Made &)>;

    MadeAhead(Make make, Take take) : m_make(std::move(make)), m_take(std::move(take)) {}

    [[nodiscard]] Result<void> add(Raw raw)
    {
        m_batch.push_back(std::move(raw));
        return m_batch.size() < kBatch ? Result<void>() : turn();
    }

    // After the last; without it some are never taken.
    [[nodiscard]] Result<void> finish()
    {
        FORECOURT_TRY(turn());
        return turn();
    }

private:
    static constexpr size_t kBatch = 1000;
    static constexpr size_t kWorthAThread = 50;

    Result<void> turn()
    {
        const std::vector<Made> made = m_making.valid() ? m_making.get() : std::vector<Made>();
        if (!m_batch.empty()) {
            const auto where = m_batch.size() < kWorthAThread ? std::launch::deferred : std::launch::async;
            m_making = std::async(where, [make = m_make, batch = std::move(m_batch)] {
                std::vector<Made> all;
                all.reserve(batch.size());
                for (const Raw &raw : batch) {
                    all.push_back(make(raw));
                }
                return all;
            });
            m_batch = {};
        }
        for (const Made &each : made) {
            FORECOURT_TRY(m_take(each));
        }
        return {};
    }

    Make m_make;
    Take m_take;
    std::vector<Raw> m_batch;
    std::future<std::vector<Made>> m_making;
};

} // namespace forecourt
