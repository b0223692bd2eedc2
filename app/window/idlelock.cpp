// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idlelock.h"

#include "app/window/peopleadapter.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>

namespace forecourt {

IdleLock::IdleLock(PeopleAdapter &people, const Clock &steady, QObject *parent)
    : QObject(parent), m_people(people), m_steady(steady), m_touchedAt(steady.nowMs())
{
    m_timer.setInterval(std::chrono::seconds(5));
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void IdleLock::check()
{
    constexpr qint64 kMinute = 60'000;
    const qint64 limit = m_people.lockMinutes() * kMinute;
    if (limit > 0 && m_steady.nowMs() - m_touchedAt >= limit) {
        m_people.lock();
    }
}

bool IdleLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::InputMethod:
        m_touchedAt = m_steady.nowMs();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace forecourt
