// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

struct EmailAddress
{
    QString normalised; // NFKC, trimmed, lower case; what is compared for identity. Empty where invalid
    bool valid = false;
    QString masked; // a***@example.com

    bool operator==(const EmailAddress &) const = default;
};

// A light check that a mail could be sent there: one @, a dotted domain, the lengths of RFC 5321. The part
// before the
// @ is lowered too, because no mail service in use tells its cases apart. "mailto:" and "Name <a@b.c>" are
// unwrapped.
[[nodiscard]] EmailAddress normaliseEmail(const QString &text);

} // namespace forecourt
