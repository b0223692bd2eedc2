// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QUrl>
#include <QUuid>

namespace forecourt {

// Which server, store and device this desk belongs to: enrolment.json in the data folder, readable by its owner only.
struct Enrolment
{
    QUrl server;
    QUuid store;
    QString storeName;
    QUuid device;
    QString prefix; // of numbers given at this desk: "A3"

    bool operator==(const Enrolment &) const = default;
};

// Nothing where the desk was never enrolled; StorageCorrupt where the file is not one of ours.
Result<std::optional<Enrolment>> readEnrolment(const QString &folder);
Result<void> writeEnrolment(const QString &folder, const Enrolment &enrolment);

// Only https, or http to this machine itself; InvalidInput says so.
Result<void> checkServerUrl(const QUrl &url);

} // namespace forecourt
