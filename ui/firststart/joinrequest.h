// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QMetaType>
#include <QString>

namespace forecourt {

// What joining a store on a server takes.
struct JoinRequest
{
    QString server; // as typed; https:// may be missing
    QString code;   // one-time
    QString deskName;

    bool operator==(const JoinRequest &) const = default;
};

// Why it did not work.
struct JoinProblem
{
    enum class Kind {
        Address,     // not the address of a server
        Certificate, // the server does not prove who it is
        Unreachable,
        NoServer, // something answers there, but not our server
        Code,     // wrong, used or too old: the server does not tell them apart
        OtherStore,
        Demonstration, // demonstration data must not reach a real store
        Other,
    };

    Kind kind = Kind::Other;
    Error error;
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::JoinProblem)
