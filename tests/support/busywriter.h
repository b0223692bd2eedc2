// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/storage.h"

#include <QSemaphore>

#include <memory>
#include <utility>

namespace forecourt {

// The writer of a desk is at something that takes its time: what is saved meanwhile waits. Whoever reads
// through StorageFixture::read() waits as well.
class BusyWriter final
{
public:
    explicit BusyWriter(Storage &storage)
        : m_busy(
              storage.write({StaffId(), QStringLiteral("test")}, [gate = m_gate](Mutation &) -> Result<void> {
                  gate->acquire();
                  return {};
              }))
    {}
    ~BusyWriter() { finish(); }

    void finish()
    {
        if (std::exchange(m_waits, false)) {
            m_gate->release();
            m_busy.waitForFinished();
        }
    }

    BusyWriter(const BusyWriter &) = delete;
    BusyWriter &operator=(const BusyWriter &) = delete;

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    QFuture<Result<void>> m_busy;
    bool m_waits = true;
};

} // namespace forecourt
