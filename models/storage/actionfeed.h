// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/actionrecord.h"

#include <QObject>

#include <atomic>

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

Q_SIGNALS:
    void recorded(const forecourt::ActionRecord &record);

private:
    std::atomic<bool> m_wanted = false;
};

} // namespace forecourt
