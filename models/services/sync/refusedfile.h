// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/domain/result.h"

namespace forecourt {

// One of this desk's own operations as a file for people and machines: indented JSON with who did what when,
// the server's reason, every record by its name and every field by the catalog's, and the operation itself as
// it was offered ("body"), so that nothing of it is lost. Times are ISO 8601 in UTC. NotFound where it is not
// kept any more. Storage thread.
[[nodiscard]] Result<QByteArray> refusedFile(Database &database, const QUuid &operation, qint64 nowMs);

} // namespace forecourt
