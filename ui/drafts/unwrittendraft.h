// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

namespace forecourt {

class DraftStore;

// What was just saved may still be on its way to a slow disk. Looks again until it is there, or calls
// `saveAgain` where that failed in the end, so that the form tells it. Ends with `form`, which `store`
// outlives. Interface thread.
void watchUnwritten(DraftStore &store, QObject *form, const std::function<void()> &saveAgain);

} // namespace forecourt
