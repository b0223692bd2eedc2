// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forecourt {

// forecourt-server: serves, or runs one of the admin commands. Results go to standard output, everything else
// to standard error. 0 where it worked, 1 where it did not, 2 for a command line or address that cannot be
// used.
int runCommandLine(int argc, char **argv);

} // namespace forecourt
