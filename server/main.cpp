// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/commandline.h"

int main(int argc, char **argv)
{
    return forecourt::runCommandLine(argc, argv);
}
