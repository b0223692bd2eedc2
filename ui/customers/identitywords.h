// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/identitydocument.h"

#include <QCoreApplication>

namespace forecourt {

// Words about identity documents.
class IdentityWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::IdentityWords)

public:
    [[nodiscard]] static QString kind(IdentityKind kind);
    [[nodiscard]] static QString masked(const QString &tail); // "•••• 1234"
    [[nodiscard]] static QString fault(IdentityFault fault);  // empty: none
    [[nodiscard]] static QString failure(const Error &error);
};

} // namespace forecourt
