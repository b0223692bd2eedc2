// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QCoreApplication>

namespace forecourt {

// What kept a document from being printed, and what to do, for people.
class PrintWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::PrintWords)

public:
    [[nodiscard]] static QString failure(const Error &error);
};

} // namespace forecourt
