// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service/pushdraft.h"

#include "server/service/operationvalidator.h"
#include "server/store/inparallel.h"

namespace forecourt {

namespace {

PushDraft draftOf(const ChainedOperation &place, const Catalog &catalog, const OperationLimits &limits)
{
    PushDraft draft{place, {}, {}, {}};
    auto operation = decodeOperation(place.body, limits);
    if (!operation) {
        const Error &error = operation.error();
        draft.refusal = (errorWord(error.code) + QStringLiteral(": ") + error.detail).left(kLongestReason);
        const auto whole = error.code == ErrorCode::TooLarge
                               ? decodeOperation(place.body, OperationLimits::none())
                               : Result<Operation>(Operation());
        draft.made = whole ? rowsMadeBy(*whole) : RowMakers();
        return draft;
    }
    draft.operation = std::move(*operation);
    draft.refusal = refusalOf(catalog, draft.operation).value_or(QString()).left(kLongestReason);
    return draft;
}

} // namespace

RowMakers rowsMadeBy(const Operation &operation)
{
    RowMakers made;
    for (const Change &change : operation.changes) {
        if (change.create) {
            made.insert({change.collection, change.row}, operation.id);
        }
    }
    return made;
}

QList<PushDraft> readPush(const PushRequest &request, const Catalog &catalog, const ServerLimits &limits)
{
    OperationLimits operation;
    operation.maxBytes = limits.operationBytes;
    return madeInParallel<PushDraft>(request.operations, [&](const ChainedOperation &place) {
        return draftOf(place, catalog, operation);
    });
}

} // namespace forecourt
