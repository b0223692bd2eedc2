// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firststart/firststartwords.h"

#include "ui/firststart/certificatewords.h"
#include "ui/shell/errorwords.h"

namespace forecourt {

QString FirstStartWords::joinProblem(const JoinProblem &problem)
{
    using Kind = JoinProblem::Kind;
    switch (problem.kind) {
    case Kind::Address:
        return tr("An address like sync.example.com is needed. It must begin with https:// unless the server "
                  "is this computer.");
    case Kind::Authority:
        return tr(
            "There is no certificate in this file that can be read. Ask whoever runs the server for the "
            "file again, or leave this empty.");
    case Kind::KeyStore:
        return tr(
            "This computer offers no place for secrets (a keyring) that is open, and this desk needs one "
            "for the key that proves it to the server. Unlock the keyring and try again, or choose below "
            "to keep the key in a file. The code was not used.");
    case Kind::Certificate:
        if (problem.certificate) {
            return CertificateWords::sentence(*problem.certificate);
        }
        return tr("The server could not prove who it is: its certificate is not trusted here. Check the "
                  "address, or ask whoever runs the server for its certificate.");
    case Kind::Unreachable:
        return tr("The server does not answer. Check the address and the network, then try again.");
    case Kind::NoServer:
        return tr("Something answers at this address, but it is not a Forecourt server. Check the address.");
    case Kind::Code:
        return tr("This code is not valid: mistyped, used before, or older than ten minutes. Ask for a new "
                  "one.");
    case Kind::OtherStore:
        return tr("The data on this desk belong to another store, so it cannot join this one. Nothing was "
                  "changed.");
    case Kind::Demonstration:
        return tr("These are demonstration data; they must not reach a real store. Start the program with "
                  "an empty data folder to join.");
    case Kind::Other:
        break;
    }
    return tr("This did not work: %1. Nothing was changed.").arg(ErrorWords::reason(problem.error));
}

QString FirstStartWords::restoreProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotFound:
        return tr("This file cannot be read. Choose it again.");
    case ErrorCode::Forbidden:
        return tr("This backup is sealed, and the password does not open it. Type the one that was set when "
                  "it was made.");
    case ErrorCode::Unsupported:
        return tr("This file is not a backup of Forecourt. Choose one that the program has written.");
    case ErrorCode::StorageCorrupt:
        return tr("This backup is damaged or incomplete. Copy it again from where it came, or choose an "
                  "older one.");
    case ErrorCode::StorageNewer:
        return tr("This backup was written by a newer version. Update the program, then restore it.");
    case ErrorCode::StorageBusy:
        return tr("This is the store of a running program, not a backup. Make a backup there first.");
    case ErrorCode::Conflict:
        return tr("There are data on this desk already; a backup never replaces them.");
    default:
        return beginProblem(error);
    }
}

QString FirstStartWords::beginProblem(const Error &error)
{
    switch (error.code) {
    case ErrorCode::StorageFull:
        return tr("There is not enough room on the disk. Nothing was changed; free some space and try "
                  "again.");
    case ErrorCode::StorageReadOnly:
        return tr("The data folder cannot be written. Nothing was changed; ask whoever looks after this "
                  "computer.");
    case ErrorCode::Conflict:
        return tr("There are data on this desk already. Start the program again to see them.");
    case ErrorCode::InvalidInput:
        return tr("A name is needed, up to 200 characters.");
    default:
        return tr("This did not work: %1. Nothing was changed.").arg(ErrorWords::reason(error));
    }
}

} // namespace forecourt
