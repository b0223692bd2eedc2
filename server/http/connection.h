// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace forecourt::http {

// One connection as those see it who look after all of them. Used on the network thread.
class Connection
{
public:
    enum class Woken { WentOn, WaitsNoMore, NoRoom };

    virtual ~Connection() = default;
    virtual void closeIfIdle() = 0; // or answers at once what waits for news
    virtual void askAgain() = 0;    // what waits for news, as soon as it is its turn
    virtual Woken goOn() = 0;       // it is; NoRoom: not yet
    // Has shown no token and waits for no reply of ours: may be asked to leave.
    [[nodiscard]] virtual bool isStranger() const = 0;
    [[nodiscard]] virtual bool isIdle() const = 0; // between two requests
    [[nodiscard]] virtual bool isOf(const QByteArray &deviceOrStore) const = 0;
    virtual void leave() = 0;
};

} // namespace forecourt::http
