// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commands.h"
#include "app/desk.h"
#include "models/services/editing/editservice.h"

namespace forecourt {

namespace {

Result<FieldTexts> fieldTexts(const QStringList &assignments)
{
    FieldTexts fields;
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals < 1) {
            return fail(ErrorCode::InvalidInput, QStringLiteral("expected FIELD=VALUE: ") + assignment);
        }
        fields.insert(assignment.left(equals), assignment.mid(equals + 1));
    }
    return fields;
}

} // namespace

int runSet(Desk &desk, const CommandLine &line, Output &output)
{
    const QUuid id = QUuid::fromString(line.id);
    if (id.isNull()) {
        return output.refuse({ErrorCode::InvalidInput, QStringLiteral("the id is not a UUID")});
    }
    const auto fields = fieldTexts(line.assignments);
    if (!fields) {
        return output.refuse(fields.error());
    }
    EditService edit(desk.storage());
    edit.actAs(desk.person({}).value_or(StaffId()));
    const auto done = edit.set(line.kind, id, *fields).result();
    if (!done) {
        const bool storageFailed = done.error().code >= ErrorCode::StorageBusy;
        return storageFailed ? output.cannotRun(done.error()) : output.refuse(done.error());
    }
    return runShow(desk, line, output);
}

} // namespace forecourt
