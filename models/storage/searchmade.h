// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/storage/newrow.h"
#include "models/storage/projections.h"
#include "models/storage/searchdocument.h"

namespace forecourt {

// What customers and cars that are made in one go can be searched by: the documents that searchTextsOf()
// would read of their rows once these are stored, made without reading. Whoever imports a hundred thousand of
// them does not wait for what it has just written to be read again.
struct MadeDocuments
{
    QList<SearchDocument> documents;
    ChangedRows rows; // they say all there is to say of these: the records, their contacts and plates

    void add(const MadeDocuments &more);
    // Of rows that were changed since the documents do not say all.
    void forget(const ChangedRows &changed);
};

// Contacts and plates of records that are not among the rows are not spoken for. Any thread.
[[nodiscard]] MadeDocuments documentsOf(const QList<NewRow> &rows);

[[nodiscard]] ChangedRows without(ChangedRows rows, const ChangedRows &others);

} // namespace forecourt
