// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/interchange/adf/adfprospect.h"

#include <QByteArray>

#include <functional>

namespace forecourt {

// Faults that the reader promises to forgive without loss. Each is asked `coin` where it could happen.
struct AdfDamage
{
    bool mixedCase = false;      // names of elements and attributes
    bool spaces = false;         // around "=", before ">", between elements
    bool otherQuotes = false;    // single, typographic or no quotes
    bool prefixes = false;       // namespace prefixes
    bool missingEndTags = false; // of elements that only hold text, where another one follows
    bool instructions = false;   // comments and processing instructions between elements
    bool rawAmpersands = false;  // "&" in text not escaped
    std::function<bool()> coin = [] {
        return false;
    };
};

// A file of one root with these prospects, in UTF-8. Writes what the property test generates, not all of ADF.
[[nodiscard]] QByteArray writeAdf(const QList<AdfProspect> &prospects, const AdfDamage &damage = {});

} // namespace forecourt
