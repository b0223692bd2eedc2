// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <functional>

namespace forecourt {

// Shows a desk's own pending change on top of a row as the server knows it; versions become -local.
// `versionOf` turns the operations named as bases into the versions they have on this desk.
void overlayChange(Entity &entity, const Change &change, qint64 local,
                   const std::function<std::optional<qint64>(const QUuid &)> &versionOf);

} // namespace forecourt
