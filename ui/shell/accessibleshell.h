// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace forecourt {

// Tells screen readers what our own widgets are where Qt cannot guess: the window is a window, not a group,
// and the rooms of the navigation are tabs, not check boxes. Call before the first of them is made; more
// often does no harm.
void installAccessibleShell();

} // namespace forecourt
