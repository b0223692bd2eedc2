// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QCoreApplication>

namespace forecourt {

// Why something did not work, for people: by the error's code, because its detail is English for logs.
class ErrorWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::ErrorWords)

public:
    // Goes on after a colon: "the disk is full". A refusal for somebody's role is a sentence of its own.
    [[nodiscard]] static QString reason(const Error &error);

private:
    [[nodiscard]] static QString ofStorage(ErrorCode code);
};

} // namespace forecourt
