// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/changenotifier.h"

namespace forecourt {

ChangeNotifier::ChangeNotifier(QObject *parent) : QObject(parent)
{}

void ChangeNotifier::publish(const ChangeSet &changes)
{
    if (changes.isEmpty()) {
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, changes] { Q_EMIT changed(changes); }, Qt::QueuedConnection);
}

} // namespace forecourt
