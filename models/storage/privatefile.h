// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/result.h"

#include <QByteArray>

namespace forecourt {

// Files that only the person at this desk may read (mode 0600 where the system has modes). Blocking; any
// thread.

// Replaces the file in one step, so that a crash leaves the old or the new one.
Result<void> writePrivateFile(const QString &path, const QByteArray &bytes);

// Nothing where there is no such file. One that others may read is tightened, and where that is not possible
// refused with Forbidden.
Result<std::optional<QByteArray>> readPrivateFile(const QString &path);

} // namespace forecourt
