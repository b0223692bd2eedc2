// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/leads/leadimportreport.h"
#include "models/storage/storage.h"

namespace forecourt {

// Reads an ADF file and takes its prospects one by one, each in a transaction of its own, so that what is
// good in a partly bad file is kept whatever happens to the rest. Callable from any thread; parses on a
// reader thread and writes on the writer's. A file that cannot be read gives a report with the rejection; an
// error means that the storage failed, and what was taken before stands.
class LeadImporter final
{
public:
    explicit LeadImporter(Storage &storage) : m_storage(storage) {}

    [[nodiscard]] QFuture<Result<LeadImportReport>> import(const QByteArray &bytes, const QString &fileName,
                                                           const StaffId &author) const;

private:
    Storage &m_storage;
};

} // namespace forecourt
