// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/lead.h"
#include "models/interchange/adf/adfprospect.h"
#include "models/protocol/operation.h"

#include <QList>

namespace forecourt {

// A lead that a source sent, as it will stand in the store: with its id, its source (the key's, whatever the
// lead says), the time of receipt, and no customer. Which customer it is of, a desk can tell and the server
// cannot (ADR 0018). Id and sourceRef follow from the source and its number of the lead alone, and are those
// of the same lead read by a desk from a file that names that source.
[[nodiscard]] Lead incomingLead(const AdfProspect &prospect, const QString &source, qint64 receivedAtMs);

// What a desk writes of such a lead: the row, and the event that it came.
[[nodiscard]] QList<Change> changesOf(const Lead &lead);

// The desk that stands on what the server took in by itself.
inline constexpr QLatin1String kIntakeDesk("intake");

} // namespace forecourt
