// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reception/visitmover.h"

#include "models/storage/records.h"

namespace forecourt {

Result<void> moveVisit(Mutation &mutation, const VisitId &id, VisitStatus to, const QString &reason)
{
    FORECOURT_ASSIGN(const auto before, records::visits().find(mutation.database(), id));
    if (!before) {
        return fail(ErrorCode::NotFound, QStringLiteral("visit"));
    }
    if (before->status == to) {
        return {};
    }
    if (!isLegal(before->status, to)) {
        return fail(ErrorCode::Conflict,
                    QStringLiteral("from %1 to %2").arg(wordOf(before->status), wordOf(to)));
    }
    Visit after = *before;
    after.status = to;
    if (to == VisitStatus::InReception && after.receptionAt == 0) {
        after.receptionAt = mutation.nowMs();
    }
    if (to == VisitStatus::LeftWithoutService) {
        if (reason.trimmed().isEmpty()) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("reason"));
        }
        after.notes = QStringList{after.notes, reason.trimmed()}.join(u'\n').trimmed();
    }
    return records::visits().update(mutation, *before, after);
}

} // namespace forecourt
