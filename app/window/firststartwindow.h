// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/desk.h"

namespace forecourt {

class SingleInstance;

// Shows the first-start page until there is a store or the person closes it; then null. Files that other
// starts of the program hand over meanwhile are added to those of the line.
[[nodiscard]] std::unique_ptr<Desk> runFirstStart(std::unique_ptr<Desk> desk, CommandLine &line,
                                                  SingleInstance &instance);

} // namespace forecourt
