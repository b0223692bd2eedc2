// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/admincommands.h"

namespace forecourt {

// The admin commands about devices and staff.
[[nodiscard]] Result<AdminAnswer> listDevices(const AdminTools &tools, const AdminInput &input);
[[nodiscard]] Result<AdminAnswer> revokeDevice(const AdminTools &tools, const AdminInput &input);
[[nodiscard]] Result<AdminAnswer> importPending(const AdminTools &tools, const AdminInput &input);
[[nodiscard]] Result<AdminAnswer> listStaff(const AdminTools &tools, const AdminInput &input);
[[nodiscard]] Result<AdminAnswer> deactivateStaff(const AdminTools &tools, const AdminInput &input);

} // namespace forecourt
