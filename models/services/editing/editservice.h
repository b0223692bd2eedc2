// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/editing/recordeditor.h"
#include "models/storage/storage.h"

namespace forecourt {

// Edits single fields of a record by name, for the command line and scripts: the same rules and the same
// write path as the screens. Interface thread; the answer arrives as a future.
//
// Kinds: customer, vehicle, lead, order, visit, job. Field names are those of the catalog (full_name,
// odometer_km, promised_at, status, …); besides them customer has phone, email and tags (comma separated),
// vehicle has plate, and a status may come with reason. All fields of one call are one transaction: one bad
// value and nothing is written. Errors as in RecordEditor; Unsupported for another kind.
class EditService final
{
public:
    explicit EditService(Storage &storage);

    void actAs(const StaffId &staff) { m_staff = staff; }

    [[nodiscard]] QFuture<Result<void>> set(const QString &kind, const QUuid &id, const FieldTexts &fields);

private:
    Storage &m_storage;
    StaffId m_staff;
};

} // namespace forecourt
