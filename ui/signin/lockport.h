// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QObject>
#include <QString>

namespace forecourt {

// Why a desk is locked by its server, and what is left to do there.
struct DeskLockView
{
    QString storeName;
    QString server;
    QString reason;     // as the administrator put it
    qint64 at = 0;      // when this desk heard of it, UTC ms
    qint64 waiting = 0; // changes the server has not taken
    bool isAsking = false;

    bool operator==(const DeskLockView &) const = default;
};

// What the locked page asks for. Interface thread.
class LockPort : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual DeskLockView view() const = 0;
    virtual void askAgain() = 0; // the server; changed() tells
    // Into a file that must not exist yet; answers with saved() or saveFailed().
    virtual void savePending(const QString &file) = 0;

Q_SIGNALS:
    void changed();
    void saved(qint64 changes, const QString &file);
    void saveFailed(const forecourt::Error &error);
};

} // namespace forecourt
