// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/database/database.h"
#include "models/protocol/catalog.h"
#include "models/protocol/operation.h"

#include <QHash>

struct sqlite3;
struct sqlite3_session;

namespace forecourt {

// One row of a synchronised table, or of what says more of it, as SQLite's session extension saw it change.
struct CapturedChange
{
    enum class Kind { Insert, Update, Delete };
    Kind kind = Kind::Update;
    QString table;
    int collection = 0;
    QUuid row;
    QHash<QString, QVariant> key; // of a side table: field, element, version
    QHash<QString, QVariant> now; // columns that were written, with what stands in them

    // Empty where the operation, the desk's own of that place, says so; else what it does not say.
    [[nodiscard]] QString coveredBy(const Operation &operation, qint64 local) const;

private:
    [[nodiscard]] QString rowCoveredBy(const Change &change, qint64 local) const;
    [[nodiscard]] QString elementCoveredBy(const Change &change, qint64 local) const;
    [[nodiscard]] QString told(const QString &what) const;
};

// Empty where all that the change of an operation says was captured; else what was not.
QString missingOf(const Change &change, const QList<CapturedChange> &captured);

// Records what changes in the tables of the catalog and of set elements and versions, from here on.
class ChangeCapture final
{
public:
    explicit ChangeCapture(Database &database);
    ~ChangeCapture();
    Q_DISABLE_COPY_MOVE(ChangeCapture)

    // Why SQLite cannot be asked; empty where it can.
    static QString unavailable(Database &database);

    // Net, since the beginning or the last call.
    QList<CapturedChange> changes();

private:
    void begin();

    sqlite3 *m_handle;
    sqlite3_session *m_session = nullptr;
};

} // namespace forecourt
