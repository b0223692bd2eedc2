// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadservice.h"

#include <QJsonObject>

namespace forecourt {

// An unsaved new lead as it waits in the settings of the desk; empty where nothing was typed.
[[nodiscard]] QJsonObject draftOf(const NewLead &lead);
[[nodiscard]] NewLead leadOfDraft(const QJsonObject &draft);
// What the form shows of a lead that is corrected.
[[nodiscard]] NewLead newLeadLike(const Lead &lead);

} // namespace forecourt
