// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

using AdminCommand = Result<AdminAnswer> (*)(StoreAdmin &, const QString &first, const QString &second);

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
};

[[nodiscard]] const QList<AdminEntry> &adminCommands();

} // namespace forecourt
