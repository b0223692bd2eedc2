// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/secret.h"

namespace forecourt {

struct CredentialTag;
using CredentialId = Id<CredentialTag>;

// What a person's PIN or password is checked with; the secret itself is kept nowhere. One row a person, of an
// id made from theirs.
struct Credential
{
    CredentialId id;
    StaffId staff;
    SecretKind kind = SecretKind::Pin;
    QString verifier; // see makeVerifier(); empty: none was set, or it was taken away
    qint64 changedAt = 0;

    bool operator==(const Credential &) const = default;
};

} // namespace forecourt
