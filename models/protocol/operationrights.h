// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/ids.h"
#include "models/domain/permissions.h"
#include "models/domain/result.h"
#include "models/protocol/entity.h"
#include "models/protocol/operation.h"

#include <functional>

namespace forecourt {

// Rows with the same id in every store.
[[nodiscard]] QUuid policyRow();
[[nodiscard]] QUuid credentialRow(const StaffId &person);

// A row as it stood before the operation; one that does not exist has no creation.
using RowBefore = std::function<Result<Entity>(int collection, const QUuid &row)>;

// Where an operation was made, for the server, which hears of it later. A desk judges its own as they are
// made.
struct MadeAt
{
    qint64 hlc = 0;
    qint64 cursor = 0; // the last entry its desk had seen
    qint64 nowMs = 0;  // the server's clock
};

// How long the server still takes what was done before its author left, or before people had to sign in, from
// a desk that had not heard of it.
inline constexpr qint64 kLateWorkMs = qint64{14} * 24 * 60 * 60 * 1000;

// Whether people of this store sign in, so that roles count; false before anybody said so.
[[nodiscard]] Result<bool> isSignInRequired(const RowBefore &before);

// The rights of the person as the rows say; of the desk by itself for nobody, of nobody at all where there is
// no such person or they have left.
[[nodiscard]] Result<Rights> rightsOf(const QUuid &person, const RowBefore &before);

// Why these changes may not be made by that person, or an empty text. The one rule of desk and server; the
// role is the staff row's, never the operation's. Words are permanent: "unknown-person", "has-left",
// "unknown-role", "first-administrator", "may-not: <action>". Errors are those of `before`.
[[nodiscard]] Result<QString> refusalOfRights(const QUuid &actor, const QList<Change> &changes,
                                              const RowBefore &before,
                                              const std::optional<MadeAt> &made = {});

// The rows refusalOfRights() asks for: collection and id.
[[nodiscard]] QList<std::pair<int, QUuid>> rowsForRights(const Operation &operation);

} // namespace forecourt
