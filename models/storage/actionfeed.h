// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/actionrecord.h"

#include <QObject>

#include <atomic>
#include <limits>

namespace forecourt {

// Tells what each user transaction of this program replaced, after its commit, for as long as somebody wants
// to know: a bulk import on the command line keeps nothing. Lives on the thread that created it; `publish`
// and `isWanted` may be called from any thread.
class ActionFeed final : public QObject
{
    Q_OBJECT

public:
    explicit ActionFeed(QObject *parent = nullptr);

    void want() { m_wanted = true; }
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    void publish(const ActionRecord &record);

    // Own operations from this place on stay in the outbox however old they are: somebody may still take them
    // back.
    void keepFrom(qint64 local) { m_keptFrom = local; }
    [[nodiscard]] qint64 keptFrom() const { return m_keptFrom; }

Q_SIGNALS:
    void recorded(const forecourt::ActionRecord &record);

private:
    std::atomic<bool> m_wanted = false;
    std::atomic<qint64> m_keptFrom = std::numeric_limits<qint64>::max();
};

} // namespace forecourt
