// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/store/storeplace.h"

#include "server/store/postgresserverstore.h"

#include <QDir>

namespace forecourt {

StorePlace StorePlace::file(const QString &folder)
{
    StorePlace place;
    place.m_file = QDir(folder).filePath(QStringLiteral("server.sqlite"));
    return place;
}

StorePlace StorePlace::postgres(const QString &address)
{
    StorePlace place;
    place.m_address = address;
    return place;
}

QString StorePlace::description() const
{
    return isShared() ? PgConnection::withoutPassword(m_address) : QStringLiteral("sqlite");
}

Result<std::unique_ptr<ServerStore>> StorePlace::open(qint64 nowMs) const
{
    if (isShared()) {
        FORECOURT_ASSIGN(auto store, PostgresServerStore::open(m_address, nowMs));
        return store;
    }
    FORECOURT_ASSIGN(auto store, openFile(nowMs));
    return store;
}

Result<std::unique_ptr<SqliteServerStore>> StorePlace::openFile(qint64 nowMs) const
{
    return SqliteServerStore::open(m_file, nowMs, m_gate);
}

} // namespace forecourt
