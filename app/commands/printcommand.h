// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/output.h"

namespace forecourt {

// Writes a form of a record as PDF and returns the exit code. Needs a QGuiApplication, which draws the text.
int runPrint(const CommandLine &line, Output &output);

} // namespace forecourt
