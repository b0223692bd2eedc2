// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/searchport.h"

#include <QKeySequence>

namespace forecourt {

// Something the shell can do, offered in the search results when its text matches.
struct ShellCommand
{
    QString text; // translated
    QString iconName;
    QKeySequence keys;
    std::function<void()> run;
};

// One line of the search results: a record, or a command where run is set.
struct SearchEntry
{
    SearchHit hit;
    QString iconName;
    QString keys;
    std::function<void()> run;
};

} // namespace forecourt
