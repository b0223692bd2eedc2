// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/storehealth.h"

#include <QCoreApplication>

namespace forecourt {

// The sentences about a store that cannot be opened or written, about what was done to a damaged one, and
// about its backups: what is, what was kept, what to do.
class StoreWords final
{
    Q_DECLARE_TR_FUNCTIONS(forecourt::StoreWords)

public:
    // At the start, instead of a window.
    [[nodiscard]] static QString title(const StoreProblem &problem);
    [[nodiscard]] static QString sentence(const StoreProblem &problem);
    // While a window is open.
    [[nodiscard]] static QString trouble(const StoreProblem &problem);
    // What happened to a store that was damaged or missing.
    [[nodiscard]] static QString recoveredTitle(const StoreRecovery &recovery);
    [[nodiscard]] static QString recovered(const StoreRecovery &recovery);
    // Why the last backup failed; an own folder is the one in the data folder.
    [[nodiscard]] static QString backupProblem(const Error &error, bool ownFolder);
};

} // namespace forecourt
