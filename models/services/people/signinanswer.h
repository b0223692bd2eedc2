// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace forecourt {

enum class SignInOutcome {
    Welcome,
    Wrong,    // triesLeft says how many remain before a wait; 0: waitMs begins now
    Waiting,  // nothing was tried; again in waitMs
    NoSecret, // none was set for this person
    Unknown   // they do not work here (any more)
};

struct SignInAnswer
{
    SignInOutcome outcome = SignInOutcome::Unknown;
    int triesLeft = 0;
    qint64 waitMs = 0;

    bool operator==(const SignInAnswer &) const = default;
};

} // namespace forecourt
