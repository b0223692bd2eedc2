// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/storage/actionfeed.h"

namespace forecourt {

ActionFeed::ActionFeed(QObject *parent) : QObject(parent)
{}

void ActionFeed::publish(const ActionRecord &record)
{
    if (record.rows.isEmpty()) {
        return;
    }
    QMetaObject::invokeMethod(
        this, [this, record] { Q_EMIT recorded(record); }, Qt::QueuedConnection);
}

} // namespace forecourt
