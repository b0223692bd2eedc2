// SPDX-FileCopyrightText: Forecourt contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/protocol/gzip.h"
#include "tests/durability/storewithdata.h"

namespace forecourt::oldschema {

// A stored file of a released schema.
inline QString stored(int schema)
{
    return QStringLiteral(FORECOURT_SOURCE_DIR "/tests/durability/schemas/schema-%1.sqlite.gz").arg(schema);
}

inline bool unpack(int schema, const QString &to)
{
    const auto content = inflateBounded(bytesOf(stored(schema)), qint64{16} << 20U);
    return content && writeBytes(to, *content);
}

// The columns of the tables, by name.
using Layout = QMap<QString, QStringList>;
// Every row of every table: values as SQLite quotes them.
using Content = QMap<QString, QStringList>;

// Not derived, nor kept by the program for itself.
inline bool isKept(const QString &table)
{
    return !table.startsWith(QLatin1String("sqlite_")) && !table.startsWith(QLatin1String("search_")) &&
           table != QLatin1String("alias_root") && table != QLatin1String("schema_version");
}

inline Result<Layout> layoutOf(Database &database)
{
    FORECOURT_ASSIGN(const QStringList tables,
                     database.all(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table'"), {},
                                  [](const Row &row) { return row.text(0); }));
    Layout layout;
    for (const QString &table : tables) {
        if (isKept(table)) {
            FORECOURT_ASSIGN(
                layout[table],
                database.all(
                    QStringLiteral("SELECT name FROM pragma_table_info('%1') ORDER BY name").arg(table), {},
                    [](const Row &row) { return row.text(0); }));
        }
    }
    return layout;
}

// Of the columns the layout names, so that a newer file can be read as an older one was.
inline Result<Content> contentOf(Database &database, const Layout &layout)
{
    Content content;
    for (auto table = layout.cbegin(); table != layout.cend(); ++table) {
        QStringList quoted;
        for (const QString &column : table.value()) {
            quoted.append(QStringLiteral("quote(\"%1\")").arg(column));
        }
        FORECOURT_ASSIGN(content[table.key()],
                         database.all(QStringLiteral("SELECT %1 FROM %2")
                                          .arg(quoted.join(QLatin1String(" || ',' || ")), table.key()),
                                      {}, [](const Row &row) { return row.text(0); }));
        content[table.key()].sort();
    }
    return content;
}

// Takes the layout from the file where it is empty. Nothing where the file cannot be read whole.
inline Content read(const QString &file, Layout &layout)
{
    auto database = Database::open(file);
    if (!database || !database->quickCheck()) {
        return {};
    }
    if (layout.isEmpty()) {
        layout = layoutOf(*database).value_or(Layout());
    }
    return contentOf(*database, layout).value_or(Content());
}

} // namespace forecourt::oldschema
