// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/service/blobpruner.h"
#include "server/service/deviceadmin.h"
#include "server/service/pendingimport.h"
#include "server/service/staffadmin.h"
#include "server/service/storeadmin.h"

#include <QJsonValue>

namespace forecourt {

// What an admin command has to say: a line for people, an object for programs.
struct AdminAnswer
{
    QString text;
    QJsonValue json;
    bool isGood = true; // what was asked about is as it should be
};

// What the command line said.
struct AdminInput
{
    QString first;
    QString second;
    QString reason;
};

struct AdminTools
{
    StoreAdmin &stores;
    DeviceAdmin &devices;
    StaffAdmin &staff;
    PendingImport &pending;
    BlobPruner *blobs = nullptr; // null: no folder of them was named
};

using AdminCommand = Result<AdminAnswer> (*)(const AdminTools &, const AdminInput &);

struct AdminEntry
{
    const char *name;
    const char *help;
    AdminCommand command;
    const char *argument = nullptr; // its first argument; null: it takes none
    const char *argumentHelp = "A name, or the id";
    const char *second = nullptr;
    const char *secondHelp = nullptr;
    const char *all = nullptr; // "--all" may stand in place of the argument
    bool wantsReason = false;  // "--reason"
};

[[nodiscard]] const QList<AdminEntry> &adminCommands();

} // namespace forecourt
