// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace forecourt {

// Logs to <folder>/log/forecourt.log (three files of 5 MiB) and, from warnings on, to standard error. Qt's
// own messages go the same way. English, structured, without personal data. Without a folder to standard
// error only; called again with one, it goes on there.
void startLogging(const QString &folder);

} // namespace forecourt
