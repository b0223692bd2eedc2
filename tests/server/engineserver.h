// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/engine.h"
#include "tests/server/serverprocess.h"

namespace forecourt {

// The real program over a database of the row's engine.
class EngineServer final : private EngineDatabase, public ServerProcess
{
public:
    explicit EngineServer(const QStringList &options = {}) : ServerProcess(options, EngineDatabase::url()) {}
};

} // namespace forecourt
