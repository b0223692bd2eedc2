# SPDX-FileCopyrightText: Forecourt contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the stored old databases schema-N.sqlite.gz: one of each released schema, with three rows in every table.

Run it when a schema is released, for that schema only; those that are there are never made again, because a file of
an older program does not change either. The rows follow from table and column names alone.

usage: make.py SCHEMA
"""

import gzip
import hashlib
import os
import re
import sqlite3
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
MIGRATIONS = os.path.join(HERE, "..", "..", "..", "resources", "migrations", "desk")
APPLICATION_ID = 0x46637274
ROWS = 3
# Of these the program keeps one row, or they are derived.
SKIPPED = re.compile(r"^(sqlite_|search_|alias_root$|schema_version$|desk_state$|held_pull$|digest$|proof$|unsettled_join$)")


def migrations(newest):
    names = sorted(name for name in os.listdir(MIGRATIONS) if name.endswith(".sql"))
    return [(int(name[:4]), name[5:-4], os.path.join(MIGRATIONS, name)) for name in names if int(name[:4]) <= newest]


def steps(text):
    """The statements, as models/database/migrationfile.cpp cuts them."""
    for part in re.split(r"^-- step:.*$", text, flags=re.MULTILINE)[1:]:
        lines = [line for line in part.splitlines() if not line.startswith("--")]
        yield "\n".join(lines).strip()


def min_compatible(text, version):
    found = re.search(r"^-- min_compatible: (\d+)$", text, flags=re.MULTILINE)
    return int(found.group(1)) if found else version


def migrate(database, newest):
    database.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                     "min_compatible INTEGER NOT NULL, applied_at INTEGER NOT NULL) STRICT")
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    for version, name, path in migrations(newest):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for statement in steps(text):
            database.execute(statement)
        database.execute("INSERT INTO schema_version VALUES (?, ?, ?, 0)", (version, name, min_compatible(text, version)))
        database.execute(f"PRAGMA user_version = {version}")


def value(table, column, kind, row):
    seed = hashlib.sha256(f"{table}.{column}.{row}".encode()).digest()
    if column == "sha256":
        return seed.hex()
    if column == "state" and kind == "TEXT":  # of a photo or document
        return "here"
    if column in ("dead_version", "state", "writing"):
        return 2 if column == "state" else 0
    if kind == "INTEGER":
        return int.from_bytes(seed[:3], "big") + 1
    if kind == "BLOB":
        return seed[:16]
    return f"{column} {row} 王伟"


def fill(database):
    database.execute("INSERT INTO desk_state (id, replica, prefix) VALUES (1, ?, 'A1')", (hashlib.sha256(b"r").digest()[:16],))
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    for table in tables:
        if SKIPPED.match(table):
            continue
        columns = [(name, kind) for _, name, kind, *_ in database.execute(f"PRAGMA table_info({table})")]
        for row in range(ROWS):
            values = [value(table, name, kind, row) for name, kind in columns]
            marks = ", ".join("?" * len(values))
            database.execute(f"INSERT INTO {table} VALUES ({marks})", values)


def main():
    newest = int(sys.argv[1])
    target = os.path.join(HERE, f"schema-{newest}.sqlite.gz")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "desk.sqlite")
        database = sqlite3.connect(path, isolation_level=None)
        migrate(database, newest)
        fill(database)
        database.execute("VACUUM")
        database.close()
        with open(path, "rb") as source, open(target, "wb") as file:
            with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
                packed.write(source.read())
    print(target, os.path.getsize(target))


if __name__ == "__main__":
    main()
