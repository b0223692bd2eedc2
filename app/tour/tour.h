// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/output.h"

namespace forecourt {

// Walks through the real windows, from a lead to its timeline, on a copy of the data folder's store (or on a
// fresh demonstration store where there is none), and saves a picture of each step. Needs a QApplication.
int runTour(const CommandLine &line, Output &output);

} // namespace forecourt
