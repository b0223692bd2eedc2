// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace forecourt {

// Bounds on what one file may make the reader do. Every fault beyond them costs the file or the prospect,
// never the program.
struct AdfLimits
{
    qsizetype maxBytes = 8LL * 1024 * 1024;
    int maxDepth = 32;                     // elements inside one another, counted from the prospect
    int maxProspects = 1000;               // taken and rejected together
    qsizetype maxTextLength = 64LL * 1024; // UTF-16 units of one element or attribute; the rest is cut
    int maxAttributes = 16;                // of one element; the rest is ignored
    int maxElements = 200'000;             // of the whole file
    int maxRepeats = 50;                   // vehicles, phones, ids … of one prospect; the rest is ignored
    int maxWarnings = 50;                  // of one prospect; the rest is not listed
};

} // namespace forecourt
