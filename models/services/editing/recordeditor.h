// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/mutation.h"

#include <QMap>
#include <QTimeZone>

namespace forecourt {

// Field name → new value as text.
using FieldTexts = QMap<QString, QString>;

// One edit of one record by field names, within the transaction of the caller: parses by the catalog, asks
// the rules of the field where there are any, and sends states, promises and answers through the same steps
// as the screens. Writer thread.
class RecordEditor final
{
public:
    RecordEditor(Mutation &mutation, const Collection &collection, const QUuid &id, FieldTexts texts);

    // NotFound where the record is not there, InvalidInput ("field: …") for a value, Forbidden for a field
    // that only its own use case sets, Conflict where the state of the record does not allow it.
    [[nodiscard]] Result<void> apply();

private:
    [[nodiscard]] Result<void> prepare();
    [[nodiscard]] Result<void> ensureExists();
    [[nodiscard]] Result<void> ensureUnlocked();
    [[nodiscard]] Result<void> putRest();
    [[nodiscard]] Result<void> ensureReferenced(const Field &field, const CellValue &value);

    // Each takes the fields it answers for out of m_texts.
    [[nodiscard]] Result<void> customerFields();
    [[nodiscard]] Result<void> nameFields();
    [[nodiscard]] Result<void> contactFields();
    [[nodiscard]] Result<void> tagFields();
    [[nodiscard]] Result<void> vehicleFields();
    [[nodiscard]] Result<void> plateField();
    [[nodiscard]] Result<void> vinFields();
    [[nodiscard]] Result<void> leadFields();
    [[nodiscard]] Result<void> orderFields();
    [[nodiscard]] Result<void> visitFields();
    [[nodiscard]] Result<void> jobFields();
    [[nodiscard]] Result<void> jobAnswer();

    [[nodiscard]] std::optional<QString> take(const char *field);
    [[nodiscard]] Result<qint64> time(const char *field, const QString &text) const;

    Mutation &m_mutation;
    const Collection &m_collection;
    QUuid m_id;
    FieldTexts m_texts;
    QTimeZone m_zone;
};

} // namespace forecourt
