// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/editing/editservice.h"

#include "models/protocol/collections.h"

namespace forecourt {

namespace {

const Collection *collectionOf(const QString &kind)
{
    static const QMap<QString, int> kKinds = {
        {QStringLiteral("customer"), collections::kCustomer},
        {QStringLiteral("vehicle"), collections::kVehicle},
        {QStringLiteral("lead"), collections::kLead},
        {QStringLiteral("order"), collections::kServiceOrder},
        {QStringLiteral("visit"), collections::kVisit},
        {QStringLiteral("job"), collections::kJob},
    };
    return kKinds.contains(kind) ? forecourtCatalog().collection(kKinds.value(kind)) : nullptr;
}

} // namespace

EditService::EditService(Storage &storage) : m_storage(storage)
{}

QFuture<Result<void>> EditService::set(const QString &kind, const QUuid &id, const FieldTexts &fields)
{
    return m_storage.write(Author{m_staff, QStringLiteral("setFields")},
                           [=](Mutation &mutation) -> Result<void> {
                               const Collection *collection = collectionOf(kind);
                               if (collection == nullptr) {
                                   return fail(ErrorCode::Unsupported,
                                               QStringLiteral("there is no kind of record called ") + kind);
                               }
                               return RecordEditor(mutation, *collection, id, fields).apply();
                           });
}

} // namespace forecourt
