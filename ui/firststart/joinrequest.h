// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/certificateproblem.h"
#include "models/domain/error.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace forecourt {

// What joining a store on a server takes.
struct JoinRequest
{
    QString server; // as typed; https:// may be missing
    QString code;   // one-time
    QString deskName;
    QString authorityFile = {}; // of a server whose authority the system does not know; mostly empty
    bool keyInFile = false;     // a person chose it where there is no secret service

    bool operator==(const JoinRequest &) const = default;
};

// Why it did not work.
struct JoinProblem
{
    enum class Kind {
        Address,     // not the address of a server
        Certificate, // the server does not prove who it is: `certificate`
        Authority,   // the file of its authority cannot be used
        KeyStore,    // there is no secret service to keep the key; the person has to choose
        Unreachable,
        NoServer, // something answers there, but not our server
        Code,     // wrong, used or too old: the server does not tell them apart
        OtherStore,
        Demonstration, // demonstration data must not reach a real store
        Other,
    };

    Kind kind = Kind::Other;
    Error error;
    std::optional<CertificateProblem> certificate = {};
};

} // namespace forecourt

Q_DECLARE_METATYPE(forecourt::JoinProblem)
