// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/storetime.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace forecourt {

static constexpr char kZone[] = "forecourt.storeZone";

QTimeZone StoreTime::zone()
{
    const QVariant kept = qApp != nullptr ? qApp->property(kZone) : QVariant();
    const QTimeZone zone(kept.toByteArray());
    return zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

void StoreTime::setZone(const QTimeZone &zone)
{
    if (!zone.isValid() || qApp->property(kZone).toByteArray() == zone.id()) {
        return;
    }
    qApp->setProperty(kZone, zone.id());
    for (QWidget *window : QApplication::topLevelWidgets()) {
        QEvent event(QEvent::LanguageChange);
        QApplication::sendEvent(window, &event);
    }
}

QDateTime StoreTime::at(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, zone());
}

QDate StoreTime::date(qint64 ms)
{
    return at(ms).date();
}

qint64 StoreTime::ms(const QDate &day, const QTime &time)
{
    return QDateTime(day, time, zone()).toMSecsSinceEpoch();
}

} // namespace forecourt
