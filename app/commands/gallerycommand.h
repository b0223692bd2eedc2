// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commandline.h"
#include "app/output.h"

namespace forecourt {

// Shows the widgets of the kit in a window, or, with a folder named, saves one picture per page. Opens no
// store. Needs a QApplication.
int runGallery(const CommandLine &line, Output &output);

} // namespace forecourt
