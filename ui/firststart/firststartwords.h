// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/firststart/joinrequest.h"

#include <QCoreApplication>

namespace forecourt {

// The sentences of the first minutes: what went wrong and what to do.
class FirstStartWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::FirstStartWords)

public:
    [[nodiscard]] static QString joinProblem(const JoinProblem &problem);
    [[nodiscard]] static QString restoreProblem(const Error &error);
    [[nodiscard]] static QString beginProblem(const Error &error); // demonstration, new store
};

} // namespace forecourt
