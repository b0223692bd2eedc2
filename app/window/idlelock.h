// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"

#include <QObject>
#include <QTimer>

namespace forecourt {

class PeopleAdapter;

// Locks the desk when nobody has touched key or mouse for as long as the store says.
class IdleLock final : public QObject
{
    Q_OBJECT

public:
    // `steady` only ever goes forward, also while nobody sets it. Both must outlive it.
    IdleLock(PeopleAdapter &people, const Clock &steady, QObject *parent = nullptr);

    void check(); // every few seconds by itself

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    PeopleAdapter &m_people;
    const Clock &m_steady;
    qint64 m_touchedAt;
    QTimer m_timer;
};

} // namespace forecourt
