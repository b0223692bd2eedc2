// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/durability/storewithdata.h"

namespace forecourt {

inline bool makeForeign(const QString &file)
{
    QFile::remove(file);
    auto other = Database::open(file);
    return other && other->run(QStringLiteral("CREATE TABLE t (a INTEGER)")) && other->checkpoint();
}

// As if a version of tomorrow had written it.
inline bool makeNewer(const QString &file)
{
    auto database = Database::open(file);
    return database &&
           database->run(QStringLiteral("INSERT INTO schema_version (version, name, min_compatible, "
                                        "applied_at) VALUES (99, 'x', 99, 0)")) &&
           database->run(QStringLiteral("PRAGMA user_version = 99")) && database->checkpoint();
}

// Makes a good backup one that must not be used.
inline bool makeBad(const QString &file, const QString &damage)
{
    if (damage == QLatin1String("foreign")) {
        return makeForeign(file);
    }
    if (damage == QLatin1String("newer")) {
        return makeNewer(file);
    }
    QByteArray content = bytesOf(file);
    if (damage == QLatin1String("truncated")) {
        content.truncate(content.size() / 3);
    } else if (damage == QLatin1String("bit-flipped")) {
        for (qsizetype at = 4096; at + 4096 <= content.size(); at += 4096) {
            content[at] = static_cast<char>(content.at(at) ^ 0x40); // the kind of each page
        }
    } else if (damage == QLatin1String("no database")) {
        content.fill('x', 20'000);
    } else if (damage == QLatin1String("emptied")) {
        content.clear();
    } else {
        return false;
    }
    return writeBytes(file, content);
}

} // namespace forecourt
